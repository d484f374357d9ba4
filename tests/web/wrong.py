# Every call of a table with every kind of wrong argument, a line each: what is called, which argument is
# wrong, how, and what came of it. Runs here and in a Python with PyTorch 2.14 and NumPy 2.4.
import json
import sys
import time

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F
from torch.optim import lr_scheduler

inf = float("inf")
# Set by the driver: rows of a path and parameters as name, type and how: positional, optional, keyword.
TABLE = json.loads(r'''@@TABLE@@''')
# Modules of which every other function and class is called, too.
OTHERS = json.loads(r'''@@OTHERS@@''')
SKIPPED = json.loads(r'''@@SKIPPED@@''')


class Thing:
    pass


def one(*args):
    return 1


def ring():
    found = []
    found.append(found)
    return found


def make():
    return torch.tensor([[1.0, 2.0, 3.0], [4.0, 5.0, 6.5]])


def array():
    return np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.5]])


KINDS = [
    ("None", lambda: None),
    ("bool", lambda: True),
    ("negative", lambda: -1),
    ("huge", lambda: 10**30),
    ("large", lambda: 2**40),
    ("float", lambda: 1.5),
    ("nan", lambda: float("nan")),
    ("text", lambda: "text"),
    ("list", lambda: []),
    ("texts", lambda: ["a", "b"]),
    ("pair", lambda: (0, 0)),
    ("ragged", lambda: [[1], [2, 3]]),
    ("holes", lambda: [None, 1]),
    ("ring", ring),
    ("dict", lambda: {"a": 1}),
    ("set", lambda: set([1])),
    ("function", lambda: one),
    ("class", lambda: Thing),
    ("object", lambda: Thing()),
    ("range", lambda: range(3)),
    ("dtype", lambda: torch.int64),
    ("layer", lambda: nn.ReLU()),
    ("vector", lambda: torch.ones(4)),
    ("whole", lambda: torch.tensor([[1, 2], [3, 4]])),
    ("truths", lambda: torch.tensor([True, False])),
    ("nothing", lambda: torch.zeros(0, 3)),
    ("deep", lambda: torch.ones(1, 1, 1, 1, 1)),
    ("tensors", lambda: [make(), make()]),
    ("array", array),
]

if sys.implementation.name == "cpython":
    import resource
    import signal

    resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))
    # It works at such sizes for hours, and makes 10**30 layers one by one.
    KINDS = [kind for kind in KINDS if kind[0] != "large"]

    def late(*args):
        raise TimeoutError()

    signal.signal(signal.SIGALRM, late)
    alarm = signal.alarm
else:

    def alarm(seconds):
        pass


def weights():
    return [torch.tensor([1.0, 2.0], requires_grad=True)]


def good(kind, name):
    """A value of the type that a parameter has."""
    kind = kind.replace("?", "")
    if "Tensor[]" in kind:
        return weights() if name == "params" else [make(), make()]
    if kind == "Tensor":
        return make()
    if kind == "Array":
        return array()
    if kind == "Optimizer":
        return torch.optim.SGD(weights(), lr=0.1)
    if kind == "dtype":
        return torch.float32
    if kind == "str":
        return "mean"
    if kind == "bool":
        return False
    if kind == "float[]":
        return (0.9, 0.99)
    if "int[]" in kind:
        return [2, 3]
    if kind in ("float", "Scalar"):
        return 0.5
    return 1


def found(path):
    """What is called, and whether it is a tensor's or an array's."""
    place, _, name = path.rpartition(".")
    if place in ("Tensor", "ndarray"):
        return name
    at = {"torch": torch, "nn": nn, "F": F, "np": np, "optim": torch.optim}.get(path.partition(".")[0])
    for part in path.split(".")[1:]:
        at = getattr(at, part)
    return at


def told(error):
    text = str(error).split("\n")[0]
    return type(error).__name__ + ": " + text[:160]


last = [""]


