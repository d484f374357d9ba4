"""torchvision.transforms.functional: of pictures, and of tensors [..., C, H, W]."""
import math

import torch
from PIL import Image as _pil
from PIL.Image import Image, _of_planes, as_bytes, resized, sampled, turning
from torch.nn import functional as _F


class InterpolationMode:
    """How to look between the pixels."""

    def __init__(self, value, number):
        self.value, self._number = value, number

    def __repr__(self):
        return "<InterpolationMode.%s: '%s'>" % (self.value.upper(), self.value)

    def __str__(self):
        return "InterpolationMode." + self.value.upper()


for _number, _name in enumerate("nearest lanczos bilinear bicubic box hamming".split(" ")):
    setattr(InterpolationMode, _name.upper(), InterpolationMode(_name, _number))
InterpolationMode.NEAREST_EXACT = InterpolationMode("nearest-exact", 0)
_MODES = ("nearest", "lanczos", "bilinear", "bicubic", "box", "hamming")


def mode_of(mode):
    return InterpolationMode.__dict__[_MODES[mode].upper()] if isinstance(mode, int) else mode


def _number_of(mode):
    return mode if isinstance(mode, int) else mode._number


def _opened(img):
    """[C, H, W] of floats, whether they are whole numbers of a byte, and what makes the same kind of thing of it."""
    if isinstance(img, Image):
        return img._planes(), img.mode != "F", lambda planes: _of_planes(planes, img.mode)
    if not isinstance(img, torch.Tensor):
        raise TypeError("img should be PIL Image or Tensor. Got %s" % type(img))
    if img.is_floating_point():
        return img, False, lambda planes: planes
    return img.float(), True, lambda planes: planes.to(img.dtype)


def _settled(planes, whole):
    return torch.floor(planes).clamp(0, 255) if whole else planes.clamp(0, 1)


def get_dimensions(img):
    planes = _opened(img)[0]
    return [planes.shape[-3], planes.shape[-2], planes.shape[-1]]


def get_image_size(img):
    _, height, width = get_dimensions(img)
    return [width, height]


def get_image_num_channels(img):
    return get_dimensions(img)[0]


def to_tensor(pic):
    if isinstance(pic, Image):
        planes = pic._data.unsqueeze(0) if len(pic.mode) == 1 else pic._data.permute(2, 0, 1).contiguous()
        return planes.clone() if pic.mode == "F" else planes / 255
    if isinstance(pic, torch.Tensor) or not hasattr(pic, "ndim"):
        raise TypeError("pic should be PIL Image or ndarray. Got %s" % type(pic))
    if pic.ndim not in (2, 3):
        raise ValueError("pic should be 2/3 dimensional. Got %d dimensions." % pic.ndim)
    data = torch.as_tensor(pic)
    data = data.unsqueeze(0) if data.dim() == 2 else data.permute(2, 0, 1).contiguous()
    return data.clone() if data.is_floating_point() or not str(data.dtype).endswith("uint8") else data.float() / 255


def pil_to_tensor(pic):
    return as_bytes(pic._planes())


def to_pil_image(pic, mode=None):
    data = torch.as_tensor(pic)
    if data.dim() not in (2, 3):
        raise ValueError("pic should be 2/3 dimensional. Got %d dimensions." % data.dim())
    if not isinstance(pic, torch.Tensor) and data.dim() == 3:
        data = data.permute(2, 0, 1)
    if data.dim() == 2:
        data = data.unsqueeze(0)
    if data.shape[0] > 4:
        raise ValueError("pic should not have > 4 channels. Got %d channels." % data.shape[0])
    if data.is_floating_point() and mode != "F" and isinstance(pic, torch.Tensor):
        data = torch.trunc(data.detach().float() * 255)
        data = data - torch.floor(data / 256) * 256
    elif data.is_floating_point():
        mode = "F"
    return _of_planes(data.float(), mode)


def convert_image_dtype(image, dtype=torch.float32):
    if dtype.is_floating_point and not image.is_floating_point():
        return image.to(dtype) / 255
    return (image * 255.999).to(dtype) if image.is_floating_point() and not dtype.is_floating_point else image.to(dtype)


_columns = {}


def _column(values, dtype):
    """[C, 1, 1]; kept, as the same ones come for each picture."""
    key = (tuple(values), str(dtype)) if isinstance(values, (list, tuple)) else None
    if key not in _columns:
        found = torch.as_tensor(values, dtype=dtype).reshape(-1, 1, 1)
        if key is None or len(_columns) > 50:
            return found
        _columns[key] = found
    return _columns[key]


