"""Arrays from and to files, text and bytes; read in when one is asked for."""
import binascii
import struct

import numpy as np
from numpy import _core, asarray

_rows = _core.functions
_CODES = {"bool": "|b1", "uint8": "|u1", "int8": "|i1", "int16": "<i2", "int32": "<i4", "int64": "<i8"}
_CODES.update({"float16": "<f2", "float32": "<f4", "float64": "<f8"})
_NAMES = {code: name for name, code in _CODES.items()}


def _opened(name, mode):
    if hasattr(name, "read") or hasattr(name, "write"):
        return name, False
    try:
        return open(str(name), mode), True
    except OSError:
        raise FileNotFoundError("%s not found." % name)


# Text


def _lines(fname):
    """The lines of a file, of an open file, or of a list."""
    if isinstance(fname, (list, tuple)) or not (isinstance(fname, str) or hasattr(fname, "read") or hasattr(fname, "parts")):
        lines = list(fname)
    else:
        file, own = _opened(fname, "r")
        try:
            text = file.read()
        finally:
            if own:
                file.close()
        lines = (text.decode() if isinstance(text, bytes) else text).split("\n")
        if lines and not lines[-1]:
            lines.pop()
    return [(line.decode() if isinstance(line, bytes) else line).rstrip("\r\n") for line in lines]


def _fields(lines, comments, delimiter):
    marks = () if comments is None else (comments,) if isinstance(comments, str) else comments
    for number, line in lines:
        for mark in marks:
            line = line.split(mark, 1)[0]
        if line.strip():
            yield number, [part.strip() for part in line.split(delimiter)] if delimiter else line.split()


def _columns(usecols):
    return None if usecols is None else [usecols] if isinstance(usecols, int) else list(usecols)


def _shaped(rows, dtype, unpack, ndmin):
    result = np.array(rows, dtype=dtype)
    if len(rows) == 0:
        result = result.reshape(0)
    result = result.squeeze() if result.size else result
    if ndmin == 1:
        result = np.atleast_1d(result)
    elif ndmin == 2:
        result = result.reshape((len(rows), -1)) if result.ndim < 2 else result
    return result.T if unpack else result


_float = float


def loadtxt(
    fname,
    dtype=float,
    comments="#",
    delimiter=None,
    converters=None,
    skiprows=0,
    usecols=None,
    unpack=False,
    ndmin=0,
    encoding=None,
    max_rows=None,
):
    """https://numpy.org/doc/2.4/reference/generated/numpy.loadtxt.html"""
    rows, width, wanted = [], None, _columns(usecols)
    whole = np.dtype(dtype).kind == "i"
    for at, fields in _fields(list(enumerate(_lines(fname)))[skiprows:], comments, delimiter):
        if max_rows is not None and len(rows) >= max_rows:
            break
        if width is not None and len(fields) != width:
            raise ValueError(
                "the number of columns changed from %d to %d at row %d; use `usecols` to select a subset and avoid "
                "this error" % (width, len(fields), len(rows) + 1)
            )
        width = len(fields)
        row = []
        for column in range(width) if wanted is None else wanted:
            field = fields[column]
            convert = converters if callable(converters) else (converters or {}).get(column)
            if convert:
                row.append(convert(field))
                continue
            try:
                row.append(int(field) if whole else _float(field))
            except ValueError:
                raise ValueError(
                    "could not convert string '%s' to %s at row %d, column %d."
                    % (field, np.dtype(dtype).name, len(rows), (column % width) + 1)
                )
        rows.append(row)
    return _shaped(rows, dtype, unpack, ndmin)


def genfromtxt(
    fname,
    dtype=float,
    comments="#",
    delimiter=None,
    skip_header=0,
    skip_footer=0,
    converters=None,
    missing_values=None,
    filling_values=None,
    usecols=None,
    names=None,
    unpack=False,
    encoding=None,
    invalid_raise=True,
    max_rows=None,
    ndmin=0,
):
    """https://numpy.org/doc/2.4/reference/generated/numpy.genfromtxt.html, without names and structured dtypes."""
    if names is not None or dtype is None or dtype is str:
        raise NotImplementedError("genfromtxt: columns of names or of several dtypes are not in gradlet")
    lines = list(enumerate(_lines(fname)))
    lines = lines[skip_header : len(lines) - skip_footer]
    rows, width, wanted, wrong = [], None, _columns(usecols), []
    whole = np.dtype(dtype).kind == "i"
    empty = filling_values if filling_values is not None else -1 if whole else _float("nan")
    for at, fields in _fields(lines, comments, delimiter):
        if max_rows is not None and len(rows) >= max_rows:
            break
        width = len(fields) if width is None else width
        if wanted is None and len(fields) != width:
            wrong.append("    Line #%d (got %d columns instead of %d)" % (at + 1, len(fields), width))
            continue
        row = []
        for column in range(width) if wanted is None else wanted:
            field = fields[column]
            convert = (converters or {}).get(column)
            if convert:
                row.append(convert(field))
                continue
            try:
                row.append(int(field) if whole else _float(field))
            except ValueError:
                row.append(empty)
        rows.append(row)
    if wrong and invalid_raise:
        raise ValueError("Some errors were detected !\n" + "\n".join(wrong))
    return _shaped(rows, dtype, unpack, ndmin)


