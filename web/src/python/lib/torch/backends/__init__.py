"""torch.backends: switches of libraries that are not here; setting one changes nothing."""
import sys

from torch._devices import Names, always, none

cudnn = Names(
    is_available=always(False),
    version=always(None),
    enabled=True,
    benchmark=False,
    deterministic=False,
    allow_tf32=True,
    benchmark_limit=10,
)
mps = Names(is_available=always(False), is_built=always(False), is_macos_or_newer=always(False))
cuda = Names(
    is_built=always(False),
    matmul=Names(allow_tf32=False, allow_fp16_reduced_precision_reduction=True),
    flash_sdp_enabled=always(False),
    enable_flash_sdp=none,
    enable_math_sdp=none,
    enable_mem_efficient_sdp=none,
)
mkl = Names(is_available=always(False))
mkldnn = Names(is_available=always(False), enabled=True)
openmp = Names(is_available=always(False))
opt_einsum = Names(is_available=always(False), enabled=True, strategy="auto")

for _name in ("cudnn", "mps", "cuda", "mkl", "mkldnn", "openmp", "opt_einsum"):
    sys.modules["torch.backends." + _name] = globals()[_name]
