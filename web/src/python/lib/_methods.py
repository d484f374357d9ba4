"""Methods of texts and numbers that the interpreter lacks (see transform.js)."""


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


METHODS = {
    "ljust": lambda s, width, fill=" ": _pad(s, width, fill, True),
    "rjust": lambda s, width, fill=" ": _pad(s, width, fill, False),
    "center": lambda s, width, fill=" ": fill * ((width - len(s)) // 2) + s + fill * ((width - len(s) + 1) // 2),
    "zfill": lambda s, width: s[:1] + _pad(s[1:], width - 1, "0", False)
    if s[:1] in ("-", "+")
    else _pad(s, width, "0", False),
    "title": lambda s: " ".join([w[:1].upper() + w[1:].lower() for w in s.split(" ")]),
    "capitalize": lambda s: s[:1].upper() + s[1:].lower(),
    "swapcase": lambda s: "".join([c.lower() if c.isupper() else c.upper() for c in s]),
    "casefold": lambda s: s.lower(),
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
    "isascii": lambda s: all([ord(c) < 128 for c in s]),
    "isalnum": lambda s: _each(s, lambda c: c.isalpha() or c.isdigit()),
    "isdecimal": lambda s: s.isdigit(),
    "isnumeric": lambda s: s.isdigit(),
    "isprintable": lambda s: all([31 < ord(c) < 127 or ord(c) > 160 for c in s]),
    "isidentifier": lambda s: _each(s, lambda c: c == "_" or c.isalpha() or c.isdigit()) and not s[0].isdigit(),
    "istitle": lambda s: s != s.lower() and s == METHODS["title"](s),
    "format_map": lambda s, values: s.format(**values),
    "maketrans": lambda s, *tables: _table(*tables),
    "translate": lambda s, table: "".join([_replaced(c, table.get(ord(c), c)) for c in s]),
}


def _each(text, holds):
    return len(text) > 0 and all([holds(c) for c in text])


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
