"""Writes the public names of PyTorch, for web/pytorch_names.json: the page marks those that gradlet lacks.

    python3 tests/parity/make_pytorch_names.py > web/pytorch_names.json
"""
import json
import re
import types

import torch
import torch.func
import torch.nn.utils.parametrizations
import torch.utils.data
from torch.overrides import get_ignored_functions, get_overridable_functions

PLACES = [
    "torch", "torch.nn", "torch.nn.functional", "torch.nn.init", "torch.optim", "torch.optim.lr_scheduler",
    "torch.linalg", "torch.special", "torch.autograd", "torch.utils.data",
]
# Of these without the modules they are made of.
FLAT = [
    "torch.distributions", "torch.func", "torch.nn.utils", "torch.nn.utils.rnn", "torch.nn.utils.parametrizations",
    "torch.autograd.functional", "torch.optim.swa_utils",
]
CLASSES = {"Tensor": torch.Tensor, "Module": torch.nn.Module, "Optimizer": torch.optim.Optimizer}
# Of other machines, or of PyTorch's own insides.
INSIDE = re.compile(
    r"^(_|[A-Z]+_[A-Z_]+$|cudnn_|mkldnn_|miopen_|fbgemm_|quantized_|q_|sym_|fused_|triton_)|_(copy|backward|jit|storage)$|_tensor_type$"
)


def functions():
    known = set(get_ignored_functions())
    for some in get_overridable_functions().values():
        known.update(some)
    return known


KNOWN = functions()


def is_public(name, value, listed):
    if INSIDE.search(name):
        return False
    if isinstance(value, types.ModuleType):
        return value.__name__.startswith("torch.") and "._" not in value.__name__
    try:
        if value in KNOWN:
            return True
    except TypeError:
        pass
    if isinstance(value, torch.dtype):
        return True
    if isinstance(value, type) and issubclass(value, torch.nn.Module) and value.__module__.startswith("torch.nn"):
        return True
    return name in listed and getattr(value, "__module__", "torch").startswith("torch")


def names_of(place):
    owner = eval(place)
    listed = set(getattr(owner, "__all__", ()))
    if place == "torch":
        # Its list holds what C++ exports, too.
        listed = {name for name in listed if not name[0].isupper() or name in ("Tensor", "Size", "Generator")}
    return sorted(name for name in dir(owner) if is_public(name, getattr(owner, name, None), listed))


def flat_names_of(place):
    owner = eval(place)
    return [
        name for name in names_of(place)
        if not isinstance(getattr(owner, name), types.ModuleType) and getattr(owner, name) is not torch.nn.Module
    ]


found = {place: names_of(place) for place in PLACES}
found.update({place: flat_names_of(place) for place in FLAT})
for name, owner in CLASSES.items():
    found[name] = sorted(name for name in dir(owner) if not INSIDE.search(name))
print(json.dumps({place: " ".join(names) for place, names in found.items()}, indent=1))
