# What was silently another thing: order="F", lines of linspace, sparse grids, the shape of unique's inverse.
import numpy as np

a = np.arange(6.0).reshape(2, 3)
print(a.reshape(3, -1, order="F"), a.flatten("F"), a.flatten(order="F"), a.ravel(order="F"), np.ravel(a, order="F"))
print(np.reshape(a, (3, 2), order="F"), a.reshape((6,), order="C"), a.ravel(), np.reshape(np.arange(24).reshape(2, 3, 4), (4, 6), order="F"))
print(np.linspace([0, 1], [1, 2], 3), np.linspace([0, 1], 4, 3, endpoint=False), np.linspace(0, 1, 3))
print(np.meshgrid([1, 2], [3, 4, 5], sparse=True), np.meshgrid([1, 2], [3, 4, 5], indexing="ij"), np.meshgrid([1, 2], [3, 4, 5]))
print(np.meshgrid([1, 2], [3, 4], [5], indexing="ij", sparse=True), np.meshgrid([1, 2]), np.meshgrid([1, 2], [3.5], [5, 6]))
print(np.unique([[1, 2], [1, 2]], return_inverse=True), np.unique([3, 1, 1], return_index=True, return_counts=True))
m = np.array([[3, 4], [1, 2], [3, 4], [1, 3]])
print(np.unique(m, axis=0), np.unique(m, axis=1), np.unique(m, axis=0, return_index=True, return_inverse=True, return_counts=True))
print(np.inner(2, a), np.inner(a, a), np.inner([1, 2], [3, 4]), np.zeros((3, 4, 0)).tolist(), np.zeros((0, 3)).tolist(), np.zeros((2, 0)).tolist())
print(np.moveaxis(np.ones((2, 3, 4)), [0, 1], [1, 0]).shape, np.moveaxis(np.ones((2, 3, 4)), 0, -1).shape, np.moveaxis(np.ones((2, 3, 4, 5)), [0, 3], [-1, 0]).shape)
print(np.expand_dims(a, (0, 1)).shape, np.expand_dims(a, (0, -1)).shape, np.expand_dims(a, 1).shape)
x = np.array([6, 7, 8])
y = x
y &= 6
y |= 1
y ^= [1, 2, 3]
print(x, x is y)
flags = np.array([True, False])
other = flags
other |= np.array([False, True])
other &= True
print(flags)
try:
    flags |= 2
except TypeError as error:
    print(error)
