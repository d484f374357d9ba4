# Optimizers on one surface, beside the formulas of the lecture.
import torch


def f(p):
    return 0.1 * p[0] ** 2 + 2 * p[1] ** 2


def run(make, steps=20):
    p = torch.tensor([-5.0, -2.0], requires_grad=True)
    optimizer = make([p])
    for _ in range(steps):
        optimizer.zero_grad()
        f(p).backward()
        optimizer.step()
    return p.detach(), f(p).item()


for name, make in {
    "sgd": lambda p: torch.optim.SGD(p, lr=0.4),
    "momentum": lambda p: torch.optim.SGD(p, lr=0.3, momentum=0.5),
    "nesterov": lambda p: torch.optim.SGD(p, lr=0.1, momentum=0.8, nesterov=True),
    "adagrad": lambda p: torch.optim.Adagrad(p, lr=0.4),
    "rmsprop": lambda p: torch.optim.RMSprop(p, lr=0.4, alpha=0.9),
    "adadelta": lambda p: torch.optim.Adadelta(p, rho=0.9),
    "adam": lambda p: torch.optim.Adam(p, lr=0.4),
    "adamw": lambda p: torch.optim.AdamW(p, lr=0.4, weight_decay=0.1),
    "adamax": lambda p: torch.optim.Adamax(p, lr=0.4),
    "nadam": lambda p: torch.optim.NAdam(p, lr=0.4),
}.items():
    p, value = run(make)
    print(f"{name:9s} {p[0].item():8.4f} {p[1].item():8.4f} {value:.5f}")


def init_adam_states(dim):
    return [(torch.zeros(dim), torch.zeros(dim))]


def adam(params, states, hyperparams):
    beta1, beta2, eps = 0.9, 0.999, 1e-8
    for p, (v, s) in zip(params, states):
        with torch.no_grad():
            v[:] = beta1 * v + (1 - beta1) * p.grad
            s[:] = beta2 * s + (1 - beta2) * torch.square(p.grad)
            v_bias_corr = v / (1 - beta1 ** hyperparams["t"])
            s_bias_corr = s / (1 - beta2 ** hyperparams["t"])
            p[:] -= hyperparams["lr"] * v_bias_corr / (torch.sqrt(s_bias_corr) + eps)
        p.grad.data.zero_()
    hyperparams["t"] += 1


p = torch.tensor([-5.0, -2.0], requires_grad=True)
states, hyper = init_adam_states(2), {"lr": 0.4, "t": 1}
for _ in range(20):
    f(p).backward()
    adam([p], states, hyper)
theirs, _ = run(lambda q: torch.optim.Adam(q, lr=0.4))
print(p.detach(), torch.allclose(p, theirs, atol=1e-5), hyper)


class SGDW(torch.optim.Optimizer):
    """One's own optimizer."""

    def __init__(self, params, lr=0.1, weight_decay=0.0):
        if lr < 0.0:
            raise ValueError(f"Invalid learning rate: {lr}")
        super().__init__(params, dict(lr=lr, weight_decay=weight_decay))

    @torch.no_grad()
    def step(self, closure=None):
        for group in self.param_groups:
            for p in group["params"]:
                if p.grad is None:
                    continue
                p.mul_(1 - group["lr"] * group["weight_decay"])
                p.add_(p.grad, alpha=-group["lr"])
                state = self.state[p]
                state["step"] = state.get("step", 0) + 1


p, value = run(lambda q: SGDW(q, 0.2, 0.1))
print(p, f"{value:.5f}")
try:
    SGDW([torch.zeros(1, requires_grad=True)], lr=-1)
except ValueError as error:
    print(error)
