"""The operators of NumPy's scalars: Python's where that has the same bits, else those of arrays."""
from numpy._core import asarray, functions
from numpy._dtypes import bool_, float64, generic, int64, scalar

_PYTHON = {
    "add": lambda a, b: a + b,
    "sub": lambda a, b: a - b,
    "mul": lambda a, b: a * b,
    "truediv": lambda a, b: a / b,
    "floordiv": lambda a, b: a // b,
    "mod": lambda a, b: a % b,
    "lt": lambda a, b: a < b,
    "le": lambda a, b: a <= b,
    "gt": lambda a, b: a > b,
    "ge": lambda a, b: a >= b,
    "eq": lambda a, b: a == b,
    "ne": lambda a, b: a != b,
}
_COMPARED = {"lt": "gt", "le": "ge", "gt": "lt", "ge": "le", "eq": "eq", "ne": "ne"}
_TRUE, _FALSE = scalar(bool_, True), scalar(bool_, False)
_LARGE = 1 << 62
_NUMBERS = (int, float, bool)


def _code_with(self, other, kind):
    """Of the result with a number, -1 where Python's own does not compute it."""
    code = self._code
    if code > 3:
        return -1
    if kind is int or kind is bool:
        return max(code, 1) if code != 2 and self._code + (kind is int) else -1
    if isinstance(other, generic):
        both = (code, other._code)
        return -1 if 2 in both or max(both) == 0 or max(both) > 3 else max(both)
    return -1


def _operator(name, row, reflected=False):
    python, compares = _PYTHON.get(name), name in _COMPARED
    array = functions[row]

    def call(self, other):
        kind = type(other)
        if python:
            a, own = self._j, self._code
            if kind is float64:
                b, code = other._j, 3 if own not in (2, 8) else -1
            elif kind is float:
                b, code = other, 3 if own not in (2, 8) else -1
            else:
                code = _code_with(self, other, kind)
                b = other._j if isinstance(other, generic) else other
            if compares:
                if code > 0 or type(b) in _NUMBERS and (own not in (2, 8) or b is not other):
                    return _TRUE if python(a, b) else _FALSE
            elif code > 0 and (a if reflected else b):
                value = python(b, a) if reflected else python(a, b)
                if code == 3 or name == "truediv":
                    return scalar(float64, float(value))
                if -_LARGE < value < _LARGE:
                    return scalar(int64, value)
        if hasattr(other, "requires_grad"):
            if compares:
                return getattr(other, "__%s__" % _COMPARED[name])(self._j)
            return NotImplemented
        if kind is str or other is None or kind is dict:
            if name in ("eq", "ne"):
                return name == "ne"
            return NotImplemented
        if name == "mul" and kind in (list, tuple):
            if type(self._j) is not int:
                raise TypeError("can't multiply sequence by non-int of type 'numpy.%s'" % type(self).__name__)
            return other * self._j
        own = asarray(self)
        return array(other, own) if reflected else array(own, other)

    return call


def _unary(row):
    array = functions[row]
    return lambda self: array(asarray(self))


def _method(name):
    return lambda self, *args, **keywords: getattr(asarray(self), name)(*args, **keywords)


def add(operators, unary, methods):
    for name, row in operators:
        call = _operator(name, row)
        setattr(generic, "__%s__" % name, call)
        if name not in _COMPARED:
            setattr(generic, "__i%s__" % name, call)
            setattr(generic, "__r%s__" % name, _operator(name, row, True))
    for name, row in unary:
        setattr(generic, "__%s__" % name, _unary(row))
    for name in methods:
        if not hasattr(generic, name):
            setattr(generic, name, _method(name))


def _round(self, digits=None):
    if digits is None:
        return round(self._j)
    return functions["round"](asarray(self), digits)


generic.__round__ = _round
generic.reshape = _method("reshape")
