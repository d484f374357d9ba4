"""The part of NumPy 2.4 that goes with the engine: float64, float32, float16, int8 to int64, uint8 and bool arrays."""
import _builtins

from numpy import _core, _scalars
from numpy._core import asarray, ndarray
from numpy._dtypes import (
    OTHERS as _OTHERS,
    bool_,
    dtype,
    float32,
    float64,
    floating,
    generic,
    float16,
    int8,
    int16,
    int32,
    int64,
    integer,
    not_here as _not_here,
    number,
    uint8,
)

_scalars.add(_core.operators, _core.unary, _core.methods)
globals().update({name: fn for name, fn in _core.functions.items() if name[0] != "_"})

__version__ = "2.4.0"

double = float64
single = float32
half = float16
ubyte, byte, short, intc = uint8, int8, int16, int32
int_ = intp = longlong = long = int64
bool = bool_

pi = 3.141592653589793
e = 2.718281828459045
inf = float("inf")
nan = float("nan")
euler_gamma = 0.5772156649015329
newaxis = None


class errstate:
    """Accepted and without effect: the engine never warns."""

    def __init__(self, **keywords):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        return False


def seterr(**keywords):
    return {}


class finfo:
    """Limits of a float type."""

    def __init__(self, spec=float64):
        self.dtype = dtype(spec)
        self.bits = self.dtype.itemsize * 8
        if self.bits == 16:
            self.eps, self.max, self.tiny = 0.0009765625, 65504.0, 6.103515625e-05
        elif self.bits == 64:
            self.eps, self.max, self.tiny = 2.220446049250313e-16, 1.7976931348623157e308, 2.2250738585072014e-308
        else:
            self.eps, self.max, self.tiny = 1.1920929e-07, 3.4028235e38, 1.1754944e-38
        self.min = -self.max
        self.smallest_normal = self.tiny


def vectorize(fn):
    """A function of numbers as one of arrays; no faster than a loop."""

    def call(*arrays):
        total = 0
        for a in arrays:
            total = total + 0 * asarray(a)
        shape = asarray(total).shape
        flat = [broadcast_to(a, shape).ravel().tolist() for a in arrays]
        return array([fn(*values) for values in zip(*flat)]).reshape(shape)

    return call


def apply_along_axis(fn, axis, arr):
    moved = moveaxis(arr, axis, -1)
    result = array([fn(row) for row in moved.reshape(-1, moved.shape[-1])])
    if result.ndim == 1:
        return result.reshape(moved.shape[:-1])
    return moveaxis(result.reshape(moved.shape[:-1] + result.shape[1:]), -1, axis)


class _Joined:
    """np.c_[a, b] and np.r_[a, 1:3, 5]."""

    def __init__(self, join):
        self._join = join

    def __getitem__(self, parts):
        return self._join([self._part(part) for part in (parts if type(parts) is tuple else (parts,))])

    def _part(self, part):
        if hasattr(part, "start"):
            return arange(part.start or 0, part.stop, part.step or 1)
        return atleast_1d(part)


c_, r_ = _Joined(column_stack), _Joined(concatenate)

import numpy.linalg
import numpy.random
import numpy.testing
from numpy import exceptions

_builtins.class_names.update({kind: "numpy." + kind.__name__ for kind in (ndarray, float64, float32, int64, uint8, int8, int16, int32, float16)})
_builtins.class_names[bool_] = "numpy.bool"


def _missing(path, name):
    if name.startswith("__"):
        raise AttributeError("module '%s' has no attribute '%s'" % (path, name))
    raise AttributeError("%s.%s is not in gradlet; dir(%s) lists what is" % (path, name, path))


_REMOVED = {
    "Inf": "inf",
    "Infinity": "inf",
    "infty": "inf",
    "NaN": "nan",
    "NAN": "nan",
    "float_": "float64",
    "round_": "round",
    "alltrue": "all",
    "sometrue": "any",
    "cumproduct": "cumprod",
}


def __getattr__(name):
    if name in _OTHERS and name != "object":
        _not_here(name)
    if name in _REMOVED:
        raise AttributeError("`np.%s` was removed in the NumPy 2.0 release. Use `np.%s` instead." % (name, _REMOVED[name]))
    if name in ("float", "int", "object"):
        raise AttributeError(
            "module 'numpy' has no attribute '%s'.\n`np.%s` was a deprecated alias for the builtin `%s`. To avoid "
            "this error in existing code, use `%s` by itself." % (name, name, name, name)
        )
    if name == "lib":
        import numpy.lib

        return numpy.lib
    if not name.startswith("__"):
        for more in ("_tail", "_tail_numbers", "_files"):
            module = getattr(__import__("numpy." + more), more)
            if hasattr(module, name) and getattr(module, name) is not module:
                value = globals()[name] = getattr(module, name)
                return value
    _missing("numpy", name)
