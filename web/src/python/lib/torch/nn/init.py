"""torch.nn.init, from the engine's table: initialisations in place, outside of the graph."""
from torch._core import places as _places, wrap as _wrap, js as _js, options as _options


def _make(name, fn):
    def call(tensor, *args, **keywords):
        result = _wrap(fn(_js(tensor), *[_js(arg) for arg in args], _options(keywords)))
        return result if type(tensor) is str else tensor

    return call


for _name, _row in _places["nn.init"].items():
    globals()[_name] = _make(_name, _row[0])


def __getattr__(name):
    from torch import missing

    missing("torch.nn.init", name)
