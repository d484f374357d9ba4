# Layers by the names of PyTorch's files, and what recurrent layers tell of their weights.
import torch
import torch.nn as nn
import torch.nn.parallel
from torch.autograd.variable import Variable
from torch.nn.modules.conv import Conv2d
from torch.nn.modules.module import Module
from torch.nn.modules.utils import _pair
from torch.nn.parameter import Parameter
from torch.optim.optimizer import Optimizer

print(Module is nn.Module, Conv2d is nn.Conv2d, Parameter is nn.Parameter, Optimizer is torch.optim.Optimizer, _pair(3), _pair((1, 2)))
print(nn.modules.linear.Linear is nn.Linear, nn.modules.loss.MSELoss, isinstance(nn.ReLU(), nn.modules.Module))
model = nn.DataParallel(nn.Sequential(nn.Linear(2, 3), nn.ReLU()))
print(model, list(model.state_dict()), model(torch.ones(4, 2)).shape, model.module[0].in_features, model.device_ids)
for layer in (nn.LSTM(2, 3, num_layers=2, bidirectional=True), nn.GRU(2, 3), nn.RNN(2, 3, bias=False)):
    print(layer._flat_weights_names, [[w.shape for w in ws] for ws in layer.all_weights])
    layer.flatten_parameters()
    print(len(layer._flat_weights), layer._flat_weights[0] is layer.weight_ih_l0)
print(isinstance(nn.LSTM(1, 1), nn.RNNBase), isinstance(nn.LSTMCell(1, 1), nn.RNNCellBase), isinstance(nn.Linear(1, 1), nn.RNNBase), issubclass(nn.GRU, nn.RNNBase))
