# Reading parts of a tensor.
import torch

m = torch.arange(24).reshape(4, 6)
print(m[0], m[-1], m[1, 2], m[1][2], m[-1, -1])
print(m[1:3], m[:2, 1:4], m[:, 0], m[:, -1:], m[::2, ::3])
print(m[..., 0], m[0, ...], m[None].shape, m[:, None].shape, m[:, :, None].shape)
print(m[[0, 2]], m[[0, 2], [1, 3]], m[:, [5, 0]])
print(m[torch.tensor([3, 0])], m[torch.tensor([0, 1]), torch.tensor([2, 2])])
print(m[m % 5 == 0], m[torch.tensor([True, False, False, True])])
print(m[m[:, 0] > 6, 1:3])
print(m[1, [0, 2, 4]], m[[1, 2], :2], m[-2:, [0]])
print(m[2:2], m[10:], m[2:2].shape)

c = torch.arange(24).view(2, 3, 4)
print(c[1], c[0, 1], c[1, 2, 3], c[:, 1], c[..., -1], c[1, ..., 0])
print(c[:, [0, 2], 1], c[0, :, 1:3], c[None, :, None, 0].shape)
rows = torch.tensor([[0], [2]])
cols = torch.tensor([1, 3])
print(m[rows, cols])

part = m[1:3, 1:3]
part[0, 0] = 99
print(m[1, 1], part)
row, col = 2, slice(1, 4)
print(m[row, col], m[(row, 1)], m[slice(None), 0])
print(m[torch.tensor(2)], m[True].shape)
x = torch.tensor([3.0, 1.0, 2.0])
print(x[x.argmax()], x[[2, 1, 0]])
print([x[i].item() for i in range(len(x))])
