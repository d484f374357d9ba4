import torch
import torch.nn as nn

torch.manual_seed(0)
x = torch.randn(90, 2)
classes = (x[:, 0] > 0).long() + (x[:, 1] > 0).long()

model = nn.Sequential(
    nn.Linear(2, 16),
    nn.ReLU(),
    nn.Linear(16, 3),
    nn.Softmax(dim=1),
)
loss_fn = nn.CrossEntropyLoss()

for t in range(100):
    loss = loss_fn(model(x), classes)
    print(t, loss.item())
    model.zero_grad()
    loss.backward()
    with torch.no_grad():
        for param in model.parameters():
            param -= 0.5 * param.grad
