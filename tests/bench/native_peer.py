"""What the programs of ops and models share: put before either of them, as one text (tests/bench/pairs.mjs).

PyTorch on one thread: reads requests, one JSON a line, and answers each with one.
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


def serve(prepare):
    """prepare(hello, request) gives run(count), which is then timed, and the numbers to compare."""
    hello = json.loads(sys.stdin.readline())
    print(json.dumps({"version": torch.__version__}), flush=True)
    run = None
    for line in sys.stdin:
        request = json.loads(line)
        if "count" in request:
            begin = time.perf_counter()
            run(request["count"])
            answer = {"ms": 1000 * (time.perf_counter() - begin)}
        else:
            run, values = prepare(hello, request)
            answer = {"values": values}
        print(json.dumps(answer), flush=True)
