import torch
from torch import nn

torch.manual_seed(0)
x = torch.linspace(-2, 2, 64).unsqueeze(1)
y = torch.sin(2 * x)

model = nn.Sequential(nn.Linear(1, 32), nn.Tanh(), nn.Linear(32, 1))
for layer in (model[0], model[2]):
    nn.init.constant_(layer.weight, 0.1)
    nn.init.zeros_(layer.bias)

optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
for t in range(201):
    loss = ((model(x) - y) ** 2).mean()
    if t % 10 == 0:
        print(t, loss.item())
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
