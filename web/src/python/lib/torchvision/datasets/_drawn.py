"""Pictures drawn where a data set cannot be shipped: shapes of their own for each class, turned, moved and noisy."""
import torch

# A shape is its kind, numbers between -1 and 1 (y goes down) and, in color, the name of a color.
# box x y half_width half_height; disk x y half_width half_height; path radius x y x y ...; cut takes a disk away.
DIGITS = (
    "disk 0 0 .48 .72; cut 0 0 .27 .5",
    "path .11 -.25 -.5 0 -.72 0 .72",
    "path .11 -.42 -.4 -.2 -.7 .25 -.68 .4 -.3 -.45 .68 .5 .68",
    "path .11 -.4 -.7 .35 -.7 0 -.1 .4 .2 .25 .65 -.4 .65",
    "path .11 .2 .72 .2 -.7 -.5 .25 .5 .25",
    "path .11 .42 -.7 -.35 -.7 -.38 -.1 .25 -.1 .42 .3 .15 .68 -.4 .62",
    "path .11 .3 -.72 -.3 -.1 -.4 .35; disk -.02 .32 .42 .4; cut -.02 .32 .2 .19",
    "path .11 -.45 -.68 .45 -.68 -.1 .72",
    "disk 0 -.35 .36 .36; disk 0 .33 .43 .42; cut 0 -.35 .16 .16; cut 0 .33 .21 .2",
    "path .11 -.25 .72 .3 .1 .4 -.35; disk .02 -.32 .42 .4; cut .02 -.32 .2 .19",
)
GARMENTS = (
    "box 0 .15 .4 .65; path .17 -.35 -.38 -.72 -.1; path .17 .35 -.38 .72 -.1",
    "box 0 -.68 .34 .14; path .15 -.19 -.6 -.24 .8; path .15 .19 -.6 .24 .8",
    "box 0 .1 .4 .65; path .15 -.36 -.42 -.66 .62; path .15 .36 -.42 .66 .62",
    "path .2 0 -.75 0 .1; path .16 0 -.2 -.28 .78; path .16 0 -.2 .28 .78; path .16 0 -.2 0 .78",
    "box -.24 .1 .2 .78; box .24 .1 .2 .78; path .15 -.4 -.5 -.68 .72; path .15 .4 -.5 .68 .72",
    "path .08 -.8 .45 .1 .3 .8 .4; path .05 -.5 .36 -.15 -.15 .1 .28; path .05 .15 .3 .4 -.05 .6 .34",
    "box 0 .12 .36 .74; path .12 -.3 -.5 -.74 .2; path .12 .3 -.5 .74 .2; cut 0 -.62 .1 .2",
    "path .17 -.7 .3 .1 .28 .72 .38; disk -.4 .1 .38 .26",
    "box 0 .28 .66 .42; disk 0 -.2 .42 .44; cut 0 -.2 .3 .32",
    "box -.25 -.2 .3 .55; path .2 -.35 .45 .65 .5",
)
_BACK = "sky .55 .75 .95; road .6 .6 .62; air .65 .82 .9; room .75 .65 .52; wood .35 .58 .3; lawn .55 .72 .45; mud .45 .4 .3"
_INK = "white .92 .92 .92; dark .1 .1 .12; red .8 .15 .15; brown .5 .35 .2; grey .5 .5 .5; green .3 .7 .2; blue .2 .3 .75; tan .68 .48 .28; sea .15 .35 .55"
OBJECTS = (
    "sky; path .12 -.8 .05 .8 -.05 white; path .08 .1 0 -.2 .6 white; path .07 .1 0 -.1 -.5 white; path .06 -.75 0 -.85 -.35 grey",
    "road; box 0 .15 .78 .22 red; disk 0 -.1 .42 .3 red; disk -.45 .4 .19 .19 dark; disk .45 .4 .19 .19 dark",
    "air; disk 0 0 .42 .27 brown; disk .42 -.22 .19 .18 brown; path .05 .55 -.2 .8 -.15 dark; path .12 -.1 0 -.5 -.35 tan",
    "room; disk 0 .15 .5 .45 grey; path .12 -.32 -.2 -.42 -.6 grey; path .12 .32 -.2 .42 -.6 grey; disk -.2 .05 .09 .09 green; disk .2 .05 .09 .09 green",
    "wood; disk -.05 .05 .5 .24 tan; path .07 -.4 .2 -.4 .8 tan; path .07 .3 .2 .3 .8 tan; path .1 .35 0 .6 -.4 tan; path .04 .6 -.5 .4 -.85 brown; path .04 .6 -.5 .8 -.85 brown",
    "lawn; disk 0 .1 .42 .46 brown; disk -.48 .15 .14 .36 dark; disk .48 .15 .14 .36 dark; disk 0 .28 .12 .09 dark",
    "mud; disk 0 .25 .6 .38 green; disk -.3 -.15 .17 .17 green; disk .3 -.15 .17 .17 green; disk -.3 -.17 .07 .07 dark; disk .3 -.17 .07 .07 dark",
    "lawn; disk -.05 0 .55 .24 brown; path .08 -.45 .1 -.45 .8 brown; path .08 .3 .1 .3 .8 brown; path .13 .4 -.05 .68 -.55 brown; path .06 -.55 -.1 -.75 .3 dark",
    "sky; box 0 .8 1.5 .35 sea; path .16 -.6 .35 .6 .35 dark; box 0 0 .3 .2 white; path .05 .1 -.1 .1 -.6 red",
    "road; box -.22 -.1 .55 .42 blue; box .55 .1 .24 .26 white; disk -.45 .45 .18 .18 dark; disk .5 .45 .18 .18 dark",
)


