"""In-place forms: what they write, the graph they leave, what they refuse."""
import torch
import torch.nn.functional as F

x = torch.tensor([0.5, 1.0, 2.0])
for name in "abs ceil cos erf exp expm1 floor log log10 log1p log2 neg reciprocal round rsqrt sign".split():
    y = x.clone()
    assert getattr(y, name + "_")() is y
    print(name, y)
for name in "sigmoid sin sinh cosh sqrt square tan tanh trunc atan relu".split():
    print(name, getattr(x.clone(), name + "_")())
print(x.clone().clamp_(0.7, 1.5), x.clone().clamp_(min=0.7), x.clone().clip_(max=1))
print(x.clone().pow_(2), x.clone().remainder_(0.7), x.clone().floor_divide_(0.7))
print(x.clone().addcmul_(x, x, value=2), x.clone().lerp_(x * 2, 0.5), x.clone().cumsum_(0))
print(torch.ones(2, 2).tril_(), torch.ones(2, 2).triu_(1))
print(x.clone().lt_(1), x.clone().eq_(1), torch.tensor([True, False]).logical_not_())

w = torch.tensor([0.5, 1.0], requires_grad=True)
for name in "sin exp square sqrt tanh log reciprocal".split():
    y = w * 2
    z = getattr(y, name + "_")()
    z.sum().backward()
    print(name, z is y, w.grad, y.grad_fn.name())
    w.grad = None
y = w * 2
y[0].exp_()
y.sum().backward()
print(w.grad)

for inplace in (False, True):
    y = torch.tensor([-1.0, 2.0])
    for f in (F.relu, F.leaky_relu, F.elu, F.silu):
        z = f(y, inplace=inplace)
        print(z is y, z, y)
print(F.leaky_relu(torch.tensor([-1.0, 2.0]), 0.1, True), F.dropout(torch.ones(2), 0.0, True, True))

a = torch.tensor([7.0, 8.0])
b = a
a //= 2
a **= 2
a %= 5
print(a, b is a)


def refused(fn):
    try:
        fn()
    except Exception as error:
        print(type(error).__name__, str(error).split("\n")[0])


refused(lambda: torch.tensor([1, 2]).exp_())
refused(lambda: w.exp_())
refused(lambda: x.expand(2, 3).exp_())
refused(lambda: x.pow_(torch.ones(2, 3)))
refused(lambda: torch.zeros(1).add_(torch.ones(2, 3)))
