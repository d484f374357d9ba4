# no_grad, enable_grad, set_grad_enabled; as with and as decorator.
import torch

w = torch.ones(2, requires_grad=True)
print(torch.is_grad_enabled())
with torch.no_grad():
    y = w * 2
    print(y.requires_grad, torch.is_grad_enabled())
    with torch.enable_grad():
        z = w * 3
        print(z.requires_grad, z)
    print((w * 2).requires_grad)
print((w * 2).requires_grad, torch.is_grad_enabled())


@torch.no_grad()
def predict(x, scale=1.0):
    """Without recording."""
    return x * w * scale


@torch.enable_grad()
def recorded():
    return w * 2


print(predict(torch.ones(2), scale=2.0))
with torch.no_grad():
    print(recorded().requires_grad)

with torch.set_grad_enabled(False):
    print((w + 1).requires_grad)
training = True
with torch.set_grad_enabled(training):
    print((w + 1).requires_grad)
torch.set_grad_enabled(False)
print((w + 1).requires_grad)
torch.set_grad_enabled(True)
print((w + 1).requires_grad)

try:
    with torch.no_grad():
        raise ValueError("inside")
except ValueError as error:
    print(error, torch.is_grad_enabled())

with torch.no_grad():
    new = torch.ones(2, requires_grad=True)
    print(new.requires_grad, new.is_leaf)
d = (w * 2).detach()
print(d, d.requires_grad, d.is_leaf)
w.requires_grad_(False)
print((w * 2).requires_grad)
w.requires_grad = True
print((w * 2).requires_grad)
