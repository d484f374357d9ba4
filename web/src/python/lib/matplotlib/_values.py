"""Numbers, colors and formats as the page takes them."""
import json

from _builtins import _g
from matplotlib._maps import hexed
from torch._bridge import checked

_LETTERS = "bgrcmykw"
_NAMES = ("blue", "green", "red", "cyan", "magenta", "yellow", "black", "white")
_MARKERS = ".,ov^<>12348spP*hH+xXDd|_"
_LINES = ("--", "-.", "-", ":")
STYLES = {"solid": "-", "dashed": "--", "dashdot": "-.", "dotted": ":"}


def plain(value):
    """A number as JSON has it."""
    if hasattr(value, "_j"):
        value = value.item()
    if isinstance(value, float) and (value != value or value in (float("inf"), float("-inf"))):
        return None
    return int(value) if isinstance(value, bool) else value


def _folded(items, shape):
    if len(shape) < 2:
        return items
    step = len(items) // shape[0] if shape[0] else 1
    return [_folded(items[i : i + step], shape[1:]) for i in range(0, len(items), step or 1)]


def numbers(data):
    """Numbers, arrays and tensors as lists of plain numbers."""
    if hasattr(data, "detach"):
        data = data.detach()
    if hasattr(data, "_j") and data.ndim:
        text = checked(_g.json(data._j))
        for word, value in (('"nan"', "null"), ('"inf"', "null"), ('"-inf"', "null"), ("true", "1"), ("false", "0")):
            text = text.replace(word, value)
        return _folded(json.loads(text), list(data.shape))
    if hasattr(data, "_j"):
        data = data.tolist()
    if isinstance(data, dict):
        data = list(data.values())
    if isinstance(data, (int, float, bool, str)) or data is None:
        return plain(data)
    return [
        item if isinstance(item, str) else plain(item) if isinstance(item, (int, float, bool)) else numbers(item)
        for item in data
    ]


def listed(data):
    data = numbers(data)
    return data if isinstance(data, list) else [data]


def is_list(value):
    """Whether it has items: a list, an array or a tensor that is no number."""
    if isinstance(value, (int, float, str)) or value is None:
        return False
    return getattr(value, "ndim", 1) > 0


def flat(data):
    found = []
    for item in listed(data):
        found.extend(flat(item)) if isinstance(item, list) else found.append(item)
    return found


def color_of(color):
    if isinstance(color, tuple) and len(color) in (3, 4) and not isinstance(color[0], (str, tuple)):
        return hexed([plain(part) for part in color])
    if isinstance(color, (list, tuple)) and color and isinstance(color[0], (str, tuple)):
        return [color_of(one) for one in color]
    if not isinstance(color, str):
        found = numbers(color)
        if isinstance(found, list) and found and isinstance(found[0], list):
            found = [hexed(row) for row in found]
        return found
    if color.startswith("0.") or color in ("0", "1"):  # a grey by its brightness
        return hexed([float(color)] * 3)
    return _NAMES[_LETTERS.index(color)] if len(color) == 1 and color in _LETTERS else color


def format_of(text):
    """Color, marker and line style of a format string such as 'r--' or 'bo'."""
    color = marker = style = None
    rest = text
    while rest:
        line = [line for line in _LINES if rest.startswith(line)]
        if line:
            style, rest = line[0], rest[len(line[0]) :]
        elif rest[0] == "C" and rest[1:2].isdigit():
            color, rest = rest[:2], rest[2:]
        elif rest[0] in _LETTERS:
            color, rest = color_of(rest[0]), rest[1:]
        elif rest[0] in _MARKERS:
            marker, rest = rest[0], rest[1:]
        else:
            raise ValueError("'%s' is not a valid format string (unrecognized character '%s')" % (text, rest[0]))
    return color, marker, style
