# Gradients: backward, grad, create_graph, retain_graph.
import torch

x = torch.tensor([1.0, 2.0, 3.0], requires_grad=True)
y = (x ** 2).sum()
y.backward()
print(x.grad)
(3 * x).sum().backward()
print(x.grad)
x.grad.zero_()
z = x * 2
z.backward(torch.tensor([1.0, 10.0, 100.0]))
print(x.grad)
x.grad = None
(z2,) = torch.autograd.grad((x ** 3).sum(), x)
print(z2, x.grad)

a = torch.tensor(2.0, requires_grad=True)
b = torch.tensor(3.0, requires_grad=True)
f = a ** 2 * b + b.exp()
da, db = torch.autograd.grad(f, (a, b), create_graph=True)
print(da, db)
(daa,) = torch.autograd.grad(da, a, retain_graph=True)
(dab,) = torch.autograd.grad(da, b)
print(daa, dab)

u = a ** 3
first = torch.autograd.grad(u, a, create_graph=True)[0]
second = torch.autograd.grad(first, a, create_graph=True)[0]
third = torch.autograd.grad(second, a)[0]
print(first.item(), second.item(), third.item())
v = a * b
v.backward(retain_graph=True)
v.backward()
print(a.grad, b.grad)
c = torch.tensor(1.0, requires_grad=True)
print(torch.autograd.grad(a * 2, [a, c], allow_unused=True))
h = a * 5
h.retain_grad()
(h ** 2).backward()
print(h.grad, a.grad)
vec = torch.ones(2, requires_grad=True)
print(torch.autograd.grad(vec * 2, vec, grad_outputs=torch.tensor([1.0, 3.0])))
w = torch.ones(2, 2, requires_grad=True)
m = w.clone()
m[0, 0] = 5
(m * m).sum().backward()
print(w.grad)
d = torch.tensor([1.0, -1.0, 0.0], requires_grad=True)
(d.relu() + d.abs() + d.clamp(min=-0.5)).sum().backward()
print(d.grad)
p, q = torch.tensor([3.0], requires_grad=True), torch.tensor([4.0])
(p * q.requires_grad_()).backward()
print(p.grad, q.grad)
n = torch.tensor([3.0, 4.0], requires_grad=True)
n.norm().backward()
print(n.grad)
