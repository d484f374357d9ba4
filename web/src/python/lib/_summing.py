"""sum() and pow() as Python has them."""

_sum, _pow = sum, pow


def sum(iterable, start=0):
    """The interpreter's own; a sum of floats keeps what rounding takes (Neumaier, 1974), as CPython's since 3.12."""
    if type(iterable) is not list and type(iterable) is not tuple:
        if hasattr(iterable, "_j"):
            return _sum(iterable, start)
        iterable = list(iterable)
    plain = _sum(iterable, start)
    return _exactly(iterable, start) if type(plain) is float and plain - plain == 0 else plain


def _exactly(items, start):
    total, lost = start, 0.0
    for x in items:
        if type(total) is not float:
            total = total + x
            continue
        new = total + x
        lost += (total - new) + x if abs(total) >= abs(x) else (x - new) + total
        total = new
    return total + lost


def pow(base, exp, mod=None):
    if mod is None:
        return _pow(base, exp)
    return 1 % mod if exp == 0 and isinstance(base, int) else _pow(base + 0, exp, mod)
