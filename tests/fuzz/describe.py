# What a program of the fuzzers begins with: one line for each statement, the same text from both sides.
# Everything here must run in MicroPython too.
import torch
import numpy as np
import torch.nn.functional as F

inf = float("inf")
nan = float("nan")


def number(x):
    if x is True or x is False:
        return str(x)
    if isinstance(x, int):
        return str(x)
    if x != x:
        return "nan"
    if x in (inf, -inf):
        return "inf" if x > 0 else "-inf"
    if x == 0:
        return "-0." if str(x)[0] == "-" else "0."
    return "%.5g" % x


def flat(x, out):
    if isinstance(x, list):
        for each in x:
            flat(each, out)
    else:
        out.append(x)
    return out


def values(x):
    # The first ones, and of the rest a sum in which every place has its weight.
    all = flat(x, [])
    text = " ".join([number(v) for v in all[:8]])
    if len(all) > 8:
        total = 0.0
        for i, v in enumerate(all[8:]):
            total += float(v) * (1 + i % 5)
        text += " .. " + number(total)
    return text


def describe(x):
    if isinstance(x, torch.Tensor):
        dtype = str(x.dtype).replace("torch.", "")
        kind = dtype[0] + dtype[-2:] + ("g" if x.requires_grad else "")
        shape = "x".join([str(n) for n in x.shape])
        return kind + "[" + shape + "] " + values(x.detach().tolist())
    if isinstance(x, np.ndarray):
        dtype = str(x.dtype)
        shape = "x".join([str(n) for n in x.shape])
        return "np " + dtype[0] + dtype[-2:] + "[" + shape + "] " + values(x.tolist())
    if isinstance(x, (tuple, list)):
        return "(" + "; ".join([describe(each) for each in x]) + ")"
    if isinstance(x, (bool, int, float)):
        return number(x)
    if hasattr(x, "dtype") and hasattr(x, "item"):
        return "np." + str(x.dtype) + " " + number(x.item())
    return str(x)


def step(at, act):
    # True when the case goes on.
    try:
        print(at, describe(act()))
        return True
    except Exception as e:
        failed(at, e)
        return False


def failed(at, e):
    print(at, "!" + type(e).__name__ + ": " + str(e).split("\n")[0].split(" Hint: ")[0][:150])


def slopes(y, leaves):
    # The gradients of one pass in which every element of the result has its weight.
    for x in leaves:
        x.grad = None
    if y.dtype == torch.float32 or y.dtype == torch.float64:
        y.backward((torch.arange(y.numel(), dtype=y.dtype) % 3 + 1).reshape(y.shape))
    else:
        y.sum().backward()
    return [x.grad for x in leaves]
