import torch


def height(p):
    return (1 - p[0]) ** 2 + 5 * (p[1] - p[0] ** 2) ** 2


p = torch.tensor([-1.5, 1.0], requires_grad=True)
for t in range(101):
    optimizer = torch.optim.Adam([p], lr=0.1)
    loss = height(p)
    if t % 5 == 0:
        print(t, loss.item())
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
