"""PyTorch on one thread: reads requests, one JSON a line, and answers each with one.

The first line holds the models with the numbers' seeds left to this file (tests/bench/models/table.js).
"""

import json
import os
import sys
import time

for name in ("OMP", "OPENBLAS", "MKL", "BLIS"):
    os.environ[name + "_NUM_THREADS"] = "1"

import numpy as np  # noqa: E402
import torch  # noqa: E402
import torch.nn.functional as F  # noqa: E402

torch.set_num_threads(1)


def uniform(count, seed):
    h = np.arange(count, dtype=np.uint32) + np.uint32(seed * 0x9E3779B1 % 2**32)
    h = (h ^ (h >> 16)) * np.uint32(0x85EBCA6B)
    h = (h ^ (h >> 13)) * np.uint32(0xC2B2AE35)
    return (h ^ (h >> 16)) / 2.0**32


def mlp(x, y, w1, b1, w2, b2):
    return F.mse_loss(F.relu(x.mm(w1) + b1).mm(w2) + b2, y)


def classifier(x, classes, w, b):
    return F.cross_entropy(x.mm(w) + b, classes)


def norm(x, y, scale, shift, w1, w2):
    return F.mse_loss(F.relu(F.layer_norm(x, x.shape[-1:], scale, shift).mm(w1)).mm(w2), y)


def attention(x, y, wq, wk, wv, wo, scale, shift):
    q, k, v = x @ wq, x @ wk, x @ wv
    weights = (q @ k.transpose(1, 2) / 8).softmax(-1)
    return F.mse_loss(F.layer_norm(x + weights @ v @ wo, x.shape[-1:], scale, shift), y)


def prepare(model):
    """Makes run(count), and answers with the loss after a few steps."""
    global run
    tensors, parameters = {}, []
    for i, (name, shape) in enumerate({**model["data"], **model["parameters"]}.items()):
        drawn = uniform(int(np.prod(shape)), 200 + i).reshape(shape)
        learnt = name in model["parameters"]
        bound = 1 / np.sqrt(shape[0]) if learnt else 1
        if name == "classes":
            tensors[name] = torch.from_numpy((10 * drawn).astype(np.int64))
            continue
        values = np.ones(shape) if name == "scale" else bound * (2 * drawn - 1)
        tensors[name] = torch.from_numpy(values.astype(np.float32)).requires_grad_(learnt)
        if learnt:
            parameters.append(tensors[name])
    optimizer = torch.optim.SGD(parameters, lr=model["rate"])
    losses = {"mlp": mlp, "classifier": classifier, "norm": norm, "attention": attention}

    def run(count):
        for _ in range(count):
            loss = losses[model["kind"]](**tensors)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
        return loss.item()

    run(checked)
    return {"values": [run(1)]}


hello = json.loads(sys.stdin.readline())
models, checked = hello["models"], hello["checked"]
print(json.dumps({"version": torch.__version__}), flush=True)
for line in sys.stdin:
    request = json.loads(line)
    if "count" in request:
        begin = time.perf_counter()
        run(request["count"])
        answer = {"ms": 1000 * (time.perf_counter() - begin)}
    else:
        answer = prepare(models[request["row"]])
    print(json.dumps(answer), flush=True)
