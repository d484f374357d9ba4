# What a random program of plain Python begins with: the functions of its templates, and a line for each statement.
import bisect, collections, copy, dataclasses, datetime, enum, functools, heapq, itertools, json, math, re, statistics, textwrap
P = collections.namedtuple("P", "x y")
@functools.total_ordering
class Point:
    def __init__(self, x, y): self.x, self.y = x, y
    def __repr__(self): return f"Point({self.x}, {self.y})"
    def __eq__(self, other): return isinstance(other, Point) and (self.x, self.y) == (other.x, other.y)
    def __lt__(self, other): return self.x < other.x
    def __hash__(self): return hash((self.x, self.y))
    def __add__(self, other): return Point(self.x + other.x, self.y + other.y)
    def __mul__(self, n): return Point(self.x * n, self.y * n)
    __rmul__ = __mul__
    def __getitem__(self, i): return (self.x, self.y)[i]
class Sub(Point):
    kind = "sub"
    def name(self): return type(self).__name__ + super().__repr__() + self.kind
    @property
    def area(self): return self.x * self.y
    @classmethod
    def of(cls, t): return cls(*t)
class Stack:
    def __init__(self, items=()): self.items = list(items)
    def __iter__(self): return iter(self.items)
    def __len__(self): return len(self.items)
    def __bool__(self): return bool(self.items)
    def __contains__(self, x): return x in self.items
    def __add__(self, other): return Stack(self.items + other.items)
    def __str__(self): return "<" + " ".join(map(str, self.items)) + ">"
    def __repr__(self): return f"Stack({self.items!r})"
class Color(enum.Enum):
    RED = 1
    BLUE = 2
@dataclasses.dataclass(order=True)
class Data:
    a: int
    b: str = "q"
    c: list = dataclasses.field(default_factory=list)
def caught(f):
    try: return f()
    except (TypeError, ValueError, KeyError, IndexError, AttributeError) as e: return type(e).__name__
def flat(x): return [z for y in x for z in flat(y)] if isinstance(x, list) else [x]
def gen(n):
    got = 0
    for i in range(n):
        got = (yield i * i) or got
    yield from "ab"
def take(it, n): return [x for _, x in zip(range(n), it)]
def random_order(x): return sorted(x, key=lambda v: (str(type(v)), repr(v)))
def swapped(x):
    x = list(x); x[0], x[-1] = x[-1], x[0]; return x
def removed(x, v):
    x = list(x); x.remove(v); return x
def inserted(x, i, v):
    x = list(x); x.insert(i, v); return x
def assigned(x, k, v):
    x = list(x); x[k:k + 1] = v; return x
def deleted(x, k):
    x = list(x); del x[k]; return x
def popped(x, k):
    x = list(x); return [x.pop(k), x]
def first_rest(x):
    a, *b = x; return a, b
def args(*a, **k): return a, sorted(k.items())
def kw(a=1, *, b=2, **more): return {"a": a, "b": b, **more}
def grouped(x):
    d = collections.defaultdict(list)
    for v in x: d[type(v).__name__].append(v)
    return dict(d)
def updated(a, b):
    a = dict(a); a.update(b); return a
def without(d, k):
    d = dict(d); del d[k]; return d
def closes(a, b):
    fs = [lambda x, i=i: x + i * a for i in range(3)]; return [f(b) for f in fs]
def counted(n):
    c = 0
    def more():
        nonlocal c
        c += 1; return c
    return [more() for _ in range(n)]
def loop_else(x, v):
    for i, y in enumerate(x):
        if y == v: break
    else: return "none"
    return i
def finally_of(n):
    out = []
    for i in range(n):
        try:
            if i == 2: continue
            out.append(10 // (i - 1))
        except ZeroDivisionError as e: out.append(str(e))
        else: out.append("else")
        finally: out.append(i)
    return out
def walrus(x): return [y for v in x if (y := str(v))]
def star(*x): return x[::-1]
@functools.lru_cache(None)
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
class Ctx:
    def __init__(self, n): self.n = n
    def __enter__(self): return self.n
    def __exit__(self, kind, value, trace): return kind is ZeroDivisionError
def with_of(n):
    with Ctx(n) as m: return 6 // (m - 1)
    return "swallowed"
def chained(a, b): return a < b < 5 or a == b != 3
def step(at, act):
    try:
        value = act()
        text = value if type(value) is str else repr(value)
        print(at, "text " + text.replace("\n", "|")[:400])
        return True
    except Exception as e:
        failed(at, e)
        return False
def failed(at, e): print(at, "!" + type(e).__name__ + ": " + str(e).split("\n")[0][:150])
def fractions_of(a, b): return [divmod(a, b or 1), a // (b or 1) * (b or 1) + a % (b or 1) == a]
