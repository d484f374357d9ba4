"""Functions of NumPy that few programs need, of those it has; read in when one is asked for."""
import numpy as np
from numpy import asarray, ndarray


def _axis(axis, ndim):
    if not -ndim <= axis < ndim:
        raise np.exceptions.AxisError("axis %d is out of bounds for array of dimension %d" % (axis, ndim))
    return axis % ndim


# Grids


class _Grid:
    """np.mgrid[0:3, 0:1:5j]; np.ogrid has the axes alone."""

    def __init__(self, whole):
        self._whole = whole

    def __getitem__(self, slices):
        one = type(slices) is not tuple
        axes = []
        for part in (slices,) if one else slices:
            start, step = part.start or 0, 1 if part.step is None else part.step
            if type(step) is complex:
                axes.append(np.linspace(start, part.stop, int(abs(step))))
            else:
                axes.append(np.arange(start, part.stop, step))
        if one:
            return axes[0]
        if self._whole:
            kind = float if any([a.dtype.kind == "f" for a in axes]) else int
            return np.stack(np.meshgrid(*[a.astype(kind) for a in axes], indexing="ij"))
        n = len(axes)
        return tuple([a.reshape((1,) * d + (-1,) + (1,) * (n - d - 1)) for d, a in enumerate(axes)])


mgrid, ogrid = _Grid(True), _Grid(False)


class _Index:
    def __getitem__(self, index):
        return index


s_ = index_exp = _Index()


def indices(dimensions, dtype=int):
    return np.stack(np.meshgrid(*[np.arange(n) for n in dimensions], indexing="ij")).astype(dtype)


def fromfunction(function, shape, dtype=float):
    return function(*indices(shape, dtype))


def fromiter(iterable, dtype, count=-1):
    items = list(iterable)
    return np.array(items if count < 0 else items[:count], dtype=dtype)


def tri(N, M=None, k=0, dtype=float):
    return np.tril(np.ones((N, N if M is None else M)), k).astype(dtype)


def tril_indices(n, k=0, m=None):
    return np.nonzero(tri(n, m, k, bool))


def triu_indices(n, k=0, m=None):
    return np.nonzero(np.logical_not(tri(n, m, k - 1, bool)))


def tril_indices_from(arr, k=0):
    return tril_indices(arr.shape[0], k, arr.shape[1])


def triu_indices_from(arr, k=0):
    return triu_indices(arr.shape[0], k, arr.shape[1])


def diag_indices(n, ndim=2):
    return (np.arange(n),) * ndim


def diagflat(v, k=0):
    return np.diag(asarray(v).ravel(), k)


def vander(x, N=None, increasing=False):
    x = asarray(x)
    powers = np.arange(x.size if N is None else N)
    return x.reshape(-1, 1) ** (powers if increasing else powers[::-1].copy())


def geomspace(start, stop, num=50, endpoint=True):
    result = np.logspace(np.log10(start), np.log10(stop), num, endpoint)
    if num:
        result[0] = start
        if endpoint and num > 1:
            result[-1] = stop
    return result


# Joining and turning


def dstack(tup):
    return np.concatenate([atleast_3d(a) for a in tup], 2)


def dsplit(ary, indices_or_sections):
    return np.split(ary, indices_or_sections, 2)


def atleast_3d(a):
    a = asarray(a)
    if a.ndim == 2:
        return a.reshape(a.shape + (1,))
    return a if a.ndim > 2 else a.reshape((1, -1, 1))


def unstack(x, axis=0):
    return tuple(np.moveaxis(x, axis, 0))


def block(arrays):
    def depth(part):
        return 1 + max([depth(item) for item in part]) if type(part) is list else 0

    def join(part, axis):
        if type(part) is not list:
            return np.atleast_1d(part)
        parts = [join(item, axis + 1) for item in part]
        ndim = max([p.ndim for p in parts] + [-axis])
        return np.concatenate([p.reshape((1,) * (ndim - p.ndim) + p.shape) for p in parts], axis)

    return join(arrays, -depth(arrays)) if type(arrays) is list else asarray(arrays)


def rollaxis(a, axis, start=0):
    axis = _axis(axis, a.ndim)
    return np.moveaxis(a, axis, start - 1 if axis < start else start)


def matrix_transpose(x):
    return np.swapaxes(x, -1, -2)


