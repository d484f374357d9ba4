#!/usr/bin/env python3
"""Writes tests/web/rows_expected.json: what PyTorch says of every layer and optimizer of the tables.

    python3 tests/parity/make_rows_expected.py

Needs PyTorch 2.14. tests/web/rows.test.mjs and tests/web/python_rows.test.mjs loop over the engine's rows and
fail where one has no entry here. Input and weights are the same on both sides by the seed.
"""

import json
import pathlib

import torch
from torch import nn

OUT = pathlib.Path(__file__).resolve().parents[1] / 'web' / 'rows_expected.json'

# Arguments by position, by name, and the sizes of the inputs; 'classes' are ints, 'share' in (0, 1).
X = [4, 3]
LAYERS = {
    'Linear': [([3, 2], {}, [X]), ([3, 2, False], {}, [[2, 4, 3]])],
    'Embedding': [([5, 3], {}, ['classes']), ([5, 3], {'padding_idx': 1}, ['classes'])],
    'BatchNorm1d': [
        ([3], {}, [X]),
        ([3, 0.001], {'momentum': None, 'bias': False}, [[4, 3, 2]]),
        ([3], {'affine': False, 'track_running_stats': False}, [X]),
    ],
    'LayerNorm': [
        ([3], {}, [X]),
        ([[4, 3], 0.001], {'bias': False}, [[2, 4, 3]]),
        ([3], {'elementwise_affine': False}, [X]),
    ],
    'Identity': [([], {}, [X])],
    'ReLU': [([], {}, [X]), ([True], {}, [X])],
    'Tanh': [([], {}, [X])],
    'Sigmoid': [([], {}, [X])],
    'LeakyReLU': [([], {}, [X]), ([0.25], {'inplace': True}, [X])],
    'ELU': [([], {}, [X]), ([0.5], {}, [X])],
    'GELU': [([], {}, [X]), (['tanh'], {}, [X])],
    'Softplus': [([], {}, [X]), ([], {'beta': 2.5, 'threshold': 1.5}, [X])],
    'SiLU': [([], {}, [X])],
    'Softmax': [([], {'dim': 0}, [X]), ([], {}, [X])],
    'LogSoftmax': [([1], {}, [X])],
    'Dropout': [([], {}, [X]), ([0.25], {}, [[8, 8]])],
    'Flatten': [([], {}, [[2, 3, 2]]), ([0, 1], {}, [[2, 3, 2]])],
    'MSELoss': [([], {}, [X, X]), ([], {'reduction': 'sum'}, [X, X])],
    'L1Loss': [([], {}, [X, X])],
    'SmoothL1Loss': [([], {'beta': 0.5}, [X, X])],
    'HuberLoss': [([], {}, [X, X]), (['none', 0.25], {}, [X, X])],
    'NLLLoss': [([], {}, [X, 'classes']), ([], {'ignore_index': 1}, [X, 'classes'])],
    'CrossEntropyLoss': [
        ([], {}, [X, 'classes']),
        ([], {'label_smoothing': 0.125, 'reduction': 'sum'}, [X, 'classes']),
    ],
    'BCELoss': [([], {}, ['share', 'share'])],
    'BCEWithLogitsLoss': [([], {}, [X, 'share'])],
}
OPTIMIZERS = {
    'SGD': [{}, {'lr': 0.25, 'momentum': 0.5, 'nesterov': True}, {'lr': 0.125, 'weight_decay': 0.5}],
    'Adam': [{}, {'lr': 0.125, 'betas': [0.5, 0.75], 'amsgrad': True}, {'lr': 0.25, 'maximize': True}],
    'AdamW': [{}, {'lr': 0.125, 'weight_decay': 0.5, 'eps': 0.001}],
    'RMSprop': [{}, {'lr': 0.125, 'centered': True, 'momentum': 0.5}, {'alpha': 0.5, 'weight_decay': 0.25}],
    'Adagrad': [{}, {'lr': 0.125, 'lr_decay': 0.5, 'initial_accumulator_value': 0.25}],
}


def inputs_of(kinds):
    for kind in kinds:
        if kind == 'classes':
            yield torch.tensor([2, 0, 1, 2])
        elif kind == 'share':
            yield torch.rand(4, 3)
        else:
            yield torch.randn(*kind)


def flat(tensor):
    return [float('%.9g' % v) for v in tensor.detach().double().reshape(-1).tolist()]


def described(state):
    return [[name, list(value.shape), str(value.dtype)] for name, value in state.items()]


def layer(name, args, options, kinds):
    torch.manual_seed(0)
    made = getattr(nn, name)(*args, **options)
    inputs = list(inputs_of(kinds))
    out = made(*inputs)
    return {
        'args': args,
        'options': options,
        'inputs': kinds,
        'repr': repr(made),
        'out': {'shape': list(out.shape), 'values': flat(out)},
        'evaluated': flat(made.eval()(*inputs)),
        'parameters': [key for key, _ in made.named_parameters()],
        'state': described(made.state_dict()),
        'values': [flat(value) for value in made.state_dict().values()],
    }


def optimizer(name, options):
    w = torch.tensor([1.5, -2.0, 3.0], requires_grad=True)
    b = torch.tensor(0.5, requires_grad=True)
    made = getattr(torch.optim, name)([w, b], **options)
    before = {str(k): list(v) for k, v in made.state_dict()['state'].items()}
    track = []
    for _ in range(6):
        made.zero_grad()
        ((w * torch.tensor([1.0, 2.0, 0.5]) + b) ** 2).sum().backward()
        made.step()
        track.append(flat(w) + flat(b))
    state = made.state_dict()
    return {
        'options': options,
        'repr': repr(made),
        'before': before,
        'track': track,
        'keys': [list(group) for group in state['param_groups']],
        'state': {str(k): described(v) for k, v in state['state'].items()},
        'values': {str(k): [flat(t) for t in v.values()] for k, v in state['state'].items()},
    }


def main():
    found = {
        'torch': torch.__version__,
        'layers': {name: [layer(name, *run) for run in runs] for name, runs in LAYERS.items()},
        'optimizers': {
            name: [optimizer(name, run) for run in runs] for name, runs in OPTIMIZERS.items()
        },
    }
    OUT.write_text(json.dumps(found) + '\n')
    print(OUT.stat().st_size, 'bytes')


if __name__ == '__main__':
    main()
