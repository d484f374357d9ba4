# Other names of operations, and some that few programs call.
import torch
import torch.nn as nn
import torch.nn.functional as F

a = torch.tensor([[1.0, -2.0], [3.0, 4.5]])
b = torch.tensor([[2.0, 2.0], [0.5, 4.5]])
print(torch.multiply(a, b), a.subtract(b, alpha=2), torch.divide(a, b, rounding_mode="floor"), torch.negative(a), a.absolute())
print(torch.less(a, b), a.less_equal(b), torch.greater(a, b), a.greater_equal(b), torch.not_equal(a, b), a.fix())
print(torch.concat([a, b]), torch.concatenate([a, b], dim=1), torch.row_stack([a, b]).shape, torch.moveaxis(torch.zeros(2, 3, 4), 0, 2).shape)
print(torch.swapdims(a, 0, 1), torch.ger(torch.ones(2), torch.arange(3.0)), torch.linalg.matmul(a, b), torch.arcsin(torch.tensor(0.5)), torch.arctan2(a, b))
c = a.clone()
c.multiply_(2).subtract_(1).divide_(2)
print(c, c.negative_(), c.absolute_())
print(1 << torch.tensor([1, 2, 3]), 255 >> torch.tensor([1, 2]), torch.tensor([1, 2]) << 2, 7 & torch.tensor([2, 3]), 1 | torch.tensor([2, 4]), 5 ^ torch.tensor([1, 4]))
print(torch.unique_consecutive(torch.tensor([1, 1, 2, 2, 3, 1, 1, 2])))
print(torch.unique_consecutive(torch.tensor([1, 1, 2, 2, 3, 1, 1, 2]), return_inverse=True, return_counts=True))
print(torch.unique_consecutive(torch.tensor([[1, 1, 2], [1, 1, 2], [0, 1, 2]]), dim=0), torch.tensor([[1, 1, 2], [0, 0, 3]]).unique_consecutive(dim=1))
print(torch.unique_consecutive(torch.tensor([])), torch.unique_consecutive(torch.tensor([[2.0, 2.0], [2.0, 3.0]]), return_counts=True))
hist, edges = torch.histogram(torch.arange(200.0), density=True)
print(hist.shape, edges.shape, hist.sum(), edges[:3])
torch.manual_seed(0)
logits = torch.randn(3, 4, requires_grad=True)
soft = F.gumbel_softmax(logits, tau=0.5)
print(soft, soft.sum(-1))
hard = F.gumbel_softmax(logits, hard=True)
print(hard.detach(), hard.sum())
(hard * torch.arange(4.0)).sum().backward()
print(logits.grad)
print(F.gumbel_softmax(logits, hard=True, dim=0).sum(0).detach())
print(nn.Tanhshrink(), nn.Tanhshrink()(torch.tensor([0.5, -2.0])))


def show(f):
    try:
        print(f())
    except RuntimeError as error:
        print(error)


show(lambda: torch.randint(0, 300, (3,), dtype=torch.uint8))
show(lambda: torch.randint(-1, 5, (3,), dtype=torch.uint8))
show(lambda: torch.randint(-200, 5, (3,), dtype=torch.int8))
show(lambda: torch.randint(0, 2**40, (3,), dtype=torch.int32))
show(lambda: torch.randint(0, 3, (3,), dtype=torch.bool))
show(lambda: torch.randint(0, 70000, (3,), dtype=torch.float16))
show(lambda: torch.empty(3, dtype=torch.uint8).random_(300))
show(lambda: torch.empty(3, dtype=torch.uint8).random_(-1, 4))
print(torch.randint(0, 256, (5,), dtype=torch.uint8), torch.randint(-128, 128, (5,), dtype=torch.int8), torch.randint(0, 2, (4,), dtype=torch.bool))
print(torch.empty(4, dtype=torch.int16).random_(-5, 5), torch.randint_like(torch.zeros(3, dtype=torch.uint8), 200), torch.randint(0, 9, (3,), dtype=torch.float64))
