import torch

w = torch.tensor(2.0, requires_grad=True)
x = torch.tensor(3.0)

h = torch.tensor(w.item() * x.item())
y = h * h
y.backward()
print(w.grad)
