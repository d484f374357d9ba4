"""Diagrams in three dimensions, projected onto the plane: lines, points, surfaces, wire frames, bars."""
import math

from matplotlib._artist import Artist
from matplotlib._axes import Axes
from matplotlib._maps import get_cmap, hexed
from matplotlib._values import STYLES, color_of, flat, is_list, numbers

# Along a side of a surface: more is thinned out.
_SIDE = 30


class Axes3D(Axes):
    """https://matplotlib.org/stable/api/toolkits/mplot3d/axes3d.html"""

    def _clear(self):
        super()._clear()
        self._things, self._limit = [], {}
        self.elev, self.azim = 30, -60
        self.zaxis = self.xaxis

    cla = clear = _clear

    def view_init(self, elev=None, azim=None, roll=None, **keywords):
        self.elev = 30 if elev is None else elev
        self.azim = -60 if azim is None else azim

    def set_zlabel(self, label, **keywords):
        self._about["zlabel"] = str(label)

    def set_zlim(self, bottom=None, top=None, **keywords):
        self._limit["z"] = (bottom, top) if not isinstance(bottom, (tuple, list)) else tuple(bottom)

    set_zlim3d = set_zlim

    def set_zticks(self, *args, **keywords):
        pass

    set_zticklabels = set_zscale = set_box_aspect = set_proj_type = set_zticks

    def _thing(self, kind, points, **more):
        thing = dict(more, kind=kind, points=points)
        self._things.append(thing)
        return Artist(thing, more.get("map"), axes=self)

    def plot(self, xs, ys, zs=0, *args, zdir="z", **keywords):
        x, y = flat(xs), flat(ys)
        z = flat(zs) if is_list(zs) else [zs] * len(x)
        settings = self._settings(keywords, "line")
        return [self._thing("line", list(zip(x, y, z)), **settings)]

    plot3D = plot

    def scatter(self, xs, ys, zs=0, zdir="z", s=20, c=None, depthshade=True, cmap=None, **keywords):
        x, y = flat(xs), flat(ys)
        z = flat(zs) if is_list(zs) else [zs] * len(x)
        settings = self._settings(keywords, None if c is not None else "patch")
        color = settings["color"] if c is None else color_of(c)
        if isinstance(color, list) and color and isinstance(color[0], (int, float)):
            low, span, paint = min(color), (max(color) - min(color)) or 1, get_cmap(cmap)
            color = [hexed(paint((v - low) / span)) for v in color]
        settings["color"] = color
        size = s if isinstance(s, (int, float)) else 20
        settings["width"] = size ** 0.5
        return self._thing("scatter", list(zip(x, y, z)), **settings)

    scatter3D = scatter

    def _surface(self, X, Y, Z):
        x, y, z = numbers(X), numbers(Y), numbers(Z)
        rows = _few(len(z))
        columns = _few(len(z[0]))
        return [[(x[r][c], y[r][c], z[r][c]) for c in columns] for r in rows]

    def plot_surface(self, X, Y, Z, cmap=None, color=None, alpha=None, **keywords):
        grid = self._surface(X, Y, Z)
        faces = []
        for r in range(len(grid) - 1):
            for c in range(len(grid[0]) - 1):
                faces.append((grid[r][c], grid[r][c + 1], grid[r + 1][c + 1], grid[r + 1][c]))
        return self._thing("faces", faces, map=get_cmap(cmap) if color is None else None, color=color_of(color), alpha=alpha)

    def plot_trisurf(self, X, Y, Z, triangles=None, cmap=None, color=None, alpha=None, **keywords):
        points = list(zip(flat(X), flat(Y), flat(Z)))
        if triangles is None:
            raise ValueError("plot_trisurf in gradlet needs triangles=")
        faces = [tuple([points[i] for i in row]) for row in numbers(triangles)]
        return self._thing("faces", faces, map=get_cmap(cmap) if color is None else None, color=color_of(color), alpha=alpha)

    def plot_wireframe(self, X, Y, Z, color=None, **keywords):
        grid = self._surface(X, Y, Z)
        points = []
        for lines in (grid, list(zip(*grid))):
            for line in lines:
                points += list(line) + [None]
        return self._thing("line", points, color=color_of(color) if color is not None else self._next("line"), width=1)

    def contour3D(self, X, Y, Z, levels=10, cmap=None, **keywords):
        from matplotlib import _shapes

        x, y, z = _shapes.grid_of((X, Y, Z), numbers)
        levels = _shapes.levels_of(z, levels)
        found = None
        for level, paint in zip(levels, _shapes.paints(levels, cmap, None)):
            xs, ys = _shapes.lines(x, y, z, level)
            points = [None if a is None else (a, b, level) for a, b in zip(xs, ys)]
            if points:
                found = self._thing("line", points, color=paint, map=get_cmap(cmap))
        return found or Artist(None, get_cmap(cmap), axes=self)

    contour = contour3D
    contourf = contourf3D = contour3D

    def bar3d(self, x, y, z, dx, dy, dz, color=None, **keywords):
        faces, x, y, z = [], flat(x), flat(y), flat(z)
        dx, dy, dz = [flat(v) if is_list(v) else [v] * len(x) for v in (dx, dy, dz)]
        for i in range(len(x)):
            at = lambda p, q, r: (x[i] + p * dx[i], y[i] + q * dy[i], z[i % len(z)] + r * dz[i])
            for a, b, c, d in (
                ((0, 0, 1), (1, 0, 1), (1, 1, 1), (0, 1, 1)), ((0, 0, 0), (1, 0, 0), (1, 0, 1), (0, 0, 1)),
                ((1, 0, 0), (1, 1, 0), (1, 1, 1), (1, 0, 1)), ((0, 1, 0), (1, 1, 0), (1, 1, 1), (0, 1, 1)),
                ((0, 0, 0), (0, 1, 0), (0, 1, 1), (0, 0, 1)),
            ):  # fmt: skip
                faces.append((at(*a), at(*b), at(*c), at(*d)))
        return self._thing("faces", faces, color=color_of(color) or "C0", shaded=True)

    def text(self, x, y, z, s, *args, **keywords):
        return self._thing("text", [(x, y, z)], text=str(s), color=self._settings(keywords)["color"])

    def quiver(self, X, Y, Z, U, V, W, length=1, color="C0", **keywords):
        points = []
        for x, y, z, u, v, w in zip(*[flat(part) for part in (X, Y, Z, U, V, W)]):
            points += [(x, y, z), (x + length * u, y + length * v, z + length * w), None]
        return self._thing("line", points, color=color_of(color))

    def _message(self):
        if not self._things:
            return super()._message()
        corners = [p for thing in self._things for p in _points(thing) if p is not None]
        box = [[min([p[k] for p in corners]), max([p[k] for p in corners])] for k in range(3)]
        for k, name in enumerate("xyz"):
            wanted = self._limit.get(name) or self._about.get(name + "lim") or (None, None)
            box[k] = [box[k][0] if wanted[0] is None else wanted[0], box[k][1] if wanted[1] is None else wanted[1]]
        a, e = math.radians(self.azim), math.radians(self.elev)
        ca, sa, ce, se = math.cos(a), math.sin(a), math.cos(e), math.sin(e)
        scale = (1.0, 1.0, 0.75)

        def project(p):
            x, y, z = [((v - low) / ((high - low) or 1) - 0.5) * part for v, (low, high), part in zip(p, box, scale)]
            return (-x * sa + y * ca, -x * ca * se - y * sa * se + z * ce, x * ca * ce + y * sa * ce + z * se)

        series = []

        def add(kind, x, y, label=None, color=None, style=None, **more):
            found = {"kind": kind, "x": x, "y": y, "label": label, "color": color, "style": style}
            found.update({name: value for name, value in more.items() if value is not None})
            series.append(found)

        self._frame(add, project, box)
        for thing in self._things:
            self._project(add, project, thing, box)
        about = {"title": self._about.get("title", ""), "off": True, "equal": True, "series": series}
        if "bar" in self._about:
            about["bar"] = self._about["bar"]
        return about

    def _frame(self, add, project, box):
        """The three far sides, with lines at the ticks."""
        ends = [project([box[0][i], box[1][j], box[2][k]])[2] for i in (0, 1) for j in (0, 1) for k in (0, 1)]
        far = ends.index(min(ends))
        fx, fy, fz = [box[k][(far >> (2 - k)) & 1] for k in range(3)]
        (x0, x1), (y0, y1), (z0, z1) = box
        points = []
        for t in range(5):
            x, y, z = [low + (high - low) * t / 4 for low, high in box]
            points += [(x, y0, fz), (x, y1, fz), None, (x0, y, fz), (x1, y, fz), None, (x, fy, z0), (x, fy, z1), None]
            points += [(x0, fy, z), (x1, fy, z), None, (fx, y, z0), (fx, y, z1), None, (fx, y0, z), (fx, y1, z), None]
        flats = [p and project(p) for p in points]
        add("line", [p and p[0] for p in flats], [p and p[1] for p in flats], None, "grey", None, width=0.5, alpha=0.45)
        near_x, near_y = x0 + x1 - fx, y0 + y1 - fy
        for name, at, low, high in (
            ("xlabel", lambda v, far: (v, near_y + far * (near_y - fy), fz), x0, x1),
            ("ylabel", lambda v, far: (near_x + far * (near_x - fx), v, fz), y0, y1),
            ("zlabel", lambda v, far: (near_x + far * (near_x - fx), fy - far * (near_y - fy), v), z0, z1),
        ):
            for v in (low, (low + high) / 2, high):
                p = project(at(v, 0.1))
                add("text", [p[0]], [p[1]], text="%.2g" % v, align="center")
            if self._about.get(name):
                p = project(at((low + high) / 2, 0.28))
                add("text", [p[0]], [p[1]], text=self._about[name], align="center")

    def _project(self, add, project, thing, box):
        kind, label = thing["kind"], thing.get("label")
        if kind == "faces":
            low, high = box[2]
            rows = []
            for face in thing["points"]:
                corners = [project(p) for p in face]
                height = (sum([p[2] for p in face]) / len(face) - low) / ((high - low) or 1)
                rows.append((sum([p[2] for p in corners]) / len(corners), height, corners))
            rows.sort(key=lambda row: row[0])
            x, y, colors = [], [], []
            for _, height, corners in rows:
                x += [p[0] for p in corners] + [None]
                y += [p[1] for p in corners] + [None]
                if thing.get("map"):
                    colors.append(hexed(thing["map"](height)))
                else:
                    colors.append(_shaded(thing.get("color"), corners))
            add("faces", x, y, label, colors, None, alpha=thing.get("alpha"))
            return
        points = [p and project(p) for p in thing["points"]]
        x, y = [p and p[0] for p in points], [p and p[1] for p in points]
        style = STYLES.get(thing.get("style"), thing.get("style"))
        add(kind, x, y, label, thing.get("color"), style, width=thing.get("width"), alpha=thing.get("alpha"), text=thing.get("text"))


def _few(count):
    step = (count - 1) // _SIDE + 1
    return list(range(0, count - 1, step)) + [count - 1]


def _points(thing):
    return [p for face in thing["points"] for p in face] if thing["kind"] == "faces" else thing["points"]


def _shaded(color, corners):
    """One color, darker where a face leans away."""
    from matplotlib.colors import to_rgb

    (ax, ay, az), (bx, by, bz), (cx, cy, cz) = corners[:3]
    ux, uy, uz, vx, vy, vz = bx - ax, by - ay, bz - az, cx - ax, cy - ay, cz - az
    nx, ny, nz = uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx
    light = 0.55 + 0.45 * abs(0.3 * nx + 0.6 * ny + 0.7 * nz) / ((nx * nx + ny * ny + nz * nz) ** 0.5 or 1)
    return hexed([part * min(1, light) for part in to_rgb(color or "C0")])
