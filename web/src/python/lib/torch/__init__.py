"""PyTorch's `torch` over gradlet's engine. The functions come from the engine's table."""
import math as _math
import sys

from _builtins import _g
import _builtins

from torch import _core
from torch._core import (
    OutOfMemoryError,
    Size,
    Tensor,
    as_tensor,
    checked as _checked,
    bfloat16,
    device,
    dtype,
    float16,
    float32,
    float64,
    inf,
    int8,
    int16,
    int32,
    int64,
    nan,
    places as _places,
    tensor,
    uint8,
)
from torch._bridge import _LinAlgError
from torch._generator import Generator
from torch._table import function as _function

_int = int  # torch.int is a dtype

__version__ = "2.14.1+gradlet"
bool = _core.bool_
short = int16
int = int32
long = int64
half = float16
float = float32
double = float64
pi = _math.pi
e = _math.e
strided = "torch.strided"
contiguous_format = "torch.contiguous_format"
preserve_format = "torch.preserve_format"


def _namespace(place):
    """The functions of one place of the table, by name."""
    prefix = "linalg_" if place == "linalg" else ""
    return {name: _function(prefix + name, *row) for name, row in _places.get(place, {}).items()}


globals().update(_namespace("torch"))

default_generator = Generator(_default=True)
manual_seed = default_generator.manual_seed
initial_seed = default_generator.initial_seed
seed = default_generator.seed
get_rng_state = default_generator.get_state


def set_rng_state(new_state):
    default_generator.set_state(new_state)


_where = where  # noqa: F821


def where(condition, *values, **keywords):
    if values or keywords:
        return _where(condition, *values, **keywords)
    return condition.nonzero().unbind(1)


class _Legacy:
    """FloatTensor and its kind: made of data, or of sizes, whose elements anything may be: here 0."""

    def __init__(self, name, dtype):
        self.__name__ = name
        self.dtype = dtype

    def __call__(self, *args):
        if len(args) != 1 or type(args[0]) is _int or isinstance(args[0], Size):
            return zeros(*(args or (0,)), dtype=self.dtype)  # noqa: F821
        (data,) = args
        if isinstance(data, str):
            raise TypeError("new(): invalid data type 'str'")
        if isinstance(data, Tensor):
            if data.dtype is not self.dtype:
                raise TypeError("expected a tensor of %s (got %s)" % (self.dtype, data.dtype))
            return data
        try:
            data = list(data)
        except (TypeError, AttributeError):
            raise TypeError("new(): data must be a sequence (got %s)" % type(data).__name__)
        return tensor(data).to(self.dtype)

    def _holds(self, value):
        """For isinstance(): whether a tensor is of this kind."""
        return isinstance(value, Tensor) and value.dtype is self.dtype

    def __repr__(self):
        return "<class 'torch.%s'>" % self.__name__


for _word in (
    "Float:float32 Double:float64 Long:int64 Bool:bool Int:int32 Short:int16 Char:int8 Byte:uint8 Half:float16 "
    "BFloat16:bfloat16"
).split():
    _word, _, _kind = _word.partition(":")
    for _dtype in _core.dtypes:
        if _dtype.name == _kind:
            globals()[_word + "Tensor"] = _Legacy(_word + "Tensor", _dtype)


class _GradMode:
    """Context manager and decorator that switches the recording of gradients."""

    _mode = False

    def __new__(cls, fn=None, **keywords):
        self = object.__new__(cls)
        return self(fn) if callable(fn) else self

    def __enter__(self):
        self._before = _g.grad_mode(self._mode)
        return self

    def __exit__(self, *exc):
        _g.grad_mode(self._before)
        return False

    def __call__(self, fn):
        mode = type(self)

        def wrapped(*args, **keywords):
            with mode():
                return fn(*args, **keywords)

        return wrapped


class no_grad(_GradMode):
    pass


class inference_mode(_GradMode):
    def __init__(self, mode=True):
        self._mode = not (mode is True or callable(mode))


class enable_grad(_GradMode):
    _mode = True


