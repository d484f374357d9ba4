"""torch.nn.init, from the engine's table: initialisations in place, outside of the graph."""
from torch._bridge import argument as _js
from torch._core import places as _places, wrap as _wrap, options as _options


def _make(name, fn):
    def call(tensor, *args, **keywords):
        result = _wrap(fn(_js(tensor), *[_js(arg) for arg in args], _options(keywords)))
        return result if type(tensor) is str else tensor

    return call


for _name, _row in _places["nn.init"].items():
    globals()[_name] = _make(_name, _row[0])


def _calculate_fan_in_and_fan_out(tensor):
    if tensor.dim() < 2:
        raise ValueError("Fan in and fan out can not be computed for tensor with fewer than 2 dimensions")
    field = tensor[0, 0].numel() if tensor.numel() else 0
    return tensor.size(1) * field, tensor.size(0) * field


def _calculate_correct_fan(tensor, mode):
    mode = mode.lower()
    if mode not in ("fan_in", "fan_out"):
        raise ValueError("Mode %s not supported, please use one of ['fan_in', 'fan_out']" % mode)
    return _calculate_fan_in_and_fan_out(tensor)[mode == "fan_out"]


def _deprecated(name):
    """The name of old: without the line below."""
    call = globals()[name + "_"]

    def old(*args, **keywords):
        import warnings

        warnings.warn(
            "`nn.init.%s` is now deprecated in favor of `nn.init.%s_`." % (name, name),
            FutureWarning,  # noqa: F821
        )
        return call(*args, **keywords)

    return old


def __getattr__(name):
    if name + "_" in globals() and name not in ("ones", "zeros", "trunc_normal"):
        return _deprecated(name)
    from torch import missing

    missing("torch.nn.init", name)
