"""PyTorch's `torch` over gradlet's engine. The functions come from the engine's table."""
import math as _math

from _builtins import _g
import _builtins

from torch import _core
from torch._core import (
    OutOfMemoryError,
    Size,
    Tensor,
    as_tensor,
    checked as _checked,
    device,
    dtype,
    float32,
    float64,
    inf,
    int64,
    nan,
    places as _places,
    tensor,
)
from torch._generator import Generator
from torch._table import function as _function

__version__ = "2.14.1+gradlet"
bool = _core.bool_
long = int64
float = float32
double = float64
pi = _math.pi
e = _math.e
strided = "torch.strided"
contiguous_format = "torch.contiguous_format"
preserve_format = "torch.preserve_format"


def _namespace(place):
    """The functions of one place of the table, by name."""
    return {name: _function(name, *row) for name, row in _places.get(place, {}).items()}


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


FloatTensor = lambda *args: Tensor(*args)


def _legacy(dtype):
    """A constructor of data, or of sizes, whose elements anything may be: here 0."""

    def make(*args):
        if len(args) == 1 and not isinstance(args[0], int):
            return tensor(args[0], dtype=dtype)
        return zeros(*(args or (0,)), dtype=dtype)

    return make


LongTensor = _legacy(int64)
BoolTensor = _legacy(bool)
DoubleTensor = _legacy(float64)


class _GradMode:
    """Context manager and decorator that switches the recording of gradients."""

    _mode = False

    def __new__(cls, fn=None):
        self = object.__new__(cls)
        return self(fn) if fn is not None else self

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
    pass


class enable_grad(_GradMode):
    _mode = True


class set_grad_enabled:
    def __init__(self, mode):
        self._before = _g.grad_mode(True if mode else False)

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        _g.grad_mode(self._before)
        return False


def is_grad_enabled():
    return _g.grad_enabled()


def is_tensor(obj):
    return isinstance(obj, Tensor)


def is_floating_point(input):
    return input.is_floating_point()


def numel(input):
    return input.numel()


def from_numpy(array):
    if type(array).__name__ != "ndarray":
        raise TypeError("expected np.ndarray (got %s)" % type(array).__name__)
    return _core.of_array(array)


def get_default_dtype():
    return _core.dtypes[_g.default_dtype()]


def set_default_dtype(d):
    _checked(_g.set_default_dtype(d._code))


def set_printoptions(**keywords):
    raise NotImplementedError("torch.set_printoptions is not in gradlet; format numbers with f-strings")


def set_num_threads(n):
    pass


def use_deterministic_algorithms(mode, **keywords):
    pass


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


cuda = _Missing(
    "torch.cuda",
    is_available=lambda: False,
    device_count=lambda: 0,
    manual_seed=lambda seed: None,
    manual_seed_all=lambda seed: None,
    OutOfMemoryError=OutOfMemoryError,
)
backends = _Missing("torch.backends", mps=_Missing("torch.backends.mps", is_available=lambda: False))
linalg = _Missing("torch.linalg", **_namespace("linalg"))
special = _Missing("torch.special", **_namespace("special"))


def __getattr__(name):
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
