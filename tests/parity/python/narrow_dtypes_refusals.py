"""What PyTorch refuses of mixed and narrow dtypes: products, targets, limits; and how pooling and tables word it."""
import torch
import torch.nn as nn
import torch.nn.functional as F


def refused(name, action):
    try:
        print(name, action())
    except Exception as error:
        print(name, type(error).__name__, str(error).split("\n")[0].split(" Hint:")[0])


i32 = torch.arange(4, dtype=torch.int32).reshape(2, 2)
i64 = torch.arange(4).reshape(2, 2)
f16 = torch.ones(2, 2, dtype=torch.float16)
f32 = torch.ones(2, 2)
f64 = torch.ones(2, 2, dtype=torch.float64)
u8 = torch.tensor([1, 250], dtype=torch.uint8)
i8 = torch.tensor([1, 100], dtype=torch.int8)
layer = nn.Linear(2, 2)

refused("mm", lambda: torch.mm(i32, i64))
refused("@", lambda: i32 @ i64)
refused("half", lambda: f16 @ f32)
refused("float @ long", lambda: torch.mm(f32, i64))
refused("bmm", lambda: torch.bmm(i32[None], i64[None]))
refused("same", lambda: i32 @ i32)
refused("linear", lambda: F.linear(i32, i64))
refused("Linear of double", lambda: layer(f64))
refused("Linear of long", lambda: layer(i64))
refused("addmm", lambda: torch.addmm(f32, f64, f64))
refused("conv", lambda: nn.Conv1d(1, 1, 2)(torch.ones(1, 1, 3).long()))

target = torch.tensor([0, 1], dtype=torch.int32)
refused("cross_entropy", lambda: F.cross_entropy(f32, target))
refused("nll_loss", lambda: F.nll_loss(f32, target))
refused("byte", lambda: F.nll_loss(f32, target.to(torch.uint8)))
refused("one_hot", lambda: F.one_hot(target, 3))
refused("one_hot", lambda: F.one_hot(target.long(), 3))

refused("clamp", lambda: torch.clamp(u8, -1, 300))
refused("clamp", lambda: torch.clamp(u8, max=300))
refused("clamp", lambda: torch.clamp(i8, max=1000))
refused("clamp", lambda: torch.clamp(u8, max=200))
refused("clamp", lambda: torch.clamp(i32, min=2**40))
refused("masked_fill", lambda: torch.masked_fill(i64, i64 > 1, 0.5))
refused("masked_fill", lambda: torch.masked_fill(i64, i64 > 1, float("-inf")))

print(nn.Embedding(3, 2, padding_idx=-1), nn.Embedding(3, 2, padding_idx=-1).padding_idx)
print(nn.EmbeddingBag(3, 2, padding_idx=-3), nn.Embedding(3, 2, padding_idx=0))
print(nn.Embedding(3, 2, padding_idx=-1).weight[2].tolist())
refused("Embedding", lambda: nn.Embedding(3, 2, padding_idx=-4))

x = torch.ones(1, 3)
for name, arguments in (
    ("padding", dict(kernel_size=2, padding=2)),
    ("stride", dict(kernel_size=2, stride=0)),
    ("dilation", dict(kernel_size=2, dilation=0)),
    ("kernel", dict(kernel_size=0)),
    ("negative", dict(kernel_size=2, padding=-1)),
    ("large", dict(kernel_size=5)),
):
    refused(name, lambda: F.max_pool1d(x, **arguments))
