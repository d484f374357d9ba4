"""np.poly1d and its kin, eigenvalues, what np.linalg has more, narrow integers of the random streams, and np.testing."""
import numpy as np


def show(*values):
    for value in values:
        print(repr(value))


def refused(action):
    try:
        action()
    except Exception as error:
        print(type(error).__name__, str(error).split("\n")[:2])


p = np.poly1d([1, 2, 3])
show(p, p(2), p([1, 2]), p.order, p[2], p[7], p.coeffs, p * np.poly1d([1, 3]), p + 1, 2 * p, p - p, -p, p**2)
show(p.deriv(), p.deriv(2), np.poly1d([2, 2]).integ(), p(np.poly1d([1, 1])), np.poly1d([1, -3, 2]).r, np.poly1d([1, 2], r=True))
show(p == np.poly1d([0, 1, 2, 3]), list(p), p / 2.0, np.poly1d([1.0, -3, 2]) / np.poly1d([1, -1]))
for q in (p, np.poly1d([1, 0, 3]), np.poly1d([-1.5, 0, 0, 2]), np.poly1d([3, -4]), np.poly1d([7]), np.poly1d([1] + [0] * 9 + [1, 2])):
    print(q)
show(np.roots([1, -3, 2]), np.roots([1, -6, 11, -6]).round(10), np.roots([0, 2, -4, 0]), np.roots([5]))
show(np.poly([1, 2]), np.polysub([1, 2], [1]), np.polydiv([1.0, -3, 2], [1, -1]), np.polyadd([1, 2], [1, 1, 1]))
print(np.polyfit([0, 1, 2, 3], [1, 3, 5, 7], 1).round(8), np.polyval([1, 2, 3], [1, 2]))

# Eigenvalues that are real: in whatever order, each with its vector
for m in ([[2.0, 1], [1, 3]], [[2.0, 0], [1, 3]], [[4, 1, 2], [0, 3, 1], [0, 0, 1.0]], np.vander([1.0, 2, 3, 4]), np.diag([3.0, 1, 2])):
    m = np.array(m)
    result = np.linalg.eig(m)
    values, vectors = result
    print(np.sort(values).round(8), np.sort(np.linalg.eigvals(m)).round(8))
    print(np.allclose(m @ vectors, vectors * values), np.allclose((vectors**2).sum(axis=0), 1), result.eigenvalues is values)

a = np.arange(9.0).reshape(3, 3)
show(np.linalg.slogdet(-np.eye(3)), np.linalg.slogdet(np.zeros((2, 2))), np.linalg.multi_dot([a, a, a[:, :2]]))
show(np.linalg.multi_dot([a[0], a, a[1]]), np.linalg.matrix_norm(a).round(10), np.linalg.vector_norm(a, axis=1), np.linalg.trace(a))
for order in (1, -1, 2, "nuc", "fro", np.inf, -np.inf):
    print(order, np.linalg.norm(a, order).round(10), np.linalg.norm(a, order, axis=(0, 1), keepdims=True).round(8))
refused(lambda: np.linalg.norm(a, 3))
show(np.linalg.cross([1, 0, 0], [0, 1, 0]), np.linalg.outer([1, 2], [3, 4]), np.linalg.vecdot([1, 2], [3, 4]))

# Integers of few bits
rng = np.random.default_rng(7)
for kind in (np.uint8, np.int8, np.int16, np.int32, bool):
    top = 2 if kind is bool else 100
    show(rng.integers(0, top, 9, dtype=kind), rng.integers(0, 1, 3, dtype=kind))
show(rng.integers(0, 256, 7, dtype=np.uint8), rng.integers(-128, 127, (2, 3), dtype="int8", endpoint=True), rng.integers(3, dtype=np.uint8))
refused(lambda: rng.integers(0, 257, 3, dtype=np.uint8))
refused(lambda: rng.integers(-1, 7, 3, dtype=np.uint8))
np.random.seed(3)
for kind in (np.uint8, np.int16, np.int32, bool, np.int64):
    top = 2 if kind is bool else 100
    show(np.random.randint(0, top, 9, dtype=kind))
show(np.random.randint(0, 256, 5, dtype=np.uint8), np.random.randint(-5, 5, (2, 2), dtype=np.int8), np.random.rand())
refused(lambda: np.random.randint(0, 300, 3, dtype=np.uint8))

show(np.fix([1.7, -1.7]), np.bartlett(5), np.base_repr(10, 3), np.binary_repr(5, 8), np.binary_repr(-3, 5))
np.testing.assert_array_less([1, 2], [2, 3])
np.testing.assert_equal([1, "a", {"b": [2.0]}], [1, "a", {"b": [2.0]}])
np.testing.assert_(True)
np.testing.assert_raises(ValueError, int, "x")
with np.testing.assert_raises(ZeroDivisionError):
    1 / 0
refused(lambda: np.testing.assert_array_less([1, 5], [2, 3]))
refused(lambda: np.testing.assert_equal("a", "b"))
refused(lambda: np.testing.assert_equal(1, 2))
