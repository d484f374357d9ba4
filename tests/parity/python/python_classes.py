# Classes: special methods, inheritance, attributes.
import torch


class Value:
    """A number that adds and multiplies, and remembers."""

    def __init__(self, data, parents=()):
        self.data = data
        self.grad = 0.0
        self._parents = parents
        self._backward = lambda: None

    def __add__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data + other.data, (self, other))

        def backward():
            self.grad += out.grad
            other.grad += out.grad

        out._backward = backward
        return out

    def __mul__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data * other.data, (self, other))

        def backward():
            self.grad += other.data * out.grad
            other.grad += self.data * out.grad

        out._backward = backward
        return out

    __radd__ = __add__
    __rmul__ = __mul__

    def __neg__(self):
        return self * -1

    def __sub__(self, other):
        return self + (-other)

    def __pow__(self, n):
        out = Value(self.data ** n, (self,))

        def backward():
            self.grad += n * self.data ** (n - 1) * out.grad

        out._backward = backward
        return out

    def backward(self):
        order, seen = [], set()

        def visit(v):
            if v not in seen:
                seen.add(v)
                for p in v._parents:
                    visit(p)
                order.append(v)

        visit(self)
        self.grad = 1.0
        for v in reversed(order):
            v._backward()

    def __repr__(self):
        return f"Value(data={self.data}, grad={self.grad})"

    def __lt__(self, other):
        return self.data < other.data


a, b = Value(2.0), Value(-3.0)
c = 2 * a * b + b ** 2 - a + 1
c.backward()
print(a, b, c, max([a, b]), sorted([a, b, c])[0])


class Base:
    registry = []

    def __init__(self):
        self.steps = ["base"]
        Base.registry.append(type(self).__name__)

    def describe(self):
        return f"{self.__class__.__name__} with {self.steps}"


class Loud:
    def loud(self):
        return self.describe().upper()


class Middle(Base):
    def __init__(self, extra=None, **options):
        super().__init__()
        self.steps += ["middle"]
        for name, value in options.items():
            setattr(self, name, value)


class Last(Loud, Middle):
    def __init__(self):
        Middle.__init__(self, color="blue")
        self.steps.append("last")


last = Last()
print(last.loud(), last.color, Base.registry, [k.__name__ for k in (Last, Middle)])
print(isinstance(last, Base), issubclass(Last, Loud), hasattr(last, "color"), getattr(last, "size", 3), last.__dict__["color"])
delattr(last, "color")
print(hasattr(last, "color"), callable(last.describe))


class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n


print(list(Countdown(3)), sum(Countdown(4)), 2 in Countdown(5), [*Countdown(2)], max(Countdown(3)))


class Flexible:
    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        return "made " + name

    def __setitem__(self, key, value):
        print("set", key, value)

    def __getitem__(self, key):
        return key

    def __delitem__(self, key):
        print("del", key)

    def __bool__(self):
        return False

    def __hash__(self):
        return 7

    def __eq__(self, other):
        return True


f = Flexible()
f[1:2] = 3
f["a", 1] = 2
del f[0]
print(f.anything, f[1:3], f[::2, ...], bool(f), "empty" if not f else "full", {f: 1}[Flexible()], f != 1)


class Point(tuple):
    pass


class Temperature:
    def __init__(self, celsius):
        self._celsius = celsius

    @property
    def fahrenheit(self):
        return self._celsius * 9 / 5 + 32

    @fahrenheit.setter
    def fahrenheit(self, value):
        self._celsius = (value - 32) * 5 / 9


t = Temperature(100)
t.fahrenheit -= 180
print(t.fahrenheit, t._celsius, len(Point((1, 2))))


class Layer:
    def __init__(self, n):
        self.w = torch.full((n,), 2.0)

    def __call__(self, x):
        return self.forward(x)

    def forward(self, x):
        raise NotImplementedError("forward of " + type(self).__name__)


class Scale(Layer):
    def forward(self, x):
        return self.w * x


print(Scale(2)(torch.ones(2)))
try:
    Layer(1)(0)
except NotImplementedError as error:
    print(error)
