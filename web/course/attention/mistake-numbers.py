import torch
from torch import nn

torch.manual_seed(0)
tokens = nn.Embedding(10, 32)
x = torch.tensor([3.0, 1.0, 4.0, 1.0])
print(tokens(x).shape)
