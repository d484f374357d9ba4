"""torch.autograd: gradients as values, and functions with a backward of one's own."""
import sys as _sys

from _builtins import _g

from torch import _core
from torch._core import Tensor, checked as _checked, js as _js, places as _places, wrap as _wrap
from torch.autograd.gradcheck import GradcheckError, gradcheck, gradgradcheck


class _Variable:
    """The tensor by itself, cut off what made it, as the constructor of old gives it."""

    __name__ = "Variable"

    def __call__(self, data, requires_grad=False, volatile=None):
        if volatile is not None:
            import warnings

            warnings.warn("volatile was removed and now has no effect. Use `with torch.no_grad():` instead.")
            if volatile and requires_grad:
                raise ValueError("Variable can't be volatile and require_grad at the same time!")
        return data.detach().requires_grad_(requires_grad)

    def _holds(self, value):
        return isinstance(value, Tensor)


Variable = _Variable()


_grad = _places["autograd"]["grad"][0]
_backward = _places["autograd"]["backward"][0]


def _given(outputs, gradients):
    """A gradient for each output: 1 where none is given for one element."""
    if gradients is None or isinstance(gradients, Tensor):
        return gradients
    from torch import ones_like

    made = []
    for output, gradient in zip(outputs, gradients):
        if gradient is None and output.requires_grad:
            if output.numel() != 1:
                raise RuntimeError("grad can be implicitly created only for scalar outputs")
            gradient = ones_like(output)
        made.append(gradient)
    return made


def grad(
    outputs,
    inputs,
    grad_outputs=None,
    retain_graph=None,
    create_graph=False,
    allow_unused=None,
    is_grads_batched=False,
    materialize_grads=False,
):
    """Sum of the gradients of outputs with respect to inputs, a tuple in the order of inputs."""

    if materialize_grads and allow_unused is False:
        raise ValueError(
            "Expected allow_unused to be True or not passed when materialize_grads=True, but got: allow_unused=False."
        )
    if is_grads_batched:
        raise NotImplementedError("torch.autograd.grad: is_grads_batched is not in gradlet; call it for each row")
    keywords = {
        "retain_graph": retain_graph,
        "create_graph": create_graph,
        "allow_unused": materialize_grads or bool(allow_unused),
    }
    keywords["grad_outputs"] = _given((outputs,) if isinstance(outputs, Tensor) else outputs, grad_outputs)
    found = _wrap(_grad(_js(outputs), _js(inputs), _core.options(keywords)))
    if not materialize_grads:
        return found
    inputs = (inputs,) if isinstance(inputs, Tensor) else inputs
    from torch import zeros_like

    return tuple([zeros_like(x) if g is None else g for g, x in zip(found, inputs)])


def backward(tensors, grad_tensors=None, retain_graph=None, create_graph=False, inputs=None):
    """The sum of the gradients of the tensors, in one pass, added to .grad of the leaves or of the inputs."""
    tensors = (tensors,) if isinstance(tensors, Tensor) else tuple(tensors)
    keywords = {"retain_graph": retain_graph, "create_graph": create_graph, "inputs": inputs}
    keywords["grad_tensors"] = _given(tensors, grad_tensors)
    _wrap(_backward(_js(tensors), _core.options(keywords)))


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
        raise NotImplementedError(
            "You must implement either the backward or vjp method for your custom autograd.Function to use it "
            "with backward mode AD."
        )

    # Where it is given, forward() takes no context.
    setup_context = None

    @staticmethod
    def vmap(info, in_dims, *args):
        raise NotImplementedError("vmap of an autograd.Function is a loop in gradlet and needs no rule")

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
            if cls.setup_context is None:
                result = cls.forward(ctx, *args)
            else:
                result = cls.forward(*args)
                cls.setup_context(ctx, args, result)
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

        _checked(
            _core.functions["record_function"](
                _js(inputs), _js(recorded), name, _core.keep(call)
            )
        )
        return tuple(outputs) if isinstance(result, tuple) else outputs[0]


# Modules that load when they are named, and where other names are.
_LATER = ("functional", "graph", "anomaly_mode", "function", "profiler")
_ELSEWHERE = {
    "detect_anomaly": "torch.autograd.anomaly_mode",
    "set_detect_anomaly": "torch.autograd.anomaly_mode",
    "no_grad": "torch",
    "enable_grad": "torch",
    "set_grad_enabled": "torch",
    "inference_mode": "torch",
}


def __getattr__(name):
    if name in _LATER or name in _ELSEWHERE:
        path = _ELSEWHERE.get(name, "torch.autograd." + name)
        __import__(path)
        module = _sys.modules[path]
        return module if name in _LATER else getattr(module, name)
    from torch import missing

    missing("torch.autograd", name)