def normalize(tensor, mean, std, inplace=False):
    if not isinstance(tensor, torch.Tensor):
        raise TypeError("img should be Tensor Image. Got %s" % type(tensor))
    if not tensor.is_floating_point():
        raise TypeError("Input tensor should be a float tensor. Got %s." % tensor.dtype)
    if tensor.dim() < 3:
        raise ValueError(
            "Expected tensor to be a tensor image of size (..., C, H, W). Got tensor.size() = %s" % tensor.size()
        )
    std_of = std
    mean, std = _column(mean, tensor.dtype), _column(std, tensor.dtype)
    if 0 in std_of if isinstance(std_of, (list, tuple)) else not std.all():
        raise ValueError("std evaluated to zero after conversion to %s, leading to division by zero." % tensor.dtype)
    return tensor.sub_(mean).div_(std) if inplace else (tensor - mean) / std


def _wanted(size, height, width, max_size=None):
    if not isinstance(size, int):
        size = list(size)
        if len(size) == 2:
            return size
        size = size[0]
    short, long = (width, height) if width <= height else (height, width)
    new_short, new_long = size, int(size * long / short)
    if max_size is not None and new_long > max_size:
        new_short, new_long = int(max_size * new_short / new_long), max_size
    return [new_long, new_short] if width <= height else [new_short, new_long]


def resize(img, size, interpolation=InterpolationMode.BILINEAR, max_size=None, antialias=True):
    planes, whole, back = _opened(img)
    height, width = _wanted(size, planes.shape[-2], planes.shape[-1], max_size)
    if (height, width) == (planes.shape[-2], planes.shape[-1]):
        return img
    return back(resized(planes, height, width, _number_of(interpolation), whole))


