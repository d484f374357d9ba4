"""A diagram: lines, points, bars, histograms, images, and its axes."""
from matplotlib import rcParams
from matplotlib._artist import Artist, AxesImage, Container, Line2D
from matplotlib._maps import get_cmap, stops_of
from matplotlib._more import More
from matplotlib._pixels import Pixels, pixels
from matplotlib._scales import Scales, Side, Spines, Title, round_steps
from matplotlib._shapes import weighed
from matplotlib._values import STYLES, color_of, flat, format_of, is_list, listed, numbers, plain


class Axes(More, Scales):
    def __init__(self, figure=None, at=(0, 0, 1, 1)):
        self.figure, self._at, self._twin_of = figure, at, None
        self._clear()

    def _clear(self):
        self._series, self._about, self._late = [], {}, []
        self._cycles = {"line": 0, "patch": 0}
        self._formats, self._locators = {}, {}
        self.spines = Spines()
        self.xaxis, self.yaxis = Side(self, "x"), Side(self, "y")
        self.transAxes = self.transData = None
        self.title = Title(self)
        self.containers, self.lines, self.images, self.patches, self.collections, self.texts = [], [], [], [], [], []

    cla = clear = _clear

    def _add(self, kind, x, y, label=None, color=None, style=None, **more):
        if label is None and kind == "label":
            return None
        series = {"kind": kind, "x": x, "y": y, "label": None if label is None else str(label), "color": color, "style": style}
        for name, value in more.items():
            if value is not None:
                series[name] = value
        if self._twin_of is not None:
            series["twin"] = True
        self._series.append(series)
        return series

    def _next(self, kind):
        """The next color of lines or of what is filled."""
        root = self._twin_of or self
        root._cycles[kind] += 1
        return "C%d" % ((root._cycles[kind] - 1) % 10)

    def _settings(self, keywords, cycle=None):
        """Color, label, style, width and alpha out of the keyword arguments."""
        style = keywords.get("linestyle", keywords.get("ls"))
        color = keywords.get("color", keywords.get("c", keywords.get("facecolor")))
        width = keywords.get("linewidth", keywords.get("lw"))
        return {
            "label": keywords.get("label"),
            "color": color_of(color) if color is not None else self._next(cycle) if cycle else None,
            "style": STYLES.get(style, style),
            "width": width * 1.2 if isinstance(width, (int, float)) else None,
            "alpha": keywords.get("alpha"),
        }

    def plot(self, *args, scalex=True, scaley=True, data=None, **keywords):
        """plot(y), plot(x, y), plot(x, y, "r--"), and several of them in a row."""
        if data is not None:
            args = [data[arg] if isinstance(arg, str) and arg in data else arg for arg in args]
        args = list(args)
        drawn = []
        while args:
            x, y = None, args.pop(0)
            if args and not isinstance(args[0], str):
                x, y = y, args.pop(0)
            color, marker, style = format_of(args.pop(0)) if args and isinstance(args[0], str) else (None, None, None)
            marker = keywords.get("marker", marker)
            marker = None if marker in ("None", "none", "", " ") else marker
            y = listed(y)
            if x is None:
                x = list(range(len(y)))
            x = listed(x)
            if len(x) != len(y):
                raise ValueError(
                    "x and y must have same first dimension, but have shapes (%d,) and (%d,)" % (len(x), len(y))
                )
            columns = [[row[i] for row in y] for i in range(len(y[0]))] if y and isinstance(y[0], list) else [y]
            wide = x and isinstance(x[0], list)
            labels = keywords.get("label")
            for i, column in enumerate(columns):
                settings = self._settings(keywords)
                settings["color"] = settings["color"] or color or self._next("line")
                line = settings["style"] or style
                settings["style"] = line
                if isinstance(labels, (list, tuple)):
                    settings["label"] = labels[i]
                own = [row[min(i, len(row) - 1)] for row in x] if wide else x
                dots = marker is not None and not line or line in ("None", "none", "", " ")
                size = keywords.get("markersize", keywords.get("ms"))
                width = size * 5 / 6 if size is not None else 4 if marker in (".", ",") else None
                if dots:
                    settings["width"], settings["style"] = width, None
                about = self._add("scatter" if dots else "line", own, column, **settings)
                if marker is not None and not dots:
                    self._add("scatter", own, column, None, settings["color"], None, width=width, alpha=settings["alpha"])
                drawn.append(Line2D(about=about, axes=self))
        self.lines += drawn
        return drawn

    def semilogy(self, *args, **keywords):
        self.set_yscale("log")
        return self.plot(*args, **keywords)

    def semilogx(self, *args, **keywords):
        self.set_xscale("log")
        return self.plot(*args, **keywords)

    def loglog(self, *args, **keywords):
        self.set_xscale("log")
        return self.semilogy(*args, **keywords)

    def scatter(self, x, y, s=None, c=None, marker=None, cmap=None, norm=None, vmin=None, vmax=None, **keywords):
        x, y = flat(x), flat(y)
        if len(x) != len(y):
            raise ValueError("x and y must be the same size")
        settings = self._settings(keywords, None if c is not None else "patch")
        if c is not None:
            settings["color"] = color_of(c)
        sizes = [v for v in flat(s) if v is not None] if s is not None else []
        settings["width"] = (sum(sizes) / len(sizes)) ** 0.5 * 5 / 6 if sizes else None
        if isinstance(settings["color"], list) and cmap is not None:
            settings["stops"] = stops_of(cmap)
        about = self._add("scatter", x, y, vmin=plain(vmin), vmax=plain(vmax), **settings)
        self.collections.append(Artist(about, get_cmap(cmap), axes=self))
        return self.collections[-1]

    def _bars(self, kind, x, height, size, base, keywords):
        x, height = listed(x), listed(height)
        if len(height) == 1:
            height = height * len(x)
        if len(x) != len(height):
            raise ValueError("shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between arg 0 with shape (%d,) and arg 1 with shape (%d,)." % (len(x), len(height)))  # fmt: skip
        size = listed(size)[0]
        align = keywords.get("align")
        if align == "edge":
            x = [v + size / 2 for v in x]
        settings = self._settings(keywords, "patch")
        settings["width"] = settings["style"] = None
        base = None if base is None else listed(base)
        about = self._add(kind, x, height, size=size, base=base, **settings)
        errors = keywords.get("yerr" if kind == "bar" else "xerr")
        if errors is not None:
            foot = base or [0]
            ends = [(foot[i % len(foot)] or 0) + h for i, h in enumerate(height)]
            self._errors(x if kind == "bar" else ends, ends if kind == "bar" else x, errors, kind == "bar", "black")
        if keywords.get("tick_label") is not None:
            self._ticks("x" if kind == "bar" else "y", x, keywords["tick_label"])
        found = []
        for i, h in enumerate(height):
            one = {"kind": kind, "x": x[i], "y": h, "label": None, "size": size, "color": about["color"]}
            one["base"] = (base or [0])[i % len(base or [0])]
            found.append(_Bar(one, about, i))
        found = Container(found)
        found.about = about
        self.containers.append(found)
        self.patches += list(found)
        return found

    def bar(self, x, height, width=0.8, bottom=None, **keywords):
        return self._bars("bar", x, height, width, bottom, keywords)

    def barh(self, y, width, height=0.8, left=None, **keywords):
        return self._bars("barh", y, width, height, left, keywords)

    def bar_label(self, container, labels=None, fmt="%g", **keywords):
        flat_bars = container.about["kind"] == "barh"
        for i, bar in enumerate(container):
            end = bar.get_height() + bar.get_y()
            words = str(labels[i]) if labels is not None else fmt % end if isinstance(fmt, str) and "%" in fmt else fmt.format(end)
            at = bar._about["x"]
            self.text(end if flat_bars else at, at if flat_bars else end, words, ha="left" if flat_bars else "center")
        return []

    def hist(self, x, bins=None, range=None, density=False, weights=None, cumulative=False, **keywords):
        """Counts, the edges of the bins, and what was drawn."""
        import numpy

        bins = rcParams["hist.bins"] if bins is None else bins
        several = isinstance(x, (list, tuple)) and len(x) and is_list(x[0])
        groups = [flat(one) for one in x] if several else [flat(x)]
        names = keywords.get("label")
        everything, answers = [v for group in groups for v in group], []
        edges = None
        for i, group in enumerate(groups):
            if edges is None and several:
                edges = numpy.histogram(everything, bins, range)[1]
            counts, found = numpy.histogram(numpy.array(group), bins if edges is None else edges, range)
            if weights is not None:
                counts = numpy.array(weighed(group, flat(weights[i] if several else weights), found.tolist()))
            if density:
                counts = counts / (counts.sum() * numpy.diff(found))
            if cumulative:
                counts = numpy.cumsum(counts)
            settings = self._settings(keywords, "patch")
            settings["width"] = settings["style"] = None
            if isinstance(settings["color"], list):
                settings["color"] = settings["color"][i]
            if isinstance(names, (list, tuple)):
                settings["label"] = names[i]
            if len(groups) > 1 and settings["alpha"] is None:
                settings["alpha"] = 0.6
            about = self._add("hist", found.tolist(), counts.tolist(), **settings)
            answers.append((counts, found, about))
        patches = Container([Artist({"x": v, "y": n, "label": None}) for v, n in zip(answers[0][2]["x"], answers[0][2]["y"])])
        if several:
            return [one[0] for one in answers], answers[0][1], patches
        return answers[0][0], answers[0][1], patches

    def imshow(self, X, cmap=None, vmin=None, vmax=None, alpha=None, origin=None, extent=None, aspect=None, norm=None, **keywords):
        rows = pixels(X) or numbers(X)
        shape = (len(rows), len(rows[0]) if isinstance(rows, Pixels) or rows and isinstance(rows[0], list) else 0)
        deep = shape[1] and isinstance(rows, list) and isinstance(rows[0][0], list)
        if not shape[1] or deep and len(rows[0][0]) not in (1, 3, 4) or deep and isinstance(rows[0][0][0], list):
            more = ", ".join([str(n) for n in _shape(rows)])
            raise TypeError("Invalid shape (%s) for image data" % more)
        if deep and len(rows[0][0]) == 1:
            rows = [[cell[0] for cell in row] for row in rows]
        if norm is not None and getattr(norm, "vmin", None) is not None:
            vmin, vmax = norm.vmin, norm.vmax
        cmap = cmap or rcParams["image.cmap"]
        about = self._add(
            "image", [] if extent is None else [plain(v) for v in extent], rows, cmap=getattr(cmap, "name", cmap),
            vmin=plain(vmin), vmax=plain(vmax), stops=stops_of(cmap), alpha=alpha,
            align="right" if (origin or rcParams["image.origin"]) == "lower" else None,
        )  # fmt: skip
        if aspect != "auto":
            self._about["equal"] = True
        self.images.append(AxesImage(about, get_cmap(cmap), axes=self))
        return self.images[-1]

    matshow = imshow

    def axhline(self, y=0, xmin=0, xmax=1, **keywords):
        self._late.append((1, [plain(y)], self._settings(keywords, "line")))
        return Line2D()

    def axvline(self, x=0, ymin=0, ymax=1, **keywords):
        self._late.append((0, [plain(x)], self._settings(keywords, "line")))
        return Line2D()

    def _span(self, at, low, high, keywords):
        settings = self._settings(keywords, "patch")
        settings["style"] = settings["width"] = None
        self._late.append((at, [plain(low), plain(high)], settings))
        return Artist()

    def axvspan(self, xmin, xmax, **keywords):
        return self._span(0, xmin, xmax, keywords)

    def axhspan(self, ymin, ymax, **keywords):
        return self._span(1, ymin, ymax, keywords)

    def _set_nothing(self, *args, **keywords):
        pass

    set_xmargin = set_ymargin = set_facecolor = autoscale_view = autoscale = relim = ticklabel_format = _set_nothing
    set_axisbelow = label_outer = minorticks_on = minorticks_off = margins = locator_params = set_prop_cycle = _set_nothing
    set_position = set_box_aspect = set_zorder = set_visible = set_frame_on = _set_nothing

    def __getattr__(self, name):
        if name[:1] == "_":
            raise AttributeError(name)
        raise AttributeError("Axes.%s is not in gradlet; dir(ax) lists what is" % name)

    def _message(self):
        """What the page draws, or None where there is nothing."""
        if not self._series and not self._about and not self._late:
            return None
        series = self._series[:]
        for at, values, settings in self._late:
            ends = self._about.get("xlim" if at else "ylim") or [None, None]
            own = self._ends(1 - at)
            low, high = [own[i] if ends[i] is None else ends[i] for i in (0, 1)]
            if len(values) == 1:
                sides, kind = ([low, high], [values[0]] * 2), "line"
            else:
                sides, kind = ([low, high, high, low], [values[0], values[0], values[1], values[1]]), "area"
            x, y = sides if at else (sides[1], sides[0])
            series.append(dict(settings, kind=kind, x=x, y=y))
        found = {"title": "", "xlabel": "", "ylabel": "", "xscale": "linear", "yscale": "linear"}
        found.update(self._about)
        for name in ("x", "y"):
            if name in self._locators and name + "ticks" not in found:
                found[name + "ticks"] = {"at": self._locators[name]._at(*self._view("xy".index(name)))}
            if name in self._formats:
                ticks = found.get(name + "ticks") or {"at": round_steps(*self._view("xy".index(name)))}
                if "names" not in ticks:
                    form = self._formats[name]
                    found[name + "ticks"] = {"at": ticks["at"], "names": [str(form(v, i)) for i, v in enumerate(ticks["at"])]}
        found["series"] = [{k: v for k, v in s.items() if v is not None or k in ("label", "color", "style")} for s in series]
        return found


class _Bar(Artist):
    def __init__(self, about, whole, place):
        super().__init__(about)
        self._whole, self._place = whole, place

    def set_color(self, color):
        colors = self._whole["color"]
        if not isinstance(colors, list):
            colors = self._whole["color"] = [colors] * len(self._whole["y"])
        colors[self._place] = color_of(color)

    set_facecolor = set_color

    def set_height(self, height):
        self._about["y"] = self._whole["y"][self._place] = plain(height)


def _shape(rows):
    return ([len(rows)] + _shape(rows[0])) if isinstance(rows, list) and rows else []
