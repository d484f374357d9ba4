# What a classifier gets right: a confusion matrix, precision and recall, calibration, an ROC curve.
import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

torch.manual_seed(3)
n, k = 240, 3
centers = torch.tensor([[1.5, 0.0], [-1.0, 1.2], [-1.0, -1.2]])
y = torch.randint(0, k, (n,))
x = centers[y] + torch.randn(n, 2)
net = nn.Sequential(nn.Linear(2, 16), nn.ReLU(), nn.Linear(16, k))
optimizer = torch.optim.SGD(net.parameters(), lr=0.2)
criterion = nn.CrossEntropyLoss(label_smoothing=0.1, weight=torch.tensor([1.0, 1.0, 2.0]))
for epoch in range(40):
    optimizer.zero_grad()
    loss = criterion(net(x), y)
    loss.backward()
    optimizer.step()
print(f"loss {loss.item():.4f}")
with torch.no_grad():
    probs = F.softmax(net(x), dim=1)
pred = probs.argmax(1)
confusion = torch.bincount(y * k + pred, minlength=k * k).reshape(k, k)
print(confusion, confusion.sum().item() == n)
tp = confusion.diag().float()
precision, recall = tp / confusion.sum(0), tp / confusion.sum(1)
f1 = 2 * precision * recall / (precision + recall)
for c in range(k):
    print(f"class {c}: precision {precision[c]:.3f} recall {recall[c]:.3f} f1 {f1[c]:.3f}")
print(f"accuracy {(pred == y).float().mean():.3f} macro {f1.mean():.3f}")
top2 = probs.topk(2, dim=1).indices
print("top 2:", round((top2 == y.unsqueeze(1)).any(1).float().mean().item(), 3))
scores, truth = probs[:, 0].numpy(), (y == 0).numpy()
order = np.argsort(-scores, kind="stable")
tpr = np.cumsum(truth[order]) / truth.sum()
fpr = np.cumsum(~truth[order]) / (~truth).sum()
auc = np.sum(np.diff(np.concatenate([[0.0], fpr])) * (tpr + np.concatenate([[0.0], tpr[:-1]])) / 2)
print(f"AUC {auc:.3f}", tpr.shape, bool((np.diff(tpr) >= 0).all()))
confidence = probs.max(1).values
bins = torch.linspace(0.3, 1.0, 5)
which = torch.bucketize(confidence, bins[1:-1])
for b in range(4):
    inside = which == b
    if inside.any():
        print(b, inside.sum().item(), f"{(pred == y)[inside].float().mean().item():.2f}")
print(F.nll_loss(probs.log(), y, reduction="none")[:3], F.kl_div(probs.log(), probs, reduction="batchmean").abs() < 1e-6)
