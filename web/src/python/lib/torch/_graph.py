"""The graph of autograd as programs see it: grad_fn and next_functions."""
from torch._core import Tensor, checked, functions
from torch._bridge import _g


class Node:
    """A node of the graph, found again from a tensor above it by the way down."""

    def __init__(self, tensor, path, text):
        self._tensor = tensor
        self._path = path
        self._lines = text.split("\n")
        self.metadata = {}

    def name(self):
        name = self._lines[0]
        return "torch::autograd::" + name if name in ("AccumulateGrad", "CopySlices") else name

    @property
    def next_functions(self):
        found = []
        for i, line in enumerate(self._lines[2:]):
            if not line:
                found.append((None, 0))
                continue
            found.append((node(self._tensor, self._path + (i,)), int(line.split(" ")[1])))
        return tuple(found)

    def _saved_variable(self):
        if self._lines[0] != "AccumulateGrad":
            raise AttributeError("'%s' object has no attribute 'variable'" % self._lines[0])
        return Tensor(checked(functions["graph_variable"](self._tensor._j, _g.list(*self._path))))

    variable = property(_saved_variable)
    requires_grad = property(lambda self: True)

    def __eq__(self, other):
        return isinstance(other, Node) and self._lines[1] == other._lines[1]

    def __ne__(self, other):
        return not self == other

    def __hash__(self):
        return int(self._lines[1])

    def __repr__(self):
        return "<%s object at 0x%012x>" % (type(self).__name__, int(self._lines[1]))


_classes = {}


def node(tensor, path):
    """The node below a tensor; None where there is none."""
    text = checked(functions["graph_node"](tensor._j, _g.list(*path)))
    if not text:
        return None
    name = text.split("\n")[0]
    if name not in _classes:
        _classes[name] = type(name, (Node,), {})
    return _classes[name](tensor, path, text)
