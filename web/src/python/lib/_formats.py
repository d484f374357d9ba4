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
        while template[i : i + 1].isdigit() or template[i : i + 1] == ".":
            i += 1
        kind = template[i : i + 1]
        if kind == "" or kind == "*" or "#" in flags:
            return ()
        if kind in "eEfFgG":
            sign = "+" if "+" in flags else " " if " " in flags else ""
            left, zero = "<" if "-" in flags else "", "0" if "0" in flags and "-" not in flags else ""
            spec = left + sign + zero + template[first:i] + kind
            floats.append((place if name is None else name, spec))
            out += template[start:at] + ("%s" if name is None else "%%(%s %s)s" % (name, spec))
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
        text = _g.format(value, spec)
        if text is None:
            return None
        values["%s %s" % (place, spec) if named else place] = text
    return known[0], values if named else tuple(values)


def fill(template, args, keywords, spec_of):
    """template.format(*args, **keywords) where the template names its fields; spec_of(value, spec) is a value's text."""
    out, i = "", 0
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
        end = template.find("}", i)
        name, _, spec = template[i + 1 : end].partition(":")
        out += spec_of(args[int(name)] if name.isdigit() else keywords[name], spec)
        i = end + 1
    return out
