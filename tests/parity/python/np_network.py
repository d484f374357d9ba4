# The lecture's first network in small, every intermediate value printed.
import numpy as np

np.random.seed(1)
x = np.random.randn(4, 3)
y = np.random.randn(4, 2)
w1 = np.random.randn(3, 5)
b1 = np.zeros((1, 5))
w2 = np.random.randn(5, 2)
b2 = np.zeros(2)
for t in range(3):
    h = x.dot(w1) + b1
    h_relu = np.maximum(h, 0)
    y_pred = h_relu.dot(w2) + b2
    loss = np.square(y_pred - y).sum()
    print(t, loss, isinstance(loss, float))
    grad_y_pred = 2.0 * (y_pred - y)
    grad_w2 = h_relu.T.dot(grad_y_pred)
    grad_b2 = np.sum(grad_y_pred, axis=0)
    grad_h = grad_y_pred.dot(w2.T)
    grad_h[h < 0] = 0
    grad_w1 = x.T @ grad_h
    grad_b1 = grad_h.sum(axis=0, keepdims=True)
    for name, g in (("w1", grad_w1), ("b1", grad_b1), ("w2", grad_w2), ("b2", grad_b2)):
        print(name, g.shape, g)
    w1 -= 0.01 * grad_w1
    b1 -= 0.01 * grad_b1
    w2 -= 0.01 * grad_w2
    b2 -= 0.01 * grad_b2

eps = 1e-6
w1[0, 0] += eps
up = np.square(np.maximum(x @ w1 + b1, 0) @ w2 + b2 - y).sum()
w1[0, 0] -= 2 * eps
down = np.square(np.maximum(x @ w1 + b1, 0) @ w2 + b2 - y).sum()
print(f"numeric gradient {(up - down) / (2 * eps):.6f}")
data = {"losses": []}
for epoch in range(2):
    data["losses"].append(float(loss))
print(np.array(data["losses"]), np.mean(data["losses"]))
