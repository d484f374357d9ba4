"""More that axes draw: areas, contours, words; as methods of pyplot's Axes."""
from matplotlib._maps import get_cmap, hexed

# Along a side of a contour's grid: more is thinned out.
_SIDE = 36
_told = set()


def once(what):
    """Says once that something makes no difference here."""
    if what not in _told:
        _told.add(what)
        from _builtins import _g

        _g.warn("matplotlib in gradlet leaves out: " + what)


def _thinned(items):
    step = (len(items) - 1) // _SIDE + 1
    return list(range(0, len(items), step)) + ([len(items) - 1] if (len(items) - 1) % step else [])


def grid_of(args, numbers):
    """x, y and rows of z of contour's arguments, thinned out."""
    z = numbers(args[-1] if len(args) in (1, 3) or not args[1:] else args[2] if len(args) > 2 else args[0])
    if len(args) > 2:
        x, y = numbers(args[0]), numbers(args[1])
        z = numbers(args[2])
        x = x[0] if isinstance(x[0], list) else x
        y = [row[0] for row in y] if isinstance(y[0], list) else y
    else:
        x, y = list(range(len(z[0]))), list(range(len(z)))
    if len(x) != len(z[0]) or len(y) != len(z):
        raise TypeError("Length of x (%d) must match number of columns in z (%d)" % (len(x), len(z[0])))
    columns, rows = _thinned(x), _thinned(y)
    return [x[i] for i in columns], [y[i] for i in rows], [[z[r][c] for c in columns] for r in rows]


def levels_of(z, wanted):
    values = [v for row in z for v in row if v is not None]
    low, high = min(values), max(values)
    if wanted is not None and not isinstance(wanted, int):
        return list(wanted)
    count = (wanted or 7) + 1
    return [low + (high - low) * i / count for i in range(count + 1)]


def paints(levels, cmap, colors):
    if colors is not None:
        colors = [colors] if isinstance(colors, str) else list(colors)
        return [colors[i % len(colors)] for i in range(len(levels))]
    chosen, last = get_cmap(cmap), max(1, len(levels) - 1)
    return [hexed(chosen(i / last)) for i in range(len(levels))]


def bands(x, y, z, levels):
    """For each pair of levels the cells between them, as corners with gaps between the cells."""
    found = [([], []) for _ in levels[1:]]

    def band(value):
        inside = [i for i in range(len(levels) - 1) if value >= levels[i]]
        return inside[-1] if inside else 0

    for r in range(len(y) - 1):
        start = 0
        kinds = [band((z[r][c] + z[r][c + 1] + z[r + 1][c] + z[r + 1][c + 1]) / 4) for c in range(len(x) - 1)]
        for c in range(1, len(kinds) + 1):
            if c == len(kinds) or kinds[c] != kinds[start]:
                xs, ys = found[kinds[start]]
                xs += [x[start], x[c], x[c], x[start], None]
                ys += [y[r], y[r], y[r + 1], y[r + 1], None]
                start = c
    return found


def lines(x, y, z, level):
    """Where z crosses a level, cell by cell."""
    xs, ys = [], []
    for r in range(len(y) - 1):
        for c in range(len(x) - 1):
            corners = ((r, c), (r, c + 1), (r + 1, c + 1), (r + 1, c))
            cut = []
            for i in range(4):
                (r0, c0), (r1, c1) = corners[i], corners[(i + 1) % 4]
                a, b = z[r0][c0] - level, z[r1][c1] - level
                if (a < 0) != (b < 0):
                    t = a / (a - b)
                    cut.append((x[c0] + (x[c1] - x[c0]) * t, y[r0] + (y[r1] - y[r0]) * t))
            for i in range(0, len(cut) - 1, 2):
                xs += [cut[i][0], cut[i + 1][0], None]
                ys += [cut[i][1], cut[i + 1][1], None]
    return xs, ys
