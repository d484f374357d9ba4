"""What train.py needs to train in several processes: torchrun --nproc_per_node 2 train.py

Every process runs the same program on the same numbers. In training each sends its share of a batch, some rows of
the model's inputs, through the model; the outputs are put together again, so that the loss is that of the whole
batch in every process, and DistributedDataParallel adds up the gradients. So losses, prints and decisions are those of
one process, whatever the loss is: up to rounding, and but for dropout and batch norm, which see a share alone.

    torchrun --nproc_per_node 2 train.py            from the start
    torchrun --nproc_per_node 2 train.py --resume   from the weights in weights.safetensors
"""
import atexit
import builtins
import inspect
import json
import os
import sys

import numpy as np
import torch
import torch.distributed as dist
from torch.nn.parallel import DistributedDataParallel

HERE = os.path.dirname(os.path.abspath(__file__))
DTYPES = {"F64": torch.float64, "F32": torch.float32, "F16": torch.float16, "BF16": torch.bfloat16, "I64": torch.int64,
          "I32": torch.int32, "I16": torch.int16, "I8": torch.int8, "U8": torch.uint8, "BOOL": torch.bool}

if "RANK" in os.environ:
    dist.init_process_group("gloo")
else:  # python train.py: a process alone
    dist.init_process_group("gloo", store=dist.HashStore(), rank=0, world_size=1)
RANK, WORLD = dist.get_rank(), dist.get_world_size()
# Each process keeps its own; the name of that option has changed.
KNOWN = inspect.signature(DistributedDataParallel.__init__).parameters
BUFFERS = {"forward_sync_buffers" if "forward_sync_buffers" in KNOWN else "broadcast_buffers": False}
models = {}


def read_safetensors(path):
    """The tensors of a file by their names. https://huggingface.co/docs/safetensors/index#format"""
    with open(path, "rb") as file:
        size = int.from_bytes(file.read(8), "little")
        header = json.loads(file.read(size))
        content = bytearray(file.read())
    found = {}
    for name, entry in header.items():
        if name != "__metadata__":
            begin, end = entry["data_offsets"]
            dtype, shape = DTYPES[entry["dtype"]], entry["shape"]
            flat = torch.frombuffer(content[begin:end], dtype=dtype) if end > begin else torch.empty(0, dtype=dtype)
            found[name] = flat.reshape(shape)
    return found


class Gather(torch.autograd.Function):
    """The processes' rows put together. All have the same loss, and DistributedDataParallel takes the mean of their
    gradients: so each gives WORLD times that of its own rows."""

    @staticmethod
    def forward(ctx, rows):
        parts = [torch.empty_like(rows) for _ in range(WORLD)]
        dist.all_gather(parts, rows.contiguous())
        return torch.cat(parts)

    @staticmethod
    def backward(ctx, grad):
        return grad.chunk(WORLD)[RANK].contiguous() * WORLD


class Parallel(torch.nn.Module):
    """A model as the program has it, whose work in training is shared."""

    def __init__(self, module):
        super().__init__()
        self.module = module
        # In a list, so that it is no module of this one.
        self._shared = [DistributedDataParallel(module, **BUFFERS)]
        self._checked = set()

    def forward(self, *inputs, **others):
        tensors = [x for x in inputs if isinstance(x, torch.Tensor) and x.dim()]
        n = len(tensors[0]) if tensors else 0
        if WORLD == 1 or n < WORLD or not (self.training and torch.is_grad_enabled()):
            return self.module(*inputs, **others) if not self.training else self._shared[0](*inputs, **others)
        size = -(-n // WORLD)

        def share(x):
            if not isinstance(x, torch.Tensor) or not x.dim() or len(x) != n:
                return x
            if n % WORLD:  # The last row again, so that all have as many; what it gives is dropped.
                x = torch.cat([x, x[-1:].expand(size * WORLD - n, *x.shape[1:])])
            return x[RANK * size : (RANK + 1) * size]

        def whole(y):
            if isinstance(y, (tuple, list)):
                return type(y)(whole(item) for item in y)
            if not isinstance(y, torch.Tensor):
                return y
            if not y.dim() or len(y) != size:
                raise RuntimeError("the model's output has no row for each row of its input, so its work cannot be shared")
            return Gather.apply(y)[:n]

        self._check(inputs, others, share, whole)
        return whole(self._shared[0](*map(share, inputs), **{k: share(x) for k, x in others.items()}))

    def _check(self, inputs, others, share, whole):
        """Whether rows are independent, tried once for each kind of input: the parts give what the whole gives."""
        kind = tuple(x.dim() for x in inputs if isinstance(x, torch.Tensor))
        if kind in self._checked:
            return
        self._checked.add(kind)
        modes = [(m, m.training) for m in self.module.modules()]
        state = torch.get_rng_state()
        with torch.no_grad():
            self.module.eval()
            expected = self.module(*inputs, **others)
            got = whole(self.module(*map(share, inputs), **{k: share(x) for k, x in others.items()}))
        torch.set_rng_state(state)
        for m, mode in modes:
            m.training = mode
        first = lambda y: y if isinstance(y, torch.Tensor) else first(y[0])
        if not torch.allclose(first(expected), first(got), rtol=1e-3, atol=1e-5, equal_nan=True):
            raise RuntimeError("the rows of the model's input depend on each other, so its work cannot be shared")

    # What the program asks of its model.
    def __getattr__(self, name):
        try:
            return super().__getattr__(name)
        except AttributeError:
            return getattr(self.module, name)

    def __getitem__(self, i):
        return self.module[i]

    def __len__(self):
        return len(self.module)

    def __iter__(self):
        return iter(self.module)

    def __repr__(self):
        return repr(self.module)

    def named_parameters(self, *args, **keywords):
        return self.module.named_parameters(*args, **keywords)

    def state_dict(self, *args, **keywords):
        return self.module.state_dict(*args, **keywords)

    def load_state_dict(self, *args, **keywords):
        return self.module.load_state_dict(*args, **keywords)


def model(name, module):
    """A model of the program's, shared by the processes."""
    if isinstance(module, Parallel) or not any(p.requires_grad for p in module.parameters()):
        return module
    if "--resume" in sys.argv:
        saved = read_safetensors(os.path.join(HERE, "weights.safetensors"))
        module.load_state_dict({k[len(name) + 1 :]: v for k, v in saved.items() if k.startswith(name + ".")})
    models[name] = Parallel(module)
    return models[name]


def data(name, value):
    """Numbers the program has made: those of data/NAME.npy, where the file is there."""
    names = name.split(", ")
    if len(names) > 1:
        return tuple(data(one, item) for one, item in zip(names, value))
    path = os.path.join(HERE, "data", name + ".npy")
    if not os.path.exists(path):
        return value
    numbers = np.load(path)
    return torch.from_numpy(numbers).to(value.dtype) if isinstance(value, torch.Tensor) else numbers


_save = torch.save


def save(*args, **keywords):
    """Files are written once, and there for all before the program goes on."""
    if RANK == 0:
        _save(*args, **keywords)
    dist.barrier()


torch.save = save
if RANK:
    builtins.print = lambda *args, **keywords: None


@atexit.register
def end():
    if dist.is_initialized():
        dist.destroy_process_group()
