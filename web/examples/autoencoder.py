# Autoencoder: eight numbers through a door of two
import torch
from torch import nn

torch.manual_seed(2)
# Eight numbers a row, but made of two: those are to be found.
hidden = torch.rand(256, 2)
mixing = torch.randn(2, 8)
x = torch.tanh(hidden @ mixing) + 0.01 * torch.randn(256, 8)


class AutoEncoder(nn.Module):
    def __init__(self):
        super().__init__()
        self.encoder = nn.Sequential(nn.Linear(8, 16), nn.Tanh(), nn.Linear(16, 2))
        self.decoder = nn.Sequential(nn.Linear(2, 16), nn.Tanh(), nn.Linear(16, 8))

    def forward(self, x):
        return self.decoder(self.encoder(x))


model = AutoEncoder()
optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
for epoch in range(300):
    # What comes out is compared with what went in.
    loss = nn.functional.mse_loss(model(x), x)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    if epoch % 20 == 0:
        print(epoch, loss.item())

# The mean of each column would leave its variance.
baseline = x.var(dim=0, correction=0).mean().item()
print(f"error {loss.item():.4f} where the mean alone leaves {baseline:.4f}")
