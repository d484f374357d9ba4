"""Colormaps by a few of their colors, between which they go straight."""
import math

_STOPS = {
    "viridis": "440154 3b528b 21918c 5ec962 fde725",
    "plasma": "0d0887 7e03a8 cc4778 f89540 f0f921",
    "inferno": "000004 57106e bc3754 f98e09 fcffa4",
    "magma": "000004 51127c b73779 fc8961 fcfdbf",
    "cividis": "00224e 434e6c 7d7c78 bcaf6f fee838",
    "gray": "000000 ffffff",
    "binary": "ffffff 000000",
    "hot": "0b0000 ff0000 ffff00 ffffff",
    "cool": "00ffff ff00ff",
    "bone": "000000 53536f a6c6c6 ffffff",
    "copper": "000000 ffc77f",
    "spring": "ff00ff ffff00",
    "summer": "008066 ffff66",
    "autumn": "ff0000 ffff00",
    "winter": "0000ff 00ff80",
    "jet": "000080 0000ff 00ffff ffff00 ff0000 800000",
    "turbo": "30123b 4686fb 1ae4b6 a4fc3c fb7e21 7a0403",
    "rainbow": "8000ff 00b5eb 80ffb4 ffb360 ff0000",
    "hsv": "ff0000 ffff00 00ff00 00ffff 0000ff ff00ff ff0000",
    "coolwarm": "3b4cc0 8db0fe dddddd f49a7b b40426",
    "bwr": "0000ff ffffff ff0000",
    "seismic": "00004d 0000ff ffffff ff0000 800000",
    "RdBu": "67001f d6604d f7f7f7 4393c3 053061",
    "RdYlBu": "a50026 fdae61 ffffbf abd9e9 313695",
    "RdYlGn": "a50026 fdae61 ffffbf a6d96a 006837",
    "RdGy": "67001f d6604d ffffff 878787 1a1a1a",
    "PiYG": "8e0152 de77ae f7f7f7 7fbc41 276419",
    "PRGn": "40004b 9970ab f7f7f7 5aae61 00441b",
    "BrBG": "543005 bf812d f5f5f5 35978f 003c30",
    "Spectral": "9e0142 fdae61 ffffbf 66c2a5 5e4fa2",
    "Blues": "f7fbff c6dbef 6baed6 2171b5 08306b",
    "Reds": "fff5f0 fcbba1 fb6a4a cb181d 67000d",
    "Greens": "f7fcf5 c7e9c0 74c476 238b45 00441b",
    "Greys": "ffffff d9d9d9 969696 525252 000000",
    "Oranges": "fff5eb fdd0a2 fd8d3c d94801 7f2704",
    "Purples": "fcfbfd dadaeb 9e9ac8 6a51a3 3f007d",
    "YlOrRd": "ffffcc fed976 fd8d3c e31a1c 800026",
    "YlGnBu": "ffffd9 c7e9b4 41b6c4 225ea8 081d58",
    "YlGn": "ffffe5 d9f0a3 78c679 238443 004529",
    "Paired": "a6cee3 1f78b4 b2df8a 33a02c fb9a99 e31a1c",
    "tab10": "1f77b4 ff7f0e 2ca02c d62728 9467bd 8c564b e377c2 7f7f7f bcbd22 17becf",
    "Set1": "e41a1c 377eb8 4daf4a 984ea3 ff7f00 ffff33 a65628 f781bf 999999",
    "Set2": "66c2a5 fc8d62 8da0cb e78ac3 a6d854 ffd92f e5c494 b3b3b3",
}
_STOPS["grey"], _STOPS["gist_gray"], _STOPS["tab20"], _STOPS["Set3"] = (
    _STOPS["gray"], _STOPS["gray"], _STOPS["tab10"], _STOPS["Set2"],
)  # fmt: skip


def rgb(text):
    """Red, green and blue, to 255, of six digits."""
    return [int(text[i : i + 2], 16) for i in (0, 2, 4)]


class Colormap:
    """From a number between 0 and 1, or a whole number of 256, to red, green, blue and alpha."""

    def __init__(self, name, stops, steps=False):
        self.name, self._stops, self._steps, self.N = name, stops, steps, len(stops) if steps else 256

    def _at(self, value):
        whole = isinstance(value, int)
        last = len(self._stops) - 1
        if self._steps:
            place = value if whole else int(value * self.N)
            found = self._stops[min(last, max(0, place))]
        else:
            place = min(1, max(0, value / 255 if whole else value)) * last
            i = min(last - 1, int(place))
            a, b = self._stops[i], self._stops[i + 1]
            found = [x + (y - x) * (place - i) for x, y in zip(a, b)]
        return tuple([part / 255 for part in found]) + (1.0,)

    def __call__(self, X, alpha=None, bytes=False):
        if hasattr(X, "detach"):
            X = X.detach()
        if not hasattr(X, "tolist") and not isinstance(X, (list, tuple)):
            return self._at(X)
        import numpy

        values = X.tolist() if hasattr(X, "tolist") else X
        return self._at(values) if isinstance(values, (int, float)) else numpy.array(self._each(values))

    def _each(self, values):
        return [self._each(value) if isinstance(value, list) else self._at(value) for value in values]

    def reversed(self):
        return Colormap(self.name + "_r", self._stops[::-1], self._steps)


def get_cmap(name=None, lut=None):
    if isinstance(name, Colormap):
        return name
    name = name or "viridis"
    back = name.endswith("_r")
    stem = name[:-2] if back else name
    if stem not in _STOPS:
        raise ValueError("%r is not a known value for cmap; gradlet has %s" % (name, ", ".join(sorted(_STOPS))))
    made = Colormap(stem, [rgb(stop) for stop in _STOPS[stem].split(" ")], stem in ("tab10", "tab20", "Paired") or stem[:3] == "Set")
    return made.reversed() if back else made


def hexed(color):
    """Red, green and blue from 0 to 1 as #rrggbb."""
    return "#" + "".join(["%02x" % min(255, max(0, int(math.floor(part * 255 + 0.5)))) for part in color[:3]])


def stops_of(cmap):
    return [[int(part) for part in stop] for stop in get_cmap(cmap)._stops][:16]
