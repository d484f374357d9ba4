"""The interpreter's os, with the parts of os.path that need no disk."""
import sys

_path, sys.path = sys.path, ()
from os import *

sys.path = _path
environ = {}
name = "posix"
linesep = "\n"


def getenv(key, default=None):
    return environ.get(key, default)


def cpu_count():
    return 1


def makedirs(name, mode=0o777, exist_ok=False):
    made = ""
    for part in name.split("/"):
        made += part + "/"
        if part and not path.exists(made[:-1]):
            mkdir(made[:-1])


class path:
    @staticmethod
    def join(*parts):
        joined = ""
        for part in parts:
            joined = part if part.startswith("/") or not joined else joined.rstrip("/") + "/" + part
        return joined

    @staticmethod
    def exists(name):
        try:
            stat(name)
            return True
        except OSError:
            return False

    isfile = isdir = exists

    @staticmethod
    def basename(name):
        return name.split("/")[-1]

    @staticmethod
    def dirname(name):
        return name.rpartition("/")[0]

    @staticmethod
    def splitext(name):
        stem, dot, extension = name.rpartition(".")
        return (stem, "." + extension) if stem and "/" not in extension else (name, "")

    @staticmethod
    def abspath(name):
        return name if name.startswith("/") else path.join(getcwd(), name)

    expanduser = normpath = abspath
