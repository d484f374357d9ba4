import torch

x = torch.tensor(1.0, requires_grad=True)
w = torch.tensor(2.0, requires_grad=True)
b = torch.tensor(3.0, requires_grad=True)

y = w * x + b
y.backward()
print("dy/dw =", w.grad.item())
y.backward()
print("dy/dw =", w.grad.item())
