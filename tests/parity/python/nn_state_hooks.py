"""Hooks around state_dict() and load_state_dict(): old names of weights, what is added, what is forgiven."""
import torch
import torch.nn as nn


class Scaled(nn.Module):
    """A checkpoint of before has its weight under another name."""

    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(2, 2)
        self.scale = nn.Parameter(torch.ones(1))
        self._register_load_state_dict_pre_hook(self._renamed)

    def _renamed(self, state_dict, prefix, local_metadata, strict, missing_keys, unexpected_keys, error_msgs):
        print("loading", repr(prefix), strict, sorted(state_dict), missing_keys, unexpected_keys, error_msgs)
        old = prefix + "gain"
        if old in state_dict:
            state_dict[prefix + "scale"] = state_dict.pop(old)


torch.manual_seed(0)
net = nn.Sequential(Scaled(), nn.ReLU())
state = net.state_dict()
print(list(state))
state["0.gain"] = state.pop("0.scale") * 3
print(net.load_state_dict(state), net[0].scale.item(), "0.gain" in state)

net.register_state_dict_pre_hook(lambda module, prefix, keep_vars: print("saving", type(module).__name__, repr(prefix), keep_vars))
net[0].register_state_dict_pre_hook(lambda module, prefix, keep_vars: print("saving", type(module).__name__, repr(prefix), keep_vars))


def without_bias(module, state_dict, prefix, local_metadata):
    print("saved", repr(prefix), len(state_dict))
    del state_dict[prefix + "bias"]


handle = net[0].fc.register_state_dict_post_hook(without_bias)
print(list(net.state_dict(keep_vars=True)))
small = net.state_dict()
handle.remove()
print(list(net.state_dict(prefix="model.")))


def short(module, state_dict, prefix, local_metadata):
    return {name: tuple(value.shape) for name, value in state_dict.items()}


removable = net._register_state_dict_hook(short)
print(net.state_dict())
removable.remove()

try:
    net.load_state_dict(small)
except RuntimeError as error:
    print(error)


def forgive(module, incompatible_keys):
    print("loaded", type(module).__name__, incompatible_keys)
    incompatible_keys.missing_keys.clear()


net.register_load_state_dict_post_hook(forgive)
print(net.load_state_dict(small))
print(net.load_state_dict({**small, "0.fc.bias": torch.zeros(2), "0.other": torch.zeros(1)}, strict=False))
net[1].register_load_state_dict_post_hook(lambda module, keys: keys)
try:
    net.load_state_dict(small)
except AssertionError as error:
    print(error)


def with_module(module, state_dict, prefix, local_metadata, strict, missing_keys, unexpected_keys, error_msgs):
    print(type(module).__name__, prefix)
    error_msgs.append("not this one")


other = nn.Sequential(nn.Linear(1, 1))
other[0].register_load_state_dict_pre_hook(with_module)
other[0]._register_load_state_dict_pre_hook(with_module, with_module=True)
try:
    other.load_state_dict(other.state_dict())
except RuntimeError as error:
    print(error)
wrong = nn.Linear(1, 1)
wrong.register_state_dict_post_hook(lambda module, state_dict, prefix, local_metadata: {})
try:
    wrong.state_dict()
except RuntimeError as error:
    print(error)
