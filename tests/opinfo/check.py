"""Runs the samples of one line of samples.jsonl (the file line.json) and prints what became of each, as JSON."""
import json
import math
import torch

F = torch.nn.functional

TOLERANCES = {"float64": (2e-7, 2e-7), "float32": (2e-4, 2e-4)}
SIGNED = ("linalg.eigh", "linalg.svd", "svd", "linalg.qr", "qr")
# Draws of another dtype are others.
RANDOM = ("uniform", "normal", "exponential", "randn", "randn_like", "rand_like", "bernoulli", "multinomial")
# How OpInfo calls what is no function of that name.
SPECIAL = {
    "einsum": lambda x, equation: torch.einsum(equation, x),
    "where": lambda x, condition, other, **k: torch.where(condition, x, other, **k),
    "zero_": lambda x: torch.zero_(x.clone()),
    "T": lambda x: x.T,
    "mT": lambda x: x.mT,
    "__getitem__": lambda x, key: x[key],
    "__radd__": lambda x, y: y + x,
    "__rsub__": lambda x, y: y - x,
    "__rmul__": lambda x, y: y * x,
    "__rdiv__": lambda x, y: y / x,
    "__rmod__": lambda x, y: y % x,
    "__rpow__": lambda x, y: y**x,
    "__rmatmul__": lambda x, y: y @ x,
    "__rand__": lambda x, y: y & x,
    "__ror__": lambda x, y: y | x,
    "__rxor__": lambda x, y: y ^ x,
    "nn.functional.embedding": lambda w, i, **k: F.embedding(i, w, **k),
    "nn.functional.embedding_bag": lambda w, i, **k: F.embedding_bag(i, w, **k),
    "exponential": lambda x, *a, **k: x.exponential_(*a, **k),
    "uniform": lambda x, *a, **k: x.uniform_(*a, **k),
    "normal:in_place": lambda x, *a, **k: x.normal_(*a, **k),
    "normal:number_mean": lambda std, mean, *a, **k: torch.normal(mean, std, *a, **k),
    "linalg.pinv:singular": lambda a, b: torch.linalg.pinv(a @ b.mT),
    "linalg.lstsq:grad_oriented": lambda a, b, driver: torch.linalg.lstsq(a, b, driver=driver)[:2],
    "nn.functional.rrelu": lambda x, *a, **k: F.rrelu(x, *a, training=k.pop("training", False), **k),
}


def found(name):
    place = torch
    for part in name.split("."):
        place = getattr(place, part)
    return place


def resolve(name, variant):
    for key in (name + ":" + variant, name):
        if key in SPECIAL:
            return SPECIAL[key]
    try:
        # torch.float is a dtype, x.float() a method.
        if callable(found(name)) and not isinstance(found(name), torch.dtype):
            return found(name)
    except AttributeError:
        pass
    if "." not in name and hasattr(torch.Tensor, name):
        return lambda x, *a, **k: getattr(x, name)(*a, **k)
    return None


def real(v):
    return float(v["n"]) if isinstance(v, dict) else v


def decode(x, kind, leaves):
    if isinstance(x, list):
        return [decode(v, kind, leaves) for v in x]
    if not isinstance(x, dict):
        return x
    if "t" in x:
        dtype = kind if x["t"] == "float64" else x["t"]
        t = torch.tensor([real(v) for v in x["v"]], dtype=getattr(torch, dtype)).reshape(x["s"])
        if x.get("g"):
            t.requires_grad_(True)
            leaves.append(t)
        return t
    if "T" in x:
        return tuple([decode(v, kind, leaves) for v in x["T"]])
    if "d" in x:
        return getattr(torch, kind if x["d"] == "float64" and kind == "float32" else x["d"])
    if "D" in x:
        return "cpu"
    if "S" in x:
        return slice(*[decode(v, kind, leaves) for v in x["S"]])
    if "E" in x:
        return Ellipsis
    return real(x)


