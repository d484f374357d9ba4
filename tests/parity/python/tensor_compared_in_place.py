"""Comparisons in place stay in the graph, with a gradient of 0."""
import torch


def show(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


x = torch.tensor([1.0, 2.0], requires_grad=True)
for name in "lt_ le_ gt_ ge_ eq_ ne_ less_ greater_equal_ not_equal_ logical_and_".split():
    for other in (1.5, torch.tensor([1.0, 3.0]), x):
        a = x * 1
        try:
            a = getattr(a, name)(other)
        except Exception as error:
            print(name, type(error).__name__, error)
            continue
        slope = torch.autograd.grad(a.sum(), x)[0] if a.requires_grad else None
        print(name, a.tolist(), type(a.grad_fn).__name__, slope)
show(lambda: x.lt_(1))
show(lambda: torch.tensor([1.0, 2.0]).lt_(x).requires_grad)
show(lambda: torch.tensor([1, 2]).lt_(torch.tensor([2.0, 1.0])))
