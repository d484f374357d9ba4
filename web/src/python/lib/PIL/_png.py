"""PNG files of one byte a channel."""
import binascii
import io

from deflate import ZLIB, DeflateIO

_HEAD = b"\x89PNG\r\n\x1a\n"
_KINDS = {"L": 0, "RGB": 2, "RGBA": 6}


def _chunk(kind, content):
    check = binascii.crc32(kind + content)
    return len(content).to_bytes(4, "big") + kind + content + check.to_bytes(4, "big")


def encode(image):
    content = image.tobytes()
    row = len(content) // image.height
    out = io.BytesIO()
    stream = DeflateIO(out, ZLIB, 15)
    for start in range(0, len(content), row):
        stream.write(b"\0" + content[start : start + row])
    stream.close()
    size = image.width.to_bytes(4, "big") + image.height.to_bytes(4, "big")
    head = _chunk(b"IHDR", size + bytes([8, _KINDS[image.mode], 0, 0, 0]))
    return _HEAD + head + _chunk(b"IDAT", out.getvalue()) + _chunk(b"IEND", b"")


def _near(a, b, c):
    """Paeth's choice among left, above and the corner."""
    p, q, r = abs(b - c), abs(a - c), abs(a + b - 2 * c)
    return a if p <= q and p <= r else b if q <= r else c


def _rows(data, height, row, step):
    """What the filters of each row have left out, put back."""
    before, found, at = bytearray(row), [], 0
    for _ in range(height):
        kind, line = data[at], bytearray(data[at + 1 : at + 1 + row])
        at += row + 1
        if kind == 2:
            line = bytearray([(a + b) & 255 for a, b in zip(line, before)])
        elif kind:
            for i in range(row):
                left = line[i - step] if i >= step else 0
                corner = before[i - step] if i >= step else 0
                add = left if kind == 1 else (left + before[i]) // 2 if kind == 3 else _near(left, before[i], corner)
                line[i] = (line[i] + add) & 255
        found.append(line)
        before = line
    return found


def decode(content):
    import torch
    from PIL.Image import Image

    if content[:8] != _HEAD:
        raise OSError("cannot identify image file: gradlet reads PNG")
    at, packed, palette, head = 8, b"", None, None
    while at < len(content):
        size, kind = int.from_bytes(content[at : at + 4], "big"), content[at + 4 : at + 8]
        body = content[at + 8 : at + 8 + size]
        at += size + 12
        if kind == b"IHDR":
            head = body
        elif kind == b"PLTE":
            palette = body
        elif kind == b"IDAT":
            packed += body
    width, height = int.from_bytes(head[:4], "big"), int.from_bytes(head[4:8], "big")
    depth, color, laced = head[8], head[9], head[12]
    if depth != 8 or laced:
        raise OSError("gradlet reads PNG files of 8 bits a channel that are not interlaced")
    step = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}[color]
    rows = _rows(DeflateIO(io.BytesIO(packed), ZLIB).read(), height, width * step, step)
    data = torch.tensor([list(row) for row in rows]).float().reshape(height, width, step)
    if color == 3:
        colors = torch.tensor([list(palette[i : i + 3]) for i in range(0, len(palette), 3)]).float()
        return Image(colors[data[..., 0].long()], "RGB")
    if step < 3:
        return Image(data[..., 0], "L")
    return Image(data, "RGB" if step == 3 else "RGBA")
