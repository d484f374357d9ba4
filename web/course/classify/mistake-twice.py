import math
import torch
from torch import nn

torch.manual_seed(0)
t, y = torch.rand(200), (torch.arange(200) % 2).float()
r = 0.4 + 0.6 * y  # two circles
x = torch.stack([r * torch.cos(2 * math.pi * t), r * torch.sin(2 * math.pi * t)], dim=1)

model = nn.Sequential(
    nn.Linear(2, 16), nn.Tanh(), nn.Linear(16, 16), nn.Tanh(), nn.Linear(16, 1), nn.Sigmoid()
)
loss_fn = nn.BCEWithLogitsLoss()
optimizer = torch.optim.Adam(model.parameters(), lr=0.02)

for t in range(201):
    loss = loss_fn(model(x).squeeze(1), y)
    if t % 10 == 0:
        print(t, loss.item())
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
