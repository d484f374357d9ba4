"""matplotlib.pyplot: figures go to the page as data when they are shown, or at the program's end."""
import json

from _builtins import _g
import _start
from matplotlib import cm, rcParams
from matplotlib._maps import get_cmap, hexed
from matplotlib._more import Artist, More, _Spine
from matplotlib._shapes import once

_LETTERS = "bgrcmykw"
_NAMES = ("blue", "green", "red", "cyan", "magenta", "yellow", "black", "white")
_MARKERS = ".,ov^<>12348spP*hH+xXDd|_"
_LINES = ("--", "-.", "-", ":")


def _plain(value):
    """A number as JSON has it."""
    if hasattr(value, "_j"):
        value = value.item()
    if isinstance(value, float) and (value != value or value in (float("inf"), float("-inf"))):
        return None
    return value


def _numbers(data):
    """Numbers, arrays and tensors as lists of plain numbers."""
    if hasattr(data, "detach"):
        data = data.detach()
    if hasattr(data, "_j"):
        data = data.tolist()
    if isinstance(data, dict):
        data = list(data.values())
    if isinstance(data, (int, float, str)) or data is None:
        return _plain(data)
    return [
        item if isinstance(item, str) else _plain(item) if isinstance(item, (int, float)) else _numbers(item)
        for item in data
    ]


def _list(data):
    data = _numbers(data)
    return data if isinstance(data, list) else [data]


def _color(color):
    if isinstance(color, tuple) and len(color) in (3, 4) and not isinstance(color[0], (str, tuple)):
        return hexed([_plain(part) for part in color])
    if not isinstance(color, str):
        return _numbers(color)
    return _NAMES[_LETTERS.index(color)] if len(color) == 1 and color in _LETTERS else color


def _format(text):
    """Color, marker and line style of a format string such as 'r--' or 'bo'."""
    color = marker = style = None
    rest = text
    while rest:
        line = [line for line in _LINES if rest.startswith(line)]
        if line:
            style, rest = line[0], rest[len(line[0]) :]
        elif rest[0] == "C" and rest[1:2].isdigit():
            color, rest = rest[:2], rest[2:]
        elif rest[0] in _LETTERS:
            color, rest = _color(rest[0]), rest[1:]
        elif rest[0] in _MARKERS:
            marker, rest = rest[0], rest[1:]
        else:
            raise ValueError("'%s' is not a valid format string (unrecognized character '%s')" % (text, rest[0]))
    return color, marker, style


_STYLES = {"solid": "-", "dashed": "--", "dashdot": "-.", "dotted": ":"}


