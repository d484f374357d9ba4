"""Names of files that look like a pattern of * ? [abc]."""


def fnmatchcase(name, pat):
    if not pat:
        return not name
    c, rest = pat[0], pat[1:]
    if c == "*":
        return any([fnmatchcase(name[i:], rest) for i in range(len(name) + 1)])
    if not name:
        return False
    end = rest.find("]", 2 if rest[:1] == "!" else 1) if c == "[" else -1
    if end < 0:
        return (c == "?" or c == name[0]) and fnmatchcase(name[1:], rest)
    inside, found, i = rest[:end], False, 0
    negated = inside[:1] == "!"
    inside = inside[1:] if negated else inside
    while i < len(inside):
        if inside[i + 1 : i + 2] == "-" and i + 2 < len(inside):
            found = found or inside[i] <= name[0] <= inside[i + 2]
            i += 3
        else:
            found = found or inside[i] == name[0]
            i += 1
    return found != negated and fnmatchcase(name[1:], rest[end + 1 :])


fnmatch = fnmatchcase


def filter(names, pat):
    return [name for name in names if fnmatchcase(name, pat)]
