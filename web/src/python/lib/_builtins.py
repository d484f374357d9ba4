"""What programs find in their builtins: what MicroPython lacks, and what must know tensors."""
import builtins
import sys

import _gradlet as _g
from _classes import build as _build_class
from _compared import comparable as _comparable
from _errors import ModuleNotFoundError
from _summing import pow as _power, sum as _summed
from _sys import elsewhere as _elsewhere
from _making import ascii as _ascii, dict_of as _dict_of, display as _dict, merge as _merge, reversed as _reversed, spread as _spread
from _methods import METHODS as _methods, is_ascii as _is_ascii, method as _method
from _sorting import arranged as _arranged, extreme as _extreme, zipped as _zip
from _formats import fill as _fill, with_floats as _with_floats
from _repr import BYTES as _BYTES, HOLDERS as _HOLDERS, Written as _Written, class_names, is_ours as _is_ours, text_of as _repr, told as _told
from _words import worded as _worded

_native_print = print
_float_text = _g.repr
_isinstance, _float, _round = isinstance, float, round
# The interpreter finds a name of its module at once, and one of its own after a long search.
_type, _str, _int, _hasattr = type, str, int, hasattr
_PLAIN = (int, str)
_NUMBERS = (int, float, str)


_slice = slice


class Slice:
    """slice(a, b, c), which the interpreter cannot make; tensors and arrays take it for one."""

    def __init__(self, *bounds):
        self.start, self.stop, self.step = {1: (None,) + bounds, 2: bounds}.get(len(bounds), bounds) + (
            () if len(bounds) > 2 else (None,)
        )

    def __repr__(self):
        return "slice(%r, %r, %r)" % (self.start, self.stop, self.step)


def _text(value):
    kind = _type(value)
    if kind is _float:
        return _float_text(value)
    if kind in _PLAIN:
        return value if kind is _str else _str(value)
    if _isinstance(value, _type) or (kind in _HOLDERS or kind in _BYTES) and _is_ours(value):
        return _repr(value)
    text = _told(value, _str(value))
    if _isinstance(value, KeyError):
        return repr(value.args[0]) if value.args else ""
    if _isinstance(value, BaseException):
        return _worded(text)
    return text


def _make_print(kind_of, int, float, str, show, native, text):
    def print_plain(*args):
        """print() without keywords, which is how the program's calls of it get here (see transform.js)."""
        floats = large = False
        for arg in args:
            kind = kind_of(arg)
            if kind is float:
                floats = True
            elif kind is int:
                # Larger numbers do not cross the boundary whole.
                if not -1000000000 < arg < 1000000000:
                    large = True
            elif kind is not str:
                return native(*[text(arg) for arg in args])
        if not floats:
            native(*args)
        elif large:
            native(*[text(arg) for arg in args])
        else:
            show(*args)

    return print_plain


# Its names are those of a function around it: they are found faster than a module's.
_print_plain = _make_print(type, int, float, str, _g.show, print, _text)


def _print(*args, sep=" ", end="\n", file=None, flush=False):
    if file is None:
        file = _elsewhere()
    if file is None:
        args = [_text(arg) for arg in args]
        _native_print(*args, sep=" " if sep is None else sep, end="\n" if end is None else end)
        if flush:
            _g.flush()
        return
    sep, end = " " if sep is None else sep, "\n" if end is None else end
    if file is sys.stderr:
        text = sep.join([_text(arg) for arg in args]) + end
        _g.warn(text[:-1] if text.endswith("\n") else text)
        return
    for i, arg in enumerate(args):
        if i:
            file.write(sep)
        file.write(_text(arg))
    file.write(end)


_append_note = _g.note


def _noted(name, value):
    """A value that is appended to a list of losses: the page draws it."""
    number = _number(value)
    if hasattr(number, "_j") and number.numel() == 1:
        number = number.item()
    if _type(number) is _float or _type(number) is _int and -1000000000 < number < 1000000000:
        _append_note(name, number)
    return value


def _number(value):
    """What format() makes of a value: a number of a tensor of one element."""
    if _type(value) in _NUMBERS:
        return value
    return value.item() if hasattr(value, "_j") and hasattr(value, "ndim") and value.ndim == 0 else value


