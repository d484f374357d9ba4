import torch
from torch import nn

torch.manual_seed(0)
x = torch.randn(16, 1, 9, 9)
model = nn.Sequential(
    nn.Conv2d(1, 6, 3, padding=1),
    nn.ReLU(),
    nn.MaxPool2d(3),
    nn.Flatten(),
    nn.Linear(6 * 9 * 9, 10),
)
print(model(x).shape)
