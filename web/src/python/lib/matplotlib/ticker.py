"""matplotlib.ticker: what stands at the ticks, and where they are."""
import math


class FuncFormatter:
    def __init__(self, func):
        self._call = func

    def __call__(self, x, pos=None):
        return self._call(x, pos)


class FormatStrFormatter(FuncFormatter):
    def __init__(self, fmt):
        super().__init__(lambda x, pos: fmt % x)


class StrMethodFormatter(FuncFormatter):
    def __init__(self, fmt):
        super().__init__(lambda x, pos: fmt.format(x=x, pos=pos))


class PercentFormatter(FuncFormatter):
    def __init__(self, xmax=100, decimals=0, symbol="%", **keywords):
        super().__init__(lambda x, pos: "%.*f%s" % (decimals or 0, 100 * x / xmax, symbol))


class NullFormatter(FuncFormatter):
    def __init__(self):
        super().__init__(lambda x, pos: "")


class ScalarFormatter(FuncFormatter):
    def __init__(self, **keywords):
        super().__init__(lambda x, pos: "%g" % x)


LogFormatter = ScalarFormatter


class FixedLocator:
    def __init__(self, locs, nbins=None):
        self._locs = list(locs)

    def _at(self, low, high):
        return self._locs


class NullLocator:
    def _at(self, low, high):
        return []


class MultipleLocator:
    def __init__(self, base=1.0, offset=0.0):
        self._base = base

    def _at(self, low, high):
        first = math.ceil(low / self._base - 1e-9)
        last = math.floor(high / self._base + 1e-9)
        step = max(1, (last - first) // 40 + 1)
        return [i * self._base for i in range(first, last + 1, step)]


class MaxNLocator:
    def __init__(self, nbins=10, integer=False, **keywords):
        self._most, self._whole = 10 if nbins == "auto" else nbins, integer

    def _at(self, low, high):
        span = (high - low) or 1
        step = 10 ** math.floor(math.log10(span / self._most))
        for factor in (1, 2, 2.5, 5, 10):
            if span / (step * factor) <= self._most and (not self._whole or (step * factor) % 1 == 0):
                step *= factor
                break
        return MultipleLocator(max(step, 1) if self._whole else step)._at(low, high)


class AutoLocator(MaxNLocator):
    pass


class LogLocator:
    def __init__(self, **keywords):
        pass
