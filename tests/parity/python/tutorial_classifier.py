# Three clouds of points, a small network, cross entropy and mini-batches.
import torch
from torch import nn

torch.manual_seed(0)
centers = torch.tensor([[2.0, 0.0], [-1.0, 2.0], [-1.0, -2.0]])
labels = torch.randint(0, 3, (300,))
points = centers[labels] + 0.7 * torch.randn(300, 2)
train_x, train_y = points[:240], labels[:240]
test_x, test_y = points[240:], labels[240:]


class Classifier(nn.Module):
    def __init__(self, hidden=16):
        super().__init__()
        self.net = nn.Sequential(nn.Linear(2, hidden), nn.ReLU(), nn.Linear(hidden, 3))

    def forward(self, x):
        return self.net(x)


def accuracy(model, x, y):
    model.eval()
    with torch.no_grad():
        predicted = model(x).argmax(dim=1)
    model.train()
    return (predicted == y).float().mean().item()


model = Classifier()
print(model)
criterion = nn.CrossEntropyLoss()
optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
print(f"before: {accuracy(model, test_x, test_y):.3f}")
for epoch in range(10):
    order = torch.randperm(len(train_x))
    running_loss = 0.0
    for start in range(0, len(order), 40):
        batch = order[start : start + 40]
        optimizer.zero_grad()
        loss = criterion(model(train_x[batch]), train_y[batch])
        loss.backward()
        optimizer.step()
        running_loss += loss.item() * len(batch)
    print(f"epoch {epoch + 1:2d}: loss {running_loss / len(order):.4f}")
print(f"after: {accuracy(model, test_x, test_y):.3f}")
confusion = torch.zeros(3, 3, dtype=torch.int64)
for t, p in zip(test_y, model(test_x).argmax(1)):
    confusion[t, p] += 1
print(confusion, confusion.sum().item())
print(torch.softmax(model(torch.zeros(1, 2)), dim=1))
