# A small transformer: it learns to sort
import math
import torch
from torch import nn
import torch.nn.functional as F

torch.manual_seed(0)
LENGTH, KINDS, WIDTH, HEADS = 6, 8, 32, 4


class Block(nn.Module):
    """Attention, then a network for each place (Vaswani et al. 2017, norms first)."""

    def __init__(self):
        super().__init__()
        self.norm1 = nn.LayerNorm(WIDTH)
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.proj = nn.Linear(WIDTH, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH)
        self.mlp = nn.Sequential(nn.Linear(WIDTH, 4 * WIDTH), nn.GELU(), nn.Linear(4 * WIDTH, WIDTH))

    def forward(self, x):
        B, T, C = x.shape
        q, k, v = self.qkv(self.norm1(x)).split(C, dim=2)
        # [B, T, C] to [B, HEADS, T, C / HEADS]: the heads side by side
        q, k, v = (a.view(B, T, HEADS, C // HEADS).transpose(1, 2) for a in (q, k, v))
        # [B, HEADS, T, T]: how much each place takes from each other one
        weights = q @ k.transpose(-2, -1) / math.sqrt(C // HEADS)
        y = F.softmax(weights, dim=-1) @ v
        x = x + self.proj(y.transpose(1, 2).reshape(B, T, C))
        return x + self.mlp(self.norm2(x))


class Sorter(nn.Module):
    def __init__(self):
        super().__init__()
        self.tokens = nn.Embedding(KINDS, WIDTH)
        self.places = nn.Embedding(LENGTH, WIDTH)
        self.blocks = nn.Sequential(Block(), Block())
        self.norm = nn.LayerNorm(WIDTH)
        self.head = nn.Linear(WIDTH, KINDS)

    def forward(self, x):
        # Attention knows no order: each place says where it is.
        x = self.tokens(x) + self.places(torch.arange(LENGTH))
        return self.head(self.norm(self.blocks(x)))


model = Sorter()
optimizer = torch.optim.Adam(model.parameters(), lr=3e-3)
for step in range(80):
    x = torch.randint(0, KINDS, (64, LENGTH))
    y = x.sort(dim=1).values
    loss = F.cross_entropy(model(x).view(-1, KINDS), y.view(-1))
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    if step % 10 == 0:
        print(step, loss.item())

x = torch.randint(0, KINDS, (200, LENGTH))
right = (model(x).argmax(-1) == x.sort(dim=1).values).float().mean().item()
print(f"places that are right: {right:.1f}")
