# Numbers on the left of a tensor, and calls where Python has to choose a side.
import torch

t = torch.tensor([1.0, 2.0, 4.0])
k = torch.tensor([1, 2, 4])

print(2.0 * t, 2 * t, 2 * k, 2.5 * k)
print(1 + t, 1 - t, 10 - k, 1.5 - k)
print(1 / t, 2 / k, 8 // k, 7 % k)
print(2 ** t, 2 ** k, 0.5 ** t)
print(0 < t, 2 <= t, 2 > t, 2 >= k, 2 == t, 2 != k)
print(0 < t.sum() < 100)
print(True + t, False * k, True * k)

s = torch.tensor(3.0)
print(2 * s, 2 - s, 1 / s, 2 ** s, -s)
print(sum([t, t, t]), sum([torch.tensor(1), torch.tensor(2)]))
print(sum(x for x in t), max(t), min(k))
print(max(torch.tensor(2.0), torch.tensor(5.0)))

w = torch.tensor([1.0, 2.0], requires_grad=True)
print(2 * w, 1 - w, 1 / w, 2 ** w)
