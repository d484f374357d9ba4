"""Hints, which mean nothing here."""
from typing import Any, Number

from torch import Tensor, device, dtype

Device = Storage = Any
_size = _int = _float = _bool = _dtype = _device = Any
