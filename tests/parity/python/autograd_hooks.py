# Hooks on tensors and modules.
import torch
import torch.nn as nn

x = torch.tensor([1.0, 2.0], requires_grad=True)
y = x * 3
y.register_hook(lambda grad: print("grad of y", grad))
handle = x.register_hook(lambda grad: grad * 10)
(y ** 2).sum().backward()
print(x.grad)
handle.remove()
x.grad = None
(x * 3).sum().backward()
print(x.grad)

torch.manual_seed(0)
model = nn.Sequential(nn.Linear(2, 3), nn.ReLU(), nn.Linear(3, 1))
shapes = []


def record(module, args, output):
    shapes.append((type(module).__name__, tuple(args[0].shape), tuple(output.shape)))


handles = [layer.register_forward_hook(record) for layer in model]
out = model(torch.ones(4, 2))
print(shapes)
for h in handles:
    h.remove()
model(torch.ones(4, 2))
print(len(shapes))

before = model[0].register_forward_pre_hook(lambda module, args: (args[0] * 0,))
print(torch.allclose(model(torch.ones(4, 2)), model(torch.zeros(4, 2))))
before.remove()
double = model.register_forward_hook(lambda module, args, output: output * 2)
print(torch.allclose(model(torch.ones(1, 2)) / 2, model[2](model[1](model[0](torch.ones(1, 2))))))
double.remove()

activations = {}


def keep(name):
    def hook(module, args, output):
        activations[name] = output.detach()

    return hook


model[0].register_forward_hook(keep("first"))
model(torch.ones(1, 2))
print(list(activations), activations["first"].shape, activations["first"].requires_grad)
