# gradcheck: what passes, and what is said of what does not.
import torch
from torch.autograd import gradcheck


def leaf(data, dtype=torch.float64):
    return torch.tensor(data, dtype=dtype, requires_grad=True)


def attempt(name, *args, **keywords):
    try:
        print(name, gradcheck(*args, **keywords))
    except Exception as error:
        print(name, type(error).__name__, error)


class Square(torch.autograd.Function):
    """Twice its gradient at the second result."""

    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return x * x, x.exp()

    @staticmethod
    def backward(ctx, grad_square, grad_exp):
        (x,) = ctx.saved_tensors
        return 2 * x * grad_square + 2 * x.exp() * grad_exp


class Constant(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        return 3 * x.sum()

    @staticmethod
    def backward(ctx, grad_output):
        return torch.full((2,), 3.0, dtype=torch.float64)


class Counting(torch.autograd.Function):
    calls = 0

    @staticmethod
    def forward(ctx, x):
        return x.clone()

    @staticmethod
    def backward(ctx, grad_output):
        Counting.calls += 1
        return grad_output * (1 + 1e-8 * Counting.calls)


x = leaf([1.0, 2.0])
w = leaf([[0.5, -1.0, 3.0], [2.0, 0.25, -0.5]])
attempt("sin", torch.sin, x)
attempt("mv", lambda a, b: (b.t().mv(a), a.sum()), (x, w))
attempt("list", torch.mul, [x, 3.0])
attempt("transposed", lambda a: a.mm(a.t()), w.t())
attempt("second", Square.apply, x)
attempt("returns False", Square.apply, x, raise_exception=False)
attempt("part", lambda a, b: (a.detach(), b.sin(), a.detach() * b), (x, leaf([3.0, 4.0])))
attempt("detached", lambda a: a.detach() * a, x)
attempt("wide", lambda a: a.detach() * a.mean(), leaf([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]))
attempt("constant", Constant.apply, x)
attempt("zero", lambda a: a.detach(), x)
attempt("indices", lambda a: a.argmax(), x)
attempt("unused", lambda a, b: b * 2, (x, leaf([1.0])))
attempt("loose", lambda a: a.detach() * a, x, atol=10)
attempt("float32", torch.square, leaf([0.5, 1.5], torch.float32), eps=0.25)
attempt("stride 0", torch.sin, leaf([[1.0], [2.0]]).expand(2, 3))
attempt("kink", torch.relu, leaf([-1.0, 0.0, 1.0]))
attempt("empty", torch.sin, leaf([]))
attempt("keywords", torch.sin, x, eps=1e-5, rtol=1e-2, nondet_tol=1e-9, check_undefined_grad=False, fast_mode=True)
attempt("counting", Counting.apply, x, nondet_tol=1e-3)
with torch.no_grad():
    attempt("no_grad", torch.sin, x)
first = lambda a: torch.autograd.grad((a**3).sum(), a, create_graph=True)
attempt("gradient", first, x)
print(x, x.grad, w.grad)
