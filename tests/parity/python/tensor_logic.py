# Comparisons, masks and logic.
import torch

t = torch.tensor([-1.0, 0.0, 2.0, 5.0])
mask = t > 0
print(mask, ~mask, mask.dtype)
print((t > 0) & (t < 3), (t < 0) | (t > 3), mask ^ (t > 3))
print(t == 2, t != 2, t >= 0, t <= 0)
print(t[mask], t[~mask], t[(t > 0) & (t < 3)])
print(mask.any(), mask.all(), mask.sum(), mask.float().mean())
print(torch.where(mask, t, torch.zeros(4)), torch.where(mask, t, -t))
print(torch.isnan(t / 0 * 0), torch.isinf(t / 0), torch.isfinite(t))
print(torch.equal(t, t.clone()), torch.allclose(t, t + 1e-9), torch.equal(t, t + 1))
print(torch.logical_and(mask, t < 3), torch.logical_not(mask), torch.logical_or(mask, mask))
print(mask.nonzero(), torch.nonzero(t > 100))
print(mask == True, mask.tolist())
if (t > 4).any():
    print("one is over 4")
if not (t > 9).any():
    print("none is over 9")
if torch.tensor(0.0):
    print("never")
elif torch.tensor([[1]]):
    print("one value counts as itself")
