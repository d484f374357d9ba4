# Looking into a network: activations by forward hooks, gradients by hooks of tensors, a summary table.
import collections

import torch
from torch import nn

torch.manual_seed(0)
net = nn.Sequential(
    collections.OrderedDict([
        ("conv1", nn.Conv2d(1, 4, 3, padding=1)), ("relu1", nn.ReLU()), ("pool1", nn.MaxPool2d(2)),
        ("conv2", nn.Conv2d(4, 8, 3)), ("relu2", nn.ReLU()), ("flatten", nn.Flatten()), ("fc", nn.Linear(8 * 4, 3)),
    ])
)  # fmt: skip
activations, gradients = {}, {}


def get_activation(name):
    def hook(model, input, output):
        activations[name] = output.detach()

    return hook


def get_gradient(name):
    def hook(module, input, output):
        output.register_hook(lambda grad: gradients.update({name: grad.norm().item()}))

    return hook


handles = []
for name, module in net.named_children():
    handles.append(module.register_forward_hook(get_activation(name)))
    handles.append(module.register_forward_hook(get_gradient(name)))
x = torch.randn(2, 1, 8, 8)
loss = nn.functional.cross_entropy(net(x), torch.tensor([0, 2]))
loss.backward()
print(f"{'layer':8s}|{'shape':>20s}|{'params':>7s}|{'mean':>8s}")
for name, value in activations.items():
    params = sum(p.numel() for p in getattr(net, name).parameters())
    print(f"{name:8s}|{str(tuple(value.shape)):>20s}|{params:7d}|{value.mean().item():8.4f}")
print([(name, round(value, 4)) for name, value in gradients.items()])
dead = (activations["relu1"] == 0).float().mean().item()
print(f"{100 * dead:.1f}% are zero")
for handle in handles:
    handle.remove()
activations.clear()
net(x)
print(activations)


def scale_output(module, args, output):
    return output * 2


def shift_input(module, args):
    return (args[0] + 1,)


layer = nn.Linear(2, 1, bias=False)
layer.weight.data.fill_(1.0)
pre = layer.register_forward_pre_hook(shift_input)
post = layer.register_forward_hook(scale_output)
print(layer(torch.zeros(1, 2)))
pre.remove()
print(layer(torch.zeros(1, 2)))
w = torch.ones(3, requires_grad=True)
seen = []
h = w.register_hook(lambda grad: seen.append(grad.clone()) or grad * 10)
(w * torch.tensor([1.0, 2.0, 3.0])).sum().backward()
print(seen, w.grad)
h.remove()
for name, p in net.named_parameters():
    print(f"{name:12s} {p.grad.abs().mean().item():.5f}" if p.grad is not None else name)
