"""sum() and pow() as Python has them."""

_sum, _pow = sum, pow


def sum(iterable, start=0):
    """The interpreter's own; a sum of floats keeps what rounding takes (Knuth's TwoSum), as CPython's since 3.12."""
    if type(iterable) is not list and type(iterable) is not tuple:
        if hasattr(iterable, "_j"):
            return _sum(iterable, start)
        iterable = list(iterable)
    plain = _sum(iterable, start)
    return _exactly(iterable, start) if type(plain) is float and plain - plain == 0 else plain


def _exactly(items, start):
    total, lost, at = start, 0.0, 0
    # Integers are added as such, until there is a float.
    while type(total) is not float:
        total = total + items[at]
        at += 1
    for x in items[at:] if at else items:
        new = total + x
        part = new - total
        lost += (total - (new - part)) + (x - part)
        total = new
    return total + lost


def _inverse(base, mod):
    old, new, left, rest = 0, 1, mod, base % mod
    while rest:
        whole = left // rest
        old, new, left, rest = new, old - whole * new, rest, left - whole * rest
    if abs(left) != 1:
        raise ValueError("base is not invertible for the given modulus")
    return old * left % mod


def pow(base, exp, mod=None):
    if mod is None:
        return _pow(base, exp)
    if isinstance(exp, int) and exp < 0:
        base, exp = _inverse(base, mod), -exp
    return 1 % mod if exp == 0 and isinstance(base, int) else _pow(base + 0, exp, mod)
