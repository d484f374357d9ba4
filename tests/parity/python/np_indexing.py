# Reading and writing parts of arrays.
import numpy as np

m = np.arange(24).reshape(4, 6)
print(m[0], m[-1], m[1, 2], m[1][2], m[1:3], m[:, 0], m[:, -1:], m[::2, ::3], m[::-1, 0], m[..., 1])
print(m[[0, 2]], m[[0, 2], [1, 3]], m[:, [5, 0]], m[m % 5 == 0], m[m[:, 0] > 6], m[None].shape, m[:, np.newaxis, 0].shape)
print(m[np.array([3, 0])], m[1, [0, 2]], m[-2:, 1:3], m[2:2].shape)
h = np.array([[-1.0, 2.0], [3.0, -4.0]])
grad_h_relu = np.ones((2, 2))
grad_h = grad_h_relu.copy()
grad_h[h < 0] = 0
print(grad_h, grad_h_relu)
same = grad_h_relu
same[h < 0] = 0
print(grad_h_relu, same is grad_h_relu)
a = np.zeros((3, 4))
a[0] = 1
a[1, 2] = 5.5
a[:, 3] = [7, 8, 9]
a[::2, 0] = -1
a[[0, 2], [1, 2]] = 100
a[a > 50] /= 2
a[1] += np.arange(4)
print(a)
view = a[1:, 1:]
view[0, 0] = -5
print(a[1, 1])
k = np.arange(5)
k[1] = 7.9
k[-1] = True
print(k)
k[[0, 0]] += 1
print(k)
one_hot = np.zeros((3, 4))
one_hot[np.arange(3), [1, 0, 3]] = 1
print(one_hot)
for row in m[:2]:
    print(row, row.sum())
print(len(m), [int(x) for x in m[0]], m.tolist()[0], m[0, 0].item(), m[0, :2].tolist(), m.item(3))
x, y = np.array([1.5, 2.5])
print(x, y, float(np.array(2.5)), int(np.array(7)), bool(np.array([0.0])))
print(np.eye(3)[[2, 0]], np.arange(10)[2:8:2], np.arange(3)[..., None], m.ravel()[:3])
print(np.argmax(m), np.nonzero(np.array([0, 3, 0, 4])), np.argwhere(np.array([0, 3])))
print(a, np.clip(m[0], 1, 3), m[0].clip(2))
