"""torch.cuda without CUDA: what asks says no, what acts is refused in PyTorch's words."""
from torch._bridge import OutOfMemoryError
from torch._devices import Device as device, Names, always, fill, none, refusing
from torch import missing

_OFF = "Torch not compiled with CUDA enabled"
_refuse = refusing(AssertionError, _OFF)

is_available = is_initialized = is_bf16_supported = always(False)
device_count = always(0)
get_arch_list = lambda: []
fill("manual_seed manual_seed_all seed seed_all empty_cache", globals(), none)
fill(
    "memory_allocated max_memory_allocated memory_reserved max_memory_reserved memory_cached max_memory_cached",
    globals(),
    always(0),
)
fill(
    "current_device get_device_name get_device_capability get_device_properties synchronize init mem_get_info "
    "ipc_collect set_device current_stream default_stream utilization temperature get_rng_state set_rng_state "
    "reset_peak_memory_stats reset_max_memory_allocated reset_max_memory_cached memory_summary memory_stats "
    "initial_seed can_device_access_peer",
    globals(),
    _refuse,
)
Event = refusing(RuntimeError, "Tried to instantiate dummy base class Event")
Stream = refusing(RuntimeError, "torch.cuda.Stream requires CUDA support")
stream = Device = device
nvtx = Names(range_push=none, range_pop=none, mark=none)


def _typed(name):
    text = "type torch.cuda.%s not available. Torch not compiled with CUDA enabled." % name
    return refusing(TypeError, text)


for _name in "Float Double Half Long Int Short Byte Bool".split():
    globals()[_name + "Tensor"] = _typed(_name + "Tensor")


def __getattr__(name):
    if name == "amp":
        import torch.cuda.amp

        return torch.cuda.amp
    missing("torch.cuda", name)
