"""Regular expressions, found by JavaScript's, which know all that Python's commonly have."""
import json

from _builtins import _g

A = ASCII = 256
I = IGNORECASE = 2
M = MULTILINE = 8
S = DOTALL = 16
X = VERBOSE = 64
U = UNICODE = 32
NOFLAG = 0


class error(Exception):
    pass


PatternError = error


class Match:
    def __init__(self, pattern, text, spans, start=0):
        self.re, self.string, self._spans, self._start = pattern, text, spans, start
        self.pos = 0
        self.lastindex = max([i for i, (a, b) in enumerate(spans) if i and a >= 0] or [0]) or None

    def _index(self, group):
        if isinstance(group, str):
            if group not in self.re.groupindex:
                raise IndexError("no such group")
            return self.re.groupindex[group]
        if not 0 <= group < len(self._spans):
            raise IndexError("no such group")
        return group

    def span(self, group=0):
        a, b = self._spans[self._index(group)]
        return (a, b) if a < 0 else (a + self._start, b + self._start)

    def start(self, group=0):
        return self.span(group)[0]

    def end(self, group=0):
        return self.span(group)[1]

    def _text(self, group):
        a, b = self.span(group)
        return None if a < 0 else self.string[a:b]

    def group(self, *groups):
        if len(groups) > 1:
            return tuple([self._text(group) for group in groups])
        return self._text(groups[0] if groups else 0)

    __getitem__ = _text

    def groups(self, default=None):
        found = [self._text(i) for i in range(1, len(self._spans))]
        return tuple([default if text is None else text for text in found])

    def groupdict(self, default=None):
        made = __d()  # noqa: F821
        for name in self.re.groupindex:
            text = self._text(name)
            made[name] = default if text is None else text
        return made

    def expand(self, template):
        return _expanded(template, self)

    def __repr__(self):
        return "<re.Match object; span=%r, match=%r>" % (self.span(), self.group())


_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "\\": "\\", "f": "\f", "v": "\v"}


def _expanded(template, match):
    if "\\" not in template:
        return template
    out, i = "", 0
    while i < len(template):
        c = template[i]
        i += 1
        if c != "\\":
            out += c
            continue
        c = template[i : i + 1]
        i += 1
        if c == "g" and template[i : i + 1] == "<":
            end = template.index(">", i)
            name, i = template[i + 1 : end], end + 1
            out += match.group(int(name) if name.isdigit() else name) or ""
        elif c.isdigit():
            if template[i : i + 1].isdigit():
                c, i = c + template[i], i + 1
            out += match.group(int(c)) or ""
        else:
            out += _ESCAPES.get(c, "\\" + c)
    return out


class Pattern:
    def __init__(self, pattern, flags):
        if not isinstance(pattern, str):
            raise TypeError("patterns of bytes are not in gradlet; decode() the text first")
        self.pattern, self.flags = pattern, flags | U
        self._flags = "".join([c for c, bit in (("i", I), ("m", M), ("s", S), ("x", X)) if flags & bit])
        told = _g.regex_groups(pattern, self._flags)
        if told[0] != "[":
            raise error(told)
        self.groups, named = json.loads(told)
        self.groupindex = __dict_of(named)  # noqa: F821

    def _find(self, text, most=0, before="", after="", pos=0, endpos=None):
        if not isinstance(text, str):
            raise TypeError("expected string or bytes-like object, got '%s'" % type(text).__name__)
        part = text[pos:endpos] if pos or endpos is not None else text
        pattern = self.pattern
        if before:
            head = ""
            if pattern.startswith("(?") and pattern[2:3].isalpha() and pattern[2:3] != "P":
                head, _, pattern = pattern.partition(")")
                head += ")"
            pattern = head + before + "(?:" + pattern + ("\n" if "x" in self._flags else "") + ")" + after
        found = json.loads(_g.regex_find(pattern, self._flags, part, most))
        return [Match(self, text, spans, pos) for spans in found]

    def search(self, string, pos=0, endpos=None):
        found = self._find(string, 1, "", "", pos, endpos)
        return found[0] if found else None

    def match(self, string, pos=0, endpos=None):
        found = self._find(string, 1, "\\A", "", pos, endpos)
        return found[0] if found else None

    def fullmatch(self, string, pos=0, endpos=None):
        found = self._find(string, 1, "\\A", "\\Z", pos, endpos)
        return found[0] if found else None

    def finditer(self, string, pos=0, endpos=None):
        return iter(self._find(string, 0, "", "", pos, endpos))

    def findall(self, string, pos=0, endpos=None):
        found = self._find(string, 0, "", "", pos, endpos)
        if self.groups == 0:
            return [match.group() for match in found]
        return [match.groups("") if self.groups > 1 else match.groups("")[0] for match in found]

    def subn(self, repl, string, count=0):
        found = self._find(string, count)
        out, at = [], 0
        for match in found:
            start, end = match.span()
            out += [string[at:start], repl(match) if callable(repl) else _expanded(repl, match)]
            at = end
        return "".join(out) + string[at:], len(found)

    def sub(self, repl, string, count=0):
        return self.subn(repl, string, count)[0]

    def split(self, string, maxsplit=0):
        out, at = [], 0
        for match in self._find(string, maxsplit):
            start, end = match.span()
            out.append(string[at:start])
            out.extend(match.groups())
            at = end
        return out + [string[at:]]

    def __repr__(self):
        return "re.compile(%r)" % self.pattern


_compiled = {}


def compile(pattern, flags=0):
    if isinstance(pattern, Pattern):
        return pattern
    if (pattern, flags) not in _compiled:
        if len(_compiled) > 200:
            _compiled.clear()
        _compiled[pattern, flags] = Pattern(pattern, flags)
    return _compiled[pattern, flags]


def search(pattern, string, flags=0):
    return compile(pattern, flags).search(string)


def match(pattern, string, flags=0):
    return compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    return compile(pattern, flags).fullmatch(string)


def findall(pattern, string, flags=0):
    return compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    return compile(pattern, flags).finditer(string)


def split(pattern, string, maxsplit=0, flags=0):
    return compile(pattern, flags).split(string, maxsplit)


def sub(pattern, repl, string, count=0, flags=0):
    return compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, count=0, flags=0):
    return compile(pattern, flags).subn(repl, string, count)


def escape(pattern):
    return "".join(["\\" + c if c in "\\.^$*+?{}[]|()-&#~ \t\n\r\v\f" else c for c in pattern])


def purge():
    _compiled.clear()
