# What a Module registers, finds by path, converts, saves and loads; containers.
from collections import OrderedDict

import torch
import torch.nn as nn


def refused(action):
    try:
        action()
        print("no error")
    except Exception as error:
        print(type(error).__name__, error)


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.register_buffer("steps", torch.tensor([1, 2]))
        self.register_buffer("cache", torch.ones(2), persistent=False)
        self.register_buffer("nothing", None)
        self.register_parameter("none", None)
        self.body = nn.Sequential(nn.Linear(2, 3), nn.BatchNorm1d(3))
        self.register_module("head", nn.Linear(3, 1, bias=False))
        self.scale = nn.Parameter(torch.ones(1))
        self.shift = nn.Buffer(torch.zeros(1))
        self.shared = self.head

    def extra_repr(self):
        return "an extra, a=1"


net = Net()
print(net)
print(list(net.state_dict()), list(net.state_dict(prefix="p.")))
print([n for n, b in net.named_buffers()], [n for n, b in net.named_buffers(recurse=False)])
print([n for n, p in net.named_parameters(prefix="x")], [n for n, p in net.named_parameters(recurse=False)])
print([n for n, p in net.named_parameters(remove_duplicate=False)])
print([n for n, m in net.named_modules()], [n for n, m in net.named_modules(remove_duplicate=False)])
print([n for n, m in net.named_children()], net.none, net.nothing)
print(net.get_submodule("body.0"), net.get_submodule("") is net, net.get_parameter("body.0.weight").shape)
print(net.get_buffer("body.1.running_mean"), net.get_parameter("scale") is net.scale)
net.set_submodule("body.0", nn.Linear(2, 3, bias=False))
print(net.body)
for target in ("body.2", "steps", "body.0.weight", "nowhere.x"):
    refused(lambda: net.get_submodule(target))
for target in ("steps", "body.x", "body"):
    refused(lambda: net.get_parameter(target))
for target in ("scale", "body.x", "body.1.weight"):
    refused(lambda: net.get_buffer(target))
for name in ("a.b", "", 3, "steps", "body", "training", "forward", "scale", "new"):
    refused(lambda: net.register_buffer(name, torch.ones(1)))
    refused(lambda: net.register_parameter(name, nn.Parameter(torch.ones(1))))
    refused(lambda: net.add_module(name, nn.ReLU()))
refused(lambda: net.register_buffer("b1", 3))
refused(lambda: net.register_parameter("b2", torch.ones(1)))
refused(lambda: net.register_parameter("b2", 4))
refused(lambda: net.add_module("b3", 5))
refused(lambda: net.add_module("b3", torch.ones(1)))
refused(lambda: setattr(net, "scale", 5))
refused(lambda: setattr(net, "scale", torch.ones(1)))
refused(lambda: setattr(net, "body", 5))
refused(lambda: setattr(net, "steps", "text"))
refused(lambda: setattr(net, "steps", None))
refused(lambda: net.cuda())
refused(lambda: net.to("cuda"))
refused(lambda: net.to(torch.int64))
refused(lambda: net.train("yes"))


class Early(nn.Module):
    def __init__(self, what):
        if what == "module":
            self.fc = nn.Linear(1, 1)
        elif what == "parameter":
            self.w = nn.Parameter(torch.ones(1))
        elif what == "buffer":
            self.register_buffer("b", torch.ones(1))
        elif what == "add":
            self.register_parameter("w", None)
        super().__init__()


for what in ("module", "parameter", "buffer", "add"):
    refused(lambda: Early(what))

net = Net()
net.head.weight.grad = torch.ones(1, 3)
weight = net.head.weight
net.double()
print(net.head.weight is weight, weight.dtype, weight.grad.dtype, net.steps.dtype, net.cache.dtype)
net.to(torch.ones(1))
print(weight.dtype, net.shift.dtype, net.type(torch.float64).scale.dtype, net.float().scale.dtype)
net.apply(lambda m: print(type(m).__name__))

