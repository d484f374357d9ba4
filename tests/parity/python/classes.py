"""Classes that must be completed, that register themselves, and whose signatures are asked for."""
import inspect, torch, torch.nn as nn
from abc import ABC, ABCMeta, abstractmethod

for cls in (torch.optim.AdamW, torch.optim.SGD, nn.Linear, nn.Conv2d):
    found = inspect.signature(cls).parameters
    plain = [name for name in found if name not in ("device", "dtype", "decoupled_weight_decay")]
    print(cls.__name__, plain, found[plain[1]].default is inspect.Parameter.empty)
print('fused' in inspect.signature(torch.optim.AdamW).parameters)
class Net(nn.Linear):
    def __init__(self, a, b=2): super().__init__(a, b)
print(inspect.signature(Net))
class Base(ABC):
    @abstractmethod
    def step(self, x): ...
    @abstractmethod
    def other(self): return 5
    def third(self): return 1
class Half(Base):
    def step(self, x):
        return x
class Full(Half):
    def __init__(self, y, *, k=1): self.y = y; self.k = k
    def other(self): return super().other() + self.y
for c in (Base, Half):
    try: c()
    except TypeError as e: print(e)
print(Full(2, k=3).other(), Full(1).k, isinstance(Full(1), Base))
class M(nn.Module, ABC):
    def __init__(self):
        super().__init__(); self.l = nn.Linear(1, 1)
    @abstractmethod
    def forward(self, x): pass
class N(M):
    def forward(self, x): return self.l(x)
try: M()
except TypeError as e: print(e)
print(N()(torch.zeros(1)).shape)
class D(ABC, torch.utils.data.Dataset):
    @abstractmethod
    def load(self): ...
    def __len__(self): return 2
class E(D):
    def load(self): return 1
    def __getitem__(self, i): return i
print(len(E()), list(torch.utils.data.DataLoader(E())))
try: D()
except TypeError as e: print(e)
class Q(metaclass=ABCMeta):
    @abstractmethod
    def run(self): ...
try: Q()
except TypeError as e: print(e)
from dataclasses import dataclass
@dataclass
class C(Base):
    a: int = 1
    def step(self, x): return 1
    def other(self): return 2
print(C(3))
class Registered:
    reg = {}
    def __init_subclass__(cls, key=None, **kw):
        super().__init_subclass__(**kw)
        Registered.reg[key or cls.__name__] = cls
class A(Registered, key="a"): pass
class B(Registered): pass
print(list(Registered.reg))
class Prop:
    def __set_name__(self, owner, name): self.n = "_" + name
    def __get__(self, obj, t=None): return getattr(obj, self.n, 0)
    def __set__(self, obj, v): setattr(obj, self.n, v)
class Held:
    x = Prop()
c = Held(); c.x = 4; print(c.x, c.__dict__)
class R:
    seen = []
    @classmethod
    def __init_subclass__(cls, **kw): R.seen.append(cls.__name__)
class S(R): pass
class T(S): pass
print(R.seen)
try:
    class U(Prop, key=1): pass
except TypeError as e: print(e)
class Meta(type): pass
class V(object, metaclass=Meta):
    n = 3
print(V.n, V().n)
class W(metaclass=ABCMeta):
    @abstractmethod
    def f(self): ...
    @abstractmethod
    def g(self): ...
class X(W):
    def f(self): return 1
    def g(self): return 2
print(X().f())
try: W()
except TypeError as e: print(e)
from enum import Enum
class Col(Enum):
    RED = 1
    BLUE = 2
print(Col.RED, list(Col))
class Kind(nn.Module):
    kinds = {}
    def __init_subclass__(cls, name=None, **kwargs):
        super().__init_subclass__(**kwargs)
        Kind.kinds[name] = cls
class Small(Kind, name="small"):
    def __init__(self):
        super().__init__(); self.l = nn.Linear(2, 2)
print(Kind.kinds["small"]().l, list(Kind.kinds))
