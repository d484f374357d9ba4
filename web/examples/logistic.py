# Logistic regression: two clouds and a straight line between them
# 逻辑回归：用一条直线分开两团点
import torch
import torch.nn.functional as F

torch.manual_seed(1)
x = torch.cat([torch.randn(100, 2) + 1.5, torch.randn(100, 2) - 1.5])
y = torch.cat([torch.ones(100), torch.zeros(100)])

w = torch.zeros(2, requires_grad=True)
b = torch.zeros(1, requires_grad=True)

for t in range(100):
    loss = F.binary_cross_entropy_with_logits(x @ w + b, y)
    loss.backward()
    with torch.no_grad():
        for p in (w, b):
            p -= 0.5 * p.grad
            p.grad = None
    if t % 10 == 0:
        print(t, loss.item())

accuracy = ((x @ w + b > 0) == (y == 1)).float().mean().item()
print(f"w = {w.tolist()[0]:.3f}, {w.tolist()[1]:.3f}, b = {b.item():.3f}, accuracy: {accuracy:.2f}")
