"""Paths of the program's own files, which are kept in memory."""
import os


class PurePath:
    def __init__(self, *parts):
        text = os.path.join(*[str(part) for part in parts]) if parts else "."
        pieces = [piece for i, piece in enumerate(text.split("/")) if piece not in ("", ".") or not i and not piece]
        self._text = "/".join(pieces) or ("/" if text[:1] == "/" else ".")

    def __str__(self):
        return self._text

    __fspath__ = as_posix = __str__

    def __repr__(self):
        return "PosixPath(%r)" % self._text

    def __truediv__(self, other):
        return Path(self._text, str(other))

    def __rtruediv__(self, other):
        return Path(other, self._text)

    def joinpath(self, *parts):
        return Path(self._text, *parts)

    def __eq__(self, other):
        return isinstance(other, PurePath) and self._text == other._text

    def __lt__(self, other):
        return self._text < other._text

    def __hash__(self):
        return hash(self._text)

    @property
    def name(self):
        return self._text.split("/")[-1] if self._text not in (".", "/") else ""

    @property
    def suffix(self):
        dot = self.name.rfind(".")
        return self.name[dot:] if 0 < dot < len(self.name) - 1 else ""

    @property
    def stem(self):
        return self.name[: len(self.name) - len(self.suffix)]

    @property
    def parts(self):
        head = ("/",) if self._text[:1] == "/" else ()
        return head + tuple([part for part in self._text.split("/") if part and part != "."])

    @property
    def parent(self):
        head = self._text.rpartition("/")[0]
        return Path(head or ("/" if self._text[:1] == "/" else "."))

    @property
    def parents(self):
        found, at = [], self
        while at.parent != at:
            at = at.parent
            found.append(at)
        return found

    def with_suffix(self, suffix):
        return self.parent / (self.stem + suffix)

    def with_name(self, name):
        return self.parent / name

    def is_absolute(self):
        return self._text[:1] == "/"


class Path(PurePath):
    @classmethod
    def cwd(cls):
        return Path(os.getcwd())

    home = cwd

    def exists(self):
        return os.path.exists(self._text)

    def is_dir(self):
        return self.exists() and bool(os.stat(self._text)[0] & 0x4000)

    def is_file(self):
        return self.exists() and not self.is_dir()

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        if self.exists():
            if not exist_ok:
                raise FileExistsError("[Errno 17] File exists: %r" % self._text)
        elif parents:
            os.makedirs(self._text)
        else:
            os.mkdir(self._text)

    def open(self, mode="r", *args, **keywords):
        return open(self._text, mode)

    def read_text(self, *args, **keywords):
        with open(self._text) as file:
            return file.read()

    def read_bytes(self):
        with open(self._text, "rb") as file:
            return file.read()

    def write_text(self, data, *args, **keywords):
        with open(self._text, "w") as file:
            return file.write(data)

    def write_bytes(self, data):
        with open(self._text, "wb") as file:
            return file.write(data)

    def iterdir(self):
        return iter([self / name for name in os.listdir(self._text)])

    def glob(self, pattern):
        deep = pattern.startswith("**/")
        pattern = pattern[3:] if deep else pattern
        found = []
        for path in sorted(self.iterdir()):
            if _fits(path.name, pattern):
                found.append(path)
            if deep and path.is_dir():
                found.extend(path.glob("**/" + pattern))
        return iter(found)

    def rglob(self, pattern):
        return self.glob("**/" + pattern)

    def unlink(self, missing_ok=False):
        if self.exists() or not missing_ok:
            os.remove(self._text)

    def rmdir(self):
        os.rmdir(self._text)

    def resolve(self, strict=False):
        return self if self.is_absolute() else Path(os.getcwd(), self._text)

    absolute = expanduser = resolve

    def stat(self):
        return os.stat(self._text)


PosixPath = Path
PurePosixPath = PurePath


def _fits(name, pattern):
    import re

    parts = [".*" if c == "*" else "." if c == "?" else re.escape(c) for c in pattern]
    return re.fullmatch("".join(parts), name) is not None
