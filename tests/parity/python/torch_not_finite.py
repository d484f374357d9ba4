"""Where NaN and infinities go, what a weight widens, and which rows a dropout takes."""
import torch
import torch.nn.functional as F

inf, nan = float("inf"), float("nan")

# No comparison holds for NaN: it goes behind all others, and what meets it goes on to the right.
for edges in ([nan, -3.0], [-3.0, nan], [1.0, 2.0, nan], [nan, nan], [1.0, 2.0]):
    at = torch.tensor([-inf, 0.0, 1.0, 5.0, nan, inf])
    print(torch.bucketize(at, torch.tensor(edges)).tolist(), torch.searchsorted(torch.tensor(edges), at, right=True).tolist())

for y in ([1.25, -3.0, -inf], [inf, -inf, 1.0], [inf, 1.0], [1.0, 2.0, 4.0], [3.0], []):
    for dx in (-2, 0.5):
        print(torch.trapezoid(torch.tensor(y), dx=dx), torch.trapz(torch.tensor(y), dx=dx))
print(torch.trapezoid(torch.tensor([[1, 2, 3], [4, 5, 9]]), dim=0), torch.trapezoid(torch.tensor([1, 2, 4])))
y = torch.tensor([1.0, 2.0, 4.0], requires_grad=True)
torch.trapezoid(y, dx=2.0).backward()
print(y.grad)

x, t = torch.tensor([[-2.75], [3.0]]), torch.tensor([[1.5]])
for weight in (torch.tensor([[0.5, -2.5]]), torch.tensor([2.0]), None):
    for reduction in ("sum", "mean", "none"):
        print(F.multilabel_soft_margin_loss(x, t, weight, reduction=reduction))

# A channel goes as a whole; without a batch the first dimension is that of the channels.
for size in ((3, 3), (4, 2, 2), (4, 2, 2, 2), (2, 3, 2, 2, 2)):
    torch.manual_seed(1)
    dropped = F.dropout3d(torch.ones(size))
    torch.manual_seed(1)
    print(dropped.flatten().tolist(), torch.equal(dropped, torch.nn.Dropout3d()(torch.ones(size))))
torch.manual_seed(1)
x = torch.ones(4, 2, 2, 1, requires_grad=True)
F.dropout3d(x).sum().backward()
print(x.grad.flatten().tolist(), F.dropout3d(x, training=False) is x)
try:
    F.dropout2d(torch.ones(3))
except RuntimeError as error:
    print(error)
