"""More that axes draw: areas, contours, words; as methods of pyplot's Axes."""
from matplotlib._maps import get_cmap, hexed

# Along a side of a contour's grid: more is thinned out.
_SIDE = 36
_told = set()


def once(what, whose="matplotlib"):
    """Says once that something makes no difference here."""
    if what not in _told:
        _told.add(what)
        from _builtins import _g

        _g.warn("%s in gradlet leaves out: %s" % (whose, what))


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


def _clipped(corners, level, sign):
    """The part of a polygon of (x, y, z) where z is above a level, or below where sign is -1."""
    found = []
    for i in range(len(corners)):
        p, q = corners[i - 1], corners[i]
        a, b = sign * (p[2] - level), sign * (q[2] - level)
        if (a < 0) != (b < 0):
            t = a / (a - b)
            found.append(tuple([m + (n - m) * t for m, n in zip(p, q)]))
        if b >= 0:
            found.append(q)
    return found


def bands(x, y, z, levels):
    """For each pair of levels what lies between them, as corners with gaps between the pieces."""
    found = [([], []) for _ in levels[1:]]

    def draw(kind, corners):
        xs, ys = found[kind]
        xs += [p[0] for p in corners] + [None]
        ys += [p[1] for p in corners] + [None]

    def runs(r, start, end, kind):
        draw(kind, [(x[start], y[r]), (x[end], y[r]), (x[end], y[r + 1]), (x[start], y[r + 1])])

    for r in range(len(y) - 1):
        # A run of whole cells in one band, and where it began.
        run = start = None
        for c in range(len(x) - 1):
            values = (z[r][c], z[r][c + 1], z[r + 1][c + 1], z[r + 1][c])
            low, high = min(values), max(values)
            own = [i for i in range(len(found)) if high >= levels[i] and low <= levels[i + 1]]
            whole = [i for i in own if low >= levels[i] and high <= levels[i + 1]][:1]
            kind = whole[0] if whole else None
            if run is not None and kind != run:
                runs(r, start, c, run)
            if kind is not None and kind != run:
                start = c
            run = kind
            if kind is None:
                corners = list(zip((x[c], x[c + 1], x[c + 1], x[c]), (y[r], y[r], y[r + 1], y[r + 1]), values))
                for i in own:
                    piece = _clipped(_clipped(corners, levels[i], 1), levels[i + 1], -1)
                    if len(piece) > 2:
                        draw(i, piece)
        if run is not None:
            runs(r, start, len(x) - 1, run)
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


def counted(x, y, bins, span):
    """How many points lie in each cell, and the edges."""
    bins = [bins, bins] if isinstance(bins, int) else list(bins)
    sides = span or [[min(x), max(x)], [min(y), max(y)]]
    edges = [[low + (high - low) * i / n for i in range(n + 1)] for (low, high), n in zip(sides, bins)]
    counts = [[0.0] * bins[1] for _ in range(bins[0])]
    for a, b in zip(x, y):
        i, j = [int((v - low) / ((high - low) or 1) * n) for v, (low, high), n in zip((a, b), sides, bins)]
        if sides[0][0] <= a <= sides[0][1] and sides[1][0] <= b <= sides[1][1]:
            counts[min(i, bins[0] - 1)][min(j, bins[1] - 1)] += 1
    return counts, edges[0], edges[1]


def weighed(values, weights, edges):
    """The sum of the weights in each bin; the last one has its right end."""
    sums = [0.0] * (len(edges) - 1)
    for value, weight in zip(values, weights):
        if edges[0] <= value <= edges[-1]:
            i = 0
            while i < len(sums) - 1 and value >= edges[i + 1]:
                i += 1
            sums[i] += weight
    return sums
