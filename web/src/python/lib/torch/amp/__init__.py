"""torch.amp: everything is computed in its own precision, so that autocast changes nothing."""
import warnings

from torch._core import device as _device


class autocast:
    """https://pytorch.org/docs/stable/amp.html#torch.autocast"""

    def __init__(self, device_type, dtype=None, enabled=True, cache_enabled=None):
        if not isinstance(device_type, str):
            raise ValueError("Expected `device_type` of type `str`, got: `%s`" % type(device_type))
        self.device = _device(device_type).type
        self.fast_dtype = dtype
        if self.device != "cpu" and enabled:
            warnings.warn("CUDA is not available or torch_xla is imported. Disabling autocast.")
        elif enabled:
            warnings.warn(
                "autocast on the CPU computes in bfloat16 in PyTorch; here it changes nothing, and numbers keep their "
                "precision"
            )
        self._enabled = False

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        return False

    def __call__(self, fn):
        return fn


class GradScaler:
    """Scaling, switched off as without CUDA: scale() gives the loss back, step() steps."""

    def __init__(
        self, device="cuda", init_scale=65536.0, growth_factor=2.0, backoff_factor=0.5, growth_interval=2000, enabled=True
    ):
        self._enabled = False
        if enabled and device != "cpu":
            warnings.warn("torch.cuda.amp.GradScaler is enabled, but CUDA is not available.  Disabling.")
        elif enabled:
            self._enabled = True
            self._scale, self._growth, self._backoff = init_scale, growth_factor, backoff_factor
            self._interval, self._steps, self._bad = growth_interval, 0, {}

    def is_enabled(self):
        return self._enabled

    def get_scale(self):
        return self._scale if self._enabled else 1.0

    def scale(self, outputs):
        if not self._enabled:
            return outputs
        if isinstance(outputs, (list, tuple)):
            return type(outputs)([self.scale(out) for out in outputs])
        return outputs * self._scale

    def unscale_(self, optimizer):
        if not self._enabled or id(optimizer) in self._bad:
            return
        bad = False
        for group in optimizer.param_groups:
            for p in group["params"]:
                if p.grad is not None:
                    p.grad.mul_(1 / self._scale)
                    bad = bad or not p.grad.isfinite().all().item()
        self._bad[id(optimizer)] = bad

    def step(self, optimizer, *args, **keywords):
        self.unscale_(optimizer)
        if self._enabled and self._bad[id(optimizer)]:
            return None
        return optimizer.step(*args, **keywords)

    def update(self, new_scale=None):
        if not self._enabled:
            return
        if new_scale is not None:
            self._scale = float(new_scale)
        elif True in self._bad.values():
            self._scale *= self._backoff
            self._steps = 0
        else:
            self._steps += 1
            if self._steps == self._interval:
                self._scale *= self._growth
                self._steps = 0
        self._bad = {}

    def state_dict(self):
        if not self._enabled:
            return {}
        return {
            "scale": self._scale,
            "growth_factor": self._growth,
            "backoff_factor": self._backoff,
            "growth_interval": self._interval,
            "_growth_tracker": self._steps,
        }

    def load_state_dict(self, state_dict):
        if self._enabled:
            self._scale = state_dict["scale"]
            self._growth, self._backoff = state_dict["growth_factor"], state_dict["backoff_factor"]
            self._interval, self._steps = state_dict["growth_interval"], state_dict["_growth_tracker"]


def custom_fwd(fwd=None, **keywords):
    return fwd if fwd is not None else lambda fn: fn


custom_bwd = custom_fwd


def is_autocast_available(device_type):
    return device_type == "cpu"
