"""The base of the learning rates' schedulers, and those of one formula."""
import math
import warnings
from collections import Counter

from torch._core import Tensor
from torch.optim import Optimizer

_ADVICE = "See more details at https://pytorch.org/docs/stable/optim.html#how-to-adjust-learning-rate"
EPOCH = (
    "The epoch parameter in `scheduler.step()` was not necessary and is being deprecated where possible. "
    "Please use `scheduler.step()` to step the scheduler. During the deprecation, if epoch is different "
    "from None, the closed form is used instead of the new chainable form, where available. Please open an "
    "issue if you are unable to replicate your use case: "
    "https://github.com/pytorch/pytorch/issues/new/choose."
)


def number(value):
    return value.item() if isinstance(value, Tensor) else float(value)


def read(optimizer, key):
    """An option of every group; a tensor is copied, since it changes in place."""
    values = [group[key] for group in optimizer.param_groups]
    return [value.clone() if isinstance(value, Tensor) else value for value in values]


def write(group, key, value):
    if isinstance(group[key], Tensor):
        group[key].fill_(number(value))
    else:
        group[key] = value


def each(name, optimizer, value):
    """One value for each group."""
    count = len(optimizer.param_groups)
    if not isinstance(value, (list, tuple)):
        return [value] * count
    if len(value) != count:
        raise ValueError(
            "%s must have the same length as optimizer.param_groups. %s has %d values, param_groups has %d."
            % (name, name, len(value), count)
        )
    return list(value)


def checked(optimizer):
    if not isinstance(optimizer, Optimizer):
        raise TypeError("%s is not an Optimizer" % type(optimizer).__name__)
    return optimizer


def _watch(optimizer):
    """Notes that the optimizer has made a step."""
    if hasattr(optimizer, "_watched"):
        return
    step = optimizer.step

    def watched(*args, **keywords):
        optimizer._opt_called = True
        return step(*args, **keywords)

    optimizer.step = optimizer._watched = watched


class LRScheduler:
    """Base of the schedulers, and of a program's own, which has a get_lr()."""

    _get_lr_called_within_step = _is_initial = False
    # The attributes that are state, in PyTorch's order.
    _keys = ()
    _last = (
        "base_lrs",
        "last_epoch",
        "_step_count",
        "_is_initial",
        "_get_lr_called_within_step",
        "_last_lr",
    )

    def __init__(self, optimizer, last_epoch=-1):
        self.optimizer = checked(optimizer)
        for i, group in enumerate(optimizer.param_groups):
            if last_epoch == -1:
                if "initial_lr" not in group:
                    rate = group["lr"]
                    group["initial_lr"] = rate.clone() if isinstance(rate, Tensor) else rate
            elif "initial_lr" not in group:
                raise KeyError(
                    "param 'initial_lr' is not specified in param_groups[%d] when resuming scheduler with "
                    "last_epoch >= 0.\nThis typically happens when:\n1. You're trying to resume training from "
                    "a checkpoint but haven't properly loaded the optimizer state\n2. You're using "
                    "last_epoch >= 0 for a fresh training run (not recommended)" % i
                )
        self.base_lrs = read(optimizer, "initial_lr")
        self.last_epoch = last_epoch
        _watch(optimizer)
        self._initial_step()

    def _initial_step(self):
        self._step_count = 0
        self._is_initial = True
        try:
            self.step()
        finally:
            self._is_initial = False

    def _state(self):
        own = self.__dict__
        known = self._keys + self._last
        names = [name for name in known if name in own]
        names += [name for name in sorted(own) if name not in known and name not in self._left_out]
        return {name: own[name] for name in names}

    _left_out = ("optimizer",)

    def state_dict(self):
        return self._state()

    def load_state_dict(self, state_dict):
        for name, value in state_dict.items():
            setattr(self, name, value)

    def get_last_lr(self):
        return self._last_lr

    def get_lr(self):
        raise NotImplementedError

    def _asked(self):
        if not self._get_lr_called_within_step:
            warnings.warn(
                "To get the last learning rate computed by the scheduler, please use `get_last_lr()`.",
                UserWarning,
            )

    def step(self, epoch=None):
        if self._step_count == 1:
            optimizer = self.optimizer
            if optimizer.step is not optimizer._watched:
                warnings.warn(
                    "Seems like `optimizer.step()` has been overridden after learning rate scheduler "
                    "initialization. Please, make sure to call `optimizer.step()` before "
                    "`lr_scheduler.step()`. " + _ADVICE,
                    UserWarning,
                )
            elif not getattr(optimizer, "_opt_called", False):
                warnings.warn(
                    "Detected call of `lr_scheduler.step()` before `optimizer.step()`. In PyTorch 1.1.0 and "
                    "later, you should call them in the opposite order: `optimizer.step()` before "
                    "`lr_scheduler.step()`.  Failure to do this will result in PyTorch skipping the first "
                    "value of the learning rate schedule. " + _ADVICE,
                    UserWarning,
                )
        self._step_count += 1
        if epoch is not None:
            warnings.warn(EPOCH, UserWarning)
        self._update_lr(epoch)

    def _update_lr(self, epoch=None):
        closed = epoch is not None and hasattr(self, "_get_closed_form_lr")
        self.last_epoch = self.last_epoch + 1 if epoch is None else epoch
        self._apply(self._get_closed_form_lr if closed else self.get_lr)

    def _apply(self, rates):
        self._get_lr_called_within_step = True
        try:
            values = rates()
        finally:
            self._get_lr_called_within_step = False
        for group, value in zip(self.optimizer.param_groups, values):
            write(group, "lr", value)
        self._last_lr = read(self.optimizer, "lr")

    def _now(self, factor=None):
        """Today's rates, or those times a factor."""
        if factor is None:
            return read(self.optimizer, "lr")
        return [group["lr"] * factor for group in self.optimizer.param_groups]


