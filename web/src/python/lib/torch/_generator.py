"""torch.Generator: a stream of random numbers of its own."""
from _builtins import _g
from torch._bridge import _JS, checked, cpu, device as _device, js
from torch._core import Tensor


class Generator:
    """https://pytorch.org/docs/stable/generated/torch.Generator.html"""

    device = cpu

    def __init__(self, device="cpu", _default=False):
        if _device(device).type != "cpu":
            raise RuntimeError("Cannot get CUDA generator without ATen_cuda library")
        self._j = None if _default else _g.generator()

    def manual_seed(self, seed):
        self._call("manual_seed", js(seed))
        return self

    def initial_seed(self):
        return int(self._call("initial_seed"))

    def seed(self):
        return int(self._call("seed"))

    def get_state(self):
        return Tensor(self._call("get_state"))

    def set_state(self, new_state):
        self._call("set_state", js(new_state))
        return self

    def clone_state(self):
        return Generator().set_state(self.get_state())

    def _call(self, name, *args):
        return checked(_g.generator_call(self._j, name, *args))

    def __repr__(self):
        return "<torch._C.Generator object at 0x%012x>" % id(self)
