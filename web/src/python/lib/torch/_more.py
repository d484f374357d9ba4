"""Functions of torch that few programs call; torch itself finds them here."""
import warnings

from _builtins import _g
from torch._core import Tensor, checked, cpu, device, dtype, float32, float64
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
    return False


def is_complex(input):
    return False


is_conj = is_complex


def is_nonzero(input):
    return bool(input)


class finfo:
    """Limits of a floating-point dtype."""

    _KNOWN = {
        "float64": (1e-15, -1.79769e308, 1.79769e308, 52, -1022),
        "float32": (1e-06, -3.40282e38, 3.40282e38, 23, -126),
        "float16": (1e-03, -65504.0, 65504.0, 10, -14),
        "bfloat16": (1e-02, -3.38953e38, 3.38953e38, 7, -126),
    }

    def __init__(self, type=None):
        type = type or _core.dtypes[_g.default_dtype()]
        if not type.is_floating_point:
            raise TypeError(
                "torch.finfo() requires a floating point input type. Use torch.iinfo to handle 'torch.finfo'"
            )
        self.dtype = type.name
        self.resolution, _, _, digits, low = self._KNOWN[type.name]
        high = 15 if type.name == "float16" else 1023 if type.name == "float64" else 127
        self.bits = 8 * type.itemsize
        self.eps = 2.0**-digits
        self.tiny = self.smallest_normal = 2.0**low
        self.max = (2.0 - self.eps) * 2.0**high
        self.min = -self.max

    def __repr__(self):
        words = [
            "%s=%s" % (name, "%g" % value)
            for name, value in (
                ("resolution", self.resolution),
                ("min", self.min),
                ("max", self.max),
                ("eps", self.eps),
                ("smallest_normal", self.tiny),
                ("tiny", self.tiny),
            )
        ]
        return "finfo(%s, dtype=%s)" % (", ".join(words), self.dtype)


class iinfo:
    """Limits of an integer dtype."""

    def __init__(self, type):
        if type.is_floating_point or type.name == "bool":
            raise TypeError(
                "torch.iinfo() requires an integer input type. Use torch.finfo to handle 'torch.iinfo'"
            )
        self.dtype = type.name
        self.bits = 8 * type.itemsize
        signed = type.name[0] != "u"
        self.max = 2 ** (self.bits - signed) - 1
        self.min = -(2 ** (self.bits - 1)) if signed else 0

    def __repr__(self):
        return "iinfo(min=%g, max=%g, dtype=%s)" % (self.min, self.max, self.dtype)


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
