"""torch.nn: modules. The layers and losses come from the engine's table."""
from _builtins import _g

from torch import _core
from torch._core import Parameter, Tensor, checked, js, options
import torch.nn.functional
import torch.nn.init
from torch.nn.module import Module, ModuleDict, ModuleList, ParameterList, Sequential

_set = object.__setattr__


class _Layer(Module):
    """A layer of the engine."""

    _row = ""
    _inputs = 1

    def __init__(self, *args, **keywords):
        super().__init__()
        if self._row[-4:] == "Loss" and args and isinstance(args[0], Tensor):
            bool(args[0])  # nn.MSELoss(input, target) for nn.MSELoss()(input, target)
        values = [js(arg) for arg in args]
        layer = checked(_g.layer(self._row, _g.list(*values), options(keywords)))
        _set(self, "_layer", layer)
        _set(self, "_given", (args, keywords))
        for name in checked(_g.layer_names(layer)).split(","):
            if name:
                value = _g.layer_get(layer, name)
                self._parameters[name] = None if value is None else Parameter(value)
        for name, value in _core.json.loads(checked(_g.layer_numbers(layer))):
            _set(self, name, value)

    def _changed(self, name, value):
        checked(_g.layer_set(self._layer, name, None if value is None else value._j))

    def _mode(self, mode):
        checked(_g.layer_train(self._layer, mode))

    def __deepcopy__(self, memo):
        from copy import deepcopy

        _g.random_hold(False)
        made = memo[id(self)] = type(self)(*self._given[0], **self._given[1])
        _g.random_hold(True)
        for name, parameter in self._parameters.items():
            made.register_parameter(name, deepcopy(parameter, memo))
        made.train(self.training)
        return made

    def extra_repr(self):
        return checked(_g.layer_repr(self._layer))

    def forward(self, *inputs):
        return Tensor(checked(_g.forward(self._layer, *[js(value) for value in inputs])))


for _line in _g.layers().strip().split("\n"):
    _places, _schema = _line.split("\t")
    _name = _schema.split("(")[0]
    globals()[_name] = type(_name, (_Layer,), {"_row": _name})


# The very tensor.
globals()["Identity"].forward = lambda self, input: input


def __getattr__(name):
    from torch import missing

    missing("torch.nn", name)
