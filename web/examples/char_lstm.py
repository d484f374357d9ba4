# Letters, one after the other: an LSTM learns a sentence
import torch
from torch import nn

torch.manual_seed(0)
text = "the quick brown fox jumps over the lazy dog. "
letters = sorted(set(text))
index = {c: i for i, c in enumerate(letters)}
data = torch.tensor([index[c] for c in text])


class CharModel(nn.Module):
    def __init__(self, vocabulary, hidden=32):
        super().__init__()
        self.embedding = nn.Embedding(vocabulary, 16)
        self.lstm = nn.LSTM(16, hidden, batch_first=True)
        self.out = nn.Linear(hidden, vocabulary)

    def forward(self, x, state=None):
        # [1, T] letters to [1, T, hidden], and the state behind the last one
        h, state = self.lstm(self.embedding(x), state)
        return self.out(h), state


model = CharModel(len(letters))
optimizer = torch.optim.Adam(model.parameters(), lr=0.02)
# Each letter is to foretell the next one.
inputs, targets = data[:-1].unsqueeze(0), data[1:].unsqueeze(0)
for epoch in range(60):
    logits, _ = model(inputs)
    # cross_entropy wants the classes in dimension 1.
    loss = nn.functional.cross_entropy(logits.transpose(1, 2), targets)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    if epoch % 5 == 0:
        print(epoch, loss.item())

with torch.no_grad():
    written, state = "t", None
    x = torch.tensor([[index["t"]]])
    # It writes: each guess is the next input, and the state goes on.
    for _ in range(30):
        logits, state = model(x, state)
        x = logits[:, -1].argmax(dim=-1, keepdim=True)
        written += letters[x.item()]
print(written)
