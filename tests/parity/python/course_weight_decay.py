# Overfitting and weight decay: a penalty by hand and the optimizer's own.
import torch
from torch import nn

torch.manual_seed(2)
n_train, n_test, num_inputs = 20, 100, 50
true_w, true_b = torch.ones((num_inputs, 1)) * 0.01, 0.05


def synthetic_data(w, b, num_examples):
    X = torch.normal(0, 1, (num_examples, len(w)))
    y = torch.matmul(X, w) + b
    y += torch.normal(0, 0.01, y.shape)
    return X, y.reshape((-1, 1))


train_data, test_data = synthetic_data(true_w, true_b, n_train), synthetic_data(true_w, true_b, n_test)


def l2_penalty(w):
    return torch.sum(w.pow(2)) / 2


def evaluate(net, data):
    with torch.no_grad():
        return ((net(data[0]) - data[1]) ** 2).mean().item()


def train(lambd):
    w = torch.normal(0, 1, size=(num_inputs, 1), requires_grad=True)
    b = torch.zeros(1, requires_grad=True)
    net = lambda X: torch.matmul(X, w) + b
    for epoch in range(60):
        for i in range(0, n_train, 5):
            X, y = train_data[0][i : i + 5], train_data[1][i : i + 5]
            l = (net(X) - y) ** 2 / 2 + lambd * l2_penalty(w)
            l.sum().backward()
            with torch.no_grad():
                for param in (w, b):
                    param -= 0.003 * param.grad / 5
                    param.grad.zero_()
        if (epoch + 1) % 20 == 0:
            print(f"{epoch + 1} {evaluate(net, train_data):.4f} {evaluate(net, test_data):.4f}")
    print("L2 norm of w:", f"{torch.norm(w).item():.4f}")


train(lambd=0)
train(lambd=3)


def train_concise(wd):
    net = nn.Sequential(nn.Linear(num_inputs, 1))
    for param in net.parameters():
        param.data.normal_()
    trainer = torch.optim.SGD(
        [{"params": net[0].weight, "weight_decay": wd}, {"params": net[0].bias}], lr=0.003
    )
    print(trainer)
    for epoch in range(40):
        for i in range(0, n_train, 5):
            trainer.zero_grad()
            l = nn.MSELoss(reduction="none")(net(train_data[0][i : i + 5]), train_data[1][i : i + 5])
            l.mean().backward()
            trainer.step()
    print("L2 norm of w:", f"{net[0].weight.norm().item():.4f}", f"{evaluate(net, test_data):.4f}")


train_concise(0)
train_concise(3)
