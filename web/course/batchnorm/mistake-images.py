import torch
from torch import nn

torch.manual_seed(0)
model = nn.Sequential(nn.Conv2d(1, 8, 3), nn.BatchNorm1d(8), nn.ReLU())
print(model(torch.randn(4, 1, 9, 9)).shape)