def flat(out):
    if isinstance(out, (list, tuple)) and not isinstance(out, torch.Size):
        result = []
        for o in out:
            result += flat(o)
        return result
    if isinstance(out, torch.Size):
        return list(out)
    return [out]


def near(ours, theirs, kind):
    theirs = real(theirs)
    if isinstance(theirs, (bool, int)) and not isinstance(ours, float):
        return ours == theirs
    if theirs != theirs or ours != ours:
        return theirs != theirs and ours != ours
    if math.isinf(theirs) or math.isinf(ours):
        return theirs == ours
    absolute, relative = TOLERANCES[kind]
    return abs(ours - theirs) <= absolute + relative * abs(theirs)


def difference(ours, theirs, kind, float_kind):
    """What is wrong with a result, or None."""
    if theirs is None or not isinstance(theirs, dict) or "n" in theirs:
        if isinstance(ours, torch.Tensor):
            return "a tensor, not " + str(theirs)
        if theirs is None or isinstance(theirs, str):
            return None if ours == theirs else "%s, not %s" % (ours, theirs)
        return None if near(ours, theirs, kind) else "%s, not %s" % (ours, theirs)
    if "r" in theirs:
        return None if str(ours) == theirs["r"] else "%s, not %s" % (ours, theirs["r"])
    if not isinstance(ours, torch.Tensor):
        return "no tensor but " + str(type(ours))
    if list(ours.shape) != theirs["s"]:
        return "shape %s, not %s" % (list(ours.shape), theirs["s"])
    dtype = str(ours.dtype)[6:]
    if dtype != (float_kind if theirs["t"] == "float64" else theirs["t"]):
        return "dtype %s, not %s" % (dtype, theirs["t"])
    line = ours.detach().reshape(-1)
    if "v" not in theirs:
        return None
    kept = len(theirs["v"])
    n = line.numel()
    values = line.tolist()
    for i in range(kept):
        at = i if n == kept else i * n // kept
        if not near(values[at], theirs["v"][i], kind):
            return "[%d] %s, not %s" % (at, values[at], theirs["v"][i])
    if "sum" in theirs:
        total = sum([float(v) for v in values if not (isinstance(v, float) and (v != v or math.isinf(v)))])
        size = 1 + sum([abs(float(v)) for v in values if not (isinstance(v, float) and (v != v or math.isinf(v)))])
        if abs(total - real(theirs["sum"])) > TOLERANCES[kind][0] * size:
            return "sum %s, not %s" % (total, theirs["sum"])
    return None


def weights(t, k):
    n = t.numel()
    return (((torch.arange(n) * 7 + k) % 11 - 5).to(t.dtype) / 8).reshape(t.shape)


def weighted(outs, k):
    total = None
    for i, o in enumerate(outs):
        part = (o * weights(o, i + k)).sum()
        total = part if total is None else total + part
    return total


def compare_all(ours, theirs, kind, float_kind):
    if len(ours) != len(theirs):
        return "%d results, not %d" % (len(ours), len(theirs))
    for a, b in zip(ours, theirs):
        if a is None and isinstance(b, dict) and "v" in b and not any(b["v"]):
            continue
        if b is None and isinstance(a, torch.Tensor) and not a.any():
            continue
        wrong = difference(a, b, kind, float_kind)
        if wrong:
            return wrong
    return None


def arguments(case, kind):
    leaves = []
    first = decode(case["i"], kind, leaves)
    args = [decode(v, kind, leaves) for v in case.get("a", [])]
    kwargs = {key: decode(v, kind, leaves) for key, v in case.get("k", {}).items()}
    return first, args, kwargs, leaves


def results(name, out):
    if name == "topk" and not out[0].is_floating_point():
        out = out[0]
    out = flat(out)
    return [o.abs() for o in out] if name in SIGNED else out


