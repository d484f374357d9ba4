"""Parameters that are functions of others. https://pytorch.org/docs/stable/nn.html#parametrizations"""
import torch
from torch._core import Parameter, Tensor
from torch.nn import Module, ModuleDict, ModuleList

_cache = []


class cached:
    """Within it each parametrized tensor is computed once."""

    def __enter__(self):
        _cache.append({})

    def __exit__(self, *exc):
        _cache.pop()


class _Parametrizations(ModuleDict):
    def value(self, name):
        made = self[name]
        if not _cache:
            return made()
        if id(made) not in _cache[0]:
            _cache[0][id(made)] = made()
        return _cache[0][id(made)]

    def _get_name(self):
        return "ModuleDict"


def _put(module, name, tensor):
    if isinstance(tensor, Parameter):
        module.register_parameter(name, tensor)
    else:
        module.register_buffer(name, tensor)


def _check(what, old, new, names):
    if not isinstance(new, Tensor):
        raise ValueError("A parametrization must return a tensor. Got %s." % type(new).__name__)
    for kind in ("dtype", "shape"):
        a, b = getattr(old, kind), getattr(new, kind)
        if a != b:
            raise ValueError(
                "Registering a parametrization may not change the %s of the tensor, unless %s`unsafe` flag is "
                "enabled.\n%s: %s\n%s: %s" % (kind, what, names[0] % kind, a, names[1] % kind, b)
            )


class ParametrizationList(ModuleList):
    """What makes a tensor of the original, or of original0, original1, …"""

    def __init__(self, modules, original, unsafe=False):
        super().__init__(modules)
        self.unsafe = unsafe
        new = original
        with torch.no_grad():
            for module in list(self)[::-1]:
                if hasattr(module, "right_inverse"):
                    try:
                        new = module.right_inverse(new)
                    except NotImplementedError:
                        pass
        if not isinstance(new, (Tensor, list, tuple)):
            raise ValueError(
                "'right_inverse' must return a Tensor or a Sequence of tensors (list, tuple...). Got %s"
                % type(new).__name__
            )
        self.is_tensor = isinstance(new, Tensor)
        self.ntensors = 1 if self.is_tensor else len(new)
        if self.is_tensor:
            if original.dtype != new.dtype:
                raise ValueError(
                    "When `right_inverse` outputs one tensor, it may not change the dtype.\noriginal.dtype: %s\n"
                    "right_inverse(original).dtype: %s" % (original.dtype, new.dtype)
                )
            if new is not original:
                original.data = new.detach()
            _put(self, "original", original)
        else:
            for i, part in enumerate(new):
                if isinstance(original, Parameter):
                    part = Parameter(part, original.requires_grad)
                _put(self, "original%d" % i, part)
        if not unsafe:
            _check("", original, self(), ("unparametrized %s", "parametrized %s"))

    def _originals(self):
        names = ["original"] if self.is_tensor else ["original%d" % i for i in range(self.ntensors)]
        return [getattr(self, name) for name in names]

    def right_inverse(self, value):
        with torch.no_grad():
            for module in list(self)[::-1]:
                if not hasattr(module, "right_inverse"):
                    raise RuntimeError(
                        "parametrization %s does not implement right_inverse." % type(module).__name__
                    )
                value = module.right_inverse(value)
            values = [value] if self.is_tensor else value
            if len(values) != self.ntensors:
                raise ValueError(
                    "'right_inverse' must return a sequence of tensors of length %d. Got a sequence of length %d."
                    % (self.ntensors, len(values))
                )
            for own, new in zip(self._originals(), values):
                own.data = new.detach()

    def forward(self):
        x = self[0](*self._originals())
        for module in list(self)[1:]:
            x = module(x)
        return x

    def _parts(self):
        return Module._parts(self)


def is_parametrized(module, tensor_name=None):
    made = module._modules.get("parametrizations")
    return made is not None and (len(made) > 0 if tensor_name is None else tensor_name in made)


def register_parametrization(module, tensor_name, parametrization, *, unsafe=False):
    parametrization.train(module.training)
    if is_parametrized(module, tensor_name):
        if not unsafe:
            old = getattr(module, tensor_name)
            name = "module." + tensor_name
            _check("the ", old, parametrization(old), (name + ".%s", "parametrization(%s).%%s" % name))
        made = module.parametrizations[tensor_name]
        made.append(parametrization)
        made.unsafe = made.unsafe or unsafe
    elif tensor_name in module._buffers or tensor_name in module._parameters:
        made = ParametrizationList([parametrization], getattr(module, tensor_name), unsafe)
        delattr(module, tensor_name)
        if not is_parametrized(module):
            module.parametrizations = _Parametrizations()
        module.parametrizations[tensor_name] = made
    else:
        raise ValueError(
            "Module '%s' does not have a parameter, a buffer, or a parametrized element with name '%s'"
            % (module, tensor_name)
        )
    return module


def remove_parametrizations(module, tensor_name, leave_parametrized=True):
    if not is_parametrized(module, tensor_name):
        raise ValueError("Module %s does not have a parametrization on %s" % (module, tensor_name))
    made = module.parametrizations[tensor_name]
    if made.is_tensor:
        original = made.original
        if leave_parametrized:
            with torch.no_grad():
                original.data = made().detach()
    elif leave_parametrized:
        value = made()
        original = Parameter(value) if value.requires_grad else value
    else:
        raise ValueError(
            "Cannot leave unparametrized (`leave_parametrized=False`) a tensor that is parametrized in terms of a "
            "sequence of tensors."
        )
    del module.parametrizations[tensor_name]
    if not is_parametrized(module):
        del module._modules["parametrizations"]
    _put(module, tensor_name, original)
    return module


def type_before_parametrizations(module):
    return type(module)
