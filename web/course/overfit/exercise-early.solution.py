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


def validate():
    with torch.no_grad():
        return loss_fn(model(x_valid).squeeze(1), y_valid).item()


patience = 20
best, since = validate(), 0
kept = {name: value.clone() for name, value in model.state_dict().items()}
for t in range(200):
    loss = loss_fn(model(x_train).squeeze(1), y_train)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    valid = validate()
    print(t, loss.item(), valid)
    since += 1
    if valid < best:
        best, since = valid, 0
        kept = {name: value.clone() for name, value in model.state_dict().items()}
    if since > patience:
        break

model.load_state_dict(kept)
print(f"kept: {validate():.4f}")
