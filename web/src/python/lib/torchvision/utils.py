"""torchvision.utils: pictures side by side, and in files."""
import math

import torch


def make_grid(tensor, nrow=8, padding=2, normalize=False, value_range=None, scale_each=False, pad_value=0.0, **keywords):
    """[B, C, H, W], or a list of [C, H, W], as one picture [3, H', W']."""
    if not isinstance(tensor, (torch.Tensor, list, tuple)):
        raise TypeError("tensor or list of tensors expected, got %s" % type(tensor))
    if not isinstance(tensor, torch.Tensor):
        tensor = torch.stack(list(tensor), 0)
    tensor = tensor.detach()
    if tensor.dim() == 2:
        tensor = tensor.unsqueeze(0)
    if tensor.dim() == 3:
        if tensor.size(0) == 1:
            tensor = torch.cat([tensor] * 3, 0)
        tensor = tensor.unsqueeze(0)
    if tensor.size(1) == 1:
        tensor = torch.cat([tensor] * 3, 1)
    if normalize:
        scaled = [_normalized(t, value_range) for t in tensor] if scale_each else None
        tensor = torch.stack(scaled) if scale_each else _normalized(tensor, value_range)
    if tensor.size(0) == 1:
        return tensor.squeeze(0)
    count = tensor.size(0)
    columns = min(nrow, count)
    rows = int(math.ceil(count / columns))
    height, width = tensor.size(2) + padding, tensor.size(3) + padding
    grid = torch.full((tensor.size(1), height * rows + padding, width * columns + padding), pad_value, dtype=tensor.dtype)
    for k in range(count):
        top, left = k // columns * height + padding, k % columns * width + padding
        grid[:, top : top + height - padding, left : left + width - padding] = tensor[k]
    return grid


def _normalized(tensor, value_range):
    low, high = value_range if value_range is not None else (tensor.min().item(), tensor.max().item())
    return (tensor.clamp(low, high) - low) / max(high - low, 1e-5)


def save_image(tensor, fp, format=None, **keywords):
    """A PNG file of make_grid()."""
    from PIL.Image import _of_planes

    grid = make_grid(tensor, **keywords)
    _of_planes(torch.floor((grid * 255 + 0.5).clamp(0, 255)), "RGB").save(fp, format=format)
