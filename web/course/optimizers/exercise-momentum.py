import torch


def height(p):
    return (1 - p[0]) ** 2 + 5 * (p[1] - p[0] ** 2) ** 2


p = torch.tensor([-1.5, 1.0], requires_grad=True)
v = torch.zeros(2)
for t in range(101):
    loss = height(p)
    if t % 5 == 0:
        print(t, loss.item())
    loss.backward()
    with torch.no_grad():
        # Your turn: plain gradient descent, make it momentum 0.9.
        p -= 0.01 * p.grad
        p.grad.zero_()
print("speed", v.norm().item())
