"""torch.cuda.amp: the older names of torch.amp."""
import warnings

from torch import amp as _amp
from torch.amp import custom_bwd, custom_fwd


def _said(name):
    warnings.warn(
        "`torch.cuda.amp.%s(args...)` is deprecated. Please use `torch.amp.%s('cuda', args...)` instead." % (name, name),
        FutureWarning,
    )


class autocast(_amp.autocast):
    def __init__(self, enabled=True, dtype=None, cache_enabled=True):
        _said("autocast")
        super().__init__("cuda", dtype, enabled, cache_enabled)


class GradScaler(_amp.GradScaler):
    def __init__(self, *args, **keywords):
        _said("GradScaler")
        super().__init__("cuda", *args, **keywords)
