import torch
from torch import nn

# A valley: curvature 1 along the first axis, 10 along the second.
CURVATURE = torch.tensor([1.0, 10.0])


def descend(lr, steps=30):
    w = torch.tensor([4.0, 1.0], requires_grad=True)
    for _ in range(steps):
        height = (CURVATURE * w**2).sum() / 2
        height.backward()
        with torch.no_grad():
            w -= lr * w.grad
            w.grad.zero_()
    return w.tolist()


for lr in (0.01, 0.1, 0.19, 0.21):
    along, across = descend(lr)
    print(f"rate {lr}: along {along:.4f} across {across:.4f}")

# A network that learns a sine, at three rates.
x = torch.linspace(-2, 2, 64).unsqueeze(1)
y = torch.sin(2 * x)
RATES = {"good": 0.1, "small": 0.002, "large": 0.3}


def train(lr):
    torch.manual_seed(0)
    model = nn.Sequential(nn.Linear(1, 32), nn.ReLU(), nn.Linear(32, 1))
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses = []
    for t in range(201):
        loss = nn.functional.mse_loss(model(x), y)
        losses.append(loss.item())
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return losses


curves = {name: train(lr) for name, lr in RATES.items()}
for t in range(0, 201, 5):
    print(f"step {t}:", " ".join(f"{name}={curve[t]:.5f}" for name, curve in curves.items()))
