import numpy as np

# N: batch size, D_in: inputs, H: hidden units, D_out: outputs
N, D_in, H, D_out = 64, 1000, 100, 10

np.random.seed(0)
x = np.random.randn(N, D_in)
y = np.random.randn(N, D_out)
w1 = np.random.randn(D_in, H)
w2 = np.random.randn(H, D_out)
b1 = np.zeros(H)
b2 = np.zeros(D_out)

learning_rate = 1e-6
for t in range(500):
    # forward pass: a bias is added to every row of the batch
    h = x.dot(w1) + b1
    h_relu = np.maximum(h, 0)
    y_pred = h_relu.dot(w2) + b2

    loss = np.square(y_pred - y).sum()
    print(t, loss)

    # backward pass: all rows share a bias, their gradients add up
    grad_y_pred = 2.0 * (y_pred - y)
    grad_b2 = grad_y_pred.sum(axis=0)
    grad_w2 = h_relu.T.dot(grad_y_pred)
    grad_h_relu = grad_y_pred.dot(w2.T)
    grad_h = grad_h_relu.copy()
    grad_h[h < 0] = 0
    grad_b1 = grad_h.sum(axis=0)
    grad_w1 = x.T.dot(grad_h)

    # gradient descent
    w1 -= learning_rate * grad_w1
    b1 -= learning_rate * grad_b1
    w2 -= learning_rate * grad_w2
    b2 -= learning_rate * grad_b2
