"""Conversions of floats in template % values: the interpreter rounds a half up, CPython to even."""
import _gradlet as _g

# What _conversions says of templates, a program has few.
_templates = {}


def _conversions(template):
    """The template with %s for conversions of floats, their places and their formats; () where there are none."""
    out, floats, place, at = "", [], 0, template.find("%")
    start = 0
    while at >= 0:
        i = at + 1
        name = None
        if template[i : i + 1] == "(":
            closing = template.find(")", i)
            name, i = template[i + 1 : closing], closing + 1
        begin = i
        while template[i : i + 1] in ("-", "+", " ", "#", "0"):
            i += 1
        flags, first = template[begin:i], i
        while template[i : i + 1].isdigit() or template[i : i + 1] in (".", "*"):
            i += 1
        kind = template[i : i + 1]
        stars = template[first:i].count("*")
        if kind == "" or "#" in flags or stars and name is not None:
            return ()
        place += stars
        if kind in "eEfFgG":
            sign = "+" if "+" in flags else " " if " " in flags else ""
            left, zero = "<" if "-" in flags else "", "0" if "0" in flags and "-" not in flags else ""
            spec = left + sign + zero + template[first:i] + kind
            floats.append((place if name is None else name, spec))
            # The values of stars become empty texts, so that places stay what they are.
            out += template[start:at] + ("%s" * (stars + 1) if name is None else "%%(%s %s)s" % (name, spec))
            start = i + 1
        if kind != "%":
            place += 1
        at = template.find("%", i + 1)
    return (out + template[start:], floats) if floats else ()


def with_floats(template, values, to_float):
    """The template and the values with those of floats written, as CPython rounds them; None where it cannot be."""
    known = _templates.get(template)
    if known is None:
        if len(_templates) > 1000:
            _templates.clear()
        known = _templates[template] = _conversions(template)
    if not known:
        return None
    named = isinstance(values, dict)
    values = dict(values) if named else list(values)
    for place, spec in known[1]:
        if named != (type(place) is str) or (place not in values if named else place >= len(values)):
            return None
        value = values[place]
        if type(value) is not float:
            if not isinstance(value, (int, bool)) and not hasattr(value, "_j"):
                return None
            value = to_float(value)
        stars = spec.count("*")
        if stars:
            spec = _starred(spec, values[place - stars : place])
            values[place - stars : place] = [""] * stars
        text = _g.format(value, spec)
        if text is None:
            return None
        values["%s %s" % (place, spec) if named else place] = text
    return known[0], values if named else tuple(values)


def _starred(spec, widths):
    """A format whose width, precision or both are values."""
    for width in widths:
        if not isinstance(width, int):
            raise TypeError("* wants int")
        before, _, after = spec.partition("*")
        if before[-1:] == ".":
            width = max(width, 0)
        elif width < 0:
            before, width = "<" + before.lstrip("<").replace("0", ""), -width
        spec = before + str(width) + after
    return spec


def _closing(template, i):
    """Where the field ends that is open at i."""
    depth = 1
    while i < len(template):
        depth += (template[i] == "{") - (template[i] == "}")
        if not depth:
            return i
        i += 1
    raise ValueError("expected '}' before end of string")


def _value(field, args, keywords, count):
    """What a field names: "", "0", "name", "0.real", "name[key]"."""
    end = 0
    while end < len(field) and field[end] not in ".[":
        end += 1
    name = field[:end]
    if name == "" or name.isdigit():
        if count[0] is not None and (name == "") != count[1]:
            kinds = ("automatic field numbering", "manual field specification")
            raise ValueError("cannot switch from %s to %s" % (kinds if count[1] else (kinds[1], kinds[0])))
        at = (0 if count[0] is None else count[0]) if name == "" else int(name)
        count[:] = [at + 1, name == ""]
        if at >= len(args):
            raise IndexError("Replacement index %d out of range for positional args tuple" % at)
        value = args[at]
    else:
        value = keywords[name]
    rest = field[end:]
    while rest:
        if rest[0] == ".":
            end = min([at for at in (rest.find(".", 1), rest.find("["), len(rest)) if at > 0])
            value, rest = getattr(value, rest[1:end]), rest[end:]
        else:
            key, _, rest = rest[1:].partition("]")
            value = value[int(key) if key.isdigit() else key]
    return value


def fill(template, args, keywords, spec_of, repr_of, count=None):
    """template.format(*args, **keywords); spec_of(value, spec) is a value's text."""
    out, i, count = "", 0, count or [None, False]
    while i < len(template):
        c = template[i]
        if c not in "{}":
            ends = [end for end in (template.find("{", i), template.find("}", i)) if end >= 0]
            end = min(ends) if ends else len(template)
            out, i = out + template[i:end], end
            continue
        if template[i + 1 : i + 2] == c:
            out, i = out + c, i + 2
            continue
        if c == "}" or i + 1 == len(template):
            raise ValueError("Single '%s' encountered in format string" % c)
        end = _closing(template, i + 1)
        field, _, spec = template[i + 1 : end].partition(":")
        field, _, how = field.partition("!")
        value = _value(field, args, keywords, count)
        if "{" in spec:
            spec = fill(spec, args, keywords, spec_of, repr_of, count)
        if how:
            value = repr_of(value) if how in "ra" else spec_of(value, "")
        out += spec_of(value, spec)
        i = end + 1
    return out
