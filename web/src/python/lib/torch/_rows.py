"""Rows of the engine's tables of layers and optimizers: their signatures, bound as Python binds its own."""

_CONSTANTS = {"None": None, "True": True, "False": False}


def _literal(text):
    if text in _CONSTANTS:
        return _CONSTANTS[text]
    if text[0] == "'":
        return text[1:-1]
    if text[0] == "[":
        return tuple([_literal(part.strip()) for part in text[1:-1].split(",") if part])
    return float(text) if "." in text or "e" in text else int(text)


def _parts(text):
    """Splits at commas outside of brackets."""
    parts = []
    for part in text.split(","):
        if parts and parts[-1].count("[") > parts[-1].count("]"):
            parts[-1] += "," + part
        else:
            parts.append(part)
    return [part.strip() for part in parts if part.strip()]


def words(text):
    return [word.strip() for word in text.split(",") if word.strip()]


class _Later:
    """Reads its text only when something of it is asked for: few programs need more than a few rows."""

    def __init__(self, text):
        self._text = text

    def __getattr__(self, name):
        if name[0] == "_" or self._text is None:
            raise AttributeError(name)
        text, self._text = self._text, None
        self._read(text)
        return getattr(self, name)


class Call(_Later):
    """A layer's call: "lstm(input, Tensor[]? hx=None; parameters, training) -> (Tensor, Tensor[])"."""

    def _read(self, text):
        inputs, _, held = text.partition("(")[2].partition(")")[0].partition(";")
        inputs = [part.strip() for part in inputs.split(",")]
        self.inputs = [part.partition("=")[0].split(" ")[-1] for part in inputs]
        self.least = len([part for part in inputs if "=" not in part])
        self.held = words(held)


def _listed(names):
    names = ["'%s'" % name for name in names]
    return " and ".join(names) if len(names) < 3 else ", ".join(names[:-1]) + ", and " + names[-1]


def _modern(keywords):
    """size_average and reduce as the reduction they mean."""
    import warnings

    keywords = dict(keywords)
    average, reduce = keywords.pop("size_average", None), keywords.pop("reduce", None)
    if average is None and reduce is None:
        return keywords
    keywords["reduction"] = "none" if reduce is False else "sum" if average is False else "mean"
    warnings.warn(
        "size_average and reduce args will be deprecated, please use reduction='%s' instead."
        % keywords["reduction"]
    )
    return keywords


class Row(_Later):
    def __init__(self, number, line):
        self.number = number
        self.places, signature = line.split("\t")
        self.name, _, self._text = signature.partition("(")

    def _read(self, rest):
        self.names, self.types, self.defaults, self.positional = [], {}, {}, None
        self.like = {}
        for part in _parts(rest[:-1]):
            if part == "*":
                self.positional = len(self.names)
                continue
            declared, _, default = part.partition("=")
            kind, name = declared.split(" ")
            if default in self.names:
                self.like[name], default = default, "None"
            self.names.append(name)
            self.types[name] = kind
            if default:
                self.defaults[name] = _literal(default)
        if self.positional is None:
            self.positional = len(self.names)

    def _refuse(self, text):
        raise TypeError("%s.__init__() %s" % (self.name, text))

    def bind(self, args, keywords):
        """Values in the order of the names."""
        given = dict(zip(self.names, args))
        if len(args) > self.positional:
            least = 1 + len([name for name in self.names if name not in self.defaults])
            most = 1 + self.positional
            takes = "from %d to %d" % (least, most) if least < most else most
            were = (takes, "" if most == 1 else "s", 1 + len(args))
            self._refuse("takes %s positional argument%s but %d were given" % were)
        if "reduction" in self.names and ("size_average" in keywords or "reduce" in keywords):
            keywords = _modern(keywords)
        for name, value in keywords.items():
            if name not in self.names:
                self._refuse("got an unexpected keyword argument '%s'" % name)
            if name in given:
                self._refuse("got multiple values for argument '%s'" % name)
            given[name] = value
        missing = [name for name in self.names if name not in given and name not in self.defaults]
        if missing:
            many = (len(missing), "" if len(missing) == 1 else "s", _listed(missing))
            self._refuse("missing %d required positional argument%s: %s" % many)
        values = []
        for name in self.names:
            value = given[name] if name in given else self.defaults[name]
            if value is None and name in self.like:
                value = values[self.names.index(self.like[name])]
            kind = self.types[name]
            if kind[:4] == "int[" and kind[4] != "]" and type(value) is int:
                value = (value,) * int(kind[4])
            elif kind == "float[]" and isinstance(value, list):
                value = tuple(value)
            elif kind == "int[]" and type(value) is int:
                raise TypeError("%s must be a tuple of ints, but found type int" % name)
            elif kind == "Tensor?" and value is not None and not hasattr(value, "_j"):
                both = (type(value).__name__, name)
                raise TypeError("cannot assign '%s' object to buffer '%s' (torch Tensor or None required)" % both)
            elif name == "padding_idx" and type(value) is int and -values[0] <= value < 0:
                value += values[0]  # counted from the end
            values.append(value)
        return values


def rows(text):
    return [Row(number, line) for number, line in enumerate(text.strip().split("\n"))]
