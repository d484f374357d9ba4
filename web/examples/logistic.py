# Logistic regression: two clouds and a straight line between them
import torch
import torch.nn.functional as F

torch.manual_seed(1)
# Two clouds of a hundred points: classes 1 and 0.
x = torch.cat([torch.randn(100, 2) + 1.5, torch.randn(100, 2) - 1.5])
y = torch.cat([torch.ones(100), torch.zeros(100)])

w = torch.zeros(2, requires_grad=True)
b = torch.zeros(1, requires_grad=True)

for t in range(100):
    # x @ w + b is above 0 on one side of the line; the loss takes it as it is.
    loss = F.binary_cross_entropy_with_logits(x @ w + b, y)
    loss.backward()
    with torch.no_grad():
        for p in (w, b):
            # A step against the gradient, outside of the graph.
            p -= 0.5 * p.grad
            p.grad = None
    if t % 10 == 0:
        print(t, loss.item())

accuracy = ((x @ w + b > 0) == (y == 1)).float().mean().item()
print(f"w = {w.tolist()[0]:.3f}, {w.tolist()[1]:.3f}, b = {b.item():.3f}, accuracy: {accuracy:.2f}")
