"""Windows of a tensor are views: written into and differentiated, also of a turned tensor."""
import torch
import torch.nn.functional as F

w = torch.arange(1.0, 10).reshape(3, 3).requires_grad_()
v = w * 1
v.unfold(0, 3, 3).zero_()
(v * torch.arange(1.0, 10).reshape(3, 3)).sum().backward()
print(w.grad)
v = torch.arange(6.0)
v.unfold(0, 2, 2).mul_(3)
print(v, v.unfold(0, 3, 1), torch.tensor(3.0).unfold(0, 1, 1))
v = torch.arange(12.0).reshape(3, 4)
v.t().unfold(0, 2, 2).mul_(-1)
print(v)
w = torch.arange(12.0).reshape(3, 4).requires_grad_()
(w.t().unfold(0, 2, 1) * torch.arange(1.0, 19).reshape(3, 3, 2)).sum().backward()
print(w.grad)
w = torch.arange(6.0).requires_grad_()
(g,) = torch.autograd.grad((w.unfold(0, 3, 1) ** 3).sum(), w, create_graph=True)
g.sum().backward()
print(w.grad, type(w.unfold(0, 3, 1).grad_fn).__name__)
for alpha in (-1.0, -2.0, 0.5):
    x = torch.tensor([-1.0, 1.0, -2.0, 0.0], requires_grad=True)
    y = F.celu(x, alpha)
    y.sum().backward()
    print(y.detach(), x.grad)
for size in ((2, 0), (0, 0), (2, 0, 3)):
    x = torch.zeros(size, requires_grad=True)
    F.batch_norm(x, torch.zeros(0), torch.zeros(0), training=True).sum().backward()
    print(x.grad)
