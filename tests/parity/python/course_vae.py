# A variational autoencoder of small pictures, with the reparametrisation trick.
import torch
from torch import nn
from torch.nn import functional as F

torch.manual_seed(0)
side = 8


def blobs(n):
    centers = torch.rand(n, 2, 1, 1) * 4 + 2
    y, x = torch.meshgrid(torch.arange(8.0), torch.arange(8.0), indexing="ij")
    distance = (x - centers[:, 0]) ** 2 + (y - centers[:, 1]) ** 2
    return torch.exp(-distance / 3).reshape(n, -1)


class VAE(nn.Module):
    def __init__(self):
        super(VAE, self).__init__()
        self.fc1 = nn.Linear(64, 32)
        self.fc21 = nn.Linear(32, 2)
        self.fc22 = nn.Linear(32, 2)
        self.fc3 = nn.Linear(2, 32)
        self.fc4 = nn.Linear(32, 64)

    def encode(self, x):
        h1 = F.relu(self.fc1(x))
        return self.fc21(h1), self.fc22(h1)

    def reparameterize(self, mu, logvar):
        std = torch.exp(0.5 * logvar)
        eps = torch.randn_like(std)
        return mu + eps * std

    def decode(self, z):
        return torch.sigmoid(self.fc4(F.relu(self.fc3(z))))

    def forward(self, x):
        mu, logvar = self.encode(x.view(-1, 64))
        return self.decode(self.reparameterize(mu, logvar)), mu, logvar


def loss_function(recon_x, x, mu, logvar):
    BCE = F.binary_cross_entropy(recon_x, x.view(-1, 64), reduction="sum")
    KLD = -0.5 * torch.sum(1 + logvar - mu.pow(2) - logvar.exp())
    return BCE + KLD, KLD


model = VAE()
optimizer = torch.optim.Adam(model.parameters(), lr=1e-2)
data = blobs(256)
for epoch in range(1, 7):
    model.train()
    train_loss = 0
    for batch_idx, start in enumerate(range(0, 256, 64)):
        batch = data[start : start + 64]
        optimizer.zero_grad()
        recon, mu, logvar = model(batch)
        loss, kld = loss_function(recon, batch, mu, logvar)
        loss.backward()
        train_loss += loss.item()
        optimizer.step()
    print("====> Epoch: {} Average loss: {:.3f}".format(epoch, train_loss / 256))
with torch.no_grad():
    sample = model.decode(torch.zeros(1, 2))
    print(sample.shape, round(sample.mean().item(), 3), kld.item() > 0)
from torch.distributions import Normal, kl_divergence

q = Normal(torch.tensor([0.5, -1.0]), torch.tensor([1.0, 0.5]))
print(kl_divergence(q, Normal(0.0, 1.0)), q.rsample((3,)).shape)
