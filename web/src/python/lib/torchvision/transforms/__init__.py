"""torchvision.transforms, which draw from torch's generator in torchvision's order."""
import math
import random as _random

import torch
from torchvision.transforms import functional as F
from torchvision.transforms.functional import InterpolationMode


def _pair(size):
    if isinstance(size, int):
        return (size, size)
    size = tuple(size)
    return size if len(size) == 2 else size * 2


def _list(value):
    return "[" + ", ".join([str(part) for part in value]) + "]"


def _draw(low, high):
    return torch.empty(1).uniform_(float(low), float(high)).item()


class _Transform:
    """What is called is forward(); its text has the settings that `_shown` names."""

    training = True
    _shown = ""

    def __call__(self, *args):
        return self.forward(*args)

    def eval(self):
        return self

    train = to = lambda self, *args: self

    def __repr__(self):
        parts = []
        for name in self._shown.split(" ") if self._shown else ():
            value = getattr(self, name)
            if isinstance(value, InterpolationMode):
                value = value.value
            elif isinstance(value, list):
                value = _list(value)
            parts.append("%s=%s" % (name, value))
        return "%s(%s)" % (type(self).__name__, ", ".join(parts))


class _Several(_Transform):
    def __init__(self, transforms):
        self.transforms = transforms

    def __repr__(self):
        lines = ["    " + repr(t).replace("\n", "\n    ") for t in self.transforms]
        return "%s(\n%s\n)" % (type(self).__name__, "\n".join(lines))


class Compose(_Several):
    def __call__(self, img, *more):
        for t in self.transforms:
            img = t(img)
        return (img,) + more if more else img


class RandomOrder(_Several):
    def forward(self, img):
        order = list(range(len(self.transforms)))
        _random.shuffle(order)
        for i in order:
            img = self.transforms[i](img)
        return img


class RandomChoice(_Several):
    def __init__(self, transforms, p=None):
        self.transforms, self.p = transforms, p

    def forward(self, img):
        return _random.choices(self.transforms, weights=self.p)[0](img)


class RandomApply(_Several):
    def __init__(self, transforms, p=0.5):
        self.transforms, self.p = transforms, p

    def forward(self, img):
        if self.p < torch.rand(1).item():
            return img
        for t in self.transforms:
            img = t(img)
        return img

    def __repr__(self):
        lines = ["    " + repr(t).replace("\n", "\n    ") for t in self.transforms]
        return "RandomApply(\n    p=%s\n%s\n)" % (self.p, "\n".join(lines))


class ToTensor(_Transform):
    def __call__(self, pic):
        return F.to_tensor(pic)


class PILToTensor(_Transform):
    def __call__(self, pic):
        return F.pil_to_tensor(pic)


class ToPILImage(_Transform):
    def __init__(self, mode=None):
        self.mode = mode

    def __call__(self, pic):
        return F.to_pil_image(pic, self.mode)

    def __repr__(self):
        return "ToPILImage(%s)" % ("mode=" + self.mode if self.mode is not None else "")


class ConvertImageDtype(_Transform):
    def __init__(self, dtype):
        self.dtype = dtype

    def forward(self, image):
        return F.convert_image_dtype(image, self.dtype)


class Normalize(_Transform):
    _shown = "mean std"

    def __init__(self, mean, std, inplace=False):
        self.mean, self.std, self.inplace = mean, std, inplace

    def forward(self, tensor):
        return F.normalize(tensor, self.mean, self.std, self.inplace)


class Resize(_Transform):
    _shown = "size interpolation max_size antialias"

    def __init__(self, size, interpolation=InterpolationMode.BILINEAR, max_size=None, antialias=True):
        self.size, self.interpolation = size, F.mode_of(interpolation)
        self.max_size, self.antialias = max_size, antialias

    def forward(self, img):
        return F.resize(img, self.size, self.interpolation, self.max_size, self.antialias)


Scale = Resize


class CenterCrop(_Transform):
    _shown = "size"

    def __init__(self, size):
        self.size = _pair(size)

    def forward(self, img):
        return F.center_crop(img, self.size)


class FiveCrop(CenterCrop):
    def forward(self, img):
        return F.five_crop(img, self.size)


class Pad(_Transform):
    _shown = "padding fill padding_mode"

    def __init__(self, padding, fill=0, padding_mode="constant"):
        self.padding, self.fill, self.padding_mode = padding, fill, padding_mode

    def forward(self, img):
        return F.pad(img, self.padding, self.fill, self.padding_mode)


class Lambda(_Transform):
    def __init__(self, lambd):
        if not callable(lambd):
            raise TypeError("Argument lambd should be callable, got %r" % type(lambd).__name__)
        self.lambd = lambd

    def __call__(self, img):
        return self.lambd(img)


