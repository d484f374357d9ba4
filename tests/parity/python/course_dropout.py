# Dropout: a layer by hand, PyTorch's, and what training and evaluation make of them.
import torch
from torch import nn


def dropout_layer(X, dropout):
    assert 0 <= dropout <= 1
    if dropout == 1:
        return torch.zeros_like(X)
    mask = (torch.rand(X.shape) > dropout).float()
    return mask * X / (1.0 - dropout)


torch.manual_seed(0)
X = torch.arange(16, dtype=torch.float32).reshape((2, 8))
for p in (0.0, 0.5, 1.0):
    print("dropout_p =", p, dropout_layer(X, p))


class Net(nn.Module):
    def __init__(self, num_inputs, num_outputs, num_hiddens1, num_hiddens2, is_training=True):
        super(Net, self).__init__()
        self.num_inputs, self.training = num_inputs, is_training
        self.lin1 = nn.Linear(num_inputs, num_hiddens1)
        self.lin2 = nn.Linear(num_hiddens1, num_hiddens2)
        self.lin3 = nn.Linear(num_hiddens2, num_outputs)
        self.relu = nn.ReLU()

    def forward(self, X):
        H1 = self.relu(self.lin1(X.reshape((-1, self.num_inputs))))
        if self.training is True:
            H1 = dropout_layer(H1, 0.2)
        H2 = self.relu(self.lin2(H1))
        if self.training is True:
            H2 = dropout_layer(H2, 0.5)
        return self.lin3(H2)


x = torch.randn(64, 1, 4, 4)
y = x.sum((1, 2, 3)).gt(0).long()
for net in (
    Net(16, 2, 32, 16),
    nn.Sequential(
        nn.Flatten(), nn.Linear(16, 32), nn.ReLU(), nn.Dropout(0.2), nn.Linear(32, 16), nn.ReLU(), nn.Dropout(0.5),
        nn.Linear(16, 2),
    ),
):  # fmt: skip
    net.train()
    trainer = torch.optim.SGD(net.parameters(), lr=0.2)
    loss = nn.CrossEntropyLoss(reduction="none")
    for epoch in range(30):
        trainer.zero_grad()
        l = loss(net(x), y).mean()
        l.backward()
        trainer.step()
        if epoch % 10 == 9:
            print(f"epoch {epoch + 1}: {l.item():.3f}")
    net.eval()
    with torch.no_grad():
        first, second = net(x), net(x)
    print(torch.equal(first, second), net.training, f"{(first.argmax(1) == y).float().mean().item():.3f}")
drop = nn.Dropout(p=0.3)
print(drop, drop(torch.ones(1000)).mean().item() > 0.9, drop.eval()(torch.ones(3)))
