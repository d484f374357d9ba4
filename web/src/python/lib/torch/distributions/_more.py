"""Distributions made of others, of exponential numbers and of linear maps."""
import math

import torch
from torch import Size
from torch.distributions import Categorical, Distribution, Normal, _all, _Located


class _OfEvents(Distribution):
    """Samples have dimensions of their own."""

    def __init__(self, batch_shape, event_shape):
        super().__init__(batch_shape)
        self._event_shape = Size(event_shape)

    @property
    def event_shape(self):
        return self._event_shape

    def _extended(self, sample_shape):
        return Size(tuple(sample_shape) + tuple(self._batch_shape) + tuple(self._event_shape))


class _ByClasses(_OfEvents):
    def _by(self, probs, logits):
        self._categorical = Categorical(probs, logits)
        shape = self._categorical.probs.shape
        _OfEvents.__init__(self, shape[:-1], shape[-1:])

    @property
    def _shown(self):
        return self._categorical._shown

    @property
    def probs(self):
        return self._categorical.probs

    @property
    def logits(self):
        return self._categorical.logits


class OneHotCategorical(_ByClasses):
    def __init__(self, probs=None, logits=None, validate_args=None):
        self._by(probs, logits)

    @property
    def mean(self):
        return self.probs

    @property
    def variance(self):
        return self.probs * (1 - self.probs)

    def sample(self, sample_shape=()):
        drawn = self._categorical.sample(sample_shape)
        return torch.nn.functional.one_hot(drawn, self._event_shape[0]).to(self.probs.dtype)

    def log_prob(self, value):
        return self._categorical.log_prob(value.max(-1)[1])

    def entropy(self):
        return self._categorical.entropy()


class Multinomial(_ByClasses):
    """How often each class is drawn in total_count draws."""

    def __init__(self, total_count=1, probs=None, logits=None, validate_args=None):
        if not isinstance(total_count, int):
            raise NotImplementedError("inhomogeneous total_count is not supported")
        self.total_count = total_count
        self._by(probs, logits)

    @property
    def mean(self):
        return self.probs * self.total_count

    @property
    def variance(self):
        return self.total_count * self.probs * (1 - self.probs)

    def sample(self, sample_shape=()):
        drawn = self._categorical.sample((self.total_count,) + tuple(sample_shape))
        drawn = drawn.permute(*range(1, drawn.dim()), 0)
        counts = torch.zeros(self._extended(sample_shape), dtype=self.probs.dtype)
        return counts.scatter_add_(-1, drawn, torch.ones(drawn.shape, dtype=self.probs.dtype))

    def log_prob(self, value):
        logits, value = torch.broadcast_tensors(self.logits, value)
        logits = logits.clone()
        logits[(value == 0) & (logits == -torch.inf)] = 0
        powers = (logits * value).sum(-1)
        return torch.lgamma(value.sum(-1) + 1) - torch.lgamma(value + 1).sum(-1) + powers

    def __repr__(self):
        return "Multinomial()"


class Exponential(Distribution):
    _shown = ("rate",)

    def __init__(self, rate, validate_args=None):
        (self.rate,) = _all(rate)
        super().__init__(self.rate.shape)

    @property
    def mean(self):
        return self.rate.reciprocal()

    stddev = mean

    @property
    def variance(self):
        return self.rate.pow(-2)

    def rsample(self, sample_shape=()):
        return torch.empty(self._extended(sample_shape), dtype=self.rate.dtype).exponential_() / self.rate

    def log_prob(self, value):
        return self.rate.log() - self.rate * value

    def cdf(self, value):
        return 1 - torch.exp(-self.rate * value)

    def entropy(self):
        return 1.0 - torch.log(self.rate)


