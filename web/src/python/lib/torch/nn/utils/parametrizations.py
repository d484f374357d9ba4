"""Weights of norm 1, of spectral norm 1, orthogonal ones. https://pytorch.org/docs/stable/nn.html#parametrizations"""
import torch
import torch.nn.functional as F
from torch._core import Tensor
from torch.nn import Module
from torch.nn.utils.parametrize import register_parametrization


def norm_except_dim(v, dim):
    """The norm over all dimensions but one; -1 stands for all."""
    if dim == -1:
        return torch.linalg.vector_norm(v)
    others = [d for d in range(v.dim()) if d != dim]
    return torch.linalg.vector_norm(v, dim=others, keepdim=True) if others else v.abs()


def weight_of(v, g, dim):
    return v * (g / norm_except_dim(v, dim))


class _WeightNorm(Module):
    def __init__(self, dim=0):
        super().__init__()
        self.dim = -1 if dim is None else dim

    def forward(self, weight_g, weight_v):
        return weight_of(weight_v, weight_g, self.dim)

    def right_inverse(self, weight):
        return norm_except_dim(weight, self.dim), weight


def weight_norm(module, name="weight", dim=0):
    return register_parametrization(module, name, _WeightNorm(dim), unsafe=True)


def _tensor_of(module, name):
    weight = getattr(module, name, None)
    if not isinstance(weight, Tensor):
        raise ValueError("Module '%s' has no parameter or buffer with name '%s'" % (module, name))
    return weight


class _SpectralNorm(Module):
    def __init__(self, weight, n_power_iterations=1, dim=0, eps=1e-12):
        super().__init__()
        n = weight.dim()
        if not -n <= dim < n:
            raise IndexError(
                "Dimension out of range (expected to be in range of [-%d, %d] but got %d)" % (n, n - 1, dim)
            )
        if n_power_iterations <= 0:
            raise ValueError(
                "Expected n_power_iterations to be positive, but got n_power_iterations=%d" % n_power_iterations
            )
        self.dim = dim if dim >= 0 else dim + n
        self.eps = eps
        if n > 1:
            self.n_power_iterations = n_power_iterations
            matrix = self._matrix(weight)
            u = torch.empty(matrix.size(0), dtype=weight.dtype).normal_(0, 1)
            v = torch.empty(matrix.size(1), dtype=weight.dtype).normal_(0, 1)
            self.register_buffer("_u", F.normalize(u, dim=0, eps=eps))
            self.register_buffer("_v", F.normalize(v, dim=0, eps=eps))
            self._power_method(matrix, 15)

    def _matrix(self, weight):
        return weight.movedim(self.dim, 0).flatten(1)

    def _power_method(self, matrix, count):
        with torch.no_grad():
            for _ in range(count):
                self._u.copy_(F.normalize(torch.mv(matrix, self._v), dim=0, eps=self.eps))
                self._v.copy_(F.normalize(torch.mv(matrix.t(), self._u), dim=0, eps=self.eps))

    def forward(self, weight):
        if weight.dim() == 1:
            return F.normalize(weight, dim=0, eps=self.eps)
        matrix = self._matrix(weight)
        if self.training:
            self._power_method(matrix, self.n_power_iterations)
        u, v = self._u.clone(), self._v.clone()
        return weight / torch.dot(u, torch.mv(matrix, v))

    def right_inverse(self, value):
        return value


def spectral_norm(module, name="weight", n_power_iterations=1, eps=1e-12, dim=None):
    weight = _tensor_of(module, name)
    if dim is None:
        dim = 1 if type(module).__name__.startswith("ConvTranspose") else 0
    return register_parametrization(module, name, _SpectralNorm(weight, n_power_iterations, dim, eps))


def _matrix_exp(a):
    """By its series, of a / 2^n, squared n times."""
    squarings = 0
    with torch.no_grad():
        norm = a.abs().sum(-1).max().item()
    while norm > 0.25:
        norm /= 2
        squarings += 1
    a = a / 2**squarings
    term = total = torch.eye(a.size(-1), dtype=a.dtype)
    for i in range(1, 13):
        term = term @ a / i
        total = total + term
    for _ in range(squarings):
        total = total @ total
    return total


def _householder(a, tau):
    """The product of the reflections whose vectors are 1 on the diagonal and a's columns below."""
    n, k = a.size(-2), a.size(-1)
    q = torch.eye(n, k, dtype=a.dtype)
    for i in range(k - 1, -1, -1):
        one = torch.zeros(n, dtype=a.dtype)
        one[i] = 1
        v = a[:, i] + one
        q = q - tau[i] * torch.outer(v, v @ q)
    return q


def _with_positive_diagonal(a):
    q, r = torch.linalg.qr(a)
    return q * r.diagonal().sign()


class _Orthogonal(Module):
    def __init__(self, weight, orthogonal_map, *, use_trivialization=True):
        super().__init__()
        self.shape = weight.shape
        self.orthogonal_map = orthogonal_map
        self.use_trivialization = use_trivialization
        if use_trivialization:
            self.register_buffer("base", None)

    def forward(self, x):
        transposed = x.size(-2) < x.size(-1)
        if transposed:
            x = x.mT
        n, k = x.size(-2), x.size(-1)
        if self.orthogonal_map == "householder":
            a = x.tril(-1)
            tau = 2.0 / (1.0 + (a * a).sum(-2))
            q = _householder(a, tau) * x.detach().diagonal().long().to(x.dtype)
        else:
            x = x.tril()
            if n != k:
                x = torch.cat([x, torch.zeros(n, n - k, dtype=x.dtype)], -1)
            a = x - x.mT
            if self.orthogonal_map == "matrix_exp":
                q = _matrix_exp(a)
            else:
                one = torch.eye(n, dtype=a.dtype)
                q = torch.linalg.solve(one - 0.5 * a, one + 0.5 * a)
            q = q[:, :k]
        if self.use_trivialization:
            q = self.base @ q
        return q.mT if transposed else q

    def right_inverse(self, q):
        if q.shape != self.shape:
            raise ValueError(
                "Expected a matrix or batch of matrices of shape %s. Got a tensor of shape %s." % (self.shape, q.shape)
            )
        if not self.use_trivialization:
            if self.orthogonal_map == "householder":
                raise RuntimeError("householder without use_trivialization is not in gradlet")
            raise NotImplementedError(
                "It is not possible to assign to the matrix exponential or the Cayley parametrizations when "
                "use_trivialization=False."
            )
        full = q.detach().mT if q.size(-2) < q.size(-1) else q.detach()
        n, k = full.size(-2), full.size(-1)
        if n != k:
            full = torch.cat([full, torch.randn(n, n - k, dtype=q.dtype)], -1)
        self.base = _with_positive_diagonal(full)
        negative = torch.zeros_like(q)
        negative.diagonal().fill_(-1.0)
        return negative


def orthogonal(module, name="weight", orthogonal_map=None, *, use_trivialization=True):
    weight = _tensor_of(module, name)
    if weight.dim() != 2:
        raise ValueError(
            "Expected a matrix or batch of matrices. Got a tensor of %d dimensions." % weight.dim()
        )
    if orthogonal_map is None:
        orthogonal_map = "matrix_exp" if weight.size(-2) == weight.size(-1) else "householder"
    if orthogonal_map not in ("matrix_exp", "cayley", "householder"):
        raise ValueError(
            'orthogonal_map has to be one of "matrix_exp", "cayley", "householder". Got: ' + orthogonal_map
        )
    made = _Orthogonal(weight, orthogonal_map, use_trivialization=use_trivialization)
    return register_parametrization(module, name, made, unsafe=True)
