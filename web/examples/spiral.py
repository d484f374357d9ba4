# Spiral: a small network learns three arms
import math
import torch
from torch import nn

torch.manual_seed(0)
points, labels = [], []
for arm in range(3):
    # From the middle outwards, the angle grows with the radius.
    r = torch.linspace(0.1, 1, 100)
    angle = torch.linspace(arm * 2 * math.pi / 3, arm * 2 * math.pi / 3 + 4, 100) + 0.15 * torch.randn(100)
    points.append(torch.stack([r * torch.sin(angle), r * torch.cos(angle)], dim=1))
    labels.append(torch.full((100,), arm))
x, y = torch.cat(points), torch.cat(labels)

# Three logits a point, one for each arm.
model = nn.Sequential(nn.Linear(2, 64), nn.ReLU(), nn.Linear(64, 3))
optimizer = torch.optim.Adam(model.parameters(), lr=0.02)
loss_fn = nn.CrossEntropyLoss()

for t in range(200):
    loss = loss_fn(model(x), y)
    if t % 10 == 0:
        print(t, loss.item())
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()

accuracy = (model(x).argmax(dim=1) == y).float().mean().item()
print(f"accuracy: {accuracy:.2f}")
