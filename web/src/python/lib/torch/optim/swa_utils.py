"""torch.optim.swa_utils: averages of a model's weights. https://pytorch.org/docs/stable/optim.html#weight-averaging-swa-and-ema"""
import math
from copy import deepcopy

import torch
from torch.nn import Module
from torch.optim._schedules import LRScheduler, each


def _refuse_decay(decay):
    if decay < 0.0 or decay > 1.0:
        raise ValueError(
            "Invalid decay value %s provided. Please provide a value in [0,1] range." % decay
        )


def get_ema_avg_fn(decay=0.999):
    _refuse_decay(decay)

    def ema_update(ema_param, current_param, num_averaged):
        with torch.no_grad():
            return decay * ema_param + (1 - decay) * current_param

    return ema_update


def get_swa_avg_fn():
    def swa_update(averaged_param, current_param, num_averaged):
        with torch.no_grad():
            return averaged_param + (current_param - averaged_param) / (num_averaged + 1)

    return swa_update


def _of_all(update):
    """What averages one parameter, for lists of them."""

    def update_all(averaged, current, num_averaged):
        with torch.no_grad():
            for mean, value in zip(averaged, current):
                mean.copy_(update(mean, value, num_averaged))

    return update_all


def get_ema_multi_avg_fn(decay=0.999):
    return _of_all(get_ema_avg_fn(decay))


def get_swa_multi_avg_fn():
    return _of_all(get_swa_avg_fn())


class AveragedModel(Module):
    """A copy of a model whose parameters follow the model's as their mean."""

    def __init__(self, model, device=None, avg_fn=None, multi_avg_fn=None, use_buffers=False):
        super().__init__()
        if avg_fn is not None and multi_avg_fn is not None:
            raise AssertionError("Only one of avg_fn and multi_avg_fn should be provided")
        self.module = deepcopy(model)
        if device is not None:
            self.module = self.module.to(device)
        self.register_buffer("n_averaged", torch.tensor(0))
        self.avg_fn = avg_fn
        self.multi_avg_fn = multi_avg_fn
        self.use_buffers = use_buffers

    def forward(self, *args, **kwargs):
        return self.module(*args, **kwargs)

    def update_parameters(self, model):
        mine, theirs = list(self.module.parameters()), list(model.parameters())
        if self.use_buffers:
            mine += list(self.module.buffers())
            theirs += list(model.buffers())
        mine = [value.detach() for value in mine]
        theirs = [value.detach() for value in theirs]
        count = self.n_averaged
        if count.item() == 0:
            for mean, value in zip(mine, theirs):
                mean.copy_(value)
        else:
            update = self.multi_avg_fn or _of_all(self.avg_fn or get_swa_avg_fn())
            update(mine, theirs, count)
        if not self.use_buffers:
            for mean, value in zip(self.module.buffers(), model.buffers()):
                mean.detach().copy_(value.detach())
        self.n_averaged += 1


def update_bn(loader, model, device=None):
    """Running statistics of the batch norms, anew from one walk over the data."""
    norms = [module for module in model.modules() if getattr(module, "running_mean", None) is not None]
    if not norms:
        return
    momenta = [norm.momentum for norm in norms]
    training = model.training
    for norm in norms:
        norm.running_mean.zero_()
        norm.running_var.fill_(1)
        norm.num_batches_tracked.zero_()
        norm.momentum = None
    model.train()
    with torch.no_grad():
        for input in loader:
            if isinstance(input, (list, tuple)):
                input = input[0]
            model(input if device is None else input.to(device))
    for norm, momentum in zip(norms, momenta):
        norm.momentum = momentum
    model.train(training)


class SWALR(LRScheduler):
    """Goes over to a constant rate."""

    _keys = ("_anneal_strategy", "anneal_epochs")

    def __init__(self, optimizer, swa_lr, anneal_epochs=10, anneal_strategy="cos", last_epoch=-1):
        for rate, group in zip(each("swa_lr", optimizer, swa_lr), optimizer.param_groups):
            group["swa_lr"] = rate
        if anneal_strategy not in ("cos", "linear"):
            raise ValueError(
                "anneal_strategy must be one of 'cos' or 'linear', instead got %s" % anneal_strategy
            )
        self._anneal_strategy = anneal_strategy
        if not isinstance(anneal_epochs, int) or anneal_epochs < 0:
            raise ValueError("anneal_epochs must be equal or greater than 0, got %s" % anneal_epochs)
        self.anneal_epochs = anneal_epochs
        super().__init__(optimizer, last_epoch)

    def _share(self, step):
        t = max(0, min(1, step / max(1, self.anneal_epochs)))
        return t if self._anneal_strategy == "linear" else (1 - math.cos(math.pi * t)) / 2

    def get_lr(self):
        self._asked()
        step = self._step_count - 1
        if self.anneal_epochs == 0:
            step = max(1, step)
        before, now = self._share(step - 1), self._share(step)
        rates = []
        for group in self.optimizer.param_groups:
            last = group["swa_lr"]
            start = last if before == 1 else (group["lr"] - before * last) / (1 - before)
            rates.append(last * now + start * (1 - now))
        return rates


def __getattr__(name):
    from torch import missing

    missing("torch.optim.swa_utils", name)