def resize(a, new_shape):
    flat, count = asarray(a).ravel(), int(np.prod(new_shape))
    if not flat.size:
        return np.zeros(new_shape, dtype=flat.dtype)
    return np.tile(flat, -(-count // flat.size))[:count].reshape(new_shape)


def broadcast_shapes(*shapes):
    shapes = [(shape,) if type(shape) is int else tuple(shape) for shape in shapes]
    ndim, result = max([len(shape) for shape in shapes] + [0]), []
    for d in range(-ndim, 0):
        sizes = [shape[d] for shape in shapes if -d <= len(shape) and shape[d] != 1]
        if any([size != sizes[0] for size in sizes]):
            raise ValueError("shape mismatch: objects cannot be broadcast to a single shape.")
        result.append(sizes[0] if sizes else 1)
    return tuple(result)


def broadcast_arrays(*args):
    args = [asarray(a) for a in args]
    shape = broadcast_shapes(*[a.shape for a in args])
    return tuple([np.broadcast_to(a, shape) for a in args])


def trim_zeros(filt, trim="fb"):
    places = np.flatnonzero(filt)
    if not len(places):
        return filt[:0]
    first = int(places[0]) if "f" in trim else 0
    return filt[first : int(places[-1]) + 1 if "b" in trim else len(filt)]


def _widths(width, ndim):
    if isinstance(width, dict):
        width = [width.get(d, width.get(d - ndim, 0)) for d in range(ndim)]
    return np.broadcast_to(width, (ndim, 2)).tolist()


def pad(array, pad_width, mode="constant", **keywords):
    """https://numpy.org/doc/2.4/reference/generated/numpy.pad.html"""
    a = asarray(array)
    if type(pad_width) in (list, tuple) and len(pad_width) == 2 and a.ndim > 1 and type(pad_width[0]) is int:
        pad_width = [pad_width] * a.ndim
    elif type(pad_width) in (list, tuple) and type(pad_width[0]) in (list, tuple) and len(pad_width[0]) == 1:
        pad_width = [(one[0], one[0]) for one in pad_width]
    widths = _widths(pad_width, a.ndim)
    if any([n < 0 for pair in widths for n in pair]):
        raise ValueError("index can't contain negative values")
    if callable(mode):
        result = pad(a, widths)
        for axis in range(a.ndim):
            rows = np.moveaxis(result, axis, -1)
            for place in np.ndindex(rows.shape[:-1]):
                mode(rows[place], tuple(widths[axis]), axis, keywords)
        return result
    if mode in ("constant", "empty"):
        values = _widths(keywords.get("constant_values", 0), a.ndim)
        for axis, (before, after) in enumerate(widths):
            parts = [a]
            for at, count in ((0, before), (2, after)):
                shape = list(a.shape)
                shape[axis] = count
                parts.insert(at, np.full(shape, values[axis][at // 2]).astype(a.dtype))
            a = np.concatenate(parts, axis)
        return a
    odd = keywords.get("reflect_type", "even") == "odd"
    for axis, (before, after) in enumerate(widths):
        n = a.shape[axis]
        places = np.arange(-before, n + after)
        if mode == "edge":
            a = np.take(a, np.clip(places, 0, n - 1), axis)
        elif mode == "wrap":
            a = np.take(a, places % n, axis)
        elif mode in ("reflect", "symmetric") and not odd:
            shift = 0 if mode == "symmetric" else 1
            period = 2 * n - 2 * shift or 1
            places = places % period
            a = np.take(a, np.where(places < n, places, 2 * n - 1 - shift - places), axis)
        elif mode in ("mean", "median", "maximum", "minimum"):
            find = {"maximum": np.max, "minimum": np.min}.get(mode) or getattr(np, mode)
            lengths = _widths(keywords.get("stat_length") or n, a.ndim)[axis]
            parts = [a]
            for at, count in ((0, before), (2, after)):
                length = min(lengths[at // 2], n)
                some = np.take(a, np.arange(length) if not at else np.arange(n - length, n), axis)
                value = find(some, axis=axis, keepdims=True)
                value = (np.round(value) if a.dtype.kind == "i" else value).astype(a.dtype)
                parts.insert(at, np.repeat(value, count, axis))
            a = np.concatenate(parts, axis)
        elif mode == "linear_ramp":
            ends = _widths(keywords.get("end_values", 0), a.ndim)[axis]
            parts = [a]
            for at, count in ((0, before), (2, after)):
                edge = np.moveaxis(np.take(a, [0 if not at else n - 1], axis), axis, -1)
                ramp = ends[at // 2] + (edge - ends[at // 2]) * (np.arange(count) / (count or 1))
                ramp = np.moveaxis(ramp if not at else ramp[..., ::-1], -1, axis)
                parts.insert(at, (np.floor(ramp) if a.dtype.kind == "i" else ramp).astype(a.dtype))
            a = np.concatenate(parts, axis)
        else:
            raise ValueError("mode '%s' is not supported" % mode)
    return a


# Choosing


def take_along_axis(arr, indices, axis=-1):
    arr, indices = asarray(arr), asarray(indices)
    if axis is None:
        return arr.ravel()[indices]
    return arr[_places(indices, arr, axis)]


def put_along_axis(arr, indices, values, axis):
    if axis is None:
        arr, axis = arr.reshape(-1), 0
    arr[_places(asarray(indices), arr, axis)] = values


def _places(indices, arr, axis):
    axis, places = _axis(axis, arr.ndim), []
    for d, size in enumerate(indices.shape):
        shape = [1] * arr.ndim
        shape[d] = -1
        places.append(indices if d == axis else np.arange(arr.shape[d]).reshape(shape))
    return tuple(places)


def put(a, ind, v, mode="raise"):
    ind = asarray(ind).ravel()
    flat = a.reshape(-1)
    flat[ind] = resize(v, ind.size)
    if not np.may_share_memory(flat, a):
        a[...] = flat.reshape(a.shape)


def putmask(a, mask, values):
    a[asarray(mask)] = resize(values, a.size).reshape(a.shape)[asarray(mask)].astype(a.dtype)


def place(arr, mask, vals):
    mask = asarray(mask).astype(bool)
    arr[mask] = resize(vals, int(mask.sum())).astype(arr.dtype)


def extract(condition, arr):
    return asarray(arr).ravel()[asarray(condition).ravel().astype(bool)]


def compress(condition, a, axis=None):
    places = np.flatnonzero(condition)
    return np.take(a, places, axis) if axis is not None else asarray(a).ravel()[places]


def choose(a, choices, mode="raise"):
    a = asarray(a)
    return select([a == i for i in range(len(choices))], choices)


def select(condlist, choicelist, default=0):
    if len(condlist) != len(choicelist):
        raise ValueError("list of cases must be same length as list of conditions")
    result = default
    for condition, value in reversed(list(zip(condlist, choicelist))):
        result = np.where(condition, value, result)
    return result


def piecewise(x, condlist, funclist, *args, **keywords):
    x = asarray(x)
    if type(condlist) is ndarray and condlist.ndim == x.ndim or type(condlist) is list and type(condlist[0]) is bool:
        condlist = [condlist]
    conditions = [asarray(c).astype(bool) for c in condlist]
    if len(funclist) == len(conditions) + 1:
        rest = np.ones(x.shape, dtype=bool)
        for condition in conditions:
            rest = rest & ~condition
        conditions.append(rest)
    result = np.zeros_like(x)
    for condition, value in zip(conditions, funclist):
        result[condition] = value(x[condition], *args, **keywords) if callable(value) else value
    return result


# Sorting and sets


def partition(a, kth, axis=-1):
    return np.sort(a, axis)


def argpartition(a, kth, axis=-1):
    return np.argsort(a, axis)


def lexsort(keys, axis=-1):
    order = None
    for key in keys:
        key = asarray(key)
        if order is None:
            order = np.argsort(key)
        else:
            order = order[np.argsort(key[order])]
    return order


def union1d(ar1, ar2):
    return np.unique(np.concatenate([asarray(ar1), asarray(ar2)], None))


def intersect1d(ar1, ar2, assume_unique=False, return_indices=False):
    a, first = np.unique(ar1, return_index=True)
    b, second = np.unique(ar2, return_index=True)
    here = np.isin(a, b)
    if return_indices:
        return a[here], first[here], second[np.isin(b, a)]
    return a[here]


def setdiff1d(ar1, ar2, assume_unique=False):
    a = asarray(ar1).ravel() if assume_unique else np.unique(ar1)
    return a[~np.isin(a, asarray(ar2))]


def setxor1d(ar1, ar2, assume_unique=False):
    a, b = np.unique(ar1), np.unique(ar2)
    return union1d(a[~np.isin(a, b)], b[~np.isin(b, a)])