def _four(padding):
    if isinstance(padding, int):
        return [padding] * 4
    padding = list(padding)
    return padding * (4 // len(padding))


def pad(img, padding, fill=0, padding_mode="constant"):
    planes, _, back = _opened(img)
    left, top, right, bottom = _four(padding)
    sides = (left, right, top, bottom)
    if padding_mode != "constant":
        return back(_F.pad(planes, sides, mode={"edge": "replicate"}.get(padding_mode, padding_mode)))
    if not isinstance(fill, (int, float)):
        inside = _F.pad(torch.ones(planes.shape[-2:]), sides)
        color = torch.tensor([float(part) for part in fill]).reshape(-1, 1, 1)
        return back(_F.pad(planes, sides) + (1 - inside) * color)
    return back(_F.pad(planes, sides, value=float(fill)))


def crop(img, top, left, height, width):
    planes, _, back = _opened(img)
    high, wide = planes.shape[-2:]
    found = planes[..., max(0, top) : max(0, top + height), max(0, left) : max(0, left + width)]
    sides = (max(0, -left), max(0, left + width - wide), max(0, -top), max(0, top + height - high))
    return back(_F.pad(found, sides) if any(sides) else found)


def center_crop(img, output_size):
    size = [output_size] * 2 if isinstance(output_size, int) else list(output_size)
    high, wide = size if len(size) == 2 else size * 2
    _, height, width = get_dimensions(img)
    if wide > width or high > height:
        left, top = max(0, (wide - width) // 2), max(0, (high - height) // 2)
        img = pad(img, [left, top, max(0, (wide - width + 1) // 2), max(0, (high - height + 1) // 2)])
        _, height, width = get_dimensions(img)
    return crop(img, int(round((height - high) / 2)), int(round((width - wide) / 2)), high, wide)


def resized_crop(img, top, left, height, width, size, interpolation=InterpolationMode.BILINEAR, antialias=True):
    return resize(crop(img, top, left, height, width), size, interpolation)


def hflip(img):
    planes, _, back = _opened(img)
    return back(planes.flip(-1))


def vflip(img):
    planes, _, back = _opened(img)
    return back(planes.flip(-2))


def five_crop(img, size):
    high, wide = [size] * 2 if isinstance(size, int) else size
    _, height, width = get_dimensions(img)
    places = ((0, 0), (0, width - wide), (height - high, 0), (height - high, width - wide))
    return tuple([crop(img, top, left, high, wide) for top, left in places] + [center_crop(img, [high, wide])])


def rotate(img, angle, interpolation=InterpolationMode.NEAREST, expand=False, center=None, fill=None):
    kind = _number_of(interpolation)
    if isinstance(img, Image):
        return img.rotate(angle, kind, expand, fillcolor=fill)
    planes, _, back = _opened(img)
    height, width = planes.shape[-2:]
    return back(sampled(planes, turning(angle, width, height), height, width, kind, fill or 0))


def affine(img, angle, translate, scale, shear, interpolation=InterpolationMode.NEAREST, fill=None, center=None):
    planes, whole, back = _opened(img)
    height, width = planes.shape[-2:]
    shear = [shear, 0.0] if isinstance(shear, (int, float)) else list(shear)
    turn, sx, sy = [math.radians(part) for part in (angle, shear[0], shear[1])]
    a = math.cos(turn - sy) / math.cos(sy)
    b = -math.cos(turn - sy) * math.tan(sx) / math.cos(sy) - math.sin(turn)
    c = math.sin(turn - sy) / math.cos(sy)
    d = -math.sin(turn - sy) * math.tan(sx) / math.cos(sy) + math.cos(turn)
    m = [d / scale, -b / scale, 0.0, -c / scale, a / scale, 0.0]
    x, y = width / 2, height / 2
    tx, ty = -x - translate[0], -y - translate[1]
    m[2] = x + m[0] * tx + m[1] * ty
    m[5] = y + m[3] * tx + m[4] * ty
    return back(sampled(planes, m, height, width, _number_of(interpolation), fill or 0))


def _grey(planes, whole):
    r, g, b = planes[..., 0:1, :, :], planes[..., 1:2, :, :], planes[..., 2:3, :, :]
    found = 0.2989 * r + 0.587 * g + 0.114 * b
    return torch.floor(found) if whole else found


def rgb_to_grayscale(img, num_output_channels=1):
    if isinstance(img, Image):
        found = img.convert("L")
        return found if num_output_channels == 1 else Image(torch.stack([found._data] * 3, 2), "RGB")
    planes, whole, back = _opened(img)
    found = _grey(planes, whole) if planes.shape[-3] == 3 else planes
    return back(found if num_output_channels == 1 else torch.cat([found] * 3, -3))


to_grayscale = rgb_to_grayscale


def _blend(img, other, factor):
    planes, whole, back = _opened(img)
    return back(_settled(factor * planes + (1 - factor) * other(planes, whole), whole))


def adjust_brightness(img, brightness_factor):
    return _blend(img, lambda planes, whole: torch.zeros_like(planes), brightness_factor)


def adjust_contrast(img, contrast_factor):
    mean = lambda planes, whole: (_grey(planes, whole) if planes.shape[-3] == 3 else planes).mean(dim=(-3, -2, -1), keepdim=True)
    return _blend(img, mean, contrast_factor)


def adjust_saturation(img, saturation_factor):
    if get_dimensions(img)[0] == 1:
        return img
    return _blend(img, _grey, saturation_factor)


def adjust_hue(img, hue_factor):
    if not -0.5 <= hue_factor <= 0.5:
        raise ValueError("hue_factor (%s) is not in [-0.5, 0.5]." % hue_factor)
    planes, whole, back = _opened(img)
    if planes.shape[-3] == 1:
        return img
    top = 255.0 if whole else 1.0
    r, g, b = (planes / top).unbind(-3)
    most, least = torch.maximum(torch.maximum(r, g), b), torch.minimum(torch.minimum(r, g), b)
    span = most - least
    part = torch.where(span == 0, torch.ones_like(span), span)
    h = torch.where(most == r, (g - b) / part, torch.where(most == g, 2 + (b - r) / part, 4 + (r - g) / part)) / 6
    h = (h + hue_factor) % 1.0
    mixed = [most - span * (1 - torch.abs((h * 6 + shift) % 6 - 3) + 1).clamp(0, 1) for shift in (0.0, 4.0, 2.0)]
    found = torch.stack(mixed, -3) * top
    return back(torch.floor(found + 0.5) if whole else found)


def invert(img):
    planes, whole, back = _opened(img)
    return back((255 if whole else 1) - planes)


def solarize(img, threshold):
    planes, whole, back = _opened(img)
    return back(torch.where(planes >= threshold, (255 if whole else 1) - planes, planes))


def gaussian_blur(img, kernel_size, sigma=None):
    size = [kernel_size] * 2 if isinstance(kernel_size, int) else list(kernel_size)
    if sigma is None:
        sigma = [n * 0.15 + 0.35 for n in size]
    sigma = [float(sigma)] * 2 if isinstance(sigma, (int, float)) else list(sigma)
    sigma = sigma * (2 // len(sigma))
    planes, whole, back = _opened(img)
    for dim, n, s in ((-1, size[0], sigma[0]), (-2, size[1], sigma[1])):
        x = torch.linspace(-(n - 1) * 0.5, (n - 1) * 0.5, n)
        part = torch.exp(-0.5 * (x / s) ** 2)
        part, half = (part / part.sum()).tolist(), n // 2
        wide = _F.pad(planes, (half, half, 0, 0) if dim == -1 else (0, 0, half, half), mode="reflect")
        planes = sum([w * wide.narrow(dim, i, planes.shape[dim]) for i, w in enumerate(part)])
    return back(torch.floor(planes + 0.5) if whole else planes)


def erase(img, i, j, h, w, v, inplace=False):
    found = img if inplace else img.clone()
    found[..., i : i + h, j : j + w] = v
    return found
