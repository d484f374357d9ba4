"""torch.nn.utils: what acts on all gradients or parameters of a model."""
import warnings

import torch
from torch._core import Tensor


def _listed(tensors):
    return [tensors] if isinstance(tensors, Tensor) else list(tensors)


def _gradients(parameters):
    return [p.grad for p in parameters if p.grad is not None]


def _norm(tensor, kind):
    with torch.no_grad():
        return torch.linalg.vector_norm(tensor, kind)


def get_total_norm(tensors, norm_type=2.0, error_if_nonfinite=False, foreach=None):
    """The norm of all elements of the tensors together."""
    tensors = _listed(tensors)
    norm_type = float(norm_type)
    if not tensors:
        return torch.tensor(0.0)
    total = _norm(torch.stack([_norm(tensor, norm_type) for tensor in tensors]), norm_type)
    if error_if_nonfinite and not torch.isfinite(total).item():
        raise RuntimeError(
            "The total norm of order %s for gradients from `parameters` is non-finite, so it cannot be clipped. "
            "To disable this error and scale the gradients by the non-finite norm anyway, set "
            "`error_if_nonfinite=False`" % norm_type
        )
    return total


def clip_grads_with_norm_(parameters, max_norm, total_norm, foreach=None):
    """Scales the gradients so that their norm, which is given, becomes max_norm at most."""
    with torch.no_grad():
        factor = torch.clamp(float(max_norm) / (total_norm + 1e-6), max=1.0)
        for grad in _gradients(_listed(parameters)):
            grad.mul_(factor)


def clip_grad_norm_(parameters, max_norm, norm_type=2.0, error_if_nonfinite=False, foreach=None):
    """Scales the gradients so that their norm becomes max_norm at most; gives what it was."""
    generator = not isinstance(parameters, (Tensor, list, tuple)) and not hasattr(parameters, "__len__")
    parameters = _listed(parameters)
    if generator and not parameters:
        warnings.warn("`parameters` is an empty generator, no gradient clipping will occur.")
    total = get_total_norm(_gradients(parameters), norm_type, error_if_nonfinite, foreach)
    clip_grads_with_norm_(parameters, max_norm, total, foreach)
    return total


def clip_grad_norm(parameters, max_norm, norm_type=2.0, error_if_nonfinite=False, foreach=None):
    warnings.warn(
        "`torch.nn.utils.clip_grad_norm` is now deprecated in favor of `torch.nn.utils.clip_grad_norm_`.",
        FutureWarning,
    )
    return clip_grad_norm_(parameters, max_norm, norm_type, error_if_nonfinite, foreach)


def clip_grad_value_(parameters, clip_value, foreach=None):
    """Puts each element of the gradients into [-clip_value, clip_value]."""
    clip_value = float(clip_value)
    with torch.no_grad():
        for grad in _gradients(_listed(parameters)):
            grad.clamp_(-clip_value, clip_value)


def parameters_to_vector(parameters):
    """All elements, one parameter behind the other."""
    return torch.cat([param.view(-1) for param in parameters])


def vector_to_parameters(vec, parameters):
    """Cuts a vector into the parameters' new data."""
    if not isinstance(vec, Tensor):
        raise TypeError("expected torch.Tensor, but got: " + type(vec).__name__)
    start = 0
    for param in parameters:
        part = vec[start : start + param.numel()].view_as(param)
        param.data = part.data
        start += param.numel()


def __getattr__(name):
    if name in ("rnn", "parametrize", "parametrizations"):
        return __import__("torch.nn.utils." + name, None, None, ("*",))
    if name in ("weight_norm", "remove_weight_norm", "spectral_norm", "remove_spectral_norm"):
        return getattr(__import__("torch.nn.utils._old_norms", None, None, ("*",)), name)
    from torch import missing

    missing("torch.nn.utils", name)
