# Views the graph cannot follow are not written: one of several, and those made without it.
import torch


def tell(name, call):
    try:
        print(name, call())
    except Exception as error:
        print(name, type(error).__name__, error)


def base():
    return torch.arange(12.0).reshape(3, 4).requires_grad_() * 1


def doubled(view):
    return view.mul_(2)


tell("split", lambda: doubled(base().split(2)[0]))
tell("chunk", lambda: doubled(base().chunk(2)[1]))
tell("unbind", lambda: doubled(base().unbind()[1]))
tell("tensor_split", lambda: doubled(base().tensor_split(2)[1]))
tell("a slice of one", lambda: doubled(base().unbind()[1][1:]))
tell("turned", lambda: doubled(base().split([1, 2])[1].t()))
tell("squeezed", lambda: base().split(2)[0].squeeze_())
tell("relu", lambda: torch.nn.functional.relu(base().split(2)[0], inplace=True))
tell("from a leaf", lambda: doubled(torch.ones(4, requires_grad=True).split(2)[0]))
tell("a copy", lambda: doubled(base().split(2)[0].clone()))


def rows():
    for row in base():
        row += 1


def learning():
    parts = torch.ones(4, 2).split(2)
    return parts[0].add_(torch.ones(2, 2, requires_grad=True))


def untracked():
    b = base()
    with torch.no_grad():
        part = b.split(2)[0]
    return part.add_(1)


def row_of(b):
    with torch.no_grad():
        return b[0]


def written_without():
    b = base()
    part = b.split(2)[0]
    with torch.no_grad():
        part.add_(1)
    return part, b


def base_written():
    b = base()
    part = b.split(2)[0]
    b.mul_(2)
    print(part)
    return part * 2


tell("rows", rows)
tell("what learns", learning)
tell("without the graph", untracked)
tell("one row without", lambda: row_of(base()).zero_())
tell("what learns, without", lambda: row_of(base()).add_(torch.ones(4, requires_grad=True)))
tell("written without", written_without)
tell("the base written", base_written)
tell("a leaf's own view", lambda: doubled(torch.ones(3)[1:].requires_grad_()))

# What such a view is: it requires a gradient where its base does.
w = torch.tensor([[1.0, 2.0], [3.0, 4.0]], requires_grad=True)
with torch.no_grad():
    print(w[0], w.T, w.view(-1), w[0] * 2, w @ w, w[0][1])
    for row in w:
        print(row, row.requires_grad, row.is_leaf)
    print(w[0].numpy(), w.detach()[0], w.data[1])
    w[0] = 7
    w[1].mul_(2)
print(w)
view = row_of(w)
print(view, view.requires_grad, view.is_leaf, view.grad_fn)
a = torch.ones(3)
b = a[:2]
a.requires_grad_()
print(b.requires_grad, b.is_leaf)
tell("a view of what learns now", lambda: b.mul_(2))
x, _ = torch.broadcast_tensors(base(), torch.ones(3, 4))
print(doubled(x))
