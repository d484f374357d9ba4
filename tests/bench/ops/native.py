"""PyTorch on one thread: reads requests, one JSON a line, and answers each with one.

The first line holds table and inputs (tests/bench/ops/run.mjs); the program gets no path, so that it may run in
another root.
"""

import json
import os
import sys
import time

for name in ("OMP", "OPENBLAS", "MKL", "BLIS"):
    os.environ[name + "_NUM_THREADS"] = "1"

import numpy as np  # noqa: E402
import torch  # noqa: E402
import torch.nn.functional as F  # noqa: E402,F401

torch.set_num_threads(1)


def uniform(count, seed):
    h = np.arange(count, dtype=np.uint32) + np.uint32(seed * 0x9E3779B1 % 2**32)
    h = (h ^ (h >> 16)) * np.uint32(0x85EBCA6B)
    h = (h ^ (h >> 13)) * np.uint32(0xC2B2AE35)
    return (h ^ (h >> 16)) / 2.0**32


def make_input(name):
    given = inputs[name]
    shape, kind, high = given["shape"], given.get("kind"), given.get("high", 2)
    drawn = uniform(int(np.prod(shape)), list(inputs).index(name) + 1).reshape(shape)
    if kind == "index":
        return torch.from_numpy((drawn * high).astype(np.int64))
    if kind == "mask":
        return torch.from_numpy((2 * drawn).astype(np.int32)) > 0
    low = given.get("low", -2)
    values = (low + (high - low) * drawn).astype(np.float32)
    if kind in ("symmetric", "definite"):
        values = np.triu(values) + np.triu(values, 1).T
        if kind == "definite":
            np.fill_diagonal(values, 2 * shape[0] + np.arange(shape[0]))
    return torch.from_numpy(values.copy())


def first(result):
    return result if isinstance(result, torch.Tensor) else result[0]


def prepare(row, half):
    """Makes run(count), and answers with summaries of the result and of the gradients."""
    global run
    names = row["inputs"]
    leaves = row["gradient"] if half == "gradient" else []
    args = [make_input(name).requires_grad_(name in leaves) for name in names]
    grown = [arg for name, arg in zip(names, args) if name in leaves]
    forward = eval(f"lambda {', '.join(names)}: {row['torch']}")
    y = first(forward(*args))
    if leaves:
        count = y.numel()
        upstream = torch.from_numpy((2 * uniform(count, 99) - 1).astype(np.float32)).reshape(y.shape)
        y.backward(upstream)

        def run(count):
            for _ in range(count):
                first(forward(*args)).backward(upstream)
                for leaf in grown:
                    leaf.grad = None

    else:

        def run(count):
            for _ in range(count):
                forward(*args)

    values = [y.detach()] + [leaf.grad for leaf in grown]
    summaries = [] if row["random"] else [float(v.double().abs().mean()) for v in values]
    for leaf in grown:
        leaf.grad = None
    return {"values": summaries}


hello = json.loads(sys.stdin.readline())
table, inputs = hello["table"], hello["inputs"]
print(json.dumps({"version": torch.__version__}), flush=True)
for line in sys.stdin:
    request = json.loads(line)
    if "count" in request:
        begin = time.perf_counter()
        run(request["count"])
        answer = {"ms": 1000 * (time.perf_counter() - begin)}
    else:
        answer = prepare(table[request["row"]], request["half"])
    print(json.dumps(answer), flush=True)
