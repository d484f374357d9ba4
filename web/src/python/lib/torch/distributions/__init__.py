"""torch.distributions: Normal, Uniform, Bernoulli, Categorical and their kl_divergence; others in _more.

https://pytorch.org/docs/stable/distributions.html
"""
import math
import sys

import torch
import torch.nn.functional as F
from torch import Size, Tensor


def _all(*values):
    """Tensors of one shape from numbers and tensors."""
    like = [value for value in values if isinstance(value, Tensor)]
    dtype = like[0].dtype if like else torch.get_default_dtype()
    own = [value if isinstance(value, Tensor) else torch.tensor(float(value), dtype=dtype) for value in values]
    wide = torch.broadcast_tensors(*own)
    return [a if a.shape == b.shape else b for a, b in zip(own, wide)]


class Distribution:
    # Names of the parameters that the text shows.
    _shown = ()

    def __init__(self, batch_shape=()):
        self._batch_shape = Size(batch_shape)

    @property
    def batch_shape(self):
        return self._batch_shape

    @property
    def event_shape(self):
        return Size(())

    @property
    def stddev(self):
        return self.variance.sqrt()

    def _extended(self, sample_shape):
        return tuple(sample_shape) + tuple(self._batch_shape)

    def sample(self, sample_shape=()):
        with torch.no_grad():
            return self.rsample(sample_shape)

    def rsample(self, sample_shape=()):
        raise NotImplementedError

    def __repr__(self):
        parts = []
        for name in self._shown:
            value = getattr(self, name)
            text = value.item() if value.dim() == 0 else value if value.numel() == 1 else value.size()
            parts.append("%s: %s" % (name, text))
        return "%s(%s)" % (type(self).__name__, ", ".join(parts))


class _Located(Distribution):
    """One that is the same on both sides of loc, and as wide as scale says."""

    _shown = ("loc", "scale")

    def __init__(self, loc, scale, validate_args=None):
        self.loc, self.scale = _all(loc, scale)
        super().__init__(self.loc.shape)

    @property
    def mean(self):
        return self.loc

    @property
    def mode(self):
        return self.loc


class Normal(_Located):
    @property
    def stddev(self):
        return self.scale

    @property
    def variance(self):
        return self.scale.pow(2)

    def sample(self, sample_shape=()):
        shape = self._extended(sample_shape)
        with torch.no_grad():
            return torch.normal(self.loc.expand(shape), self.scale.expand(shape))

    def rsample(self, sample_shape=()):
        noise = torch.randn(self._extended(sample_shape), dtype=self.loc.dtype)
        return self.loc + noise * self.scale

    def log_prob(self, value):
        log_scale = self.scale.log()
        return -((value - self.loc) ** 2) / (2 * self.variance) - log_scale - math.log(math.sqrt(2 * math.pi))

    def cdf(self, value):
        return 0.5 * (1 + torch.erf((value - self.loc) * self.scale.reciprocal() / math.sqrt(2)))

    def entropy(self):
        return 0.5 + 0.5 * math.log(2 * math.pi) + torch.log(self.scale)


class Uniform(Distribution):
    _shown = ("low", "high")

    def __init__(self, low, high, validate_args=None):
        self.low, self.high = _all(low, high)
        super().__init__(self.low.shape)

    @property
    def mean(self):
        return (self.high + self.low) / 2

    @property
    def variance(self):
        return (self.high - self.low).pow(2) / 12

    def rsample(self, sample_shape=()):
        noise = torch.rand(self._extended(sample_shape), dtype=self.low.dtype)
        return self.low + noise * (self.high - self.low)

    def log_prob(self, value):
        inside = self.low.le(value).type_as(self.low) * self.high.gt(value).type_as(self.low)
        return torch.log(inside) - torch.log(self.high - self.low)

    def entropy(self):
        return torch.log(self.high - self.low)


class _Logits(Distribution):
    """By probs or logits; the other is made, and shown in the text, once it is asked for."""

    def __init__(self, probs, logits):
        if (probs is None) == (logits is None):
            raise ValueError("Either `probs` or `logits` must be specified, but not both.")
        self._values = {}

    @property
    def _shown(self):
        return [name for name in ("probs", "logits") if name in self._values]

    @property
    def probs(self):
        if "probs" not in self._values:
            self._values["probs"] = self._to_probs(self._values["logits"])
        return self._values["probs"]

    @property
    def logits(self):
        if "logits" not in self._values:
            probs = self._values["probs"]
            eps = 2.220446049250313e-16 if probs.dtype == torch.float64 else 1.1920928955078125e-07
            self._values["logits"] = self._to_logits(probs.clamp(eps, 1 - eps))
        return self._values["logits"]


