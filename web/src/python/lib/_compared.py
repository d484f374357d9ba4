"""The left side of an operator, where the interpreter would not ask a tensor on its right."""

# A name of the module is found at once.
_type, _float, _int = type, float, int


class _Compared:
    """The left side of <, and True and False on that of all: a number whose right side may be a tensor."""

    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        return other > self.value if hasattr(other, "_j") else self.value < other

    def __le__(self, other):
        return other >= self.value if hasattr(other, "_j") else self.value <= other

    def __gt__(self, other):
        return other < self.value if hasattr(other, "_j") else self.value > other

    def __ge__(self, other):
        return other <= self.value if hasattr(other, "_j") else self.value >= other

    def __ne__(self, other):
        return other != self.value if hasattr(other, "_j") else self.value != other


def _reflecting(name):
    """True + t: the interpreter makes an int of True before it asks the tensor."""

    def call(self, other):
        if hasattr(other, "_j"):
            return getattr(other, "__r%s__" % name.rstrip("_"))(self.value)
        import operator

        return getattr(operator, name)(self.value, other)

    return call


for _name in ("add", "sub", "mul", "truediv", "pow", "and_", "or_", "xor"):
    setattr(_Compared, "__%s__" % _name.rstrip("_"), _reflecting(_name))


def comparable(value):
    kind = _type(value)
    return _Compared(value) if kind is _int or kind is _float or value is True or value is False else value
