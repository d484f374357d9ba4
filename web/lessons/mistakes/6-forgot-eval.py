import torch
import torch.nn as nn

torch.manual_seed(0)
x = torch.randn(5, 10)


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.linear1 = nn.Linear(10, 20)
        self.dropout = nn.Dropout(0.5)
        self.linear2 = nn.Linear(20, 1)

    def forward(self, x):
        h = self.dropout(self.linear1(x).relu())
        return self.linear2(h)


model = Net()
with torch.no_grad():
    first = model(x)
    second = model(x)

print("the same answer twice:", torch.equal(first, second))
