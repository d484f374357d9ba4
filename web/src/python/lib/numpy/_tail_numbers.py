"""More of them: numbers, polynomials, iterating, dtypes and text; read in when one is asked for."""
import numpy as np
from numpy import asarray
from numpy._tail import pad, trim_zeros


# Without what is not a number


def _nan_rows(name):
    function = getattr(np, name)

    def call(a, axis=None, **keywords):
        a = asarray(a).astype(float)
        keep = keywords.pop("keepdims", False)
        q = [keywords.pop("q")] if "q" in keywords else []

        def one(row):
            row = row[~np.isnan(row)]
            return function(row, *q, **keywords) if row.size else np.nan

        if axis is None:
            result = one(a.ravel())
            return np.full((1,) * a.ndim, result) if keep else np.float64(result)
        result = np.apply_along_axis(one, axis, a)
        return np.expand_dims(result, axis) if keep else result

    return call


nanstd, nanvar, nanmedian = [_nan_rows(name) for name in ("std", "var", "median")]
_quantile, _percentile = _nan_rows("quantile"), _nan_rows("percentile")


def nanquantile(a, q, axis=None, **keywords):
    return _quantile(a, axis, q=q, **keywords)


def nanpercentile(a, q, axis=None, **keywords):
    return _percentile(a, axis, q=q, **keywords)


def _nan_place(function, instead):
    def call(a, axis=None):
        a = asarray(a)
        if np.any(np.all(np.isnan(a), axis=axis)):
            raise ValueError("All-NaN slice encountered")
        return function(np.where(np.isnan(a), instead, a), axis=axis)

    return call


nanargmax, nanargmin = _nan_place(np.argmax, -np.inf), _nan_place(np.argmin, np.inf)


def nancumsum(a, axis=None):
    return np.cumsum(np.where(np.isnan(a), 0, a), axis)


def nancumprod(a, axis=None):
    return np.cumprod(np.where(np.isnan(a), 1, a), axis)


# Numbers


def modf(x):
    whole = np.trunc(asarray(x).astype(float))
    return np.where(np.isinf(x), np.copysign(0.0, x), np.copysign(x - whole, x))[()], whole


def divmod(x1, x2):
    return np.floor_divide(x1, x2), np.remainder(x1, x2)


def fmod(x1, x2):
    return np.copysign(np.abs(x1) % np.abs(x2), x1) if "f" in np.result_type(x1, x2).kind else np.sign(x1) * (
        np.abs(x1) % np.abs(x2)
    )


def gcd(x1, x2):
    a, b = np.abs(asarray(x1)) + 0 * asarray(x2), np.abs(asarray(x2)) + 0 * asarray(x1)
    while np.any(b != 0):
        a, b = np.where(b != 0, b, a), np.where(b != 0, a % np.where(b != 0, b, 1), 0)
    return a


def lcm(x1, x2):
    return np.abs(asarray(x1) * asarray(x2)) // np.maximum(gcd(x1, x2), 1)


def float_power(x1, x2):
    return np.power(asarray(x1).astype(float), x2)


def sinc(x):
    y = np.pi * np.where(asarray(x) == 0, 1e-20, x)
    return np.sin(y) / y


def real(val):
    return val


def imag(val):
    return np.zeros_like(val)


def isreal(x):
    return np.ones(np.shape(x), dtype=bool)[()]


def iscomplex(x):
    return np.zeros(np.shape(x), dtype=bool)[()]


def isposinf(x):
    return asarray(x) == np.inf


def isneginf(x):
    return asarray(x) == -np.inf


def ldexp(x1, x2):
    return np.multiply(x1, np.power(2.0, x2))


def left_shift(x1, x2):
    return np.multiply(x1, np.power(2, x2))


def right_shift(x1, x2):
    return np.floor_divide(x1, np.power(2, x2))


def vecdot(x1, x2, axis=-1):
    return np.sum(np.multiply(x1, x2), axis=axis)


