"""Modules for several devices, of which there is one."""
from torch.nn import Module


class DataParallel(Module):
    """The module itself, as PyTorch has it where there is no graphics card."""

    def __init__(self, module, device_ids=None, output_device=None, dim=0):
        super().__init__()
        self.module = module
        self.device_ids = []

    def forward(self, *inputs, **kwargs):
        return self.module(*inputs, **kwargs)


class DistributedDataParallel:
    def __init__(self, module, **keywords):
        raise ValueError("Default process group has not been initialized, please make sure to call init_process_group.")