class RandomCrop(_Transform):
    _shown = "size padding"

    def __init__(self, size, padding=None, pad_if_needed=False, fill=0, padding_mode="constant"):
        self.size, self.padding, self.pad_if_needed = _pair(size), padding, pad_if_needed
        self.fill, self.padding_mode = fill, padding_mode

    @staticmethod
    def get_params(img, output_size):
        _, h, w = F.get_dimensions(img)
        th, tw = output_size
        if h < th or w < tw:
            raise ValueError("Required crop size %s is larger than input image size %s" % ((th, tw), (h, w)))
        if w == tw and h == th:
            return 0, 0, h, w
        i = torch.randint(0, h - th + 1, (1,)).item()
        j = torch.randint(0, w - tw + 1, (1,)).item()
        return i, j, th, tw

    def forward(self, img):
        if self.padding is not None:
            img = F.pad(img, self.padding, self.fill, self.padding_mode)
        if self.pad_if_needed:
            _, height, width = F.get_dimensions(img)
            if width < self.size[1]:
                img = F.pad(img, [self.size[1] - width, 0], self.fill, self.padding_mode)
            if height < self.size[0]:
                img = F.pad(img, [0, self.size[0] - height], self.fill, self.padding_mode)
        return F.crop(img, *self.get_params(img, self.size))


class _Chance(_Transform):
    _shown = "p"

    def __init__(self, p=0.5):
        self.p = p

    def forward(self, img):
        return self._change(img) if torch.rand(1).item() < self.p else img


class RandomHorizontalFlip(_Chance):
    def _change(self, img):
        return F.hflip(img)


class RandomVerticalFlip(_Chance):
    def _change(self, img):
        return F.vflip(img)


class RandomGrayscale(_Chance):
    def __init__(self, p=0.1):
        self.p = p

    def _change(self, img):
        return F.rgb_to_grayscale(img, F.get_image_num_channels(img))


class RandomInvert(_Chance):
    def _change(self, img):
        return F.invert(img)


class RandomSolarize(_Chance):
    _shown = "threshold p"

    def __init__(self, threshold, p=0.5):
        self.threshold, self.p = threshold, p

    def _change(self, img):
        return F.solarize(img, self.threshold)


class Grayscale(_Transform):
    _shown = "num_output_channels"

    def __init__(self, num_output_channels=1):
        self.num_output_channels = num_output_channels

    def forward(self, img):
        return F.rgb_to_grayscale(img, self.num_output_channels)


def _span(value, name="degrees"):
    if isinstance(value, (int, float)):
        if value < 0:
            raise ValueError("If %s is a single number, it must be positive." % name)
        return [-float(value), float(value)]
    return [float(part) for part in value]


class RandomRotation(_Transform):
    _shown = "degrees interpolation expand fill"

    def __init__(self, degrees, interpolation=InterpolationMode.NEAREST, expand=False, center=None, fill=0):
        self.degrees, self.interpolation = _span(degrees), F.mode_of(interpolation)
        self.expand, self.center, self.fill = expand, center, fill

    @staticmethod
    def get_params(degrees):
        return _draw(degrees[0], degrees[1])

    def forward(self, img):
        return F.rotate(img, self.get_params(self.degrees), self.interpolation, self.expand, self.center, self.fill)


class RandomAffine(_Transform):
    def __init__(self, degrees, translate=None, scale=None, shear=None, interpolation=InterpolationMode.NEAREST, fill=0, center=None):
        self.degrees, self.translate, self.scale = _span(degrees), translate, scale
        self.shear = None if shear is None else _span(shear, "shear")
        self.interpolation, self.fill = F.mode_of(interpolation), fill

    def __repr__(self):
        text = "degrees=" + _list(self.degrees)
        for name in ("translate", "scale", "shear"):
            if getattr(self, name) is not None:
                value = getattr(self, name)
                text += ", %s=%s" % (name, _list(value) if isinstance(value, list) else value)
        return "RandomAffine(%s)" % text

    def forward(self, img):
        _, height, width = F.get_dimensions(img)
        angle, move = _draw(self.degrees[0], self.degrees[1]), (0, 0)
        if self.translate is not None:
            x, y = self.translate[0] * width, self.translate[1] * height
            move = (int(round(_draw(-x, x))), int(round(_draw(-y, y))))
        scale = 1.0 if self.scale is None else _draw(self.scale[0], self.scale[1])
        shear = [0.0, 0.0]
        if self.shear is not None:
            shear[0] = _draw(self.shear[0], self.shear[1])
            if len(self.shear) == 4:
                shear[1] = _draw(self.shear[2], self.shear[3])
        return F.affine(img, angle, move, scale, shear, self.interpolation, self.fill)


