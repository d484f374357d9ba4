"""torch.utils.tensorboard: scalars are curves of the page's chart, images and figures are drawn; no files are written.

https://pytorch.org/docs/stable/tensorboard.html
"""
import warnings

from gradlet import _plot
from _builtins import _to_float as _float

_NOTHING = {
    "add_histogram": "the page's network shows a tensor's values as a histogram",
    "add_histogram_raw": "the page's network shows a tensor's values as a histogram",
    "add_graph": "the page draws the network and the graph of each backward()",
    "add_embedding": "the page's network shows an embedding in two dimensions",
    "add_hparams": "print them",
    "add_text": "print it",
    "add_pr_curve": "draw it with matplotlib",
    "add_video": "draw it with matplotlib.animation",
    "add_audio": "there is no sound",
    "add_mesh": "draw it with matplotlib",
    "add_custom_scalars": "the chart has one place for all curves",
}


def _turned(data, formats, wanted):
    """With its dimensions in the wanted order, of those that there are."""
    return data.permute([formats.upper().find(letter) for letter in wanted if letter in formats.upper()])


class SummaryWriter:
    def __init__(self, log_dir=None, comment="", purge_step=None, max_queue=10, flush_secs=120, filename_suffix=""):
        self.log_dir = str(log_dir) if log_dir else "runs/gradlet" + comment
        self._counts = {}

    def get_logdir(self):
        return self.log_dir

    def _step(self, tag, step):
        count = self._counts[tag] = self._counts.get(tag, -1) + 1
        return count if step is None else _float(step)

    def add_scalar(self, tag, scalar_value, global_step=None, walltime=None, new_style=False, double_precision=False):
        """A point of the curve `tag`."""
        _plot(self._step(tag, global_step), tag, _float(scalar_value))

    def add_scalars(self, main_tag, tag_scalar_dict, global_step=None, walltime=None):
        for tag, value in tag_scalar_dict.items():
            self.add_scalar(main_tag + "/" + tag, value, global_step)

    def add_image(self, tag, img_tensor, global_step=None, walltime=None, dataformats="CHW"):
        """A picture; `dataformats` says which of its dimensions are channels, rows and columns."""
        import torch
        from matplotlib import pyplot

        data = torch.as_tensor(img_tensor)
        if data.dim() != len(dataformats):
            raise ValueError("add_image: an image of %d dimensions is not %s" % (data.dim(), dataformats))
        data = _turned(data, dataformats, "HWC")
        figure = pyplot.figure()
        pyplot.imshow(data[:, :, 0] if data.dim() == 3 and data.shape[2] == 1 else data, cmap="gray")
        self.add_figure(tag, figure, global_step)

    def add_images(self, tag, img_tensor, global_step=None, walltime=None, dataformats="NCHW"):
        import torch
        from torchvision.utils import make_grid

        data = _turned(torch.as_tensor(img_tensor), dataformats, "NCHW")
        self.add_image(tag, make_grid(data), global_step)

    def add_figure(self, tag, figure, global_step=None, close=True, walltime=None):
        from matplotlib import pyplot

        pyplot.title(tag if global_step is None else "%s, step %s" % (tag, global_step))
        pyplot.show()

    def flush(self):
        pass

    def close(self):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.close()

    def __getattr__(self, name):
        if name not in _NOTHING:
            raise AttributeError("'SummaryWriter' object has no attribute '%s'" % name)

        def nothing(*args, **keywords):
            warnings.warn("SummaryWriter.%s draws nothing in gradlet: %s" % (name, _NOTHING[name]))

        return nothing
