"""torchvision.io: PNG files as tensors [C, H, W] of whole numbers."""
from PIL import Image as _pil
from PIL.Image import _of_planes, as_bytes


class ImageReadMode:
    UNCHANGED, GRAY, GRAY_ALPHA, RGB, RGB_ALPHA = range(5)


_MODES = {ImageReadMode.GRAY: "L", ImageReadMode.RGB: "RGB", ImageReadMode.RGB_ALPHA: "RGBA"}


def read_image(path, mode=ImageReadMode.UNCHANGED, **keywords):
    image = _pil.open(path)
    wanted = mode if isinstance(mode, str) else _MODES.get(mode)
    if wanted in ("GRAY", "L"):
        image = image.convert("L")
    elif wanted is not None and wanted != "UNCHANGED":
        image = image.convert(wanted)
    return as_bytes(image._planes())


decode_image = decode_png = read_image


def write_png(input, filename, compression_level=6):
    _of_planes(input.float()).save(filename)
