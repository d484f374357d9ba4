"""Methods of texts and numbers that the interpreter lacks (see transform.js)."""
import math

import _gradlet as _g


def _pad(text, width, fill, left):
    fill = fill * (width - len(text))
    return text + fill if left else fill + text


def _tabbed(text, size):
    out, column = "", 0
    for c in text:
        if c == "\t":
            fill = size - column % size if size else 0
            out, column = out + " " * fill, column + fill
        else:
            out, column = out + c, 0 if c in "\r\n" else column + 1
    return out


def _centred(text, missing, width, fill):
    left = missing // 2 + (missing & width & 1)
    return fill * left + text + fill * (missing - left) if missing > 0 else text


def is_ascii(text):
    return len(text.encode()) == len(text)


def _letters(how, native):
    """A method of text that the interpreter has for ASCII only."""
    return lambda s: native(s) if is_ascii(s) else _g.letters(s, how)


def _ratio(x):
    if isinstance(x, int):
        return int(x), 1
    if x != x or x - x != 0:
        raise (ValueError if x != x else OverflowError)(
            "cannot convert %s to integer ratio" % ("NaN" if x != x else "Infinity")
        )
    part, power = math.frexp(x)
    top, power = int(part * 2**53), power - 53
    if power >= 0:
        return top << power, 1
    bottom = 1 << -power
    while top % 2 == 0 and bottom > 1:
        top, bottom = top >> 1, bottom >> 1
    return top, bottom


METHODS = {
    "upper": _letters("upper", lambda s: s.upper()),
    "lower": _letters("lower", lambda s: s.lower()),
    "isalpha": _letters("alpha", lambda s: s.isalpha()),
    "isupper": _letters("isupper", lambda s: s.isupper()),
    "islower": _letters("islower", lambda s: s.islower()),
    "as_integer_ratio": _ratio,
    "ljust": lambda s, width, fill=" ": _pad(s, width, fill, True),
    "rjust": lambda s, width, fill=" ": _pad(s, width, fill, False),
    "center": lambda s, width, fill=" ": _centred(s, width - len(s), width, fill),
    "zfill": lambda s, width: s[:1] + _pad(s[1:], width - 1, "0", False)
    if s[:1] in ("-", "+")
    else _pad(s, width, "0", False),
    "title": lambda s: _g.letters(s, "title"),
    "capitalize": lambda s: _g.letters(s, "capitalize"),
    "swapcase": lambda s: _g.letters(s, "swapcase"),
    "casefold": lambda s: METHODS["lower"](s).replace("\u00df", "ss"),
    "removeprefix": lambda s, prefix: s[len(prefix) :] if s.startswith(prefix) else s,
    "removesuffix": lambda s, suffix: s[: len(s) - len(suffix)] if suffix and s.endswith(suffix) else s,
    "expandtabs": lambda s, tabsize=8: _tabbed(s, tabsize),
    "item": lambda value: value,
    "tolist": lambda value: value,
    "astype": lambda value, kind: value if isinstance(kind, str) else kind(value),
    "round": lambda value, digits=0: round(value, digits),
    "bit_length": lambda n: len(bin(abs(n))) - 2 if n else 0,
    "bit_count": lambda n: bin(abs(n)).count("1"),
    "is_integer": lambda x: x == x // 1,
    "conjugate": lambda x: x,
    "isascii": is_ascii,
    "isalnum": lambda s: _g.letters(s, "alnum"),
    "isdecimal": lambda s: s.isdigit(),
    "isnumeric": lambda s: s.isdigit(),
    "isprintable": lambda s: all([31 < ord(c) < 127 or ord(c) > 160 for c in s]),
    "isidentifier": lambda s: _g.letters(s, "isidentifier"),
    "istitle": lambda s: s != METHODS["lower"](s) and s == METHODS["title"](s),
    "format_map": lambda s, values: s.format(**values),
    "maketrans": lambda s, *tables: _table(*tables),
    "translate": lambda s, table: "".join([_replaced(c, table.get(ord(c), c)) for c in s]),
}


def _table(first, second=None, gone=""):
    """What str.maketrans gives: characters' numbers and what stands for them."""
    if second is None:
        return {ord(k) if isinstance(k, str) else k: v for k, v in first.items()}
    if len(first) != len(second):
        raise ValueError("the first two maketrans arguments must have equal length")
    table = {ord(a): ord(b) for a, b in zip(first, second)}
    table.update({ord(c): None for c in gone})
    return table


def _replaced(character, by):
    return "" if by is None else chr(by) if isinstance(by, int) else by


def method(_name, _value, *args, **keywords):
    kind = type(_value)
    if kind is str or kind is int or kind is float or kind is bool or _value is str or _name == "sort" and isinstance(_value, list):
        return METHODS[_name](_value, *args, **keywords)
    if _name == "__init_subclass__" and not hasattr(_value, _name):
        return None  # object's
    return getattr(_value, _name)(*args, **keywords)
