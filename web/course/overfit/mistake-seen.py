import torch
from torch import nn

torch.manual_seed(0)


def sample(n):
    x = torch.randn(n, 20)
    return x, ((x[:, 0] + x[:, 1] > 0) ^ (torch.rand(n) < 0.1)).float()


x_train, y_train = sample(60)
x_valid, y_valid = sample(400)
loss_fn = nn.BCEWithLogitsLoss()
model = nn.Sequential(nn.Linear(20, 64), nn.ReLU(), nn.Linear(64, 1))
optimizer = torch.optim.Adam(model.parameters(), lr=0.01)

x_all, y_all = torch.cat([x_train, x_valid]), torch.cat([y_train, y_valid])
for t in range(101):
    with torch.no_grad():
        valid = loss_fn(model(x_valid).squeeze(1), y_valid).item()
    loss = loss_fn(model(x_all).squeeze(1), y_all)
    if t % 10 == 0:
        print(t, loss.item(), valid)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
