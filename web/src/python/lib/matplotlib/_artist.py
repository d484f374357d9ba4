"""What drawing functions give back."""
from matplotlib._pixels import Pixels, pixels
from matplotlib._values import color_of, flat, listed, numbers, plain


class Artist:
    """Something drawn: what is set afterwards of its data, color and label counts."""

    def __init__(self, about=None, cmap=None, levels=None, axes=None):
        self._about, self.cmap, self.levels, self.axes = about, cmap, levels, axes

    def _set(self, name, value):
        if self._about is not None:
            self._about[name] = value

    def set_label(self, label):
        self._set("label", str(label))

    def get_label(self):
        return self._about["label"] if self._about else None

    def set_data(self, x, y=None):
        if y is None and self._about and self._about["kind"] == "image":
            return self._set("y", pixels(x) or numbers(x))
        x, y = (x[0], x[1]) if y is None else (x, y)
        self._set("x", listed(x))
        self._set("y", listed(y))

    def set_xdata(self, x):
        self._set("x", listed(x))

    def set_ydata(self, y):
        self._set("y", listed(y))

    def get_xdata(self, orig=True):
        import numpy

        return numpy.array(self._about["x"])

    def get_ydata(self, orig=True):
        import numpy

        return numpy.array(self._about["y"])

    def get_data(self, orig=True):
        return self.get_xdata(), self.get_ydata()

    def set_offsets(self, points):
        rows = numbers(points)
        self.set_data([row[0] for row in rows], [row[1] for row in rows])

    def set_array(self, values):
        if self._about and self._about["kind"] == "image":
            return self.set_data(values)
        self._set("color", numbers(values))

    def set_clim(self, vmin=None, vmax=None):
        low, high = (vmin, vmax) if not isinstance(vmin, (tuple, list)) else vmin
        self._set("vmin", plain(low))
        self._set("vmax", plain(high))

    def set_cmap(self, cmap):
        from matplotlib._maps import get_cmap, stops_of

        self.cmap = get_cmap(cmap)
        self._set("stops", stops_of(cmap))

    def set_color(self, color):
        self._set("color", color_of(color))

    set_facecolor = set_edgecolor = set_c = set_color

    def get_color(self):
        return self._about["color"] if self._about else None

    def set_alpha(self, alpha):
        self._set("alpha", alpha)

    def set_linewidth(self, width):
        self._set("width", width * 1.2)

    set_lw = set_linewidth

    def set_linestyle(self, style):
        from matplotlib._values import STYLES

        self._set("style", STYLES.get(style, style))

    set_ls = set_linestyle

    def set_text(self, text):
        self._set("text", str(text))

    def get_text(self):
        return self._about.get("text", "") if self._about else ""

    def set_position(self, xy):
        self._set("x", [plain(xy[0])])
        self._set("y", [plain(xy[1])])

    def set_visible(self, visible):
        if self._about is not None and not visible:
            self.remove()

    def remove(self):
        if self.axes is not None and self._about in self.axes._series:
            self.axes._series.remove(self._about)

    def get_height(self):
        return self._about["y"]

    def get_width(self):
        return self._about.get("size", 0.8)

    def get_x(self):
        return self._about["x"] - self.get_width() / 2 if isinstance(self._about["x"], (int, float)) else 0

    def get_y(self):
        return self._about.get("base", 0)

    def range(self):
        """The least and the largest of its numbers, for a bar of colors."""
        if self.levels is not None:
            return self.levels[0], self.levels[-1]
        about = self._about or {}
        values = about.get("y") if about.get("kind") == "image" else about.get("color")
        if isinstance(values, Pixels):
            values = values.range()
        values = [v for v in flat(values or [0, 1]) if isinstance(v, (int, float))] or [0, 1]
        low, high = about.get("vmin"), about.get("vmax")
        return min(values) if low is None else low, max(values) if high is None else high

    def __iter__(self):
        return iter((self,))

    def __getattr__(self, name):
        if name.startswith(("set_", "add_")) or name in ("update", "changed"):
            return lambda *args, **keywords: None
        raise AttributeError("'%s' object has no attribute '%s'" % (type(self).__name__, name))


class Line2D(Artist):
    """A line; of one's own it serves in a legend."""

    def __init__(self, xdata=(), ydata=(), *, about=None, axes=None, color=None, label=None, **keywords):
        if about is None:
            about = {"kind": "line", "x": listed(xdata), "y": listed(ydata), "color": color_of(color), "label": label}
        super().__init__(about, axes=axes)


class Text(Artist):
    pass


class AxesImage(Artist):
    pass


class Container(tuple):
    """Of bars: what each is, and the errors."""

    @property
    def patches(self):
        return list(self)
