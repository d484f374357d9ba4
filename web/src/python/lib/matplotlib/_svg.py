"""The file that savefig() writes: SVG, with the diagrams as the page has them, drawn simply."""
_WIDE, _HIGH = 460, 345
_COLORS = "#1f77b4 #ff7f0e #2ca02c #d62728 #9467bd #8c564b #e377c2 #7f7f7f #bcbd22 #17becf".split(" ")


def _color(color):
    if isinstance(color, list):
        color = color[0] if color and isinstance(color[0], str) else None
    if color is None:
        return _COLORS[0]
    return _COLORS[int(color[1])] if len(color) == 2 and color[0] == "C" else color


def _safe(text):
    return str(text).replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")


def picture(figure):
    """The text of the file."""
    parts = figure.get("axes") or [dict(figure, at=[0, 0, 1, 1])]
    rows = max([p["at"][0] + p["at"][2] for p in parts] or [1])
    columns = max([p["at"][1] + p["at"][3] for p in parts] or [1])
    out = ['<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" font-family="sans-serif" font-size="12">' % (columns * _WIDE, rows * _HIGH)]
    out.append('<rect width="100%" height="100%" fill="white"/>')
    for part in parts:
        row, column, high, wide = part["at"]
        out.append('<g transform="translate(%d %d)">' % (column * _WIDE, row * _HIGH))
        _axes(out, part, wide * _WIDE, high * _HIGH)
        out.append("</g>")
    out.append("</svg>\n")
    return "\n".join(out)


def _ends(lists, limits, words):
    values = [words.index(v) if isinstance(v, str) else v for one in lists for v in one if v is not None]
    low, high = (min(values), max(values)) if values else (0, 1)
    if low == high:
        low, high = low - 0.5, high + 0.5
    margin = (high - low) * 0.05
    low, high = low - margin, high + margin
    if limits:
        low = low if limits[0] is None else limits[0]
        high = high if limits[1] is None else limits[1]
    return low, high


def _axes(out, axes, width, height):
    series = axes["series"]
    left, right, top, bottom = 55, width - 15, 35, height - 45
    words = []
    for s in series:
        words += [v for v in s["x"] if isinstance(v, str) and v not in words]
    xs, ys = [], []
    for s in series:
        if s["kind"] == "image":
            rows = s["y"]
            xs.append(s["x"][:2] or [-0.5, len(rows[0]) - 0.5])
            ys.append(s["x"][2:] or [len(rows) - 0.5, -0.5])
        elif s["kind"] != "text":
            bars = s["kind"] in ("bar", "barh", "hist")
            xs.append(s["y"] + [0] if s["kind"] == "barh" else s["x"])
            ys.append(s["x"] if s["kind"] == "barh" else s["y"] + ([0] if bars else []))
    x0, x1 = _ends(xs, axes.get("xlim"), words)
    y0, y1 = _ends(ys, axes.get("ylim"), words)
    at_x = lambda v: left + ((words.index(v) if isinstance(v, str) else v) - x0) / (x1 - x0) * (right - left)
    at_y = lambda v: bottom - (v - y0) / (y1 - y0) * (bottom - top)
    for i, s in enumerate(series):
        _series(out, s, at_x, at_y)
    if not axes.get("off"):
        out.append('<rect x="%d" y="%d" width="%d" height="%d" fill="none" stroke="black"/>' % (left, top, right - left, bottom - top))
        for k in range(5):
            v, w = x0 + (x1 - x0) * (k + 0.5) / 5, y0 + (y1 - y0) * (k + 0.5) / 5
            out.append('<text x="%.1f" y="%d" text-anchor="middle">%s</text>' % (at_x(v), bottom + 16, _number(v, words)))
            out.append('<text x="%d" y="%.1f" text-anchor="end">%s</text>' % (left - 5, at_y(w) + 4, _number(w, [])))
    middle = (left + right) / 2
    out.append('<text x="%d" y="22" text-anchor="middle" font-size="14">%s</text>' % (middle, _safe(axes.get("title") or "")))
    out.append('<text x="%d" y="%d" text-anchor="middle">%s</text>' % (middle, height - 10, _safe(axes.get("xlabel") or "")))
    out.append('<text transform="translate(14 %d) rotate(-90)" text-anchor="middle">%s</text>' % ((top + bottom) / 2, _safe(axes.get("ylabel") or "")))
    for i, s in enumerate([s for s in series if s.get("label") and s["label"][:1] != "_"]):
        y = top + 16 + 16 * i
        out.append('<rect x="%d" y="%d" width="10" height="10" fill="%s"/>' % (right - 110, y - 9, _color(s.get("color"))))
        out.append('<text x="%d" y="%d">%s</text>' % (right - 95, y, _safe(s["label"])))


