"""numpy.linalg: what the engine solves, and what follows from it."""
from numpy import _core
from numpy._core import LinAlgError

globals().update(_core.places["linalg"])


def __getattr__(name):
    from numpy import _missing

    _missing("numpy.linalg", name)
