"""open() with CPython's keywords, and errors of files by their names."""
import builtins
from _builtins import replaced


class FileNotFoundError(OSError):
    errno = 2


class FileExistsError(OSError):
    errno = 17


class IsADirectoryError(OSError):
    errno = 21


class NotADirectoryError(OSError):
    errno = 20


class PermissionError(OSError):
    errno = 13


# Emscripten's numbers, and those of Linux.
_NUMBERS = {44: (2, "No such file or directory", FileNotFoundError), 20: (17, "File exists", FileExistsError),
            31: (21, "Is a directory", IsADirectoryError), 54: (20, "Not a directory", NotADirectoryError),
            55: (39, "Directory not empty", OSError), 2: (13, "Permission denied", PermissionError)}  # fmt: skip


def named(error, path):
    """The error of an operation on a path, as CPython words it."""
    found = _NUMBERS.get(error.args[0] if error.args else None)
    if found is None or type(error) is not OSError:
        return error
    return found[2]("[Errno %d] %s: %r" % (found[0], found[1], path))


def naming(function):
    def call(path=".", *more):
        path = path if isinstance(path, (int, bytes)) else str(path)
        try:
            return function(path, *[str(one) if hasattr(one, "_text") else one for one in more])
        except OSError as error:
            raise named(error, path)

    return call


_native = builtins.open


def _open(file, mode="r", buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None):
    path = str(file)
    if not set(mode) <= set("rwaxbt+") or not mode:
        raise ValueError("invalid mode: %r" % mode)
    try:
        if "x" in mode:
            try:
                _native(path).close()
            except OSError:
                mode = mode.replace("x", "w")
            else:
                raise FileExistsError("[Errno 17] File exists: %r" % path)
        return _native(path, mode.replace("t", ""))
    except OSError as error:
        raise named(error, path)


replaced["open"] = builtins.open = _open
for _kind in (FileNotFoundError, FileExistsError, IsADirectoryError, NotADirectoryError, PermissionError):
    setattr(builtins, _kind.__name__, _kind)
