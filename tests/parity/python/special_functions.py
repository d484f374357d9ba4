# Other names of special functions, bits by operators, and order statistics with ties.
import torch

x = torch.tensor([0.25, 1.5, 3.0, 40.0])
print(torch.arccosh(x + 1), torch.arcsinh(x), torch.arctanh(x / 50))
print(torch.polygamma(1, x), torch.special.polygamma(2, x))
print(torch.special.psi(x), torch.special.gammaln(x), torch.special.i0(x / 8), torch.special.i1(x / 8))
print(torch.special.erfc(x), torch.special.erfinv(x / 50))

a, b = torch.tensor([6, 5, -8]), torch.tensor([3, 1, 2])
print(a & b, a | b, a ^ b, ~a, a << b, a >> b, a & 4, torch.tensor([True, False]) | torch.tensor([False, False]))
for f in (lambda: torch.ones(1) & torch.ones(1), lambda: ~torch.ones(1), lambda: a << 1.5):
    try:
        print(f())
    except (RuntimeError, TypeError) as error:
        print(type(error).__name__, str(error).split("\n")[0])

t = torch.tensor([[2.0, 1.0, 2.0], [3.0, 3.0, 1.0]], requires_grad=True)
print(t.mode(1), torch.median(t), t.median(dim=1), t.kthvalue(2))
print(torch.quantile(t, torch.tensor([0.25, 0.5]), dim=1), t.quantile(0.3))
torch.median(t).backward()
print(t.grad)
print(torch.where(t > 2), t.where(t > 2, 0), t.nonzero(as_tuple=True))
print(torch.unique(a % 2, return_counts=True), torch.unique(t.detach(), dim=1, return_inverse=True))
print(torch.var_mean(t, dim=1), torch.std(t, correction=0.5))

# The old name, of which U and V have free signs.
a = torch.tensor([[3.0, 1.0], [2.0, -1.0], [0.0, 2.0]])
u, s, v = torch.svd(a)
print(u.abs(), s, v.abs())
print(torch.svd(a, some=False)[0].shape, a.svd(compute_uv=False)[2])
print(torch.linalg.matrix_power(torch.tensor([[1, 2], [3, 4]]), 2))
