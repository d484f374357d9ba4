# Every scheduler: the rates to the last bit, closed forms, state, and what is refused.
import warnings

import torch
from torch.optim import lr_scheduler
from torch.optim.lr_scheduler import LambdaLR, LRScheduler, StepLR

warnings.simplefilter("ignore")


def made(**options):
    w = torch.nn.Parameter(torch.ones(2))
    b = torch.nn.Parameter(torch.ones(1))
    return torch.optim.SGD([{"params": [w], "lr": 0.3}, {"params": [b]}], lr=0.1, momentum=0.9, **options)


def run(name, make, steps=25):
    optimizer = made()
    scheduler = make(optimizer)
    print(name)
    for step in range(steps):
        print(step, *scheduler.get_last_lr(), optimizer.param_groups[0]["momentum"])
        optimizer.step()
        scheduler.step()
    state = scheduler.state_dict()
    print(list(state))
    other = make(made())
    other.load_state_dict(state)
    print(other.last_epoch if hasattr(other, "last_epoch") else None, other.get_last_lr() == scheduler.get_last_lr())


run("LambdaLR", lambda o: LambdaLR(o, [lambda epoch: 0.95**epoch, lambda epoch: 1 / (epoch + 1)]))
run("MultiplicativeLR", lambda o: lr_scheduler.MultiplicativeLR(o, lambda epoch: 0.95))
run("StepLR", lambda o: StepLR(o, step_size=7, gamma=0.3))
run("MultiStepLR", lambda o: lr_scheduler.MultiStepLR(o, milestones=[3, 8, 8, 15], gamma=0.7))
run("ConstantLR", lambda o: lr_scheduler.ConstantLR(o, factor=0.3, total_iters=4))
run("LinearLR", lambda o: lr_scheduler.LinearLR(o, start_factor=0.25, end_factor=0.9, total_iters=9))
run("ExponentialLR", lambda o: lr_scheduler.ExponentialLR(o, gamma=0.9))
run("PolynomialLR", lambda o: lr_scheduler.PolynomialLR(o, total_iters=12, power=1.7))
run("CosineAnnealingLR", lambda o: lr_scheduler.CosineAnnealingLR(o, T_max=10, eta_min=0.001))
run("WarmRestarts", lambda o: lr_scheduler.CosineAnnealingWarmRestarts(o, T_0=4, T_mult=2, eta_min=0.01))
for mode in ("triangular", "triangular2", "exp_range"):
    run(mode, lambda o: lr_scheduler.CyclicLR(o, 0.01, 0.2, step_size_up=5, step_size_down=3, mode=mode, gamma=0.9))
run("CyclicLR", lambda o: lr_scheduler.CyclicLR(o, 0.01, [0.2, 0.3], 4, scale_fn=lambda x: 1 / x, cycle_momentum=False))
run("OneCycleLR", lambda o: lr_scheduler.OneCycleLR(o, max_lr=0.5, total_steps=30))
run("three phases", lambda o: lr_scheduler.OneCycleLR(o, [0.5, 0.2], epochs=5, steps_per_epoch=6, three_phase=True))
run("linear", lambda o: lr_scheduler.OneCycleLR(o, 0.5, 30, anneal_strategy="linear", cycle_momentum=False))
run(
    "SequentialLR",
    lambda o: lr_scheduler.SequentialLR(
        o,
        [
            lr_scheduler.LinearLR(o, 0.1, total_iters=5),
            lr_scheduler.CosineAnnealingLR(o, 10),
            lr_scheduler.ExponentialLR(o, 0.9),
        ],
        milestones=[5, 15],
    ),
)
run(
    "ChainedScheduler",
    lambda o: lr_scheduler.ChainedScheduler([lr_scheduler.ConstantLR(o, 0.1, 4), lr_scheduler.ExponentialLR(o, 0.9)]),
)

