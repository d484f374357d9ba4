import torch
from torch.autograd import functional as AF


def refused(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, str(error))


x = torch.tensor([1.0, 2.0], requires_grad=True)
y = torch.ones(3)
print(AF.jacobian(lambda x: x * 2, x))
print(AF.jacobian(lambda x: (x**2, x.sum()), x))
for row in AF.jacobian(lambda x, y: (x * 2, x.sum() * y), (x, y)):
    print(row)
print(AF.jacobian(lambda x: torch.ones(2), x))
print(AF.jacobian(lambda x: x.exp(), torch.zeros(2, 2)).shape)
print(AF.hessian(lambda x: (x**3).sum(), x))
print(AF.hessian(lambda x: x.sum(), x))
print(AF.hessian(lambda x, y: (x.sum() * y**2).sum(), (x, y)))
print(AF.vjp(lambda x: x**2, x, torch.ones(2)))
print(AF.vjp(lambda x: x.sum(), x))
print(AF.jvp(lambda x: x**2, x, torch.ones(2)))
print(AF.jvp(lambda x: torch.stack([x, x**2]), torch.tensor(3.0)))
print(AF.hvp(lambda x: (x**3).sum(), x, torch.ones(2)))
print(AF.vhp(lambda x: (x**3).sum(), x, torch.ones(2)))
print(AF.hvp(lambda x, y: (x**2).sum() * y.sum(), (x, y), (torch.ones(2), torch.ones(3))))
j = AF.jacobian(lambda x: x**3, x, create_graph=True)
print(j.requires_grad)
j.sum().backward()
print(x.grad)

refused(lambda: AF.jacobian(lambda x: 3, x))
refused(lambda: AF.jacobian(lambda x: torch.ones(2), x, strict=True))
refused(lambda: AF.hessian(lambda x: x**3, x))
refused(lambda: AF.hessian(lambda x: x.sum(), x, strict=True))
refused(lambda: AF.vjp(lambda x: x**2, x))
refused(lambda: AF.vjp(lambda x: x**2, x, torch.ones(3)))
refused(lambda: AF.jvp(lambda x: x**2, x))
refused(lambda: AF.hvp(lambda x: x, x, torch.ones(2)))
refused(lambda: AF.jacobian(lambda x: x, x, strategy="forward-mode"))
refused(lambda: AF.jacobian(lambda x: x, x, strategy="no"))
