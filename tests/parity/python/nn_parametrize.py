# Parametrizations, and the norms of weights.
import warnings

import torch
import torch.nn as nn
import torch.nn.utils.parametrize as parametrize
from torch.nn.utils import parametrizations

warnings.simplefilter("ignore")


def refused(action):
    try:
        action()
        print("no error")
    except Exception as error:
        print(type(error).__name__, error)


class Symmetric(nn.Module):
    def forward(self, x):
        return x.triu() + x.triu(1).transpose(-1, -2)


class Double(nn.Module):
    def forward(self, x):
        return 2 * x

    def right_inverse(self, x):
        return x / 2


class Bad(nn.Module):
    def forward(self, x):
        return x[:1]


torch.manual_seed(0)
layer = nn.Linear(3, 3)
original = layer.weight
parametrize.register_parametrization(layer, "weight", Symmetric())
print(layer, list(layer.state_dict()), [n for n, p in layer.named_parameters()])
print(layer.weight, layer.parametrizations.weight.original is original, parametrize.is_parametrized(layer))
parametrize.register_parametrization(layer, "weight", Double(), unsafe=True)
print(layer.parametrizations, layer.parametrizations["weight"][1], layer(torch.ones(1, 3)))
layer(torch.ones(1, 3)).sum().backward()
print(original.grad)
with parametrize.cached():
    print(layer.weight is layer.weight)
refused(lambda: parametrize.register_parametrization(layer, "weight", Bad()))
refused(lambda: parametrize.register_parametrization(layer, "bias", Bad()))
refused(lambda: parametrize.register_parametrization(layer, "nothing", Bad()))
refused(lambda: setattr(layer, "weight", torch.ones(3, 3)))
parametrize.remove_parametrizations(layer, "weight")
print(layer, layer.weight is original, list(layer.state_dict()), layer.weight)
refused(lambda: parametrize.remove_parametrizations(layer, "weight"))
other = nn.Linear(2, 2)
parametrize.register_parametrization(other, "weight", Double())
other.weight = torch.ones(2, 2)
print(other.parametrizations.weight.original, other.weight)
parametrize.remove_parametrizations(other, "weight", leave_parametrized=False)
print(other.weight)

print("weight_norm")
for make in (lambda: nn.Linear(4, 3), lambda: nn.Conv2d(2, 3, 2)):
    layer = parametrizations.weight_norm(make())
    print(layer, [(n, tuple(p.shape)) for n, p in layer.named_parameters()])
    before = layer.weight.detach()
    layer.parametrizations.weight.original0.data.mul_(2)
    print(torch.allclose(layer.weight, 2 * before), layer.weight.grad_fn is not None)
    layer.weight.sum().backward()
    print(layer.parametrizations.weight.original0.grad.flatten(), layer.parametrizations.weight.original1.grad.flatten()[:4])
print(parametrizations.weight_norm(nn.Linear(2, 3), dim=None).parametrizations.weight.original0.shape)
layer = nn.utils.weight_norm(nn.Linear(4, 3), name="weight")
print(layer, list(layer.state_dict()), layer.weight_g.shape, layer(torch.ones(1, 4)))
refused(lambda: nn.utils.weight_norm(layer))
layer(torch.ones(1, 4)).sum().backward()
print(layer.weight_g.grad, layer.weight_v.grad)
print(nn.utils.remove_weight_norm(layer), list(layer.state_dict()))
refused(lambda: nn.utils.remove_weight_norm(layer))

print("spectral_norm")
torch.manual_seed(2)
layer = parametrizations.spectral_norm(nn.Linear(4, 3))
print(layer, list(layer.state_dict()))
print(layer.weight, torch.linalg.matrix_norm(layer.weight.detach(), 2))
layer(torch.ones(1, 4)).sum().backward()
print(layer.parametrizations.weight.original.grad, layer.eval().weight, layer.parametrizations.weight[0]._u)
print(parametrizations.spectral_norm(nn.Conv2d(2, 3, 2), n_power_iterations=3).weight)
refused(lambda: parametrizations.spectral_norm(nn.Linear(2, 2), n_power_iterations=0))
refused(lambda: parametrizations.spectral_norm(nn.Linear(2, 2), name="none"))
layer = nn.utils.spectral_norm(nn.Linear(4, 3))
print(layer, list(layer.state_dict()), layer(torch.ones(1, 4)), layer.weight_u)
layer(torch.ones(1, 4)).sum().backward()
print(layer.weight_orig.grad, layer.eval()(torch.ones(1, 4)))
print(nn.utils.remove_spectral_norm(layer), layer.weight)

print("orthogonal")
torch.manual_seed(3)
for sizes in ((3, 3), (4, 2), (2, 4)):
    for kind in (None, "cayley", "matrix_exp", "householder"):
        layer = parametrizations.orthogonal(nn.Linear(*sizes), orthogonal_map=kind)
        print(sizes, kind, layer.weight.detach())
        with torch.no_grad():
            layer.parametrizations.weight.original.add_(torch.arange(1.0, 1 + layer.weight.numel()).view_as(layer.weight) / 7)
            if kind == "householder":
                layer.parametrizations.weight.original.diagonal().fill_(-1)
        w = layer.weight
        print(w.detach())
        (w * torch.arange(w.numel()).view_as(w)).sum().backward()
        print(layer.parametrizations.weight.original.grad)
print(layer, list(layer.state_dict()))
refused(lambda: parametrizations.orthogonal(nn.Linear(2, 2), orthogonal_map="other"))
refused(lambda: parametrizations.orthogonal(nn.Linear(2, 2), name="bias"))