def same(a, b):
    a, b = flat(a), flat(b)
    if len(a) != len(b):
        return False
    for x, y in zip(a, b):
        if isinstance(x, torch.Tensor):
            if x.dtype != y.dtype or x.shape != y.shape or str(x.tolist()) != str(y.tolist()):
                return False
        elif not (x == y or (x != x and y != y)):
            return False
    return True


def method_of(line, call, case, kind):
    """The method and the method that writes in place do what the function does."""
    name = line["name"].split(".")[-1]
    functional = line["name"].startswith("nn.functional.")
    first, args, kwargs, _ = arguments(case, kind)
    if not isinstance(first, torch.Tensor) or "empty" in name:
        return None
    torch.manual_seed(42)
    out = call(first, *args, **kwargs)
    if functional:
        pass
    elif line["method"] and hasattr(torch.Tensor, name):
        first, args, kwargs, _ = arguments(case, kind)
        torch.manual_seed(42)
        if not same(getattr(first, name)(*args, **kwargs), out):
            return "the method differs"
    elif line["method"]:
        return "no method"
    single = isinstance(out, torch.Tensor) and out.shape == first.shape and out.dtype == first.dtype
    if line["in_place"] and single and not name.endswith("_"):
        if not functional and not hasattr(torch.Tensor, name + "_"):
            return "no " + name + "_"
        first, args, kwargs, _ = arguments(case, kind)
        x = first.detach().clone()
        torch.manual_seed(42)
        if functional:
            call(x, *args, inplace=True, **kwargs)
        else:
            getattr(x, name + "_")(*args, **kwargs)
        if not same(x, out):
            return name + "_ differs"
    return None


def run_case(line, call, case, kind):
    """The stage a sample fails in with what is wrong, or None."""
    name = line["name"]
    float_kind = kind if kind.startswith("float") else "float64"
    tolerance = float_kind
    if not kind.startswith("float"):
        tolerance = "float32"  # integers give results in the default dtype
    stage = "forward"
    try:
        first, args, kwargs, leaves = arguments(case, kind)
        torch.manual_seed(42)
        out = results(name, call(first, *args, **kwargs))
        wrong = compare_all(out, case["o"], tolerance, "float64" if name == "double" else float_kind)
        if wrong:
            return stage, wrong
        if "g1" in case:
            stage = "gradient"
            outs = [o for o in out if isinstance(o, torch.Tensor) and o.requires_grad]
            if not outs:
                return stage, "no result requires grad"
            grads = torch.autograd.grad(weighted(outs, 0), leaves, create_graph="g2" in case, allow_unused=True)
            wrong = compare_all(list(grads), case["g1"], tolerance, float_kind)
            if wrong:
                return stage, wrong
            if "g2" in case:
                stage = "second"
                outs = [g for g in grads if g is not None and g.requires_grad]
                grads = [None for _ in leaves]
                if outs:
                    grads = torch.autograd.grad(weighted(outs, 3), leaves, allow_unused=True)
                wrong = compare_all(list(grads), case["g2"], tolerance, float_kind)
                if wrong:
                    return stage, wrong
        stage = "method"
        wrong = method_of(line, call, case, kind)
        if wrong:
            return stage, wrong
    except Exception as error:
        return stage + " refused", type(error).__name__ + ": " + str(error)
    return None


def main():
    with open("line.json") as file:
        line = json.load(file)
    call = resolve(line["name"], line["variant"])
    kinds = [line["dtype"]]
    if line["dtype"] == "float64" and line["name"] not in RANDOM:
        kinds.append("float32")
    for kind in kinds:
        report = {"kind": kind, "missing": call is None, "cases": len(line["cases"]), "wrong": []}
        if call is not None:
            for i, case in enumerate(line["cases"]):
                wrong = run_case(line, call, case, kind)
                if wrong:
                    report["wrong"].append([i, wrong[0], wrong[1][:200]])
        print(json.dumps(report))


main()