class Laplace(_Located):
    @property
    def variance(self):
        return 2 * self.scale.pow(2)

    @property
    def stddev(self):
        return (2**0.5) * self.scale

    def rsample(self, sample_shape=()):
        least = torch.finfo(self.loc.dtype).eps - 1
        u = torch.empty(self._extended(sample_shape), dtype=self.loc.dtype).uniform_(least, 1)
        return self.loc - self.scale * u.sign() * torch.log1p(-u.abs())

    def log_prob(self, value):
        return -torch.log(2 * self.scale) - torch.abs(value - self.loc) / self.scale

    def entropy(self):
        return 1 + torch.log(2 * self.scale)


class Geometric(Distribution):
    """Failures before the first success."""

    _shown = ("probs",)

    def __init__(self, probs=None, logits=None, validate_args=None):
        if (probs is None) == (logits is None):
            raise ValueError("Either `probs` or `logits` must be specified, but not both.")
        (self.probs,) = _all(torch.sigmoid(logits) if probs is None else probs)
        super().__init__(self.probs.shape)

    @property
    def mean(self):
        return 1.0 / self.probs - 1.0

    @property
    def variance(self):
        return (1.0 / self.probs - 1.0) / self.probs

    def sample(self, sample_shape=()):
        least = torch.finfo(self.probs.dtype).tiny
        with torch.no_grad():
            u = torch.empty(self._extended(sample_shape), dtype=self.probs.dtype).uniform_(least, 1)
            return (u.log() / (-self.probs).log1p()).floor()

    def log_prob(self, value):
        return value * (-self.probs).log1p() + self.probs.log()


class LogNormal(Distribution):
    """exp of a normal number."""

    def __init__(self, loc, scale, validate_args=None):
        self.base_dist = Normal(loc, scale)
        super().__init__(self.base_dist.batch_shape)

    @property
    def loc(self):
        return self.base_dist.loc

    @property
    def scale(self):
        return self.base_dist.scale

    @property
    def mean(self):
        return (self.loc + self.scale.pow(2) / 2).exp()

    @property
    def variance(self):
        square = self.scale.pow(2)
        return square.expm1() * (2 * self.loc + square).exp()

    def sample(self, sample_shape=()):
        return self.base_dist.sample(sample_shape).exp()

    def rsample(self, sample_shape=()):
        return self.base_dist.rsample(sample_shape).exp()

    def log_prob(self, value):
        return self.base_dist.log_prob(value.log()) - value.log()

    def entropy(self):
        return self.base_dist.entropy() + self.loc

    def __repr__(self):
        return "LogNormal()"


class Independent(_OfEvents):
    """The last dimensions of the batch are one event."""

    def __init__(self, base_distribution, reinterpreted_batch_ndims, validate_args=None):
        shape, own = tuple(base_distribution.batch_shape), tuple(base_distribution.event_shape)
        if reinterpreted_batch_ndims > len(shape):
            raise ValueError(
                "Expected reinterpreted_batch_ndims <= len(base_distribution.batch_shape), actual %d vs %d"
                % (reinterpreted_batch_ndims, len(shape))
            )
        cut = len(shape) - reinterpreted_batch_ndims
        self.base_dist, self.reinterpreted_batch_ndims = base_distribution, reinterpreted_batch_ndims
        super().__init__(shape[:cut], shape[cut:] + own)

    @property
    def mean(self):
        return self.base_dist.mean

    @property
    def variance(self):
        return self.base_dist.variance

    def sample(self, sample_shape=()):
        return self.base_dist.sample(sample_shape)

    def rsample(self, sample_shape=()):
        return self.base_dist.rsample(sample_shape)

    def _summed(self, value):
        n = self.reinterpreted_batch_ndims
        return value.sum(tuple(range(-n, 0))) if n else value

    def log_prob(self, value):
        return self._summed(self.base_dist.log_prob(value))

    def entropy(self):
        return self._summed(self.base_dist.entropy())

    def __repr__(self):
        return "Independent(%r, %d)" % (self.base_dist, self.reinterpreted_batch_ndims)


