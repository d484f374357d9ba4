# The shape of a tensor itself is changed, and a tensor leaves the graph in place.
import torch

x = torch.arange(6.0).clone()
print(x.unsqueeze_(0), x.shape, x.stride(), x.squeeze_().shape, x.is_contiguous())
m = torch.arange(6.0).reshape(2, 3).clone()
print(m.t_(), m.shape, m.stride(), m.is_contiguous(), m.contiguous().stride())
m.transpose_(0, 1).add_(1)
print(m, m.swapaxes_(0, 1).shape, m.swapdims_(-1, 0).shape)
for fail in (lambda: x.unsqueeze_(5), lambda: torch.zeros(2, 3, 4).t_(), lambda: torch.zeros(1, requires_grad=True).squeeze_()):
    try:
        fail()
    except (IndexError, RuntimeError) as error:
        print(type(error).__name__, error)
w = torch.ones(3, requires_grad=True)
y = w * torch.tensor([1.0, 2.0, 3.0])
y.unsqueeze_(1)
print(y)
(y * y).sum().backward()
print(w.grad)
print(torch.ones(1, 2, 1, 3, 1).squeeze_((0, 2)).shape, torch.ones(1, 2).squeeze_(0).shape)
view = torch.arange(6.0).view(2, 3)
row = view[1]
row.unsqueeze_(0)
row.mul_(10)
print(view, row)
kept = [torch.randn(2, 3).t_() for _ in range(3)]
print([k.shape for k in kept], [k.sum(0).shape for k in kept])
h = w * 2
print(h.requires_grad, h.detach_() is h, h.requires_grad, h.is_leaf, h.grad_fn, h)
leaf = torch.ones(2, requires_grad=True)
leaf.detach_()
print(leaf.requires_grad, leaf)
rnn = torch.nn.GRU(2, 3)
state = None
for _ in range(3):
    out, state = rnn(torch.ones(4, 1, 2), state)
    out.sum().backward()
    state.detach_()
print(state.shape, state.requires_grad, rnn.weight_hh_l0.grad.shape)
print(torch.ones(2, 3).mH.shape, torch.ones(2, 3).H.shape, torch.ones(4, 2, 3).adjoint().shape, torch.detach_(torch.ones(1)))
