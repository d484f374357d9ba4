"""Calls of convolution, pooling, recurrent networks and later ops for make_op_expected.py."""

import torch
import torch.nn.functional as F

CALLS = {name: getattr(F, name) for name in ['conv2d', 'conv1d', 'unfold', 'fold', 'avg_pool2d', 'max_pool2d']}
CALLS |= {
    'conv2d_padding': F.conv2d,
    'conv1d_padding': F.conv1d,
    'max_pool2d_with_indices': lambda *args: list(F.max_pool2d_with_indices(*args)),
    'lstm': lambda *args: list(torch.lstm(*args)),
    'gru': lambda *args: list(torch.gru(*args)),
    'rnn_tanh': lambda *args: list(torch.rnn_tanh(*args)),
    'rnn_relu': lambda *args: list(torch.rnn_relu(*args)),
    'lstm_cell': lambda *args: list(torch.lstm_cell(*args)),
    'gru_cell': torch.gru_cell,
    'rnn_tanh_cell': torch.rnn_tanh_cell,
    'rnn_relu_cell': torch.rnn_relu_cell,
    'clamp_tensor': torch.clamp,
    'clamp_min_tensor': torch.clamp_min,
    'clamp_max_tensor': torch.clamp_max,
}
CALLS |= {name: getattr(torch, name) for name in ['bitwise_and', 'bitwise_or', 'bitwise_xor', 'bitwise_not']}


def network(name, gates, states, settings):
    """A case of two layers or directions: width 2 in, 2 hidden."""
    biases, layers, _, _, both, _ = settings.split()
    sides = 2 if both == 'T' else 1
    cells = int(layers) * sides
    params = ''
    for cell in range(cells):
        width = 2 if cell < sides else 2 * sides
        params += f' d@{2 * gates},{width}! d@{2 * gates},2!'
        if biases == 'T':
            params += f' d@{2 * gates}! d@{2 * gates}!'
    state = f'd@{cells},2,2!'
    hx = f'( {state} {state} )' if states == 2 else state
    return f'{name} d@2,2,2! {hx} ({params} ) {settings}'


CASES = [
    'conv2d d@1,2,4,4! d@2,2,3,3! d@2!', 'conv2d d@2,4,3,4! d@4,2,2,1! - [2,1] [1,0] 1 2',
    'conv2d d@2,4,5! d@1,2,2,2! d@1! 1 0 [2,1]', 'conv2d d@2,2,2,2! d@3,2,1,1! d@3!', 'conv2d f@0,1,3,3 f@1,1,2,2',
    'conv2d i@1,1,3,3 i@1,1,2,2', 'conv2d_padding d@1,1,3,4! d@1,1,2,3! d@1! 1 same',
    'conv2d_padding d@1,1,3,4! d@1,1,2,3! - 1 same [2,1]', 'conv2d_padding d@1,3,4! d@1,1,2,3! - 1 valid',
    'conv1d d@2,2,5! d@3,2,2! d@3! 2 1', 'conv1d d@2,5! d@4,1,2! - 1 0 2 2', 'conv1d_padding d@1,2,5! d@1,2,4! - 1 same',
    'unfold d@1,2,3,4! 2', 'unfold d@2,3,4! [2,1] 2 1 [1,2]', 'fold d@1,4,6! [3,4] 2', 'fold d@2,3! [3,4] [2,1] 2 [0,1] [1,2]',
    'max_pool2d d@1,2,4,4! 2', 'max_pool2d d@1,5,5! 3 2 1', 'max_pool2d d@1,5,4! [2,1] [1,2] 0 2 T', 'max_pool2d i@1,3,3 2 1',
    'max_pool2d f@1,2,3=nan,1,2,3,nan,0 2 1', 'max_pool2d f@1,2,2=-inf,-inf,-inf,-inf 2', 'max_pool2d f@0,1,2,2 2',
    'max_pool2d_with_indices d@1,4,4! 2 [] 1', 'max_pool2d_with_indices d@2,1,4,3! [2,3] 1',
    'avg_pool2d d@1,2,4,4! 2', 'avg_pool2d d@1,5,5! 3 2 1', 'avg_pool2d d@1,5,5! 3 2 1 T', 'avg_pool2d d@1,5,5! 3 2 1 T F',
    'avg_pool2d d@1,4,4! [2,1] [] 0 F T 3', 'avg_pool2d i@1,2,2 2', 'avg_pool2d d@1,4,4! 2 3 1 T F',
    network('lstm', 4, 2, 'T 1 0.0 F F F'), network('lstm', 4, 2, 'F 2 0.0 F T T'), network('gru', 3, 1, 'T 1 0.0 F F F'),
    network('gru', 3, 1, 'T 1 0.0 F T F'), network('rnn_tanh', 1, 1, 'T 2 0.0 F T F'), network('rnn_relu', 1, 1, 'T 1 0.0 F F T'),
    'lstm_cell d@2,2! ( d@2,3! d@2,3! ) d@12,2! d@12,3! d@12! d@12!', 'gru_cell d@2,2! d@2,3! d@9,2! d@9,3! d@9! d@9!',
    'gru_cell d@2,2! d@2,3! d@9,2! d@9,3!', 'rnn_tanh_cell d@2,2! d@2,3! d@3,2! d@3,3! d@3! d@3!',
    'rnn_relu_cell d@2,2! d@2,3! d@3,2! d@3,3!',
    'clamp_tensor d@3=1,2,3! d@=2!', 'clamp_tensor d@3=1,2,3! - d@=2!', 'clamp_tensor d@3=1,2,3! d@=2! d@=2.5!',
    'clamp_tensor f@3 d@3', 'clamp_tensor i@3 f@', 'clamp_tensor d@2,3! d@3! d@2,1!', 'clamp_min_tensor d@3=1,2,3! d@=2!',
    'clamp_max_tensor d@3=1,2,3! d@=2!', 'clamp_tensor f@3=1,nan,2 f@3=nan,0,0', 'clamp f@2 nan 1', 'clamp f@2 1 nan',
    'relu f@2=nan,1!', 'elu f@2=nan,1!', 'logsumexp f@2,0! 1', 'logsumexp f@0 0', 'prod d@=0! 0',
    'linalg_eigh d@2,2!', 'index f@3,2! < i@=1 >', 'index f@3,2! < 1: i@=0 >', 'index f@3,2! < : >',
    'index f@3,2! < 0:3 0:2 >', 'index f@3,2! < : 1: >', 'index f@3,2! < ... >', 'huber_loss f@2 d@2',
    'huber_loss d@2 b@2', 'smooth_l1_loss f@2 d@2', 'smooth_l1_loss d@2 b@2', 'binary_cross_entropy_with_logits d@2! f@2=0,1',
]
for _call in ['bitwise_and', 'bitwise_or', 'bitwise_xor']:
    CASES += [f'{_call} {arguments}' for arguments in ['i@4=5,-6,7,0 i@4=3,3,-1,9', 'b@2 b@2', 'b@2 i@2,1', 'i@3 3']]
