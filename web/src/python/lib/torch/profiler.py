"""torch.profiler: contexts that measure nothing, and say so."""
import warnings


class ProfilerActivity:
    CPU = "ProfilerActivity.CPU"
    CUDA = "ProfilerActivity.CUDA"


class record_function:
    def __init__(self, name, args=None):
        self.name = name

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        return False

    def __call__(self, fn):
        return fn


class _Averages:
    def table(self, *args, **keywords):
        return "torch.profiler measures nothing in gradlet"

    def __iter__(self):
        return iter(())

    __str__ = __repr__ = table


class profile(record_function):
    def __init__(self, *args, **keywords):
        warnings.warn("torch.profiler measures nothing in gradlet; time.time() tells how long something takes")

    def start(self):
        pass

    stop = step = start

    def key_averages(self, *args, **keywords):
        return _Averages()

    def export_chrome_trace(self, path):
        pass


def schedule(*, wait, warmup, active, repeat=0, skip_first=0):
    return lambda step: None


def tensorboard_trace_handler(*args, **keywords):
    return lambda profile: None
