# Writing into parts of a tensor.
import torch

t = torch.zeros(3, 4)
t[0] = 1
t[1, 2] = 5.5
t[:, 3] = torch.tensor([7.0, 8.0, 9.0])
t[-1, :2] = -1
print(t)
t[::2, 1] = 3
t[1:, 0] = torch.tensor(0.25)
t[..., 2] = 6
print(t)
t[[0, 2]] = torch.tensor([[1.0, 2.0, 3.0, 4.0], [5.0, 6.0, 7.0, 8.0]])
t[[0, 1], [0, 1]] = 100
t[torch.tensor([2]), torch.tensor([3])] = -100
print(t)
t[t > 50] = 0
t[t < 0] = t.max()
t[t == 0] = torch.tensor(0.5)
print(t)

h = torch.tensor([[-1.0, 2.0], [3.0, -4.0]])
grad_h = torch.ones(2, 2)
grad_h[h < 0] = 0
print(grad_h)

k = torch.arange(6)
k[1:4] = torch.tensor([10, 20, 30])
k[-1] = 7.9
k[0] = True
print(k)
k[k > 9] += 1
print(k)

one_hot = torch.zeros(3, 4)
one_hot[torch.arange(3), torch.tensor([1, 0, 3])] = 1
print(one_hot)
i = 0
for row in one_hot:
    row[i] = 9
    i += 1
print(one_hot)
x = torch.zeros(2, 2)
x[0], x[1] = torch.ones(2), 2
print(x)
