"""numpy.linalg: what the engine solves, and what follows from it."""
from numpy import _core
from numpy._core import LinAlgError

globals().update(_core.places["linalg"])


def __getattr__(name):
    import numpy
    from numpy import _missing

    if name in ("trace", "diagonal", "cross", "outer", "matmul", "tensordot", "vecdot", "matrix_transpose"):
        return getattr(numpy, name)

    _missing("numpy.linalg", name)
