"""torch.autograd.functional: Jacobians, Hessians and products with them, by backward passes."""
from _builtins import _g
from torch._core import Tensor
import torch


def _tuple(values, what, name):
    if isinstance(values, (tuple, list)):
        values = tuple(values)
        for i, value in enumerate(values):
            if not isinstance(value, Tensor):
                raise TypeError(
                    "The %s given to %s must be either a Tensor or a tuple of Tensors but the value at index "
                    "%d has type %s." % (what, name, i, type(value))
                )
        return True, values
    if not isinstance(values, Tensor):
        raise TypeError(
            "The %s given to %s must be either a Tensor or a tuple of Tensors but the given %s has type %s."
            % (what, name, what, type(values))
        )
    return False, (values,)


class _Recording:
    def __init__(self, mode=True):
        self._mode = mode

    def __enter__(self):
        self._before = _g.grad_mode(self._mode)

    def __exit__(self, *exc):
        _g.grad_mode(self._before)
        return False


def _inputs(inputs, create_graph, tracked=True):
    """Copies the graph of which this module alone knows; with create_graph views of the inputs."""
    made = []
    for x in inputs:
        if create_graph:
            made.append(x if not tracked else x.view_as(x) if x.requires_grad else x.clone().requires_grad_())
        else:
            made.append(x.detach().requires_grad_(tracked))
    return tuple(made)


def _grad(outputs, inputs, vectors=None, create_graph=False):
    """Gradients of those outputs that have any; None where there are none."""
    vectors = vectors or [None] * len(outputs)
    pairs = [(out, v) for out, v in zip(outputs, vectors) if out is not None and out.requires_grad]
    if not pairs:
        return (None,) * len(inputs)
    return torch.autograd.grad(
        [out for out, _ in pairs],
        inputs,
        [v for _, v in pairs],
        allow_unused=True,
        create_graph=create_graph,
        retain_graph=True,
    )


_OUTPUT = (
    "Output %d of the user-provided function does not require gradients. The outputs must be computed in a "
    "differentiable manner from the input when running in strict mode."
)
_INPUT = (
    "The gradient with respect to input %d is independent of the inputs of the user-provided function. This is not "
    "allowed in strict mode."
)
_JACOBIAN = (
    "While computing the hessian, found that the jacobian of the user-provided function with respect to input %d is "
    "independent of the input. This is not allowed in strict mode. You should ensure that your function is twice "
    "differentiable and that the jacobian depends on the inputs (this would be violated by a linear function for "
    "example)."
)
_HESSIAN = (
    "The hessian of the user-provided function with respect to input %d is independent of the input. This is not "
    "allowed in strict mode. You should ensure that your function is thrice differentiable and that the hessian "
    "depends on the inputs."
)
_UNUSED = (
    "The output of the user-provided function is independent of input %d. This is not allowed in strict mode."
)
_TRICK = (
    "The gradient with respect to the input is independent of entry %d in the grad_outputs when using the double "
    "backward trick to compute forward mode gradients. This is not allowed in strict mode."
)
_TWICE = (
    "The jacobian of the user-provided function is independent of input %d. This is not allowed in strict mode."
)
_TWICE_TRICK = (
    "The hessian of the user-provided function is independent of entry %d in the grad_jacobian. This is not allowed "
    "in strict mode as it prevents from using the double backward trick to replace forward mode AD."
)


def _tracked(values, message, strict):
    """In strict mode each of them must depend on the inputs."""
    for i, value in enumerate(values):
        if strict and value is None:
            raise RuntimeError(_UNUSED % i)
        if strict and not value.requires_grad:
            raise RuntimeError(message % i)


def _filled(grads, like, strict, message):
    result = []
    for i, (grad, other) in enumerate(zip(grads, like)):
        if grad is None and strict:
            raise RuntimeError(message % i)
        result.append(torch.zeros_like(other) if grad is None else grad)
    return tuple(result)