def scribbles(kinds):
    """Letters of three strokes, the same ones every time."""
    state, found = 12345, []
    for _ in range(kinds):
        parts = []
        for _ in range(3):
            numbers = []
            for _ in range(6):
                state = (state * 1103 + 12345) % 65521
                numbers.append("%.2f" % (state % 1000 / 1000 * 1.3 - 0.65))
            parts.append("path .09 " + " ".join(numbers))
        found.append("; ".join(parts))
    return found


def _colors(text):
    return {row.split(" ")[0]: [float(part) for part in row.split(" ")[1:]] for row in text.split("; ")}


def _segment(x, y, x0, y0, x1, y1):
    dx, dy = x1 - x0, y1 - y0
    t = (((x - x0) * dx + (y - y0) * dy) / (dx * dx + dy * dy)).clamp(0, 1)
    return torch.sqrt((x - x0 - t * dx) ** 2 + (y - y0 - t * dy) ** 2)


def _distance(x, y, kind, numbers):
    """How far each pixel is from a shape, below 0 inside."""
    if kind == "path":
        found = None
        for i in range(1, len(numbers) - 2, 2):
            one = _segment(x, y, *numbers[i : i + 4])
            found = one if found is None else torch.minimum(found, one)
        return found - numbers[0]
    cx, cy, wide, high = numbers
    if kind == "box":
        return torch.maximum((x - cx).abs() - wide, (y - cy).abs() - high)
    return (torch.sqrt(((x - cx) / wide) ** 2 + ((y - cy) / high) ** 2) - 1) * min(wide, high)


def _inside(x, y, kind, numbers, size):
    return (0.5 - _distance(x, y, kind, numbers) * (size / 2)).clamp(0, 1)


def _numbers(parts):
    return [float(part) for part in parts]


def pictures(recipes, count, size, seed, color=False):
    """count pictures and their classes; [count, size, size], in color [count, size, size, 3], from 0 to 255."""
    g = torch.Generator()
    g.manual_seed(seed)
    spread = lambda n, low, high: (torch.rand(n, generator=g) * (high - low) + low).reshape(-1, 1, 1)
    line = (torch.arange(size) + 0.5) / (size / 2) - 1
    back, ink = (_colors(_BACK), _colors(_INK)) if color else ({}, {})
    images, targets = [], []
    for label, recipe in enumerate(recipes):
        n = count // len(recipes)
        scale, turn, side = spread(n, 0.85, 1.25), spread(n, -0.2, 0.2), spread(n, 0.9, 1.1)
        across, down = line.reshape(1, 1, -1) - spread(n, -0.14, 0.14), line.reshape(1, -1, 1) - spread(n, -0.14, 0.14)
        x = (across * torch.cos(turn) + down * torch.sin(turn)) * scale * side
        y = (down * torch.cos(turn) - across * torch.sin(turn)) * scale
        shapes = [part.split(" ") for part in recipe.split("; ")]
        if color:
            tone = lambda of: torch.tensor(of) + (torch.rand(n, 1, 1, 3, generator=g) - 0.5) * 0.3
            found = tone(back[shapes[0][0]]) + (y * -0.08).unsqueeze(3)
            for part in shapes[1:]:
                mask = _inside(x, y, part[0], _numbers(part[1:-1]), size).unsqueeze(3)
                found = found * (1 - mask) + tone(ink[part[-1]]) * mask
            noise = torch.randn(n, size, size, 1, generator=g) * 0.06
        else:
            found = torch.zeros(n, size, size)
            for part in shapes:
                mask = _inside(x, y, part[0], _numbers(part[1:]), size)
                found = found * (1 - mask) if part[0] == "cut" else torch.maximum(found, mask)
            found = found * spread(n, 0.6, 1.0)
            noise = torch.randn(n, size, size, generator=g) * 0.08 * (found > 0).float()
        images.append(torch.floor((found + noise).clamp(0, 1) * 255))
        targets += [label] * n
    order = torch.randperm(len(targets), generator=g)
    return torch.cat(images)[order], torch.tensor(targets)[order]
