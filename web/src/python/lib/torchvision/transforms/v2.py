"""torchvision.transforms.v2: the same transforms under the newer names."""
import torch
from torchvision import transforms as _first
from torchvision.transforms import *  # noqa: F401, F403
from torchvision.transforms import _Transform, functional

Transform = _Transform
RandomPhotometricDistort = None


class ToImage(_Transform):
    """A tensor [C, H, W] of whole numbers."""

    def forward(self, pic):
        if isinstance(pic, torch.Tensor):
            return pic
        if hasattr(pic, "mode"):
            return functional.pil_to_tensor(pic)
        found = torch.as_tensor(pic)
        return found.permute(2, 0, 1) if found.dim() == 3 else found.unsqueeze(0)


class ToDtype(_Transform):
    _shown = "scale"

    def __init__(self, dtype, scale=False):
        self.dtype, self.scale = dtype, scale

    def forward(self, img):
        return functional.convert_image_dtype(img, self.dtype) if self.scale else img.to(self.dtype)


class ToPureTensor(_Transform):
    def forward(self, img):
        return img


Identity = ToPureTensor


def __getattr__(name):
    return getattr(_first, name)
