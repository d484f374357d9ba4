# Gradient accumulation, clipping, an average of weights, initial values, reproducible seeds, a configuration.
import argparse
import logging
import random
import sys
from dataclasses import asdict, dataclass, field
from datetime import datetime, timedelta
from functools import partial

import numpy as np
import torch
from torch import nn

logging.basicConfig(stream=sys.stdout, level=logging.INFO, format="%(levelname)s:%(name)s:%(message)s", force=True)
logger = logging.getLogger("train")
parser = argparse.ArgumentParser(description="tricks")
parser.add_argument("--lr", type=float, default=0.05, help="learning rate")
parser.add_argument("--accumulate", type=int, default=4)
parser.add_argument("--hidden", type=int, nargs="+", default=[16, 8])
parser.add_argument("--activation", choices=["relu", "tanh"], default="tanh")
parser.add_argument("--no-bias", dest="bias", action="store_false")
args = parser.parse_args([])


@dataclass
class Config:
    lr: float
    hidden: list = field(default_factory=list)
    seed: int = 0
    tags: dict = field(default_factory=dict)


config = Config(args.lr, args.hidden)
print(asdict(config), args.bias)


def seed_everything(seed):
    random.seed(seed)
    np.random.seed(seed)
    torch.manual_seed(seed)
    torch.cuda.manual_seed_all(seed)


seed_everything(config.seed)
act = {"relu": nn.ReLU, "tanh": nn.Tanh}[args.activation]
sizes = [4] + config.hidden + [1]
layers = []
for a, b in zip(sizes, sizes[1:]):
    layers += [nn.Linear(a, b, bias=args.bias), act()]
net = nn.Sequential(*layers[:-1])


def init(module, gain):
    if type(module) == nn.Linear:
        nn.init.xavier_uniform_(module.weight, gain=gain)
        nn.init.constant_(module.bias, 0.01)


net.apply(partial(init, gain=nn.init.calculate_gain(args.activation)))
logger.info("%d parameters, first %.4f", sum(p.numel() for p in net.parameters()), net[0].weight[0, 0].item())
x = torch.randn(64, 4)
y = torch.sin(x.sum(1, keepdim=True))
average = {name: p.detach().clone() for name, p in net.named_parameters()}
optimizer = torch.optim.SGD(net.parameters(), lr=args.lr, momentum=0.9)
norms = []
for epoch in range(6):
    for i in range(0, 64, 8):
        loss = nn.functional.huber_loss(net(x[i : i + 8]), y[i : i + 8]) / args.accumulate
        loss.backward()
        if (i // 8 + 1) % args.accumulate == 0:
            norms.append(nn.utils.clip_grad_norm_(net.parameters(), max_norm=0.5).item())
            optimizer.step()
            optimizer.zero_grad()
            with torch.no_grad():
                for name, p in net.named_parameters():
                    average[name].mul_(0.9).add_(p, alpha=0.1)
    logger.info("epoch %d loss %.4f norm %.3f", epoch, loss.item() * args.accumulate, norms[-1])
vector = nn.utils.parameters_to_vector(net.parameters())
print(vector.shape, f"{torch.cat([v.flatten() for v in average.values()]).norm().item():.3f}")
begin = datetime(2024, 2, 28, 23, 30)
end = begin + timedelta(hours=1, minutes=45)
print(end.strftime("%Y-%m-%d %H:%M"), (end - begin).total_seconds(), end.isoformat())
