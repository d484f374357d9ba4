"""torch.version"""
from torch import __version__

cuda = hip = xpu = git_version = None
debug = False
