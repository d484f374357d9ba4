"""
Layers that learn their sizes from the first input. What nn.LazyLinear(3) gives is a Linear from the start, whose
parameters wait; PyTorch makes one of it at the first call.
"""
from _builtins import _g

import torch
from torch import nn
from torch._core import Parameter, Tensor, checked, js
from torch.nn.module import Module

_set = object.__setattr__


class _Waiting:
    """A tensor without sizes, until become() gives it some."""

    _waits = True

    def become(self, tensor):
        self._j = (Parameter(tensor, self.requires_grad) if isinstance(self, Parameter) else tensor)._j
        self._grad = None
        self._waits = False

    def materialize(self, shape, device=None, dtype=None):
        self.become(torch.empty(shape, dtype=dtype or self.dtype))

    @property
    def shape(self):
        if self._waits:
            raise RuntimeError(
                "Can't access the shape of an uninitialized parameter or buffer. This error usually happens in "
                "`load_state_dict` when trying to load an uninitialized parameter into an initialized one. Call "
                "`forward` to initialize the parameters before accessing their attributes."
            )
        return Tensor(self._j).shape

    def numel(self):
        if self._waits:
            raise ValueError(
                "Attempted to use an uninitialized parameter in <method 'numel' of 'torch._C.TensorBase' objects>. "
                "This error happens when you are using a `LazyModule` or explicitly manipulating "
                "`torch.nn.parameter.%s` objects. When using LazyModules Call `forward` with a dummy batch to "
                "initialize the parameters before calling torch functions" % type(self).__name__
            )
        return self.shape.numel()

    @property
    def data(self):
        return Tensor(self._j).detach()

    @data.setter
    def data(self, tensor):
        self.become(tensor)

    def detach(self):
        return self if self._waits else Tensor(self._j).detach()

    def __repr__(self):
        return "<%s>" % type(self).__name__ if self._waits else self._plain_repr()

    def __str__(self):
        return repr(self)

    def __deepcopy__(self, memo):
        return type(self)() if self._waits else Tensor.__deepcopy__(self, memo)


class UninitializedParameter(_Waiting, Parameter):
    def __init__(self, requires_grad=True, device=None, dtype=None):
        Parameter.__init__(self, torch.empty(0, dtype=dtype), requires_grad)

    def _plain_repr(self):
        return Parameter.__repr__(self)


class UninitializedBuffer(_Waiting, Tensor):
    def __init__(self, requires_grad=False, device=None, dtype=None, persistent=True):
        self._j = torch.empty(0, dtype=dtype)._j
        self.persistent = persistent

    def _plain_repr(self):
        return Tensor.__repr__(self)


def is_lazy(param):
    return isinstance(param, _Waiting) and param._waits


def _waiting(layer):
    return [p for p in list(layer._parameters.values()) + list(layer._buffers.values()) if is_lazy(p)]


def _features(layer, input):
    """The size of the layer's first setting."""
    name = type(layer).__name__
    if name == "Linear":
        return input.shape[-1]
    if "Norm" in name:
        return input.shape[1]
    dims = int(name[-2]) + 1
    if input.dim() not in (dims, dims + 1):
        raise RuntimeError(
            "Expected %dD (unbatched) or %dD (batched) input to %s, but got input of size: %s"
            % (dims, dims + 1, layer._get_name(), input.shape)
        )
    return input.shape[-dims]


def _fill(layer, args):
    """The hook of the first call."""
    row = layer._row
    size = _features(layer, args[0])
    waiting = _waiting(layer)
    _set(layer, row.names[0], size if waiting else layer.weight.shape[-1])
    if waiting:
        dtype = waiting[0].dtype
        made = checked(_g.layer_make(row.number, js(_settings(layer))))
        for i, entry in enumerate(made[0].split(",")):
            held = layer._buffers.get(entry[1:]) if entry[0] == ":" else layer._parameters.get(entry)
            if is_lazy(held):
                held.become(Tensor(made[i + 1]).to(dtype))
    layer._initialize_hook.remove()
    _set(layer, "_lazy", None)
    hooks = layer._hooks
    if not (hooks.before or hooks.forward or hooks.backward or hooks.backward_before):
        _set(layer, "_hooks", None)


def _settings(layer):
    return [layer._wants_bias if name == "bias" else getattr(layer, name) for name in layer._row.names]


def _bound(name, row, args, keywords):
    try:
        return row.bind((0,) + args, keywords)
    except TypeError as error:
        raise TypeError("Lazy" + str(error) if str(error).startswith(row.name) else str(error))


def _make(name):
    base = getattr(nn, name[4:])
    row = base._row
    weight, bias = "affine" not in row.names, "bias" in row.names

    class Lazy(base):
        def __new__(cls, *args, **keywords):
            dtype = keywords.pop("dtype", None)
            keywords.pop("device", None)
            layer = object.__new__(base)
            Module.__init__(layer)
            for key, value in zip(row.names, _bound(name, row, args, keywords)):
                if key == "bias":
                    _set(layer, "_wants_bias", value)
                else:
                    _set(layer, key, value)
            learns = weight or layer.affine
            has_bias = learns and (layer._wants_bias if bias else True)
            layer.register_parameter("weight", UninitializedParameter(dtype=dtype) if learns else None)
            layer.register_parameter("bias", UninitializedParameter(dtype=dtype) if has_bias else None)
            if "track_running_stats" in row.names:
                tracks = layer.track_running_stats
                for key in ("running_mean", "running_var"):
                    layer.register_buffer(key, UninitializedBuffer(dtype=dtype) if tracks else None)
                layer.register_buffer("num_batches_tracked", torch.tensor(0) if tracks else None)
            _set(layer, "_lazy", name)
            _set(layer, "_initialize_hook", layer.register_forward_pre_hook(_fill))
            return layer

    Lazy.__name__ = name
    return Lazy


def __getattr__(name):
    found = globals()[name] = _make(name)
    return found
