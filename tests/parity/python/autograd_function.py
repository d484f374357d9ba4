# Functions of one's own: forward, backward, ctx.
import torch


class Square(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return x * x

    @staticmethod
    def backward(ctx, grad_output):
        (x,) = ctx.saved_tensors
        return 2 * x * grad_output


class ScaledSum(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, y, scale):
        ctx.scale = scale
        ctx.save_for_backward(x, y)
        return (x + y) * scale

    @staticmethod
    def backward(ctx, grad_output):
        x, y = ctx.saved_tensors
        print("needs", ctx.needs_input_grad, x.shape, y.shape)
        return grad_output * ctx.scale, grad_output * ctx.scale, None


class Clip(torch.autograd.Function):
    """Its gradient is not what autograd would give: it lets everything pass."""

    @staticmethod
    def forward(ctx, x):
        return x.clamp(-1, 1)

    @staticmethod
    def backward(ctx, grad_output):
        return grad_output


class Both(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        return x.sin(), x.cos()

    @staticmethod
    def backward(ctx, grad_sin, grad_cos):
        return 10 * grad_sin + 100 * grad_cos


x = torch.tensor([1.0, 2.0, 3.0], requires_grad=True)
y = Square.apply(x)
print(y, y.grad_fn.name())
y.sum().backward()
print(x.grad)
a = torch.ones(2, requires_grad=True)
b = torch.ones(2)
ScaledSum.apply(a, b, 3.0).sum().backward()
print(a.grad, b.grad)
c = torch.tensor([-5.0, 0.5, 5.0], requires_grad=True)
Clip.apply(c).sum().backward()
print(c.grad)
square = Square.apply
print(torch.autograd.grad(square(square(x)).sum(), x))
(first,) = torch.autograd.grad(square(x).sum(), x, create_graph=True)
print(torch.autograd.grad(first.sum(), x))
s, k = Both.apply(torch.tensor(0.0, requires_grad=True))
print(s, k)
z = torch.tensor(0.0, requires_grad=True)
s, k = Both.apply(z)
(s + 2 * k).backward()
print(z.grad)
with torch.no_grad():
    print(Square.apply(x))