def _field(value):
    """The same for a field that the interpreter formats: its text where that is not Python's."""
    if _type(value) in _NUMBERS:
        return value
    number = _number(value)
    return _text(value) if number is value and _is_ours(value) else number


def _to_format(value, spec):
    """A value for a field of __line that wants a float: as it is, or as text where Python has to format it."""
    if _type(value) is not _float:
        value = _number(value)
        if _type(value) is _int or value is True or value is False:
            return value * 1.0
        if _type(value) is not _float:
            return _spec(value, spec)
    return value


def _to_text(value, spec):
    """The text of any other field of __line."""
    return value if not spec and _type(value) is _str else _str(_spec(value, spec))


def _to_float(value=0.0):
    if hasattr(value, "_j"):
        if hasattr(value, "_is_array"):
            if value.ndim:
                raise TypeError("only 0-dimensional arrays can be converted to Python scalars")
        elif value.numel() != 1:
            raise ValueError("only one element tensors can be converted to Python scalars")
        value = value.item()
    try:
        return _float(value)
    except ValueError:
        raise ValueError("could not convert string to float: %s" % _repr(value))


def _to_str(*args, **keywords):
    if len(args) == 1 and not keywords and _is_ours(args[0]):
        return _text(args[0])
    return _str(*args, **keywords)


def _wide(value):
    return _type(value) is str and not _is_ascii(value)


def _percent(template, values):
    """template % values, where %s shows a tensor and %d its number."""
    if _isinstance(values, dict):
        # The interpreter takes no class made from dict, and any dict for the names.
        values = dict(values) if _isinstance(template, str) and "%(" in template else (values,)
    if _isinstance(template, str):
        written = _with_floats(template, values if _isinstance(values, (tuple, dict)) else (values,), _to_float)
        if written:
            template, values = written
    if not _isinstance(values, tuple):
        return template % (values if _isinstance(values, dict) else (_shown(template, values),))
    if "*" in template or not any([hasattr(value, "_j") or _is_ours(value) or _wide(value) for value in values]):
        return template % values
    parts = template.replace("%%", "").split("%")[1:]
    shown = [_shown("%" + part, value) for part, value in zip(parts, values)]
    return template % (tuple(shown) + values[len(shown) :])


def _widened(template, text):
    """The text as wide as its conversion wants it: the interpreter counts bytes."""
    if _is_ascii(text):
        return _Written(text)
    width, left, at = "", False, template.find("%") + 1
    while not template[at].isalpha():
        left = left or template[at] == "-"
        width += template[at] if template[at].isdigit() else ""
        at += 1
    space = " " * ((int(width) if width and "." not in template[:at] else 0) - len(text))
    return _Written(text + space if left else space + text)


def _shown(template, value):
    """A value for the first conversion in a template."""
    for c in template[template.find("%") + 1 :]:
        if c in "sra":
            if not _is_ours(value) and _type(value) is not str:
                return value
            return _widened(template, _text(value) if c == "s" else _repr(value))
        if c in "eEfFgG" and hasattr(value, "_j"):
            return _to_float(value)
        if c.isalpha():
            break
    return _number(value)


def _rounded(value, digits=None):
    if hasattr(value, "__round__"):
        return value.__round__() if digits is None else value.__round__(digits)
    if type(value) is _float and digits is not None and digits >= 0:
        return _float(_g.round(value, digits))
    if value is True or value is False:
        value = _int(value)
    return _round(value) if digits is None else _round(value, digits)


def _is(value, classes):
    # bool is an int in CPython.
    if value is True or value is False:
        if classes is int or _isinstance(classes, tuple) and int in classes:
            return True
    if classes is Slice:
        return _isinstance(value, (Slice, _slice))
    try:
        if _isinstance(value, classes):
            return True
    except TypeError:
        pass  # torch.FloatTensor and its kind say it themselves, and what collections.abc has
    for one in classes if _isinstance(classes, tuple) else (classes,):
        try:
            if one._holds(value) if hasattr(one, "_holds") else _isinstance(value, one):
                return True
        except TypeError:
            raise TypeError("isinstance() arg 2 must be a type, a tuple of types, or a union")
    # numpy.float64 is a float in CPython.
    return hasattr(value, "_is_float") and (classes is _float or _isinstance(classes, tuple) and _float in classes)


