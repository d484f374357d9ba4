# Slices that go backwards are views: what is written there is in the array.
import numpy as np
import torch

a = np.arange(8.0)
b = a[::-1]
b[0] = 9
print(a, b, b.strides, b.base is a)
b[1:3] = [5, 6]
a[0] = -1
print(a, b)
c = b[::-2]
c += 10
print(a, c, c.strides)
c[::-1][0] = 77
print(a)
d = a[6:1:-2]
d[:] = [1, 2, 3]
print(a, d.sum(), d.mean(), d @ d, d[::-1])
a[::-1][2:5] *= 2
print(a)

m = np.arange(12).reshape(3, 4)
m[::-1][0] = 0
np.flipud(m)[2] += 100
np.fliplr(m)[:, 0] = -5
np.flip(m)[0, 0] = 1000
print(m)
np.flip(m, 1)[1] = [1, 2, 3, 4]
print(m)
for k in range(-1, 5):
    r = np.rot90(m, k)
    r[0, 0] = 50 + k
    print(r, m[0, 0], m[-1, -1])
print(np.rot90(m, axes=(1, 0)))
t = m[::-1, ::-1].T
t[1] = 7
print(m, t)
print(m[::-1, [0, 2]], m[[0, 1], ::-1], m[::-1][m[::-1] > 50])
m[::-1, [0, 2]] = [[1, 2], [3, 4], [5, 6]]
print(m)
m[m[:, 0] > 2, ::-1] = np.arange(4)
print(m)
m[..., ::-1][m > 5] = 0
print(m)
m[1, ::-1] = m[1]
print(m)
m[::-1] = m
print(m)
m += m[::-1]
print(m)
print(m[::-1].sum(0), m[::-1].sum(1), m[:, ::-1].cumsum(1), m[::-1].max(0), m[:, ::-1].argmax(1))
print(np.sort(m[::-1, ::-1], 1), m[::-1].reshape(-1), m[::-1, ::-1].ravel(), m[::-1].tolist())
print(m[::-1] @ m[::-1].T, m[::-1] > 3, np.where(m[::-1] > 3, m, 0), -m[:, ::-1], m[::-1] % 3)
print(np.concatenate([m[::-1], m]), np.stack([m[::-1], m]).shape, np.exp(m[:, ::-1] * 0.0))
print(a[10:2:-1], a[2:10:-1], a[-1:-4:-1], a[:0:-1], a[::-10], a[:-9:-1], a[3:3:-1].shape)
print(np.zeros((0, 3))[::-1].shape, np.zeros((2, 0))[:, ::-1].shape)
e = np.arange(6)
e[4:1:-1] = e[:3]
print(e)
e[::2] = e[1::2]
e[2::2] = e[:-2:2]
print(e)
f = np.arange(4.0)
g = f[::-1]
f += g
print(f, g)
g -= f
print(f, g, np.may_share_memory(f, g), np.may_share_memory(f[:2], f[2:]), np.may_share_memory(f, f.copy()))
s = np.array([3, 1, 2])
s[::-1].sort()
print(s)
np.random.seed(0)
np.random.shuffle(s[::-1])
print(s)
h = s[::-1].copy()
h[0] = 50
print(s, h, h.strides)
print(torch.from_numpy(s[::-1].copy()), torch.flip(torch.tensor([1, 2, 3]), [0]))
for make in (torch.from_numpy, torch.tensor, torch.as_tensor):
    try:
        make(s[::-1])
    except ValueError as error:
        print(error)
try:
    np.broadcast_to(f, (2, 4))[0] = 1
except ValueError as error:
    print(error)
