"""torch.optim.optimizer"""
from torch.optim import Optimizer


class _RequiredParameter:
    def __repr__(self):
        return "<required parameter>"


required = _RequiredParameter()
ParamsT = "ParamsT"
