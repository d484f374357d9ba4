# What print(model) shows.
import torch
import torch.nn as nn


class Block(nn.Module):
    def __init__(self):
        super().__init__()
        self.body = nn.Sequential(nn.Linear(2, 2), nn.ReLU())
        self.weight = nn.Parameter(torch.ones(2))

    def forward(self, x):
        return self.body(x) * self.weight


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.block1 = Block()
        self.blocks = nn.ModuleList([Block(), Block()])
        self.out = nn.Linear(2, 1, bias=False)
        self.loss = nn.MSELoss()

    def forward(self, x):
        return self.out(self.block1(x))


class Empty(nn.Module):
    pass


class Described(nn.Module):
    def __init__(self, n):
        super().__init__()
        self.n = n

    def extra_repr(self):
        return f"n={self.n}"


print(Net())
print(Empty(), Described(3), nn.Sequential(Described(1), Empty()))
print(nn.Linear(1000, 100), nn.ReLU(), nn.Tanh(), nn.Sigmoid(), nn.Identity(), nn.Flatten())
print(nn.MSELoss(), nn.Sequential(), nn.ModuleList())
print(repr(nn.Linear(3, 4, bias=False)), str(nn.ReLU()))
print([nn.ReLU(), nn.Linear(1, 2)])
print(f"{nn.Linear(2, 3)}")
