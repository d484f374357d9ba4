import numpy as np

np.random.seed(0)
x = np.random.randn(64, 3)
w = np.random.randn(3, 1)
y = x.dot(w).reshape(64)

# The very weights that made y: the loss should be 0.
y_pred = x.dot(w)
loss = np.square(y_pred - y).sum()
print("loss:", loss)
print(y_pred.shape, y.shape)
