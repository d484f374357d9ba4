"""dtypes and scalars by the engine's numbers."""
from _builtins import _float_text, _g


class dtype:
    """The type of an array's elements; compares equal to its name and to Python's own type."""

    def __init__(self, spec, code=None):
        if code is None:
            code = code_of(spec)
        self.name, self.itemsize, self.kind = (
            ("bool", 1, "b"),
            ("int64", 8, "i"),
            ("float32", 4, "f"),
            ("float64", 8, "f"),
            ("uint8", 1, "u"),
            ("int8", 1, "i"),
            ("int16", 2, "i"),
            ("int32", 4, "i"),
            ("float16", 2, "f"),
        )[code]
        self._code = code

    @property
    def type(self):
        return _TYPES[self._code]

    def __eq__(self, other):
        try:
            return code_of(other) == self._code
        except (TypeError, NotImplementedError):
            return False

    def __ne__(self, other):
        return not self == other

    def __hash__(self):
        return self._code

    def __repr__(self):
        return "dtype('%s')" % self.name

    def __str__(self):
        return self.name


class generic:
    """NumPy's scalars: a Python number in `_j` and a dtype. _scalars.py gives them their operators."""

    _code = None
    _is_array = True
    shape, ndim, size = (), 0, 1

    def __new__(cls, value=0):
        from numpy import asarray

        kind = type(value)
        if cls._code in (0, 1, 3) and (kind is float or kind is int or kind is bool):
            return scalar(cls, cls._own(value))
        # An int must fit, anything else is cut.
        array = asarray(value, cls) if kind is int else asarray(value).astype(cls)
        return array[()] if array.ndim == 0 else array

    dtype = property(lambda self: DTYPES[self._code])
    itemsize = property(lambda self: DTYPES[self._code].itemsize)
    nbytes = itemsize
    T = property(lambda self: self)
    real = T

    def item(self):
        return self._j

    def tolist(self):
        return self._j

    def __float__(self):
        return float(self._j)

    def __int__(self):
        return int(self._j)

    def __bool__(self):
        return bool(self._j)

    def __hash__(self):
        return hash(self._j)

    def __str__(self):
        if type(self._j) is not float:
            return str(self._j)
        # Of few bits: the shortest number that rounds to this one.
        return _float_text(float(_g.np_shortest(self._j, self._code)) if self._code in (2, 8) else self._j)

    def __repr__(self):
        return "np.%s(%s)" % (DTYPES[self._code].name, self)


def scalar(cls, value):
    """A scalar of a class from the number it holds."""
    made = object.__new__(cls)
    made._j = value
    return made


class number(generic):
    pass


class integer(number):
    def __index__(self):
        return self._j


class floating(number):
    def is_integer(self):
        return self._j == int(self._j)


class bool_(generic):
    _code, _own = 0, bool

    def __repr__(self):
        return "np.%s_" % self


class int64(integer):
    _code, _own = 1, int


class float32(floating):
    _code, _own = 2, float


class float64(floating):
    _code, _own, _is_float = 3, float, True


class uint8(integer):
    _code, _own = 4, int


class int8(integer):
    _code, _own = 5, int


class int16(integer):
    _code, _own = 6, int


class int32(integer):
    _code, _own = 7, int


class float16(floating):
    _code, _own = 8, float


_TYPES = (bool_, int64, float32, float64, uint8, int8, int16, int32, float16)
_CODES = {"bool": 0, "int64": 1, "int": 1, "i8": 1, "float32": 2, "f4": 2, "f": 2, "float64": 3, "float": 3, "f8": 3, "d": 3,
          "uint8": 4, "u1": 4, "int8": 5, "i1": 5, "int16": 6, "i2": 6, "int32": 7, "i4": 7, "i": 7, "float16": 8, "f2": 8, "half": 8}
OTHERS = ("uint16", "uint32", "uint64", "complex64", "complex128", "object")


def code_of(spec):
    """Number of a dtype given as dtype, scalar type, Python type or name."""
    if hasattr(spec, "_code") and spec._code is not None:
        if hasattr(spec, "_j"):
            raise TypeError("Cannot interpret '%s' as a data type" % repr(spec))
        return spec._code
    if spec is float or spec is None:
        return 3
    if spec is int:
        return 1
    if spec is bool:
        return 0
    if type(spec) is str:
        if spec in _CODES:
            return _CODES[spec]
        if spec not in OTHERS:
            raise TypeError("data type '%s' not understood" % spec)
        not_here(spec)
    shown = "a " + type(spec).__name__ if isinstance(spec, (list, tuple, dict)) else "'%s'" % repr(spec)
    raise TypeError("Cannot interpret %s as a data type" % shown)


def not_here(name):
    raise NotImplementedError("dtype %s is not in gradlet, which has %s" % (name, ", ".join([str(one) for one in DTYPES])))


def code(spec):
    return None if spec is None else code_of(spec)


DTYPES = [dtype(None, i) for i in range(9)]
