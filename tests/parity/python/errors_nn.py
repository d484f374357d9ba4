# Mistakes with modules and optimizers.
import torch
import torch.nn as nn


def refused(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__ + ":", error)


x = torch.ones(2, 3)
model = nn.Sequential(nn.Linear(3, 4), nn.ReLU(), nn.Linear(4, 1))
refused(lambda: model(torch.ones(2, 4)))
refused(lambda: model.linear1)
refused(lambda: model[7])
refused(lambda: nn.Sequential(nn.Linear(3, 4), nn.ReLU))
refused(lambda: nn.MSELoss(reduction="total")(x, x))
refused(lambda: nn.MSELoss(x, x))
refused(lambda: torch.optim.SGD(model.parameters))
refused(lambda: torch.optim.Adam([], lr=0.1))
refused(lambda: torch.optim.Adam(model.parameters(), lr=-1.0))
refused(lambda: torch.optim.SGD(x, lr=0.1))
refused(lambda: torch.optim.SGD([x * nn.Parameter(x)], lr=0.1))
refused(lambda: torch.optim.SGD(model.parameters(), lr=0.1, nesterov=True))
refused(lambda: nn.Parameter(torch.tensor([1, 2])))


class NoSuper(nn.Module):
    def __init__(self):
        self.layer = nn.Linear(1, 1)


class NoForward(nn.Module):
    pass


class BadWeight(nn.Module):
    def __init__(self):
        super().__init__()
        self.weight = nn.Parameter(torch.ones(2))

    def spoil(self):
        self.weight = torch.zeros(2)


refused(NoSuper)
refused(lambda: NoForward()(x))
refused(lambda: NoForward().missing)
refused(lambda: BadWeight().spoil())
refused(lambda: nn.ModuleList([nn.ReLU(), 3]))
