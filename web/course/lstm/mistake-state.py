import torch
from torch import nn

text = "the cat sat on the mat. the dog sat on the log. the cow sat in the row. "
letters = sorted(set(text))
data = torch.tensor([letters.index(c) for c in text])
x, y = data[:-1], data[1:]

torch.manual_seed(0)
embedding, lstm, out = nn.Embedding(17, 16), nn.LSTM(16, 32), nn.Linear(32, 17)
model = nn.ModuleList([embedding, lstm, out])
optimizer = torch.optim.Adam(model.parameters(), lr=0.02)
for t in range(61):
    loss = nn.functional.cross_entropy(out(lstm(embedding(x))[0]), y)
    if t % 10 == 0:
        print(t, loss.item())
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()

written = "t"
with torch.no_grad():
    for _ in range(40):
        last = torch.tensor([letters.index(written[-1])])
        h, state = lstm(embedding(last))
        written += letters[out(h)[-1].argmax()]
print(written)
