"""PIL.Image: pictures of one byte a channel, kept as whole floats in a tensor [H, W] or [H, W, C]."""
import builtins
import math

import torch
from PIL import _png

NEAREST, LANCZOS, BILINEAR, BICUBIC, BOX, HAMMING = range(6)
FLIP_LEFT_RIGHT, FLIP_TOP_BOTTOM, ROTATE_90, ROTATE_180, ROTATE_270 = range(5)


class Resampling:
    NEAREST, LANCZOS, BILINEAR, BICUBIC, BOX, HAMMING = range(6)


class Transpose:
    FLIP_LEFT_RIGHT, FLIP_TOP_BOTTOM, ROTATE_90, ROTATE_180, ROTATE_270 = range(5)


def _triangle(x):
    return max(0.0, 1 - abs(x))


def _cubic(x):
    x = abs(x)
    if x < 1:
        return (1.5 * x - 2.5) * x * x + 1
    return ((-0.5 * x + 2.5) * x - 4) * x + 2 if x < 2 else 0.0


def _box(x):
    return 1.0 if -0.5 < x <= 0.5 else 0.0


def _lanczos(x):
    if not -3 < x < 3:
        return 0.0
    a, b = math.pi * x, math.pi * x / 3
    return 1.0 if x == 0 else math.sin(a) / a * math.sin(b) / b


_FILTERS = {BILINEAR: (_triangle, 1.0), BICUBIC: (_cubic, 2.0), BOX: (_box, 0.5), LANCZOS: (_lanczos, 3.0), HAMMING: (_triangle, 1.0)}
_weights = {}


def weights(size, wanted, kind):
    """The matrix [size, wanted] that makes `wanted` numbers out of `size` as Pillow does, shrinking smoothly."""
    key = (size, wanted, kind)
    if key not in _weights:
        scale = size / wanted
        rows = [[0.0] * wanted for _ in range(size)]
        for i in range(wanted):
            center = (i + 0.5) * scale
            if kind == NEAREST:
                rows[min(size - 1, int(center))][i] = 1.0
                continue
            function, reach = _FILTERS[kind]
            wide = max(scale, 1.0)
            low, high = int(max(0, center - reach * wide + 0.5)), int(min(size, center + reach * wide + 0.5))
            parts = [function((x - center + 0.5) / wide) for x in range(low, high)]
            whole = sum(parts) or 1.0
            for x in range(low, high):
                rows[x][i] = parts[x - low] / whole
        if len(_weights) > 20:
            _weights.clear()
        _weights[key] = torch.tensor(rows)
    return _weights[key]


def resized(planes, height, width, kind, whole):
    """[..., H, W] to [..., height, width]; whole: to whole numbers of a byte, each way."""
    settle = lambda t: torch.floor(t + 0.5).clamp(0, 255) if whole and kind != NEAREST else t
    if planes.shape[-1] != width:
        planes = settle(planes @ weights(planes.shape[-1], width, kind))
    if planes.shape[-2] != height:
        planes = settle(weights(planes.shape[-2], height, kind).t() @ planes)
    return planes


def sampled(planes, matrix, height, width, kind=NEAREST, fill=0):
    """[C, H, W] looked up at a x + b y + c, d x + e y + f of each new pixel's middle; fill outside."""
    a, b, c, d, e, f = matrix
    x = torch.arange(width, dtype=torch.float64) + 0.5
    y = (torch.arange(height, dtype=torch.float64) + 0.5).unsqueeze(1)
    across, down = a * x + b * y + c, d * x + e * y + f
    high, wide = planes.shape[-2:]
    inside = (across >= 0) & (across < wide) & (down >= 0) & (down < high)

    def at(row, column):
        place = (row.clamp(0, high - 1) * wide + column.clamp(0, wide - 1)).long()
        return planes.reshape(-1, high * wide)[:, place.reshape(-1)].reshape(-1, height, width)

    if kind == NEAREST:
        found = at(torch.floor(down), torch.floor(across))
    else:
        left, top = torch.floor(across - 0.5), torch.floor(down - 0.5)
        p, q = (across - 0.5 - left).float(), (down - 0.5 - top).float()
        upper = at(top, left) * (1 - p) + at(top, left + 1) * p
        lower = at(top + 1, left) * (1 - p) + at(top + 1, left + 1) * p
        found = upper * (1 - q) + lower * q
    if not isinstance(fill, (int, float)):
        fill = torch.tensor([float(part) for part in fill]).reshape(-1, 1, 1)
    outside = torch.zeros_like(found) + fill
    return torch.where(inside, found, outside)


