"""Writes what real PyTorch gives for the samples of its own OpInfo database, one line of JSON for an op and dtype.

    python3 tests/opinfo/make_opinfo.py [NAME...] > tests/opinfo/samples.jsonl

needs PyTorch 2.14. Samples are those of torch.testing._internal.common_methods_invocations.op_db, forward,
gradient and second gradient in float64, forward in int64 and bool. Inputs are rounded, results thinned (see
`thin`), so that the file stays small. tests/opinfo/names.json says which names are looked at, and why not.
https://github.com/pytorch/pytorch/blob/main/torch/testing/_internal/opinfo/core.py
"""
import json
import os
import random
import signal
import sys
import warnings

import numpy
import torch
from torch.testing._internal.common_methods_invocations import op_db

HERE = os.path.dirname(os.path.abspath(__file__))
SEED = 42  # what wrapper_set_seed of OpInfo takes
KEPT = 20  # elements of a result that are written; of the others their sum is
LIMIT = 40  # samples of an op and dtype, evenly spaced
EXACT = ("linalg", "lu", "cholesky", "svd", "det", "inverse", "solve", "pinverse", "eig", "qr", "matrix", "searchsorted", "bucketize", "logdet")
# OpInfo's entry calls randn_like.
OTHERWISE = {"rand_like": torch.rand_like}
SIGNED = ("linalg.eigh", "linalg.svd", "svd", "linalg.qr", "qr")

warnings.filterwarnings("ignore")


class OutOfScope(Exception):
    """A sample with something this project has not: complex numbers, sparse layouts, functions."""


def number(x):
    if isinstance(x, float) and (x != x or x in (float("inf"), float("-inf"))):
        return {"n": str(x)}
    return x


def rounded(t, name):
    """The same tensor with numbers that are short to write; where an exact property counts, float32's."""
    if not t.dtype.is_floating_point:
        return t.detach().clone()
    t = t.detach()
    if any(word in name for word in EXACT):
        return t.to(torch.float32).to(torch.float64)
    scale = 1024.0
    small = torch.round(t * scale) / scale
    return torch.where((t.abs() < 8 / scale) & (t != 0), t.to(torch.float32).to(torch.float64), small)


def values_of(t):
    return [number(v) for v in t.reshape(-1).tolist()]


def encode(x, name, tensors):
    """x as JSON; its tensors are collected, rounded, in the order met."""
    if isinstance(x, torch.Tensor):
        if x.dtype not in (torch.float64, torch.int64, torch.bool) or x.layout != torch.strided:
            raise OutOfScope(str(x.dtype))
        r = rounded(x, name).requires_grad_(x.requires_grad and x.dtype.is_floating_point)
        tensors.append(r)
        code = {"t": str(x.dtype)[6:], "s": list(x.shape), "v": values_of(r)}
        if r.requires_grad:
            code["g"] = 1
        return code, r
    if isinstance(x, (list, tuple)):
        pairs = [encode(v, name, tensors) for v in x]
        codes, kept = [p[0] for p in pairs], [p[1] for p in pairs]
        if isinstance(x, torch.Size):
            return {"T": codes}, torch.Size(kept)
        return (codes, kept) if isinstance(x, list) else ({"T": codes}, tuple(kept))
    if isinstance(x, bool) or x is None or isinstance(x, (int, str)):
        return x, x
    if isinstance(x, float):
        return number(x), x
    if isinstance(x, (numpy.integer, numpy.floating)):
        return encode(x.item(), name, tensors)
    if isinstance(x, torch.dtype):
        if x not in (torch.float32, torch.float64, torch.int64, torch.bool):
            raise OutOfScope(str(x))
        return {"d": str(x)[6:]}, x
    if isinstance(x, torch.device):
        return {"D": "cpu"}, x
    if isinstance(x, slice):
        parts = [encode(v, name, tensors) for v in (x.start, x.stop, x.step)]
        return {"S": [p[0] for p in parts]}, slice(*[p[1] for p in parts])
    if x is Ellipsis:
        return {"E": 1}, x
    raise OutOfScope(type(x).__name__)


def flat(out):
    if isinstance(out, torch.Tensor):
        return [out]
    if isinstance(out, (list, tuple)):
        return [t for o in out for t in flat(o)]
    return [out]


def short(v):
    return number(float("%.9g" % v)) if isinstance(v, float) else v


