import torch
from torch import nn

model = nn.Sequential(nn.Linear(2, 16), nn.Tanh(), nn.Linear(16, 1))
params = model.parameters()
print("numbers to learn:", sum(p.numel() for p in params))

optimizer = torch.optim.Adam(params, lr=0.01)
