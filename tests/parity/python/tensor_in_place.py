# += and its kind change the tensor itself; = gives a new one a name.
import torch

t = torch.tensor([1.0, 2.0, 3.0])
alias = t
t += 1
t -= torch.tensor([0.5, 0.5, 0.5])
t *= 2
t /= 4
print(t, alias, t is alias)
t = t + 1
print(t, alias, t is alias)

k = torch.tensor([5, 6, 7])
same = k
k += 2
k *= 3
k //= 2
k -= 1
k **= 2
k %= 7
print(k, k is same, k.dtype)

m = torch.zeros(2, 3)
m[0] += 1
m[:, 1] *= 5
m[1, 2] -= 0.25
m[1] += torch.tensor([1.0, 2.0, 3.0])
print(m)
m[m > 2] /= 2
print(m)

flags = torch.tensor([True, False, True])
flags &= torch.tensor([True, True, False])
flags |= torch.tensor([False, True, False])
flags ^= torch.tensor([True, True, True])
print(flags)

w = torch.ones(3, requires_grad=True)
(w * torch.tensor([1.0, 2.0, 3.0])).sum().backward()
lr = 0.1
with torch.no_grad():
    w -= lr * w.grad
print(w, w.grad, w.is_leaf)
x = torch.arange(4.0)
x.add_(1).mul_(2).clamp_(max=6).sub_(1)
print(x)
