"""Functions of torch that few programs call; torch itself finds them here."""
import warnings

from _builtins import _g
from torch._core import Tensor, checked, cpu, device, dtype, float32, float64
import torch
from torch import _core, missing

_state = {"deterministic": False, "warn_only": False, "matmul": "highest", "threads": 1, "warn_always": False}


def compile(model=None, **keywords):
    """The function itself: nothing is compiled."""
    return (lambda fn: fn) if model is None else model


def typename(obj):
    if isinstance(obj, Tensor):
        return _g.legacy(obj._j)
    kind = obj if isinstance(obj, type) else type(obj)
    name = kind.__name__
    return "torch.nn.modules." + name if hasattr(obj, "named_parameters") and _own(name) else name


def _own(name):
    import torch

    return hasattr(torch.nn, name)


def is_storage(obj):
    return hasattr(obj, "data_ptr") and hasattr(obj, "nbytes") and not isinstance(obj, Tensor)


def broadcast_shapes(*shapes):
    """The size that tensors of these sizes have together."""
    found = torch.broadcast_tensors(*[torch.empty(s) for s in [(s,) if isinstance(s, int) else tuple(s) for s in shapes]])
    return found[0].shape


def asarray(obj, *, dtype=None, device=None, copy=None, requires_grad=False):
    made = torch.as_tensor(obj, dtype=dtype)
    made = made.clone() if copy and made is obj else made
    return made.requires_grad_() if requires_grad else made


def is_complex(input):
    return False


is_conj = is_complex


def is_nonzero(input):
    return bool(input)


class _Limits:
    """finfo and iinfo: what a dtype holds."""

    def __init__(self, type=None):
        if type is not None and not isinstance(type, dtype):
            raise TypeError(
                "%s(): argument 'type' (position 1) must be torch.dtype, not %s"
                % (self.__class__.__name__, type.__class__.__name__)
            )
        text, *rows = checked(_g.limits(self.__class__.__name__, type and type._j)).split("\n")
        self._text = text
        for row in rows:
            name, value = row.split(" ")
            setattr(self, name, value if name == "dtype" else _number(value))

    def __repr__(self):
        return self._text


def _number(text):
    return int(text) if text.lstrip("-").isdigit() else float(text)


class finfo(_Limits):
    pass


class iinfo(_Limits):
    pass


def set_float32_matmul_precision(precision):
    if precision in ("highest", "high", "medium"):
        _state["matmul"] = precision
        return
    warnings.warn(
        "%s is not one of 'highest', 'high', or 'medium'; the currentsetFloat32MatmulPrecision call has no effect."
        % precision
    )


def get_float32_matmul_precision():
    return _state["matmul"]


def set_default_device(device_):
    if device_ is not None and device(device_).type != "cpu":
        _core.empty(0).to(device_)


def get_default_device():
    return cpu


def set_default_tensor_type(t):
    warnings.warn(
        "torch.set_default_tensor_type() is deprecated as of PyTorch 2.1, please use torch.set_default_dtype() and "
        "torch.set_default_device() as alternatives."
    )
    name = t if isinstance(t, str) else getattr(t, "__name__", "")
    kinds = {"FloatTensor": float32, "DoubleTensor": float64}
    kind = kinds.get(name.split(".")[-1])
    if "cuda" in name:
        raise TypeError("type %s not available. Torch not compiled with CUDA enabled." % name)
    if kind is None:
        raise TypeError("only floating-point types are supported as the default type")
    checked(_g.set_default_dtype(kind._code))


def _positive(name, value):
    if not isinstance(value, int) or isinstance(value, bool):
        raise RuntimeError("%s expects an int, but got %s" % (name, type(value).__name__))
    if value < 1:
        raise RuntimeError("%s expects a positive integer" % name)


def set_num_threads(num):
    """One thread computes, whatever is asked for."""
    _positive("set_num_threads", num)


def set_num_interop_threads(num):
    _positive("set_num_interop_threads", num)


def get_num_threads():
    return 1


get_num_interop_threads = get_num_threads


def set_warn_always(b):
    _state["warn_always"] = b


def is_warn_always_enabled():
    return _state["warn_always"]


def use_deterministic_algorithms(mode, *, warn_only=False):
    """Everything is deterministic in any case."""
    _state["deterministic"], _state["warn_only"] = bool(mode), bool(warn_only)


def are_deterministic_algorithms_enabled():
    return _state["deterministic"]


def is_deterministic_algorithms_warn_only_enabled():
    return _state["warn_only"]


def set_flush_denormal(mode):
    return not mode


def compiled_with_cxx11_abi():
    return True


def is_autocast_enabled(device_type=None):
    return False


is_autocast_cpu_enabled = is_autocast_enabled


def get_autocast_dtype(device_type):
    missing("torch", "bfloat16")


def is_inference_mode_enabled():
    return False


def get_device_module(device=None):
    missing("torch", "cpu")