def savetxt(fname, X, fmt="%.18e", delimiter=" ", newline="\n", header="", footer="", comments="# ", encoding=None):
    """https://numpy.org/doc/2.4/reference/generated/numpy.savetxt.html"""
    X = asarray(X)
    if X.ndim == 0 or X.ndim > 2:
        raise ValueError("Expected 1D or 2D array, got %dD array instead" % X.ndim)
    rows = X.reshape(-1, 1) if X.ndim == 1 else X
    if isinstance(fmt, (list, tuple)):
        if len(fmt) != rows.shape[1]:
            raise AttributeError("fmt has wrong shape.  %s" % str(fmt))
        line = delimiter.join(fmt)
    else:
        line = delimiter.join([fmt] * rows.shape[1]) if fmt.count("%") == 1 else fmt
    out = []
    if header:
        out.append(comments + header.replace("\n", "\n" + comments) + newline)
    for row in rows.tolist():
        out.append(_line(line, row) + newline)
    if footer:
        out.append(comments + footer.replace("\n", "\n" + comments) + newline)
    text = "".join(out)
    file, own = _opened(fname, "w")
    try:
        try:
            file.write(text)
        except TypeError:
            file.write(text.encode())
    finally:
        if own:
            file.close()


def _line(template, row):
    """template % row; JavaScript writes the exponents, with all their digits."""
    out, at = [], 0
    parts = template.split("%")
    out.append(parts[0])
    for part in parts[1:]:
        end = 0
        while end < len(part) and not part[end].isalpha():
            end += 1
        spec, rest = part[: end + 1], part[end + 1 :]
        value = row[at]
        at += 1
        if spec[-1] in "eE" and isinstance(value, (int, float)) and abs(value) < _float("inf"):
            digits = int(spec[:-1].split(".")[1]) if "." in spec else 6
            width = spec[:-1].split(".")[0]
            text = _rows["_exponential"](_float(value), digits)
            text = text.upper() if spec[-1] == "E" else text
            text = "+" + text if "+" in width and value >= 0 else text
            wide = int(width.lstrip("+-") or 0)
            out.append(text + " " * (wide - len(text)) if "-" in width else " " * (wide - len(text)) + text)
        else:
            out.append(("%" + spec) % (int(value) if spec[-1] == "d" else value))
        out.append(rest)
    return "".join(out)


def fromstring(string, dtype=float, count=-1, sep=""):
    if not sep:
        raise ValueError("The binary mode of fromstring is removed, use frombuffer instead")
    fields = string.split() if not sep.strip() else string.split(sep.strip())
    make = int if np.dtype(dtype).kind == "i" else _float
    items = [make(field) for field in fields if field.strip()]
    return np.array(items if count < 0 else items[:count], dtype=dtype)


# Bytes


def _bytes_of(a):
    return binascii.a2b_base64(_rows["_bytes"](a))


def frombuffer(buffer, dtype=float, count=-1, offset=0):
    dtype = np.dtype(dtype)
    content = bytes(buffer)[offset:]
    size = dtype.itemsize
    if count < 0 and len(content) % size:
        raise ValueError("buffer size must be a multiple of element size")
    if count >= 0 and len(content) < count * size:
        raise ValueError("buffer is smaller than requested size")
    content = content if count < 0 else content[: count * size]
    return _rows["_of_bytes"](str(binascii.b2a_base64(content), "ascii").strip(), dtype.name)


def _by_columns(a):
    """Whether the array lies in memory column by column, and not row by row."""
    rows, columns, sizes = True, True, [n for n in a.shape if n != 1]
    strides = [step for step, n in zip(a.strides, a.shape) if n != 1]
    step = a.itemsize
    for n, own in zip(sizes, strides):
        columns, step = columns and own == step, step * n
    step = a.itemsize
    for n, own in zip(reversed(sizes), reversed(strides)):
        rows, step = rows and own == step, step * n
    return columns and not rows and a.size > 0


