import torch

# three leaves of the graph
x = torch.tensor(1., requires_grad=True)
w = torch.tensor(2., requires_grad=True)
b = torch.tensor(3., requires_grad=True)

y = w * x + b

# walk the graph from y back to the leaves
y.backward()

print("dy/dw =", w.grad.item())  # x
print("dy/dx =", x.grad.item())  # w
print("dy/db =", b.grad.item())  # 1
