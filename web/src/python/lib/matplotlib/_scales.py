"""What axes have around them: titles, labels, scales, limits, ticks, a legend."""
from matplotlib._artist import Artist, Text
from matplotlib._values import is_list, listed, plain


class Side(Artist):
    """An axis: its ticks and label."""

    def __init__(self, axes, name):
        super().__init__(axes=axes)
        self._name = name

    def set_ticks(self, ticks, labels=None, **keywords):
        self.axes._ticks(self._name, ticks, labels)

    def set_ticklabels(self, labels, **keywords):
        self.axes._names(self._name, labels)

    def set_label_text(self, label, **keywords):
        self.axes._about[self._name + "label"] = str(label)

    def set_visible(self, visible):
        if not visible:
            self.axes._ticks(self._name, [])

    def set_major_formatter(self, formatter):
        self.axes._formats[self._name] = formatter

    def set_major_locator(self, locator):
        if hasattr(locator, "_at"):
            self.axes._locators[self._name] = locator

    def grid(self, *args, **keywords):
        pass

    def get_major_ticks(self):
        return []

    get_minor_ticks = get_ticklabels = get_ticklines = get_major_ticks

    def __getattr__(self, name):
        if name[:1] == "_":
            raise AttributeError(name)
        return lambda *args, **keywords: None


