"""math, whose functions also take a tensor or an array of one element."""
import math as _m

globals().update({name: getattr(_m, name) for name in dir(_m) if name[:2] != "__"})


def _value(x):
    return x.item() if hasattr(x, "_j") else x


def _taking(fn):
    def call(*args):
        try:
            return fn(*args)
        except TypeError:
            if not any([hasattr(arg, "_j") for arg in args]):
                raise
        return fn(*[_value(arg) for arg in args])

    return call


for _name in (
    "sqrt exp log log2 log10 pow sin cos tan asin acos atan atan2 sinh cosh tanh floor ceil fabs trunc isnan isinf "
    "isfinite erf expm1 degrees radians fmod"
).split(" "):
    globals()[_name] = _taking(getattr(_m, _name))


def log1p(x):
    """log(1 + x), exact for small x too."""
    x = _value(x)
    u = 1.0 + x
    return x if u == 1.0 else _m.log(u) * x / (u - 1.0)


def exp(x, _exp=exp):
    try:
        return _exp(x)
    except ValueError:
        raise OverflowError("math range error")


def _squares(x):
    """x * x as a sum of floats that are exact (Dekker, 1971)."""
    big = x * 134217729.0
    high = big - (big - x)
    low = x - high
    square = x * x
    return [square, ((high * high - square) + 2 * high * low) + low * low]


def hypot(*sides):
    sides = [abs(_value(side)) * 1.0 for side in sides]
    largest = max(sides) if sides else 0.0
    if _m.inf in sides:
        return _m.inf
    if largest == 0 or largest != largest:
        return largest
    power = 2.0 ** _m.frexp(largest)[1] if 1e-300 < largest < 1e300 else largest
    parts = [part for side in sides for part in _squares(side / power)]
    root = _m.sqrt(fsum(parts))
    # One step towards the root of what was rounded away.
    return (root + fsum(parts + [-part for part in _squares(root)]) / (2 * root)) * power


def dist(p, q):
    return hypot(*[a - b for a, b in zip(p, q)])


def prod(iterable, *, start=1):
    for item in iterable:
        start = start * item
    return start


def gcd(*numbers):
    result = 0
    for n in numbers:
        while n:
            result, n = n, result % n
    return abs(result)


def comb(n, k):
    result = 1
    for i in range(k):
        result = result * (n - i) // (i + 1)
    return result if 0 <= k <= n else 0


def perm(n, k=None):
    result = 1
    for i in range(n if k is None else k):
        result *= n - i
    return result


def isqrt(n):
    x = int(_m.sqrt(n))
    while x * x > n:
        x -= 1
    while (x + 1) * (x + 1) <= n:
        x += 1
    return x


def fsum(iterable):
    """The sum, rounded once (Shewchuk, 1997)."""
    parts, special = [], 0.0
    for x in iterable:
        x = _value(x) * 1.0
        if x - x != 0:
            special += x
            continue
        kept = 0
        for y in list(parts):
            if abs(x) < abs(y):
                x, y = y, x
            high = x + y
            low = y - (high - x)
            if low:
                parts[kept] = low
                kept += 1
            x = high
        parts = parts[:kept] + [x]
    if special != 0:
        return special
    total = low = 0.0
    while parts and not low:
        x, y = total, parts.pop()
        total = x + y
        low = y - (total - x)
    if parts and low * parts[-1] > 0:  # a half is rounded up where more follows
        x = total + 2 * low
        total = x if x - total == 2 * low else total
    return total
