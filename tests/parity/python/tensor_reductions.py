# Sums, means, extremes; over all, over one dimension, over several.
import torch

t = torch.tensor([[1.0, 5.0, 3.0], [4.0, 2.0, 6.0]])
print(t.sum(), t.sum(0), t.sum(dim=1), t.sum(1, keepdim=True), t.sum((0, 1)), t.sum(dim=-1), t.sum(axis=1))
print(t.mean(), t.mean(0), t.mean(dim=1, keepdim=True), torch.mean(t, 1))
print(t.std(), t.var(), t.std(0), t.var(dim=1, unbiased=False), t.std(dim=1, keepdim=True))
print(t.max(), t.min(), t.argmax(), t.argmin(), t.argmax(dim=1), t.argmax(1, keepdim=True))
values, indices = t.max(dim=1)
print(values, indices)
result = t.min(dim=0)
print(result.values, result.indices)
print(result)
print(torch.max(t, torch.tensor(3.5)), torch.maximum(t, 6 - t), torch.minimum(t, 6 - t))
print(t.prod(), t.prod(0), t.cumsum(0), t.cumsum(dim=1))
print(t.norm(), torch.norm(t), t.norm(dim=1), t.norm(1), torch.linalg.norm(t))
print(t.amax(1), t.amin(dim=0))
print((t > 2).sum(), (t > 2).sum(1), (t > 0).all(), (t > 5).any(), (t > 3).all(dim=0), (t > 3).any(1))
print(torch.arange(5).sum(), torch.arange(5).float().mean(), torch.arange(5).max())
