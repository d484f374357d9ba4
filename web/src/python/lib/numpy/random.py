"""numpy.random: the legacy functions, with NumPy's own numbers for a seed."""
from numpy import _core

_fns = _core.places["random"]
globals().update({name: fn for name, fn in _fns.items() if name[0] != "_"})


def choice(a, size=None, replace=True, p=None):
    """Draws from an array, a list of anything, or the numbers below a."""
    if isinstance(a, (list, tuple)) and any([not isinstance(item, (int, float)) for item in a]):
        picked = _fns["choice"](len(a), size, replace, p)
        return a[picked] if size is None else [a[i] for i in picked.ravel().tolist()]
    return _fns["choice"](a, size, replace, p)


def shuffle(x):
    """Shuffles an array along its first axis, or a list, in place."""
    if isinstance(x, list):
        x[:] = [x[i] for i in _fns["_order"](len(x)).tolist()]
    elif hasattr(x, "_j"):
        _fns["shuffle"](x)
    else:
        raise TypeError("'%s' object does not support item assignment" % type(x).__name__)


_streams = [0]


def _stream():
    _streams[0] += 1
    return _streams[0]


class RandomState:
    """A stream of random numbers of its own, the same as np.random's for the same seed."""

    def __init__(self, seed=None):
        self._stream = _stream()
        self.seed(seed)


def _of_state(function):
    def call(self, *args, **keywords):
        _fns["_use"](self._stream)
        try:
            return function(*args, **keywords)
        finally:
            _fns["_use"](0)

    return call


for _name in _fns:
    if _name[0] != "_":
        setattr(RandomState, _name, _of_state(globals()[_name]))


def get_state():
    stream = _stream()
    _fns["_copy"](0, stream)
    return ("MT19937", stream)


def set_state(state):
    _fns["_copy"](state[1], 0)


def __getattr__(name):
    if name in ("default_rng", "Generator", "PCG64"):
        raise AttributeError(
            "numpy.random.%s is not in gradlet; np.random.seed(0) and np.random.rand, randn, randint, ... are" % name
        )
    from numpy import _missing

    _missing("numpy.random", name)
