"""What pyplot's Axes have beside lines, points, bars and images."""
from matplotlib import _shapes
from matplotlib._artist import Artist, Container, Line2D, Text
from matplotlib._maps import get_cmap
from matplotlib._values import color_of, flat, listed, numbers, plain


class More:
    def text(self, x, y, s, *args, transform=None, **keywords):
        if transform is not None:  # in parts of the diagram
            low, high = self._view(0)
            x = low + (high - low) * plain(x)
            low, high = self._view(1)
            y = low + (high - low) * plain(y)
        color = self._settings(keywords)["color"]
        align = keywords.get("ha", keywords.get("horizontalalignment", "left"))
        self.texts.append(Text(self._add("text", [plain(x)], [plain(y)], None, color, None, text=str(s), align=align), axes=self))
        return self.texts[-1]

    def annotate(self, text, xy, xytext=None, arrowprops=None, textcoords=None, **keywords):
        place = xy if xytext is None or textcoords not in (None, "data") else xytext
        if arrowprops is not None and place is not xy:
            self.plot([place[0], xy[0]], [place[1], xy[1]], color=arrowprops.get("color", "gray"), lw=1)
        return self.text(place[0], place[1], text, **keywords)

    def fill_between(self, x, y1, y2=0, where=None, **keywords):
        x, y1, y2 = listed(x), listed(y1), listed(y2)
        y1, y2 = [y * len(x) if len(y) == 1 else y for y in (y1, y2)]
        keep = [i for i in range(len(x)) if where is None or where[i]]
        xs = [x[i] for i in keep] + [x[i] for i in reversed(keep)]
        ys = [y1[i] for i in keep] + [y2[i] for i in reversed(keep)]
        settings = self._settings(keywords, "patch")
        settings["width"] = settings["style"] = None
        if settings["alpha"] is None:
            settings["alpha"] = 0.5
        return Artist(self._add("area", xs, ys, **settings), axes=self)

    def fill_betweenx(self, y, x1, x2=0, where=None, **keywords):
        found = self.fill_between(y, x1, x2, where, **keywords)
        found._about["x"], found._about["y"] = found._about["y"], found._about["x"]
        return found

    def fill(self, x, y, color=None, **keywords):
        settings = self._settings(dict(keywords, color=color), "patch")
        settings["width"] = settings["style"] = None
        return [Artist(self._add("area", listed(x), listed(y), **settings), axes=self)]

    def errorbar(self, x, y, yerr=None, xerr=None, fmt="", **keywords):
        ecolor = keywords.pop("ecolor", None)
        for name in ("capsize", "elinewidth", "capthick", "errorevery"):
            keywords.pop(name, None)
        (line,) = self.plot(x, y, *([fmt] if fmt else []), **keywords)[:1]
        paint = ecolor or line.get_color()
        for errors, up in ((yerr, True), (xerr, False)):
            if errors is not None:
                self._errors(line._about["x"], line._about["y"], errors, up, paint)
        return Container([line, (), ()])

    def _errors(self, x, y, errors, up, color):
        """Lines as long as the errors, in one series with gaps."""
        errors = listed(errors)
        low, high = errors if isinstance(errors[0], list) else (errors, errors)
        xs, ys = [], []
        for i, (a, b) in enumerate(zip(x, y)):
            below, above = low[i % len(low)], high[i % len(high)]
            xs += [a, a, None] if up else [a - below, a + above, None]
            ys += [b - below, b + above, None] if up else [b, b, None]
        self._add("line", xs, ys, None, color_of(color), None, width=1.2)

    def hlines(self, y, xmin, xmax, colors=None, linestyles="solid", label="", **keywords):
        return self._parallel(y, xmin, xmax, True, colors, linestyles, label, keywords)

    def vlines(self, x, ymin, ymax, colors=None, linestyles="solid", label="", **keywords):
        return self._parallel(x, ymin, ymax, False, colors, linestyles, label, keywords)

    def _parallel(self, at, low, high, across, colors, style, label, keywords):
        at, low, high = listed(at), listed(low), listed(high)
        along, places = [], []
        for i, v in enumerate(at):
            along += [low[i % len(low)], high[i % len(high)], None]
            places += [v, v, None]
        settings = self._settings(dict(keywords, linestyle=style, label=label or None))
        settings["color"] = color_of(colors if colors is not None else keywords.get("color", "C0"))
        if isinstance(settings["color"], list):
            settings["color"] = settings["color"][0]
        x, y = (along, places) if across else (places, along)
        return Artist(self._add("line", x, y, **settings), axes=self)

    def axline(self, xy1, xy2=None, slope=None, **keywords):
        low, high = self._ends(0)
        if slope is None:
            slope = (xy2[1] - xy1[1]) / (xy2[0] - xy1[0])
        return self.plot([low, high], [xy1[1] + slope * (low - xy1[0]), xy1[1] + slope * (high - xy1[0])], **keywords)[0]

    def pie(self, x, labels=None, colors=None, autopct=None, startangle=0, **keywords):
        import math

        sizes = flat(x)
        total, turn = sum(sizes), startangle / 360
        for i, size in enumerate(sizes):
            part = size / total
            steps = max(2, int(part * 60))
            angles = [2 * math.pi * (turn + part * k / steps) for k in range(steps + 1)]
            xs, ys = [0] + [math.cos(a) for a in angles], [0] + [math.sin(a) for a in angles]
            self._add("area", xs, ys, None, color_of(colors[i % len(colors)]) if colors is not None else self._next("patch"))
            middle = 2 * math.pi * (turn + part / 2)
            for text, far in ((labels[i] if labels is not None else None, 1.2), (autopct, 0.6)):
                if text is not None:
                    if far < 1:
                        text = text(100 * part) if callable(text) else text % (100 * part)
                    self.text(far * math.cos(middle), far * math.sin(middle), text, ha="center", color="white" if far < 1 else None)
            turn += part
        self._about["equal"] = self._about["off"] = True
        return [], []

    def quiver(self, *args, color="C0", scale=None, **keywords):
        """Arrows as lines from their places, the longest as long as their places are apart."""
        parts = [flat(arg) for arg in args[:4]]
        if len(parts) == 2:
            shape = numbers(args[0])
            wide = len(shape[0]) if isinstance(shape[0], list) else len(shape)
            parts = [[i % wide for i in range(len(parts[0]))], [i // wide for i in range(len(parts[0]))]] + parts
        x, y, u, v = parts
        longest = max([(a * a + b * b) ** 0.5 for a, b in zip(u, v)] or [1]) or 1
        apart = max(max(x) - min(x), max(y) - min(y)) / max(1, len(x) ** 0.5 - 1) or 1
        xs, ys = [], []
        for a, b, p, q in zip(x, y, u, v):
            p, q = p * apart / longest, q * apart / longest
            tip = (a + p, b + q)
            xs += [a, tip[0], tip[0] - 0.25 * p - 0.12 * q, None, tip[0], tip[0] - 0.25 * p + 0.12 * q, None]
            ys += [b, tip[1], tip[1] - 0.25 * q + 0.12 * p, None, tip[1], tip[1] - 0.25 * q - 0.12 * p, None]
        return Artist(self._add("line", xs, ys, None, color_of(color), None, width=1.2), axes=self)

    def hist2d(self, x, y, bins=10, range=None, cmap=None, **keywords):
        import numpy

        x, y = flat(x), flat(y)
        counts, across, up = _shapes.counted(x, y, bins, range)
        image = self.imshow([list(row) for row in zip(*counts)], cmap=cmap, origin="lower", aspect="auto",
                            extent=(across[0], across[-1], up[0], up[-1]))  # fmt: skip
        return numpy.array(counts), numpy.array(across), numpy.array(up), image

    def add_patch(self, patch):
        xs, ys = patch._outline()
        if not patch._filled:
            about = self._add("line", xs + xs[:1], ys + ys[:1], patch._label, patch._edge, patch._style)
        else:
            about = self._add("area", xs, ys, patch._label, patch._color, alpha=patch._alpha)
        patch._about, patch.axes = about, self
        return patch

    def add_line(self, line):
        self._series.append(line._about)
        return line

    def add_artist(self, artist):
        return self.add_patch(artist) if hasattr(artist, "_outline") else artist

    def arrow(self, x, y, dx, dy, **keywords):
        color = keywords.get("color", keywords.get("fc", "C0"))
        return self.plot([x, x + dx], [y, y + dy], color=color)[0]

    def step(self, x, y, *args, where="pre", **keywords):
        x, y = listed(x), listed(y)
        xs, ys = [x[0]], [y[0]]
        for i in range(1, len(x)):
            middle = (x[i - 1] + x[i]) / 2
            xs += {"pre": [x[i - 1], x[i]], "post": [x[i], x[i]], "mid": [middle, middle, x[i]]}[where]
            ys += {"pre": [y[i], y[i]], "post": [y[i - 1], y[i]], "mid": [y[i - 1], y[i], y[i]]}[where]
        return self.plot(xs, ys, *args, **keywords)

    def stem(self, *args, **keywords):
        y = listed(args[-1])
        x = listed(args[0]) if len(args) > 1 else list(range(len(y)))
        xs, ys = [], []
        for a, b in zip(x, y):
            xs += [a, a, None]
            ys += [0, b, None]
        self._add("line", xs, ys, None, "C0")
        about = self._add("scatter", x, y, keywords.get("label"), "C0")
        return Container([Line2D(about=about, axes=self), Artist(), Artist()])

    def boxplot(self, x, positions=None, labels=None, tick_labels=None, **keywords):
        import numpy

        x = listed(x)
        groups = x if isinstance(x[0], list) else [x]
        for i, group in enumerate(groups):
            at = positions[i] if positions is not None else i + 1
            low, middle, high = [float(q) for q in numpy.percentile(numpy.array(flat(group)), [25, 50, 75])]
            reach = 1.5 * (high - low)
            inside = [v for v in group if low - reach <= v <= high + reach]
            a, b = at - 0.2, at + 0.2
            xs = [a, b, b, a, a, None, a, b, None, at, at, None, at, at]
            ys = [low, low, high, high, low, None, middle, middle, None, min(inside), low, None, high, max(inside)]
            self._add("line", xs, ys, None, "black")
            out = [v for v in group if v not in inside]
            if out:
                self._add("scatter", [at] * len(out), out, None, "black")
        names = labels if tick_labels is None else tick_labels
        at = positions if positions is not None else range(1, len(groups) + 1)
        self._ticks("x", list(at), names)
        return {name: [Artist() for _ in groups] for name in ("boxes", "medians", "whiskers", "caps", "fliers", "means")}

    def contourf(self, *args, levels=None, cmap=None, colors=None, alpha=1, **keywords):
        return self._contour(args, levels, cmap, colors, alpha, True)

    def contour(self, *args, levels=None, cmap=None, colors=None, alpha=1, **keywords):
        return self._contour(args, levels, cmap, colors, alpha, False)

    def _contour(self, args, levels, cmap, colors, alpha, filled):
        if len(args) in (2, 4):
            levels, args = args[-1], args[:-1]
        x, y, z = _shapes.grid_of(args, numbers)
        levels = numbers(_shapes.levels_of(z, levels))
        if filled:
            for (xs, ys), paint in zip(_shapes.bands(x, y, z, levels), _shapes.paints(levels[:-1], cmap, colors)):
                self._add("area", xs, ys, None, color_of(paint), None, alpha=1 if alpha is None else alpha)
        else:
            for level, paint in zip(levels, _shapes.paints(levels, cmap, colors)):
                xs, ys = _shapes.lines(x, y, z, level)
                if xs:
                    self._add("line", xs, ys, None, color_of(paint))
        return Artist(None, get_cmap(cmap), levels, self)

    def clabel(self, *args, **keywords):
        _shapes.once("labels of contours")
        return []

    def pcolormesh(self, *args, cmap=None, vmin=None, vmax=None, **keywords):
        z = numbers(args[-1])
        extent = None
        if len(args) > 2:
            x, y = flat(args[0]), flat(args[1])
            half = 0 if len(listed(args[0])[0] if isinstance(listed(args[0])[0], list) else x) > len(z[0]) else 0.5
            dx, dy = (max(x) - min(x)) / max(1, len(z[0]) - 2 * half), (max(y) - min(y)) / max(1, len(z) - 2 * half)
            extent = (min(x) - half * dx, max(x) + half * dx, min(y) - half * dy, max(y) + half * dy)
        return self.imshow(z, cmap=cmap, vmin=vmin, vmax=vmax, origin="lower", extent=extent or (0, len(z[0]), 0, len(z)), aspect="auto")

    pcolor = pcolormesh

    def twinx(self):
        """Axes in the same place with a scale of their own on the right."""
        found = type(self)(self.figure)
        found._twin_of, found._series = self, self._series
        self.figure.axes.append(found)
        found._about = _Second(self._about)
        return found

    def twiny(self):
        _shapes.once("the second scale of twiny()")
        return self


class _Second(dict):
    """What is set of the second axes: its scale goes to the first ones."""

    def __init__(self, first):
        super().__init__()
        self._first = first
        first["second"] = {}

    def __setitem__(self, name, value):
        own = {"ylabel": "label", "yscale": "scale", "ylim": "lim"}.get(name)
        if own:
            self._first["second"][own] = value
        elif name in ("title", "xlabel", "xlim"):
            self._first[name] = value
