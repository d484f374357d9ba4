import torch
import torch.nn as nn

N, D_in, H, D_out = 64, 1000, 100, 10

torch.manual_seed(0)
x = torch.randn(N, D_in)
y = torch.randn(N, D_out)

model = nn.Sequential(
    nn.Linear(D_in, H),
    nn.Linear(H, D_out),
)

# Two layers, and yet one matrix does the same.
one = model[1].weight @ model[0].weight
bias = model[1].weight @ model[0].bias + model[1].bias
same = torch.allclose(model(x), x @ one.T + bias, atol=1e-5)
print("one layer does it, too:", same)