CASES += ['bitwise_not i@3', 'bitwise_not b@3']
ERRORS = [
    'conv2d f@1,1,5,5 f@2,3,3,3', 'conv2d f@1,3,2,2 f@2,3,3,3', 'conv2d f@5,5 f@2,3,3,3', 'conv2d f@1,3,5,5 f@3,3',
    'conv2d f@1,3,5,5 f@2,3,3,3 - 0', 'conv2d f@1,3,5,5 f@2,3,3,3 - 1 -1', 'conv2d f@1,3,5,5 f@2,3,3,3 - 1 0 0',
    'conv2d f@1,3,5,5 f@2,3,3,3 - 1 0 1 0', 'conv2d f@1,6,5,5 f@3,3,3,3 - 1 0 1 2', 'conv2d f@1,6,5,5 f@1,3,3,3 - 1 0 1 2',
    'conv2d f@1,3,5,5 f@2,3,3,3 f@3', 'conv2d d@1,3,5,5 f@2,3,3,3', 'conv2d f@1,3,5,5 f@2,3,3,3 d@2',
    'conv2d f@1,3,5,5 f@2,3,3,3 - [1,2,3]', 'conv2d_padding f@1,3,5,5 f@2,3,3,3 - 2 same',
    'conv2d_padding f@1,3,5,5 f@2,3,3,3 - 1 foo', 'conv1d f@5 f@1,1,2', 'unfold f@1,1,2,2 3', 'unfold f@1,1,4,4 2 1 0 0',
    'unfold i@1,4,4 2', 'fold f@1,4,8 [4,4] 2', 'fold f@1,3,9 [4,4] 2', 'fold f@9 [4,4] 2', 'max_pool2d f@1,1,2,2 3',
    'max_pool2d f@1,1,4,4 2 [] 2', 'max_pool2d f@4,4 2', 'max_pool2d f@1,4,4 2 0', 'max_pool2d f@1,4,4 [1,2,3]',
    'max_pool2d b@1,4,4 2', 'max_pool2d f@1,0,4,4 2', 'max_pool2d f@1,4,4 2 [] -1', 'max_pool2d f@1,4,4 2 [] 0 0',
    'avg_pool2d f@1,4,4 2 0', 'avg_pool2d f@1,1,2,2 3', 'avg_pool2d f@1,4,4 [1,2,3]', 'avg_pool2d f@1,4,4 2 [] 0 F T 0',
    'gru_cell f@2,4 f@2,3 f@9,2 f@9,3', 'lstm_cell f@2,2 ( f@3,3 f@3,3 ) f@12,2 f@12,3', 'rnn_tanh_cell f@2,2 f@2,4 f@3,2 f@3,3',
    'bitwise_and f@2 i@2', 'bitwise_or i@2 0.5', 'bitwise_not f@2', 'clamp_tensor f@3 f@2', 'smooth_l1_loss i@2 b@2',
    'huber_loss i@2 i@2', 'huber_loss i@2 f@2', 'binary_cross_entropy_with_logits f@2 b@2',
    'gru f@0,2,2 f@1,2,2 ( f@6,2 f@6,2 ) F 1 0.0 F F F',
]
