# The optimizers, step by step.
import torch
import torch.nn as nn


def run(name, make, steps=5):
    w = torch.tensor([1.0, -2.0, 3.0], requires_grad=True)
    b = torch.tensor(0.5, requires_grad=True)
    optimizer = make([w, b])
    for t in range(steps):
        optimizer.zero_grad()
        loss = ((w * torch.tensor([1.0, 2.0, 0.5]) + b) ** 2).sum()
        loss.backward()
        optimizer.step()
    print(name, loss.item(), w.data, b.data)


optim = torch.optim
run("SGD", lambda p: optim.SGD(p, lr=0.05))
run("momentum", lambda p: optim.SGD(p, lr=0.05, momentum=0.9))
run("nesterov", lambda p: optim.SGD(p, lr=0.05, momentum=0.9, nesterov=True))
run("dampening", lambda p: optim.SGD(p, lr=0.05, momentum=0.9, dampening=0.5))
run("weight_decay", lambda p: optim.SGD(p, lr=0.05, weight_decay=0.1))
run("maximize", lambda p: optim.SGD(p, lr=0.005, maximize=True))
run("Adam", lambda p: optim.Adam(p, lr=0.1))
run("Adam betas", lambda p: optim.Adam(p, lr=0.1, betas=(0.8, 0.9), eps=1e-6, weight_decay=0.01))
run("amsgrad", lambda p: optim.Adam(p, lr=0.1, amsgrad=True))

from torch.optim import SGD, Adam

run("imported", lambda p: SGD(params=p, lr=0.01))
model = nn.Linear(2, 1)
optimizer = Adam(model.parameters(), lr=1e-2)
print(optimizer.param_groups[0]["lr"], optimizer.param_groups[0]["betas"], len(optimizer.param_groups))
print(str(optimizer).split("\n")[:2])
print(type(SGD(model.parameters(), lr=0.1, momentum=0.9)).__name__)


def closure():
    optimizer.zero_grad()
    loss = model(torch.ones(1, 2)).pow(2).sum()
    loss.backward()
    return loss


print(optimizer.step(closure).shape)
optimizer.zero_grad(set_to_none=True)
print(model.weight.grad)
