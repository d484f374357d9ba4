"""Compressed files, by the interpreter's deflate."""
import builtins
import io

from deflate import GZIP, DeflateIO


class BadGzipFile(OSError):
    pass


def compress(data, compresslevel=9, mtime=None):
    out = io.BytesIO()
    stream = DeflateIO(out, GZIP, 15)
    stream.write(data)
    stream.close()
    return out.getvalue()


def decompress(data):
    if bytes(data[:2]) != b"\x1f\x8b":
        raise BadGzipFile("Not a gzipped file (%r)" % bytes(data[:2]))
    return DeflateIO(io.BytesIO(data), GZIP).read()


class GzipFile:
    """A whole file in memory, of bytes or, in mode "rt", of text."""

    def __init__(self, filename=None, mode="rb", compresslevel=9, fileobj=None, encoding=None):
        self._name, self._outer, self._write = filename, fileobj, mode[0] in "wax"
        kind = io.StringIO if "t" in mode else io.BytesIO
        if self._write:
            self._buffer = kind()
        else:
            if fileobj is not None:
                packed = fileobj.read()
            else:
                with builtins.open(filename, "rb") as file:
                    packed = file.read()
            data = decompress(packed)
            self._buffer = kind(data.decode() if "t" in mode else data)
        self.closed = False

    def read(self, size=-1):
        return self._buffer.read(size)

    def readline(self):
        return self._buffer.readline()

    def readlines(self):
        return list(self)

    def seek(self, place, whence=0):
        return self._buffer.seek(place, whence)

    def tell(self):
        return self._buffer.tell()

    def write(self, data):
        return self._buffer.write(data)

    def __iter__(self):
        line = self._buffer.readline()
        while line:
            yield line
            line = self._buffer.readline()

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()

    def close(self):
        if self._write and not self.closed:
            data = self._buffer.getvalue()
            packed = compress(data.encode() if isinstance(data, str) else data)
            if self._outer is not None:
                self._outer.write(packed)
            else:
                with builtins.open(self._name, "wb") as file:
                    file.write(packed)
        self.closed = True


def open(filename, mode="rb", compresslevel=9, encoding=None, errors=None, newline=None):
    if hasattr(filename, "read") or hasattr(filename, "write"):
        return GzipFile(None, mode, compresslevel, filename)
    return GzipFile(str(filename), mode)
