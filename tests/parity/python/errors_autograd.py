# Mistakes with gradients.
import torch


def refused(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__ + ":", error)


w = torch.tensor([1.0, 2.0], requires_grad=True)
refused(lambda: (w * 2).backward())
refused(lambda: torch.ones(2).sum().backward())
y = (w * w).sum()
y.backward()
refused(lambda: y.backward())
refused(lambda: (w * 2).backward(torch.ones(3)))
refused(lambda: torch.autograd.grad(w.sum(), torch.ones(2)))
refused(lambda: torch.autograd.grad(w.sum(), torch.ones(2, requires_grad=True)))
refused(lambda: torch.tensor([1, 2], requires_grad=True))
refused(lambda: torch.arange(3).requires_grad_())
refused(lambda: w.numpy())
refused(lambda: (w * 2).numpy())
refused(lambda: torch.ones(2).register_hook(print))


def changed_before_backward():
    x = torch.ones(2, requires_grad=True)
    h = x.exp()
    z = (h * h).sum()
    h += 1
    z.backward()


def update_recorded():
    x = torch.ones(2, requires_grad=True)
    x.sum().backward()
    x -= 0.1 * x.grad


def no_grad_yet():
    x = torch.ones(2, requires_grad=True)
    with torch.no_grad():
        x -= 0.1 * x.grad


def new_weight():
    x = torch.ones(2, requires_grad=True)
    with torch.no_grad():
        x = x * 2
    x.sum().backward()


def view_of_leaf():
    x = torch.ones(2, requires_grad=True)
    x[0] = 5


refused(changed_before_backward)
refused(update_recorded)
refused(no_grad_yet)
refused(new_weight)
refused(view_of_leaf)


class Wrong(torch.autograd.Function):
    @staticmethod
    def forward(ctx, a, b):
        return a * b

    @staticmethod
    def backward(ctx, grad):
        return grad


refused(lambda: Wrong.apply(w, w).sum().backward())
