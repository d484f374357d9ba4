"""numpy.testing: assertions about arrays."""
from numpy import _core

globals().update(_core.places["testing"])


def __getattr__(name):
    from numpy import _missing

    _missing("numpy.testing", name)
