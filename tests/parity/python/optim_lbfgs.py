# LBFGS, gradients that are clipped, and averaged models.
import torch
from torch import nn
from torch.nn.utils import clip_grad_norm_, clip_grad_value_, parameters_to_vector, vector_to_parameters
from torch.optim.swa_utils import SWALR, AveragedModel, get_ema_avg_fn, get_ema_multi_avg_fn, update_bn


def rosenbrock(x):
    return (1 - x[0]) ** 2 + 100 * (x[1] - x[0] ** 2) ** 2


for options in (
    dict(lr=0.001, max_iter=5),
    dict(line_search_fn="strong_wolfe", max_iter=4),
    dict(line_search_fn="strong_wolfe", max_iter=3, history_size=2, max_eval=6),
):
    x = torch.tensor([-1.2, 1.0], dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.LBFGS([x], **options)

    def closure():
        optimizer.zero_grad()
        loss = rosenbrock(x)
        loss.backward()
        return loss

    for step in range(7):
        loss = optimizer.step(closure)
        print(step, loss.item(), x.tolist())
    state = optimizer.state_dict()["state"][0]
    print(list(state), state["func_evals"], state["n_iter"])
    print(optimizer)
y = torch.tensor([3.0], requires_grad=True)
up = torch.optim.LBFGS([y], maximize=True)


def height():
    up.zero_grad()
    value = -((y - 1) ** 2).sum()
    value.backward()
    return value


up.step(height)
print(y)

torch.manual_seed(0)
model = nn.Sequential(nn.Linear(3, 4), nn.Tanh(), nn.Linear(4, 2))
data = torch.arange(15.0).reshape(5, 3)
for kind in (2.0, 1.0, float("inf")):
    model.zero_grad()
    model(data).pow(2).sum().backward()
    print(clip_grad_norm_(model.parameters(), 1.5, norm_type=kind))
    print(torch.nn.utils.get_total_norm([p.grad for p in model.parameters()], kind))
model(data).sum().backward()
clip_grad_value_(model.parameters(), 0.25)
print([p.grad.abs().max().item() for p in model.parameters()])
print(nn.utils.clip_grad_norm_([], 1.0))
model[0].weight.grad[0, 0] = float("nan")
try:
    clip_grad_norm_(model.parameters(), 1.0, error_if_nonfinite=True)
except RuntimeError as error:
    print(error)
vector = parameters_to_vector(model.parameters())
print(vector.shape, vector.sum())
vector_to_parameters(torch.arange(26.0), model.parameters())
print(model[0].weight, model[2].bias)

torch.manual_seed(1)
net = nn.Sequential(nn.Linear(3, 4), nn.BatchNorm1d(4), nn.Linear(4, 1))
sgd = torch.optim.SGD(net.parameters(), lr=0.05)
means = [AveragedModel(net), AveragedModel(net, avg_fn=get_ema_avg_fn(0.9)),
         AveragedModel(net, multi_avg_fn=get_ema_multi_avg_fn(0.5), use_buffers=True)]
schedule = SWALR(sgd, swa_lr=0.2, anneal_epochs=4)
x = torch.randn(6, 3)
for step in range(6):
    sgd.zero_grad()
    net(x).pow(2).mean().backward()
    sgd.step()
    schedule.step()
    for mean in means:
        mean.update_parameters(net)
    print(step, *schedule.get_last_lr())
for mean in means:
    update_bn([x, x * 2], mean)
    mean.eval()
    print(mean(x).flatten(), mean.n_averaged)
print(list(schedule.state_dict()), list(means[0].state_dict()))
