# Averaged stochastic gradient descent.
import torch

for options in ({}, {"lr": 0.1, "lambd": 0.1, "alpha": 0.5, "t0": 3}, {"weight_decay": 0.2, "maximize": True}):
    w = torch.tensor([0.5, -1.25, 2.0], requires_grad=True)
    optimizer = torch.optim.ASGD([w], **options)
    for step in range(8):
        optimizer.zero_grad()
        ((w - 1) ** 2 + 0.5 * torch.cos(3 * w)).sum().backward()
        optimizer.step()
    print(w, optimizer.state[w])
print(optimizer)
print(optimizer.state_dict()["param_groups"])
again = torch.optim.ASGD([w])
again.load_state_dict(optimizer.state_dict())
print(again.state[w]["step"], again.param_groups[0]["maximize"])
try:
    torch.optim.ASGD([w], lr=-1.0)
except ValueError as error:
    print(error)