_max, _min = max, min


def _plain(items):
    """Whether the interpreter's own comparisons do: its max, min and sorted want True, not a tensor."""
    for item in items[:8]:
        if hasattr(item, "_j") or hasattr(item, "__lt__"):
            return False
    return True


def _less(a, b):
    a, b = _number(a), _number(b)
    if hasattr(b, "_j"):
        return b > a
    return a < b if hasattr(a, "__lt__") or not hasattr(b, "__gt__") else b > a


def _format(value, spec=""):
    return _spec(value, spec)


def _maximum(*args, **keywords):
    return _extreme("max", _max, args, keywords, _plain, lambda a, b: _less(b, a))


def _minimum(*args, **keywords):
    return _extreme("min", _min, args, keywords, _plain, _less)


def _ordered(iterable, *, key=None, reverse=False):
    items = list(iterable)
    keys = items if key is None else [key(item) for item in items]
    return _arranged(items, keys if _plain(keys) else [_number(k) for k in keys], reverse, _less)


def _sort(items, *, key=None, reverse=False):
    items[:] = _ordered(items, key=key, reverse=reverse)


_dir, _module = dir, type(builtins)


def _names_in(*values):
    """The interpreter's own asks a module's __getattr__ for every name, and an object's properties, which may raise."""
    if len(values) == 1 and type(values[0]) is _module:
        names = sorted(values[0].__dict__)
        ours = getattr(values[0], "__file__", "").startswith("/lib/")
        return [name for name in names if name[:1] != "_" or name[:2] == "__"] if ours else names
    if len(values) == 1 and not isinstance(values[0], type) and hasattr(type(values[0]), "mT"):
        return _dir(type(values[0]))
    return _dir(*values)


def _times(operator, left, right):
    """a *= b and its kind, of which the interpreter knows += and -= only."""
    result = _BINARY[operator]
    if not hasattr(left, "_j"):
        special = getattr(left, "__i%s__" % operator, None)
        if special:
            return special(right)
        if _isinstance(left, list) and operator == "mul":
            left[:] = left * right
        elif _isinstance(left, (set, dict)) and operator == "or":
            left.update(right)
        else:
            return result(left, right)
        return left
    inplace = getattr(left, "__i%s__" % operator, None)
    return inplace(right) if inplace else left.copy_(result(left, right))


_BINARY = {
    "mul": lambda a, b: a * b,
    "truediv": lambda a, b: a / b,
    "floordiv": lambda a, b: a // b,
    "mod": lambda a, b: a % b,
    "pow": lambda a, b: a**b,
    "matmul": lambda a, b: a @ b,
    "and": lambda a, b: a & b,
    "or": lambda a, b: a | b,
    "xor": lambda a, b: a ^ b,
    "lshift": lambda a, b: a << b,
    "rshift": lambda a, b: a >> b,
}


def _sliced(value, start, stop, step):
    """value[start:stop:step], which the interpreter does for lists only."""
    if not _isinstance(value, (str, tuple, bytes)):
        return value[start:stop:step]
    part = list(value)[start:stop:step]
    if _isinstance(value, str):
        return "".join(part)
    return bytes(part) if _isinstance(value, bytes) else tuple(part)


def _error(error):
    """A caught error with its message in CPython's words."""
    message = str(error)
    worded = _worded(message)
    if worded == message:
        return error
    return (ModuleNotFoundError if worded.startswith("No module") else type(error))(worded)


def _grouped(digits, comma):
    head, point, tail = digits.partition(".")
    sign = head[: len(head) - len(head.lstrip("+- "))]
    head = head[len(sign) :]
    groups = []
    while len(head) > 3:
        groups.append(head[-3:])
        head = head[:-3]
    groups.append(head)
    return sign + comma.join(reversed(groups)) + point + tail


