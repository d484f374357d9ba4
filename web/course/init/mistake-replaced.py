import torch
from torch import nn

torch.manual_seed(0)
model = nn.Sequential(nn.Linear(20, 64), nn.ReLU(), nn.Linear(64, 1))
model[0].weight = torch.randn(64, 20) * (2 / 20) ** 0.5
model[2].weight = torch.randn(1, 64) * (1 / 64) ** 0.5

print(model(torch.randn(5, 20)).std())