class _ByFunction(LRScheduler):
    """Rates by a function of the epoch, or by one for each group."""

    _keys = ("lr_lambdas",)

    def __init__(self, optimizer, lr_lambda, last_epoch=-1):
        self.optimizer = optimizer
        count = len(optimizer.param_groups)
        if isinstance(lr_lambda, (list, tuple)):
            if len(lr_lambda) != count:
                raise ValueError("Expected %d lr_lambdas, but got %d" % (count, len(lr_lambda)))
            self.lr_lambdas = list(lr_lambda)
        else:
            self.lr_lambdas = [lr_lambda] * count
        self._check()
        super().__init__(optimizer, last_epoch)

    def _check(self):
        pass

    def state_dict(self):
        # Functions are left out; an object's attributes are its state.
        state = self._state()
        del state["lr_lambdas"]
        kept = [getattr(function, "__dict__", None) for function in self.lr_lambdas]
        state["lr_lambdas"] = [None if own is None else dict(own) for own in kept]
        return state

    def load_state_dict(self, state_dict):
        for name, value in state_dict.items():
            if name != "lr_lambdas":
                setattr(self, name, value)
        for function, own in zip(self.lr_lambdas, state_dict["lr_lambdas"]):
            for name, value in (own or {}).items():
                setattr(function, name, value)


class LambdaLR(_ByFunction):
    def get_lr(self):
        self._asked()
        return [rate * function(self.last_epoch) for function, rate in zip(self.lr_lambdas, self.base_lrs)]


class MultiplicativeLR(_ByFunction):
    def _check(self):
        for function in self.lr_lambdas:
            if not callable(function):
                raise TypeError("lr_lambda should be a function, but got " + type(function).__name__)

    def get_lr(self):
        self._asked()
        if self._is_initial:
            return self._now()
        return [rate * function(self.last_epoch) for function, rate in zip(self.lr_lambdas, self._now())]


