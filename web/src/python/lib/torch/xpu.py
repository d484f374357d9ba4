"""torch.xpu without Intel's GPU."""
from torch._devices import always, fill, none, refusing

is_available = is_initialized = always(False)
device_count = always(0)
fill("manual_seed manual_seed_all empty_cache", globals(), none)
fill(
    "synchronize current_device get_device_name get_device_properties set_device",
    globals(),
    refusing(AssertionError, "Torch not compiled with XPU enabled"),
)
