import torch
from torch import nn

torch.manual_seed(0)
pictures = torch.randn(16, 9, 9)  # sixteen grey pictures
conv = nn.Conv2d(1, 6, 3, padding=1)
print(conv(pictures).shape)
