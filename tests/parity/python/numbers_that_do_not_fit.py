# Numbers a dtype has no room for are errors, never other numbers.
import numpy as np
import torch

nan, inf = float("nan"), float("inf")


def tell(*calls):
    for call in calls:
        try:
            print(repr(call()))
        except Exception as error:
            print(type(error).__name__, error)


def put(a, index, value):
    a[index] = value
    return a


mask = torch.tensor([True, False, True])
for number in (nan, inf, -inf, 1e300, 1e19):
    print(number)

    def whole():
        return torch.zeros(3, dtype=torch.int64)

    tell(
        lambda: put(whole(), 0, number),
        lambda: put(whole(), [0, 1], number),
        lambda: put(whole(), mask, number),
        lambda: whole().fill_(number),
        lambda: whole().masked_fill(mask, number),
        lambda: whole().scatter(0, torch.tensor([0]), number),
        lambda: torch.full((1,), number, dtype=torch.int64),
        lambda: torch.tensor([number], dtype=torch.int64),
        lambda: torch.tensor(number, dtype=torch.int32),
        lambda: torch.tensor([number], dtype=torch.bool),
        lambda: put(np.zeros(3, int), 0, number),
        lambda: put(np.zeros(3, int), [0, 2], number),
        lambda: np.array([number], dtype=int),
        lambda: np.full(1, number, dtype=float),
        lambda: put(np.zeros(3, bool), slice(2), number),
    )
for number in (1e39, 3.4028235e38, -1e300, inf, 65504.0, 70000.0):
    print(number)
    for dtype in (torch.float32, torch.float64, torch.float16):
        tell(
            lambda: torch.zeros(2, dtype=dtype).fill_(number),
            lambda: torch.zeros(2, dtype=dtype).masked_fill(torch.tensor([True, False]), number),
            lambda: torch.zeros(2, dtype=dtype).clamp(max=number),
            lambda: torch.tensor([number], dtype=dtype),
            lambda: torch.as_tensor([number], dtype=dtype),
        )
for number in (2**63, 2**64, -(2**63) - 1, 10**40, 2**63 - 1, -(2**63)):
    tell(
        lambda: torch.tensor([number]),
        lambda: torch.tensor([number], dtype=torch.float32),
        lambda: torch.as_tensor([number], dtype=torch.float64),
        lambda: np.array([number], dtype=float),
        lambda: np.full(1, number, dtype=np.float32),
        lambda: np.array([number], dtype=int),
    )
tell(lambda: torch.tensor([10**400], dtype=torch.float32), lambda: torch.tensor([0.25, 2, 256, 2**40, 0], dtype=torch.bool))
print(torch.as_tensor([0.1, 2], dtype=torch.float64).tolist(), torch.asarray(0.1, dtype=torch.float64).item())
for empty in (np.zeros(0), np.zeros(0, int), np.zeros((0, 3))):
    tell(lambda: np.percentile(empty, 30), lambda: np.quantile(empty, [0.5], axis=0), lambda: np.percentile(empty, 30, axis=-1))
    tell(lambda: np.percentile(empty, 50, method="nearest"))
