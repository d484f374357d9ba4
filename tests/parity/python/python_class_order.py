# The order in which attributes are looked for.
import torch.nn as nn


class A:
    def f(self):
        return "A"


class B(A):
    def f(self):
        return "B" + super().f()


class Mixin:
    pass


class Net(Mixin, nn.Module):
    pass


class Wrong(ValueError):
    pass


class Dict(dict):
    pass


print(B().f(), B.__mro__, Net.__mro__[:3], Wrong.__mro__[0], [one.__name__ for one in Dict.__mro__])
try:

    class Twisted(A, B):
        pass

except TypeError as error:
    print(error)
