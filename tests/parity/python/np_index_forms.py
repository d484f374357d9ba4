import numpy as np

a = np.arange(24).reshape(2, 3, 4)
m = np.arange(12).reshape(3, 4)
v = np.arange(6)
print(v[0], v[-1], v[1:4], v[::2], v[::-1], v[4:1:-1], v[-2:], v[:-2], v[5:0:-2], v[10:], v[::-2], v[-1:-4:-1])
print(m[1], m[1, 2], m[-1, -1], m[:, 1], m[1:, :2], m[::-1], m[:, ::-1], m[::-1, ::-1], m[::2, ::-2])
print(a[1], a[0, 1], a[..., 0], a[:, 1], a[1, ..., 2], a[:, None, 0].shape, a[0, 0, 0], a[:, :, ::-1][0])
print(v[[0, 2]], v[np.array([3, 3, 1])], m[[0, 2]], m[[0, 2], [1, 3]], m[:, [1, 0]], m[[0, 1]][:, [1, 2]], m[np.arange(3), [0, 1, 2]], v[[-1, -2]])
print(v[v > 2], m[m % 2 == 0], m[np.array([True, False, True])], m[m[:, 0] > 3], m[:, np.array([True, False, True, False])], v[[True, False] * 3])
print(v[np.array([[0, 1], [2, 3]])], m[np.array([0, 1])[:, None], np.array([0, 1])])
v[0] = 10
v[1:3] = 20
v[[3, 4]] = [30, 40]
print(v)
v[v > 25] = 0
v[::-1] = np.arange(6)
print(v)
v[::-2] += 100
print(v)
m[0] = 7
m[:, 1] = [1, 2, 3]
m[1, 2] = -1
m[2, ::-1] = [1, 2, 3, 4]
m[m == 7] = 70
print(m)
m[1:, 1:] = np.zeros((2, 3))
m[0, 0] = 2.9
print(m)
m[[0, 1], [0, 1]] += 5
print(m)
w = m[0]
w[0] = 1000
print(m[0, 0])
z = np.zeros((3, 3))
z[np.arange(3), [2, 1, 0]] = 1
z[0, :] = 5
z[:, [0, 1]] *= 2
print(z)
z[...] = 3
z[1] = np.array([[1, 2, 3]])
print(z)
y = np.zeros((2, 2))
y[y == 0] = [1, 2, 3, 4]
print(y)
o = np.zeros((4, 3))
o[np.arange(4), np.array([0, 2, 1, 0])] = 1
print(o, o.argmax(axis=1))
k = np.array([1, 2, 3])
print(k[k.argmax()], k[np.argmin(k)], k[1:][0], k[(k > 1) & (k < 3)], k[()], k[...])
t = np.array(5.0)
print(t, t.shape, t[()], t + 1, repr(t), t.ndim)
i = 1
s = slice(0, 2) if hasattr(slice, "indices") else None
print(m[i][i], m[(0, 1)])