def convolve(a, v, mode="full"):
    a, v = np.atleast_1d(a), np.atleast_1d(v)
    if not a.size or not v.size:
        raise ValueError("%s cannot be empty" % ("v" if a.size else "a"))
    if v.size > a.size:
        a, v = v, a
    n, m = a.size, v.size
    full = np.zeros(n + m - 1, dtype=np.result_type(a, v))
    for i in range(m):
        full[i : i + n] += a * v[i]
    if mode == "full":
        return full
    if mode == "same":
        return full[(m - 1) // 2 : (m - 1) // 2 + n]
    return full[m - 1 : n]


def correlate(a, v, mode="valid"):
    a, v = asarray(a), asarray(v)
    if not a.ndim or not v.ndim:
        raise ValueError("object of too small depth for desired array")
    if v.size > a.size:
        return convolve(v[::-1], a, mode)[::-1] if mode == "full" else convolve(a, v[::-1], mode)[::1]
    return convolve(a, v[::-1], mode)


def hanning(M):
    return 0.5 - 0.5 * np.cos(2 * np.pi * np.arange(M) / (M - 1)) if M > 1 else np.ones(M)


def hamming(M):
    return 0.54 - 0.46 * np.cos(2 * np.pi * np.arange(M) / (M - 1)) if M > 1 else np.ones(M)


def blackman(M):
    t = 2 * np.pi * np.arange(M) / (M - 1) if M > 1 else None
    return np.ones(M) if t is None else 0.42 - 0.5 * np.cos(t) + 0.08 * np.cos(2 * t)


def bartlett(M):
    n = np.arange(1 - M, M, 2)
    return np.where(n <= 0, 1 + n / (M - 1), 1 - n / (M - 1)) if M > 1 else np.ones(M)


def fix(x):
    return np.trunc(asarray(x).astype(float))[()]


def base_repr(number, base=2, padding=0):
    digits, n = "", abs(number)
    while n:
        digits, n = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"[n % base] + digits, n // base
    return ("-" if number < 0 else "") + "0" * padding + (digits or ("" if padding else "0"))


def binary_repr(num, width=None):
    if num < 0 and width is not None:
        num += 1 << width
    text = base_repr(num)
    return "0" * ((width or 0) - len(text)) + text


def unwrap(p, discont=None, axis=-1, period=6.283185307179586):
    p = np.moveaxis(asarray(p).astype(float), axis, -1).copy()
    steps = np.diff(p)
    wrapped = np.mod(steps + period / 2, period) - period / 2
    wrapped = np.where((wrapped == -period / 2) & (steps > 0), period / 2, wrapped)
    change = np.where(np.abs(steps) < (period / 2 if discont is None else discont), 0, wrapped - steps)
    p[..., 1:] += np.cumsum(change, -1)
    return np.moveaxis(p, -1, axis)


def histogram_bin_edges(a, bins=10, range=None):
    return np.histogram(a, bins, range)[1]


def histogram2d(x, y, bins=10, range=None, density=None, weights=None):
    pair = type(bins) in (list, tuple) and len(bins) == 2
    first, second = bins if pair else (bins, bins)
    low, high = range if range is not None else (None, None)
    rows = histogram_bin_edges(x, first, low)
    columns = histogram_bin_edges(y, second, high)
    counts = np.zeros((len(rows) - 1, len(columns) - 1))
    weights = np.ones(len(x)) if weights is None else asarray(weights)

    def bin_of(values, edges):
        places = np.searchsorted(edges, values, "right") - 1
        return np.where(asarray(values) == edges[-1], len(edges) - 2, places).tolist()

    for i, j, w in zip(bin_of(x, rows), bin_of(y, columns), weights.tolist()):
        if 0 <= i < len(rows) - 1 and 0 <= j < len(columns) - 1:
            counts[i, j] += w
    if density:
        counts = counts / counts.sum() / np.diff(rows).reshape(-1, 1) / np.diff(columns)
    return counts, rows, columns


# Polynomials


def polyadd(a1, a2):
    a1, a2 = np.atleast_1d(a1), np.atleast_1d(a2)
    n = max(a1.size, a2.size)
    return pad(a1, (n - a1.size, 0)) + pad(a2, (n - a2.size, 0))


def polymul(a1, a2):
    return convolve(a1, a2)


def polyder(p, m=1):
    p = asarray(p)
    for _ in range(m):
        p = p[:-1] * np.arange(p.size - 1, 0, -1)
    return p


def polyint(p, m=1):
    p = asarray(p)
    for _ in range(m):
        p = np.concatenate([p / np.arange(p.size, 0, -1), [0.0]])
    return p


def poly(seq_of_zeros):
    a = np.ones(1)
    for zero in np.atleast_1d(seq_of_zeros).tolist():
        a = convolve(a, np.array([1, -zero]))
    return a


def polysub(a1, a2):
    return polyadd(a1, np.negative(a2))


def polydiv(u, v):
    u, v = np.atleast_1d(u) + 0.0, np.atleast_1d(v) + 0.0
    m, n = u.size - 1, v.size - 1
    q, r = np.zeros(max(m - n + 1, 1)), u.copy()
    for k in range(m - n + 1):
        q[k] = r[k] * (1.0 / v[0])
        r[k : k + n + 1] -= q[k] * v
    while np.allclose(r[0], 0, rtol=1e-14) and r.shape[-1] > 1:
        r = r[1:]
    return q, r


def _coefficients(p):
    return p.coeffs if isinstance(p, poly1d) else np.atleast_1d(p)


class poly1d:
    """A polynomial by its coefficients, the highest power first."""

    __hash__ = None

    def __init__(self, c_or_r, r=False, variable=None):
        c = poly(c_or_r) if r else _coefficients(c_or_r)
        c = trim_zeros(c, "f")
        self.coeffs = self.c = self.coef = self.coefficients = c if c.size else np.zeros(1, c.dtype)
        self.variable = variable or getattr(c_or_r, "variable", "x")

    order = o = property(lambda self: len(self.coeffs) - 1)
    roots = r = property(lambda self: np.roots(self.coeffs))

    def __call__(self, val):
        if not isinstance(val, poly1d):
            return np.polyval(self.coeffs, val)
        result = poly1d([0])
        for c in self.coeffs.tolist():
            result = result * val + c
        return result

    def __repr__(self):
        return "poly1d(%s)" % repr(self.coeffs)[6:-1]

    def __str__(self):
        top, line = " ", ""
        for k, c in enumerate(self.coeffs.tolist()):
            power, text = self.order - k, "%.4g" % c
            if text == "0" and self.order:
                continue
            part = text + (" " + self.variable if power else "")
            if line:
                part = " - " + part[1:] if part[0] == "-" else " + " + part
            line += part
            if power > 1:
                top += " " * (len(line) - len(top)) + str(power)
                line += " " * (len(str(power)) - 1)
        return top + "\n" + line

    def __len__(self):
        return self.order

    def __iter__(self):
        return iter(self.coeffs)

    def __getitem__(self, power):
        return self.coeffs[self.order - power] if 0 <= power <= self.order else self.coeffs.dtype.type(0)

    def __eq__(self, other):
        if not isinstance(other, poly1d) or self.order != other.order:
            return False
        return np.all(self.coeffs == other.coeffs)

    def __neg__(self):
        return poly1d(-self.coeffs)

    def __add__(self, other):
        return poly1d(polyadd(self.coeffs, _coefficients(other)))

    __radd__ = __add__

    def __sub__(self, other):
        return poly1d(polysub(self.coeffs, _coefficients(other)))

    def __rsub__(self, other):
        return poly1d(polysub(_coefficients(other), self.coeffs))

    def __mul__(self, other):
        return poly1d(polymul(self.coeffs, _coefficients(other)))

    __rmul__ = __mul__

    def __truediv__(self, other):
        if isinstance(other, poly1d):
            q, r = polydiv(self.coeffs, other.coeffs)
            return poly1d(q), poly1d(r)
        return poly1d(self.coeffs / other)

    def __pow__(self, n):
        result = poly1d([1])
        for _ in range(n):
            result = result * self
        return result

    def deriv(self, m=1):
        return poly1d(polyder(self.coeffs, m))

    def integ(self, m=1, k=0):
        p = polyint(self.coeffs, m)
        p[-1] = k
        return poly1d(p)


# Iterating


def ndindex(*shape):
    if len(shape) == 1 and type(shape[0]) is tuple:
        (shape,) = shape
    if not shape:
        yield ()
        return
    for i in range(shape[0]):
        for rest in ndindex(*shape[1:]) if len(shape) > 1 else ((),):
            yield (i,) + rest


def ndenumerate(arr):
    arr = asarray(arr)
    for place in ndindex(arr.shape):
        yield place, arr[place]


def apply_over_axes(func, a, axes):
    for axis in [axes] if type(axes) is int else axes:
        result = func(a, axis)
        a = result if result.ndim == asarray(a).ndim else np.expand_dims(result, axis)
    return a


# dtypes


def _kind(spec):
    """The scalars' class of a dtype, or a class of several."""
    spec = {float: np.floating, int: np.integer, bool: np.bool_}.get(spec, spec)
    return spec if isinstance(spec, type) and issubclass(spec, np.generic) else np.dtype(spec).type


def issubdtype(arg1, arg2):
    """Whether a dtype is of a kind: np.issubdtype(a.dtype, np.floating)."""
    return issubclass(_kind(arg1) if isinstance(arg1, type) else np.dtype(arg1).type, _kind(arg2))


def promote_types(type1, type2):
    return np.result_type(np.zeros(1, dtype=type1), np.zeros(1, dtype=type2))


def can_cast(from_, to, casting="safe"):
    return promote_types(from_, to) == np.dtype(to)


class iinfo:
    """Limits of an integer type."""

    def __init__(self, spec=int):
        self.dtype = np.dtype(spec)
        if self.dtype.kind not in "iu":
            raise ValueError("Invalid integer data type '%s'." % self.dtype.kind)
        self.bits = self.dtype.itemsize * 8
        signed = self.dtype.kind == "i"
        self.max = (1 << (self.bits - signed)) - 1
        self.min = -self.max - 1 if signed else 0

    def __repr__(self):
        return "iinfo(min=%d, max=%d, dtype=%s)" % (self.min, self.max, self.dtype)


def array_equiv(a1, a2):
    try:
        return bool(np.all(asarray(a1) == asarray(a2)))
    except ValueError:
        return False


def shares_memory(a, b):
    return np.may_share_memory(a, b)


class printoptions:
    """with np.printoptions(precision=3): …"""

    def __init__(self, **options):
        self._options = options

    def __enter__(self):
        self._before = get_printoptions()
        np.set_printoptions(**self._options)

    def __exit__(self, *exc):
        np.set_printoptions(**self._before)


def get_printoptions():
    names = ("precision", "threshold", "edgeitems", "linewidth", "suppress")
    return dict(zip(names, np._core.functions["_printoptions"]()))


def array2string(a, max_line_width=None, precision=None, suppress_small=None, separator=" ", prefix="", **more):
    options = {"linewidth": max_line_width, "precision": precision, "suppress": suppress_small}
    options.update({name: more[name] for name in ("threshold", "edgeitems") if name in more})
    with printoptions(**{name: value for name, value in options.items() if value is not None}):
        return np._core.functions["_array2string"](a, separator, prefix)
