"""numpy.linalg: what the engine solves, and what follows from it."""
from numpy import _core
from numpy._core import LinAlgError

globals().update(_core.linalg_functions)
_np = _core.functions


def matrix_power(a, n):
    result = None
    for _ in range(abs(n)):
        result = a if result is None else result @ a
    if result is None:
        return _np["identity"](len(a))
    return inv(result) if n < 0 else result


def _values(a):
    if "svd" not in _core.linalg_functions:
        __getattr__("svd")
    return svd(a, False)


def cond(x, p=None):
    s = _values(x)[1]
    return s[0] / s[-1]


def matrix_rank(A, tol=None):
    s = _values(A)[1]
    limit = s[0] * max(_np["asarray"](A).shape) * 2.220446049250313e-16 if tol is None else tol
    return (s > limit).sum()


def pinv(a, rcond=1e-15):
    u, s, vt = _values(a)
    large = s > rcond * s[0]
    inverse = _np["where"](large, 1 / _np["where"](large, s, 1.0), 0.0)
    return (vt.T * inverse) @ u.T


def lstsq(a, b, rcond=None):
    a, b = _np["asarray"](a), _np["asarray"](b)
    u, s, vt = _values(a)
    x = pinv(a, max(a.shape) * 2.220446049250313e-16) @ b
    rank = matrix_rank(a)
    full = rank == a.shape[1] < a.shape[0]
    residuals = _np["sum"]((a @ x - b) ** 2, 0) if full else []
    return x, _np["array"](residuals).reshape(-1), rank, s


def __getattr__(name):
    from numpy import _missing

    _missing("numpy.linalg", name)
