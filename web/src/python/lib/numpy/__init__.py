"""The part of NumPy 1.24 that goes with the engine: float64, float32, int64 and bool arrays."""
import _builtins

from numpy import _core
from numpy._core import AxisError, UFuncTypeError, js as _js, ndarray
from numpy._dtypes import (
    DTYPES as _DTYPES,
    OTHERS as _OTHERS,
    bool_,
    dtype,
    float32,
    float64,
    floating,
    generic,
    int64,
    integer,
    not_here as _not_here,
    number,
)

globals().update({name: fn for name, fn in _core.functions.items() if not name.endswith("_")})

__version__ = "1.24.2+gradlet"
_names = globals()
for _pair in (
    "absolute:abs fabs:abs amax:max amin:min around:round round_:round true_divide:divide mod:remainder "
    "float_multiply:multiply arange:arange cumulative_sum:cumsum"
).split(" "):
    _new, _, _old = _pair.partition(":")
    _names[_new] = _names[_old]
del float_multiply, cumulative_sum
for _name in ("iadd", "isubtract", "imultiply", "idivide", "ifloor_divide", "iremainder", "ipower", "text", "fill"):
    _names.pop(_name, None)
for _name in list(_names):
    if _name[0] == "i" and _name[1:] in _core.functions and _name != "isin":
        del _names[_name]
del astype, flatten, printoptions, result_code

float_ = double = float64
single = float32
int_ = intp = longlong = int64

pi = 3.141592653589793
e = 2.718281828459045
inf = Inf = infty = float("inf")
nan = NaN = NAN = float("nan")
newaxis = None


def meshgrid(*arrays, indexing="xy", sparse=False):
    return list(_core.functions["meshgrid_"](arrays, indexing))


def shape(a):
    return asarray(a).shape


def ndim(a):
    return asarray(a).ndim


def size(a, axis=None):
    return asarray(a).size if axis is None else asarray(a).shape[axis]


def isscalar(a):
    return isinstance(a, (int, float, str, bool))


def ascontiguousarray(a, dtype=None):
    return asarray(a, dtype)


asanyarray = ascontiguousarray


def result_type(*arrays):
    codes = [asarray(a).dtype._code if not hasattr(a, "_code") else a._code for a in arrays]
    return _DTYPES[_core.result_code(_js(codes))]


def nan_to_num(x, nan=0.0):
    return where(isnan(x), nan, x)


def array_str(a):
    return str(asarray(a))


def array_repr(a):
    return repr(asarray(a))


def set_printoptions(precision=None, threshold=None, edgeitems=None, linewidth=None, suppress=None, **more):
    for name in more:
        raise NotImplementedError("numpy.set_printoptions(%s=...) is not in gradlet" % name)
    threshold = 1 << 29 if threshold == inf else threshold
    _core.checked(_core.set_options(precision, threshold, edgeitems, linewidth, suppress))


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
        if self.bits == 64:
            self.eps, self.max, self.tiny = 2.220446049250313e-16, 1.7976931348623157e308, 2.2250738585072014e-308
        else:
            self.eps, self.max, self.tiny = 1.1920929e-07, 3.4028235e38, 1.1754944e-38
        self.min = -self.max
        self.smallest_normal = self.tiny


from numpy._more import (
    apply_along_axis,
    average,
    c_,
    corrcoef,
    cov,
    cross,
    delete,
    einsum,
    fill_diagonal,
    gradient,
    inner,
    insert,
    interp,
    ix_,
    kron,
    polyfit,
    polyval,
    ptp,
    r_,
    tensordot,
    unravel_index,
    vectorize,
)
import numpy.linalg
import numpy.random
import numpy.testing


_builtins.class_names.update({kind: "numpy." + kind.__name__ for kind in (ndarray, float64, float32, int64, bool_)})


def _missing(path, name):
    if name.startswith("__"):
        raise AttributeError("module '%s' has no attribute '%s'" % (path, name))
    raise AttributeError("%s.%s is not in gradlet; dir(%s) lists what is" % (path, name, path))


def __getattr__(name):
    if name in _OTHERS:
        _not_here(name)
    if name in ("float", "int", "bool", "object"):
        raise AttributeError(
            "module 'numpy' has no attribute '%s'.\n`np.%s` was a deprecated alias for the builtin `%s`. To avoid "
            "this error in existing code, use `%s` by itself." % (name, name, name, name)
        )
    _missing("numpy", name)
