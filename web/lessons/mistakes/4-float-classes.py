import torch
import torch.nn as nn

torch.manual_seed(0)
x = torch.randn(4, 5)
classes = torch.tensor([0.0, 2.0, 1.0, 2.0])

model = nn.Linear(5, 3)
loss_fn = nn.CrossEntropyLoss()

loss = loss_fn(model(x), classes)
print(loss.item())
