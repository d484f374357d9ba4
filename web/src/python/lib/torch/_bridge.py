"""Crossing to the engine: values, errors, dtypes and sizes."""
import json

from _builtins import _g
from _builtins import _slice
from _start import pending

_JS = type(_g.list())
_UNDEF = _g.fn(-1)

inf = float("inf")
nan = float("nan")


# Filled by torch._core.
_tensor_class = []


class OutOfMemoryError(RuntimeError):
    pass


class _LinAlgError(RuntimeError):
    pass


_KINDS = {
    "OverflowError": OverflowError,
    "RuntimeError": RuntimeError,
    "TypeError": TypeError,
    "ValueError": ValueError,
    "IndexError": IndexError,
    "KeyError": KeyError,
    "AttributeError": AttributeError,
    "AssertionError": AssertionError,
    "NotImplementedError": NotImplementedError,
    "OutOfMemoryError": OutOfMemoryError,
    "LinAlgError": _LinAlgError,
    "ZeroDivisionError": ZeroDivisionError,
}

def fail():
    """Raises what the engine has refused."""
    if pending:
        raise pending.pop()
    kind, _, message = _g.error().split("\n", 2)
    raise _KINDS.get(kind, RuntimeError)(message)


def checked(result):
    if result is _UNDEF:
        fail()
    return result


# How deep lists may be; a ring of them is refused, too.
_DEPTH = 65


def thing(value):
    """Stands for what the facade can only refuse, by the name of its class."""
    kind = type(value)
    name = kind.__name__
    return _g.thing("numpy." + name if hasattr(value, "_is_array") else name)


def js(value, depth=0):
    """A Python value as the facade takes it."""
    kind = type(value)
    if kind is int:
        return value if -0x40000000 <= value < 0x40000000 else _g.integer(str(value))
    if kind is float or kind is str or kind is bool or value is None or kind is _JS:
        return value
    if isinstance(value, (list, tuple)):
        if depth == _DEPTH:
            return thing(value)
        return _g.list(*[js(item, depth + 1) for item in value])
    try:
        return value._j
    except AttributeError:
        return thing(value)


def data(value):
    """The same for what a tensor is made of, which may be anything with a length and items."""
    if not hasattr(value, "_j") and not isinstance(value, (list, tuple, str, bytes, dict)):
        if type(value) is range or hasattr(value, "__len__") and hasattr(value, "__getitem__"):
            return js(list(value))
    return js(value)


def argument(value):
    """The same for an argument of an operation: a scalar of NumPy is a number, an array of it no tensor."""
    if hasattr(value, "_is_array"):
        return js(value._j) if hasattr(value, "_own") else thing(value)
    return js(value)


def options(keywords):
    pairs = []
    for name, value in keywords.items():
        pairs.append(name)
        pairs.append(argument(value))
    return _g.options(*pairs)


def wrap(result):
    """What the facade answers, as Python has it."""
    if result is _UNDEF:
        fail()
    if type(result) is not _JS:
        return result
    kind = _g.kind(result)
    if kind == "t":
        return _tensor_class[0](result)
    if kind == "d":
        return dtypes[_g.dtype_code(result)]
    return tuple([wrap(result[i]) for i in range(result.length)])


class dtype:
    def __init__(self, code, text):
        self._code = code
        self._j = _g.dtype(code)
        self.name, size, floats = text.split(" ")
        self.itemsize = int(size)
        self.is_floating_point = bool(floats)
        self.is_complex = False
        self.is_signed = self.name not in ("bool", "uint8")

    def __repr__(self):
        return "torch." + self.name


dtypes = [dtype(code, text) for code, text in enumerate(_g.dtypes().split(","))]
bool_, int64, float32, float64, uint8, int8, int16, int32, float16, bfloat16 = dtypes


def _no_more(self, *args):
    raise TypeError("cannot create 'torch.dtype' instances")


dtype.__init__ = _no_more


class Size(tuple):
    def __repr__(self):
        return "torch.Size([%s])" % ", ".join([str(n) for n in self])

    __str__ = __repr__

    def __getitem__(self, index):
        part = tuple(self)[index]
        return Size(part) if isinstance(index, _slice) else part

    def __add__(self, other):
        return Size(tuple(self) + tuple(other))

    def __mul__(self, times):
        return Size(tuple(self) * times)

    def numel(self):
        count = 1
        for n in self:
            count *= n
        return count


_DEVICES = (
    "cpu, cuda, ipu, xpu, mkldnn, opengl, opencl, ideep, hip, ve, fpga, maia, xla, lazy, vulkan, mps, meta, hpu, mtia, "
    "privateuseone"
)


class device:
    def __init__(self, type="cpu", index=None):
        if isinstance(type, device):
            type = type.type
        if isinstance(type, int):
            raise RuntimeError("Cannot access accelerator device when none is available.")
        if not isinstance(type, str):
            kind = thing(type)
            raise TypeError("device(): argument 'type' (position 1) must be str, not %s" % _g.type_name(kind))
        name, _, number = str(type).partition(":")
        if name not in _DEVICES.split(", "):
            raise RuntimeError(
                "Expected one of %s device type at start of device string: %s" % (_DEVICES, name)
            )
        self.type = name
        self.index = int(number) if number else index
        self._j = name if self.index is None else "%s:%d" % (name, self.index)

    def check(self):
        """Nothing but the CPU is here."""
        if self.type in ("cuda", "xpu"):
            raise AssertionError("Torch not compiled with %s enabled" % self.type.upper())
        if self.type != "cpu":
            raise RuntimeError("PyTorch is not linked with support for %s devices" % self.type)

    def __repr__(self):
        if self.index is None:
            return "device(type='%s')" % self.type
        return "device(type='%s', index=%d)" % (self.type, self.index)

    def __str__(self):
        return self._j

    def __eq__(self, other):
        return isinstance(other, device) and self._j == other._j

    def __ne__(self, other):
        return not self == other

    def __hash__(self):
        return hash(self._j)


cpu = device("cpu")


def nested(flat, shape):
    if not shape:
        return flat[0]
    if not shape[1:]:
        return flat
    width = len(flat) // shape[0] if shape[0] else 0
    return [nested(flat[i * width : (i + 1) * width], shape[1:]) for i in range(shape[0])]