def _number(v, words):
    if words:
        return _safe(words[int(v + 0.5)]) if 0 <= int(v + 0.5) < len(words) else ""
    return "%.3g" % v


def _series(out, s, at_x, at_y):
    kind, x, y, color = s["kind"], s["x"], s["y"], _color(s.get("color"))
    opacity = "" if s.get("alpha") is None else ' opacity="%s"' % s["alpha"]
    if kind == "image":
        _image(out, s, at_x, at_y)
    elif kind == "text":
        out.append('<text x="%.1f" y="%.1f">%s</text>' % (at_x(x[0]), at_y(y[0]), _safe(s.get("text", ""))))
    elif kind == "scatter":
        for a, b in zip(x, y):
            if a is not None and b is not None:
                out.append('<circle cx="%.1f" cy="%.1f" r="3" fill="%s"%s/>' % (at_x(a), at_y(b), color, opacity))
    elif kind in ("bar", "barh", "hist"):
        for i, h in enumerate(y):
            v = i if isinstance(x[i], str) else x[i]
            half = s.get("size", 0.8) / 2
            low, high = (v, x[i + 1]) if kind == "hist" else (v - half, v + half)
            if kind == "barh":
                a, b, p, q = at_x(0), at_x(h), at_y(low), at_y(high)
            else:
                a, b, p, q = at_x(low), at_x(high), at_y(0), at_y(h)
            out.append('<rect x="%.1f" y="%.1f" width="%.1f" height="%.1f" fill="%s"%s/>' % (min(a, b), min(p, q), abs(b - a), abs(q - p), color, opacity))
    else:
        path, pen = [], "M"
        for a, b in zip(x, y):
            if a is None or b is None:
                pen = "M"
                continue
            path.append("%s%.1f %.1f" % (pen, at_x(a), at_y(b)))
            pen = "L"
        paint = 'fill="%s" stroke="none"' % color if kind in ("area", "faces") else 'fill="none" stroke="%s" stroke-width="1.5"' % color
        out.append('<path d="%s" %s%s/>' % ("".join(path), paint, opacity))


def _image(out, s, at_x, at_y):
    from matplotlib._maps import Colormap, hexed

    rows = s["y"] if isinstance(s["y"], list) else s["y"].rows()
    flat = [v for row in rows for v in row if isinstance(v, (int, float))]
    low = s.get("vmin") if s.get("vmin") is not None else min(flat or [0])
    high = s.get("vmax") if s.get("vmax") is not None else max(flat or [1])
    cmap = Colormap("", s.get("stops") or [[0, 0, 0], [255, 255, 255]])
    sides = s["x"] or [-0.5, len(rows[0]) - 0.5, len(rows) - 0.5, -0.5]
    left, right, bottom, top = at_x(sides[0]), at_x(sides[1]), at_y(sides[2]), at_y(sides[3])
    wide, high_each = (right - left) / len(rows[0]), (bottom - top) / len(rows)
    for r, row in enumerate(rows):
        for c, v in enumerate(row):
            if isinstance(v, list):
                most = 255 if max(v[:3]) > 1 else 1
                paint = hexed([part / most for part in v])
            else:
                paint = hexed(cmap((v - low) / ((high - low) or 1)))
            out.append('<rect x="%.1f" y="%.1f" width="%.1f" height="%.1f" fill="%s"/>' % (left + c * wide, top + r * high_each, wide + 0.3, abs(high_each) + 0.3, paint))
