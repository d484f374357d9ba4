"""NumPy and PyTorch on one thread: reads "<library> <task> <steps>" lines, answers in JSON.

    python3 tests/bench/native.py data.bin
"""

import json
import os
import sys
import time

for name in ("OMP", "OPENBLAS", "MKL", "BLIS"):
    os.environ[name + "_NUM_THREADS"] = "1"

import numpy as np  # noqa: E402
import torch  # noqa: E402

torch.set_num_threads(1)
numbers = np.fromfile(sys.argv[1], np.float32)
shapes = {"x": (64, 1000), "y": (64, 10), "w1": (1000, 100), "w2": (100, 10), "b1": (100,), "b2": (10,)}
data, start = {}, 0
for name, shape in shapes.items():
    end = start + int(np.prod(shape))
    data[name] = numbers[start:end].reshape(shape)
    start = end


def numpy_rung2(steps):
    x, y, w1, w2 = (data[name].astype(np.float64) for name in ("x", "y", "w1", "w2"))
    for _ in range(steps):
        h = x.dot(w1)
        h_relu = np.maximum(h, 0)
        y_pred = h_relu.dot(w2)
        loss = np.square(y_pred - y).sum()
        grad_y_pred = 2.0 * (y_pred - y)
        grad_w2 = h_relu.T.dot(grad_y_pred)
        grad_h_relu = grad_y_pred.dot(w2.T)
        grad_h = grad_h_relu.copy()
        grad_h[h < 0] = 0
        grad_w1 = x.T.dot(grad_h)
        w1 -= 1e-6 * grad_w1
        w2 -= 1e-6 * grad_w2
    return loss


def tensors(*names):
    return [torch.from_numpy(data[name].copy()) for name in names]


def torch_rung2(steps):
    x, y, w1, w2 = tensors("x", "y", "w1", "w2")
    w1.requires_grad_()
    w2.requires_grad_()
    for _ in range(steps):
        y_pred = x.mm(w1).clamp(min=0).mm(w2)
        loss = (y_pred - y).pow(2).sum()
        value = loss.item()
        loss.backward()
        with torch.no_grad():
            w1 -= 1e-6 * w1.grad
            w2 -= 1e-6 * w2.grad
            w1.grad.zero_()
            w2.grad.zero_()
    return value


def torch_rung5(steps):
    x, y, w1, b1, w2, b2 = tensors("x", "y", "w1", "b1", "w2", "b2")
    model = torch.nn.Sequential(torch.nn.Linear(1000, 100), torch.nn.ReLU(), torch.nn.Linear(100, 10))
    with torch.no_grad():
        for layer, weight, bias in ((model[0], w1, b1), (model[2], w2, b2)):
            layer.weight.copy_(weight.T)
            layer.bias.copy_(bias)
    loss_fn = torch.nn.MSELoss(reduction="sum")
    optimizer = torch.optim.Adam(model.parameters(), lr=1e-4)
    for _ in range(steps):
        loss = loss_fn(model(x), y)
        value = loss.item()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return value


tasks = {
    ("numpy", "rung2"): numpy_rung2,
    ("torch", "rung2"): torch_rung2,
    ("torch", "rung5"): torch_rung5,
}
for line in iter(sys.stdin.readline, ""):
    library, task, steps = line.split()
    begin = time.perf_counter()
    value = tasks[library, task](int(steps))
    print(json.dumps({"ms": (time.perf_counter() - begin) * 1e3, "value": float(value)}), flush=True)
