# What NumPy says to typical mistakes.
import numpy as np


def refused(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__ + ":", error)


def assign(target, key, value):
    target[key] = value


a = np.ones((2, 3))
b = np.ones(4)
refused(lambda: a + b)
refused(lambda: a.dot(a))
refused(lambda: a @ a)
refused(lambda: a @ b)
refused(lambda: a.reshape(4))
refused(lambda: a[2])
refused(lambda: a[0, 3])
refused(lambda: a[0, 0, 0])
refused(lambda: a["x"])
refused(lambda: a[1.5])
refused(lambda: a[[0, 5]])
refused(lambda: a[np.array([True, False, True])])
refused(lambda: a.sum(axis=2))
refused(lambda: np.concatenate([a, b]))
refused(lambda: np.stack([a, b]))
refused(lambda: bool(a))
refused(lambda: 1 if a > 0 else 0)
refused(lambda: float(a))
refused(lambda: int(b))
refused(lambda: len(np.array(1)))
refused(lambda: a.nothing)
refused(lambda: a.item())
refused(lambda: assign(a, 0, [1, 2]))
refused(lambda: assign(a, 5, 1))
refused(lambda: assign(a, a > 0, [1, 2]))
refused(lambda: np.zeros(-1))
refused(lambda: np.transpose(a, (0, 0)))
refused(lambda: np.squeeze(a, axis=0))
refused(lambda: np.random.randint(5, 5))
refused(lambda: np.random.choice(3, 5, replace=False))


def into_int():
    k = np.array([1, 2])
    k += 0.5


def in_place_shape():
    k = np.ones((3, 1))
    k += np.ones((3, 4))


refused(into_int)
refused(in_place_shape)
