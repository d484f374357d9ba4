# Layers that learn their sizes from the first input.
import torch
import torch.nn as nn


def refused(action):
    try:
        action()
        print("no error")
    except Exception as error:
        print(type(error).__name__, error)


net = nn.Sequential(nn.LazyConv2d(3, 3, padding=1), nn.LazyBatchNorm2d() if hasattr(nn, "BatchNorm2d") else nn.ReLU(),
                    nn.Flatten(), nn.LazyLinear(4), nn.LazyBatchNorm1d(affine=False), nn.LazyLinear(2, bias=False))
print(net[0], net[3], net[4], net[5])
print(net[3].weight, net[3].bias, net[4].running_mean, net[4].num_batches_tracked, net[5].bias)
print(isinstance(net[3], nn.Linear), isinstance(net[3].weight, nn.Parameter), net[3].weight.requires_grad)
print(list(net[3].state_dict()), [n for n, p in net[3].named_parameters()])
refused(lambda: net[3].weight.shape)
refused(lambda: net[3].weight.numel())
weight = net[3].weight
optimizer = torch.optim.SGD(net[3].parameters(), lr=0.1)
torch.manual_seed(0)
x = torch.randn(3, 2, 4, 4)
print(net(x).shape)
print(net[0], net[3], net[4], net[5], type(net[3]) == nn.Linear, net[3].in_features)
print(net[3].weight is weight, net[3].weight.detach()[:, :3], net[0].bias, sum(p.numel() for p in net[3].parameters()))
net(x)[:, 0].sum().backward()
optimizer.step()
print(net[3].weight.grad.shape, net[4].running_mean.shape, net(x).shape)
torch.manual_seed(1)
a = nn.LazyLinear(3)
a(torch.ones(1, 5))
torch.manual_seed(1)
b = nn.Linear(5, 3)
print(bool((a.weight == b.weight).all()), bool((a.bias == b.bias).all()))
c = nn.LazyLinear(3)
print(c.load_state_dict(b.state_dict()), c.weight.shape)
print(bool((c(torch.ones(1, 5)) == b(torch.ones(1, 5))).all()), c)
d = nn.LazyConv1d(4, 3, dtype=torch.float64)
print(d, d(torch.ones(2, 7).double()).shape, d, d.weight.dtype)
refused(lambda: nn.LazyConv2d(4, 3)(torch.ones(2, 3)))
refused(lambda: nn.LazyLinear())