def turning(angle, width, height):
    """Pillow's matrix of a turn about the middle, against the clock."""
    angle = -math.radians(angle % 360)
    a, b = round(math.cos(angle), 15), round(math.sin(angle), 15)
    x, y = width / 2, height / 2
    return a, b, x - a * x - b * y, -b, a, y + b * x - a * y


_SHADES = (19595.0, 38470.0, 7471.0)


class Image:
    """https://pillow.readthedocs.io/en/stable/reference/Image.html"""

    def __init__(self, data=None, mode="L"):
        self._data, self.mode = data, mode
        self.format = self.filename = None
        self.info = {}

    @property
    def size(self):
        return (self._data.shape[1], self._data.shape[0])

    @property
    def width(self):
        return self._data.shape[1]

    @property
    def height(self):
        return self._data.shape[0]

    def __repr__(self):
        return "<PIL.Image.Image image mode=%s size=%dx%d>" % ((self.mode,) + self.size)

    def __eq__(self, other):
        return isinstance(other, Image) and self.mode == other.mode and torch.equal(self._data, other._data)

    def _planes(self):
        """[C, H, W]"""
        return self._data.unsqueeze(0) if self._data.dim() == 2 else self._data.permute(2, 0, 1)

    def _like(self, planes):
        return _of_planes(planes, self.mode)

    def getbands(self):
        return tuple(self.mode)

    def copy(self):
        return Image(self._data.clone(), self.mode)

    def convert(self, mode=None, **keywords):
        data = self._data
        if mode is None or mode == self.mode:
            return self.copy()
        if mode not in ("L", "RGB", "RGBA", "F", "1"):
            raise ValueError("conversion from %s to %s not supported" % (self.mode, mode))
        if mode in ("L", "F", "1"):
            if data.dim() == 3:
                r, g, b = [data[..., i] * _SHADES[i] for i in range(3)]
                data = torch.floor((r + g + b + 32768) / 65536)
            return Image((data >= 128).float() * 255 if mode == "1" else data, mode)
        if data.dim() == 2:
            data = torch.stack([data] * 3, 2)
        if mode == "RGB":
            return Image(data[..., :3].clone(), mode)
        return Image(torch.cat([data[..., :3], torch.full(data.shape[:2] + (1,), 255.0)], 2), mode)

    def resize(self, size, resample=None, box=None, reducing_gap=None):
        kind = BICUBIC if resample is None else resample
        part = self if box is None else self.crop(box)
        return self._like(resized(part._planes(), int(size[1]), int(size[0]), kind, self.mode != "F"))

    def thumbnail(self, size, resample=BICUBIC, reducing_gap=2.0):
        part = min(size[0] / self.width, size[1] / self.height, 1)
        wanted = (max(1, round(self.width * part)), max(1, round(self.height * part)))
        self._data = self.resize(wanted, resample)._data

    def crop(self, box=None):
        """What lies outside of the picture is black."""
        left, top, right, bottom = [int(round(side)) for side in (box or (0, 0) + self.size)]
        return self._like(torch.nn.functional.pad(
            self._planes()[:, max(0, top) : max(0, bottom), max(0, left) : max(0, right)],
            (max(0, -left), max(0, right - self.width), max(0, -top), max(0, bottom - self.height)),
        ))  # fmt: skip

    def rotate(self, angle, resample=NEAREST, expand=0, center=None, translate=None, fillcolor=0):
        planes = self._planes()
        height, width = planes.shape[-2:]
        turns = {0: 0, 90: 1, 180: 2, 270: 3}.get(angle % 360)
        if turns is not None and (turns in (0, 2) or width == height or expand):
            return self._like(torch.rot90(planes, turns, [1, 2]))
        a, b, c, d, e, f = turning(angle, width, height)
        wide, high = width, height
        if expand:
            x = [a * p + b * q for p in (-width / 2, width / 2) for q in (-height / 2, height / 2)]
            y = [d * p + e * q for p in (-width / 2, width / 2) for q in (-height / 2, height / 2)]
            wide, high = math.ceil(max(x)) * 2, math.ceil(max(y)) * 2
            c, f = width / 2 - a * wide / 2 - b * high / 2, height / 2 - d * wide / 2 - e * high / 2
        return self._like(sampled(planes, (a, b, c, d, e, f), high, wide, resample, fillcolor or 0))

    def transpose(self, method):
        planes = self._planes()
        if method in (FLIP_LEFT_RIGHT, FLIP_TOP_BOTTOM):
            return self._like(planes.flip(2 - method))
        return self._like(torch.rot90(planes, method - 1, [1, 2]))

    def point(self, function):
        table = [function(i) for i in range(256)] if callable(function) else list(function)
        return Image(torch.tensor([float(v) for v in table])[self._data.long()].floor().clamp(0, 255), self.mode)

    def split(self):
        return tuple([Image(plane.clone(), "L") for plane in self._planes()])

    def getpixel(self, xy):
        found = self._data[int(xy[1]), int(xy[0])]
        return int(found.item()) if found.dim() == 0 else tuple([int(part) for part in found.tolist()])

    def putpixel(self, xy, value):
        value = value if isinstance(value, (int, float)) else torch.tensor([float(part) for part in value])
        self._data[int(xy[1]), int(xy[0])] = value

    def getdata(self):
        flat = self._data.long().reshape(self.width * self.height, -1).tolist()
        return [row[0] if len(row) == 1 else tuple(row) for row in flat]

    def tobytes(self):
        return bytes(self._data.long().reshape(-1).tolist())

    @property
    def _j(self):
        """Arrays and tensors take it for one of themselves."""
        self._kept = self._data if self.mode == "F" else as_bytes(self._data)
        return self._kept._j

    def __array__(self, dtype=None):
        import numpy

        found = self._data if self.mode == "F" else as_bytes(self._data)
        array = numpy.array(found.numpy())
        return array if dtype is None else array.astype(dtype)

    def tolist(self):
        return (self._data if self.mode == "F" else self._data.long()).tolist()

    detach = copy

    def save(self, fp, format=None, **keywords):
        """Writes a PNG file, whatever its name says."""
        content = _png.encode(self.convert("L") if self.mode in ("1", "F") else self)
        if hasattr(fp, "write"):
            fp.write(content)
            return
        with builtins.open(str(fp), "wb") as file:
            file.write(content)

    def show(self, title=None):
        """Draws it on the page."""
        import matplotlib.pyplot as plt

        plt.figure().add_subplot().imshow(self, cmap="gray", vmin=0, vmax=255)
        plt.axis("off")
        plt.show()

    _repr_image_ = show

    def close(self):
        pass

    load = verify = close

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        return False


