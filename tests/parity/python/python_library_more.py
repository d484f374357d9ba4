# The parts of the standard library that course programs import.
import torch


def show(name, f):
    try:
        print(name, str(f()).replace("\n", " "))
    except Exception as error:
        print(name, type(error).__name__, error)


def uses_typing():
    from typing import Any, Callable, Dict, List, Optional, Tuple, Union

    def f(a: List[int], b: Optional[Dict[str, Any]] = None, *c: Tuple[int, ...]) -> Union[int, float]:
        return len(a)

    return f([1, 2])


def uses_builtin_generics():
    def f(a: list[int], b: dict[str, int] | None = None) -> tuple[int, int]:
        return len(a), 1

    return f([1])


def uses_itertools():
    import itertools

    pairs = list(itertools.product([1, 2], "ab"))
    chain = list(itertools.chain([1], [2, 3]))
    return pairs, chain, list(itertools.islice(itertools.count(5), 3)), list(itertools.combinations([1, 2, 3], 2))


def uses_functools():
    import functools

    @functools.wraps(uses_itertools)
    def wrapped():
        pass

    return functools.reduce(lambda a, b: a * b, [1, 2, 3, 4]), functools.partial(max, 3)(5)


def uses_collections():
    from collections import Counter, OrderedDict, defaultdict, deque, namedtuple

    d = defaultdict(list)
    d["a"].append(1)
    q = deque([1, 2], 2)
    q.append(3)
    point = namedtuple("Point", ["x", "y"])(1, y=2)
    return dict(d), list(q), point.x + point.y, Counter("aab")["a"], list(OrderedDict(b=1, a=2))


def uses_copy():
    import copy

    a = {"w": [1, 2], "t": torch.ones(2)}
    b, c = copy.deepcopy(a), copy.copy(a)
    a["w"].append(3)
    a["t"] += 1
    return b, c["w"] is a["w"], c["t"]


def uses_random():
    import random

    random.seed(0)
    return [round(random.random(), 6) for _ in range(3)], [random.randint(1, 6) for _ in range(5)]


def uses_shuffle():
    import random

    random.seed(1)
    items = list(range(5))
    random.shuffle(items)
    return items, random.sample(range(10), 3), random.uniform(1, 2), random.gauss(0, 1)


def uses_math():
    import math

    return math.prod([2, 3]), math.hypot(3, 4), math.isclose(1.0, 1.0 + 1e-12), math.factorial(5), math.gcd(12, 18), math.comb(5, 2), math.dist([0, 0], [3, 4]), math.log2(8), math.tau, math.fsum([0.1] * 3)


def uses_time():
    import time

    start = time.perf_counter()
    return time.perf_counter() >= start, type(time.time()).__name__, time.strftime("%Y")[:2]


def uses_json():
    import json

    return json.dumps({"a": [1, 2.5, None, True]}), json.loads('{"b": [1, "x"]}')


def uses_sys_os():
    import os
    import sys

    return sys.version_info >= (3, 4), os.path.join("a", "b")


def uses_warnings():
    import warnings

    warnings.filterwarnings("ignore")
    return "quiet"


def uses_dataclasses():
    from dataclasses import dataclass

    @dataclass
    class Config:
        lr: float = 0.1
        steps: int = 5

    return Config(steps=7).steps


def uses_contextlib():
    from contextlib import contextmanager

    @contextmanager
    def section(name):
        print("begin", name)
        yield name
        print("end", name)

    with section("x") as s:
        return s


def uses_abc():
    from abc import ABC, abstractmethod

    class Shape(ABC):
        @abstractmethod
        def area(self):
            pass

    return issubclass(Shape, ABC)


def uses_enum():
    from enum import Enum

    class Color(Enum):
        RED = 1

    return Color.RED.value


def uses_string_datetime():
    import string

    return string.ascii_lowercase[:3]


def uses_statistics():
    import statistics

    return statistics.mean([1, 2, 3])


def uses_operator():
    import operator

    return sorted([(1, "b"), (0, "a")], key=operator.itemgetter(1)), operator.add(1, 2)


for f in (uses_typing, uses_builtin_generics, uses_itertools, uses_functools, uses_collections, uses_copy, uses_random,
          uses_shuffle, uses_math, uses_time, uses_json, uses_sys_os, uses_warnings, uses_dataclasses, uses_contextlib,
          uses_abc, uses_enum, uses_string_datetime, uses_statistics, uses_operator):
    show(f.__name__, f)
