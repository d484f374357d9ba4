"""json as CPython's: the interpreter's own knows neither indent nor what cannot be written."""
from json import loads as _loads

_inf = float("inf")
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f"}


class JSONDecodeError(ValueError):
    pass


def _text(value, ascii):
    out = []
    for c in value:
        code = ord(c)
        if c in _ESCAPES:
            out.append(_ESCAPES[c])
        elif code < 32 or ascii and 126 < code < 65536:
            out.append("\\u%04x" % code)
        elif ascii and code >= 65536:
            code -= 65536
            out.append("\\u%04x\\u%04x" % (0xD800 + (code >> 10), 0xDC00 + (code & 1023)))
        else:
            out.append(c)
    return '"%s"' % "".join(out)


def _float(value, strict):
    if value != value or value in (_inf, -_inf):
        if strict:
            raise ValueError("Out of range float values are not JSON compliant: %r" % value)
        return "NaN" if value != value else "Infinity" if value > 0 else "-Infinity"
    return repr(value)


class JSONEncoder:
    def __init__(
        self,
        *,
        skipkeys=False,
        ensure_ascii=True,
        check_circular=True,
        allow_nan=True,
        sort_keys=False,
        indent=None,
        separators=None,
        default=None
    ):
        self.skipkeys, self.ensure_ascii, self.allow_nan, self.sort_keys = skipkeys, ensure_ascii, allow_nan, sort_keys
        self.indent = " " * indent if isinstance(indent, int) and not isinstance(indent, bool) else indent
        self._comma, self._colon = separators or ("," if self.indent is not None else ", ", ": ")
        if default is not None:
            self.default = default

    def default(self, o):
        raise TypeError("Object of type %s is not JSON serializable" % type(o).__name__)

    def encode(self, o):
        return self._value(o, "\n", ())

    def _value(self, o, line, around):
        if o is None or o is True or o is False:
            return {None: "null", True: "true", False: "false"}[o]
        if isinstance(o, str):
            return _text(o, self.ensure_ascii)
        if type(o) is int or type(o).__name__ == "IntEnum":
            return str(int(o))
        if type(o) is float or hasattr(o, "_is_float") and o._is_float:
            return _float(float(o), not self.allow_nan)
        if any([o is one for one in around]):
            raise ValueError("Circular reference detected")
        if isinstance(o, dict):
            pairs = list(o.items())
            parts = []
            for key, value in sorted(pairs, key=lambda pair: pair[0]) if self.sort_keys else pairs:
                name = self._key(key)
                if name is not None:
                    inner = self._value(value, line + (self.indent or ""), around + (o,))
                    parts.append(_text(name, self.ensure_ascii) + self._colon + inner)
            return self._joined(parts, "{}", line)
        if isinstance(o, (list, tuple)):
            return self._joined([self._value(v, line + (self.indent or ""), around + (o,)) for v in o], "[]", line)
        return self._value(self.default(o), line, around + (o,))

    def _joined(self, parts, brackets, line):
        if self.indent is None or not parts:
            return brackets[0] + self._comma.join(parts) + brackets[1]
        inner = line + self.indent
        return brackets[0] + inner + (self._comma + inner).join(parts) + line + brackets[1]

    def _key(self, key):
        if isinstance(key, str):
            return key
        if key is None or key is True or key is False:
            return {None: "null", True: "true", False: "false"}[key]
        if type(key) is int:
            return str(key)
        if type(key) is float:
            return _float(key, not self.allow_nan)
        if self.skipkeys:
            return None
        raise TypeError("keys must be str, int, float, bool or None, not %s" % type(key).__name__)


def dumps(obj, *, cls=None, **keywords):
    return (cls or JSONEncoder)(**keywords).encode(obj)


def dump(obj, fp, **keywords):
    fp.write(dumps(obj, **keywords))


def loads(s, *, object_hook=None, object_pairs_hook=None, parse_float=None, parse_int=None, cls=None):
    text = s if isinstance(s, str) else s.decode()
    try:
        try:
            value = _loads(text)
        except ValueError:
            if "Infinity" not in text and "NaN" not in text:
                raise
            value = _loads(_without_constants(text))
    except ValueError:
        if not text.strip():
            raise JSONDecodeError("Expecting value: line 1 column 1 (char 0)")
        raise JSONDecodeError("the text is no JSON: %r" % (text if len(text) < 60 else text[:57] + "..."))
    return _made(value, object_hook, object_pairs_hook)


# Stands for NaN, which the interpreter does not read.
_NAN = "\\u0000nan"


def _without_constants(text):
    parts = text.replace('\\\\', "\\u005c").replace('\\"', "\\u0022").split('"')
    for i in range(0, len(parts), 2):
        parts[i] = parts[i].replace("Infinity", "1e999").replace("NaN", '"%s"' % _NAN)
    return '"'.join(parts)


def _made(value, hook, pairs):
    if value == "\0nan" and isinstance(value, str):
        return float("nan")
    if isinstance(value, list):
        return [_made(item, hook, pairs) for item in value]
    if not isinstance(value, dict):
        return value
    items = [(key, _made(item, hook, pairs)) for key, item in value.items()]
    if pairs is not None:
        return pairs(items)
    made = dict(items)
    return made if hook is None else hook(made)


def load(fp, **keywords):
    return loads(fp.read(), **keywords)
