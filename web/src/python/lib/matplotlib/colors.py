"""matplotlib.colors: maps of one's own, and colors as numbers."""
from matplotlib._maps import Colormap, hexed, rgb

_NAMED = {
    "b": "0000ff", "g": "008000", "r": "ff0000", "c": "00bfbf", "m": "bf00bf", "y": "bfbf00", "k": "000000",
    "w": "ffffff", "blue": "0000ff", "green": "008000", "red": "ff0000", "cyan": "00ffff", "magenta": "ff00ff",
    "yellow": "ffff00", "black": "000000", "white": "ffffff", "gray": "808080", "grey": "808080", "orange": "ffa500",
    "purple": "800080", "brown": "a52a2a", "pink": "ffc0cb", "lime": "00ff00", "navy": "000080", "teal": "008080",
    "olive": "808000", "gold": "ffd700", "C0": "1f77b4", "C1": "ff7f0e", "C2": "2ca02c", "C3": "d62728",
    "C4": "9467bd", "C5": "8c564b", "C6": "e377c2", "C7": "7f7f7f", "C8": "bcbd22", "C9": "17becf",
    "tab:blue": "1f77b4", "tab:orange": "ff7f0e", "tab:green": "2ca02c", "tab:red": "d62728", "tab:purple": "9467bd",
}  # fmt: skip


def to_rgba(c, alpha=None):
    if isinstance(c, str):
        text = c[1:] if c[:1] == "#" else _NAMED.get(c)
        if text is None:
            raise ValueError("Invalid RGBA argument: %r" % c)
        text = "".join([d + d for d in text]) if len(text) == 3 else text
        found = [part / 255 for part in rgb(text)]
    else:
        found = [float(part) for part in c]
    return tuple(found[:3]) + (found[3] if len(found) > 3 else 1.0 if alpha is None else alpha,)


def to_rgb(c):
    return to_rgba(c)[:3]


def to_hex(c, keep_alpha=False):
    return hexed(to_rgb(c))


rgb2hex = to_hex


class Normalize:
    def __init__(self, vmin=None, vmax=None, clip=False):
        self.vmin, self.vmax = vmin, vmax

    def __call__(self, value):
        return (value - self.vmin) / (self.vmax - self.vmin)


class LogNorm(Normalize):
    def __call__(self, value):
        import numpy

        low, high = numpy.log(self.vmin), numpy.log(self.vmax)
        return (numpy.log(value) - low) / (high - low)


class TwoSlopeNorm(Normalize):
    def __init__(self, vcenter, vmin=None, vmax=None):
        super().__init__(vmin, vmax)
        self.vcenter = vcenter


class BoundaryNorm(Normalize):
    def __init__(self, boundaries, ncolors, clip=False):
        super().__init__(boundaries[0], boundaries[-1])
        self.boundaries, self.N = list(boundaries), ncolors


NoNorm = PowerNorm = Normalize
TABLEAU_COLORS = {name: "#" + _NAMED[name] for name in _NAMED if name[:4] == "tab:"}
CSS4_COLORS = {name: "#" + _NAMED[name] for name in _NAMED if len(name) > 2 and name[:4] != "tab:"}


def is_color_like(c):
    try:
        to_rgba(c)
    except (ValueError, TypeError):
        return False
    return True


def ListedColormap(colors, name="from_list", N=None):
    return Colormap(name, [[part * 255 for part in to_rgb(c)] for c in colors], True)


class LinearSegmentedColormap:
    @staticmethod
    def from_list(name, colors, N=256, gamma=1.0):
        return Colormap(name, [[part * 255 for part in to_rgb(c)] for c in colors])
