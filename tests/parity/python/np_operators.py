# Arithmetic, broadcasting, comparison.
import numpy as np

a = np.array([[1.0, -2.0], [3.0, 0.5]])
b = np.array([10.0, 20.0])
k = np.array([7, -7, 6])
print(a + b, a - 1, 2 * a, a / 2, a * a, -a, abs(a), a ** 2, 2 ** b[:1], 1 / b, 1 - a)
print(a @ b, a.dot(b), b @ b, b.dot(b), np.dot(a, a), a @ a, np.matmul(a, b), np.outer(b, b))
print(k // 2, k % 4, k / 2, k * 2, k * 0.5, k ** 2, -k, 10 - k, 2.0 * k, divmod(7, 2))
print((k / 2).dtype, (k * 2).dtype, (k + 0.5).dtype, (k > 0).dtype, (k + True).dtype, (np.float32(1) * np.ones(2, dtype=np.float32)).dtype)
print(a > 0, a == 3, (a > 0) & (a < 2), (a < 0) | (a > 2), ~(a > 0), 0 < b, b != 10, np.logical_not(a > 0))
print(b[:, None] + b, b[:, np.newaxis] * np.arange(3), (np.ones((3, 1)) + np.ones(4)).shape)
a += 1
a *= 2
a -= np.array([1.0, 1.0])
a /= 4
print(a)
k += 1
k *= 3
k //= 2
k -= np.array([1, 1, 1])
print(k)
w = np.ones(2)
alias = w
w -= 0.1 * np.array([1.0, 2.0])
print(w, alias is w, alias)
w = w - 1
print(w, alias)
print(np.array([1, 2]) & np.array([3, 3]), np.array([1, 2]) | 4, np.array([True]) ^ np.array([True]))
print(3 in k, 5.0 * np.float64(2), np.float64(1) / 3, np.float64(2) ** 0.5, sum(b), max(b), min(b))
print((a > 0).any(), (a > 0).all(), np.any(a > 5), np.all(b), (b > 15).sum(), np.where(b > 15, 1, 0), np.where(b > 15))
