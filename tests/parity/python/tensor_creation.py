# Making tensors, and the dtypes inferred.
import torch

for data in (
    3, 2.5, True, [1, 2], [1, 2.0], [True, False], [True, 2], [[1, 2], [3, 4]], [[1.0], [2]],
    (1, 2), [(1, 2), (3, 4)], [], [[]], range(4), [torch.tensor(1.0), torch.tensor(2.0)],
):
    t = torch.tensor(data)
    print(t, t.dtype, t.shape)
print(torch.tensor([1, 2], dtype=torch.float32), torch.tensor([1.9, -1.9], dtype=torch.int64))
print(torch.tensor([0, 1, 2], dtype=torch.bool), torch.tensor([1.0, 2.0], dtype=torch.float64))
print(torch.zeros(2, 3), torch.ones(3, dtype=torch.int64), torch.empty(2, 2).shape)
print(torch.full((2, 2), 7), torch.full((2,), 0.5), torch.full((2,), 1, dtype=torch.float32))
print(torch.eye(2), torch.eye(2, 3))
print(torch.arange(5), torch.arange(1, 4), torch.arange(0, 1, 0.25), torch.arange(5, 0, -2), torch.arange(3.0))
print(torch.linspace(-1, 1, 5), torch.linspace(0, 10, steps=3))
t = torch.ones(2, 2)
print(torch.zeros_like(t), torch.ones_like(t, dtype=torch.int64), torch.full_like(t, 3.0), torch.rand_like(t).shape)
print(torch.stack([torch.tensor([1, 2]), torch.tensor([3, 4])]), torch.cat([t, t * 2], dim=1))
print(torch.tensor([[1, 2], [3, 4]]).clone().float())
print(torch.zeros(2, requires_grad=True))
