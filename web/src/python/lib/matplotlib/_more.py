"""What pyplot's Axes have beside lines, points, bars and images."""
from matplotlib import _shapes
from matplotlib._maps import get_cmap


class Artist:
    """Something drawn: what may be set afterwards makes no difference."""

    def __init__(self, about=None, cmap=None, levels=None):
        self._about, self.cmap, self.levels = about, cmap, levels

    def set_label(self, label):
        if self._about is not None:
            self._about["label"] = str(label)

    def get_label(self):
        return self._about["label"] if self._about else None

    def set_data(self, x, y):
        from matplotlib.pyplot import _list

        self._about["x"], self._about["y"] = _list(x), _list(y)

    def get_height(self):
        return self._about["y"]

    def __getattr__(self, name):
        if name.startswith("set_") or name in ("remove", "ax"):
            return lambda *args, **keywords: None
        raise AttributeError(name)


class _Spine(Artist):
    pass


class More:
    spines = None

    def text(self, x, y, s, *args, transform=None, **keywords):
        from matplotlib.pyplot import _plain

        if transform is not None:
            _shapes.once("text placed by transform=")
            return Artist()
        color = self._settings(keywords)["color"]
        align = keywords.get("ha", keywords.get("horizontalalignment", "left"))
        self._add("text", [_plain(x)], [_plain(y)], None, color, None, text=str(s), align=align)
        return Artist(self._series[-1])

    def annotate(self, text, xy, xytext=None, arrowprops=None, textcoords=None, **keywords):
        place = xy if xytext is None or textcoords not in (None, "data") else xytext
        if arrowprops is not None and place is not xy:
            self.plot([place[0], xy[0]], [place[1], xy[1]], color=arrowprops.get("color", "gray"), lw=1)
        return self.text(place[0], place[1], text, **keywords)

    def fill_between(self, x, y1, y2=0, where=None, **keywords):
        from matplotlib.pyplot import _list

        x, y1, y2 = _list(x), _list(y1), _list(y2)
        y1, y2 = [y * len(x) if len(y) == 1 else y for y in (y1, y2)]
        keep = [i for i in range(len(x)) if where is None or where[i]]
        xs = [x[i] for i in keep] + [x[i] for i in reversed(keep)]
        ys = [y1[i] for i in keep] + [y2[i] for i in reversed(keep)]
        settings = self._settings(keywords)
        self._add("area", xs, ys, alpha=keywords.get("alpha", 0.5), **settings)
        return Artist(self._series[-1])

    def fill(self, x, y, color=None, **keywords):
        from matplotlib.pyplot import _list

        self._add("area", _list(x), _list(y), alpha=keywords.get("alpha", 1), **self._settings(dict(keywords, color=color)))
        return [Artist(self._series[-1])]

    def axvspan(self, xmin, xmax, **keywords):
        return self._span(0, xmin, xmax, keywords)

    def axhspan(self, ymin, ymax, **keywords):
        return self._span(1, ymin, ymax, keywords)

    def _span(self, at, low, high, keywords):
        values = [v for s in self._series for v in s["xy"[1 - at]] if isinstance(v, (int, float))] or [0, 1]
        ends = [min(values), max(values), max(values), min(values)]
        sides = [low, low, high, high]
        x, y = (ends, sides) if at else (sides, ends)
        self._add("area", x, y, alpha=keywords.get("alpha", 1), **self._settings(keywords))
        return Artist(self._series[-1])

    def step(self, x, y, *args, where="pre", **keywords):
        from matplotlib.pyplot import _list

        x, y = _list(x), _list(y)
        xs, ys = [x[0]], [y[0]]
        for i in range(1, len(x)):
            middle = (x[i - 1] + x[i]) / 2
            xs += {"pre": [x[i - 1], x[i]], "post": [x[i], x[i]], "mid": [middle, middle, x[i]]}[where]
            ys += {"pre": [y[i], y[i]], "post": [y[i - 1], y[i]], "mid": [y[i - 1], y[i], y[i]]}[where]
        return self.plot(xs, ys, *args, **keywords)

    def stem(self, *args, **keywords):
        from matplotlib.pyplot import _list

        y = _list(args[-1])
        x = _list(args[0]) if len(args) > 1 else list(range(len(y)))
        xs, ys = [], []
        for a, b in zip(x, y):
            xs += [a, a, None]
            ys += [0, b, None]
        self._add("line", xs, ys)
        self._add("scatter", x, y, keywords.get("label"), "C0")
        return Artist(self._series[-1])

    def boxplot(self, x, positions=None, labels=None, **keywords):
        from matplotlib.pyplot import _flat, _list

        import numpy

        x = _list(x)
        groups = x if isinstance(x[0], list) else [x]
        for i, group in enumerate(groups):
            at = positions[i] if positions is not None else i + 1
            low, middle, high = [float(q) for q in numpy.percentile(numpy.array(_flat(group)), [25, 50, 75])]
            reach = 1.5 * (high - low)
            inside = [v for v in group if low - reach <= v <= high + reach]
            a, b = at - 0.2, at + 0.2
            xs = [a, b, b, a, a, None, a, b, None, at, at, None, at, at]
            ys = [low, low, high, high, low, None, middle, middle, None, min(inside), low, None, high, max(inside)]
            self._add("line", xs, ys, None, "black")
            out = [v for v in group if v not in inside]
            if out:
                self._add("scatter", [at] * len(out), out, None, "black")
        return {}

    def contourf(self, *args, levels=None, cmap=None, colors=None, alpha=1, **keywords):
        return self._contour(args, levels, cmap, colors, alpha, True)

    def contour(self, *args, levels=None, cmap=None, colors=None, alpha=1, **keywords):
        return self._contour(args, levels, cmap, colors, alpha, False)

    def _contour(self, args, levels, cmap, colors, alpha, filled):
        from matplotlib.pyplot import _color, _numbers

        if len(args) in (2, 4):
            levels, args = args[-1], args[:-1]
        x, y, z = _shapes.grid_of(args, _numbers)
        levels = _numbers(_shapes.levels_of(z, levels))
        if filled:
            for (xs, ys), paint in zip(_shapes.bands(x, y, z, levels), _shapes.paints(levels[:-1], cmap, colors)):
                self._add("area", xs, ys, None, _color(paint), None, alpha=1 if alpha is None else alpha)
        else:
            for level, paint in zip(levels, _shapes.paints(levels, cmap, colors)):
                xs, ys = _shapes.lines(x, y, z, level)
                if xs:
                    self._add("line", xs, ys, None, _color(paint))
        return Artist(None, get_cmap(cmap), levels)

    def clabel(self, *args, **keywords):
        _shapes.once("labels of contours")
        return []

    def pcolormesh(self, *args, cmap=None, **keywords):
        return self.contourf(*args, cmap=cmap, levels=keywords.get("levels", 20))

    def twinx(self):
        _shapes.once("the second scale of twinx()")
        return self

    twiny = twinx
