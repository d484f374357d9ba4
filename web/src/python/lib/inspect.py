"""What a program's text says of its functions, as the interpreter keeps no names of parameters."""
from collections import namedtuple

import _start


class _empty:
    pass


def _head(function):
    """The text between the brackets of a function's def; the last one of its name counts."""
    function = getattr(function, "__func__", function)
    if isinstance(function, type):
        return _head_of("__init__", "class " + function.__name__)
    return _head_of(function.__name__, "")


def _head_of(name, after):
    text = _start.program[0]
    start = text.rfind(after) if after else 0
    at = text.find("def %s(" % name, start) if after else text.rfind("def %s(" % name)
    if at < 0 or start < 0:
        raise ValueError("no signature found: inspect knows functions that the program defines by def")
    at = i = at + len(name) + 5
    depth = 1
    while depth:
        depth += 1 if text[i] in "([{" else -1 if text[i] in ")]}" else 0
        i += 1
    return text[at : i - 1]


def _parts(text):
    """Parameters, split at the commas that stand in no bracket or text."""
    parts, depth, quote, part = [], 0, "", ""
    for c in text:
        if quote:
            quote = "" if c == quote else quote
        elif c in "'\"":
            quote = c
        elif c in "([{":
            depth += 1
        elif c in ")]}":
            depth -= 1
        if c == "," and not depth and not quote:
            parts.append(part)
            part = ""
        else:
            part += c
    return [p.strip() for p in parts + [part] if p.strip()]


class Parameter:
    empty = _empty
    POSITIONAL_ONLY, POSITIONAL_OR_KEYWORD, VAR_POSITIONAL, KEYWORD_ONLY, VAR_KEYWORD = range(5)

    def __init__(self, name, kind, default=_empty, annotation=_empty, text=""):
        self.name, self.kind, self.default, self.annotation = name, kind, default, annotation
        self._text = text

    def __str__(self):
        return self._text

    def __repr__(self):
        return '<Parameter "%s">' % self._text


class Signature:
    empty = _empty

    def __init__(self, parameters):
        self.parameters = {}
        for parameter in parameters:
            self.parameters[parameter.name] = parameter

    def __str__(self):
        return "(%s)" % ", ".join([str(p) for p in self.parameters.values()])

    __repr__ = __str__


def _who_begins(cls):
    """The class whose signature another one has that writes no __init__ of its own."""
    while "__init__" not in cls.__dict__ and "_row" not in cls.__dict__ and cls.__bases__:
        cls = cls.__bases__[0]
    return cls


def _of_row(row):
    """The signature of a layer or an optimizer, from the engine's table."""
    made, hints = [], {"int": int, "float": float, "bool": bool, "str": str}
    row.names  # reads the rest
    for i, name in enumerate(row.names):
        kind = Parameter.POSITIONAL_OR_KEYWORD if i < row.positional else Parameter.KEYWORD_ONLY
        hint, default = hints.get(row.types[name], row.types[name]), row.defaults.get(name, _empty)
        text = "%s: %s" % (name, row.types[name])
        made.append(Parameter(name, kind, default, hint, text if default is _empty else "%s = %r" % (text, default)))
    return Signature(made)


def signature(function):
    if isinstance(function, type):
        function = _who_begins(function)
        if "_row" in function.__dict__:
            return _of_row(function._row)
    made, kind = [], Parameter.POSITIONAL_OR_KEYWORD
    scope = getattr(function, "__globals__", _start.scopes[0])
    for part in _parts(_head(function)):
        stem, equals, value = part.partition("=")
        name, colon, hint = stem.partition(":")
        name = name.strip()
        if name == "/":
            continue
        if name == "*":
            kind = Parameter.KEYWORD_ONLY
            continue
        own = kind
        if name[:2] == "**":
            own = Parameter.VAR_KEYWORD
        elif name[:1] == "*":
            own, kind = Parameter.VAR_POSITIONAL, Parameter.KEYWORD_ONLY
        default = _evaluated(value, scope) if equals else _empty
        annotation = _evaluated(hint, scope) if colon else _empty
        made.append(Parameter(name.lstrip("*"), own, default, annotation, part))
    if made and made[0].name == "self" and (isinstance(function, type) or type(function).__name__ == "bound_method"):
        made.pop(0)
    return Signature(made)


def _evaluated(text, scope):
    try:
        return eval(text.strip(), scope)
    except Exception:
        return text.strip()


class code:
    """A function's __code__: the names of its parameters, then of what it assigns."""

    def __init__(self, function):
        import re

        parameters = signature(function).parameters.values()
        stars = (Parameter.VAR_POSITIONAL, Parameter.VAR_KEYWORD)
        names = [p.name for p in parameters if p.kind not in stars] + [p.name for p in parameters if p.kind in stars]
        if type(function).__name__ == "bound_method":
            names.insert(0, "self")
        self.co_name = function.__name__
        self.co_argcount = len([p for p in parameters if p.kind == Parameter.POSITIONAL_OR_KEYWORD])
        self.co_argcount += type(function).__name__ == "bound_method"
        self.co_kwonlyargcount = len([p for p in parameters if p.kind == Parameter.KEYWORD_ONLY])
        for match in re.finditer(r"^[ \t]+(?:for[ \t]+)?(\w+(?:[ \t]*,[ \t]*\w+)*)[ \t]*(?:=(?!=)|in\b)", getsource(function), re.M):
            for name in match.group(1).split(","):
                if name.strip() not in names:
                    names.append(name.strip())
        self.co_varnames = tuple(names)


def getsource(object):
    """The lines of a def or class, from the text that runs."""
    lines = _start.program[0].split("\n")
    word = "class " if isinstance(object, type) else "def "
    name = object.__name__
    for i, line in enumerate(lines):
        body = line.lstrip()
        if body.startswith(word + name) and body[len(word) + len(name) : len(word) + len(name) + 1] in "(:":
            depth, end = len(line) - len(body), i + 1
            while end < len(lines) and (not lines[end].strip() or len(lines[end]) - len(lines[end].lstrip()) > depth):
                end += 1
            return "\n".join(lines[i:end]).rstrip() + "\n"
    raise OSError("could not get source code")


def isfunction(object):
    return type(object).__name__ in ("function", "closure", "generator")


def isclass(object):
    return isinstance(object, type)


def ismethod(object):
    return type(object).__name__ == "bound_method"


def ismodule(object):
    return type(object).__name__ == "module"


def getmembers(object, predicate=None):
    pairs = [(name, getattr(object, name)) for name in sorted(dir(object))]
    return [pair for pair in pairs if predicate is None or predicate(pair[1])]


def getdoc(object):
    return getattr(object, "__doc__", None)


def getfullargspec(function):
    raise NotImplementedError("inspect.getfullargspec is not in gradlet; inspect.signature is")


class _Frame:
    """What is known of a frame: the names of the one that called the function which asks."""

    def __init__(self, found, back=None):
        self._found, self._back = found, back

    @property
    def f_back(self):
        return self._back

    @property
    def f_locals(self):
        if self._found is None:
            raise NotImplementedError(
                "these locals are not in gradlet; inspect.currentframe().f_back has those of the function that "
                "calls the one in which it is written, by its name"
            )
        return self._found


def currentframe():
    return _Frame(None, _Frame(_start.within[0]))


ArgInfo = namedtuple("ArgInfo", ("args", "varargs", "keywords", "locals"))


def getargvalues(frame):
    return ArgInfo(list(frame.f_locals), None, None, frame.f_locals)
