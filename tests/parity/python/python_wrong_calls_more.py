"""Where a function stands, whatever its text looks like."""
def show(f, *a, **k):
    try:
        f(*a, **k); print("ok")
    except Exception as e: print(type(e).__name__, e)
class A:
    def one(self): pass
# ---- at the margin
    def go(self, x): pass
class Block:
    """Doc
Args:
  n: width
"""
    def sample(self, k): pass
    @staticmethod
    def st(a):
        pass
    @classmethod
    def cl(cls, a):
        """x
at margin"""
        pass
    @property
    def p(self, x): return 1
def outer(u):
    def inner(
        a,
        b,
    ):
        return u
    return inner
class M:
    def multi(
        self,
        a=1,
        *,
        k,
    ) -> int:
        return 1
def wrapper(f):
    def wrapper(*a):
        return f(*a)
    return wrapper
def f(): return lambda x: x
def g():
    return lambda x: lambda y: x
def ann(a: int, b: str = "x"):
    return a
class 网络:
    def 前向(self, 输入): return 输入
def h():
    if True:
        for i in range(1):
            def deep(q): return q
    return deep
show(A().go); show(Block().sample); show(Block.st); show(Block.cl); show(lambda: Block().p)
show(outer(1)); show(M().multi); show(wrapper); show(f()); show(g()); show(ann); show(网络().前向); show(h())
show(ann, 1, learning_rate=3)
def longname(a_very_long_parameter_name_that_goes_on_and_on_here=1): pass
show(longname, a_very_long_parameter_name_that_goes_on_and_on_hera=2)
import torch, torch.nn as nn, torch.nn.functional as F
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.l = nn.Linear(2, 1)
    def forward(self, x): return self.l(x)
show(Net()); show(Net(), 1, 2); show(Net, 3)
