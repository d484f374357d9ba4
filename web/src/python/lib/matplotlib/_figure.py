"""Figures: diagrams in rows and columns, and how they get to the page."""
import json

from _builtins import _g
from matplotlib._artist import Artist, Text
from matplotlib._axes import Axes
from matplotlib._pixels import encoded
from matplotlib._shapes import once

# Seconds between two pictures of a figure that a loop renews.
_PAUSE = 0.25
_count = [0]


class SubplotSpec:
    """A place in a grid: rows and columns of it, and those it takes."""

    def __init__(self, rows, columns, at):
        self.rows, self.columns, self.at = rows, columns, at


class GridSpec:
    """https://matplotlib.org/stable/api/_as_gen/matplotlib.gridspec.GridSpec.html"""

    def __init__(self, nrows, ncols, figure=None, **keywords):
        self.nrows, self.ncols = nrows, ncols

    def __getitem__(self, key):
        if not isinstance(key, tuple):
            key = (key // self.ncols, key % self.ncols) if isinstance(key, int) else (key, None)
        row, rows = _span(key[0], self.nrows)
        column, columns = _span(key[1], self.ncols)
        return SubplotSpec(self.nrows, self.ncols, (row, column, rows, columns))

    def subplots(self, **keywords):
        from matplotlib.pyplot import gcf

        return gcf().subplots(self.nrows, self.ncols, **keywords)


def _span(key, count):
    if isinstance(key, int):
        return (key + count if key < 0 else key), 1
    start, stop = (None, None) if key is None else (key.start, key.stop)
    start = 0 if start is None else start + count if start < 0 else start
    stop = count if stop is None else stop + count if stop < 0 else stop
    return start, stop - start


class Grid:
    """Diagrams in rows and columns, as the array that NumPy would make of them."""

    def __init__(self, rows, dims=2):
        self._rows, self.ndim = rows, dims
        self.flat = [axes for row in rows for axes in row]
        self.size = len(self.flat)
        self.shape = (len(rows), len(rows[0])) if dims == 2 else (self.size,)

    def ravel(self, order="C"):
        return Grid([self.flat], 1)

    flatten = ravel

    def reshape(self, *shape):
        shape = shape[0] if isinstance(shape[0], tuple) else shape
        if len(shape) == 1:
            return self.ravel()
        wide = shape[1] if shape[1] > 0 else self.size // shape[0]
        return Grid([self.flat[i : i + wide] for i in range(0, self.size, wide)])

    def tolist(self):
        return [list(row) for row in self._rows] if self.ndim == 2 else list(self.flat)

    @property
    def T(self):
        return Grid([list(column) for column in zip(*self._rows)], self.ndim) if self.ndim == 2 else self

    def __len__(self):
        return self.shape[0]

    def __iter__(self):
        return iter([self[i] for i in range(len(self))])

    def __getitem__(self, place):
        if self.ndim == 1:
            found = _pick(self.flat, place[0] if isinstance(place, tuple) else place)
            return Grid([found], 1) if isinstance(found, list) else found
        row, column = place if isinstance(place, tuple) else (place, None)
        rows = _pick(self._rows, row)
        if isinstance(row, int):
            found = rows if column is None else _pick(rows, column)
            return Grid([found], 1) if isinstance(found, list) else found
        if column is None:
            return Grid(rows)
        if isinstance(column, int):
            return Grid([[one[column] for one in rows]], 1)
        return Grid([_pick(one, column) for one in rows])


def _pick(items, place):
    if isinstance(place, int):
        return items[place]
    return [items[i] for i in range(len(items))[place.start : place.stop : place.step]]


class Figure:
    """https://matplotlib.org/stable/api/figure_api.html"""

    def __init__(self, number=1, figsize=None, **keywords):
        self.number, self.axes, self._title = number, [], ""
        self._shape = (1, 1)
        self._size = list(figsize) if figsize is not None else [6.4, 4.8]
        _count[0] += 1
        self._id, self._sent, self._last = _count[0], None, -1.0
        self.canvas = Artist()
        self.canvas.draw = self.canvas.draw_idle = self.canvas.flush_events = lambda *args: self._renew()
        self.canvas.mpl_connect = lambda *args: 0
        self.patch = Artist()
        self._current = None

    def __repr__(self):
        return "<Figure size %dx%d with %d Axes>" % (self._size[0] * 100, self._size[1] * 100, len(self.axes))

    def _new(self, at, projection=None):
        if projection == "3d":
            from matplotlib._three import Axes3D as kind
        else:
            if projection is not None:
                once("the projection " + str(projection))
            kind = Axes
        made = kind(self, at)
        self.axes.append(made)
        self._current = made
        return made

    def add_subplot(self, *place, projection=None, **keywords):
        if len(place) == 1 and isinstance(place[0], SubplotSpec):
            spec = place[0]
        else:
            if len(place) == 1 and isinstance(place[0], int):
                place = tuple([int(digit) for digit in str(place[0])])
            rows, columns, index = place or (1, 1, 1)
            first, last = (index, index) if isinstance(index, int) else index
            if not 1 <= first <= rows * columns:
                raise ValueError("num must be an integer with 1 <= num <= %d, not %r" % (rows * columns, index))
            row, column = (first - 1) // columns, (first - 1) % columns
            at = (row, column, (last - 1) // columns - row + 1, (last - 1) % columns - column + 1)
            spec = SubplotSpec(rows, columns, at)
        if spec.rows * spec.columns > self._shape[0] * self._shape[1]:
            self._shape = (spec.rows, spec.columns)
        return self._new(spec.at, projection)

    def add_axes(self, rect=None, projection=None, **keywords):
        """Axes at a place of their own stand below the others here."""
        if self.axes:
            self._shape = (self._shape[0] + 1, self._shape[1])
        return self._new((self._shape[0] - 1, 0, 1, self._shape[1]), projection)

    def add_gridspec(self, nrows=1, ncols=1, **keywords):
        return GridSpec(nrows, ncols)

    def subplots(self, nrows=1, ncols=1, *, sharex=False, sharey=False, squeeze=True, subplot_kw=None, **keywords):
        projection = (subplot_kw or {}).get("projection")
        self._shape = (nrows, ncols)
        rows = [[self._new((r, c, 1, 1), projection) for c in range(ncols)] for r in range(nrows)]
        self._current = rows[0][0]
        if not squeeze:
            return Grid(rows)
        if nrows == 1 and ncols == 1:
            return rows[0][0]
        return Grid([[axes for row in rows for axes in row]], 1) if 1 in (nrows, ncols) else Grid(rows)

    def subplot_mosaic(self, mosaic, **keywords):
        rows = [list(line.strip()) for line in mosaic.replace(";", "\n").strip().split("\n")] if isinstance(mosaic, str) else mosaic
        self._shape = (len(rows), len(rows[0]))
        found = {}
        for r, row in enumerate(rows):
            for c, name in enumerate(row):
                if name == "." or name in found:
                    continue
                high = len([line for line in rows if line[c] == name])
                wide = len([one for one in row if one == name])
                found[name] = self._new((r, c, high, wide))
        return found

    def gca(self):
        return self._current if self._current is not None else self.add_subplot()

    def sca(self, axes):
        self._current = axes

    def delaxes(self, axes):
        if axes in self.axes:
            self.axes.remove(axes)
        self._current = self.axes[-1] if self.axes else None

    def suptitle(self, text, **keywords):
        self._title = str(text)
        return Text()

    def colorbar(self, mappable=None, cax=None, ax=None, label="", **keywords):
        """A scale of colors beside the diagram."""
        if mappable is None or mappable.axes is None:
            raise RuntimeError("No mappable was found to use for colorbar creation. First define a mappable such as an image (with imshow) or a contour set (with contourf).")  # fmt: skip
        if cax is not None and cax in self.axes and not cax._series:
            self.axes.remove(cax)
        return Colorbar(mappable, label)

    def text(self, x, y, s, **keywords):
        once("words outside of the diagrams")
        return Text()

    def legend(self, *args, **keywords):
        return Artist()

    def supxlabel(self, label, **keywords):
        for axes in self.axes:
            if axes._at[0] + axes._at[2] == self._shape[0]:
                axes._about.setdefault("xlabel", str(label))

    def supylabel(self, label, **keywords):
        for axes in self.axes:
            if axes._at[1] == 0:
                axes._about.setdefault("ylabel", str(label))

    def clear(self, *args, **keywords):
        self.axes, self._current, self._title, self._shape = [], None, "", (1, 1)

    clf = clear

    def get_axes(self):
        return self.axes

    def get_size_inches(self):
        return self._size

    def set_size_inches(self, *size, **keywords):
        self._size = list(size[0] if len(size) == 1 else size)

    def get_figwidth(self):
        return self._size[0]

    def get_figheight(self):
        return self._size[1]

    def _set_nothing(self, *args, **keywords):
        pass

    tight_layout = autofmt_xdate = subplots_adjust = set_tight_layout = set_facecolor = align_labels = _set_nothing
    set_dpi = set_layout_engine = set_constrained_layout = set_figwidth = set_figheight = set_label = _set_nothing

    def savefig(self, fname, **keywords):
        """Writes what the page draws, as a picture of vectors (SVG), whatever the file's name says."""
        from matplotlib._svg import picture

        content = picture(self._message() or {"series": []})
        if hasattr(fname, "write"):
            try:
                fname.write(content.encode())
            except TypeError:
                fname.write(content)
            return
        with open(str(fname), "w") as file:
            file.write(content)

    def show(self, *args, **keywords):
        self._draw()

    def _message(self):
        found = []
        for axes in self.axes:
            if axes._twin_of is None:
                message = axes._message()
                if message is not None or len(self.axes) > 1:
                    message = message or {"title": "", "series": []}
                    message["at"] = list(axes._at)
                    found.append(message)
        if not any([message["series"] or len(message) > 6 for message in found]):
            return None
        if len(found) == 1:
            message = found[0]
            message.pop("at")
            if self._title and not message.get("title"):
                message["title"] = self._title
            return message
        return {"title": self._title, "columns": self._shape[1], "axes": found}

    def _draw(self):
        """Sends it to the page, unless the page has it already."""
        message = self._message()
        if message is None:
            return
        message["number"] = self._id
        text = as_json(message)
        self._last = _g.now()
        if text != self._sent:
            self._sent = text
            _g.draw(text)

    def _renew(self):
        """The same from a loop: not every time. The last picture comes at the end."""
        if _g.now() - self._last >= _PAUSE:
            self._draw()


def as_json(message):
    """The text of a message; an image's numbers come from the engine as they are."""
    texts = []
    text = json.dumps(encoded(message, texts))
    for mark, numbers in texts:
        text = text.replace(mark, numbers)
    return text


class Colorbar:
    def __init__(self, mappable, label=""):
        low, high = mappable.range()
        stops = [[int(part) for part in stop] for stop in mappable.cmap._stops][:16] if mappable.cmap else []
        self._about = {"low": low, "high": high, "stops": stops, "label": str(label) if label else ""}
        axes = mappable.axes
        while axes._twin_of is not None:
            axes = axes._twin_of
        axes._about["bar"] = self._about
        self.ax = _BarAxes(self)

    def set_label(self, label, **keywords):
        self._about["label"] = str(label)

    def __getattr__(self, name):
        if name[:1] == "_":
            raise AttributeError(name)
        return lambda *args, **keywords: None


class _BarAxes(Artist):
    def __init__(self, bar):
        super().__init__()
        self._bar = bar

    def set_ylabel(self, label, **keywords):
        self._bar.set_label(label)

    set_title = set_xlabel = set_ylabel

    def tick_params(self, *args, **keywords):
        pass
