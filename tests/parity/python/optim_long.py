"""A thousand steps of every optimizer: the loss on the way, and the weights at the end."""
import torch

torch.set_default_dtype(torch.float64)
x = torch.linspace(-1, 1, 60).view(20, 3)
x = torch.cat([x, (3 * x).sin()], 1)
y = (x[:, :1] - 0.5 * x[:, 4:5] > 0.1).to(torch.float64)


def train(name, **settings):
    w = (torch.arange(6.0) / 10 - 0.2).view(6, 1).requires_grad_()
    b = torch.zeros(1, requires_grad=True)
    groups = [w, b] if name == "LBFGS" else [{"params": [w]}, {"params": [b]}]
    optimizer = getattr(torch.optim, name)(groups, **settings)
    losses = []

    def closure():
        optimizer.zero_grad()
        out = x @ w + b
        loss = torch.nn.functional.binary_cross_entropy_with_logits(out, y) + 0.01 * (w**4).sum()
        loss.backward()
        return loss

    for step in range(1, 1001):
        loss = optimizer.step(closure)
        if step in (1, 2, 10, 100, 500, 1000):
            losses.append("%.8f" % loss.item())
    print(name, settings)
    print(" ".join(losses), "%.8f %.8f" % (w.sum().item(), b.item()))


train("SGD", lr=0.1)
train("SGD", lr=0.1, momentum=0.9, nesterov=True, weight_decay=0.01)
train("SGD", lr=0.05, momentum=0.8, dampening=0.5, maximize=False)
train("Adam", lr=0.01)
train("Adam", lr=0.02, amsgrad=True, weight_decay=0.01, betas=(0.8, 0.99))
train("AdamW", lr=0.01, weight_decay=0.1)
train("AdamW", lr=0.02, amsgrad=True)
train("NAdam", lr=0.01)
train("NAdam", lr=0.01, weight_decay=0.01, decoupled_weight_decay=True)
train("RAdam", lr=0.01)
train("RAdam", lr=0.02, weight_decay=0.01)
train("Adamax", lr=0.02)
train("Adagrad", lr=0.1, lr_decay=0.01, initial_accumulator_value=0.1)
train("Adadelta", lr=1.0, rho=0.8)
train("RMSprop", lr=0.01, alpha=0.9, eps=0.01)
train("RMSprop", lr=0.01, momentum=0.5, centered=True, weight_decay=0.01)
train("Rprop", lr=0.01)
train("LBFGS", lr=0.5, max_iter=2, history_size=5)
