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
        # The speed: what is left of the old one, and the new gradient.
        v.mul_(0.9).add_(p.grad)
        p -= 0.01 * v
        p.grad.zero_()
print("speed", v.norm().item())
