"""The text of values, where the interpreter's own is not Python's."""
import _gradlet as _g

_native_repr = repr

HOLDERS = {list: "[]", tuple: "()", dict: "{}", set: "{}"}
BYTES = (bytes, bytearray)

# Classes as CPython prints them, where it names their module: the name, or a function of the class that
# makes it.
class_names = {}


def is_ours(value, depth=0):
    """Whether the interpreter's own text of a value is not Python's: it holds floats, bytes or errors."""
    kind = type(value)
    if kind is float or kind in BYTES:
        return True
    if kind not in HOLDERS or depth > 20:
        return isinstance(value, BaseException)
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
    text = _native_repr(value)
    if text[-2:] == ",)" and isinstance(value, BaseException) and len(value.args) == 1:
        text = text[:-2] + ")"
    return text


class Written:
    """A value by its text, for %s and %r."""

    def __init__(self, text):
        self._text = text

    def __repr__(self):
        return self._text
