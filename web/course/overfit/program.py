import torch
from torch import nn

torch.manual_seed(0)


def sample(n):
    """Twenty numbers a row; two of them decide, but one label in ten is wrong."""
    x = torch.randn(n, 20)
    y = (x[:, 0] + x[:, 1] > 0) ^ (torch.rand(n) < 0.1)
    return x, y.float()


x_train, y_train = sample(60)
x_valid, y_valid = sample(400)
loss_fn = nn.BCEWithLogitsLoss()


def train(weight_decay=0.0, dropout=0.0, steps=81):
    """The losses on both sets, before each step."""
    torch.manual_seed(1)
    model = nn.Sequential(nn.Linear(20, 64), nn.ReLU(), nn.Dropout(dropout), nn.Linear(64, 1))
    optimizer = torch.optim.AdamW(model.parameters(), lr=0.01, weight_decay=weight_decay)
    losses = []
    for _ in range(steps):
        model.eval()
        with torch.no_grad():
            valid = loss_fn(model(x_valid).squeeze(1), y_valid).item()
        model.train()
        loss = loss_fn(model(x_train).squeeze(1), y_train)
        losses.append((loss.item(), valid))
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return losses


plain, decay, dropped = train(), train(weight_decay=3.0), train(dropout=0.7)
for t in range(0, 81, 4):
    a, b, c = plain[t], decay[t], dropped[t]
    print(f"step {t}: train={a[0]:.5f} valid={a[1]:.5f} decay={b[1]:.5f} dropout={c[1]:.5f}")

best = min(range(81), key=lambda t: plain[t][1])
print(f"stopped early, after step {best}: {plain[best][1]:.5f}")
