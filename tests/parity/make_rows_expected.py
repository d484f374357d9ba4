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

# Arguments by position, by name, and the sizes of the inputs; 'classes' are ints, 'share' in (0, 1), 'signs' and
# 'labels' fixed, 'spelled', 'four' and 'two' a target and lengths, 'places' are those of maxima, {'size': list} is the list itself, a list of sizes is a tuple of
# tensors.
X = [4, 3]
IMAGE = [2, 4, 5, 6]
SERIES = [5, 2, 3]
CUBE = [2, 2, 3, 2, 4]
LAYERS = {
    'Linear': [([3, 2], {}, [X]), ([3, 2, False], {}, [[2, 4, 3]])],
    'Embedding': [([5, 3], {}, ['classes']), ([5, 3], {'padding_idx': 1}, ['classes']), ([5, 3, None, 1.5], {'norm_type': 2.5, 'scale_grad_by_freq': True}, ['classes'])],
    'EmbeddingBag': [
        ([5, 3], {'mode': 'sum'}, ['classes', 'bags']),
        ([5, 3], {'max_norm': 1.5, 'padding_idx': 2}, ['classes', 'bags']),
        ([5, 3], {'mode': 'max', 'include_last_offset': True}, ['classes', 'bags']),
    ],
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
    'Conv2d': [
        ([4, 6, 3], {}, [IMAGE]),
        ([4, 6, [3, 2]], {'stride': 2, 'padding': [1, 2], 'dilation': [1, 2], 'groups': 2, 'bias': False}, [IMAGE]),
        ([4, 2, 3, 1, 'same'], {'padding_mode': 'reflect'}, [IMAGE]),
        ([4, 2, [2, 3]], {'padding': 'same'}, [IMAGE]),
        ([4, 2, 3], {'padding': [2, 1], 'padding_mode': 'circular'}, [IMAGE]),
        ([4, 2, 3], {'padding': 1, 'padding_mode': 'replicate'}, [[4, 5, 6]]),
    ],
    'Conv1d': [([3, 4, 2], {}, [[2, 3, 6]]), ([4, 4, 3, 2, 1], {'groups': 4}, [[4, 7]])],
    'MaxPool2d': [
        ([2], {}, [IMAGE]),
        ([[3, 2], 2, 1], {'ceil_mode': True}, [IMAGE]),
        ([2, 1], {'dilation': [1, 2], 'return_indices': True}, [IMAGE]),
    ],
    'AvgPool2d': [
        ([2], {}, [IMAGE]),
        ([[3, 2]], {'stride': 2, 'padding': 1, 'ceil_mode': True, 'count_include_pad': False}, [IMAGE]),
        ([3, 1], {'divisor_override': 5}, [IMAGE]),
    ],
    'Conv3d': [([2, 4, 2], {}, [CUBE]), ([2, 2, [1, 2, 3], 1, 'same'], {'padding_mode': 'circular'}, [CUBE])],
    'ConvTranspose1d': [([3, 4, 2], {}, [[2, 3, 6]]), ([4, 4, 3, 2, 1, 1], {'groups': 4, 'bias': False}, [[4, 7]])],
    'ConvTranspose2d': [
        ([4, 6, 3], {}, [IMAGE]),
        ([4, 6, [3, 2]], {'stride': 2, 'padding': [1, 0], 'dilation': [1, 2], 'groups': 2, 'output_padding': 1}, [IMAGE]),
        ([4, 2, 3, 2, 1], {}, [IMAGE, {'size': [10, 12]}]),
    ],
    'ConvTranspose3d': [([2, 3, 2], {'stride': [1, 2, 1]}, [CUBE])],
    'MaxPool1d': [([2], {}, [[2, 3, 6]]), ([3, 1, 1], {'return_indices': True}, [[3, 6]])],
    'MaxPool3d': [([2], {}, [CUBE]), ([[2, 1, 2], 1], {'return_indices': True, 'ceil_mode': True}, [CUBE])],
    'MaxUnpool1d': [([2], {}, [[1, 2, 2], 'places'])],
    'MaxUnpool2d': [([2], {}, [[1, 2, 2], 'places']), ([2], {'stride': 1}, [[1, 2, 2], 'places', {'size': [3, 3]}])],
    'MaxUnpool3d': [([[1, 2, 2]], {'padding': 0}, [[1, 1, 2, 2], 'places in space'])],
    'AvgPool1d': [([2], {}, [[2, 3, 6]]), ([3], {'stride': 2, 'padding': 1, 'count_include_pad': False}, [[3, 6]])],
    'AvgPool3d': [([2], {}, [CUBE]), ([[2, 1, 2], 1], {'divisor_override': 3}, [CUBE])],
    'LPPool1d': [([2, 3], {}, [[2, 3, 6]])],
    'LPPool2d': [([2, [2, 3]], {'stride': 2, 'ceil_mode': True}, [IMAGE])],
    'LPPool3d': [([2, 2], {}, [CUBE])],
    'AdaptiveAvgPool1d': [([4], {}, [[2, 3, 6]])],
    'AdaptiveAvgPool2d': [([3], {}, [IMAGE]), ([[None, 4]], {}, [IMAGE]), ([1], {}, [[4, 5, 6]])],
    'AdaptiveAvgPool3d': [([[1, 2, 2]], {}, [CUBE])],
    'AdaptiveMaxPool1d': [([4], {}, [[2, 3, 6]])],
    'AdaptiveMaxPool2d': [([3], {'return_indices': True}, [IMAGE]), ([[2, None]], {}, [IMAGE])],
    'AdaptiveMaxPool3d': [([2], {}, [CUBE])],
    'Upsample': [
        ([], {'scale_factor': 2}, [IMAGE]),
        ([[7, 4], None, 'bilinear', True], {}, [IMAGE]),
        ([], {'scale_factor': [1.5, 2.0], 'mode': 'bicubic'}, [IMAGE]),
    ],
    'UpsamplingNearest2d': [([], {'scale_factor': 2}, [IMAGE])],
    'UpsamplingBilinear2d': [([3], {}, [IMAGE])],
    'LSTM': [
        ([3, 4], {}, [SERIES]),
        ([3, 4, 2], {'bidirectional': True, 'dropout': 0.5, 'batch_first': True}, [[2, 5, 3]]),
        ([3, 4], {'bias': False, 'proj_size': 2}, [SERIES, [[1, 2, 2], [1, 2, 4]]]),
        ([3, 4, 2], {}, [[5, 3], [[2, 4], [2, 4]]]),
    ],
    'GRU': [
        ([3, 4], {}, [SERIES]),
        ([3, 4, 2], {'bidirectional': True, 'dropout': 0.25}, [SERIES, [4, 2, 4]]),
        ([3, 4], {'bias': False, 'batch_first': True}, [[5, 3]]),
    ],
    'RNN': [
        ([3, 4], {}, [SERIES]),
        ([3, 4, 2, 'relu'], {'batch_first': True, 'bidirectional': True}, [[2, 5, 3], [4, 2, 4]]),
    ],
    'LSTMCell': [([3, 4], {}, [[2, 3]]), ([3, 4, False], {}, [[3], [[4], [4]]])],
    'GRUCell': [([3, 4], {}, [[2, 3]]), ([3, 4], {'bias': False}, [[2, 3], [2, 4]])],
    'RNNCell': [([3, 4], {}, [[2, 3]]), ([3, 4], {'nonlinearity': 'relu'}, [[3], [4]])],
    'Bilinear': [([3, 2, 4], {}, [X, [4, 2]]), ([3, 2, 4], {'bias': False}, [X, [4, 2]])],
    'PReLU': [([], {}, [X]), ([3], {'init': 0.5}, [X])],
    'BatchNorm2d': [([4], {}, [IMAGE]), ([4, 0.001, None], {'affine': False}, [IMAGE])],
    'BatchNorm3d': [([2], {}, [[2, 2, 2, 3, 2]])],
    'InstanceNorm1d': [([3], {}, [[2, 3, 4]]), ([3], {'affine': True}, [[3, 4]])],
    'InstanceNorm2d': [([4], {'affine': True, 'track_running_stats': True}, [IMAGE]), ([4], {}, [IMAGE])],
    'InstanceNorm3d': [([2], {}, [[2, 2, 2, 3, 2]])],
    'RMSNorm': [([3], {}, [X]), ([[4, 3], 0.001], {'elementwise_affine': False}, [[2, 4, 3]])],
    'GroupNorm': [([2, 4], {}, [IMAGE]), ([4, 4, 0.001], {'bias': False}, [IMAGE]), ([1, 4], {'affine': False}, [IMAGE])],
    'LocalResponseNorm': [([2], {}, [IMAGE]), ([3, 0.01], {'beta': 0.5, 'k': 2.5}, [IMAGE])],
    'ReLU6': [([], {}, [X])],
    'Hardtanh': [([], {}, [X]), ([-0.5, 0.25], {'inplace': True}, [X])],
    'Hardswish': [([], {}, [X]), ([True], {}, [X])],
    'Hardsigmoid': [([], {}, [X])],
    'Mish': [([], {}, [X])],
    'SELU': [([], {}, [X]), ([True], {}, [X])],
    'CELU': [([], {}, [X]), ([0.5], {}, [X])],
    'Threshold': [([0.5, 20], {}, [X]), ([0.5, 0.25, True], {}, [X])],
    'RReLU': [([], {}, [X]), ([0.25, 0.5], {}, [X])],
    'Hardshrink': [([], {}, [X]), ([0.25], {}, [X])],
    'Softshrink': [([], {}, [X]), ([0.25], {}, [X])],
    'Softsign': [([], {}, [X])],
    'Tanhshrink': [([], {}, [X])],
    'LogSigmoid': [([], {}, [X])],
    'GLU': [([], {}, [IMAGE]), ([0], {}, [X])],
    'Softmin': [([1], {}, [X])],
    'Softmax2d': [([], {}, [IMAGE])],
    'Dropout1d': [([], {}, [[2, 3, 4]]), ([0.25], {}, [[6, 3]])],
    'Dropout2d': [([], {}, [IMAGE])],
    'Dropout3d': [([0.25], {}, [[2, 4, 2, 3, 2]])],
    'AlphaDropout': [([0.25], {}, [X])],
    'FeatureAlphaDropout': [([0.25], {}, [SERIES])],
    'Unflatten': [([1, [2, 2]], {}, [IMAGE])],
    'PixelShuffle': [([2], {}, [IMAGE])],
    'PixelUnshuffle': [([2], {}, [[1, 2, 4, 6]])],
    'ChannelShuffle': [([2], {}, [IMAGE])],
    'Unfold': [([2], {}, [IMAGE]), ([[2, 3]], {'padding': 1, 'stride': 2}, [IMAGE])],
    'Fold': [([[3, 4], 2], {}, [[2, 8, 6]])],
    'CosineSimilarity': [([], {}, [X, X]), ([0], {}, [X, X])],
    'PairwiseDistance': [([], {}, [X, X]), ([1.0], {'keepdim': True}, [X, X])],
    'ConstantPad1d': [([2, 0.5], {}, [X]), ([[1, 2], 3], {}, [X])],
    'ConstantPad2d': [([1, 3.5], {}, [IMAGE]), ([[1, 0, 2, 3], 0.5], {}, [IMAGE])],
    'ConstantPad3d': [([1, 3.5], {}, [[2, 1, 2, 2]])],
    'ZeroPad1d': [([[1, 2]], {}, [[2, 4, 3]])],
    'ZeroPad2d': [([2], {}, [IMAGE])],
    'ZeroPad3d': [([[1, 0, 2, 0, 0, 1]], {}, [IMAGE])],
    'ReflectionPad1d': [([[1, 2]], {}, [[2, 4, 3]])],
    'ReflectionPad2d': [([2], {}, [IMAGE])],
    'ReflectionPad3d': [([1], {}, [IMAGE])],
    'ReplicationPad1d': [([[1, 2]], {}, [[2, 4, 3]])],
    'ReplicationPad2d': [([2], {}, [IMAGE])],
    'ReplicationPad3d': [([1], {}, [IMAGE])],
    'CircularPad1d': [([[1, 2]], {}, [[2, 4, 3]])],
    'CircularPad2d': [([2], {}, [IMAGE])],
    'CircularPad3d': [([1], {}, [IMAGE])],
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
    'KLDivLoss': [([], {'reduction': 'batchmean'}, [X, 'share']), ([], {'log_target': True}, [X, X])],
    'CTCLoss': [
        ([], {}, [X, 'spelled', 'four', 'two']),
        ([0, 'sum'], {'zero_infinity': True}, [[4, 1, 3], 'spelled', 'four', 'two']),
    ],
    'PoissonNLLLoss': [([], {}, [X, 'share']), ([False, True], {}, ['share', 'share'])],
    'GaussianNLLLoss': [([], {}, [X, X, 'share']), ([], {'full': True, 'reduction': 'none'}, [X, X, 'share'])],
    'MarginRankingLoss': [([], {}, [[4], [4], 'signs']), ([0.5], {'reduction': 'sum'}, [[4], [4], 'signs'])],
    'HingeEmbeddingLoss': [([], {}, [[4], 'signs'])],
    'CosineEmbeddingLoss': [([], {}, [X, X, 'signs']), ([0.25], {}, [X, X, 'signs'])],
    'TripletMarginLoss': [([], {}, [X, X, X]), ([0.5, 1.0], {'swap': True}, [X, X, X])],
    'MultiMarginLoss': [([], {}, [X, 'classes']), ([2], {'margin': 0.5}, [X, 'classes'])],
    'MultiLabelMarginLoss': [([], {}, [X, 'labels'])],
    'MultiLabelSoftMarginLoss': [([], {}, [X, 'share'])],
    'SoftMarginLoss': [([], {}, [[4], 'signs'])],
}
OPTIMIZERS = {
    'SGD': [{}, {'lr': 0.25, 'momentum': 0.5, 'nesterov': True}, {'lr': 0.125, 'weight_decay': 0.5}],
    'Adam': [{}, {'lr': 0.125, 'betas': [0.5, 0.75], 'amsgrad': True}, {'lr': 0.25, 'maximize': True}],
    'AdamW': [{}, {'lr': 0.125, 'weight_decay': 0.5, 'eps': 0.001}],
    'RMSprop': [{}, {'lr': 0.125, 'centered': True, 'momentum': 0.5}, {'alpha': 0.5, 'weight_decay': 0.25}],
    'Adagrad': [{}, {'lr': 0.125, 'lr_decay': 0.5, 'initial_accumulator_value': 0.25}],
    'Adadelta': [{'lr': 0.25}, {'lr': 0.5, 'rho': 0.5, 'weight_decay': 0.25}],
    'Adamax': [{}, {'lr': 0.125, 'weight_decay': 0.25}, {'maximize': True}],
    'NAdam': [{}, {'lr': 0.125, 'momentum_decay': 0.5, 'decoupled_weight_decay': True, 'weight_decay': 0.25}],
    'RAdam': [{}, {'lr': 0.125, 'weight_decay': 0.25}],
    'Rprop': [{}, {'lr': 0.125, 'maximize': True}],
    'ASGD': [{'t0': 1.5}, {'lr': 0.125, 'lambd': 0.25, 't0': 0.5, 'maximize': True}],
}


