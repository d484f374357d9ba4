import numpy as np

np.random.seed(0)
x = np.random.randn(64, 1000)
y = np.random.randn(64, 10)
w1 = np.random.randn(1000, 100)
w2 = np.random.randn(100, 10)

h = x.dot(w1)
h_relu = np.maximum(h, 0)
y_pred = h_relu.dot(w2)

grad_y_pred = 2.0 * (y_pred - y)
grad_h_relu = grad_y_pred.dot(w2.T)
grad_h = grad_h_relu
grad_h[h < 0] = 0

# ReLU was closed for about half of the 6400 values:
# there the gradient must not pass.
stopped = (grad_h != grad_h_relu).sum()
print("closed:", (h < 0).sum())
print("stopped by ReLU:", stopped)
