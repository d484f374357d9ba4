"""torch.autograd.graph: the nodes that made a tensor, and hooks on several of them."""
from torch._core import checked, functions
from torch._graph import Node, node


class GradientEdge(tuple):
    """Node and number of its output."""

    node = property(lambda self: self[0])
    output_nr = property(lambda self: self[1])


def get_gradient_edge(tensor):
    if not tensor.requires_grad:
        raise RuntimeError(
            "It is not possible to get the gradient edge for a Tensor that does not require gradients"
        )
    return GradientEdge((node(tensor, ()), 0))


class _Handle:
    def __init__(self, handles):
        self._handles = handles

    def remove(self):
        for handle in self._handles:
            handle.remove()


def register_multi_grad_hook(tensors, fn, *, mode="all"):
    """fn gets the gradients of all tensors when the last has come, or the first that comes."""
    if mode not in ("all", "any"):
        raise ValueError("Expects mode to be one of ('all', 'any') but got %s" % mode)
    grads = {}

    def hook(i):
        def call(grad):
            if mode == "any":
                if not grads:
                    fn(grad)
            grads[i] = grad
            if len(grads) == len(tensors):
                found = [grads[j] for j in range(len(tensors))]
                grads.clear()
                if mode == "all":
                    fn(found)

        return call

    return _Handle([tensor.register_hook(hook(i)) for i, tensor in enumerate(tensors)])


class save_on_cpu:
    """Everything is on the CPU."""

    def __init__(self, pin_memory=False, device_type="cuda"):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        return False


def increment_version(tensor):
    for one in (tensor,) if hasattr(tensor, "_j") else tensor:
        checked(functions["add_"](one.detach()._j, 0))
