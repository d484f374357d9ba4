# micrograd: backpropagation in a hundred lines of plain Python
import math
import random


class Value:
    """A number that knows what it was made of."""

    def __init__(self, data, children=(), backward=lambda: None):
        self.data = data
        self.grad = 0.0
        self._children = children
        self._backward = backward

    def __add__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data + other.data, (self, other))

        def backward():
            # A sum hands its gradient on to both.
            self.grad += out.grad
            other.grad += out.grad

        out._backward = backward
        return out

    def __mul__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data * other.data, (self, other))

        def backward():
            # The product rule: each gets the other times the gradient.
            self.grad += other.data * out.grad
            other.grad += self.data * out.grad

        out._backward = backward
        return out

    def relu(self):
        out = Value(max(0.0, self.data), (self,))

        def backward():
            self.grad += (out.data > 0) * out.grad

        out._backward = backward
        return out

    def backward(self):
        # What a value was made of comes before it, so backwards all of its gradient is there.
        order, seen = [], set()

        def visit(v):
            if v not in seen:
                seen.add(v)
                for child in v._children:
                    visit(child)
                order.append(v)

        visit(self)
        self.grad = 1.0
        for v in reversed(order):
            v._backward()

    __radd__ = __add__
    __rmul__ = __mul__

    def __neg__(self):
        return self * -1

    def __sub__(self, other):
        return self + (-other)


class Neuron:
    def __init__(self, inputs, nonlinear=True):
        self.w = [Value(random.uniform(-1, 1)) for _ in range(inputs)]
        self.b = Value(0.0)
        self.nonlinear = nonlinear

    def __call__(self, x):
        act = sum((w * xi for w, xi in zip(self.w, x)), self.b)
        return act.relu() if self.nonlinear else act

    def parameters(self):
        return self.w + [self.b]


class MLP:
    def __init__(self, sizes):
        self.layers = [[Neuron(i, k < len(sizes) - 2) for _ in range(o)]
                       for k, (i, o) in enumerate(zip(sizes, sizes[1:]))]

    def __call__(self, x):
        for layer in self.layers:
            x = [neuron(x) for neuron in layer]
        return x[0]

    def parameters(self):
        return [p for layer in self.layers for neuron in layer for p in neuron.parameters()]


random.seed(1337)
# Two half moons, one inside the other: labels 1 and -1.
moons = []
for i in range(40):
    angle = math.pi * (i // 2) / 19
    noise = [random.gauss(0, 0.1) for _ in range(2)]
    if i % 2:
        moons.append(([math.cos(angle) + noise[0], math.sin(angle) + noise[1]], 1))
    else:
        moons.append(([1 - math.cos(angle) + noise[0], 0.5 - math.sin(angle) + noise[1]], -1))

model = MLP([2, 8, 8, 1])
print("parameters:", len(model.parameters()))
for step in range(20):
    scores = [model(x) for x, _ in moons]
    # A margin of 1 for each point, and a little weight decay.
    losses = [(1 + -y * s).relu() for (_, y), s in zip(moons, scores)]
    loss = sum(losses) * (1 / len(losses)) + 1e-4 * sum(p * p for p in model.parameters())
    for p in model.parameters():
        p.grad = 0.0
    loss.backward()
    rate = 1.0 - 0.9 * step / 20
    for p in model.parameters():
        p.data -= rate * p.grad
    right = sum((s.data > 0) == (y > 0) for (_, y), s in zip(moons, scores))
    print(f"step {step}: loss {loss.data:.4f}, accuracy {100 * right / len(moons):.0f}%")
