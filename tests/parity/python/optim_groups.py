# Parameter groups, and learning rates that change.
import torch
import torch.nn as nn

torch.manual_seed(0)
model = nn.Sequential(nn.Linear(2, 3), nn.ReLU(), nn.Linear(3, 1))
optimizer = torch.optim.SGD(
    [
        {"params": model[0].parameters(), "lr": 0.5},
        {"params": model[2].parameters()},
    ],
    lr=0.1,
    momentum=0.9,
)
for group in optimizer.param_groups:
    print(group["lr"], group["momentum"], len(group["params"]))
x = torch.tensor([[1.0, 2.0], [-1.0, 0.5]])
y = torch.tensor([[1.0], [0.0]])
for t in range(6):
    loss = (model(x) - y).pow(2).mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    for group in optimizer.param_groups:
        group["lr"] *= 0.5
    print(t, loss.item(), [g["lr"] for g in optimizer.param_groups])
extra = nn.Parameter(torch.ones(2))
optimizer.add_param_group({"params": [extra], "lr": 1.0})
print(len(optimizer.param_groups))
