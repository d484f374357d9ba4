#!/usr/bin/env python3
"""Writes tests/native/random_expected.inc: numbers from the real PyTorch and NumPy.

    python3 tests/parity/make_random_expected.py

Needs PyTorch 2.14 and NumPy 2.4. Every table is one C++ entry {name, {numbers}};
floats are hexadecimal, so that nothing is lost. test_random.cpp replays the same calls.
"""

import pathlib

import numpy as np
import torch

OUT = pathlib.Path(__file__).resolve().parents[1] / "native" / "random_expected.inc"
SEEDS = (0, 42, 2**40 + 7)
NORMAL_SIZES = (1, 3, 15, 16, 17, 24, 33)


def literal(x):
    if isinstance(x, bool):
        return "1" if x else "0"
    return str(x) if isinstance(x, int) else float(x).hex()


def table(name, values):
    body = ", ".join(literal(v) for v in values)
    words, lines, line = body.split(" "), [], "   "
    for word in words:
        if len(line) + 1 + len(word) > 100:
            lines.append(line)
            line = "   "
        line += " " + word
    lines.append(line)
    return f'{{"{name}", {{\n' + "\n".join(lines) + "}},\n"


def torch_tables():
    for seed in SEEDS:
        tag = f"torch_{seed}"
        torch.manual_seed(seed)
        yield table(f"{tag}_rand_f32", torch.rand(6).tolist())
        yield table(f"{tag}_rand_f64", torch.rand(6, dtype=torch.float64).tolist())
        yield table(f"{tag}_uniform_f32", torch.empty(6).uniform_(-0.3, 0.71).tolist())
        f64 = torch.empty(6, dtype=torch.float64).uniform_(-0.3, 0.71)
        yield table(f"{tag}_uniform_f64", f64.tolist())
        yield table(f"{tag}_randint", torch.randint(-5, 1000, (8,)).tolist())
        yield table(f"{tag}_randint_wide", torch.randint(-5, 2**40, (8,)).tolist())
        yield table(f"{tag}_randint_f32",
                    torch.randint(0, 10, (8,), dtype=torch.float32).tolist())
        yield table(f"{tag}_randperm_17", torch.randperm(17).tolist())
        yield table(f"{tag}_bernoulli_f32", torch.empty(16).bernoulli_(0.3).tolist())
        yield table(f"{tag}_bernoulli_i64",
                    torch.empty(16, dtype=torch.int64).bernoulli_(0.3).tolist())
        yield table(f"{tag}_bernoulli_bool",
                    [bool(b) for b in torch.empty(16, dtype=torch.bool).bernoulli_(0.3)])
        yield table(f"{tag}_bernoulli_each",
                    torch.bernoulli(torch.arange(16) / 15.0).tolist())
        f64 = torch.empty(4, dtype=torch.float64).exponential_(1.5)
        yield table(f"{tag}_exponential", f64.tolist())
        yield table(f"{tag}_last", torch.rand(1).tolist())
        torch.manual_seed(seed)
        for n in NORMAL_SIZES:
            f32 = torch.empty(n).normal_(0.5, 2.0)
            f64 = torch.empty(n, dtype=torch.float64).normal_(-1.0, 0.1)
            yield table(f"{tag}_normal_f32_{n}", f32.tolist())
            yield table(f"{tag}_normal_f64_{n}", f64.tolist())


def numpy_tables():
    for seed in (0, 42, 2**32 - 1):
        tag = f"numpy_{seed}"
        np.random.seed(seed)
        yield table(f"{tag}_rand", np.random.rand(6).tolist())
        yield table(f"{tag}_randn", np.random.randn(15).tolist())
        yield table(f"{tag}_normal", np.random.normal(1.5, 0.25, 4).tolist())
        yield table(f"{tag}_uniform", np.random.uniform(-0.3, 0.71, 4).tolist())
        yield table(f"{tag}_randint", np.random.randint(-5, 1000, 8).tolist())
        yield table(f"{tag}_randint_wide", np.random.randint(0, 2**40, 8).tolist())
        yield table(f"{tag}_randint_one", np.random.randint(3, 4, 3).tolist())
        yield table(f"{tag}_permutation", np.random.permutation(17).tolist())
        letters = np.arange(10)
        np.random.shuffle(letters)
        yield table(f"{tag}_shuffle", letters.tolist())
        yield table(f"{tag}_choice", np.random.choice(10, 6).tolist())
        yield table(f"{tag}_choice_once",
                    np.random.choice(10, 6, replace=False).tolist())
        yield table(f"{tag}_choice_weighted",
                    np.random.choice(4, 8, p=[0.1, 0.2, 0.3, 0.4]).tolist())
        yield table(f"{tag}_last", [np.random.rand()])


def main():
    head = (
        "// Written by tests/parity/make_random_expected.py; do not edit.\n"
        f"// PyTorch {torch.__version__}, NumPy {np.__version__}\n// clang-format off\n"
    )
    OUT.write_text(head + "".join(torch_tables()) + "".join(numpy_tables()))


if __name__ == "__main__":
    main()
