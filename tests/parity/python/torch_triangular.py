# Triangular systems: the other triangle is not read, a zero on the diagonal divides, gradients stay in the triangle.
import torch

S = torch.linalg.solve_triangular
A = torch.tensor([[2.0, 7.0, 1.0], [1.0, 3.0, -2.0], [4.0, -1.0, 5.0]])
B = torch.tensor([[1.0, 2.0], [3.0, -1.0], [0.5, 4.0]])
for upper in (True, False):
    for unitriangular in (True, False):
        a, b = A.clone().requires_grad_(), B.clone().requires_grad_()
        x = S(a, b, upper=upper, unitriangular=unitriangular)
        x.pow(2).sum().backward()
        print(x, a.grad, b.grad, sep="\n")
        a, b = A.clone().requires_grad_(), B.t().clone().requires_grad_()
        x = S(a, b, upper=upper, left=False, unitriangular=unitriangular)
        x.pow(2).sum().backward()
        print(x, a.grad, b.grad, sep="\n")
print(S(torch.tensor([[0.0, 0.0], [1.0, 3.0]]), torch.ones(2, 2), upper=False))
print(S(A.double(), B, upper=False).dtype)
print(S(torch.ones(3, 2, 2).tril(), torch.ones(2, 2), upper=False))
print(S(A, torch.ones(4, 3, 1), upper=True).shape, S(A, torch.ones(3, 0), upper=True).shape)
print(S(torch.ones(0, 2, 2), torch.ones(0, 2, 3), upper=True).shape)
print(torch.cholesky_solve(torch.ones(2, 1), torch.zeros(2, 2)))
L = torch.linalg.cholesky(A @ A.t() + torch.eye(3))
print(torch.cholesky_solve(B, L), torch.linalg.cholesky(A @ A.t(), upper=True), sep="\n")


def refused(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


refused(lambda: S(A, torch.ones(2, 2), upper=False))
refused(lambda: S(A, torch.ones(3, 2), upper=False, left=False))
refused(lambda: S(A, torch.ones(3), upper=False))
refused(lambda: S(torch.ones(2, 3), B, upper=False))
refused(lambda: S(torch.ones(2), B, upper=False))
refused(lambda: S(A.long(), B.long(), upper=False))
refused(lambda: S(torch.ones(3, 2, 2), torch.ones(4, 2, 2), upper=False))
x = torch.autograd.functional.hessian(lambda a: S(a, B, upper=False).sum(), A)
print(x.shape, x.abs().sum())