def _npy(a):
    """The bytes of a .npy file: https://numpy.org/doc/2.4/reference/generated/numpy.lib.format.html"""
    a = asarray(a)
    shape, turned = a.shape, _by_columns(a)
    text = "{'descr': '%s', 'fortran_order': %s, 'shape': %s, }" % (_CODES[a.dtype.name], turned, repr(shape))
    # Room for a first size that grows to 21 digits.
    if shape:
        text += " " * (21 - len(str(shape[-1 if turned else 0])))
    text += " " * (-(len(text) + 11) % 64) + "\n"
    return b"\x93NUMPY\x01\x00" + struct.pack("<H", len(text)) + text.encode() + _bytes_of(a.T if turned else a)


def _enough(what, content, start, size):
    there = len(content) - start
    if there < size:
        raise ValueError("EOF: reading %s, expected %d bytes got %d" % (what, size, there))


def _of_npy(content):
    if content[:6] != b"\x93NUMPY":
        raise ValueError("Cannot load file containing pickled data when allow_pickle=False")
    _enough("magic string", content, 0, 8)
    version = (content[6], content[7])
    if version not in ((1, 0), (2, 0), (3, 0)):
        raise ValueError("we only support format version (1,0), (2,0), and (3,0), not %s" % (version,))
    wide = version[0] > 1
    start = 12 if wide else 10
    _enough("array header length", content, 8, start - 8)
    (size,) = struct.unpack("<I" if wide else "<H", content[8:start])
    _enough("array header", content, start, size)
    header = content[start : start + size].decode()
    kind = header.partition("'descr': '")[2].partition("'")[0]
    if kind not in _NAMES:
        raise NotImplementedError("dtype %s is not in gradlet" % kind)
    sizes = header.partition("'shape': (")[2].partition(")")[0].split(",")
    shape = tuple([int(n) for n in sizes if n.strip()])
    a = frombuffer(content[start + size :], _NAMES[kind])
    if "'fortran_order': True" in header:
        return a.reshape(tuple(reversed(shape))).T
    return a.reshape(shape)


def _write(file, content, ending):
    if not hasattr(file, "write"):
        file = str(file)
        if not file.endswith(ending):
            file += ending
    file, own = _opened(file, "wb")
    try:
        file.write(content)
    finally:
        if own:
            file.close()


def save(file, arr, allow_pickle=True):
    _write(file, _npy(arr), ".npy")


def savez(file, *args, **kwds):
    entries = dict(kwds)
    for i, a in enumerate(args):
        if "arr_%d" % i in entries:
            raise ValueError("Cannot use un-named variables and keyword arr_%d" % i)
        entries["arr_%d" % i] = a
    names, contents = [], []
    for name in entries:
        names.append(name + ".npy")
        contents.append(str(binascii.b2a_base64(_npy(entries[name])), "ascii").strip())
    _write(file, binascii.a2b_base64(_rows["_zipped"](names, contents)), ".npz")


# gradlet's archives are not compressed; NumPy reads either.
savez_compressed = savez


class NpzFile:
    """The arrays of a .npz file by name."""

    def __init__(self, entries):
        self._entries = entries
        self.files = [name[:-4] if name.endswith(".npy") else name for name in entries]

    def __getitem__(self, name):
        for key in (name, name + ".npy"):
            if key in self._entries:
                return _of_npy(self._entries[key])
        raise KeyError("%s is not a file in the archive" % name)

    def __contains__(self, name):
        return name in self.files

    def __iter__(self):
        return iter(self.files)

    def __len__(self):
        return len(self.files)

    def keys(self):
        return list(self.files)

    def items(self):
        return [(name, self[name]) for name in self.files]

    def values(self):
        return [self[name] for name in self.files]

    def get(self, name, default=None):
        return self[name] if name in self.files else default

    def close(self):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        return False


def load(file, mmap_mode=None, allow_pickle=False, **keywords):
    opened, own = (file, False) if hasattr(file, "read") else (None, True)
    if own:
        try:
            opened = open(str(file), "rb")
        except OSError:
            raise FileNotFoundError("[Errno 2] No such file or directory: '%s'" % file)
    try:
        content = opened.read()
    finally:
        if own:
            opened.close()
    if content[:2] != b"PK":
        return _of_npy(content)
    found = _rows["_unzipped"](str(binascii.b2a_base64(content), "ascii").strip())
    entries = {}
    for i in range(0, len(found), 2):
        entries[found[i]] = binascii.a2b_base64(found[i + 1])
    return NpzFile(entries)
