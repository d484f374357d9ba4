# np.random.default_rng: PCG64 and NumPy's numbers for a seed.
import numpy as np

rng = np.random.default_rng(42)
print(rng, rng.bit_generator.state)
print(rng.random(), rng.random(3), rng.random((2, 2)), type(rng.random()))
print(rng.standard_normal(5), rng.normal(1, 2, 3), rng.normal(), rng.normal([0, 10], [1, 2]))
print(rng.integers(10), rng.integers(5, 15, 6), rng.integers(0, 5, (2, 3), endpoint=True))
print(rng.integers(1 << 40, size=3), rng.integers(-5, 5, size=4), rng.integers(0, [3, 30, 300]))
print(rng.integers(1 << 62), rng.integers(-(1 << 63), (1 << 63) - 1, endpoint=True), rng.integers(3, 4), type(rng.integers(3)))
print(rng.integers(0, 2, size=9, dtype=bool))
print(rng.uniform(-1, 1, 4), rng.uniform(), rng.uniform([0, 10], 20), rng.uniform(size=(1, 2)))
print(rng.choice(5), rng.choice(5, 3), rng.choice([3, 1, 2], 2), rng.choice(["a", "b", "c"]))
print(rng.choice(10, 4, replace=False), rng.choice(10, 4, replace=False, shuffle=False))
print(rng.choice(20000, 3, replace=False), rng.choice(20000, 500, replace=False)[:5])
print(rng.choice(4, 8, p=[0.1, 0.2, 0.3, 0.4]), rng.choice(4, 3, replace=False, p=[0.1, 0.2, 0.3, 0.4]))
print(rng.choice(np.arange(12).reshape(3, 4), 2), rng.choice(np.arange(12).reshape(3, 4), 2, axis=1))
print(rng.permutation(8), rng.permutation([5, 6, 7]), rng.permutation(np.arange(6).reshape(3, 2)))
print(rng.permuted(np.arange(6).reshape(2, 3), axis=1), rng.permuted(np.arange(6).reshape(2, 3)))
a = np.arange(9)
rng.shuffle(a)
print(a)
m = np.arange(6).reshape(3, 2)
rng.shuffle(m)
print(m)
rng.shuffle(m, axis=1)
print(m)
l = list("abcdef")
rng.shuffle(l)
print(l)
print(rng.exponential(2, 3), rng.standard_exponential(3), rng.exponential())
print(rng.poisson(3, 8), rng.poisson(50, 6), rng.poisson([1, 20]))
print(rng.binomial(10, 0.3, 8), rng.binomial(200, 0.4, 6), rng.binomial(1000, 0.9, 4), rng.binomial(1, 0.5))
print(rng.gamma(2, 3, 3), rng.standard_gamma(0.5, 3), rng.beta(2, 3, 3), rng.beta(0.5, 0.5, 2), rng.chisquare(3, 2))
print(rng.laplace(size=3), rng.gumbel(0, 1, 2), rng.logistic(size=2), rng.lognormal(0, 1, 2))
print(rng.geometric(0.5, 5), rng.geometric(0.1, 4), rng.triangular(0, 1, 3, 2), rng.rayleigh(2, 2))
print(rng.multinomial(20, [0.2, 0.3, 0.5]), rng.multinomial(20, [0.2, 0.3, 0.5], size=2), rng.standard_cauchy(2))
print(rng.random(3, dtype=np.float32), rng.standard_normal(3, dtype=np.float32))
print(rng.bytes(5) == rng.bytes(5), len(rng.bytes(7)))
for seed in (0, 1, 2**70, [1, 2, 3], np.random.SeedSequence(5)):
    r = np.random.default_rng(seed)
    x = r.standard_normal(20000)
    print(x[:2], x[-3:], x.max(), x.min(), r.random())
    x = r.standard_exponential(20000)
    print(x[-3:], x.max(), r.random())
first, second = np.random.default_rng(7).spawn(2)
print(first.random(), second.random())
g = np.random.Generator(np.random.PCG64(12))
saved = g.bit_generator.state
x = g.random(2)
g.bit_generator.state = saved
print(x, g.random(2), np.random.default_rng(g) is g)
print(np.random.default_rng(3).normal(size=(2, 0)).shape, g.random(0))
for bad in (
    lambda: g.integers(0),
    lambda: g.integers(5, 5),
    lambda: g.choice(3, 4, replace=False),
    lambda: g.choice([1, 2], p=[0.5, 0.6]),
    lambda: g.choice([1, 2], p=[1.0]),
    lambda: g.choice(0),
    lambda: g.normal(0, -1),
    lambda: g.binomial(3, 1.5),
    lambda: g.poisson(-1),
    lambda: g.exponential(-1),
    lambda: np.random.default_rng(-1),
    lambda: np.random.default_rng(1.5),
    lambda: g.permutation(3.5),
    lambda: g.uniform(1, 0),
    lambda: g.gamma(-1),
    lambda: g.beta(0, 1),
    lambda: g.integers(5, 2, endpoint=True),
):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
