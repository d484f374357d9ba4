"""Lists, dicts and texts made otherwise than the interpreter does."""
from _repr import text_of as _repr


def display(*pairs):
    """A dict display whose keys are made before their values, which the interpreter does the other way round."""
    made = {}
    for i in range(0, len(pairs), 2):
        made[pairs[i]] = pairs[i + 1]
    return made


def dict_of(pairs):
    """dict(pairs), where that has keys and items without being a dict, too."""
    if isinstance(pairs, dict):
        return dict(pairs)
    made = {}
    for key, value in pairs.items() if hasattr(pairs, "items") else pairs:
        made[key] = value
    return made


def spread(kind, *parts):
    items = []
    for part in parts:
        items.extend(part)
    return items if kind is list else kind(items)


def merge(*parts):
    merged = {}
    for part in parts:
        merged.update(part if isinstance(part, dict) else dict_of(part))
    return merged


_reversed = reversed
_SEQUENCES = (list, tuple, str, range, bytes, bytearray, memoryview)


def reversed(sequence):
    """The interpreter takes any value for a sequence."""
    kind = type(sequence)
    if kind is dict or kind.__name__ == "dict_view":
        sequence = list(sequence)
    elif kind not in _SEQUENCES and not hasattr(sequence, "__getitem__") and not hasattr(sequence, "__reversed__"):
        raise TypeError("'%s' object is not reversible" % kind.__name__)
    return _reversed(sequence)


def ascii(value):
    def escaped(c):
        n = ord(c)
        return c if n < 128 else "\\x%02x" % n if n < 256 else "\\u%04x" % n if n < 65536 else "\\U%08x" % n

    return "".join([escaped(c) for c in _repr(value)])
