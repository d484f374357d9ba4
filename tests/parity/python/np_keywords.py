"""Keywords of NumPy's reductions and of what joins, rounds and counts: out=, where=, dtype=, initial=, method= and others."""
import numpy as np


def show(*values):
    for value in values:
        print(repr(value))


def refused(action):
    try:
        action()
    except Exception as error:
        print(type(error).__name__, str(error).split("\n")[0])


a = np.arange(9.0).reshape(3, 3)
b = np.arange(24.0).reshape(2, 3, 4)
f = np.array([0.1, 0.2, 0.7], dtype=np.float32)
i = np.arange(6).reshape(2, 3)

# dtype=
show(np.mean(i, dtype=np.float32), np.mean(f, dtype=np.float64), a.mean(dtype=np.float32), i.mean(0, np.float32))
show(np.std(f, dtype=np.float64).round(10), np.var(i, dtype=np.float32), np.mean(f), np.std(f).round(6))
show(np.sum(i, dtype=np.int32), np.sum(a, axis=0, dtype=np.float32), np.prod(i + 1, axis=0, dtype=float))
show(np.cumsum(i, dtype=float), np.cumsum(i, axis=1, dtype=np.float32), a.cumsum(axis=0, dtype=np.float32))
show(np.nanmean(a, axis=0, dtype=np.float32), np.nansum(a, axis=0, dtype=np.float32))
show(np.concatenate([i, i], dtype=float), np.stack([i, i], dtype=np.float32).dtype)
show(np.sqrt(i, dtype=np.float32), np.add(1, 2, dtype=float), np.add.reduce(i, axis=1, dtype=float))

# out=
out = np.zeros(3)
print(np.sum(a, axis=0, out=out) is out, out, a.max(axis=0, out=out) is out, out)
show(np.mean(i, axis=0, out=np.zeros(3)), np.std(a, ddof=1, axis=0, out=np.zeros(3)), np.median(a, axis=0, out=np.zeros(3)))
show(np.argmax(a, axis=0, out=np.zeros(3, dtype=int)), np.any(a > 7, axis=0, out=np.zeros(3, dtype=bool)))
show(np.cumsum(i, axis=0, out=np.zeros((2, 3), dtype=int)), np.prod(i + 1, axis=0, out=np.zeros(3, dtype=int)))
show(np.clip(a, 1, 5, out=np.zeros((3, 3))), np.round(a / 3, 1, out=np.zeros((3, 3))))
show(np.take(a, [0, 1], axis=0, out=np.zeros((2, 3))), np.concatenate([a, a], axis=0, out=np.zeros((6, 3)))[4])
show(np.add.reduce(i, axis=0, out=np.zeros(3, dtype=int)))
show(np.sum(a + 0.5, axis=0, out=np.zeros(3, dtype=int)))
refused(lambda: np.clip(a, 0, 1, out=np.zeros((3, 3), dtype=int)))
refused(lambda: np.sum(a, axis=0, out=[0, 0, 0]))

# where= and initial=
show(np.sum(a, axis=1, where=a > 3), np.sum(a, where=[True, False, True]), np.sum(a, axis=0, initial=10))
show(np.max(a, axis=0, initial=5.0), np.max(a, where=a < 5, initial=-1), np.min(a, initial=-1))
show(np.mean(a, where=a > 2), np.mean(a, axis=0, where=a > 2, keepdims=True), np.std(a, axis=1, where=a > 1))
show(np.var(a, correction=1), np.std(a, axis=0, mean=a.mean(axis=0)), np.prod(a, initial=2.0, where=a > 5))
show(np.all(a > 1, axis=0, where=a > 2), np.any(a > 1, axis=1, where=a < 4), np.multiply.reduce(i, axis=0, initial=2))
refused(lambda: np.max(a, where=a > 3))

# method=, density=, weights=, returned=, ndmin=, left=
for method in ("linear", "lower", "higher", "midpoint", "nearest", "hazen", "weibull", "median_unbiased"):
    print(method, np.percentile(a, 30, method=method).round(10), np.quantile(a, [0.1, 0.55], axis=0, method=method).round(8).tolist())
show(np.histogram([1, 2, 1, 4], bins=3, density=True), np.histogram([1, 2, 1, 4], bins=[0, 1, 2, 3, 5], weights=[0.5, 1, 1, 2]))
show(np.histogram([1.0, 2, 1, 4], bins=4, range=(0, 8)), np.histogram([1, 2, 1, 4], [0, 2, 5], density=True, weights=[1, 2, 3, 4]))
show(np.average([1, 2, 3], weights=[3, 2, 1], returned=True), np.average(a, axis=0, returned=True))
show(np.average(a, axis=1, keepdims=True), np.average(a, axis=0, weights=[1, 2, 3], keepdims=True))
show(np.array([1, 2], ndmin=2), np.array(3, ndmin=3).shape, np.array([[1, 2]], ndmin=1), np.array([1, 2], float, ndmin=2))
show(np.interp([0, 5, 1, 3], [1, 2, 3], [3, 2, 0], left=-1, right=-2), np.ediff1d(i, to_end=[9], to_begin=7))
show(np.roll(a, 1, axis=(0, 1)), np.roll(a, (1, 2), axis=(0, 1)), np.add.reduceat([1, 2, 3, 4], [0, 2]))

# Sums of products
show(np.einsum("ii", a), np.einsum("ii->i", a), np.einsum("...ij->...ji", b).shape, np.einsum("ij...->ji...", b)[1])
show(np.einsum("...ij,...kj->...ik", b, b)[1], np.einsum("iij->j", np.arange(8.0).reshape(2, 2, 2)))
show(np.einsum("ij,kj", a, a, optimize=True), np.einsum("ij,j->i", i, i[0]), np.einsum("ij->", a), np.einsum("ji", a))
show(np.tensordot(a, a, axes=([0], [1])), np.tensordot(b, a, axes=(1, 0)).shape, np.tensordot(a, a, axes=1))
show(np.tensordot(a, a), np.tensordot(a[0], a[1], 1), np.tensordot(a, a, axes=0).shape)
refused(lambda: np.tensordot(a, b, axes=1))
refused(lambda: np.tensordot(a, b, axes=([0], [2])))
refused(lambda: np.einsum("ijk,jk", a, a))
refused(lambda: np.einsum("i,jk", a, a))
