"""Folders and files that are gone after use. They lie among the program's own."""
import os
import shutil

_count = [0]


def gettempdir():
    return "/tmp"


def _path(suffix, prefix, dir):
    os.makedirs(dir or gettempdir(), exist_ok=True)
    while True:
        _count[0] += 1
        path = "%s/%s%08d%s" % (dir or gettempdir(), prefix or "tmp", _count[0], suffix or "")
        if not os.path.exists(path):
            return path


def mkdtemp(suffix=None, prefix=None, dir=None):
    path = _path(suffix, prefix, dir)
    os.mkdir(path)
    return path


def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    path = _path(suffix, prefix, dir)
    open(path, "w").close()
    return 3, path


class TemporaryDirectory:
    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False):
        self.name = mkdtemp(suffix, prefix, dir)

    def cleanup(self):
        shutil.rmtree(self.name, True)

    def __enter__(self):
        return self.name

    def __exit__(self, *error):
        self.cleanup()

    def __repr__(self):
        return "<TemporaryDirectory %r>" % self.name


class NamedTemporaryFile:
    def __init__(self, mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, delete=True):
        self.name, self._delete = _path(suffix, prefix, dir), delete
        self.file = open(self.name, mode)

    def __getattr__(self, name):
        return getattr(self.file, name)

    def close(self):
        self.file.close()
        if self._delete and os.path.exists(self.name):
            os.remove(self.name)

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.close()


TemporaryFile = NamedTemporaryFile
