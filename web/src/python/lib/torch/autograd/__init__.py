"""torch.autograd: gradients as values, and functions with a backward of one's own."""
from _builtins import _g

from torch import _core
from torch._core import Tensor, checked, js, places, wrap
from torch.autograd.gradcheck import gradcheck



def Variable(data, requires_grad=False):
    """The tensor by itself, cut off what made it, as the constructor of old gives it."""
    return data.detach().requires_grad_(requires_grad)


_grad = places["autograd"]["grad"][0]


def grad(
    outputs,
    inputs,
    grad_outputs=None,
    retain_graph=None,
    create_graph=False,
    allow_unused=False,
):
    """Sum of the gradients of outputs with respect to inputs, a tuple in the order of inputs."""

    def several(value):
        return js((value,) if isinstance(value, Tensor) else value)

    keywords = {
        "retain_graph": retain_graph,
        "create_graph": create_graph,
        "allow_unused": allow_unused,
    }
    if grad_outputs is not None:
        keywords["grad_outputs"] = (grad_outputs,) if isinstance(grad_outputs, Tensor) else grad_outputs
    return wrap(_grad(several(outputs), several(inputs), _core.options(keywords)))


def backward(tensors, grad_tensors=None, retain_graph=None, create_graph=False, inputs=None):
    tensors = (tensors,) if isinstance(tensors, Tensor) else tensors
    grads = (grad_tensors,) if isinstance(grad_tensors, Tensor) else grad_tensors or [None] * len(tensors)
    for i, (tensor, gradient) in enumerate(zip(tensors, grads)):
        keep = retain_graph or create_graph or i + 1 < len(tensors)
        tensor.backward(gradient, retain_graph=keep, create_graph=create_graph, inputs=inputs)


class _Context:
    """What forward keeps for backward."""

    saved_tensors = ()
    needs_input_grad = ()
    _constant = ()
    _materialize = True

    def save_for_backward(self, *tensors):
        self.saved_tensors = tensors

    def mark_non_differentiable(self, *tensors):
        self._constant = tensors

    def mark_dirty(self, *tensors):
        pass

    def set_materialize_grads(self, value):
        self._materialize = value


class Function:
    """A function with a backward of its own. https://pytorch.org/docs/stable/autograd.html#torch.autograd.Function"""

    @staticmethod
    def forward(ctx, *args):
        raise NotImplementedError("You must implement the forward function for custom autograd.Function.")

    @staticmethod
    def backward(ctx, *grads):
        raise NotImplementedError("You must implement the backward for your custom autograd.Function.")

    def __init__(self, *args):
        raise RuntimeError(
            "Legacy autograd function with non-static forward method is deprecated. Please use new-style "
            "autograd function with static forward method."
        )

    @classmethod
    def apply(cls, *args):
        ctx = _Context()
        inputs = [arg for arg in args if isinstance(arg, Tensor)]
        ctx.needs_input_grad = tuple([isinstance(arg, Tensor) and arg.requires_grad for arg in args])
        before = _g.grad_mode(False)
        try:
            result = cls.forward(ctx, *args)
        finally:
            _g.grad_mode(before)
        if not before or True not in ctx.needs_input_grad:
            return result
        given = result if isinstance(result, tuple) else (result,)
        outputs = [out.detach() if any([out is arg for arg in inputs]) else out for out in given]
        # The saved result would keep the node that keeps it.
        ctx.saved_tensors = tuple(
            [t.detach() if any([t is out for out in given]) else t for t in ctx.saved_tensors]
        )
        recorded = [out for out in outputs if not any([out is c for c in ctx._constant])]
        shapes = [(out.shape, out.dtype) for out in recorded]
        name = cls.__name__ + "Backward"

        def call(grads):
            from torch import zeros

            values = []
            for i, (shape, dtype) in enumerate(shapes):
                if grads[i] is not None:
                    values.append(Tensor(grads[i]))
                else:
                    values.append(zeros(*shape, dtype=dtype) if ctx._materialize else None)
            back = cls.backward(ctx, *values)
            back = back if isinstance(back, tuple) else (back,)
            while len(back) > len(args) and back[-1] is None:
                back = back[:-1]
            if len(back) != len(args):
                raise RuntimeError(
                    "function %s returned an incorrect number of gradients (expected %d, got %d)"
                    % (name, len(args), len(back))
                )
            pairs = [(arg, g) for arg, g in zip(args, back) if isinstance(arg, Tensor)]
            return _g.list(*[None if g is None else g._j for _, g in pairs])

        checked(
            _core.functions["record_function"](
                js(inputs), js(recorded), name, _core.keep(call)
            )
        )
        return tuple(outputs) if isinstance(result, tuple) else outputs[0]
