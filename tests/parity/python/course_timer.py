# A timer and an accumulator in a class, a notebook's way of measuring a loop.
import argparse
import inspect
import time

import torch
from torch import nn


class Timer:
    def __init__(self):
        self.times = []
        self.start()

    def start(self):
        self.tik = time.perf_counter()

    def stop(self):
        self.times.append(time.perf_counter() - self.tik)
        return self.times[-1]

    def avg(self):
        return sum(self.times) / len(self.times)


class Accumulator:
    def __init__(self, n):
        self.data = [0.0] * n

    def add(self, *args):
        self.data = [a + float(b) for a, b in zip(self.data, args)]

    def __getitem__(self, idx):
        return self.data[idx]


def train_step(net, x, y, lr=0.1, verbose=False):
    loss = ((net(x) - y) ** 2).mean()
    net.zero_grad()
    loss.backward()
    with torch.no_grad():
        for p in net.parameters():
            p -= lr * p.grad
    return loss


parser = argparse.ArgumentParser(description="linear regression")
parser.add_argument("--epochs", type=int, default=3)
parser.add_argument("--lr", type=float, default=0.5)
parser.add_argument("--verbose", action="store_true")
args = parser.parse_args(["--lr", "0.05"])
print(args)
print("lr" in train_step.__code__.co_varnames, train_step.__code__.co_argcount)
print(inspect.signature(train_step))

torch.manual_seed(0)
x = torch.arange(8.0).reshape(4, 2) / 4
y = x.sum(1, keepdim=True)
net = nn.Linear(2, 1)
timer, metric = Timer(), Accumulator(2)
for epoch in range(args.epochs):
    timer.start()
    metric.add(train_step(net, x, y, args.lr), 1)
    timer.stop()
    print(f"epoch {epoch + 1}, loss {metric[0] / metric[1]:.4f}")
print(timer.avg() >= 0, len(timer.times), vars(args))
