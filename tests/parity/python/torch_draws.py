# Random fills: their numbers in the order of memory, their gradients and what they refuse.
import torch
import torch.nn.functional as F
from torch import tensor

D = torch.float64


def show(make):
    try:
        t = make()
        print(t.tolist(), t.dtype, type(t.grad_fn).__name__)
    except Exception as e:
        print(type(e).__name__, str(e).split("\n")[0].split("  (Could")[0])


torch.manual_seed(0)
w = torch.ones(3, requires_grad=True)
for make in [
    lambda: torch.empty(9, dtype=D).cauchy_(0.3, 0.7),
    lambda: torch.empty(9, dtype=D).log_normal_(0.3, 0.7),
    lambda: torch.empty(9, dtype=D).geometric_(0.01),
    lambda: torch.empty(20).log_normal_(0.3, 0.7),
    lambda: torch.empty(2, 3).T.log_normal_(0.3, 0.7),
    lambda: torch.empty(2, 3).T.geometric_(0.3),
    lambda: torch.empty(2, 3).T.cauchy_(),
    lambda: torch.empty(2, 3).T.bernoulli_(torch.rand(3, 2)),
    lambda: torch.empty(2, 3).T.bernoulli_(torch.rand(3, 2, dtype=D)),
    lambda: torch.empty(2, 3).bernoulli_(torch.rand(3, 2).T),
    lambda: torch.empty(4, 3)[:, ::2].bernoulli_(torch.rand(2)),
    lambda: torch.empty(4, 3)[:, ::2].geometric_(0.4),
    lambda: torch.empty(2, 4).T.bernoulli_(0.5),
    lambda: torch.empty(2, 4).T.bernoulli_(tensor(0.5)),
    lambda: torch.empty(4, 6, 2).permute(2, 0, 1).bernoulli_(0.5).sum(0),
    lambda: F.dropout(torch.ones(3, 5).T, 0.5),
    lambda: F.alpha_dropout(torch.ones(3, 5).T, 0.5, True),
    lambda: torch.empty(3, dtype=torch.int64).geometric_(0.5),
    lambda: torch.empty(3, dtype=torch.bool).bernoulli_(tensor([0.0, 0.5, 1.0])),
    lambda: torch.empty(3).bernoulli_(tensor(0.5, dtype=D)),
    lambda: torch.bernoulli(tensor([0.2, 0.3]), 0.5),
    lambda: torch.bernoulli(w, 0.5),
    lambda: (w * 1).cauchy_(),
    lambda: (w * 1).log_normal_(),
    lambda: (w * 1).geometric_(0.5),
    lambda: (w * 1).bernoulli_(tensor(0.5)),
    lambda: torch.empty(3).bernoulli_(w * 0.5),
    lambda: torch.empty(3).cauchy_(median=1, sigma=2),
    lambda: torch.empty(3).geometric_(0.5, generator=torch.Generator().manual_seed(3)),
    lambda: torch.rand(2),
    lambda: w.cauchy_(),
    lambda: torch.empty(3).geometric_(0),
    lambda: torch.empty(3).geometric_(1.5),
    lambda: torch.empty(3).geometric_(),
    lambda: torch.empty(3).cauchy_(0, -1),
    lambda: torch.empty(3).log_normal_(0, 0),
    lambda: torch.empty(3, dtype=torch.int64).cauchy_(),
    lambda: torch.empty(3, dtype=torch.int64).log_normal_(),
    lambda: torch.empty(0, dtype=torch.int64).log_normal_(),
    lambda: torch.empty(3, dtype=torch.bool).geometric_(0.5),
    lambda: torch.empty(3).bernoulli_(tensor([0, 1, 1])),
    lambda: torch.empty(3).bernoulli_(torch.rand(2)),
    lambda: torch.empty(0).bernoulli_(tensor(7.0)),
    lambda: torch.empty(2).bernoulli_(tensor([0.5, 2])),
]:
    show(make)

p = torch.full((3,), 0.5, requires_grad=True)
(w * w).bernoulli_(p).sum().backward()
print(w.grad, p.grad)

torch.manual_seed(1)
for make in [
    lambda: F.feature_alpha_dropout(torch.ones(2, 3, 2), 0.5, True),
    lambda: F.dropout1d(torch.ones(2, 3, 2), 0.5, True),
    lambda: F.dropout1d(torch.ones(3, 2), 0.5),
    lambda: torch.nn.Dropout1d(0.5)(torch.ones(2, 3, 4)),
    lambda: torch.nn.FeatureAlphaDropout(0.5)(torch.ones(2, 3, 2)),
    lambda: F.feature_alpha_dropout(torch.ones(2, 3), 0.5),
    lambda: F.feature_alpha_dropout(torch.ones(3), 0.5, True),
    lambda: F.dropout1d(torch.ones(3), 0.5),
    lambda: F.dropout1d(torch.ones(2, 3, 4), 1.5),
]:
    show(make)
print(torch.nn.FeatureAlphaDropout(0.25, inplace=True))

for make in [
    lambda: torch.nextafter(tensor([1.0, 2]), tensor([2.0, -1])),
    lambda: torch.nextafter(tensor([1.0, 2]), tensor([2.0, -1], dtype=D)),
    lambda: torch.nextafter(tensor(1.0, dtype=D), tensor([2.0, -1])),
    lambda: torch.nextafter(tensor([0.0, 1, -0.0]), tensor([-0.0, 1, 1])),
    lambda: tensor([0.0, float("nan"), float("inf")]).nextafter(tensor(1.0)),
    lambda: (w * 1).nextafter_(tensor(3.0)),
    lambda: torch.nextafter(tensor([1]), tensor([2])),
    lambda: torch.nextafter(tensor([1.0]), 2),
    lambda: torch.ones(2).nextafter(torch.zeros(3)),
]:
    show(make)
v = torch.tensor([1.0, 2, 0], requires_grad=True)
w.grad = None
torch.nextafter(w, v).sum().backward()
print(w.grad, v.grad)
