"""What is said of calls whose arguments do not fit."""
import functools
from collections import namedtuple


def show(f, *a, **k):
    try:
        f(*a, **k)
        print("ok")
    except Exception as e:
        print(type(e).__name__, e)
def none(): pass
def one(a): pass
def two(a, b): pass
def three(a, b, c): pass
def opt(a, b=1): pass
def opt2(a, b=1, c=2): pass
def star(a, *b): pass
def kwo(a, *, k): pass
def kwo2(a, *, k, l, m=3): pass
def kwd(a, **k): pass
def pos(a, b, /, c): pass
def allopt(a=1, b=2): pass
def long_name(learning_rate=1, momentum=2): pass
show(none, 1)
show(none, 1, 2)
show(none, x=1)
show(one)
show(one, 1, 2)
show(one, b=1)
show(two)
show(two, 1)
show(two, 1, 2, 3)
show(two, 1, a=2)
show(two, b=2)
show(three)
show(three, b=1)
show(opt)
show(opt, 1, 2, 3)
show(opt2, 1, 2, 3, 4)
show(star)
show(star, b=1)
show(kwo)
show(kwo, 1)
show(kwo, 1, 2)
show(kwo, 1, 2, k=3)
show(kwo2, 1)
show(kwo2, 1, 2, 3, k=1)
show(kwo2, k=1)
show(kwd)
show(kwd, b=1)
show(kwd, 1, a=1)
show(pos, 1)
show(pos, 1, 2)
show(allopt, 1, 2, 3)
show(allopt, c=1)
show(long_name, learning_rat=1)
show(long_name, lr=1)
show(long_name, momentun=1)
show(lambda x: x)
show(lambda x: x, 1, 2)
class A:
    def __init__(self, n, m=2): self.n = n
    def go(self, x): return x
    def nop(self): pass
    def noself(): pass
    @staticmethod
    def st(a, b): pass
    @classmethod
    def cl(cls, a): pass
    @property
    def p(self, x): return 1
    def __call__(self, x): return x
    def __add__(self): return 1
    def __len__(self, x): return 1
class B(A):
    def extra(self, *, key): pass
show(A)
show(A, 1, 2, 3)
show(A, 1, k=2)
show(B)
a = B(1)
show(a.go)
show(a.go, 1, 2)
show(a.nop, 1)
show(a.noself)
show(a.st)
show(a.st, 1)
show(A.st, 1, 2, 3)
show(a.cl)
show(A.cl, 1, 2)
show(lambda: a.p)
show(a)
show(a, 1, 2)
show(a.extra)
show(lambda: a + 1)
show(lambda: len(a))
show(A.go)
show(A.go, a)
def outer(u):
    def inner(v, w=1): return u + v
    return inner
f = outer(1)
show(f)
show(f, 1, 2, 3)
show(f, 1, z=2)
show(f, 1, v=2)
def gen(a): yield a
show(gen)
show(functools.partial(two, 1))
show(functools.partial(two, 1), 2, 3)
class C:
    class D:
        def m(self, x): pass
    def make(self):
        def local(q): return self
        return local
show(C.D().m)
show(C().make())
try:
    list(map(two, [1]))
except TypeError as e: print(e)
try:
    sorted([1, 2], key=none)
except TypeError as e: print(e)
class P:
    def __init__(self): pass
show(P, 1)
show(P, x=1)
class Q: pass
show(Q, 1)
show(Q, x=1)
def many(a, b, c, d, e): pass
show(many)
show(many, 1)
show(many, *[1, 2, 3, 4, 5, 6])


class OfObject(object):
    pass


class Child(Q):
    x = 1


class New:
    def __new__(cls, *a):
        return super().__new__(cls)


class Table(dict):
    pass


class Mistake(Exception):
    pass


for kind in (Q, OfObject, Child, New, Table):
    show(kind, 1)
    show(kind, x=1)
    show(kind)
show(Mistake, 1, 2)
show(object, 1)
Point = namedtuple("Point", "x y")
show(Point, 1)
show(Point, 1, 2, 3)
show(Point, 1, z=2)
show(Point, 1, x=2)
show(len)
show(len, 1, 2)
show(abs)
show(print, 1, foo=2)
show(int, 1, 2, 3)
show([].append)
show([].append, 1, 2)
show([].append, x=1)
show([].pop, 1, 2)
show([].clear, 1)
show({}.get)
show({}.keys, 1)
show("".join)
show("a".startswith)
show(range)
show(isinstance, 1)
show(max)
show(ord)
show(list, 1, 2)
show(list, x=1)
