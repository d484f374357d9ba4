"""The text of values, where the interpreter's own is not Python's."""
import sys

import _gradlet as _g

_native_repr = repr

HOLDERS = {list: "[]", tuple: "()", dict: "{}", set: "{}"}
BYTES = (bytes, bytearray)

# Classes as CPython prints them, where it names their module: the name, or a function of the class that
# makes it.
class_names = {}
_MODULES = {"torch.optim._schedules": "torch.optim.lr_scheduler", "torch._generator": "torch._C", "_jsons": "json.decoder", "torch._graph": None}


def class_name(cls):
    """With its module, which a class of the interpreter's own has not."""
    name = class_names.get(cls)
    if name is None:
        module = getattr(cls, "__module__", None)
        module = _MODULES.get(module, module)
        return "%s.%s" % (module, cls.__name__) if module else cls.__name__
    return name if isinstance(name, str) else name(cls)


def _name_in(cls, function):
    for name in dir(cls):
        if _native_repr(getattr(cls, name, None)) == function:
            return name
    return "method"


def told(value, text):
    """The interpreter's text of a value as CPython writes it, where it is the one every object has."""
    kind = type(value)
    if text[:1] != "<":
        return text
    name = kind.__name__
    if text.startswith("<%s object at " % name):
        return "<%s object at 0x%s>" % (class_name(kind), ("0000000000000" + text[text.rfind(" ") + 1 : -1])[-12:])
    if name == "generator" and text[:19] == "<generator object '":
        called, _, address = text[19:-1].partition("' at ")
        module = sys.modules.get("torch.nn.module")
        owner = "Module." if module and hasattr(module.Module, called) else ""
        return "<generator object %s%s at 0x%s>" % (owner, called, address)
    if name == "bound_method" and text[:14] == "<bound_method ":
        # "<bound_method 1dac30 tensor(1.).<function item at 0x1d7920>>"
        address, rest = text[14:].split(" ", 1)
        tensors = rest[:7] == "tensor(" or rest[:22] == "Parameter containing:\n"
        at = rest.find(".<closure <" if ".<closure <" in rest else ".<function ")
        owner, function = rest[:at], rest[at + 1 : -1]
        called = function[10:].split(" ")[0] if function[:10] == "<function " else ""
        if tensors:
            called = called or _name_in(sys.modules["torch._core"].Tensor, function)
            return "<built-in method %s of Tensor object at 0x%s>" % (called, address)
        if not called:
            return text
        at = owner.find(" object at ")
        if owner[:1] == "<" and at > 0:
            called = "%s.%s" % (owner[1:at], called)
            owner = "%s0x%s>" % (owner[: at + 11], owner[at + 11 : -1])
        return "<bound method %s of %s>" % (called, owner)
    return text


def is_ours(value, depth=0):
    """Whether the interpreter's own text of a value is not Python's: it holds floats, bytes or errors."""
    kind = type(value)
    if kind is str or kind is int or kind is bool:
        return False
    if kind is float or kind in BYTES:
        return True
    if kind not in HOLDERS or depth > 20:
        return isinstance(value, (BaseException, type)) or hasattr(kind, "__module__") or kind.__name__ == "bound_method"
    for item in value:
        if type(item) is not int and is_ours(item, depth + 1):
            return True
    if kind is dict:
        for item in value.values():
            if type(item) is not int and is_ours(item, depth + 1):
                return True
    return False


def text_of(value):
    # The interpreter prints 2 % of the floats with a digit too many.
    kind = type(value)
    if kind is float:
        return _g.repr(value)
    if kind in BYTES:
        return _native_repr(value)
    if kind in HOLDERS and is_ours(value):
        if kind is dict:
            parts = ["%s: %s" % (text_of(key), text_of(item)) for key, item in value.items()]
        else:
            parts = [text_of(item) for item in value]
        comma = "," if kind is tuple and len(parts) == 1 else ""
        left, right = HOLDERS[kind]
        return left + ", ".join(parts) + comma + right
    if isinstance(value, type):
        return "<class '%s'>" % class_name(value)
    text = told(value, _native_repr(value))
    if text[-2:] == ",)" and isinstance(value, BaseException) and len(value.args) == 1:
        text = text[:-2] + ")"
    return text


class Written:
    """A value by its text, for %s and %r."""

    def __init__(self, text):
        self._text = text

    def __repr__(self):
        return self._text
