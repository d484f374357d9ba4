import torch
from torch import nn

torch.manual_seed(0)
x = torch.randn(256, 20)
y = (x[:, 0] * x[:, 1] > 0).float().unsqueeze(1)

STARTS = {
    "he": lambda w: nn.init.kaiming_normal_(w, nonlinearity="relu"),
    "xavier": nn.init.xavier_normal_,
    "zeros": nn.init.zeros_,
    "large": nn.init.normal_,  # a spread of 1
}


def build(start):
    """Twelve layers of 64 units with ReLU, and one output."""
    layers = []
    for i in range(12):
        layers += [nn.Linear(64 if i else 20, 64), nn.ReLU()]
    model = nn.Sequential(*layers, nn.Linear(64, 1))
    for layer in model[::2]:
        start(layer.weight)
        nn.init.zeros_(layer.bias)
    return model


models = {name: build(start) for name, start in STARTS.items()}
for name, model in models.items():
    h, spreads = x, []
    for layer in model[:-1]:
        h = layer(h)
        if isinstance(layer, nn.ReLU):
            spreads.append(f"{h.std().item():.3f}")
    print(f"{name} spreads: {' | '.join(spreads)}")

loss_fn = nn.BCEWithLogitsLoss()
optimizers = [torch.optim.Adam(model.parameters(), lr=0.001) for model in models.values()]
for t in range(31):
    losses = {}
    for (name, model), optimizer in zip(models.items(), optimizers):
        loss = loss_fn(model(x), y)
        losses[name] = loss.item()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    if t % 2 == 0:
        print(f"step {t}:", " ".join(f"{name}={loss:.4f}" for name, loss in losses.items()))
