"""An image's numbers, kept in a tensor: its text for the page comes from the engine, at once."""
import torch
from _builtins import _g
from torch._bridge import checked

# Along a side; the page shows no more.
_SIDE = 256
_LEVELS = 999


class Pixels:
    def __init__(self, tensor):
        step = (max(tensor.shape[0], tensor.shape[1]) - 1) // _SIDE + 1
        self._tensor = tensor[::step, ::step] if step > 1 else tensor
        self.deep = tensor.dim() == 3
        self.shape = list(self._tensor.shape)

    def __len__(self):
        return self.shape[0]

    def __getitem__(self, i):
        return self._tensor[i].tolist()

    def rows(self):
        return self._tensor.tolist()

    def range(self):
        known = self._tensor[self._tensor == self._tensor]
        return (known.min().item(), known.max().item()) if known.numel() else (0, 1)

    def text(self, vmin=None, vmax=None):
        """Whole numbers as JSON in a row, and what the least and the largest colors stand for."""
        t = self._tensor.float()
        if self.deep:
            t = t * 255 if self.range()[1] <= 1 else t
            low, high = 0, 255
        else:
            found = self.range()
            low = found[0] if vmin is None else vmin
            span = ((found[1] if vmax is None else vmax) - low) or 1
            t, low, high = (t - low) * (_LEVELS / span), 0, _LEVELS
        t = torch.floor(t + 0.5).clamp(-1, high + 1)
        if bool((t == t).all()):
            t = t.long()
        return checked(_g.json(t.reshape(-1)._j)), low, high


def pixels(data):
    """Of arrays and tensors with many numbers, else None."""
    if not hasattr(data, "_j") or data.ndim not in (2, 3) or data.shape[0] * data.shape[1] < 300:
        return None
    if data.ndim == 3 and data.shape[2] not in (1, 3, 4):
        return None
    tensor = torch.as_tensor(data).detach()
    if tensor.dtype is torch.bool:
        tensor = tensor.float()
    return Pixels(tensor[:, :, 0] if data.ndim == 3 and data.shape[2] == 1 else tensor)


def encoded(message, texts):
    """The message with images as a mark each, whose texts are put in afterwards."""
    if "axes" in message:
        return dict(message, axes=[encoded(one, texts) for one in message["axes"]])
    series = []
    for one in message["series"]:
        if isinstance(one["y"], Pixels):
            mark = "@%d@" % len(texts)
            text, low, high = one["y"].text(one.get("vmin"), one.get("vmax"))
            texts.append(('"%s"' % mark, text))
            one = dict(one, y=mark, vmin=low, vmax=high, shape=one["y"].shape)
        elif len(one["x"]) > 6000 and one["kind"] in ("line", "scatter", "area") and len(one["x"]) == len(one["y"]):
            step = (len(one["x"]) - 1) // 6000 + 1
            one = dict(one, x=one["x"][::step], y=one["y"][::step])
            if isinstance(one["color"], list) and len(one["color"]) > 6000:
                one["color"] = one["color"][::step]
        series.append(one)
    return dict(message, series=series)
