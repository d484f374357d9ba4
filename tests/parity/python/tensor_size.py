# torch.Size is a tuple with a name.
import torch

t = torch.zeros(2, 3, 4)
size = t.shape
print(size, repr(size), str(size), len(size))
print(size[0], size[-1], size[1:], size[:0], list(size), tuple(size))
print(size == (2, 3, 4), size == torch.Size([2, 3, 4]), size != (2, 3), size == [2, 3, 4])
print(size.numel(), 3 in size, sum(size), max(size), size.index(3))
a, b, c = t.shape
print(a, b, c, isinstance(size, tuple))
n, *rest = t.shape
print(n, rest)
print(torch.Size([1, 2]), torch.Size(), torch.zeros(()).shape, torch.zeros(0).shape)
print(torch.zeros(t.shape).shape, torch.zeros(*t.shape).shape, torch.zeros((2, 2)).shape, torch.zeros([5]).shape)
print(t.view(t.shape[0], -1).shape, t.reshape(size[0] * size[1], size[2]).shape)
print(t.size() == t.shape, t.size(dim=1), "%s %d" % (t.shape, t.shape[0]))
print(f"{t.shape} {tuple(t.shape)} {t.shape[0]:3d}")
for n in t.shape:
    print(n, end=" ")
print()
print({t.shape: "key"}[torch.Size([2, 3, 4])], hash(t.shape) == hash((2, 3, 4)))
