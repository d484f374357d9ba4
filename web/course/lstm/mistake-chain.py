import torch
from torch import nn

torch.manual_seed(0)
data = torch.randint(0, 15, (61,))
embedding, lstm, out = nn.Embedding(15, 16), nn.LSTM(16, 32), nn.Linear(32, 15)
model = nn.ModuleList([embedding, lstm, out])
optimizer = torch.optim.Adam(model.parameters(), lr=0.02)

state = None
for start in range(0, 60, 20):  # a long text in pieces, the state goes on
    x, y = data[start : start + 20], data[start + 1 : start + 21]
    h, state = lstm(embedding(x), state)
    loss = nn.functional.cross_entropy(out(h), y)
    print(start, loss.item())
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
