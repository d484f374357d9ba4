import torch

x = torch.tensor(1.0, requires_grad=True)
w = torch.tensor(2.0, requires_grad=True)
b = torch.tensor(3.0, requires_grad=True)

h = w * x
y = h + b
y.backward()
print("dy/dw =", w.grad)
print("dy/dh =", h.grad)
