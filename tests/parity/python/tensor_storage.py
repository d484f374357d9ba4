# The memory under tensors, and what few programs ask a tensor.
import torch

points = torch.tensor([[4.0, 1.0], [5.0, 3.0], [2.0, 1.0]])
print(points.storage())
s = points.storage()
print(s[0], len(s), s.tolist(), list(s)[:2], s.dtype)
s[0] = 2.0
print(points)
t = points.t()
print(t.storage()[1], points[1].storage_offset(), len(points[1].storage()))
print(points.untyped_storage().data_ptr() == t.untyped_storage().data_ptr(), points.untyped_storage().nbytes(), t.contiguous().storage())
x = torch.zeros(3, 4)
print(x.fill_diagonal_(5), torch.zeros(2, 2, 2, dtype=torch.int64).fill_diagonal_(1).sum(), torch.zeros(5, 2).fill_diagonal_(1, wrap=True))
print(torch.arange(4.0).reshape(2, 2).apply_(lambda v: v * v + 1))
print(points.is_complex(), points.is_signed(), torch.tensor([True]).is_signed(), points.is_inference(), torch.is_storage(s))
print(torch.broadcast_shapes((2, 1), (3,), (1, 1, 1)), torch.broadcast_shapes(2, (3, 1)), torch.asarray([1.0, 2.0]), torch.asarray(points) is points)
print(1 << torch.tensor([1, 2]), 16 >> torch.tensor([1, 2]))