def thin(t):
    """A result: dtype, shape, KEPT elements evenly spaced and the sum of all finite ones."""
    if not isinstance(t, torch.Tensor):
        return short(t) if isinstance(t, (int, float, bool, str)) or t is None else {"r": str(t)}
    if t.is_complex():
        raise OutOfScope("complex result")
    t = torch.zeros(t.shape, dtype=t.dtype) if t._is_zerotensor() else t.detach()
    line = t.reshape(-1)
    n = line.numel()
    code = {"t": str(t.dtype)[6:], "s": list(t.shape)}
    if n <= KEPT:
        code["v"] = [short(v) for v in line.tolist()]
    else:
        at = [i * n // KEPT for i in range(KEPT)]
        code["v"] = [short(v) for v in line[at].tolist()]
        numbers = line.to(torch.float64)
        code["sum"] = short(numbers[numbers.isfinite()].sum().item())
    return code


def weights(t, k):
    """What a result is multiplied with before it is summed, exact in float32."""
    n = t.numel()
    return (((torch.arange(n) * 7 + k) % 11 - 5).to(t.dtype) / 8).reshape(t.shape)


def positive(name, out):
    """Eigenvectors and singular vectors are unique but for their signs, the places of equal numbers not at all."""
    if name == "topk" and not out[0].is_floating_point():
        return out[0]
    if name.split(":")[0] in SIGNED:
        return [o.abs() for o in flat(out)]
    return out


def differentiable(out):
    return [o for o in flat(out) if isinstance(o, torch.Tensor) and o.requires_grad]


def gradients(op, out, leaves):
    """Gradients of the weighted sum of the results, and of the weighted sum of those."""
    outs = differentiable(out)
    if not outs or not leaves:
        return None, None
    total = sum((o * weights(o, i)).sum() for i, o in enumerate(outs))
    first = torch.autograd.grad(total, leaves, create_graph=op.supports_gradgrad, allow_unused=True)
    second = None
    if op.supports_gradgrad:
        outs = [g for g in first if g is not None and g.requires_grad]
        if outs:
            total = sum((g * weights(g, i + 3)).sum() for i, g in enumerate(outs))
            try:
                second = torch.autograd.grad(total, leaves, allow_unused=True)
            except RuntimeError:  # some have none, whatever their entry says
                pass
    return first, second


class TooLong(Exception):
    pass


def expected_of(op, sample, name):
    tensors = []
    if sample.kwargs.get("out_int32"):
        raise OutOfScope("int32")
    code_input, first = encode(sample.input, name, tensors)
    code_args, args = encode(tuple(sample.args), name, tensors)
    kwargs, code_kwargs = {}, {}
    for key, value in sample.kwargs.items():
        code_kwargs[key], kwargs[key] = encode(value, name, tensors)
    case = {"i": code_input}
    if args:
        case["a"] = code_args["T"]
    if kwargs:
        case["k"] = code_kwargs
    if sum(t.numel() for t in tensors) > 3000:
        raise OutOfScope("large")
    torch.manual_seed(SEED)
    try:
        out = positive(name, OTHERWISE.get(name, op.op)(first, *args, **kwargs))
    except (RuntimeError, TypeError, ValueError, IndexError, NotImplementedError) as error:
        raise OutOfScope("refused after rounding: " + str(error).splitlines()[0])
    if sum(o.numel() for o in flat(out) if isinstance(o, torch.Tensor)) > 20000:
        raise OutOfScope("large")
    case["o"] = [thin(o) for o in flat(out)]
    if "empty" in name:  # what is in them is anybody's guess
        case["o"] = [{key: o[key] for key in ("t", "s")} for o in case["o"]]
    leaves = [t for t in tensors if t.requires_grad]
    first, second = gradients(op, out, leaves) if op.supports_autograd else (None, None)
    if first is not None:
        case["g1"] = [None if g is None else thin(g) for g in first]
    if second is not None:
        case["g2"] = [None if g is None else thin(g) for g in second]
    return case


def samples_of(op, dtype):
    random.seed(SEED)
    numpy.random.seed(SEED)
    torch.manual_seed(SEED)
    gradient = dtype == torch.float64 and op.supports_autograd
    return list(op.sample_inputs("cpu", dtype, requires_grad=gradient))


def cases(op, name, dtype):
    samples = samples_of(op, dtype)
    made, left = [], {}
    step = max(1.0, len(samples) / LIMIT)
    chosen = [samples[int(i * step)] for i in range(min(LIMIT, len(samples)))]
    for sample in chosen:
        signal.alarm(20)
        try:
            made.append(expected_of(op, sample, name))
        except OutOfScope as why:
            left[str(why)] = left.get(str(why), 0) + 1
        finally:
            signal.alarm(0)
    return made, left, len(samples)


def main():
    def stop(*_):
        raise TooLong()

    signal.signal(signal.SIGALRM, stop)
    with open(os.path.join(HERE, "names.json")) as file:
        scope = json.load(file)
    wanted = sys.argv[1:]
    torch.set_num_threads(1)
    for op in op_db:
        name = op.name + (":" + op.variant_test_name if op.variant_test_name else "")
        if op.name not in scope["names"] or (wanted and op.name not in wanted):
            continue
        for dtype in (torch.float64, torch.int64, torch.bool):
            if dtype not in op.dtypes:
                continue
            try:
                made, left, total = cases(op, name, dtype)
            except Exception as error:  # noqa: BLE001 - one op must not end the others
                print("opinfo: %s %s: %s" % (name, dtype, error), file=sys.stderr)
                continue
            if left:
                print("opinfo: %s %s: left out %s of %d" % (name, dtype, left, total), file=sys.stderr)
            line = {"name": op.name, "variant": op.variant_test_name, "dtype": str(dtype)[6:]}
            line["method"] = callable(op.method_variant) and not op.name.startswith("__")
            line["in_place"] = callable(op.inplace_variant) and not op.name.startswith("__")
            line["cases"] = made
            print(json.dumps(line, separators=(",", ":")))


main()
