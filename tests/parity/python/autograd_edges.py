"""Gradients where a function has a corner or a pole, and of what lies twice in one place."""
import torch
import torch.nn.functional as F


def slopes(f, x):
    x.grad = None
    f(x).sum().backward()
    print(x.grad)


x = torch.tensor([0.0, 1.0, -0.0, -1.0], requires_grad=True)
for f in (F.celu, F.elu, F.selu, F.relu6, F.hardtanh, F.hardsigmoid, F.hardswish, F.softshrink, F.hardshrink):
    slopes(f, x)
slopes(lambda x: F.celu(x, 2.0), x)
slopes(lambda x: x.clamp(0, 1), x)
p = torch.tensor([0.0, -0.0, 1.0, 0.5, 2, -1, float("nan")], requires_grad=True)
slopes(torch.logit, p)
slopes(lambda x: torch.logit(x, 0.1), p)
slopes(lambda x: torch.logit(x, 0.0), p)
w = torch.ones(3, 3, requires_grad=True)
for size, stride, offset in (((2,), (0,), 0), ((2, 2), (1, 1), 0), ((3, 2), (1, 1), 1), ((2, 2), (0, 1), 0), ((2, 3), (0, 0), 4)):
    slopes(lambda w: w.as_strided(size, stride, offset) * (torch.arange(6.0)[: size[-1]] + 1), w)
