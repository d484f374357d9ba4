# Functions with a derivative of one's own: a straight-through step, a clipped exponential, a rescaled gradient.
import torch
from torch import nn
from torch.autograd import Function, gradcheck


class StraightThrough(Function):
    @staticmethod
    def forward(ctx, input):
        return (input > 0).float()

    @staticmethod
    def backward(ctx, grad_output):
        return nn.functional.hardtanh(grad_output)


class LegendrePolynomial3(Function):
    @staticmethod
    def forward(ctx, input):
        ctx.save_for_backward(input)
        return 0.5 * (5 * input**3 - 3 * input)

    @staticmethod
    def backward(ctx, grad_output):
        (input,) = ctx.saved_tensors
        return grad_output * 1.5 * (5 * input**2 - 1)


class GradientReversal(Function):
    @staticmethod
    def forward(ctx, x, alpha):
        ctx.alpha = alpha
        return x.view_as(x)

    @staticmethod
    def backward(ctx, grad_output):
        return grad_output.neg() * ctx.alpha, None


class MatMul(Function):
    @staticmethod
    def forward(ctx, a, b):
        ctx.save_for_backward(a, b)
        return a @ b

    @staticmethod
    def backward(ctx, grad):
        a, b = ctx.saved_tensors
        grad_a = grad_b = None
        if ctx.needs_input_grad[0]:
            grad_a = grad @ b.t()
        if ctx.needs_input_grad[1]:
            grad_b = a.t() @ grad
        return grad_a, grad_b


x = torch.tensor([-1.5, 0.2, 3.0], requires_grad=True)
y = StraightThrough.apply(x)
(y * torch.tensor([0.5, 2.0, -3.0])).sum().backward()
print(y, x.grad)
print(gradcheck(LegendrePolynomial3.apply, (torch.randn(4, dtype=torch.double, requires_grad=True),)))
a, b = torch.arange(6.0).reshape(2, 3).requires_grad_(), torch.ones(3, 2)
out = MatMul.apply(a, b)
print(out.grad_fn.name(), out.requires_grad)
out.sum().backward()
print(a.grad, b.grad)


class Binarized(nn.Module):
    def __init__(self):
        super().__init__()
        self.first, self.second = nn.Linear(2, 12), nn.Linear(12, 1)

    def forward(self, x):
        return self.second(StraightThrough.apply(self.first(x)))


torch.manual_seed(0)
net = Binarized()
points = torch.rand(64, 2) * 2 - 1
labels = (points.prod(1, keepdim=True) > 0).float()
optimizer = torch.optim.Adam(net.parameters(), lr=0.05)
for step in range(31):
    optimizer.zero_grad()
    loss = nn.functional.binary_cross_entropy_with_logits(net(points), labels)
    loss.backward()
    optimizer.step()
    if step % 10 == 0:
        print(f"{step} {loss.item():.2f}")

domain = nn.Linear(3, 1)
features = torch.ones(2, 3, requires_grad=True)
GradientReversal.apply(features, 0.5).mul(torch.tensor([1.0, 2.0, 3.0])).sum().backward()
print(features.grad)
