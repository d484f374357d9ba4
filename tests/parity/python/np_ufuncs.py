import numpy as np

a = np.array([[1, 2, 3], [4, 5, 6]])
f = np.array([0.5, 1.0, 2.0])
print(a + 1, 1 + a, a - 1, 10 - a, a * 2, a / 2, 2 / a, a // 2, 7 // a, a % 2, 7 % a, a**2, 2**a, -a, +a, abs(-a))
print(a + 0.5, a * 1.0, a / a, f + a, a - f, f**2, 2**f, f**0.5, f // 0.3, f % 0.3)
print(a > 2, a >= 2, a < 2, a <= 2, a == 2, a != 2, 2 < a, 2 == a)
print((a > 2) & (a < 5), (a > 2) | (a < 2), ~(a > 2), (a > 2) ^ (a > 4), a & 1, a | 8, a ^ 3, ~a)
for name in "exp log sqrt square sin cos tan tanh sinh cosh log2 log10 log1p expm1 floor ceil sign abs absolute reciprocal arctan cbrt exp2".split():
    print(name, getattr(np, name)(f), getattr(np, name)(f[1]))
for name in "exp sqrt square floor ceil sign abs log".split():
    print(name, getattr(np, name)(a), getattr(np, name)(a).dtype)
print(np.arcsin(f[:2]), np.arccos(f[:2]), np.degrees(np.pi), np.radians([180.0]), np.arctan2([1.0, -1.0], [1.0, -1.0]))
print(np.round(np.array([0.5, 1.5, 2.5, -0.5])), np.round(np.array([1.234, 5.678]), 2), np.around(3.14159, 2), np.array([1.26, 2.0]).round(1), np.rint([1.5, 2.7]))
print(np.maximum(a, 3), np.minimum(f, 1), np.maximum([1, 5], [3, 2]), np.maximum(f, 0.75), np.power(a, 2), np.mod(a, 2), np.add(a, 1), np.multiply(f, f))
print(np.clip(a, 2, 4), a.clip(2, 4), np.clip(f, 0.75, None), np.clip(a, None, 3), np.clip(a, 1.5, 4))
print(np.isnan([1.0, np.nan]), np.isfinite([1.0, np.inf]), np.isinf([1.0, -np.inf]), np.logical_and(f > 1, f < 3), np.logical_or([True, False], [False, False]), np.logical_not([True, False]), np.logical_xor([True, True], [True, False]))
for name in "sum mean std var min max prod argmin argmax any all cumsum cumprod median".split():
    print(name, getattr(np, name)(a))
    print(name, getattr(np, name)(a, axis=0), getattr(np, name)(a, axis=1), getattr(np, name)(a, axis=-1))
    print(name, getattr(np, name)(f), getattr(np, name)(f, 0))
for name in "sum mean std var min max prod any all".split():
    print(name, getattr(a, name)(axis=1, keepdims=True), getattr(a, name)(axis=(0, 1)), getattr(a, name)(keepdims=True))
b = np.array([True, False, True])
print(b.sum(), b.mean(), b.sum().dtype if hasattr(b.sum(), "dtype") else "int64", b.any(), b.all(), b.argmax(), b + b, b * 2, b * 1.5, b / 2)
print(a.std(ddof=1), np.var(f, ddof=1), np.percentile(f, 50), np.percentile(a, [25, 50, 75]), np.percentile(a, 30, axis=0), np.quantile(f, 0.25))
print(a @ a.T, a.dot(f), np.dot(f, f), f @ f, a @ f, np.dot(2, 3), np.dot(a, 2), np.matmul(a, a.T), np.outer([1, 2], [3.0, 4.0]))
print(np.zeros((2, 3, 4)).__matmul__(np.ones((4, 5))).shape, np.ones((2, 2, 3)) @ np.ones((2, 3, 1)))
a -= 1
print(a)
a *= 2
a += np.array([1, 2, 3])
print(a)
f /= 2
f -= np.array([0.1, 0.2, 0.3])
f **= 2
print(f)
f += 1
f[1:] *= 10
print(f)
c = np.array([1, 2, 3])
d = c
d += 1
print(c, c is d)
c //= 2
c %= 2
print(c)
x = np.float32([1.5, 2.5])
print(x.dtype, (x * 2).dtype, (x * 2.5).dtype, (x + np.array([1, 2])).dtype, (x + f[:2]).dtype, x / 3, x.sum(), x.mean(), x[0], x * 0.1, x.std())
print((np.array([1, 2]) / 2).dtype, (np.array([1, 2]) * True).dtype, (np.array([True]) + 1).dtype, np.array([1, 2]).mean(), (np.arange(3) ** 2.0).dtype)
print(np.linalg.norm(f), np.linalg.norm(a, axis=1), np.linalg.norm([3, 4]), np.linalg.norm(a, 1), np.linalg.norm(f, np.inf))
m = np.array([[4.0, 1.0], [2.0, 3.0]])
print(np.linalg.solve(m, [1.0, 2.0]), np.linalg.inv(m), np.linalg.det(m))
print(np.exp(np.array([[0, 1], [2, 3]])), np.sqrt(2), np.exp(1), np.log([1, np.e]), np.square(3), np.maximum(3, 4.5))
h = np.maximum(np.array([[-1.0, 2.0], [3.0, -4.0]]), 0)
g = h.copy()
g[h == 0] = -1
print(h, g, np.square(h - g).sum(), np.mean((h - g) ** 2))
p = np.exp(f - f.max())
p /= p.sum()
print(p, p.sum())