def _vectors(v, other, is_tuple, name):
    _, v = _tuple(v, "v", name)
    v = tuple([x.detach() if not _g.grad_enabled() or not x.requires_grad else x for x in v])
    if len(v) != len(other):
        if is_tuple:
            raise RuntimeError(
                "v is a tuple of invalid length: should be %d but got %d." % (len(other), len(v))
            )
        raise RuntimeError("The given v should contain a single Tensor.")
    for i, (x, y) in enumerate(zip(v, other)):
        if x.shape != y.shape:
            raise RuntimeError(
                "%sv has invalid size: should be %s but got %s."
                % ("Entry %d in " % i if is_tuple else "", y.shape, x.shape)
            )
    return v


def _done(values, was_tuple, create_graph):
    values = tuple([v if create_graph else v.detach() for v in values])
    return values if was_tuple else values[0]


def _one_element(outputs, is_tuple, name):
    if is_tuple:
        raise RuntimeError("The function given to %s should return a single Tensor" % name)
    if outputs[0].numel() != 1:
        raise RuntimeError("The Tensor returned by the function given to %s should contain a single element" % name)
    if outputs[0].dim():
        outputs = (outputs[0].squeeze(),) if outputs[0].dim() != 1 else outputs
    return outputs


def vjp(func, inputs, v=None, create_graph=False, strict=False):
    """Outputs of func, and v times its Jacobian."""
    with _Recording():
        was_tuple, inputs = _tuple(inputs, "inputs", "vjp")
        inputs = _inputs(inputs, create_graph)
        out_tuple, outputs = _tuple(func(*inputs), "outputs of the user-provided function", "vjp")
        _tracked(outputs, _OUTPUT, strict)
        if v is not None:
            v = _vectors(v, outputs, out_tuple, "vjp")
        elif len(outputs) != 1 or outputs[0].numel() != 1:
            raise RuntimeError(
                "The vector v can only be None if the user-provided function returns a single Tensor with a "
                "single element."
            )
        found = _grad(outputs, inputs, v, create_graph)
        found = _filled(found, inputs, strict, _UNUSED)
    return _done(outputs, out_tuple, create_graph), _done(found, was_tuple, create_graph)


def _trick(outputs, inputs, v, create_graph, strict, message=_TRICK):
    """The Jacobian of outputs times v: its transpose is linear in a vector that is differentiated in turn."""
    at = tuple([torch.zeros_like(out).requires_grad_() for out in outputs])
    back = _grad(outputs, inputs, at, True)
    _tracked(back, _INPUT, strict)
    found = _grad(back, at, v, create_graph)
    return _filled(found, outputs, strict, message)


def jvp(func, inputs, v=None, create_graph=False, strict=False):
    """Outputs of func, and its Jacobian times v."""
    with _Recording():
        was_tuple, inputs = _tuple(inputs, "inputs", "jvp")
        inputs = _inputs(inputs, create_graph)
        if v is not None:
            v = _vectors(v, inputs, was_tuple, "jvp")
        elif len(inputs) != 1 or inputs[0].numel() != 1:
            raise RuntimeError(
                "The vector v can only be None if the input to the user-provided function is a single Tensor with "
                "a single element."
            )
        else:
            v = (torch.ones_like(inputs[0]).detach(),)
        out_tuple, outputs = _tuple(func(*inputs), "outputs of the user-provided function", "jvp")
        _tracked(outputs, _OUTPUT, strict)
        found = _trick(outputs, inputs, v, create_graph, strict)
    return _done(outputs, out_tuple, create_graph), _done(found, out_tuple, create_graph)


