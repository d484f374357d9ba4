# Making arrays; dtypes and shapes.
import numpy as np

for data in (3, 2.5, True, [1, 2], [1, 2.0], [True, False], [[1, 2], [3, 4]], [[1.0], [2]], (1, 2), [], range(4)):
    a = np.array(data)
    print(a, a.dtype, a.shape, a.ndim, a.size)
print(np.array([1, 2], dtype=float), np.array([1.9, -1.9], dtype=int), np.array([0, 2], dtype=bool))
print(np.array([1, 2], dtype=np.float32), np.array([1, 2], dtype="float64"), np.array([1.0, 2.0]).astype(int))
print(np.zeros(3), np.zeros((2, 3)), np.ones((2, 2), dtype=int), np.full((2, 2), 7), np.full(3, 0.5), np.empty((2, 2)).shape)
print(np.eye(3), np.identity(2), np.diag([1, 2, 3]), np.diag(np.arange(4).reshape(2, 2)))
print(np.arange(5), np.arange(1, 4), np.arange(0, 1, 0.25), np.arange(5, 0, -2), np.arange(3.0))
print(np.linspace(0, 1, 5), np.linspace(-1, 1, num=3), np.logspace(0, 2, 3))
a = np.ones((2, 2))
print(np.zeros_like(a), np.ones_like([1, 2]), np.full_like(a, 3), np.empty_like(a).shape)
print(np.asarray(a) is a, np.array(a) is a, a.copy() is a, np.copy(a))
print(np.concatenate([a, a * 2]), np.concatenate((a, a), axis=1), np.stack([a, a]).shape, np.vstack([a, a]).shape, np.hstack([a, a]).shape)
print(np.tile([1, 2], 2), np.repeat([1, 2], 2), np.column_stack(([1, 2], [3, 4])))
print(a.dtype, np.float64, np.int64, np.dtype("float32"), a.dtype == np.float64, a.dtype.name, a.itemsize, a.nbytes)
print(np.pi, np.e, np.inf, np.nan, np.newaxis)
print(np.float64(2.5), np.int64(3), np.float32(0.1), isinstance(a, np.ndarray), isinstance(a[0, 0], float))
x, y = np.meshgrid(np.arange(3), np.arange(2))
print(x, y)
