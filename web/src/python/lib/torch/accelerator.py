"""torch.accelerator where there is none."""
from torch._devices import always, fill, refusing

is_available = always(False)
device_count = always(0)


def current_accelerator(check_available=False):
    return None


fill(
    "current_device_index current_device_idx set_device_index set_device_idx synchronize current_stream set_stream",
    globals(),
    refusing(RuntimeError, "Cannot access accelerator device when none is available."),
)
