"""Text in lines."""


def wrap(text, width=70, initial_indent="", subsequent_indent="", **keywords):
    rows, row = [], initial_indent
    empty = True
    for word in text.split():
        while True:
            room = width - len(row) - (0 if empty else 1)
            if len(word) <= room:
                row += word if empty else " " + word
                empty = False
                break
            if empty:
                cut = max(1, room)
                rows.append(row + word[:cut])
                word, row = word[cut:], subsequent_indent
                continue
            rows.append(row)
            row, empty = subsequent_indent, True
    return rows if empty else rows + [row]


def fill(text, width=70, **keywords):
    return "\n".join(wrap(text, width, **keywords))


def shorten(text, width, placeholder=" [...]", **keywords):
    words = text.split()
    if len(" ".join(words)) <= width:
        return " ".join(words)
    while words and len(" ".join(words)) + len(placeholder) > width:
        words.pop()
    return " ".join(words) + placeholder if words else placeholder.strip()


def dedent(text):
    lines = text.split("\n")
    full = [line for line in lines if line.strip()]
    margin = min([len(line) - len(line.lstrip()) for line in full]) if full else 0
    return "\n".join([line[margin:] if line.strip() else "" for line in lines])


def indent(text, prefix, predicate=None):
    lines = text.split("\n")
    return "\n".join([prefix + line if (predicate(line) if predicate else line.strip()) else line for line in lines])