print("state")
state = net.state_dict()
state["body.0.weight"] = torch.zeros(3, 2)
print(net.load_state_dict(state), float(net.body[0].weight.abs().sum()))
del state["scale"]
del state["body.0.bias"]
state["extra"] = torch.ones(1)
state["body.5.weight"] = torch.ones(1)
state["body.1.odd"] = torch.ones(1)
refused(lambda: net.load_state_dict(state))
result = net.load_state_dict(state, strict=False)
print(result, result.missing_keys, result.unexpected_keys)
missing, unexpected = result
print(missing, unexpected)
state["head.weight"] = torch.ones(3)
state["shift"] = 5
refused(lambda: net.load_state_dict(state, strict=False))
refused(lambda: net.load_state_dict([1]))
other = nn.Linear(2, 1)
given = {"weight": torch.ones(1, 2), "bias": nn.Parameter(torch.ones(1))}
print(other.load_state_dict(given, assign=True), other.bias is given["bias"], other.weight.data_ptr() == given["weight"].data_ptr())
print(other.weight)
kept = nn.Linear(1, 1).state_dict(keep_vars=True)
print(kept["weight"].requires_grad, type(kept["weight"]).__name__, type(kept).__name__)

print("Sequential")
named = nn.Sequential(OrderedDict([("a", nn.Linear(1, 2)), ("b", nn.ReLU()), ("c", nn.Linear(2, 1))]))
print(named[1:], named[::2], named[-1] is named.c)
named[1] = nn.Tanh()
print(named)
del named[0]
print(named)
model = nn.Sequential(nn.Linear(1, 2), nn.ReLU())
model.append(nn.Linear(2, 2)).extend(nn.Sequential(nn.Tanh(), nn.Sigmoid())).insert(1, nn.Dropout(0.5))
print(model, len(model))
print(model.pop(0), len(model), model[:2] + nn.Sequential(nn.ELU()))
model += nn.Sequential(nn.GELU())
print(model, nn.Sequential(nn.ReLU()) * 2, 3 * nn.Sequential(nn.Tanh()))
refused(lambda: model[10])
refused(lambda: model.insert(1, 5))
refused(lambda: model.insert(50, nn.ReLU()))
refused(lambda: model * 0)
refused(lambda: nn.Sequential(nn.ReLU, 3))
refused(lambda: nn.Sequential(3))

print("lists")
layers = nn.ModuleList([nn.Linear(1, 1) for _ in range(3)])
layers.insert(1, nn.ReLU())
layers.extend([nn.Tanh(), nn.Tanh()])
layers += [nn.Linear(1, 1)]
print(layers, len(layers), layers[1:3], layers[-1])
del layers[0]
layers[0] = nn.Sigmoid()
print(layers, layers.pop(1), len(layers), nn.ModuleList() + layers[:1])
refused(lambda: layers(torch.ones(1)))
refused(lambda: layers.extend(5))
refused(lambda: layers.append(5))
refused(lambda: layers[7])
print(nn.ModuleList(), nn.ModuleDict(), nn.ParameterList(), nn.ParameterDict(), nn.Sequential())
heads = nn.ModuleDict([["lin", nn.Linear(1, 1)], ["act", nn.ReLU()]])
heads.update({"more": nn.Tanh()})
print(heads, list(heads), "lin" in heads, len(heads), heads.pop("act"), list(heads.items()))
del heads["more"]
print(heads.keys(), heads["lin"], list(heads.values()))
heads.clear()
print(len(heads))
refused(lambda: heads["x"])
refused(lambda: heads.update(5))
refused(lambda: heads.update([["a"]]))
refused(lambda: nn.ModuleDict({"keys": nn.ReLU()}))
values = nn.ParameterList([nn.Parameter(torch.ones(2)), torch.zeros(2, 3)])
values.append(torch.ones(1).double()).extend([3, "text"])
print(values, len(values), [n for n, p in values.named_parameters()], values[3], values[-1])
values[0] = torch.zeros(1)
print(values[0], values[:2], [type(v).__name__ for v in values])
print(nn.ParameterList([torch.ones(2)]))
refused(lambda: values[9])
refused(lambda: values())
refused(lambda: values.extend(torch.ones(2)))
table = nn.ParameterDict({"b": torch.ones(2), "a": nn.Parameter(torch.zeros(1))})
table["c"] = 5
print(table, list(table.keys()), "a" in table, len(table), table["b"], table.get("x"), table.get("c"))
print([n for n, p in table.named_parameters()], table.pop("c"), list(table.items())[0][0], table.setdefault("d", torch.ones(1)))
print(list((table | nn.ParameterDict({"z": torch.ones(1)})).keys()), table.popitem()[0], list(table.copy()))
refused(lambda: table["q"])
refused(lambda: table[3])
refused(lambda: table(3))
table.clear()
print(len(table))
