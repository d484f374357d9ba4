"""gradlet's own, which PyTorch does not have: points for the page's chart."""
from _builtins import _g
from _builtins import _to_float as _float


def _plot(step, names, *values):
    """A point of the chart, which may be where the page wants the program to end."""
    if _g.plot(step, names, *values):
        raise SystemExit


def plot(step=None, **values):
    """A point of the chart, one curve for each name: plot(step, loss=..., acc=...). Without a step it counts."""
    if not values:
        raise TypeError("plot() needs its values by name: plot(step, loss=0.5)")
    names = sorted(values)
    x = step if step is None else _float(step)
    _plot(x, "\n".join(names), *[_float(values[name]) for name in names])
