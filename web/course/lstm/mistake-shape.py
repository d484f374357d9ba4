import torch
from torch import nn

torch.manual_seed(0)
x = torch.randint(0, 15, (4, 20))  # four rows of twenty letters
y = torch.randint(0, 15, (4, 20))
embedding, lstm, out = nn.Embedding(15, 16), nn.LSTM(16, 32, batch_first=True), nn.Linear(32, 15)

h, state = lstm(embedding(x))
loss = nn.functional.cross_entropy(out(h), y)
print(loss.item())
