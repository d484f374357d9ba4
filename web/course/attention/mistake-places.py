import math
import torch
from torch import nn

LENGTH, KINDS, WIDTH = 8, 10, 32


class Attention(nn.Module):
    """Each place asks all places, and takes from those that answer."""

    def __init__(self):
        super().__init__()
        self.query, self.key, self.value = (nn.Linear(WIDTH, WIDTH) for _ in range(3))

    def forward(self, x):
        q, k, v = self.query(x), self.key(x), self.value(x)
        scores = q @ k.transpose(-2, -1) / math.sqrt(WIDTH)
        self.weights = scores.softmax(dim=-1)
        return self.weights @ v


class Reverser(nn.Module):
    def __init__(self):
        super().__init__()
        self.tokens = nn.Embedding(KINDS, WIDTH)
        self.attention = Attention()
        self.head = nn.Linear(WIDTH, KINDS)

    def forward(self, x):
        return self.head(self.attention(self.tokens(x)))


torch.manual_seed(0)
model = Reverser()
optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
for t in range(101):
    x = torch.randint(0, KINDS, (64, LENGTH))
    y = x.flip(1)  # the same row from its end
    loss = nn.functional.cross_entropy(model(x).flatten(0, 1), y.flatten())
    if t % 10 == 0:
        print(t, loss.item())
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
