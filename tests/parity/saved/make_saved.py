#!/usr/bin/python3
"""Files between real PyTorch 2.14 and gradlet, for tests/parity/saved.test.mjs.

    python3 tests/parity/saved/make_saved.py

Writes real.pt, which gradlet reads, and fails unless real PyTorch reads ours.pt (which the test compares with
what torch.save gives here) as what it holds.
"""

import collections
import pathlib

import torch

HERE = pathlib.Path(__file__).resolve().parent


def write():
    shared = torch.arange(12, dtype=torch.float32)
    linear = torch.nn.Linear(3, 2)
    with torch.no_grad():
        linear.weight.copy_(torch.arange(6.).reshape(2, 3))
        linear.bias.copy_(torch.tensor([0.5, -0.5]))
    optimizer = torch.optim.Adam(linear.parameters(), lr=0.01)
    linear(torch.ones(1, 3)).sum().backward()
    optimizer.step()
    torch.save({
        'model': linear.state_dict(),
        'optimizer': optimizer.state_dict(),
        'view': shared.reshape(3, 4).t()[1:],
        'same': shared[2:5],
        'long': torch.tensor([1, -2**40]),
        'bool': torch.tensor([True, False]),
        'double': torch.tensor(0.1, dtype=torch.float64),
        'empty': torch.zeros(0, 2),
        'grad': torch.ones(2, requires_grad=True),
        'parameter': linear.bias,
        'ordered': collections.OrderedDict([(1, 'one'), ('two', 2)]),
        'plain': [None, True, 1, 300, 70000, -1, 2**40, -2**70, 2.0, 'Grüße', (1, 2), ()],
        'dtype': torch.float64,
    }, HERE / 'real.pt')


def read():
    found = torch.load(HERE / 'ours.pt', weights_only=True)
    tensors = {
        'float': torch.tensor([[1.5, -2.], [0., 3.]]),
        'turned': torch.tensor([[1., 0.], [2., 3.]]),
        'long': torch.tensor([1, -5]),
        'bool': torch.tensor([True, False]),
        'double': torch.tensor(0.1, dtype=torch.float64),
        'empty': torch.zeros(0, 2),
    }
    for name, tensor in tensors.items():
        assert found[name].dtype == tensor.dtype and found[name].shape == tensor.shape, name
        assert torch.equal(found[name], tensor), name
    assert found['grad'].requires_grad and not found['float'].requires_grad
    assert isinstance(found['parameter'], torch.nn.Parameter)
    assert found['plain'] == [None, True, 1, 300, 70000, -1, 2**40, 0.5, 'Grüße', [1, {'a': 2}]]
    assert found['map'] == {1: 'one', 'two': 2}
    linear = torch.nn.Linear(2, 1)
    linear.load_state_dict(found['model'])
    assert linear.weight.tolist() == [[1.5, 2.5]], linear.weight


write()
read()
print('PyTorch', torch.__version__, 'reads ours.pt')