class StepLR(LRScheduler):
    _keys = ("step_size", "gamma")

    def __init__(self, optimizer, step_size, gamma=0.1, last_epoch=-1):
        self.step_size = step_size
        self.gamma = gamma
        super().__init__(optimizer, last_epoch)

    def get_lr(self):
        self._asked()
        falls = self.last_epoch != 0 and self.last_epoch % self.step_size == 0
        return self._now(self.gamma if falls else None)

    def _get_closed_form_lr(self):
        return [rate * self.gamma ** (self.last_epoch // self.step_size) for rate in self.base_lrs]


class MultiStepLR(LRScheduler):
    _keys = ("milestones", "gamma")

    def __init__(self, optimizer, milestones, gamma=0.1, last_epoch=-1):
        self.milestones = Counter(milestones)
        self.gamma = gamma
        super().__init__(optimizer, last_epoch)

    def get_lr(self):
        self._asked()
        falls = self.last_epoch in self.milestones
        return self._now(self.gamma ** self.milestones[self.last_epoch] if falls else None)

    def _get_closed_form_lr(self):
        passed = sum([count for at, count in self.milestones.items() if at <= self.last_epoch])
        return [rate * self.gamma**passed for rate in self.base_lrs]


class ConstantLR(LRScheduler):
    _keys = ("factor", "total_iters")

    def __init__(self, optimizer, factor=1.0 / 3, total_iters=5, last_epoch=-1):
        if factor > 1.0 or factor < 0:
            raise ValueError("Constant multiplicative factor expected to be between 0 and 1.")
        self.factor = factor
        self.total_iters = total_iters
        super().__init__(optimizer, last_epoch)

    def get_lr(self):
        self._asked()
        if self.last_epoch == 0:
            return self._now(self.factor)
        return self._now(1.0 / self.factor if self.last_epoch == self.total_iters else None)

    def _get_closed_form_lr(self):
        more = 1 - self.factor if self.last_epoch >= self.total_iters else 0
        return [rate * (self.factor + more) for rate in self.base_lrs]


class LinearLR(LRScheduler):
    _keys = ("start_factor", "end_factor", "total_iters")

    def __init__(self, optimizer, start_factor=1.0 / 3, end_factor=1.0, total_iters=5, last_epoch=-1):
        if start_factor > 1.0 or start_factor <= 0:
            raise ValueError(
                "Starting multiplicative factor expected to be greater than 0 and less or equal to 1."
            )
        if end_factor > 1.0 or end_factor < 0:
            raise ValueError("Ending multiplicative factor expected to be between 0 and 1.")
        self.start_factor = start_factor
        self.end_factor = end_factor
        self.total_iters = total_iters
        super().__init__(optimizer, last_epoch)

    def get_lr(self):
        self._asked()
        if self.last_epoch == 0:
            return self._now(self.start_factor)
        if self._is_initial or self.last_epoch > self.total_iters:
            return self._now()
        rise = self.end_factor - self.start_factor
        return self._now(1.0 + rise / (self.total_iters * self.start_factor + (self.last_epoch - 1) * rise))

    def _get_closed_form_lr(self):
        rise = (self.end_factor - self.start_factor) * min(self.total_iters, self.last_epoch)
        return [rate * (self.start_factor + rise / self.total_iters) for rate in self.base_lrs]


class ExponentialLR(LRScheduler):
    _keys = ("gamma",)

    def __init__(self, optimizer, gamma, last_epoch=-1):
        self.gamma = gamma
        super().__init__(optimizer, last_epoch)

    def get_lr(self):
        self._asked()
        return self._now(None if self._is_initial else self.gamma)

    def _get_closed_form_lr(self):
        return [rate * self.gamma**self.last_epoch for rate in self.base_lrs]


class PolynomialLR(LRScheduler):
    _keys = ("total_iters", "power")

    def __init__(self, optimizer, total_iters=5, power=1.0, last_epoch=-1):
        self.total_iters = total_iters
        self.power = power
        super().__init__(optimizer, last_epoch)

    def get_lr(self):
        self._asked()
        if self._is_initial or self.last_epoch > self.total_iters:
            return self._now()
        left = 1.0 - self.last_epoch / self.total_iters
        before = 1.0 - (self.last_epoch - 1) / self.total_iters
        return self._now((left / before) ** self.power)

    def _get_closed_form_lr(self):
        left = 1.0 - min(self.total_iters, self.last_epoch) / self.total_iters
        return [rate * left**self.power for rate in self.base_lrs]


class CosineAnnealingLR(LRScheduler):
    _keys = ("T_max", "eta_min")

    def __init__(self, optimizer, T_max, eta_min=0.0, last_epoch=-1):
        self.T_max = T_max
        self.eta_min = eta_min
        super().__init__(optimizer, last_epoch)

    def get_lr(self):
        self._asked()
        low, epoch, half = self.eta_min, self.last_epoch, self.T_max
        if self._is_initial:
            return self._now()
        if self._step_count == 1 and epoch > 0:
            return [low + (base - low) * (1 + math.cos(epoch * math.pi / half)) / 2 for base in self.base_lrs]
        if (epoch - 1 - half) % (2 * half) == 0:
            rise = 1 - math.cos(math.pi / half)
            return [rate + (base - low) * rise / 2 for base, rate in zip(self.base_lrs, self._now())]
        ratio = (1 + math.cos(math.pi * epoch / half)) / (1 + math.cos(math.pi * (epoch - 1) / half))
        return [ratio * (rate - low) + low for rate in self._now()]

    def _get_closed_form_lr(self):
        height = 1 + math.cos(math.pi * self.last_epoch / self.T_max)
        return [self.eta_min + (base - self.eta_min) * height / 2 for base in self.base_lrs]