class RandomResizedCrop(_Transform):
    _shown = "size scale ratio interpolation antialias"

    def __init__(self, size, scale=(0.08, 1.0), ratio=(3.0 / 4.0, 4.0 / 3.0), interpolation=InterpolationMode.BILINEAR, antialias=True):
        self.size, self.scale, self.ratio = _pair(size), scale, ratio
        self.interpolation, self.antialias = F.mode_of(interpolation), antialias

    @staticmethod
    def get_params(img, scale, ratio):
        _, height, width = F.get_dimensions(img)
        area = height * width
        log_ratio = torch.log(torch.tensor([float(part) for part in ratio]))
        for _ in range(10):
            target = area * _draw(scale[0], scale[1])
            aspect = torch.exp(torch.empty(1).uniform_(log_ratio[0].item(), log_ratio[1].item())).item()
            w, h = int(round(math.sqrt(target * aspect))), int(round(math.sqrt(target / aspect)))
            if 0 < w <= width and 0 < h <= height:
                i = torch.randint(0, height - h + 1, (1,)).item()
                j = torch.randint(0, width - w + 1, (1,)).item()
                return i, j, h, w
        own = width / height
        if own < min(ratio):
            w, h = width, int(round(width / min(ratio)))
        elif own > max(ratio):
            w, h = int(round(height * max(ratio))), height
        else:
            w, h = width, height
        return (height - h) // 2, (width - w) // 2, h, w

    def forward(self, img):
        i, j, h, w = self.get_params(img, self.scale, self.ratio)
        return F.resized_crop(img, i, j, h, w, self.size, self.interpolation)

    def __repr__(self):
        scale, ratio = [tuple([round(part, 4) for part in each]) for each in (self.scale, self.ratio)]
        return "RandomResizedCrop(size=%s, scale=%s, ratio=%s, interpolation=%s, antialias=%s)" % (
            self.size, scale, ratio, self.interpolation.value, self.antialias,
        )  # fmt: skip


class ColorJitter(_Transform):
    _shown = "brightness contrast saturation hue"

    def __init__(self, brightness=0, contrast=0, saturation=0, hue=0):
        self.brightness, self.contrast, self.saturation = [self._range(v) for v in (brightness, contrast, saturation)]
        self.hue = self._range(hue, 0.0)

    @staticmethod
    def _range(value, center=1.0):
        if isinstance(value, (int, float)):
            low = center - float(value)
            value = [max(low, 0.0) if center else low, center + float(value)]
        return None if value[0] == value[1] == center else tuple([float(part) for part in value])

    def forward(self, img):
        order = torch.randperm(4).tolist()
        names = ("brightness", "contrast", "saturation", "hue")
        factors = [getattr(self, name) for name in names]
        factors = [None if span is None else _draw(span[0], span[1]) for span in factors]
        for i in order:
            if factors[i] is not None:
                img = getattr(F, "adjust_" + names[i])(img, factors[i])
        return img


class GaussianBlur(_Transform):
    _shown = "kernel_size sigma"

    def __init__(self, kernel_size, sigma=(0.1, 2.0)):
        self.kernel_size = _pair(kernel_size)
        self.sigma = (sigma, sigma) if isinstance(sigma, (int, float)) else sigma

    def forward(self, img):
        sigma = _draw(self.sigma[0], self.sigma[1])
        return F.gaussian_blur(img, self.kernel_size, [sigma, sigma])


class RandomErasing(_Transform):
    _shown = "p scale ratio value inplace"

    def __init__(self, p=0.5, scale=(0.02, 0.33), ratio=(0.3, 3.3), value=0, inplace=False):
        self.p, self.scale, self.ratio, self.value, self.inplace = p, scale, ratio, value, inplace

    def forward(self, img):
        if torch.rand(1).item() >= self.p:
            return img
        channels, height, width = img.shape[-3:]
        log_ratio = torch.log(torch.tensor([float(part) for part in self.ratio]))
        for _ in range(10):
            area = height * width * _draw(self.scale[0], self.scale[1])
            aspect = torch.exp(torch.empty(1).uniform_(log_ratio[0].item(), log_ratio[1].item())).item()
            h, w = int(round(math.sqrt(area * aspect))), int(round(math.sqrt(area / aspect)))
            if not (h < height and w < width):
                continue
            if self.value == "random":
                value = torch.empty([channels, h, w]).normal_()
            elif isinstance(self.value, (int, float)):
                value = float(self.value)
            else:
                value = torch.tensor([float(part) for part in self.value]).reshape(-1, 1, 1)
            i = torch.randint(0, height - h + 1, (1,)).item()
            j = torch.randint(0, width - w + 1, (1,)).item()
            return F.erase(img, i, j, h, w, value, self.inplace)
        return img


import torchvision.transforms.v2


def __getattr__(name):
    raise AttributeError("torchvision.transforms.%s is not in gradlet" % name)
