"""The interpreter's os, with the parts of os.path that need no disk."""
from _sys import native as sys

_path, sys.path = sys.path, ()
from os import *

sys.path = _path
from _files import naming as _naming

stat, listdir, mkdir, rmdir, remove, rename = [_naming(f) for f in (stat, listdir, mkdir, rmdir, remove, rename)]
sep, curdir, pardir, extsep = "/", ".", "..", "."
environ = {}
name = "posix"
linesep = "\n"


def getenv(key, default=None):
    return environ.get(key, default)


def cpu_count():
    return 1


def makedirs(name, mode=0o777, exist_ok=False):
    made = ""
    if path.exists(name) and not exist_ok:
        raise FileExistsError("[Errno 17] File exists: %r" % name)
    for part in str(name).split("/"):
        made += part + "/"
        if part and not path.exists(made[:-1]):
            mkdir(made[:-1])


class path:
    @staticmethod
    def join(*parts):
        parts = [str(part) for part in parts]
        joined = ""
        for part in parts:
            joined = part if part.startswith("/") or not joined else joined.rstrip("/") + "/" + part
        return joined

    @staticmethod
    def exists(name):
        try:
            stat(str(name))
            return True
        except OSError:
            return False

    @staticmethod
    def isdir(name):
        return path.exists(name) and bool(stat(str(name))[0] & 0x4000)

    @staticmethod
    def isfile(name):
        return path.exists(name) and not path.isdir(name)

    @staticmethod
    def getsize(name):
        return stat(name)[6]

    @staticmethod
    def split(name):
        return path.dirname(name), path.basename(name)

    @staticmethod
    def isabs(name):
        return name.startswith("/")

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

    realpath = normpath = abspath

    @staticmethod
    def expanduser(name):
        return name


sys.modules["os.path"] = path


def fspath(name):
    return str(name)


def getpid():
    return 1


def walk(top):
    """Folders from the top down: each one's path, the folders and the files in it."""
    names = sorted(listdir(top))
    folders = [name for name in names if path.isdir(path.join(top, name))]
    yield top, folders, [name for name in names if name not in folders]
    for name in folders:
        for found in walk(path.join(top, name)):
            yield found
