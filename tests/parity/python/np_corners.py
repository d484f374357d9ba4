"""Arrays kept apart by an empty ellipsis, dtypes of histogram, deviations of nothing."""
import numpy as np
a = np.arange(24).reshape(2, 3, 4)
print(a[:, 1, ..., [0, -1]].shape, a[:, 1, ..., [0, -1]].tolist())
print(a[:, 1, [0, -1]].shape, a[:, ..., 1, [0, -1]].shape, a[0, ..., [0, -1]].shape, a[[0, 1], ..., [0, -1]].shape, a[..., [0, 1]].shape, a[[0], ..., 1].shape, a[1, ..., [1, 2]].tolist(), a[0, :, [0, 1]].shape, a[None, 0, ..., [1]].shape, a[0, None, [1]].shape)
b = a.copy(); b[:, 1, ..., [0, -1]] = [[7, 8], [9, 10]]; print(b[:, 1].tolist())
print(np.histogram([1, 2, 2, 3], bins=2), np.histogram(np.array([1, 2], dtype=np.float32), 2)[1].dtype, np.histogram([1, 2, 3], bins=[1, 2, 3])[1].dtype)
print(np.inner(np.array([1, 2], dtype=np.float32), np.array([3, 4])).dtype, np.inner(np.array([True, False]), np.array([True, True])), np.inner(np.array([1, 2], dtype=np.int32), np.array([3, 4], dtype=np.int32)).dtype)
import warnings; warnings.simplefilter("ignore")
print(np.std([], ddof=1), np.var([], ddof=1), np.mean([]), np.std([1.0], ddof=1))
