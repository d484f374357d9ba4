"""torch.autograd.gradcheck: gradients by backward() against differences."""
from _builtins import _g
from torch import _bridge, _core
from torch._core import Tensor, js, options, places, wrap

_gradcheck = places["autograd"]["gradcheck"][0]


class GradcheckError(RuntimeError):
    pass


_bridge._KINDS["GradcheckError"] = GradcheckError


def _as_tuple(x):
    return tuple(x) if isinstance(x, (tuple, list)) else (x,)


def gradcheck(func, inputs, *args, **keywords):
    """True, or a GradcheckError with both Jacobians where the gradients of func are wrong."""
    inputs = _as_tuple(inputs)

    def outputs(_):
        results = _as_tuple(func(*inputs))
        for result in results:
            result.requires_grad
        return _g.list(*[result._j for result in results])

    tensors = [x for x in inputs if isinstance(x, Tensor)]
    return wrap(_gradcheck(_core.keep(outputs), js(tensors), *args, options(keywords)))


def gradgradcheck(func, inputs, grad_outputs=None, *, gen_non_contig_grad_outputs=False, **keywords):
    """The same of the gradients of func, as functions of its inputs and of the gradients of its outputs."""
    from torch.autograd import grad

    inputs = _as_tuple(inputs)
    if grad_outputs is None:
        import torch

        outputs = [out for out in _as_tuple(func(*inputs)) if out.is_floating_point()]
        state = torch.get_rng_state()
        grad_outputs = [torch.randn(*out.shape, dtype=out.dtype).requires_grad_() for out in outputs]
        torch.set_rng_state(state)
    else:
        grad_outputs = [g.detach().requires_grad_(g.requires_grad) for g in _as_tuple(grad_outputs)]
    count = len(grad_outputs)
    keywords.pop("check_fwd_over_rev", None)
    keywords.pop("check_rev_over_rev", None)

    def gradients(*args):
        given, vectors = args[:-count], args[-count:]
        given = tuple([x.view_as(x) if isinstance(x, Tensor) and x.requires_grad else x for x in given])
        wanted = [x for x in given if isinstance(x, Tensor) and x.requires_grad]
        outputs = [out for out in _as_tuple(func(*given)) if out.is_floating_point() and out.requires_grad]
        found = grad(outputs, wanted, vectors, create_graph=True, allow_unused=True)
        return tuple([g for g in found if g is not None and g.requires_grad])

    return gradcheck(gradients, inputs + tuple(grad_outputs), **keywords)
