# A network trained on one task, frozen below, with a new head for another.
import copy

import torch
from torch import nn

torch.manual_seed(4)


def task(n, angle):
    x = torch.randn(n, 6)
    return x, ((x[:, 0] * angle + x[:, 1] * x[:, 2]) > 0).long()


def train(model, params, x, y, epochs):
    optimizer = torch.optim.Adam(params, lr=0.01)
    for epoch in range(epochs):
        optimizer.zero_grad()
        loss = nn.functional.cross_entropy(model(x), y)
        loss.backward()
        optimizer.step()
    return loss.item()


class Backbone(nn.Module):
    def __init__(self):
        super().__init__()
        self.features = nn.Sequential(nn.Linear(6, 24), nn.BatchNorm1d(24), nn.ReLU(), nn.Linear(24, 12), nn.ReLU())
        self.fc = nn.Linear(12, 2)

    def forward(self, x):
        return self.fc(self.features(x))


source, target = task(200, 1.0), task(60, 0.5)
pretrained = Backbone()
print(f"{train(pretrained, pretrained.parameters(), *source, 40):.3f}")
torch.save(pretrained.state_dict(), "backbone.pt")

model = Backbone()
state = torch.load("backbone.pt")
state = {k: v for k, v in state.items() if not k.startswith("fc.")}
missing = model.load_state_dict(state, strict=False)
print(missing)
model.fc = nn.Linear(model.fc.in_features, 3)
for param in model.features.parameters():
    param.requires_grad = False
before = copy.deepcopy(model.features.state_dict())
trainable = [name for name, p in model.named_parameters() if p.requires_grad]
print(trainable, sum(p.numel() for p in model.parameters() if p.requires_grad))
model.features.eval()
loss = train(model, filter(lambda p: p.requires_grad, model.parameters()), *target, 40)
print(f"{loss:.3f}", all(torch.equal(v, before[k]) for k, v in model.features.state_dict().items()))

for param in model.parameters():
    param.requires_grad_(True)
groups = [
    {"params": [p for n, p in model.named_parameters() if n.split(".")[0] != "fc"], "lr": 1e-3},
    {"params": model.fc.parameters()},
]
optimizer = torch.optim.SGD(groups, lr=1e-2, weight_decay=0.001)
print([(g["lr"], len(g["params"]), g["weight_decay"]) for g in optimizer.param_groups])
model.train()
for epoch in range(15):
    optimizer.zero_grad()
    loss = nn.functional.cross_entropy(model(target[0]), target[1])
    loss.backward()
    optimizer.step()
print(f"{loss.item():.3f}", model.features[1].num_batches_tracked)
print([tuple(p.shape) for p in model.parameters()])
print(list(dict(model.named_children())), model.features[:2])
try:
    model.load_state_dict(pretrained.state_dict())
except RuntimeError as error:
    print(str(error).split("\n")[1].strip())
