"""matplotlib: pyplot draws on the page."""
__version__ = "3.10.7+gradlet"

_DEFAULTS = {
    "figure.figsize": [6.4, 4.8], "figure.dpi": 100.0, "lines.linewidth": 1.5, "font.size": 10.0, "axes.grid": False,
    "image.cmap": "viridis", "image.origin": "upper", "hist.bins": 10, "axes.titlesize": "large",
}  # fmt: skip


class RcParams(dict):
    """Settings; a few of them count here: image.cmap, image.origin, hist.bins."""

    def __getitem__(self, name):
        return self.get(name)

    def find_all(self, pattern):
        return RcParams({name: value for name, value in self.items() if pattern in name})


rcParams = RcParams(_DEFAULTS)
rcParamsDefault = RcParams(_DEFAULTS)


class rc_context:
    def __init__(self, rc=None, fname=None):
        self._rc = rc or {}

    def __enter__(self):
        self._before = {name: value for name, value in rcParams.items()}
        rcParams.update(self._rc)

    def __exit__(self, *exc):
        rcParams.clear()
        rcParams.update(self._before)
        return False


def use(backend, force=True):
    pass


def get_backend():
    return "gradlet"


def rc(group, **keywords):
    for name, value in keywords.items():
        rcParams[group + "." + name] = value


def rcdefaults():
    rcParams.clear()
    rcParams.update(_DEFAULTS)


class _Colormaps:
    """matplotlib.colormaps: maps by name."""

    def __getitem__(self, name):
        from matplotlib._maps import get_cmap

        return get_cmap(name)

    get_cmap = __getitem__

    def __iter__(self):
        from matplotlib._maps import _STOPS

        return iter(sorted(_STOPS))

    def __contains__(self, name):
        return name in list(self)


colormaps = _Colormaps()
