import torch
from torch import nn

torch.manual_seed(0)
# Ten inputs on very different scales, as real data has them.
scale = torch.logspace(-1, 1, 10)
x = torch.randn(256, 10) * scale + 3 * scale
y = torch.sin(x[:, :1] / scale[0]) + x[:, 5:6] / scale[5]
y -= y.mean()


def build(norm):
    torch.manual_seed(1)
    layers = []
    for i in range(2):
        layers.append(nn.Linear(32 if i else 10, 32))
        if norm:
            layers.append(nn.BatchNorm1d(32))
        layers.append(nn.Tanh())
    return nn.Sequential(*layers, nn.Linear(32, 1))


def train(model, lr=0.006, steps=81):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses = []
    for _ in range(steps):
        loss = nn.functional.mse_loss(model(x), y)
        losses.append(loss.item())
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return losses


normed = build(norm=True)
with_norm, without = train(normed), train(build(norm=False))
for t in range(0, 81, 2):
    print(f"step {t}: norm={with_norm[t]:.5f} plain={without[t]:.5f}")

layer = normed[1]
print("units 0 to 3, running mean:", " ".join(f"{m:.3f}" for m in layer.running_mean[:4].tolist()))
normed.eval()
print(f"eval, a single row: {normed(x[:1]).item():.3f}")
