"""torch.nn.parameter"""
from torch.nn import Buffer, Parameter, UninitializedBuffer, UninitializedParameter
from torch.nn.lazy import is_lazy
