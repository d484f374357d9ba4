"""weight_norm and spectral_norm as hooks, as they were before torch.nn.utils.parametrizations."""
import warnings

import torch
import torch.nn.functional as F
from torch._core import Parameter
from torch.nn.utils.parametrizations import norm_except_dim, weight_of


class _Hook:
    """Computes the weight before each call; removed by name."""

    def attach(self, module):
        self.handle = module.register_forward_pre_hook(self)
        return module


def _find(module, kind, name):
    for hook, _, _ in module._hooks.before if module._hooks else ():
        if isinstance(hook, kind) and hook.name == name:
            return hook
    return None


def _refuse_second(module, kind, name, what):
    if _find(module, kind, name) is not None:
        raise RuntimeError("Cannot register two %s hooks on the same parameter %s" % (what, name))


class _WeightNorm(_Hook):
    def __init__(self, name, dim):
        self.name = name
        self.dim = dim

    def __call__(self, module, inputs):
        g, v = getattr(module, self.name + "_g"), getattr(module, self.name + "_v")
        setattr(module, self.name, weight_of(v, g, self.dim))


def weight_norm(module, name="weight", dim=0):
    warnings.warn(
        "`torch.nn.utils.weight_norm` is deprecated in favor of `torch.nn.utils.parametrizations.weight_norm`.",
        FutureWarning,  # noqa: F821
    )
    _refuse_second(module, _WeightNorm, name, "weight_norm")
    dim = -1 if dim is None else dim
    weight = getattr(module, name)
    delattr(module, name)
    module.register_parameter(name + "_g", Parameter(norm_except_dim(weight, dim).detach()))
    module.register_parameter(name + "_v", Parameter(weight.detach()))
    hook = _WeightNorm(name, dim)
    hook(module, ())
    return hook.attach(module)


def remove_weight_norm(module, name="weight"):
    hook = _find(module, _WeightNorm, name)
    if hook is None:
        raise ValueError("weight_norm of '%s' not found in %s" % (name, module))
    hook(module, ())
    hook.handle.remove()
    for end in ("_g", "_v"):
        delattr(module, name + end)
    setattr(module, name, Parameter(getattr(module, name).detach()))
    return module


class _SpectralNorm(_Hook):
    def __init__(self, name, iterations, dim, eps):
        self.name = name
        self.iterations = iterations
        self.dim = dim
        self.eps = eps

    def matrix(self, weight):
        return weight.movedim(self.dim, 0).flatten(1)

    def compute(self, module, iterate):
        weight, u, v = [getattr(module, self.name + end) for end in ("_orig", "_u", "_v")]
        matrix = self.matrix(weight)
        if iterate:
            with torch.no_grad():
                for _ in range(self.iterations):
                    v.copy_(F.normalize(torch.mv(matrix.t(), u), dim=0, eps=self.eps))
                    u.copy_(F.normalize(torch.mv(matrix, v), dim=0, eps=self.eps))
                u, v = u.clone(), v.clone()
        return weight / torch.dot(u, torch.mv(matrix, v))

    def __call__(self, module, inputs):
        setattr(module, self.name, self.compute(module, module.training))


def spectral_norm(module, name="weight", n_power_iterations=1, eps=1e-12, dim=None):
    _refuse_second(module, _SpectralNorm, name, "spectral_norm")
    if n_power_iterations <= 0:
        raise ValueError(
            "Expected n_power_iterations to be positive, but got n_power_iterations=%d" % n_power_iterations
        )
    if dim is None:
        dim = 1 if type(module).__name__.startswith("ConvTranspose") else 0
    hook = _SpectralNorm(name, n_power_iterations, dim, eps)
    weight = module._parameters[name]
    if weight is None:
        raise ValueError("`SpectralNorm` cannot be applied as parameter `%s` is None" % name)
    with torch.no_grad():
        sizes = hook.matrix(weight).shape
        u, v = [F.normalize(torch.empty(n, dtype=weight.dtype).normal_(0, 1), dim=0, eps=eps) for n in sizes]
    delattr(module, name)
    module.register_parameter(name + "_orig", weight)
    setattr(module, name, weight.data)
    module.register_buffer(name + "_u", u)
    module.register_buffer(name + "_v", v)
    return hook.attach(module)


def remove_spectral_norm(module, name="weight"):
    hook = _find(module, _SpectralNorm, name)
    if hook is None:
        raise ValueError("spectral_norm of '%s' not found in %s" % (name, module))
    with torch.no_grad():
        weight = hook.compute(module, False)
    hook.handle.remove()
    for end in ("", "_u", "_v", "_orig"):
        delattr(module, name + end)
    module.register_parameter(name, Parameter(weight.detach()))
    return module
