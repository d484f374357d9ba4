import torch
from torch import nn

text = "the cat sat on the mat. the dog sat on the log. the cow sat in the row. "
letters = sorted(set(text))
data = torch.tensor([letters.index(c) for c in text])
x, y = data[:-1], data[1:]  # each letter, and the one that comes next
V = len(letters)


class Reader(nn.Module):
    """Reads letter by letter, and keeps a state between them."""

    def __init__(self):
        super().__init__()
        self.embedding = nn.Embedding(V, 16)
        self.lstm = nn.LSTM(16, 32)
        self.out = nn.Linear(32, V)

    def forward(self, x, state=None):
        h, state = self.lstm(self.embedding(x), state)
        return self.out(h), state


torch.manual_seed(0)
reader = Reader()
table = nn.Embedding(V, V)  # sees one letter only
groups = [{"params": reader.parameters()}, {"params": table.parameters(), "lr": 0.3}]
optimizer = torch.optim.Adam(groups, lr=0.02)
for t in range(81):
    logits, _ = reader(x)
    with_state = nn.functional.cross_entropy(logits, y)
    without = nn.functional.cross_entropy(table(x), y)
    if t % 4 == 0:
        print(f"step {t}: lstm={with_state.item():.4f} letter={without.item():.4f}")
    optimizer.zero_grad()
    (with_state + without).backward()
    optimizer.step()

with torch.no_grad():
    written, last, state = "the d", "the d", None
    for _ in range(40):
        logits, state = reader(torch.tensor([letters.index(c) for c in last]), state)
        last = letters[logits[-1].argmax()]
        written += last
print(written)
