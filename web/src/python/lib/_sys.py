"""sys as CPython has it, over the interpreter's own: its version is that of the language the library keeps to."""
import sys as native
from collections import namedtuple as _namedtuple

globals().update({name: getattr(native, name) for name in dir(native) if name[:2] != "__"})

_fields = "major minor micro releaselevel serial".split()
version_info = _namedtuple("sys.version_info", _fields)(3, 14, 0, "final", 0)
hexversion = 0x030E00F0
version = "3.14.0 (gradlet, %s)" % native.version.split("; ")[-1]
maxsize = 9223372036854775807
argv = ["program.py"]
executable = ""
float_info = _namedtuple("sys.float_info", "max min epsilon dig mant_dig radix".split())(
    1.7976931348623157e308, 2.2250738585072014e-308, 2.220446049250313e-16, 15, 53, 2
)
_limit = [1000]


def getrecursionlimit():
    return _limit[0]


def setrecursionlimit(limit):
    """Taken note of: how deep a recursion goes is the page's stack's business."""
    _limit[0] = limit


def getdefaultencoding():
    return "utf-8"


def intern(text):
    return text


_own = stdout


def elsewhere():
    """Where prints go that the program has redirected, else None."""
    return None if stdout is _own else stdout


def begin(name):
    """Another program begins."""
    globals()["stdout"] = _own
    argv[:] = [name]