class Axes(More):
    """A diagram: what is drawn in it, as the page gets it."""

    def __init__(self):
        self._clear()
        self.spines = {side: _Spine() for side in ("left", "right", "top", "bottom")}
        self.xaxis = self.yaxis = self.zaxis = self.transAxes = Artist()

    def _clear(self):
        self._series = []
        self._about = {}
        self._lines = []

    cla = clear = _clear

    def _add(self, kind, x, y, label=None, color=None, style=None, **more):
        series = {"kind": kind, "x": x, "y": y, "label": label, "color": color, "style": style}
        series.update(more)
        self._series.append(series)

    def _settings(self, keywords):
        """Color, label and style out of the keyword arguments; widths and the like make no difference here."""
        style = keywords.get("linestyle", keywords.get("ls"))
        color = keywords.get("color", keywords.get("c"))
        return {
            "label": keywords.get("label"),
            "color": None if color is None else _color(color),
            "style": _STYLES.get(style, style),
        }

    def plot(self, *args, scalex=True, scaley=True, data=None, **keywords):
        """plot(y), plot(x, y), plot(x, y, "r--"), and several of them in a row."""
        args = list(args)
        drawn = []
        while args:
            x, y = None, args.pop(0)
            if args and not isinstance(args[0], str):
                x, y = y, args.pop(0)
            color, marker, style = _format(args.pop(0)) if args and isinstance(args[0], str) else (None, None, None)
            settings = self._settings(keywords)
            marker = keywords.get("marker", marker)
            color = settings["color"] or color
            style = settings["style"] or style
            y = _list(y)
            x = list(range(len(y))) if x is None else _list(x)
            if len(x) != len(y):
                raise ValueError(
                    "x and y must have same first dimension, but have shapes (%d,) and (%d,)" % (len(x), len(y))
                )
            columns = [list(column) for column in zip(*y)] if y and isinstance(y[0], list) else [y]
            wide = x and isinstance(x[0], list)
            kind = "scatter" if marker and not style or style in ("None", "none", "") else "line"
            for i, column in enumerate(columns):
                own = [row[min(i, len(row) - 1)] for row in x] if wide else x
                self._add(kind, own, column, settings["label"], color, style)
                drawn.append(Artist(self._series[-1]))
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

    def errorbar(self, x, y, yerr=None, xerr=None, fmt="", **keywords):
        return self.plot(x, y, *([fmt] if fmt else []), **keywords)

    def scatter(self, x, y, s=None, c=None, marker=None, cmap=None, **keywords):
        settings = self._settings(keywords)
        if c is not None:
            settings["color"] = _color(c)
        x, y = _flat(x), _flat(y)
        if len(x) != len(y):
            raise ValueError("x and y must be the same size")
        if isinstance(settings["color"], list) and cmap is not None:
            values = [v for v in settings["color"] if isinstance(v, (int, float))]
            low = keywords.get("vmin", min(values)) if values else 0
            span = (keywords.get("vmax", max(values)) - low) or 1 if values else 1
            chosen = get_cmap(cmap)
            paint = lambda v: hexed(chosen((v - low) / span)) if isinstance(v, (int, float)) else v
            settings["color"] = [paint(v) for v in settings["color"]]
        self._add("scatter", x, y, **settings)
        return Artist(self._series[-1])

    def bar(self, x, height, width=0.8, **keywords):
        x, height = _list(x), _list(height)
        if len(height) == 1:
            height = height * len(x)
        self._add("bar", x, height, **self._settings(keywords))
        return [Artist({"y": h, "label": None}) for h in height]

    def barh(self, y, width, height=0.8, **keywords):
        once("the direction of barh(), whose bars stand upright")
        return self.bar(y, width, **keywords)

    def hist(self, x, bins=10, range=None, density=False, **keywords):
        """Counts, the edges of the bins, and what was drawn."""
        import numpy

        counts, edges = numpy.histogram(_flat(x), bins, range)
        if density:
            counts = counts / (counts.sum() * numpy.diff(edges))
        self._add("hist", edges.tolist(), counts.tolist(), **self._settings(keywords))
        return counts, edges, self._series[-1:]

    def imshow(self, X, cmap=None, vmin=None, vmax=None, **keywords):
        self._add("image", [], _numbers(X), cmap=getattr(cmap, "name", cmap), vmin=vmin, vmax=vmax, stops=_stops(cmap))
        return Artist(None, get_cmap(cmap))

    matshow = imshow

    def axhline(self, y=0, **keywords):
        self._lines.append((1, _plain(y), self._settings(keywords)))

    def axvline(self, x=0, **keywords):
        self._lines.append((0, _plain(x), self._settings(keywords)))

    def set_title(self, label, **keywords):
        self._about["title"] = str(label)

    def set_xlabel(self, label, **keywords):
        self._about["xlabel"] = str(label)

    def set_ylabel(self, label, **keywords):
        self._about["ylabel"] = str(label)

    def set_xscale(self, value, **keywords):
        self._about["xscale"] = value

    def set_yscale(self, value, **keywords):
        self._about["yscale"] = value

    def set_xlim(self, left=None, right=None):
        self._limits("xlim", left, right)

    def set_ylim(self, bottom=None, top=None):
        self._limits("ylim", bottom, top)

    def _limits(self, name, low, high):
        if isinstance(low, (tuple, list)):
            low, high = low
        self._about[name] = [_plain(low), _plain(high)]

    def set(self, **keywords):
        for name, value in keywords.items():
            getattr(self, "set_" + name)(value)

    def legend(self, labels=None, *args, **keywords):
        if isinstance(labels, (list, tuple)):
            for series, label in zip(self._series, labels):
                series["label"] = str(label)
        self._about["legend"] = True

    def grid(self, visible=True, **keywords):
        self._about["grid"] = True if visible is None else bool(visible)

    def set_xticks(self, ticks, labels=None, **keywords):
        pass

    set_yticks = set_xticks

    def axis(self, *args, **keywords):
        pass

    def _set_nothing(self, *args, **keywords):
        pass

    set_zlabel = set_zlim = view_init = set_xticklabels = set_yticklabels = get_legend_handles_labels = _set_nothing
    set_xmargin = set_facecolor = autoscale_view = relim = ticklabel_format = invert_xaxis = set_axisbelow = _set_nothing
    label_outer = minorticks_on = _set_nothing
    set_aspect = tick_params = margins = invert_yaxis = set_axis_off = _set_nothing

    def __getattr__(self, name):
        if name[:1] == "_":
            raise AttributeError(name)
        raise AttributeError("Axes.%s is not in gradlet; dir(ax) lists what is" % name)

    def _draw(self):
        if not self._series and not self._about:
            return
        for at, value, settings in self._lines:
            # Across what the other series span.
            ends = [v for s in self._series for v in s["xy"[1 - at]] if isinstance(v, (int, float))] or [0, 1]
            ends = [min(ends), max(ends)]
            sides = [ends, [value, value]] if at else [[value, value], ends]
            self._add("line", sides[0], sides[1], **settings)
        figure = {"title": "", "xlabel": "", "ylabel": "", "xscale": "linear", "yscale": "linear"}
        figure.update(self._about)
        figure["series"] = self._series
        _g.draw(json.dumps(figure))
        self._clear()


def _stops(cmap):
    return [[int(part) for part in stop] for stop in get_cmap(cmap)._stops][:16]


