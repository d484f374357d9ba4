# Ordinary Python around the tensors: functions, classes, closures, generators, comprehensions.
import math
import torch


def make_counter(start=0):
    count = start

    def step(by=1):
        nonlocal count
        count += by
        return count

    return step


counter = make_counter(10)
print(counter(), counter(5), make_counter()())


def batches(x, size):
    for i in range(0, len(x), size):
        yield x[i : i + size]


for batch in batches(torch.arange(7), 3):
    print(batch)
print([b.sum().item() for b in batches(torch.arange(7), 2)])


def countdown(n):
    while n > 0:
        sent = yield n
        n -= sent or 1
    return "done"


gen = countdown(5)
print(next(gen), gen.send(3), next(gen), next(gen, "over"))


def both():
    yield from range(2)
    yield from "ab"


print(list(both()))


class Shape:
    count = 0

    def __init__(self, name, *sides, **options):
        self.name, self.sides, self.options = name, sides, options
        Shape.count += 1

    @property
    def area(self):
        return math.prod(self.sides) if self.sides else 0

    @area.setter
    def area(self, value):
        self.sides = (value,)

    @staticmethod
    def unit():
        return Shape("unit", 1, 1)

    @classmethod
    def made(cls):
        return cls.count

    def __repr__(self):
        return f"Shape({self.name!r}, {self.sides})"

    def __eq__(self, other):
        return self.sides == other.sides

    def __len__(self):
        return len(self.sides)

    def __getitem__(self, i):
        return self.sides[i]

    def __call__(self, factor):
        return [factor * s for s in self.sides]

    def __add__(self, other):
        return Shape(self.name + other.name, *self.sides, *other.sides)

    def __contains__(self, side):
        return side in self.sides

    def __enter__(self):
        print("enter", self.name)
        return self

    def __exit__(self, *error):
        print("exit", self.name, error[0])
        return True


class Square(Shape):
    def __init__(self, side, **options):
        super().__init__("square", side, side, **options)

    def __str__(self):
        return "a square"


s = Square(3, color="red")
print(s, repr(s), [s], s.area, s.options, len(s), s[0], s(2), 3 in s, s == Shape("x", 3, 3))
s.area = 5
print(s.sides, Shape.unit(), Shape.made(), s + Shape.unit(), isinstance(s, Shape), issubclass(Square, Shape))
with s as inside:
    print(inside is s)
    raise KeyError("swallowed")
squares = {n: n * n for n in range(4)}
print(squares, {n % 3 for n in range(9)}, [(i, j) for i in range(3) for j in range(i)], sum(n for n in range(5) if n % 2))
first, *middle, last = range(5)
print(first, middle, last)
numbers = [3, 1, 2]
print(sorted(numbers, reverse=True), sorted(["bb", "a"], key=len), list(zip(numbers, "abc")), list(map(lambda n: n + 1, numbers)), list(filter(None, [0, 1])))
print(min(numbers), max(numbers, key=lambda n: -n), any(n > 2 for n in numbers), all(numbers), list(enumerate("ab", 1)), list(reversed(numbers)))


def many(a, b=2, *args, c=3, **kwargs):
    return a, b, args, c, kwargs


print(many(1), many(1, 5, 6, c=7, d=8), many(*[1, 2, 3], **{"c": 4}), many(b=1, a=0))


def twice(f):
    def wrapped(*args, **kwargs):
        return f(f(*args, **kwargs))

    return wrapped


@twice
def add_one(x):
    return x + 1


print(add_one(0), add_one(torch.tensor(1.0)))
adders = [lambda x, n=n: x + n for n in range(3)]
print([f(10) for f in adders])
