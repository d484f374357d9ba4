"""np's functions that are made of others."""
from numpy import _core
from numpy._core import asarray, functions as _np

_array, _sum, _zeros, _concatenate, _diff = [_np[name] for name in "array sum zeros concatenate diff".split(" ")]


def ptp(a, axis=None):
    return _np["max"](a, axis) - _np["min"](a, axis)


def inner(a, b):
    a, b = asarray(a), asarray(b)
    return a.dot(b.T) if b.ndim > 1 else a.dot(b)


def ix_(*sequences):
    count = len(sequences)
    return tuple([asarray(s).reshape([-1 if d == i else 1 for d in range(count)]) for i, s in enumerate(sequences)])


def unravel_index(indices, shape):
    places, flat = [], indices
    for size in reversed(shape):
        places.append(flat % size)
        flat = flat // size
    return tuple(reversed(places))


def fill_diagonal(a, val):
    n = min(a.shape)
    a[list(range(n)), list(range(n))] = val


def _kept(size, places):
    gone = [p % size for p in asarray(places).ravel().tolist()]
    return [i for i in range(size) if i not in gone]


def delete(arr, obj, axis=None):
    arr = asarray(arr) if axis is not None else asarray(arr).ravel()
    axis = axis or 0
    return _np["take"](arr, _array(_kept(arr.shape[axis], obj), int), axis)


def insert(arr, obj, values, axis=None):
    arr = asarray(arr) if axis is not None else asarray(arr).ravel()
    axis = axis or 0
    parts = _np["split"](arr, [obj % (arr.shape[axis] + 1) if obj < 0 else obj], axis)
    shape = list(arr.shape)
    shape[axis] = 1 if arr.ndim > 1 else asarray(values).size
    new = _np["broadcast_to"](asarray(values).astype(arr.dtype), shape)
    return _concatenate([parts[0], new, parts[1]], axis)


def cross(a, b):
    a, b = asarray(a), asarray(b)
    parts = [a[..., i] * b[..., j] - a[..., j] * b[..., i] for i, j in ((1, 2), (2, 0), (0, 1))]
    return _np["stack"](parts, -1)


def kron(a, b):
    a, b = asarray(a), asarray(b)
    if a.ndim < 2 and b.ndim < 2:
        return _np["outer"](a, b).ravel()
    product = a[:, None, :, None] * b[None, :, None, :]
    return product.reshape(a.shape[0] * b.shape[0], a.shape[1] * b.shape[1])


def gradient(f, dx=1.0):
    f = asarray(f) / 1.0
    inside = (f[2:] - f[:-2]) / 2.0
    return _concatenate([f[1:2] - f[:1], inside, f[-1:] - f[-2:-1]]) / dx


def cov(m, rowvar=True, ddof=1):
    m = _np["atleast_2d"](m) / 1.0
    m = m if rowvar else m.T
    m = m - m.mean(axis=1, keepdims=True)
    c = m @ m.T / (m.shape[1] - ddof)
    return _array(c[0, 0]) if c.size == 1 else c


def corrcoef(x, y=None, rowvar=True):
    c = cov(x if y is None else [x, y], rowvar)
    d = _np["sqrt"](_np["diag"](c))
    return c / d[:, None] / d[None, :]


def interp(x, xp, fp):
    xp, fp = asarray(xp).tolist(), asarray(fp).tolist()

    def at(v):
        if v <= xp[0] or v >= xp[-1]:
            return float(fp[0] if v <= xp[0] else fp[-1])
        i = [v < p for p in xp].index(True) - 1
        return fp[i] + (v - xp[i]) * (fp[i + 1] - fp[i]) / (xp[i + 1] - xp[i])

    x = asarray(x)
    return _array([at(v) for v in x.ravel().tolist()]).reshape(x.shape) if x.ndim else at(x.item())


def polyval(p, x):
    x = asarray(x) if isinstance(x, (list, tuple)) else x
    value = 0
    for c in asarray(p):
        value = value * x + c
    return value


def polyfit(x, y, deg):
    from numpy.linalg import lstsq

    x = asarray(x) / 1.0
    return lstsq(_np["stack"]([x**n for n in range(deg, -1, -1)], 1), asarray(y) / 1.0)[0]


def tensordot(a, b, axes=2):
    a, b = asarray(a), asarray(b)
    if not isinstance(axes, int):
        raise NotImplementedError("numpy.tensordot with lists of axes is not in gradlet; use einsum")
    rows, columns = a.shape[: a.ndim - axes], b.shape[axes:]
    size = 1
    for n in b.shape[:axes]:
        size *= n
    product = a.reshape(-1, size) @ b.reshape(size, -1)
    return product.reshape(rows + columns) if rows + columns else _array(product[0, 0])


def einsum(subscripts, *operands):
    """Sums of products by letters; the operands are multiplied out, so they must not be large."""
    left, arrow, right = subscripts.replace(" ", "").partition("->")
    terms = left.split(",")
    letters = sorted(set(left.replace(",", "")))
    if "." in left or len(terms) != len(operands) or any([len(set(term)) < len(term) for term in terms]):
        raise NotImplementedError("numpy.einsum('%s') is not in gradlet" % subscripts)
    if not arrow:
        right = "".join([c for c in letters if left.count(c) == 1])
    order = list(right) + [c for c in letters if c not in right]
    product = None
    for term, operand in zip(terms, operands):
        operand = asarray(operand)
        places = [term.index(c) for c in order if c in term]
        operand = operand.transpose(places) if operand.ndim > 1 else operand
        sizes = iter(operand.shape)
        operand = operand.reshape([next(sizes) if c in term else 1 for c in order])
        product = operand if product is None else product * operand
    summed = tuple(range(len(right), len(order)))
    return _sum(product, summed) if summed else product


def average(a, axis=None, weights=None):
    if weights is None:
        return _np["mean"](a, axis)
    a, weights = asarray(a), asarray(weights)
    if weights.ndim < a.ndim and axis is not None:
        weights = weights.reshape([-1] + [1] * (a.ndim - 1 - axis % a.ndim))
    return _sum(a * weights, axis) / _sum(weights + 0 * a, axis)


def vectorize(fn):
    """A function of numbers as one of arrays; no faster than a loop."""

    def call(*arrays):
        arrays = [asarray(a) for a in arrays]
        total = arrays[0]
        for other in arrays[1:]:
            total = total + 0 * other
        shape = asarray(total).shape
        flat = [_np["broadcast_to"](a, shape).ravel().tolist() for a in arrays]
        return _array([fn(*values) for values in zip(*flat)]).reshape(shape)

    return call


def apply_along_axis(fn, axis, arr):
    moved = _np["moveaxis"](arr, axis, -1)
    rows = [fn(row) for row in moved.reshape(-1, moved.shape[-1])]
    result = _array(rows)
    if result.ndim == 1:
        return result.reshape(moved.shape[:-1])
    return _np["moveaxis"](result.reshape(moved.shape[:-1] + result.shape[1:]), -1, axis)


class _Joined:
    """np.c_[a, b] and np.r_[a, 1:3, 5]."""

    def __init__(self, columns):
        self._columns = columns

    def __getitem__(self, parts):
        parts = [self._part(part) for part in (parts if type(parts) is tuple else (parts,))]
        return _np["column_stack"](parts) if self._columns else _concatenate(parts)

    def _part(self, part):
        if hasattr(part, "start"):
            return _np["arange"](part.start or 0, part.stop, part.step or 1)
        return _np["atleast_1d"](part)


c_, r_ = _Joined(True), _Joined(False)