def _flat(data):
    flat = []
    for item in _list(data):
        flat.extend(_flat(item)) if isinstance(item, list) else flat.append(item)
    return flat


class Figure:
    """Diagrams shown one after the other."""

    def __init__(self):
        self.axes = []
        self._title = ""

    def add_subplot(self, *place, **keywords):
        self.axes.append(Axes())
        return self.axes[-1]

    def suptitle(self, text, **keywords):
        self._title = str(text)

    def tight_layout(self, **keywords):
        pass

    def colorbar(self, *args, **keywords):
        once("colorbars")
        return Artist()

    canvas = Artist()
    autofmt_xdate = subplots_adjust = set_size_inches = set_tight_layout = lambda self, *args, **keywords: None

    def savefig(self, *args, **keywords):
        savefig()

    def show(self):
        self._draw()

    def _draw(self):
        for axes in self.axes:
            if self._title and axes._series:
                axes._about.setdefault("title", self._title)
            axes._draw()


_figures = []
_current = {"axes": None, "places": {}}


def figure(num=None, figsize=None, **keywords):
    made = Figure()
    _figures.append(made)
    _current["axes"], _current["places"] = None, {}
    return made


def gcf():
    return _figures[-1] if _figures else figure()


def gca():
    if _current["axes"] is None:
        _current["axes"] = gcf().add_subplot()
    return _current["axes"]


def sca(ax):
    _current["axes"] = ax


def subplot(*place, **keywords):
    """The diagram at a place such as (1, 2, 1) or 121."""
    if len(place) == 1 and isinstance(place[0], int):
        place = tuple([int(digit) for digit in str(place[0])])
    places = _current["places"]
    if place not in places:
        places[place] = gcf().add_subplot()
    _current["axes"] = places[place]
    return _current["axes"]


def subplots(nrows=1, ncols=1, squeeze=True, **keywords):
    made = figure()
    rows = [[made.add_subplot() for _ in range(ncols)] for _ in range(nrows)]
    _current["axes"] = rows[0][0]
    if squeeze and (nrows == 1 or ncols == 1):
        flat = [axes for row in rows for axes in row]
        return made, flat[0] if len(flat) == 1 else _Grid([flat])
    return made, _Grid(rows, not squeeze)


class _Grid:
    """Diagrams in rows and columns, as the array that NumPy would make of them."""

    def __init__(self, rows, square=False):
        self._rows = rows
        self._square = square or len(rows) > 1
        self.shape = (len(rows), len(rows[0])) if self._square else (len(rows[0]),)
        self.flat = [axes for row in rows for axes in row]

    def ravel(self):
        return self.flat

    flatten = ravel

    def __len__(self):
        return len(self._rows) if self._square else len(self.flat)

    def __iter__(self):
        return iter([self[i] for i in range(len(self))])

    def __getitem__(self, place):
        if isinstance(place, tuple):
            return self._rows[place[0]][place[1]]
        return _Grid([self._rows[place]]) if self._square else self.flat[place]


def show(*args, **keywords):
    """Draws all figures."""
    shown = _figures[:]
    _figures.clear()
    _current["axes"], _current["places"] = None, {}
    for each in shown:
        each._draw()


def savefig(*args, **keywords):
    once("savefig(), as the figure is drawn on the page and no file of it is made")


def colorbar(*args, **keywords):
    return gcf().colorbar()


def axes(*args, **keywords):
    return gca()


def get_fignums():
    return list(range(1, len(_figures) + 1))


def pause(interval):
    show()


draw = show


def clf():
    gcf().axes.clear()
    _current["axes"], _current["places"] = None, {}


def close(fig=None):
    if fig == "all":
        _figures.clear()
    elif fig is None and _figures:
        _figures.pop()
    elif fig in _figures:
        _figures.remove(fig)
    _current["axes"], _current["places"] = None, {}


def ion(*args, **keywords):
    pass


ioff = tight_layout = subplots_adjust = get_backend = switch_backend = xticks = yticks = rc = set_cmap = ion


def suptitle(text, **keywords):
    gcf().suptitle(text)


class style:
    use = staticmethod(ion)
    available = ["default"]


def _of_axes(name):
    return lambda *args, **keywords: getattr(gca(), name)(*args, **keywords)


for _name in (
    "plot semilogy semilogx loglog errorbar scatter bar hist imshow matshow axhline axvline legend grid axis cla margins "
    "text annotate fill_between fill axvspan axhspan step stem boxplot contour contourf clabel pcolormesh twinx barh"
).split(" "):
    globals()[_name] = _of_axes(_name)
for _name in "title xlabel ylabel xscale yscale xlim ylim".split(" "):
    globals()[_name] = _of_axes("set_" + _name)

_start.at_end.append(show)


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError("module 'matplotlib.pyplot' has no attribute '%s'" % name)
    raise AttributeError("matplotlib.pyplot.%s is not in gradlet; dir(plt) lists what is" % name)
