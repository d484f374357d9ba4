"""dtypes: bool, int64, float32 and float64, by the engine's numbers."""


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
    """NumPy's scalar types: they make Python's numbers, and stand for dtypes."""

    _code = None

    def __new__(cls, value=0):
        from numpy import asarray

        return asarray(value).astype(cls)[()]


class number(generic):
    pass


class integer(number):
    pass


class floating(number):
    pass


class bool_(generic):
    _code = 0


class int64(integer):
    _code = 1


class float32(floating):
    _code = 2


class float64(floating):
    _code = 3


_TYPES = (bool_, int64, float32, float64)
_CODES = {"bool": 0, "int64": 1, "int": 1, "i8": 1, "float32": 2, "f4": 2, "f": 2, "float64": 3, "float": 3, "f8": 3, "d": 3}
OTHERS = ("int32", "int16", "int8", "uint8", "uint16", "uint32", "uint64", "float16", "complex64", "complex128", "object")


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
    raise TypeError("Cannot interpret '%s' as a data type" % repr(spec))


def not_here(name):
    raise NotImplementedError("dtype %s is not in gradlet: arrays are float64, float32, int64 or bool" % name)


def code(spec):
    return None if spec is None else code_of(spec)


DTYPES = [dtype(None, i) for i in range(4)]