def jacobian(func, inputs, create_graph=False, strict=False, vectorize=False, strategy="reverse-mode"):
    """The Jacobian of func: a tensor of the output's and the input's sizes for each pair of them."""
    if strategy not in ("forward-mode", "reverse-mode"):
        raise AssertionError(
            'Expected strategy to be either "forward-mode" or "reverse-mode". Hint: If your function has more outputs '
            'than inputs, "forward-mode" tends to be more performant. Otherwise, prefer to use "reverse-mode".'
        )
    if strategy == "forward-mode" and not vectorize:
        raise NotImplementedError(
            "Computing Jacobian using forward-AD or forward-over-reverse Hessian isonly implemented for "
            "`vectorize=True`."
        )
    with _Recording():
        was_tuple, inputs = _tuple(inputs, "inputs", "jacobian")
        inputs = _inputs(inputs, create_graph)
        out_tuple, outputs = _tuple(func(*inputs), "outputs of the user-provided function", "jacobian")
        _tracked(outputs, _OUTPUT, strict)
        result = []
        for out in outputs:
            rows = [[] for _ in inputs]
            flat = out.reshape(-1)
            for i in range(out.numel()):
                grads = _grad((flat[i],), inputs, None, create_graph)
                for j, (grad, x) in enumerate(zip(grads, inputs)):
                    if strict and create_graph and grad is not None and not grad.requires_grad:
                        raise RuntimeError(
                            "The jacobian of the user-provided function is independent of input %d. This is not "
                            "allowed in strict mode when create_graph=True." % j
                        )
                    if strict and grad is None:
                        raise RuntimeError(
                            "Output %d of the user-provided function is independent of input %d. This is not allowed "
                            "in strict mode." % (i, j)
                        )
                    rows[j].append(torch.zeros_like(x) if grad is None else grad)
            found = []
            for row, x in zip(rows, inputs):
                sizes = tuple(out.shape) + tuple(x.shape)
                found.append(torch.stack(row).view(sizes) if row else x.new_zeros(*sizes))
            result.append(_done(found, True, create_graph))
    if not was_tuple:
        result = [found[0] for found in result]
    return tuple(result) if out_tuple else result[0]


def hessian(func, inputs, create_graph=False, strict=False, vectorize=False, outer_jacobian_strategy="reverse-mode"):
    """The Hessian of func, which gives one number."""
    was_tuple, inputs = _tuple(inputs, "inputs", "hessian")
    if outer_jacobian_strategy not in ("forward-mode", "reverse-mode"):
        raise AssertionError('Expected strategy to be either "forward-mode" or "reverse-mode".')

    def gradient(*given):
        is_tuple, out = _tuple(func(*given), "outputs of the user-provided function", "hessian")
        out = _one_element(out, is_tuple, "hessian")
        _tracked(out, _OUTPUT, strict)
        found = _grad(out, given, None, True)
        found = _filled(found, given, strict, _UNUSED)
        _tracked(found, _JACOBIAN, strict)
        return found

    found = jacobian(gradient, inputs, create_graph, strict, vectorize, outer_jacobian_strategy)
    return found if was_tuple else found[0][0]


def _twice(func, inputs, v, create_graph, strict, name):
    was_tuple, inputs = _tuple(inputs, "inputs", name)
    inputs = _inputs(inputs, create_graph)
    if v is not None:
        v = _vectors(v, inputs, was_tuple, name)
    elif len(inputs) != 1 or inputs[0].numel() != 1:
        raise RuntimeError(
            "The vector v can only be None if the input to the user-provided function is a single Tensor with a single "
            "element."
        )
    out_tuple, outputs = _tuple(func(*inputs), "outputs of the user-provided function", name)
    outputs = _one_element(outputs, out_tuple, name)
    _tracked(outputs, _OUTPUT, strict)
    jacobian = _grad(outputs, inputs, None, True)
    _tracked(jacobian, _JACOBIAN, strict)
    return was_tuple, inputs, v, outputs, jacobian


def vhp(func, inputs, v=None, create_graph=False, strict=False):
    """The value of func, and v times its Hessian."""
    with _Recording():
        was_tuple, inputs, v, outputs, jac = _twice(func, inputs, v, create_graph, strict, "vhp")
        found = _filled(_grad(jac, inputs, v, create_graph), inputs, strict, _TWICE)
    return _done(outputs, False, create_graph), _done(found, was_tuple, create_graph)


def hvp(func, inputs, v=None, create_graph=False, strict=False):
    """The value of func, and its Hessian times v."""
    with _Recording():
        was_tuple, inputs, v, outputs, jac = _twice(func, inputs, v, create_graph, strict, "hvp")
        # The gradient at the inputs is linear in a vector that starts at zero.
        jac = _filled(jac, inputs, False, _TWICE)
        at = tuple([torch.zeros_like(x).requires_grad_() for x in inputs])
        back = _grad(jac, inputs, at, True)
        found = _filled(_grad(back, at, v, create_graph), inputs, strict, _TWICE_TRICK)
    return _done(outputs, False, create_graph), _done(found, was_tuple, create_graph)
