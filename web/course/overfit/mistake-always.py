import torch
from torch import nn

torch.manual_seed(0)


def sample(n):
    x = torch.randn(n, 20)
    return x, ((x[:, 0] + x[:, 1] > 0) ^ (torch.rand(n) < 0.1)).float()


x_train, y_train = sample(60)
x_valid, y_valid = sample(400)
loss_fn = nn.BCEWithLogitsLoss()

class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.hidden = nn.Linear(20, 64)
        self.out = nn.Linear(64, 1)

    def forward(self, x):
        h = torch.relu(self.hidden(x))
        h = nn.functional.dropout(h, 0.5)
        return self.out(h).squeeze(1)


net = Net()
optimizer = torch.optim.Adam(net.parameters(), lr=0.01)
for t in range(41):
    loss = loss_fn(net(x_train), y_train)
    if t % 5 == 0:
        print(t, loss.item())
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()

net.eval()
for i in range(3):
    print(f"the same question, answer {i + 1}: {net(x_valid[:1]).item():.3f}")
