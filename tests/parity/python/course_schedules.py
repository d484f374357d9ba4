# Learning rates over time: PyTorch's schedules and a lecture's own.
import math

import torch
from torch import nn
from torch.optim import lr_scheduler

torch.manual_seed(0)


def rates(make, steps=8, metric=None):
    net = nn.Linear(2, 1)
    trainer = torch.optim.SGD(net.parameters(), lr=0.5)
    scheduler = make(trainer)
    found = []
    for step in range(steps):
        found.append(trainer.param_groups[0]["lr"])
        net(torch.ones(1, 2)).sum().backward()
        trainer.step()
        scheduler.step(metric[step]) if metric else scheduler.step()
    return [round(r, 5) for r in found]


print("step", rates(lambda o: lr_scheduler.StepLR(o, step_size=3, gamma=0.1)))
print("multi", rates(lambda o: lr_scheduler.MultiStepLR(o, milestones=[2, 5], gamma=0.5)))
print("exp", rates(lambda o: lr_scheduler.ExponentialLR(o, gamma=0.9)))
print("cosine", rates(lambda o: lr_scheduler.CosineAnnealingLR(o, T_max=6, eta_min=0.01)))
print("lambda", rates(lambda o: lr_scheduler.LambdaLR(o, lr_lambda=lambda epoch: 0.95**epoch)))
print("linear", rates(lambda o: lr_scheduler.LinearLR(o, start_factor=0.2, total_iters=4)))
print("onecycle", rates(lambda o: lr_scheduler.OneCycleLR(o, max_lr=1.0, total_steps=9)))
print("plateau", rates(lambda o: lr_scheduler.ReduceLROnPlateau(o, "min", factor=0.5, patience=1),
                       metric=[1.0, 0.9, 0.95, 0.95, 0.95, 0.8, 0.81, 0.81]))
print("warm", rates(lambda o: lr_scheduler.SequentialLR(o, [
    lr_scheduler.LinearLR(o, 0.1, total_iters=3), lr_scheduler.ExponentialLR(o, 0.5)], milestones=[3])))


class SquareRootScheduler:
    def __init__(self, lr=0.1):
        self.lr = lr

    def __call__(self, num_update):
        return self.lr * pow(num_update + 1.0, -0.5)


class CosineScheduler:
    def __init__(self, max_update, base_lr=0.01, final_lr=0, warmup_steps=0, warmup_begin_lr=0):
        self.base_lr_orig, self.max_update, self.final_lr = base_lr, max_update, final_lr
        self.warmup_steps, self.warmup_begin_lr = warmup_steps, warmup_begin_lr
        self.max_steps = self.max_update - self.warmup_steps

    def get_warmup_lr(self, epoch):
        increase = (self.base_lr_orig - self.warmup_begin_lr) * float(epoch) / float(self.warmup_steps)
        return self.warmup_begin_lr + increase

    def __call__(self, epoch):
        if epoch < self.warmup_steps:
            return self.get_warmup_lr(epoch)
        if epoch <= self.max_update:
            self.base_lr = self.final_lr + (self.base_lr_orig - self.final_lr) * (
                1 + math.cos(math.pi * (epoch - self.warmup_steps) / self.max_steps)) / 2
        return self.base_lr


print([round(SquareRootScheduler()(t), 4) for t in range(4)])
scheduler = CosineScheduler(20, warmup_steps=5, base_lr=0.3, final_lr=0.01)
print([round(scheduler(t), 4) for t in range(0, 24, 3)])

net = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 1))
x, y = torch.randn(32, 4), torch.randn(32, 1)
optimizer = torch.optim.SGD(net.parameters(), lr=0.1, momentum=0.9)
scheduler = lr_scheduler.CosineAnnealingWarmRestarts(optimizer, T_0=5)
for epoch in range(10):
    optimizer.zero_grad()
    loss = nn.functional.mse_loss(net(x), y)
    loss.backward()
    optimizer.step()
    scheduler.step()
    print(f"{epoch} {loss.item():.4f} {scheduler.get_last_lr()[0]:.4f}")
