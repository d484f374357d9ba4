"""numpy.random: the legacy functions, with NumPy's own numbers for a seed."""
from numpy import _core

_fns, _gen = _core.places["random"], _core.places["generator"]
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
    if not isinstance(state, (tuple, list)) or len(state) < 2:
        raise TypeError("state must be a dict or a tuple.")
    _fns["_copy"](state[1], 0)


class SeedSequence:
    """What PCG64 is seeded with: an integer or a list of them."""

    def __init__(self, entropy=None):
        self.entropy = entropy


class PCG64:
    """The stream of bits under a Generator."""

    def __init__(self, seed=None):
        seed = seed.entropy if isinstance(seed, SeedSequence) else seed
        self._stream = seed if type(seed) is _core._JS else _gen["_new"](seed)

    @property
    def state(self):
        state, inc, has, rest = [int(word) for word in _gen["_describe"](self._stream).split(" ")]
        return {
            "bit_generator": "PCG64",
            "state": {"state": state, "inc": inc},
            "has_uint32": has,
            "uinteger": rest,
        }

    @state.setter
    def state(self, value):
        words = (value["state"]["state"], value["state"]["inc"], value["has_uint32"], value["uinteger"])
        _gen["_restore"](self._stream, " ".join([str(word) for word in words]))


class Generator:
    """A stream of random numbers. https://numpy.org/doc/2.4/reference/random/generator.html"""

    def __init__(self, bit_generator):
        self.bit_generator = bit_generator
        self._stream = bit_generator._stream

    def spawn(self, n_children):
        return [Generator(PCG64(stream)) for stream in _gen["_spawn"](self._stream, n_children)]

    def __str__(self):
        return "Generator(PCG64)"

    def __repr__(self):
        return "Generator(PCG64) at 0x%X" % id(self)

    def choice(self, a, size=None, replace=True, p=None, axis=0, shuffle=True):
        """Draws from an array, a list of anything, or the numbers below a."""
        if isinstance(a, (list, tuple)) and any([not isinstance(item, (int, float, list)) for item in a]):
            picked = _gen["choice"](self._stream, len(a), size, replace, p, 0, shuffle)
            return a[picked] if size is None else [a[i] for i in picked.ravel().tolist()]
        picked = _gen["choice"](self._stream, a, size, replace, p, axis, shuffle)
        return int(picked) if size is None and type(a) is int else picked

    def shuffle(self, x, axis=0):
        """Shuffles an array along an axis, or a list, in place."""
        if isinstance(x, list):
            x[:] = [x[i] for i in _gen["_order"](self._stream, len(x)).tolist()]
        elif hasattr(x, "_j"):
            _gen["shuffle"](self._stream, x, axis)
        else:
            raise TypeError("'%s' object does not support item assignment" % type(x).__name__)

    def bytes(self, length):
        words = _gen["integers"](self._stream, 0, 1 << 32, size=(length - 1) // 4 + 1).tolist()
        return b"".join([word.to_bytes(4, "little") for word in words])[:length]


def _of_generator(function):
    return lambda self, *args, **keywords: function(self._stream, *args, **keywords)


for _name in _gen:
    if _name[0] != "_" and not hasattr(Generator, _name):
        setattr(Generator, _name, _of_generator(_gen[_name]))


def default_rng(seed=None):
    """A Generator; the same numbers as NumPy's for the same seed."""
    if isinstance(seed, Generator):
        return seed
    return Generator(seed if isinstance(seed, PCG64) else PCG64(seed))


def __getattr__(name):
    from numpy import _missing

    _missing("numpy.random", name)