class set_grad_enabled:
    def __init__(self, mode):
        self._mode = True if mode else False
        self._before = _g.grad_mode(self._mode)

    def __enter__(self):
        _g.grad_mode(self._mode)
        return self

    def __call__(self, fn):
        mode = self._mode
        _g.grad_mode(self._before)

        def wrapped(*args, **keywords):
            with set_grad_enabled(mode):
                return fn(*args, **keywords)

        return wrapped

    def __repr__(self):
        return "torch.autograd.grad_mode.set_grad_enabled(mode=%s)" % self._mode

    def __exit__(self, *exc):
        _g.grad_mode(self._before)
        return False


def is_grad_enabled():
    return _g.grad_enabled()


def is_tensor(obj):
    return isinstance(obj, Tensor)


def _asked(name):
    """The function of a method that asks a tensor something."""

    def ask(input):
        if not isinstance(input, Tensor):
            raise TypeError(
                "%s(): argument 'input' (position 1) must be Tensor, not %s" % (name, type(input).__name__)
            )
        return getattr(input, name)()

    return ask


is_floating_point, numel = _asked("is_floating_point"), _asked("numel")


def from_numpy(array):
    if type(array).__name__ != "ndarray":
        raise TypeError("expected np.ndarray (got %s)" % type(array).__name__)
    return _core.of_array(array)


def get_default_dtype():
    return _core.dtypes[_g.default_dtype()]


def set_default_dtype(d):
    _checked(_g.set_default_dtype(d._code))


def memory():
    """What the engine holds: tensors, bytes, peak, nodes, heap."""
    import json

    return json.loads(_g.memory())


class _Missing:
    """A module of which only so much is here."""

    def __init__(self, path, **names):
        self.__name__ = path
        for name, value in names.items():
            setattr(self, name, value)

    def __getattr__(self, name):
        missing(self.__name__, name)


def missing(path, name):
    if name.startswith("__"):
        raise AttributeError("module '%s' has no attribute '%s'" % (path, name))
    raise AttributeError(
        "%s.%s is not in gradlet; dir(%s) lists what is, docs/ops.md describes it" % (path, name, path)
    )


linalg = _Missing("torch.linalg", LinAlgError=_LinAlgError, **_namespace("linalg"))
special = _Missing("torch.special", **_namespace("special"))

# Modules that load when they are named, and names that stand in one.
_LATER = (
    "cuda mps xpu accelerator backends amp jit profiler func random version utils distributions testing"
).split()
_ELSEWHERE = {"autocast": "amp", "vmap": "func"}
_ELSEWHERE.update(
    {
        name: "_more"
        for name in (
            "compile typename is_storage broadcast_shapes asarray is_complex is_nonzero is_conj finfo iinfo set_float32_matmul_precision "
            "get_float32_matmul_precision set_default_device get_default_device set_default_tensor_type "
            "get_num_threads set_num_interop_threads get_num_interop_threads set_warn_always is_warn_always_enabled "
            "are_deterministic_algorithms_enabled is_deterministic_algorithms_warn_only_enabled set_flush_denormal "
            "compiled_with_cxx11_abi is_autocast_enabled is_autocast_cpu_enabled get_autocast_dtype "
            "is_inference_mode_enabled set_num_threads use_deterministic_algorithms get_device_module"
        ).split()
    }
)


def __getattr__(name):
    if name in _LATER:
        __import__("torch." + name)
        return sys.modules["torch." + name]
    if name in _ELSEWHERE:
        __import__("torch." + _ELSEWHERE[name])
        value = getattr(sys.modules["torch." + _ELSEWHERE[name]], name)
        globals()[name] = value
        return value
    missing("torch", name)


def save(obj, f, *args, **keywords):
    """Writes a file that real PyTorch opens, too. f is a path or something with write()."""
    from torch.serialization import save

    save(obj, f, *args, **keywords)


def load(f, *args, **keywords):
    """What a file of torch.save holds. f is a path or something with read()."""
    from torch.serialization import load

    return load(f, *args, **keywords)


import torch.autograd
import torch.nn
import torch.optim

_builtins.class_names.update(
    {
        Tensor: "torch.Tensor",
        _core.Parameter: "torch.nn.parameter.Parameter",
        Size: "torch.Size",
        dtype: "torch.dtype",
        device: "torch.device",
    }
)
