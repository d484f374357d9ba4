# A residual block with batch norm: deeper, and still it learns
import torch
from torch import nn


class Block(nn.Module):
    def __init__(self, channels):
        super().__init__()
        self.conv1 = nn.Conv2d(channels, channels, 3, padding=1, bias=False)
        self.bn1 = nn.BatchNorm2d(channels)
        self.conv2 = nn.Conv2d(channels, channels, 3, padding=1, bias=False)
        self.bn2 = nn.BatchNorm2d(channels)

    def forward(self, x):
        out = torch.relu(self.bn1(self.conv1(x)))
        # The shortcut: gradients reach x past all layers.
        return torch.relu(x + self.bn2(self.conv2(out)))


torch.manual_seed(0)
model = nn.Sequential(
    nn.Conv2d(1, 8, 3, padding=1), Block(8), Block(8), nn.AvgPool2d(8), nn.Flatten(), nn.Linear(8, 2)
)
print(sum(p.numel() for p in model.parameters()), "parameters")


def stripes(n):
    """Pictures of 8 by 8 with stripes that lie (0) or stand (1), in noise."""
    y = torch.randint(0, 2, (n,))
    wave = torch.sin(1.5 * torch.arange(8.0) + 6 * torch.rand(n, 1))
    lying, standing = wave.unsqueeze(2).expand(n, 8, 8), wave.unsqueeze(1).expand(n, 8, 8)
    x = torch.where(y.view(n, 1, 1) == 0, lying, standing)
    return (x + 0.5 * torch.randn(n, 8, 8)).unsqueeze(1), y


optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9)
for step in range(40):
    x, y = stripes(64)
    loss = nn.functional.cross_entropy(model(x), y)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    if step % 4 == 0:
        print(step, loss.item())

# Batch norm now takes the running mean and variance.
model.eval()
x, y = stripes(200)
print(f"accuracy in eval mode: {(model(x).argmax(1) == y).float().mean().item():.2f}")
