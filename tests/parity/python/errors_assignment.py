# Assignments that do not fit.
import torch


def refused(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__ + ":", error)


def assign(target, key, value):
    target[key] = value


a = torch.zeros(2, 3)
refused(lambda: assign(a, 5, 1.0))
refused(lambda: assign(a, 0, torch.ones(2)))
refused(lambda: assign(a, slice(0, 1), torch.ones(3, 3)))
refused(lambda: assign(a, a > 5, torch.ones(2)))
refused(lambda: assign(a, (0, 9), 1.0))
refused(lambda: assign(a, 0, "x"))
refused(lambda: a.add_(torch.ones(5)))
w = torch.ones(2, requires_grad=True)
refused(lambda: assign(w, 0, 1.0))
refused(lambda: w.add_(1))
refused(lambda: w.zero_())
x = torch.arange(3)
refused(lambda: x.add_(0.5))
refused(lambda: setattr(w, "grad", torch.ones(3)))
refused(lambda: setattr(w * 2, "requires_grad", False))
