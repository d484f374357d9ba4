import torch
import matplotlib.pyplot as plt


def height(p):
    """A valley that bends: its floor is y = x**2, its lowest point (1, 1)."""
    x, y = p[..., 0], p[..., 1]
    return (1 - x) ** 2 + 5 * (y - x**2) ** 2


OPTIMIZERS = {
    "sgd": lambda p: torch.optim.SGD(p, lr=0.01),
    "momentum": lambda p: torch.optim.SGD(p, lr=0.01, momentum=0.9),
    "rmsprop": lambda p: torch.optim.RMSprop(p, lr=0.02),
    "adam": lambda p: torch.optim.Adam(p, lr=0.1),
}


def walk(make, steps=150):
    """The points an optimizer comes by, each with its height."""
    p = torch.tensor([-1.5, 1.0], requires_grad=True)
    optimizer = make([p])
    path = []
    for _ in range(steps + 1):
        loss = height(p)
        path.append([*p.tolist(), loss.item()])
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return path


paths = {name: walk(make) for name, make in OPTIMIZERS.items()}
for t in range(0, 151, 5):
    print(f"step {t}:", " ".join(f"{name}={path[t][2]:.5f}" for name, path in paths.items()))

x, y = torch.meshgrid(torch.linspace(-2, 2, 60), torch.linspace(-1, 3, 60), indexing="xy")
levels = [0.1, 1, 3, 10, 30, 60]
plt.contour(x, y, height(torch.stack([x, y], dim=-1)), levels=levels, alpha=0.4)
for name, path in paths.items():
    plt.plot([p[0] for p in path], [p[1] for p in path], label=name)
plt.legend()
plt.show()