class Bernoulli(_Logits):
    def __init__(self, probs=None, logits=None, validate_args=None):
        super().__init__(probs, logits)
        name = "logits" if probs is None else "probs"
        (value,) = _all(logits if probs is None else probs)
        self._values[name] = value
        Distribution.__init__(self, value.shape)

    def _to_probs(self, logits):
        return torch.sigmoid(logits)

    def _to_logits(self, probs):
        return torch.log(probs) - torch.log1p(-probs)

    @property
    def mean(self):
        return self.probs

    @property
    def variance(self):
        return self.probs * (1 - self.probs)

    def sample(self, sample_shape=()):
        with torch.no_grad():
            return torch.bernoulli(self.probs.expand(self._extended(sample_shape)))

    def log_prob(self, value):
        logits, value = torch.broadcast_tensors(self.logits, value)
        return -F.binary_cross_entropy_with_logits(logits, value, reduction="none")

    def entropy(self):
        return F.binary_cross_entropy_with_logits(self.logits, self.probs, reduction="none")


class Categorical(_Logits):
    def __init__(self, probs=None, logits=None, validate_args=None):
        super().__init__(probs, logits)
        name = "logits" if probs is None else "probs"
        value = logits if probs is None else probs
        if value.dim() < 1:
            raise ValueError("`%s` parameter must be at least one-dimensional." % name)
        if probs is None:
            self._values[name] = value - value.logsumexp(-1, keepdim=True)
        else:
            self._values[name] = value / value.sum(-1, keepdim=True)
        Distribution.__init__(self, value.shape[:-1])

    def _to_probs(self, logits):
        return F.softmax(logits, -1)

    def _to_logits(self, probs):
        return torch.log(probs)

    def sample(self, sample_shape=()):
        rows = self.probs.detach().reshape(-1, self.probs.size(-1))
        count = Size(sample_shape).numel()
        drawn = torch.multinomial(rows, count, True).t()
        return drawn.reshape(self._extended(sample_shape))

    def log_prob(self, value):
        value = value.long().unsqueeze(-1)
        value, logits = torch.broadcast_tensors(value, self.logits)
        return logits.gather(-1, value[..., :1]).squeeze(-1)

    def entropy(self):
        return -(self.logits * self.probs).sum(-1)


def kl_divergence(p, q):
    """KL(p || q) of two distributions of one kind."""
    if isinstance(p, Normal) and isinstance(q, Normal):
        ratio = (p.scale / q.scale).pow(2)
        return 0.5 * (ratio + ((p.loc - q.loc) / q.scale).pow(2) - 1 - ratio.log())
    if isinstance(p, Uniform) and isinstance(q, Uniform):
        result = torch.log((q.high - q.low) / (p.high - p.low))
        outside = (q.low > p.low) | (q.high < p.high)
        return result.masked_fill(outside, torch.inf)
    if isinstance(p, Bernoulli) and isinstance(q, Bernoulli):
        one = p.probs * (F.softplus(-q.logits) - F.softplus(-p.logits))
        return one + (1 - p.probs) * (F.softplus(q.logits) - F.softplus(p.logits))
    if isinstance(p, Categorical) and isinstance(q, Categorical):
        return (p.probs * (p.logits - q.logits)).sum(-1)
    from torch.distributions._more import kl

    found = kl(p, q)
    if found is not None:
        return found
    names = (type(p).__name__, type(q).__name__)
    raise NotImplementedError("No KL(p || q) is implemented for p type %s and q type %s" % names)


# The names of PyTorch's files.
for _name in (
    "bernoulli categorical distribution exponential geometric independent kl laplace log_normal multinomial "
    "multivariate_normal normal one_hot_categorical uniform"
).split(" "):
    sys.modules["torch.distributions." + _name] = sys.modules[__name__]


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    if "torch.distributions." + name in sys.modules:
        return sys.modules["torch.distributions." + name]
    import torch.distributions._more as more

    if hasattr(more, name):
        return getattr(more, name)
    torch.missing("torch.distributions", name)
