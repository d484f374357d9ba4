import torch
from torch.testing import assert_close


def tried(*args, **keywords):
    try:
        print(assert_close(*args, **keywords))
    except Exception as error:
        print(type(error).__name__, error)


tried(torch.ones(2), torch.ones(2))
tried(torch.ones(2), torch.tensor([1.0, 1.0 + 1e-6]))
tried(torch.ones(2), torch.zeros(2))
tried(torch.tensor([[1.0, 2.0], [3.0, 4.5]]), torch.tensor([[1.0, 2.5], [3.0, 4.0]]))
tried(torch.ones(2), torch.ones(3))
tried(torch.ones(2), torch.ones(2, dtype=torch.float64))
tried(torch.ones(2), torch.ones(2, dtype=torch.float64), check_dtype=False)
tried(torch.tensor([1, 2]), torch.tensor([1, 4]))
tried(torch.tensor(1.0), torch.tensor(2.0))
tried(1.0, 1.5)
tried(torch.ones(2), torch.full((2,), 1.1), rtol=0.0, atol=0.2)
tried(torch.tensor([float("nan")]), torch.tensor([float("nan")]), equal_nan=True)
tried([torch.ones(1), torch.ones(2)], [torch.ones(1), torch.ones(2)])
tried(torch.ones(2), torch.zeros(2), msg="not the same")
