"""Dtypes that do not go together, and norms and sums in another dtype."""
import torch
import torch.nn as nn
import torch.nn.functional as F


def show(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


o = torch.ones
x = o(2, 3)
show(lambda: F.linear(o(4), o(4), torch.tensor(3.)))
show(lambda: F.linear(o(2, 2, 4), o(4), torch.tensor(3.)))
show(lambda: nn.Linear(4, 2)(o(2, 3, 4).double()))
show(lambda: nn.Linear(4, 2)(o(2, 3, 4).long()))
show(lambda: nn.Linear(4, 2)(o(4).double()))
show(lambda: F.linear(o(2, 3, 4), o(2, 4), torch.tensor([1., 2.]).double()))
show(lambda: torch.addmm(o(3), o(2, 3), o(3, 3).double()))
show(lambda: torch.nansum(torch.tensor([1.5, float("nan"), 2.5]), dtype=torch.int64))
show(lambda: torch.nansum(torch.tensor([1.5, float("nan"), 2.5]), dtype=torch.bool))
show(lambda: F.multi_margin_loss(x, torch.tensor([0, 1]), weight=o(5)))
show(lambda: F.multi_margin_loss(x, torch.tensor([0, 1]), weight=o(3).double()))
show(lambda: torch.norm(torch.tensor([1, 2]), dtype=torch.float32))
show(lambda: F.nll_loss(o(2, 3, 4), torch.zeros(2, 5)))
show(lambda: F.nll_loss(o(2, 3, 4), torch.zeros(2, 4)))
show(lambda: F.embedding(torch.tensor([0]), torch.tensor(1.), padding_idx=0))
show(lambda: F.nll_loss(o(3), torch.zeros(2)))