optimizer = made()
plateau = lr_scheduler.ReduceLROnPlateau(optimizer, patience=1, factor=0.5, cooldown=1, min_lr=[0.02, 0.03])
for loss in (1.0, 0.9, 0.9, 0.91, 0.92, 0.93, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5):
    plateau.step(torch.tensor(loss))
    print(loss, *plateau.get_last_lr(), plateau.num_bad_epochs, plateau.in_cooldown)
print(list(plateau.state_dict()))
best = lr_scheduler.ReduceLROnPlateau(made(), "max", threshold_mode="abs", threshold=0.1, patience=0)
for accuracy in (0.5, 0.55, 0.7, 0.7):
    best.step(accuracy)
    print(*best.get_last_lr(), best.best)

# An epoch that is given takes the closed form.
for make in (
    lambda o: StepLR(o, 3),
    lambda o: lr_scheduler.MultiStepLR(o, [2, 4]),
    lambda o: lr_scheduler.ConstantLR(o),
    lambda o: lr_scheduler.LinearLR(o),
    lambda o: lr_scheduler.ExponentialLR(o, 0.5),
    lambda o: lr_scheduler.PolynomialLR(o, 8, 2.0),
    lambda o: lr_scheduler.CosineAnnealingLR(o, 7),
    lambda o: lr_scheduler.CosineAnnealingWarmRestarts(o, 3, 2),
):
    optimizer = made()
    scheduler = make(optimizer)
    for epoch in (1, 5, 6, 7):
        optimizer.step()
        scheduler.step(epoch)
        print(*scheduler.get_last_lr())


class Halves(LRScheduler):
    def get_lr(self):
        return [base * 0.5**self.last_epoch for base in self.base_lrs]


own = Halves(made())
own.step()
print(*own.get_last_lr(), own.last_epoch)
adam = torch.optim.Adam([torch.nn.Parameter(torch.ones(2))], lr=0.1)
cycle = lr_scheduler.OneCycleLR(adam, 0.1, total_steps=5)
for _ in range(4):
    adam.step()
    cycle.step()
    print(*adam.param_groups[0]["betas"], list(adam.param_groups[0]))


def refused(make):
    try:
        make()
    except Exception as error:
        print(type(error).__name__, error)


sgd = made()
refused(lambda: StepLR(3, 4))
refused(lambda: LambdaLR(sgd, [lambda e: 1]))
refused(lambda: lr_scheduler.MultiplicativeLR(sgd, 0.5))
refused(lambda: lr_scheduler.ConstantLR(sgd, 2))
refused(lambda: lr_scheduler.LinearLR(sgd, 0))
refused(lambda: lr_scheduler.LinearLR(sgd, 0.5, 2))
refused(lambda: lr_scheduler.CosineAnnealingWarmRestarts(sgd, 0))
refused(lambda: lr_scheduler.CyclicLR(sgd, 0.1, [1, 2, 3]))
refused(lambda: lr_scheduler.CyclicLR(torch.optim.Rprop([torch.nn.Parameter(torch.ones(1))]), 0.1, 1))
refused(lambda: lr_scheduler.OneCycleLR(sgd, 0.1))
refused(lambda: lr_scheduler.OneCycleLR(sgd, 0.1, total_steps=0))
refused(lambda: lr_scheduler.OneCycleLR(sgd, 0.1, 10, pct_start=3.0))
refused(lambda: lr_scheduler.ReduceLROnPlateau(sgd, factor=1.0))
refused(lambda: lr_scheduler.ReduceLROnPlateau(sgd, mode="best"))
refused(lambda: lr_scheduler.SequentialLR(sgd, [], []))
refused(lambda: lr_scheduler.SequentialLR(sgd, [StepLR(sgd, 2)], [3]))
refused(lambda: lr_scheduler.ChainedScheduler([plateau]))
refused(lambda: lr_scheduler.ChainedScheduler([StepLR(sgd, 2), StepLR(made(), 2)], None) and None)
refused(lambda: StepLR(made(), 3, last_epoch=4))
cycle.step()
refused(cycle.step)
refused(cycle.step)
