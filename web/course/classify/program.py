import math
import torch
from torch import nn

torch.manual_seed(0)
DATA = "moons"  # "circles", "spiral" or "xor"


def make(name, n=200):
    """Points in the plane, and 0 or 1 for each."""
    t, y = torch.rand(n), (torch.arange(n) % 2).float()

    def plane(r, a):
        return torch.stack([r * torch.cos(a), r * torch.sin(a)], dim=1)

    if name == "moons":
        x = plane(1, math.pi * (t + y)) + torch.stack([y - 0.5, (y - 0.5) / 2], dim=1)
    elif name == "circles":
        x = plane(0.4 + 0.6 * y, 2 * math.pi * t)
    elif name == "spiral":
        x = plane(t, 8 * t + math.pi * y)
    else:
        x = 2 * torch.rand(n, 2) - 1
        y = (x[:, 0] * x[:, 1] > 0).float()
    return x + 0.05 * torch.randn(n, 2), y


x, y = make(DATA)
model = nn.Sequential(
    nn.Linear(2, 16), nn.Tanh(), nn.Linear(16, 16), nn.Tanh(), nn.Linear(16, 1)
)
loss_fn = nn.BCEWithLogitsLoss()
optimizer = torch.optim.Adam(model.parameters(), lr=0.02)

for t in range(201):
    z = model(x).squeeze(1)
    loss = loss_fn(z, y)
    if t % 5 == 0:
        print(t, loss.item())
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()

right = ((z > 0) == (y > 0.5)).float().mean().item()
print(f"right: {100 * right:.1f} of 100")