def input_of(kind):
    if kind == 'classes':
        return torch.tensor([2, 0, 1, 2])
    if kind == 'signs':
        return torch.tensor([1.0, -1.0, 1.0, -1.0])
    if kind == 'labels':
        return torch.tensor([[2, 0, -1], [1, -1, 0], [0, 1, 2], [-1, 0, 1]])
    if kind in ('spelled', 'four', 'two'):
        return torch.tensor({'spelled': [1, 2], 'four': [4], 'two': [2]}[kind])
    if kind == 'bags':
        return torch.tensor([0, 1, 1, 4])
    if kind == 'places':
        return torch.tensor([[[1, 3], [2, 0]]])
    if kind == 'places in space':
        return torch.tensor([[[[1, 3], [2, 0]]]])
    if isinstance(kind, dict):
        return kind['size']
    if kind == 'share':
        return torch.rand(4, 3)
    return tuple(map(input_of, kind)) if isinstance(kind[0], list) else torch.randn(*kind)


def shaped(out):
    """Sizes of what a layer gives, nested as it is."""
    return list(map(shaped, out)) if isinstance(out, tuple) else list(out.shape)


def flat(tensor):
    if isinstance(tensor, tuple):
        return sum(map(flat, tensor), [])
    return [float('%.9g' % v) for v in tensor.detach().double().reshape(-1).tolist()]


def described(state):
    return [[name, list(value.shape), str(value.dtype)] for name, value in state.items()]


def layer(name, args, options, kinds):
    torch.manual_seed(0)
    made = getattr(nn, name)(*[tuple(a) if isinstance(a, list) else a for a in args],
                             **{k: tuple(v) if isinstance(v, list) else v for k, v in options.items()})
    inputs = list(map(input_of, kinds))
    out = made(*inputs)
    return {
        'args': args,
        'options': options,
        'inputs': kinds,
        'repr': repr(made),
        'out': {'shape': shaped(out), 'values': flat(out)},
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
