import torch

start = torch.tensor([-15.0, 10.0], requires_grad=True)
p = start / 10
optimizer = torch.optim.SGD([p], lr=0.01)
for t in range(100):
    loss = (1 - p[0]) ** 2 + 5 * (p[1] - p[0] ** 2) ** 2
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
