# Modules: shared weights, attributes replaced, nested and conditional forward, freezing, parameters by hand.
import torch
import torch.nn as nn


class Tied(nn.Module):
    def __init__(self):
        super().__init__()
        self.encoder = nn.Linear(3, 2, bias=False)
        self.decoder = nn.Linear(2, 3, bias=False)
        self.decoder.weight = nn.Parameter(self.encoder.weight.detach().t().clone())
        self.same = self.encoder
        self.depth = 2
        self._cache = {}

    @property
    def size(self):
        return sum(p.numel() for p in self.parameters())

    def forward(self, x, *, decode=True, times=1):
        for _ in range(times):
            h = self.same(x)
            if decode:
                x = self.decoder(h)
        return x if decode else h


torch.manual_seed(0)
tied = Tied()
x = torch.ones(1, 3)
print(len(list(tied.parameters())), [n for n, _ in tied.named_parameters()], tied.size, list(tied.state_dict()))
print(tied(x).shape, tied(x, decode=False).shape, torch.allclose(tied(tied(x)), tied(x, times=2)))
tied(x).sum().backward()
print(tied.same.weight.grad is tied.encoder.weight.grad, tied.encoder.weight.grad.shape)
tied.encoder.weight = nn.Parameter(torch.zeros(2, 3))
print(tied(x), tied.same.weight.sum() == 0)


class ByHand(nn.Module):
    def __init__(self, n):
        super().__init__()
        self.w = nn.Parameter(torch.randn(n, n) / n ** 0.5)
        self.b = nn.Parameter(torch.zeros(n))
        self.register_parameter("none", None)
        self.scale = torch.tensor(2.0)

    def forward(self, x):
        return x @ self.w * self.scale + self.b


torch.manual_seed(0)
net = nn.Sequential(ByHand(2), nn.Tanh(), ByHand(2))
print(net, [n for n, _ in net.named_parameters()], net[0].none)
y = net(torch.ones(3, 2))
y.pow(2).mean().backward()
print([tuple(p.grad.shape) for p in net.parameters()])
with torch.no_grad():
    for p in net.parameters():
        p -= 0.1 * p.grad
        p.grad = None
print(net(torch.ones(1, 2)))
for p in net[0].parameters():
    p.requires_grad_(False)
trainable = [p for p in net.parameters() if p.requires_grad]
optimizer = torch.optim.SGD(filter(lambda p: p.requires_grad, net.parameters()), lr=0.1)
print(len(trainable), len(optimizer.param_groups[0]["params"]))
before = [p.clone() for p in net.parameters()]
net(torch.ones(1, 2)).sum().backward()
optimizer.step()
print([torch.equal(a, b) for a, b in zip(before, net.parameters())])
print(isinstance(net[0].w, torch.Tensor), isinstance(net[0].w, nn.Parameter), isinstance(net[0].scale, nn.Parameter))
print(next(net.parameters()).shape, net[0].w.is_leaf, dict(net.named_children()).keys(), net.children().__next__() is net[0])


class Wrapper(nn.Module):
    def __init__(self, inner, activation=torch.relu):
        super().__init__()
        self.inner = inner
        self.activation = activation

    def forward(self, *args, **kwargs):
        return self.activation(self.inner(*args, **kwargs))

    def __len__(self):
        return 3


wrapper = Wrapper(Tied(), activation=lambda t: t.clamp(min=0.0))
print(wrapper(x, decode=False).min() >= 0, len(wrapper), wrapper)
wrapper.train(False)
print(wrapper.inner.training, wrapper.inner.same.training, wrapper.float() is wrapper)
total = sum(p.pow(2).sum() for p in wrapper.parameters())
total.backward()
print(all(torch.allclose(p.grad, 2 * p) for p in wrapper.parameters()))
with torch.no_grad():
    print(wrapper(x).requires_grad, wrapper.inner.encoder.weight.requires_grad)
