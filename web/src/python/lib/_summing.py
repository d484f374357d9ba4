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


def pow(base, exp, mod=None):
    if mod is None:
        return _pow(base, exp)
    return 1 % mod if exp == 0 and isinstance(base, int) else _pow(base + 0, exp, mod)
