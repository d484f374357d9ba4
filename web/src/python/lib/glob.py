"""Paths that look like a pattern."""
import os

from fnmatch import fnmatchcase

_MAGIC = "*?["


def has_magic(s):
    return any([c in s for c in _MAGIC])


def _within(folder, parts, deep):
    if not parts:
        return [folder]
    part, rest = parts[0], parts[1:]
    if part == "**" and deep:
        found = _within(folder, rest, deep)
        for name in _names(folder):
            if os.path.isdir(os.path.join(folder, name)) and name[:1] != ".":
                found += _within(os.path.join(folder, name), parts, deep)
        return found
    if not has_magic(part):
        path = os.path.join(folder, part)
        return _within(path, rest, deep) if os.path.exists(path) else []
    found = []
    for name in _names(folder):
        if fnmatchcase(name, part) and (name[:1] != "." or part[:1] == "."):
            path = os.path.join(folder, name)
            if not rest or os.path.isdir(path):
                found += _within(path, rest, deep)
    return found


def _names(folder):
    try:
        return os.listdir(folder or ".")
    except OSError:
        return []


def glob(pathname, *, root_dir=None, recursive=False):
    path = str(pathname)
    start = "/" if path[:1] == "/" else ""
    found = _within(root_dir or start, [part for part in path.split("/") if part], recursive)
    skip = len(root_dir.rstrip("/")) + 1 if root_dir else 0
    return [one[skip:] for one in found if one[skip:]]


def iglob(pathname, **keywords):
    return iter(glob(pathname, **keywords))


def escape(pathname):
    return "".join(["[%s]" % c if c in _MAGIC else c for c in pathname])
