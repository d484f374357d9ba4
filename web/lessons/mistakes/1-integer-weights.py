import numpy as np

x = np.array([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])
y = np.array([1.0, 2.0, 3.0])
w = np.array([1, 0])

for t in range(100):
    diff = x.dot(w) - y
    print(t, np.square(diff).sum())
    grad_w = 2.0 * x.T.dot(diff)
    w -= 0.01 * grad_w
