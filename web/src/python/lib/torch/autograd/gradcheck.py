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