def _spec(value, spec):
    """A value by a format the interpreter gets wrong: floats, thousands separators, widths of texts, no format."""
    if _type(value) is _float and spec:
        text = _g.format(value, spec)
        if text is not None:
            return text
    if not spec:
        return value if _type(value) in _PLAIN else _text(_number(value))
    if _hasattr(value, "__format__"):
        return value.__format__(spec)
    value = _number(value)
    if value is True or value is False:
        value = _int(value)
    if not _isinstance(value, (_int, _float, _str, complex)):
        name = "numpy.ndarray" if _hasattr(value, "_is_array") else _type(value).__name__
        raise TypeError("unsupported format string passed to %s.__format__" % name)
    if _type(value) is _int and spec[-1] in "eEfFgG%":
        text = _g.format(value * 1.0, spec)
        if text is not None:
            return text
    fill, align, i = " ", "", 0
    if len(spec) > 1 and spec[1] in "<>^=":
        fill, align, i = spec[0], spec[1], 2
    elif spec[0] in "<>^=":
        align, i = spec[0], 1
    start = i
    while i < len(spec) and spec[i] in "+- #":
        i += 1
    sign = spec[start:i]
    if spec[i : i + 1] == "0" and not align:
        fill, align = "0", "="
    start = i
    while i < len(spec) and spec[i].isdigit():
        i += 1
    width = int(spec[start:i] or 0)
    comma = spec[i] if i < len(spec) and spec[i] in ",_" else ""
    rest = spec[i + len(comma) :]
    if type(value) is _float and not rest:
        text = _text(value)
        if "+" in sign and text[0] != "-":
            text = "+" + text
    elif _type(value) is str and rest[:1] == ".":
        text = value[: int(rest[1:].rstrip("s"))]  # the interpreter counts bytes
    else:
        text = _type(value) is _float and _g.format(value, sign + rest) or ("{:%s%s}" % (sign, rest)).format(value)
    if comma:
        text = _grouped(text, comma)
    missing = width - len(text)
    if missing <= 0:
        return text
    if not align:
        align = "<" if type(value) is str else ">"
    if align == "^":
        return fill * (missing // 2) + text + fill * (missing - missing // 2)
    if align == "=" and text[0] in "+- ":
        return text[0] + fill * missing + text[1:]
    return text + fill * missing if align == "<" else fill * missing + text


def _filled(_template, *args, **keywords):
    return _fill(_template, args, keywords, _to_text, _repr)


_methods["format"] = _filled
_methods["sort"] = _sort


def _input(prompt=""):
    if prompt:
        _print(prompt)
    raise EOFError("EOF when reading a line")


def _exit(code=None):
    raise SystemExit(code)


# What stands for builtins of the interpreter, by their names.
replaced = {}
for _name, _value in (
    ("exit", _exit),
    ("quit", _exit),
    ("print", _print),
    ("__print", _print_plain),
    ("__echo", _native_print),
    ("__noted", _noted),
    ("repr", _repr),
    ("input", _input),
    ("slice", Slice),
    ("format", _format),
    ("max", _maximum),
    ("min", _minimum),
    ("sorted", _ordered),
    ("reversed", _reversed),
    ("zip", _zip),
    ("ascii", _ascii),
    ("sum", _summed),
    ("pow", _power),
    ("dir", _names_in),
    ("__build_class__", _build_class),
    ("__i", _times),
    ("__slice", _sliced),
    ("__d", _dict),
    ("__dict_of", _dict_of),
    ("__e", _error),
    ("__f", _field),
    ("__p", _percent),
    ("__c", _comparable),
    ("__spec", _spec),
    ("__fill", _filled),
    ("__line", _g.line),
    ("__n", _to_format),
    ("__type", _type),
    ("__real", _float),
    ("__t", _to_text),
    ("__str", _to_str),
    ("__repr", _repr),
    ("__text", _text),
    ("__float", _to_float),
    ("__round", _rounded),
    ("__isinstance", _is),
    ("__spread", _spread),
    ("__merge", _merge),
    ("__m", _method),
):
    setattr(builtins, _name, _value)
    if _name[0] != "_":
        replaced[_name] = _value