def as_bytes(tensor):
    """As uint8 where there is that, else int64."""
    return tensor.to(getattr(torch, "uint8", torch.int64))


def _of_planes(planes, mode=None):
    """Of [C, H, W]."""
    mode = mode or {1: "L", 3: "RGB", 4: "RGBA"}[planes.shape[0]]
    return Image(planes[0] if len(mode) == 1 else planes.permute(1, 2, 0), mode)


def fromarray(obj, mode=None):
    data = torch.as_tensor(obj)
    floating = data.is_floating_point()
    if data.dim() not in (2, 3):
        raise TypeError("Cannot handle this data type: %s" % (tuple(data.shape),))
    if data.dim() == 3 and data.shape[2] == 1:
        data = data[:, :, 0]
    if mode is None:
        mode = ("F" if floating else "L") if data.dim() == 2 else {3: "RGB", 4: "RGBA"}[data.shape[2]]
    if data.dtype == torch.bool:
        data = data.float() * 255
    return Image(data.float() if mode == "F" else data.float() % 256, mode)


def new(mode, size, color=0):
    shape = (size[1], size[0]) + ((len(mode),) if len(mode) > 1 else ())
    if isinstance(color, str):
        from matplotlib.colors import to_rgb

        color = tuple([int(part * 255 + 0.5) for part in to_rgb(color)])
    if isinstance(color, tuple):
        return Image(torch.zeros(shape) + torch.tensor([float(part) for part in color]), mode)
    return Image(torch.full(shape, float(color)), mode)


def open(fp, mode="r", formats=None):
    """Reads a PNG file; other formats are not in gradlet."""
    if hasattr(fp, "read"):
        content = fp.read()
    else:
        with builtins.open(str(fp), "rb") as file:
            content = file.read()
    found = _png.decode(content)
    found.format, found.filename = "PNG", fp if isinstance(fp, str) else ""
    return found
