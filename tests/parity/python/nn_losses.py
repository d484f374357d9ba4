# The losses a first course needs, with gradients.
import torch
import torch.nn as nn

x = torch.tensor([[1.0, 2.0, 0.5], [0.1, -1.0, 3.0]], requires_grad=True)
y = torch.tensor([[1.0, 0.0, 0.0], [0.0, 0.0, 2.0]])
for loss_fn in (nn.MSELoss(), nn.MSELoss(reduction="sum")):
    loss = loss_fn(x, y)
    x.grad = None
    loss.backward()
    print(loss_fn, loss, x.grad)
classes = torch.tensor([1, 2])
for loss_fn in (nn.CrossEntropyLoss(), nn.CrossEntropyLoss(reduction="sum"), nn.CrossEntropyLoss(weight=torch.tensor([1.0, 2.0, 3.0]))):
    loss = loss_fn(x, classes)
    x.grad = None
    loss.backward()
    print(loss.item(), x.grad)
print(x.argmax(dim=1), (x.argmax(dim=1) == classes).float().mean().item())
