"""The names of functions, of which many are made in one place."""
import torch, math, operator
import numpy as np
import torch.nn.functional as F
def f(): pass
class A:
    def m(self): pass
def outer():
    def call(): return outer
    return call
print([g.__name__ for g in (print, sorted, len, sum, max, min, round, abs, zip, map, open, input, divmod, pow, format, hash, any, all, iter, next, repr, getattr, isinstance, dir, vars, ord, chr, bin, enumerate, reversed, type, callable, id, int)])
print(torch.relu.__name__, F.relu.__name__, F.gelu.__name__, torch.tanh.__name__, torch.abs.__name__, torch.Tensor.relu.__name__, torch.add.__name__, F.cross_entropy.__name__, torch.sigmoid.__name__)
print(np.sin.__name__, np.mean.__name__, np.dot.__name__, math.sin.__name__, math.sqrt.__name__, operator.add.__name__, np.maximum.__name__, np.random.randn.__name__, np.linalg.norm.__name__)
print(f.__name__, A.__name__, A.m.__name__, outer().__name__, type(3).__name__, torch.__name__, (lambda: 1).__name__)
try:
    (3).__name__
except AttributeError as e:
    print(e)
class B: pass
b = B()
b.__name__ = "x"
print(b.__name__)
for act in [torch.relu, torch.tanh, torch.sigmoid, F.leaky_relu, F.silu]:
    print(f"{act.__name__:>12}: {act(torch.tensor(1.)).item():.3f}")
print(torch.relu.__name__, getattr(torch.relu, "__name__", "?"), getattr(len, "__name__", "?"), hasattr(len, "__name__"), getattr(3, "__name__", "none"), getattr(F.silu, '__name__', "?"))
class B: pass
b = B(); b.__name__ = 5
print(b.__name__)
for v in (None, math.pi, torch.float32, "", 3):
    try: print(v.__name__)
    except AttributeError as e: print("no")
def deco(fn):
    def inner(*a): return fn(*a)
    print(fn.__name__)
    return inner
@deco
def train(): pass
print(train.__name__)
