# Modules of the standard library that programs of a course import.
import contextlib
import copy
import functools
import itertools
import math
import operator
import os
import random
import string
import time
from collections import Counter, OrderedDict, defaultdict, deque, namedtuple
from dataclasses import asdict, dataclass, field, replace
from typing import Callable, List, Optional, Union

import torch

print(Counter("abracadabra"), Counter("aab").most_common(1), Counter([1, 1, 2])[3])
groups = defaultdict(list)
groups["a"].append(1)
print(groups["b"], len(groups), sorted(groups.items()))
counts = defaultdict(int)
for c in "hello":
    counts[c] += 1
print(counts["l"], list(counts.items()))
window = deque(maxlen=2)
for i in range(4):
    window.append(i)
print(list(window), len(window))
Point = namedtuple("Point", "x y")
print(Point(1, 2), Point(x=1, y=2).x, Point(3, 4)._replace(x=5) if False else "")
print(list(itertools.chain([1], [2, 3])), list(itertools.product([0, 1], repeat=2)), list(itertools.combinations(range(4), 2)))
print(list(itertools.permutations([1, 2, 3], 2)), list(itertools.islice(itertools.count(), 2, 8, 2)), list(itertools.accumulate([1, 2, 3])))
print(list(itertools.zip_longest([1], [2, 3])), list(itertools.chain.from_iterable([[1], [2]])), list(itertools.islice([1, 2, 3], 2)))
print([(k, list(g)) for k, g in itertools.groupby([1, 1, 2])], list(itertools.takewhile(lambda v: v < 3, [1, 2, 3, 1])), list(itertools.repeat(7, 2)))
print(functools.reduce(lambda a, b: a * b, [1, 2, 3, 4]), functools.partial(pow, 2)(5), operator.itemgetter(1)([1, 2]))


@functools.lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(60))


@contextlib.contextmanager
def section(name):
    print("enter", name)
    try:
        yield 5
    finally:
        print("exit", name)


with section("a") as v:
    print(v)
try:
    with section("b"):
        raise ValueError("x")
except ValueError as e:
    print("caught", e)
with contextlib.suppress(ZeroDivisionError):
    1 / 0


@dataclass
class Config:
    """What a training run needs."""

    lr: float
    name: str = "net"
    sizes: List[int] = field(default_factory=list)
    # and how long
    steps: int = 500

    def doubled(self):
        return self.lr * 2


c = Config(0.1)
print(c, c == Config(0.1), c.doubled(), replace(c, lr=1.0).lr, list(asdict(c).items()))
c.sizes.append(1)
print(Config(0.1).sizes, c.sizes)
try:
    Config()
except TypeError as e:
    print(e)


@dataclass(frozen=True, order=True)
class Version:
    major: int
    minor: int = 0


print(Version(1), Version(1) < Version(2), Version(1, 2) >= Version(1, 2))
try:
    Version(1).major = 3
except AttributeError as e:
    print(type(e).__name__, e)
print(copy.deepcopy([1, [2, 3], (1, [2])]), copy.copy([1, 2]), copy.deepcopy({"a": [1]})["a"])
w = torch.ones(2, requires_grad=True)
state = {"w": w, "n": [1]}
other = copy.deepcopy(state)
with torch.no_grad():
    other["w"] += 1
print(state["w"], other["w"], other["w"].requires_grad)
net = torch.nn.Sequential(torch.nn.Linear(2, 2), torch.nn.ReLU(), torch.nn.Linear(2, 1))
twin = copy.deepcopy(net)
with torch.no_grad():
    for p in twin.parameters():
        p.fill_(1.0)
print(twin(torch.ones(1, 2)), sum(p.numel() for p in twin.parameters()), (net[0].weight == 1).any().item())
twin(torch.ones(1, 2)).sum().backward()
print(twin[0].weight.grad, net[0].weight.grad)
print(math.sqrt(2), math.log(8, 2), math.prod([1, 2, 3]), math.comb(5, 2), math.gcd(12, 18), math.hypot(3, 4), math.floor(2.5), math.isclose(0.1 + 0.2, 0.3))
print(math.sqrt(torch.tensor(4.0)), math.exp(torch.zeros(1)), math.pi, math.inf, math.tau)
print(os.path.join("a", "b"), string.ascii_lowercase, string.digits, time.time() > 1e9, time.perf_counter() >= 0)
random.seed(42)
print(random.random(), random.randint(1, 10), random.uniform(0, 1), random.choice([1, 2, 3]), random.gauss(0, 1), random.gauss(0, 1))
print(random.sample(range(100), 5), random.sample(range(10), 3), random.getrandbits(64), random.normalvariate(0, 1), random.randrange(0, 100, 7))
deck = list(range(10))
random.shuffle(deck)
print(deck, random.choices([1, 2, 3], k=3), random.choices([1, 2, 3], weights=[1, 2, 3], k=3), random.expovariate(2))
random.seed(2**40 + 5)
print(random.random(), random.Random(3).random(), random.random())


def hinted(f: Callable[[int], int], x: Optional[int] = None) -> Union[int, List[int]]:
    return f(x or 1)


Vector = List[float]
print(hinted(lambda v: v + 1))
