# A GAN: one network draws points, another judges them
import torch
from torch import nn

torch.manual_seed(0)


def real(n):
    # Points on a circle, with a little noise.
    angle = 6.2831853 * torch.rand(n)
    return torch.stack([angle.cos(), angle.sin()], dim=1) + 0.05 * torch.randn(n, 2)


# G draws points out of noise, D tells real ones (1) from drawn ones (0).
G = nn.Sequential(nn.Linear(2, 32), nn.ReLU(), nn.Linear(32, 32), nn.ReLU(), nn.Linear(32, 2))
D = nn.Sequential(nn.Linear(2, 32), nn.LeakyReLU(0.2), nn.Linear(32, 32), nn.LeakyReLU(0.2), nn.Linear(32, 1))
opt_g = torch.optim.Adam(G.parameters(), lr=2e-3, betas=(0.5, 0.999))
opt_d = torch.optim.Adam(D.parameters(), lr=2e-3, betas=(0.5, 0.999))
bce = nn.BCEWithLogitsLoss()
ones, zeros = torch.ones(128, 1), torch.zeros(128, 1)

for step in range(100):
    fake = G(torch.randn(128, 2))
    # The judge learns; detach() keeps its gradients from the painter.
    loss_d = bce(D(real(128)), ones) + bce(D(fake.detach()), zeros)
    opt_d.zero_grad()
    loss_d.backward()
    opt_d.step()

    # The painter learns: what it draws is to be taken for real.
    loss_g = bce(D(fake), ones)
    opt_g.zero_grad()
    loss_g.backward()
    opt_g.step()
    if step % 10 == 0:
        print(f"step {step}: judge {loss_d.item():.4f}, painter {loss_g.item():.4f}")

with torch.no_grad():
    radius = G(torch.randn(1000, 2)).norm(dim=1)
print(f"mean radius of what it draws: {radius.mean().item():.2f}")
