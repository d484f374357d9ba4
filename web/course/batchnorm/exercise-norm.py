import torch
from torch import nn


class Norm(nn.Module):
    """Batch norm by hand, without the two parameters that can be learnt."""

    def __init__(self, width):
        super().__init__()
        self.register_buffer("mean", torch.zeros(width))
        self.register_buffer("var", torch.ones(width))

    def forward(self, x):
        if self.training:
            mean, var = x.mean(dim=0), x.var(dim=0, unbiased=False)
            # Your turn: move self.mean and self.var a tenth of the way to the batch's
            # (the variance to x.var(dim=0), the unbiased one).
        else:
            mean, var = self.mean, self.var
        return (x - mean) / torch.sqrt(var + 1e-5)


torch.manual_seed(0)
norm = Norm(3)
for _ in range(50):
    norm(torch.randn(32, 3) * torch.tensor([1.0, 5.0, 0.2]) + torch.tensor([0.0, 10.0, -1.0]))
print("mean", norm.mean.tolist())
print("spread", norm.var.sqrt().tolist())
