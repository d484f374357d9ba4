import numpy as np

a = np.arange(6).reshape(2, 3)
f = np.ones(3)
cases = [
    lambda: np.ones(2) + np.ones(3),
    lambda: a + np.ones((3, 2)),
    lambda: a.dot(a),
    lambda: a @ a,
    lambda: np.dot(f, np.ones(2)),
    lambda: f[5],
    lambda: f[-4],
    lambda: a[0, 7],
    lambda: a[3],
    lambda: a[0, 0, 0],
    lambda: a[[0, 5]],
    lambda: f[1.5],
    lambda: f[np.array([True, False])],
    lambda: f[np.array([0.5])],
    lambda: bool(a),
    lambda: a.reshape(4),
    lambda: a.reshape(-1, -1),
    lambda: a.sum(axis=2),
    lambda: np.concatenate([a, f]),
    lambda: np.concatenate([a, np.ones((2, 2))], axis=0),
    lambda: np.stack([a, f]),
    lambda: np.array([[1, 2], [3]]),
    lambda: np.zeros(-1),
    lambda: np.zeros(2.5),
    lambda: np.zeros(2, 3),
    lambda: a.astype("nonsense"),
    lambda: np.linalg.inv(np.zeros((2, 2))),
    lambda: np.linalg.inv(np.zeros((2, 3))),
    lambda: np.linalg.solve(np.zeros((2, 2)), np.ones(2)),
    lambda: np.max(np.array([])),
    lambda: np.argmax(np.array([])),
    lambda: np.arange(3) ** -1,
    lambda: np.array([True]) - np.array([False]),
    lambda: -np.array([True]),
    lambda: ~f,
    lambda: f & f,
    lambda: len(np.array(1)),
    lambda: int(f),
    lambda: float(f),
    lambda: f.item(),
    lambda: np.split(f, 2),
    lambda: np.squeeze(a, 0),
    lambda: np.transpose(a, (0, 1, 2)),
    lambda: np.random.seed(-1),
    lambda: np.random.randint(5, 5),
    lambda: np.random.choice(3, 5, replace=False),
    lambda: np.random.choice(2, 1, p=[0.5, 0.6]),
    lambda: iter(np.array(1)),
    lambda: np.percentile(f, 101),
]


def isub(x, y):
    x -= y


def idiv(x, y):
    x /= y


def assign(x, i, y):
    x[i] = y


cases += [
    lambda: isub(a, 0.5),
    lambda: isub(np.arange(3), np.ones(3)),
    lambda: idiv(a, 2),
    lambda: idiv(np.arange(3), np.arange(1, 4)),
    lambda: isub(f, np.ones((2, 3))),
    lambda: isub(f, np.ones(2)),
    lambda: assign(f, slice(0, 2) if False else [0, 1], np.ones(3)),
    lambda: assign(a, 0, np.ones(2)),
    lambda: assign(f, f > 0, np.ones(2)),
    lambda: assign(f, 9, 1),
    lambda: assign(np.arange(3), 0, float("nan")),
]
for case in cases:
    try:
        print("no error", case())
    except Exception as error:
        print(type(error).__name__, "|", error)
