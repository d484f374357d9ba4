import torch
from torch import nn


def step(x, h, c, cell):
    """One letter: the old state (h, c) and the new one. `cell` has the weights."""
    sums = x @ cell.weight_ih.T + cell.bias_ih + h @ cell.weight_hh.T + cell.bias_hh
    i, f, g, o = sums.chunk(4, dim=1)
    i, f, g, o = i.sigmoid(), f.sigmoid(), g.tanh(), o.sigmoid()
    kept = c  # Your turn: the part f of c stays, and the part i of the new g comes in.
    return o * kept.tanh(), kept


torch.manual_seed(0)
cell = nn.LSTMCell(3, 4)
h, c = torch.zeros(1, 4), torch.zeros(1, 4)
for letter in torch.eye(3):
    h, c = step(letter.unsqueeze(0), h, c, cell)
print(h)
