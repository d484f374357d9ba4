# Sequential, ModuleList, ModuleDict, ParameterList.
import torch
import torch.nn as nn

torch.manual_seed(0)
model = nn.Sequential(nn.Linear(4, 3), nn.Tanh(), nn.Linear(3, 2))
print(len(model), type(model[1]).__name__, model[0].weight.shape, model[-1].bias.shape)
for layer in model:
    print(layer)
print([name for name, p in model.named_parameters()], model[:2])
model[1] = nn.Sigmoid()
model.add_module("out", nn.ReLU())
print(model, model.out)
print(model(torch.zeros(1, 4)).shape)


class Deep(nn.Module):
    def __init__(self, sizes):
        super().__init__()
        self.layers = nn.ModuleList([nn.Linear(a, b) for a, b in zip(sizes[:-1], sizes[1:])])
        self.heads = nn.ModuleDict({"mean": nn.Linear(sizes[-1], 1), "scale": nn.Linear(sizes[-1], 1)})

    def forward(self, x):
        for i, layer in enumerate(self.layers):
            x = layer(x)
            if i < len(self.layers) - 1:
                x = x.relu()
        return {name: head(x) for name, head in self.heads.items()}


deep = Deep([4, 5, 6, 2])
deep.layers.append(nn.Linear(2, 2))
print(deep)
out = deep(torch.ones(3, 4))
print(sorted(out), out["mean"].shape, len(deep.layers), "scale" in deep.heads, list(deep.heads.keys()))
print([name for name, p in deep.named_parameters()])
named = nn.Sequential()
named.add_module("first", nn.Linear(2, 2))
named.add_module("act", nn.ReLU())
print(named, named.first.weight.shape)
weights = nn.ParameterList([nn.Parameter(torch.ones(2)), nn.Parameter(torch.zeros(1))])
print(len(weights), weights[0], len(list(weights.parameters())))
from collections import OrderedDict

ordered = nn.Sequential(OrderedDict([("a", nn.Linear(1, 2)), ("b", nn.ReLU())]))
print(ordered, [n for n, m in ordered.named_children()])
