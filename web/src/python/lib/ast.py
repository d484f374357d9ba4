"""Values written as text, the part of ast that programs use."""


class _Reader:
    def __init__(self, text):
        self.text, self.at = text, 0

    def skip(self):
        while self.at < len(self.text) and self.text[self.at] in " \t\r\n":
            self.at += 1
        return self.text[self.at : self.at + 1]

    def refuse(self):
        raise ValueError("malformed node or string: %r" % self.text)

    def take(self, mark):
        if self.skip() != mark:
            raise SyntaxError("invalid syntax")
        self.at += 1

    def items(self, end):
        """What stands between brackets, and whether a comma was there."""
        found, comma = [], False
        while self.skip() != end:
            found.append(self.value())
            if self.skip() == ":" and end == "}":
                self.at += 1
                found[-1] = (found[-1], self.value())
                comma = None
            if self.skip() == ",":
                self.at += 1
                comma = True if comma is not None else None
            elif self.skip() != end:
                raise SyntaxError("invalid syntax")
        self.at += 1
        return found, comma

    def value(self):
        c = self.skip()
        if c in "([{" and c:
            self.at += 1
            found, comma = self.items({"(": ")", "[": "]", "{": "}"}[c])
            if c == "[":
                return found
            if c == "(":
                return found[0] if len(found) == 1 and not comma else tuple(found)
            return dict(found) if comma is None or not found else set(found)
        if c in "'\"" and c:
            text = self.string()
            while self.skip() in ("'", '"'):
                text += self.string()
            return text
        if c in ("+", "-"):
            self.at += 1
            number = self.value()
            if type(number) not in (int, float):
                self.refuse()
            return -number if c == "-" else number
        start = self.at
        while self.at < len(self.text) and (self.text[self.at].isalpha() or self.text[self.at].isdigit() or self.text[self.at] in "_."):
            self.at += 1
            if self.text[self.at - 1] in "eE" and self.text[start].isdigit() and self.text[self.at : self.at + 1] in ("+", "-"):
                self.at += 1
        word = self.text[start : self.at]
        if word in ("True", "False", "None"):
            return {"True": True, "False": False, "None": None}[word]
        if word[:1].isdigit() or word[:1] == "." and len(word) > 1:
            return eval(word)
        if self.skip() == "(" or word:
            self.refuse()
        raise SyntaxError("invalid syntax")

    def string(self):
        quote, start = self.text[self.at], self.at
        self.at += 1
        while self.text[self.at : self.at + 1] != quote:
            if self.at >= len(self.text):
                raise SyntaxError("unterminated string literal (detected at line 1)")
            self.at += 2 if self.text[self.at] == "\\" else 1
        self.at += 1
        return eval(self.text[start : self.at])


def literal_eval(node_or_string):
    """The value of a literal: numbers, texts, True, False, None, and lists, tuples, dicts and sets of them."""
    reader = _Reader(node_or_string.strip())
    value = reader.value()
    if reader.skip() == ",":
        rest, _ = _Reader("(" + reader.text + ")"), None
        return rest.value()
    if reader.skip():
        if reader.skip() in "+-*/%([.<>=":
            reader.refuse()
        raise SyntaxError("invalid syntax")
    return value


def __getattr__(name):
    raise AttributeError("ast.%s is not in gradlet; ast has literal_eval" % name)
