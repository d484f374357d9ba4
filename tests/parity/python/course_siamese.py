# Distances that are learnt: twin networks with a contrastive loss, triplets, nearest neighbours.
import random

import torch
import torch.nn.functional as F
from torch import nn

torch.manual_seed(0)
random.seed(1)
prototypes = torch.randn(4, 10)


def sample(c):
    return prototypes[c] + 0.6 * torch.randn(10)


class Twin(nn.Module):
    def __init__(self):
        super().__init__()
        self.net = nn.Sequential(nn.Linear(10, 32), nn.PReLU(), nn.Linear(32, 3))

    def forward(self, a, b=None):
        return self.net(a) if b is None else (self.net(a), self.net(b))


class ContrastiveLoss(torch.nn.Module):
    def __init__(self, margin=2.0):
        super().__init__()
        self.margin = margin

    def forward(self, output1, output2, label):
        d = F.pairwise_distance(output1, output2, keepdim=True)
        return torch.mean((1 - label) * torch.pow(d, 2) + label * torch.pow(torch.clamp(self.margin - d, min=0.0), 2))


model, criterion = Twin(), ContrastiveLoss()
optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
for step in range(41):
    pairs = [(random.randrange(4), random.randrange(4)) for _ in range(16)]
    a = torch.stack([sample(i) for i, _ in pairs])
    b = torch.stack([sample(j) for _, j in pairs])
    label = torch.tensor([[float(i != j)] for i, j in pairs])
    optimizer.zero_grad()
    loss = criterion(*model(a, b), label)
    loss.backward()
    optimizer.step()
    if step % 10 == 0:
        print(f"{step} {loss.item():.3f}")

triplet = nn.TripletMarginLoss(margin=1.0)
for step in range(21):
    classes = [random.sample(range(4), 2) for _ in range(16)]
    anchor = model(torch.stack([sample(i) for i, _ in classes]))
    positive = model(torch.stack([sample(i) for i, _ in classes]))
    negative = model(torch.stack([sample(j) for _, j in classes]))
    optimizer.zero_grad()
    loss = triplet(anchor, positive, negative)
    loss.backward()
    optimizer.step()
print(f"triplet {loss.item():.2f}")
with torch.no_grad():
    support = model(prototypes)
    query_labels = torch.arange(40) % 4
    queries = model(torch.stack([sample(int(c)) for c in query_labels]))
    nearest = torch.cdist(queries, support).argmin(1)
    print((nearest == query_labels).float().mean().item() > 0.8, support.shape)
    similarity = F.cosine_similarity(support.unsqueeze(1), support.unsqueeze(0), dim=-1)
print(similarity.diag(), torch.allclose(similarity, similarity.t()))
print(nn.CosineEmbeddingLoss(margin=0.2)(support[:2], support[2:], torch.tensor([1, -1])) >= 0)
