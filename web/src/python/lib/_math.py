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


def hypot(*sides):
    return _m.sqrt(sum([side * side for side in sides]))


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
    """A sum that keeps what rounding takes (Neumaier)."""
    total = lost = 0.0
    for x in iterable:
        new = total + x
        lost += (total - new) + x if abs(total) >= abs(x) else (x - new) + total
        total = new
    return total + lost
