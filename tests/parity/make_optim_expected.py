#!/usr/bin/env python3
"""Writes tests/native/optim_expected.inc: optimizer trajectories and initial weights by PyTorch.

    python3 tests/parity/make_optim_expected.py

Needs PyTorch 2.14. One C++ entry {name, {numbers}} per table; test_optim.cpp and test_nn.cpp run the
same programs, the optimizers as their tables' names say. A trajectory holds all parameters after the
steps in SHOWN.
"""

import pathlib

import torch
from torch import nn

OUT = pathlib.Path(__file__).resolve().parents[1] / 'native' / 'optim_expected.inc'
SHOWN = (1, 2, 3, 10, 30)
RUNS = {
    torch.optim.SGD: [
        dict(lr=0.1),
        dict(lr=0.05, momentum=0.9),
        dict(lr=0.05, momentum=0.9, dampening=0.3),
        dict(lr=0.05, momentum=0.8, nesterov=True),
        dict(lr=0.05, momentum=0.5, weight_decay=0.1),
        dict(lr=0.01, momentum=0.5, maximize=True),
    ],
    torch.optim.Adam: [
        dict(lr=0.1),
        dict(lr=0.05, betas=[0.7, 0.95], eps=1e-4),
        dict(lr=0.05, weight_decay=0.2),
        dict(lr=0.3, amsgrad=True),
        dict(lr=0.05, maximize=True, weight_decay=0.1),
        dict(lr=0.05, betas=[0.0, 0.0]),
        dict(lr=0.05, weight_decay=0.2, decoupled_weight_decay=True),
    ],
    torch.optim.AdamW: [
        dict(lr=0.1),
        dict(lr=0.05, betas=[0.7, 0.95], weight_decay=0.5),
        dict(lr=0.3, amsgrad=True),
        dict(lr=0.05, maximize=True),
    ],
    torch.optim.RMSprop: [
        dict(),
        dict(lr=0.05, alpha=0.9, eps=1e-4),
        dict(lr=0.05, momentum=0.8, weight_decay=0.1),
        dict(lr=0.05, centered=True),
        dict(lr=0.02, centered=True, momentum=0.5, maximize=True),
    ],
    torch.optim.Adagrad: [
        dict(lr=0.1),
        dict(lr=0.5, lr_decay=0.1, eps=1e-4),
        dict(lr=0.2, initial_accumulator_value=0.5, weight_decay=0.1),
        dict(lr=0.1, maximize=True),
    ],
    torch.optim.Adadelta: [
        dict(),
        dict(lr=0.5, rho=0.5, eps=1e-4),
        dict(lr=0.1, weight_decay=0.1, maximize=True),
    ],
    torch.optim.Adamax: [
        dict(lr=0.1),
        dict(lr=0.05, betas=[0.7, 0.95], eps=1e-4, weight_decay=0.2),
        dict(lr=0.05, maximize=True),
    ],
    torch.optim.NAdam: [
        dict(lr=0.1),
        dict(lr=0.05, betas=[0.7, 0.95], eps=1e-4, weight_decay=0.2),
        dict(lr=0.05, momentum_decay=0.1, weight_decay=0.2, decoupled_weight_decay=True),
        dict(lr=0.05, maximize=True),
    ],
    torch.optim.RAdam: [
        dict(lr=0.1),
        dict(lr=0.05, betas=[0.7, 0.95], eps=1e-4, weight_decay=0.2),
        dict(lr=0.05, weight_decay=0.2, decoupled_weight_decay=True),
        dict(lr=0.05, maximize=True),
    ],
    torch.optim.Rprop: [
        dict(),
        dict(lr=0.05, etas=[0.7, 1.5], step_sizes=[1e-3, 0.2]),
        dict(lr=0.001, maximize=True),
    ],
    torch.optim.ASGD: [
        dict(lr=0.05),
        dict(lr=0.1, lambd=0.1, alpha=0.5, t0=3.0),
        dict(lr=0.05, weight_decay=0.2, maximize=True),
    ],
}


def start(dtype):
    """A matrix and a vector, and where the loss pulls them."""
    w = torch.tensor([[0.5, -1.25, 2.0], [-0.75, 0.125, 1.5]], dtype=dtype, requires_grad=True)
    b = torch.tensor([0.25, -2.0], dtype=dtype, requires_grad=True)
    return [w, b]


def loss_of(params):
    return sum((torch.cos(p * 3) * 0.5 + (p - 1) ** 2).sum() for p in params)


def trajectory(kind, options, dtype):
    params = start(dtype)
    optimizer = kind(params, **options)
    values = []
    for step in range(1, 31):
        optimizer.zero_grad()
        loss_of(params).backward()
        optimizer.step()
        if step == 15:  # as a scheduler would
            optimizer.param_groups[0]['lr'] *= 0.5
        if step in SHOWN:
            for p in params:
                values += p.detach().reshape(-1).tolist()
    return values


def filled(f, *size, **options):
    torch.manual_seed(3)
    return f(torch.empty(*size), **options).reshape(-1).tolist()


def initial():
    for in_features, out_features, bias in ((3, 2, True), (20, 3, True), (7, 5, False)):
        torch.manual_seed(0)
        layer = nn.Linear(in_features, out_features, bias=bias)
        yield (f'linear_{in_features}_{out_features}',
               [v for p in layer.parameters() for v in p.detach().reshape(-1).tolist()])
    torch.manual_seed(1)
    net = nn.Sequential(nn.Linear(4, 3), nn.ReLU(), nn.Linear(3, 2))
    yield 'sequential', [v for p in net.parameters() for v in p.detach().reshape(-1).tolist()]
    yield 'normal', filled(nn.init.normal_, 4, 5, mean=1.0, std=0.5)
    yield 'uniform', filled(nn.init.uniform_, 4, 5, a=-2.0, b=3.0)
    yield 'kaiming_uniform', filled(nn.init.kaiming_uniform_, 4, 5)
    yield 'kaiming_uniform_relu', filled(nn.init.kaiming_uniform_, 4, 5, nonlinearity='relu',
                                         mode='fan_out')
    yield 'kaiming_normal', filled(nn.init.kaiming_normal_, 4, 5, a=0.2)
    yield 'kaiming_normal_3d', filled(nn.init.kaiming_normal_, 2, 3, 4)
    yield 'xavier_uniform', filled(nn.init.xavier_uniform_, 4, 5, gain=2.0)
    yield 'xavier_normal', filled(nn.init.xavier_normal_, 4, 5)


def table(name, values):
    lines, line = [], '   '
    for v in values:
        word = ' %.17g,' % v
        if len(line) + len(word) > 100:
            lines.append(line)
            line = '   '
        line += word
    return f'{{"{name}", {{\n' + '\n'.join(lines + [line]).rstrip(',') + '}},\n'


def main():
    text = ''
    for kind, runs in RUNS.items():
        for options in runs:
            call = ', '.join(f'{name}={value!r}' for name, value in options.items())
            for dtype in (torch.float64, torch.float32):
                name = f'{kind.__name__}({call}) {str(dtype).split(".")[1]}'
                text += table(name, trajectory(kind, options, dtype))
    for name, values in initial():
        text += table(name, values)
    OUT.write_text('// Written by tests/parity/make_optim_expected.py with PyTorch '
                   f'{torch.__version__}.\n' + text)
    print(len(text), 'bytes')


if __name__ == '__main__':
    main()
