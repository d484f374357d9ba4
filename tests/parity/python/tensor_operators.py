# Operators between tensors and with numbers.
import torch

t = torch.tensor([[1.0, -2.0], [3.0, 0.5]])
u = torch.tensor([[2.0, 4.0], [-1.0, 8.0]])
v = torch.tensor([10.0, 20.0])

print(t + u, t - u, t * u, t / u)
print(t @ u)
print(t @ v, v @ t, v @ v)
print(t + v, v * t)
print(t + 1, t - 0.5, t * 3, t / 4)
print(-t, +t, abs(t))
print(t ** 2, u ** -1, t ** u, t ** 0.5)
print(t // u, t % u, t // 2, t % 2)

a = torch.tensor([7, -7, 6])
b = torch.tensor([2, 2, -4])
print(a + b, a - b, a * b)
print(a / b)
print(a // b, a % b, a // 4, a % 4)
print(a ** 2, -a, abs(a))
print(a + 0.5, a * 2.0, a / 2)
print((a + b).dtype, (a / b).dtype, (a * 1.5).dtype, (a * True).dtype)
print(2.0 * t - u / 3 + v ** 2 @ t)
