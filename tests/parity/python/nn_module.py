# Modules of one's own.
import torch
import torch.nn as nn


class Net(nn.Module):
    scale = 2.0

    def __init__(self, inputs, hidden, outputs=1):
        super(Net, self).__init__()
        self.hidden = hidden
        self.linear1 = nn.Linear(inputs, hidden)
        self.linear2 = nn.Linear(hidden, outputs, bias=False)
        self.gain = nn.Parameter(torch.ones(1))
        self.register_buffer("steps", torch.tensor(0))
        self.note = "not a parameter"

    def forward(self, x, add=0.0):
        self.steps += 1
        h = torch.relu(self.linear1(x))
        return self.linear2(h) * self.gain * self.scale + add

    def count(self):
        return sum(p.numel() for p in self.parameters())


torch.manual_seed(1)
net = Net(3, 4)
x = torch.ones(2, 3)
print(net(x).shape, net(x, add=1.0) - net(x), net.steps)
print([name for name, p in net.named_parameters()])
for name, p in net.named_parameters():
    print(name, tuple(p.shape), p.requires_grad, type(p).__name__)
print(net.count(), len(list(net.parameters())), net.hidden, net.note, net.scale)
print([type(m).__name__ for m in net.children()], [n for n, m in net.named_children()])
print([n for n, m in net.named_modules()], len(list(net.modules())))
print([n for n, b in net.named_buffers()])
print(net.training, net.eval().training, net.linear1.training, net.train().linear1.training)
print(net.linear1.in_features, net.linear1.out_features, net.linear2.bias, net.linear1.weight.shape)
net(x).sum().backward()
print(all(p.grad is not None for p in net.parameters()))
net.zero_grad()
print([p.grad is None or bool((p.grad == 0).all()) for p in net.parameters()])
for p in net.linear1.parameters():
    p.requires_grad = False
print([n for n, p in net.named_parameters() if p.requires_grad])
net.linear2 = nn.Linear(4, 2)
print(net(x).shape, [n for n, p in net.named_parameters()])
net.linear1.weight.data.fill_(0.5)
with torch.no_grad():
    net.linear1.bias.zero_()
print(net.linear1(x))
net.extra = None
net.extra = nn.Linear(1, 1)
del net.extra
print([n for n, m in net.named_children()], isinstance(net, nn.Module), hasattr(net, "extra"))


def init(m):
    if isinstance(m, nn.Linear):
        nn.init.constant_(m.weight, 0.1)
        nn.init.zeros_(m.bias)


print(net.apply(init)(x), net.get_parameter("gain") if hasattr(net, "get_parameter") else net.gain)


class Child(Net):
    def forward(self, x):
        return super().forward(x) + 100


torch.manual_seed(1)
print(Child(3, 4)(x) > 50)