class Scales:
    def set_title(self, label, **keywords):
        self._about["title"] = str(label)
        return self.title

    def get_title(self):
        return self._about.get("title", "")

    def set_xlabel(self, label, **keywords):
        self._about["xlabel"] = str(label)

    def set_ylabel(self, label, **keywords):
        self._about["ylabel"] = str(label)

    def get_xlabel(self):
        return self._about.get("xlabel", "")

    def get_ylabel(self):
        return self._about.get("ylabel", "")

    def set_xscale(self, value, **keywords):
        self._about["xscale"] = "log" if value in ("log", "symlog") else "linear"

    def set_yscale(self, value, **keywords):
        self._about["yscale"] = "log" if value in ("log", "symlog") else "linear"

    def set_xlim(self, left=None, right=None, *, xmin=None, xmax=None, **keywords):
        return self._limits("xlim", left if xmin is None else xmin, right if xmax is None else xmax)

    def set_ylim(self, bottom=None, top=None, *, ymin=None, ymax=None, **keywords):
        return self._limits("ylim", bottom if ymin is None else ymin, top if ymax is None else ymax)

    set_xbound, set_ybound = set_xlim, set_ylim

    def _limits(self, name, low, high):
        if is_list(low):
            low, high = low
        before = self._about.get(name, [None, None])
        low, high = plain(low), plain(high)
        self._about[name] = [before[0] if low is None else low, before[1] if high is None else high]
        return tuple(self._about[name])

    def _ends(self, at):
        """The least and the largest of all numbers across (0) or up (1)."""
        values = []
        for s in self._series:
            if s["kind"] == "image":
                rows = s["y"]
                values += s["x"][2 * at : 2 * at + 2] or [-0.5, (len(rows) if at else len(rows[0])) - 0.5]
                continue
            along = "xy"[1 - at if s["kind"] == "barh" else at]
            values += [v for v in s[along] if isinstance(v, (int, float))]
            if along == "y" and s["kind"] in ("bar", "barh", "hist"):
                values.append(0)
            if along == "x" and any([isinstance(v, str) for v in s[along]]):
                values += [0, len(s[along]) - 1]
        return [min(values), max(values)] if values else [0, 1]

    def _view(self, at):
        low, high = self._ends(at)
        margin = (high - low) * 0.05
        wanted = self._about.get("xlim" if at == 0 else "ylim", [None, None])
        return (low - margin if wanted[0] is None else wanted[0], high + margin if wanted[1] is None else wanted[1])

    def get_xlim(self):
        return self._view(0)

    def get_ylim(self):
        return self._view(1)

    get_xbound, get_ybound = get_xlim, get_ylim

    def set(self, **keywords):
        for name, value in keywords.items():
            getattr(self, "set_" + name)(value)

    def legend(self, *args, handles=None, labels=None, **keywords):
        args = list(args)
        if args and not isinstance(args[0], (list, tuple)):
            args = []
        if len(args) > 1:
            handles, labels = args[0], args[1]
        elif args:
            first = list(args[0])
            handles, labels = (first, labels) if first and not isinstance(first[0], str) else (handles, first)
        if handles is not None:
            for i, handle in enumerate(handles):
                about = getattr(handle, "_about", None) or getattr(handle, "about", None)
                if about is None:
                    continue
                if labels is not None and i < len(labels):
                    about["label"] = str(labels[i])
                if about not in self._series:  # made for the legend alone
                    self._add("line", [], [], about.get("label"), about.get("color"))
        elif labels is not None:
            shown = [s for s in self._series if s["kind"] not in ("text", "image")]
            for series, label in zip(shown, labels):
                series["label"] = str(label)
        self._about["legend"] = True
        return Artist()

    def get_legend(self):
        return Artist() if self._about.get("legend") else None

    def get_legend_handles_labels(self):
        found = [s for s in self._series if s["label"] and s["label"][:1] != "_"]
        return [Artist(s, axes=self) for s in found], [s["label"] for s in found]

    def grid(self, visible=True, **keywords):
        self._about["grid"] = True if visible is None else bool(visible)

    def _ticks(self, name, ticks, labels=None):
        found = {"at": [plain(v) for v in listed(ticks)]}
        if labels is not None:
            found["names"] = [_words(one) for one in labels]
        self._about[name + "ticks"] = found

    def _names(self, name, labels):
        names = [_words(one) for one in labels]
        found = self._about.get(name + "ticks") or {"at": list(range(len(names)))}
        self._about[name + "ticks"] = {"at": found["at"][: len(names)] if names else [], "names": names}

    def set_xticks(self, ticks, labels=None, **keywords):
        self._ticks("x", ticks, labels)

    def set_yticks(self, ticks, labels=None, **keywords):
        self._ticks("y", ticks, labels)

    def set_xticklabels(self, labels, **keywords):
        self._names("x", labels)

    def set_yticklabels(self, labels, **keywords):
        self._names("y", labels)

    def get_xticks(self):
        return self._steps(0)

    def get_yticks(self):
        return self._steps(1)

    def _steps(self, at):
        import numpy

        wanted = self._about.get("xy"[at] + "ticks")
        low, high = self._view(at)
        return numpy.array(wanted["at"] if wanted else [low + (high - low) * i / 5 for i in range(6)])

    def get_xticklabels(self, **keywords):
        return [Text({"text": name}) for name in self._about.get("xticks", {}).get("names", [])]

    def get_yticklabels(self, **keywords):
        return [Text({"text": name}) for name in self._about.get("yticks", {}).get("names", [])]

    def axis(self, *args, **keywords):
        wanted = args[0] if args else None
        if wanted in ("off", False):
            self._about["off"] = True
        elif wanted in ("on", True):
            self._about.pop("off", None)
        elif wanted in ("equal", "scaled", "square", "image"):
            self._about["equal"] = True
        elif isinstance(wanted, (list, tuple)):
            self.set_xlim(wanted[0], wanted[1])
            self.set_ylim(wanted[2], wanted[3])
        return self._view(0) + self._view(1)

    def set_axis_off(self):
        self._about["off"] = True

    def set_axis_on(self):
        self._about.pop("off", None)

    def set_aspect(self, aspect, *args, **keywords):
        self._about["equal"] = aspect != "auto"

    def invert_xaxis(self):
        self._about["xflip"] = not self._about.get("xflip", False)

    def invert_yaxis(self):
        self._about["yflip"] = not self._about.get("yflip", False)

    def tick_params(self, axis="both", **keywords):
        for name, side in (("x", "labelbottom"), ("y", "labelleft")):
            if keywords.get(side) is False and axis in ("both", name):
                self._ticks(name, [])

    @property
    def axes(self):
        return self

    def get_xaxis(self):
        return self.xaxis

    def get_yaxis(self):
        return self.yaxis

    def get_figure(self):
        return self.figure

    def get_lines(self):
        return self.lines

    def has_data(self):
        return bool(self._series)


class Title(Artist):
    def set_text(self, text):
        self.axes._about["title"] = str(text)

    def get_text(self):
        return self.axes._about.get("title", "")

    def __init__(self, axes):
        super().__init__(axes=axes)


class Spines(dict):
    """The frame's sides, which stay as they are."""

    def __getitem__(self, name):
        return Artist()

    def values(self):
        return [Artist() for _ in range(4)]

    def items(self):
        return [(name, Artist()) for name in ("left", "right", "bottom", "top")]

    def __getattr__(self, name):
        if name[:2] == "__":
            raise AttributeError(name)
        return Artist()


def _words(label):
    return label.get_text() if isinstance(label, Artist) else str(label)


def round_steps(low, high):
    import math

    span = high - low or 1
    step = 10 ** math.floor(math.log10(span / 4))
    step *= 5 if span / step > 20 else 2 if span / step > 8 else 1
    first = math.ceil(low / step)
    return [round(i * step, 10) for i in range(first, int(math.floor(high / step)) + 1)]
