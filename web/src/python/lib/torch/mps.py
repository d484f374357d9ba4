"""torch.mps without Apple's GPU."""
from torch._devices import always, fill, none, refusing

is_available = always(False)
device_count = always(0)
fill("manual_seed seed", globals(), none)


def _off(name):
    return refusing(RuntimeError, "Cannot execute %s() without MPS backend." % name)


empty_cache = _off("emptyCache")
synchronize = _off("deviceSynchronize")
current_allocated_memory = _off("getCurrentAllocatedMemory")
driver_allocated_memory = _off("getDriverAllocatedMemory")
