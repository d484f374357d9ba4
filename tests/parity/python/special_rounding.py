"""special.round takes no integers, torch.round does."""
import torch


def show(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


for dtype in (torch.float32, torch.float64, torch.int64, torch.bool, torch.uint8):
    x = torch.tensor([[1.25, 2.5], [0.5, 3.75]]).to(dtype)
    show(lambda: torch.special.round(x))
    show(lambda: torch.special.round(x, decimals=1))
    show(lambda: torch.round(x))
