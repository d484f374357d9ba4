# What an autograd.Function or a hook answers wrongly is told with its name.
import copy
import torch


def tell(name, call):
    try:
        print(name, call())
    except Exception as error:
        print(name, type(error).__name__, error)


def leaf():
    return torch.tensor([1.0, 2.0, 3.0], requires_grad=True)


class NoBackward(torch.autograd.Function):
    @staticmethod
    def forward(ctx, a):
        return a * 2


class NoForward(torch.autograd.Function):
    pass


class Short(torch.autograd.Function):
    @staticmethod
    def forward(ctx, a):
        return a * 2

    @staticmethod
    def backward(ctx, grad):
        return grad[:2]


class Wide(torch.autograd.Function):
    @staticmethod
    def forward(ctx, a, b):
        return a * b

    @staticmethod
    def backward(ctx, grad):
        return grad, torch.ones(3, 2)


class Scalar(Short):
    @staticmethod
    def backward(ctx, grad):
        return grad[:1]


class Batched(Short):
    @staticmethod
    def backward(ctx, grad):
        return torch.stack([grad, grad])


def slopes(function, *more):
    x = leaf()
    function.apply(x, *more).sum().backward()
    return x.grad


def hooked(answer):
    x = leaf()
    x.register_hook(lambda grad: answer)
    x.sum().backward()
    return x.grad


for function in (NoBackward, NoForward, Short, Scalar, Batched):
    tell(function.__name__, lambda: slopes(function))
tell("Wide", lambda: slopes(Wide, leaf()))
tell("hook", lambda: hooked("text"))
tell("hook", lambda: hooked(None))
tell("hook", lambda: hooked(torch.zeros(3)))
tell("copy", lambda: copy.deepcopy(leaf() * 2))
