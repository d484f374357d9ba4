# len, iteration, and tensors where Python wants a number.
import torch

m = torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])
print(len(m), len(m[0]), m.numel(), m.dim(), m.ndim)
for row in m:
    print(row, row.sum())
for i, (a, b) in enumerate(m):
    print(i, a, b)
first, second, third = m
print(second)
print([float(x) for x in m[0]], list(m[:, 1]))
for x, y in zip(torch.tensor([1, 2]), torch.tensor([3.0, 4.0])):
    print(x * y)

s = torch.tensor(2.75)
print(float(s), int(s), bool(s), s.item(), round(s.item(), 1))
print(float(torch.tensor(3)), int(torch.tensor([[7]])), bool(torch.tensor([0])))
print(int(torch.tensor(-2.9)), float(torch.tensor([1.5])))
print(type(s.item()), type(torch.tensor(1).item()), type(torch.tensor(True).item()))
print(list(range(torch.tensor(3))), [10, 20, 30][torch.tensor(1)])
print(m.tolist(), torch.tensor([1, 2]).tolist(), torch.tensor(True).tolist(), s.tolist())
print(2 in torch.tensor([1, 2, 3]), 9 in torch.tensor([1, 2, 3]))
print(torch.tensor(1.0) == 1, bool(torch.tensor(1.0) == 1))
print(s > 2, 1 if s > 2 else 0, s > 2 and s < 3)
print(isinstance(s, torch.Tensor), torch.is_tensor(s), torch.is_tensor(2.75))
total = 0.0
for x in m.flatten():
    total += x.item()
print(total)


def refused(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__ + ":", error)


refused(lambda: bool(m))
refused(lambda: float(m))
refused(lambda: int(m))
refused(lambda: m.item())
refused(lambda: 1 if m > 2 else 0)
refused(lambda: len(s))
refused(lambda: [x for x in s])
refused(lambda: m[0] and m[1])
