import torch
from torch import nn

torch.manual_seed(0)


def start(w):
    """He: each unit adds up w.shape[1] inputs, half of them cut to 0."""
    nn.init.normal_(w, std=(2 / w.shape[1]) ** 0.5)


def spread_after(depth, width):
    """Of what comes out of so many ReLU layers of this width."""
    h = torch.randn(500, width)
    for _ in range(depth):
        layer = nn.Linear(width, width, bias=False)
        start(layer.weight)
        h = torch.relu(layer(h))
    return h.std().item()


for width in (25, 100, 200):
    print("width", width, "spread after 10 layers", spread_after(10, width))