class MultivariateNormal(_OfEvents):
    """Normal vectors by a mean and a covariance matrix, or its Cholesky factor."""

    def __init__(self, loc, covariance_matrix=None, precision_matrix=None, scale_tril=None, validate_args=None):
        given = [m for m in (covariance_matrix, precision_matrix, scale_tril) if m is not None]
        if len(given) != 1:
            raise ValueError(
                "Exactly one of covariance_matrix or precision_matrix or scale_tril may be specified."
            )
        if loc.dim() < 1:
            raise ValueError("loc must be at least one-dimensional.")
        if scale_tril is None:
            covariance = covariance_matrix if precision_matrix is None else torch.linalg.inv(precision_matrix)
            scale_tril = torch.linalg.cholesky(covariance)
        batch = torch.broadcast_tensors(loc[..., 0], scale_tril[..., 0, 0])[0].shape
        size = loc.shape[-1:]
        super().__init__(batch, size)
        self.loc = loc.expand(tuple(batch) + tuple(size))
        self.scale_tril = scale_tril.expand(tuple(batch) + tuple(size) * 2)

    @property
    def mean(self):
        return self.loc

    mode = mean

    @property
    def covariance_matrix(self):
        return self.scale_tril @ self.scale_tril.mT

    @property
    def precision_matrix(self):
        return torch.linalg.inv(self.covariance_matrix)

    @property
    def variance(self):
        return self.scale_tril.pow(2).sum(-1).expand(self.loc.shape)

    def rsample(self, sample_shape=()):
        noise = torch.empty(self._extended(sample_shape), dtype=self.loc.dtype).normal_()
        return self.loc + (self.scale_tril @ noise.unsqueeze(-1)).squeeze(-1)

    def _log_det(self):
        return torch.diagonal(self.scale_tril, dim1=-2, dim2=-1).log().sum(-1)

    def log_prob(self, value):
        wide, lower = torch.broadcast_tensors((value - self.loc).unsqueeze(-1), self.scale_tril[..., :1])
        lower = self.scale_tril.expand(tuple(wide.shape[:-2]) + tuple(self.scale_tril.shape[-2:]))
        solved = torch.linalg.solve_triangular(lower, wide, upper=False).squeeze(-1)
        return -0.5 * (self._event_shape[0] * math.log(2 * math.pi) + solved.pow(2).sum(-1)) - self._log_det()

    def entropy(self):
        return 0.5 * self._event_shape[0] * (1.0 + math.log(2 * math.pi)) + self._log_det()

    def __repr__(self):
        return "MultivariateNormal(loc: %s, covariance_matrix: %s)" % (self.loc.size(), self.scale_tril.size())


def kl(p, q):
    """KL(p || q) of those here, or None."""
    if type(p) is not type(q):
        return None
    if isinstance(p, Independent) and p.reinterpreted_batch_ndims == q.reinterpreted_batch_ndims:
        from torch.distributions import kl_divergence

        return p._summed(kl_divergence(p.base_dist, q.base_dist))
    if isinstance(p, (OneHotCategorical, LogNormal)):
        from torch.distributions import kl_divergence

        inner = "_categorical" if isinstance(p, OneHotCategorical) else "base_dist"
        return kl_divergence(getattr(p, inner), getattr(q, inner))
    if isinstance(p, Exponential):
        ratio = q.rate / p.rate
        return ratio - ratio.log() - 1
    if isinstance(p, Laplace):
        ratio, apart = p.scale / q.scale, (p.loc - q.loc).abs()
        return -ratio.log() + apart / q.scale + ratio * torch.exp(-apart / p.scale) - 1
    if isinstance(p, MultivariateNormal):
        solved = torch.linalg.solve_triangular(q.scale_tril, p.scale_tril, upper=False)
        moved = torch.linalg.solve_triangular(q.scale_tril, (q.loc - p.loc).unsqueeze(-1), upper=False)
        inside = solved.pow(2).sum((-2, -1)) + moved.squeeze(-1).pow(2).sum(-1)
        return q._log_det() - p._log_det() + 0.5 * (inside - p._event_shape[0])
    return None
