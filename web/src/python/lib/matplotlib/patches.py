"""matplotlib.patches: shapes."""
import math

from matplotlib._artist import Artist
from matplotlib._values import STYLES, color_of, numbers


class Patch(Artist):
    def __init__(self, **keywords):
        super().__init__()
        style = keywords.get("linestyle", keywords.get("ls"))
        face = keywords.get("facecolor", keywords.get("fc", keywords.get("color")))
        edge = keywords.get("edgecolor", keywords.get("ec", keywords.get("color")))
        self._filled = keywords.get("fill", True) and face not in ("none", "None")
        self._color = color_of(face) if face is not None else "C0"
        self._edge = color_of(edge) if edge is not None else "black"
        self._style, self._alpha, self._label = STYLES.get(style, style), keywords.get("alpha"), keywords.get("label")
        self._about = {"kind": "area", "label": self._label, "color": self._color if self._filled else self._edge}

    def _outline(self):
        return [], []


class Rectangle(Patch):
    def __init__(self, xy, width, height, angle=0.0, **keywords):
        super().__init__(**keywords)
        self._xy, self._wide, self._high, self._angle = xy, width, height, math.radians(angle)

    def _outline(self):
        (x, y), c, s = self._xy, math.cos(self._angle), math.sin(self._angle)
        corners = ((0, 0), (self._wide, 0), (self._wide, self._high), (0, self._high))
        return [x + p * c - q * s for p, q in corners], [y + p * s + q * c for p, q in corners]


class Ellipse(Patch):
    def __init__(self, xy, width, height, angle=0, **keywords):
        super().__init__(**keywords)
        self.center, self._wide, self._high, self._angle = xy, width, height, math.radians(angle)

    def _outline(self):
        (x, y), c, s = self.center, math.cos(self._angle), math.sin(self._angle)
        turns = [2 * math.pi * k / 48 for k in range(48)]
        points = [(self._wide / 2 * math.cos(t), self._high / 2 * math.sin(t)) for t in turns]
        return [x + p * c - q * s for p, q in points], [y + p * s + q * c for p, q in points]


class Circle(Ellipse):
    def __init__(self, xy, radius=5, **keywords):
        super().__init__(xy, 2 * radius, 2 * radius, **keywords)


class Polygon(Patch):
    def __init__(self, xy, closed=True, **keywords):
        super().__init__(**keywords)
        self._xy = numbers(xy)

    def _outline(self):
        return [p[0] for p in self._xy], [p[1] for p in self._xy]


class FancyArrowPatch(Patch):
    def __init__(self, posA=(0, 0), posB=(1, 1), **keywords):
        super().__init__(fill=False, **keywords)
        self._ends = posA, posB

    def _outline(self):
        return [p[0] for p in self._ends], [p[1] for p in self._ends]