def attempt(label, path, args, keywords):
    # Before another argument's turn what was printed goes out, so that a call that hangs is known.
    begin = label.rsplit(" ", 1)[0]
    if begin != last[0]:
        last[0] = begin
        print(end="", flush=True)
    copies = [(arg, arg.clone()) for arg in args if isinstance(arg, torch.Tensor)]
    began = time.time()
    try:
        alarm(5)
        call = found(path)
        if isinstance(call, str):
            call = getattr(args[0], call)
            args = args[1:]
        call(*args, **keywords)
        result = "ok"
    except Exception as error:
        result = told(error)
        for arg, copy in copies:
            if not torch.equal(arg, copy):
                result += " CHANGED"
    alarm(0)
    if time.time() - began > 2:
        result += " SLOW"
    print(label + " | " + result)


def filled(parameters, at, value):
    """Positional and keyword arguments that are good but for one."""
    args, keywords = [], {}
    for i, (name, kind, how) in enumerate(parameters):
        if how == "p":
            args.append(value if i == at else good(kind, name))
        elif i == at:
            keywords[name] = value
    return args, keywords


def row(path, parameters):
    bound = path.startswith("Tensor.") or path.startswith("ndarray.")
    for i, (name, kind, how) in enumerate(parameters):
        if bound and i == 0:
            continue
        for word, value in KINDS:
            args, keywords = filled(parameters, i, value())
            attempt("%s %s %s" % (path, name, word), path, args, keywords)
    args, keywords = filled(parameters, -1, None)
    if len(args) > bound:
        attempt("%s - few" % path, path, args[:1] if bound else [], {})
    attempt("%s - many" % path, path, args + [1] * 12, {})
    keywords = dict(keywords)
    keywords["nosuch"] = 1
    attempt("%s - unknown" % path, path, args, keywords)
    if len(args) > bound:
        name = "input" if parameters[bound][0] == "self" else parameters[bound][0]
        attempt("%s - twice" % path, path, args, {name: args[bound]})


def forward(name, settings, inputs):
    """A layer that is made well and called wrongly."""
    path = "nn.%s()" % name
    for i in range(len(inputs)):
        for word, value in KINDS:
            given = [value() if j == i else make() for j in range(len(inputs))]
            called("%s %s %s" % (path, inputs[i], word), name, settings, given, {})
    given = [make() for _ in inputs]
    called("%s - few" % path, name, settings, [], {})
    called("%s - many" % path, name, settings, given + [1] * 12, {})
    called("%s - unknown" % path, name, settings, given, {"nosuch": 1})


def called(label, name, settings, given, keywords):
    try:
        alarm(5)
        layer = getattr(nn, name)(*[tuple(n) if isinstance(n, list) else n for n in settings])
        layer(*given, **keywords)
        result = "ok"
    except Exception as error:
        result = told(error)
    print(label + " | " + result)


def first(path):
    """A good first argument of what a module has."""
    if path == "optim.lr_scheduler":
        return good("Optimizer", "")
    if path == "optim":
        return weights()
    return array() if path.startswith("np") else make()


def others(path, taken):
    place, bound = found(path), path.endswith("Tensor") or path.endswith("ndarray")
    for name in sorted(dir(place)):
        full = path + "." + name
        known = "Tensor." + name if path == "torch.Tensor" else full
        if name[0] == "_" or known in taken or name in SKIPPED or not callable(getattr(place, name, None)):
            continue
        for word, value in KINDS:
            if not bound:
                attempt("%s 1 %s" % (full, word), full, [value()], {})
            attempt("%s 2 %s" % (full, word), full, [first(path), value()], {})
        attempt("%s - few" % full, full, [first(path)] if bound else [], {})
        attempt("%s - many" % full, full, [first(path)] + [1] * 14, {})
        attempt("%s - unknown" % full, full, [first(path)], {"nosuch": 1})


taken = set([line[0] for line in TABLE])
for line in TABLE:
    if len(line) == 2:
        row(line[0], line[1])
    else:
        forward(line[0], line[1], line[2])
for path in OTHERS:
    others(path, taken)
x = make()
print("last | %s" % (x + x).sum().item())
