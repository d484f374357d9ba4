# Hooks of modules.
import torch
import torch.nn as nn


def refused(action):
    try:
        action()
        print("no error")
    except Exception as error:
        print(type(error).__name__, error)


class Scaled(nn.Module):
    def __init__(self):
        super().__init__()
        self.weight = nn.Parameter(torch.tensor([1.0, 2.0]))

    def forward(self, x, y=None, scale=1.0):
        out = x * self.weight * scale
        return out if y is None else (out + y, out - y)


def grads(values):
    return [None if g is None else g.tolist() for g in values]


net = Scaled()
x = torch.ones(2, requires_grad=True)
handles = [
    net.register_forward_pre_hook(lambda m, args: print("pre", type(m).__name__, len(args))),
    net.register_forward_pre_hook(lambda m, args: (args[0] * 2,)),
    net.register_forward_hook(lambda m, args, out: print("post", len(args), out.detach())),
    net.register_forward_hook(lambda m, args, out: out + 1),
    net.register_forward_hook(lambda m, args, out: print("first"), prepend=True),
]
print(net(x).detach())
for handle in handles:
    handle.remove()
    handle.remove()
print(net(x).detach())
h1 = net.register_forward_pre_hook(lambda m, args, kw: print("kwargs", len(args), sorted(kw)), with_kwargs=True)
h2 = net.register_forward_pre_hook(lambda m, args, kw: (args, {"scale": 3.0}), with_kwargs=True)
h3 = net.register_forward_hook(lambda m, args, kw, out: print("out", kw, out.detach()), with_kwargs=True)
net(x, scale=2.0)
h2.remove()
h4 = net.register_forward_pre_hook(lambda m, args, kw: 5, with_kwargs=True)
refused(lambda: net(x))
h1.remove(), h3.remove(), h4.remove()
always = net.register_forward_hook(lambda m, args, out: print("always", out), always_call=True)
refused(lambda: net(torch.ones(3)))
always.remove()

print("backward")
h1 = net.register_full_backward_hook(lambda m, gi, go: print("full", type(m).__name__, grads(gi), grads(go)))
h2 = net.register_full_backward_pre_hook(lambda m, go: print("before", grads(go)))
out = net(x)
print(out.grad_fn.name())
out.sum().backward()
print(x.grad, net.weight.grad)
x.grad = net.weight.grad = None
h3 = net.register_full_backward_hook(lambda m, gi, go: (gi[0] * 10,))
h4 = net.register_full_backward_pre_hook(lambda m, go: (go[0] * 3,))
net(x).sum().backward()
print(x.grad, net.weight.grad)
h3.remove(), h4.remove()
a, b = net(x, torch.tensor([5.0, 6.0], requires_grad=True))
(a + 2 * b).sum().backward()
a, b = net(x, torch.tensor([5.0, 6.0]))
a.sum().backward()
net(torch.ones(2)).sum().backward()
with torch.no_grad():
    print(net(x))
h5 = net.register_full_backward_hook(lambda m, gi, go: (None, None, None))
refused(lambda: net(x).sum().backward())
h5.remove(), h1.remove(), h2.remove()
print(net(x).grad_fn.name())

model = nn.Sequential(nn.Linear(2, 3), nn.Tanh(), nn.Linear(3, 1))
for p in model.parameters():
    nn.init.constant_(p, 0.5)
seen = []
for name, module in model.named_modules():
    module.register_forward_hook(lambda m, i, o, name=name: seen.append((name, tuple(o.shape))))
    module.register_full_backward_hook(lambda m, gi, go, name=name: seen.append((name, grads(gi), grads(go))))
model(torch.ones(1, 2)).sum().backward()
for entry in seen:
    print(entry)
with model[0].register_forward_hook(lambda m, i, o: print("within")):
    model[0](torch.ones(1, 2))
model[0](torch.ones(1, 2))
