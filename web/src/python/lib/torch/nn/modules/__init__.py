"""torch.nn by the names of PyTorch's files, of which programs import layers."""
import sys

import torch.nn as _nn

for _name in (
    "activation adaptive batchnorm channelshuffle container conv distance dropout flatten fold instancenorm lazy linear "
    "loss module normalization padding pixelshuffle pooling rnn sparse transformer upsampling"
).split(" "):
    globals()[_name] = sys.modules["torch.nn.modules." + _name] = _nn


def __getattr__(name):
    return getattr(_nn, name)
