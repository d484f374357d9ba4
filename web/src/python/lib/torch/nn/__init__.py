"""torch.nn: modules. The layers and losses come from the engine's table."""
from _builtins import _g, class_names as _class_names

from torch._bridge import argument as _argument
from torch._core import Parameter, Tensor, checked as _checked, device as _device, float32, float64, js as _js, wrap as _wrap
from torch._rows import Call as _Call, rows as _rows
import torch.nn.functional
import torch.nn.init
from torch.nn.module import Buffer, Module, module_path as _path
from torch.nn.containers import ModuleDict, ModuleList, ParameterDict, ParameterList, Sequential

_set = object.__setattr__


class _Layer(Module):
    """A layer of the engine's table: it holds parameters, buffers and settings, and hands them over."""

    _row = _call = None

    def __init__(self, *args, **keywords):
        super().__init__()
        row = self._row
        if row is None:
            raise NotImplementedError("nn.%s by itself is not in gradlet; its layers are" % type(self).__name__)
        if self._call.inputs[1:] and args and isinstance(args[0], Tensor):
            if row.types.get(row.names[0], "")[:6] != "Tensor":
                bool(args[0])  # nn.MSELoss(input, target) for nn.MSELoss()(input, target)
        dtype = keywords.pop("dtype", None)
        if str(_device(keywords.pop("device", None) or "cpu")) != "cpu":
            self.cuda()
        settings = row.bind(args, keywords)
        made = _drawn(row.number, _js(settings), dtype)
        entries = made[0].split(",") if made[0] else []
        for i, entry in enumerate(entries):
            tensor = None if made[i + 1] is None else Tensor(made[i + 1])
            if entry[0] == ":":
                self._buffers[entry[1:]] = tensor
            else:
                self._parameters[entry] = tensor if tensor is None else Parameter(tensor)
        for name, value in zip(row.names, settings):
            if isinstance(value, Tensor):
                self._buffers[name] = value
            elif name not in self._parameters:
                _set(self, name, value)
        if dtype is not None:
            self.to(dtype)

    def forward(self, *inputs, **keywords):
        call = self._call
        names = call.inputs
        if keywords:
            inputs = _by_name(self, inputs, keywords)
        if not call.least <= len(inputs) <= len(names):
            _miscounted(self, len(inputs))
        values = [_argument(value) for value in inputs]
        values += [None] * (len(names) - len(values))
        own = self.__dict__
        parameters, buffers = own["_parameters"], own["_buffers"]
        for name in call.held:
            if name == "parameters":
                values.append(_g.list(*[value._j for value in parameters.values()]))
                continue
            if name in parameters:
                value = parameters[name]
            elif name in buffers:
                value = buffers[name]
            else:
                value = own[name] if name in own else getattr(self, name)
            values.append(value._j if isinstance(value, Tensor) else _js(value))
        result = _g.layer_run(self._row.number, *values)
        given = inputs[0]
        if result is values[0]:
            return given
        result = _wrap(result)
        if type(given) is Tensor or not hasattr(given, "batch_sizes"):
            return result
        return (type(given)(result[0], *tuple(given)[1:]),) + result[1:]

    def extra_repr(self):
        values = []
        for name in self._row.names:
            value = getattr(self, name)
            values.append(value is not None if name in self._parameters else _js(value))
        return _checked(_g.layer_show(self._row.number, _g.list(*values)))


def _drawn(number, settings, dtype):
    """What a layer starts with, drawn in its dtype."""
    if dtype not in (float32, float64):
        return _checked(_g.layer_make(number, settings))
    before = _g.default_dtype()
    _g.set_default_dtype(dtype._code)
    made = _g.layer_make(number, settings)
    _g.set_default_dtype(before)
    return _checked(made)


def _by_name(layer, inputs, keywords):
    name, names = type(layer).__name__, layer._call.inputs
    for key in keywords:
        if key not in names:
            raise TypeError("%s.forward() got an unexpected keyword argument '%s'" % (name, key))
        if key in names[: len(inputs)]:
            raise TypeError("%s.forward() got multiple values for argument '%s'" % (name, key))
    last = max([names.index(key) for key in keywords])
    for key in names[len(inputs) : last + 1]:
        if key not in keywords and names.index(key) < layer._call.least:
            raise TypeError("%s.forward() missing 1 required positional argument: '%s'" % (name, key))
    return list(inputs) + [keywords.get(key) for key in names[len(inputs) : last + 1]]


def _miscounted(layer, count):
    name, names, least = type(layer).__name__, layer._call.inputs, layer._call.least
    if count > len(names):
        takes = "from %d to %d" % (least + 1, len(names) + 1) if least < len(names) else len(names) + 1
        words = (name, takes, count + 1)
        raise TypeError("%s.forward() takes %s positional arguments but %d were given" % words)
    missing = ["'%s'" % input for input in names[count:least]]
    words = (name, len(missing), "s" if missing[1:] else "", " and ".join(missing))
    raise TypeError("%s.forward() missing %d required positional argument%s: %s" % words)


class RNNBase(_Layer):
    """What recurrent layers tell of their weights."""

    @property
    def _flat_weights_names(self):
        return list(self._parameters.keys())

    @property
    def _flat_weights(self):
        return list(self._parameters.values())

    @property
    def all_weights(self):
        weights = self._flat_weights
        count = len(weights) // (self.num_layers * (2 if self.bidirectional else 1))
        return [weights[i : i + count] for i in range(0, len(weights), count)]

    def flatten_parameters(self):
        pass


class RNNCellBase(_Layer):
    pass


def _base(name):
    return RNNCellBase if name[-4:] == "Cell" else RNNBase if name in ("RNN", "LSTM", "GRU") else _Layer


for _row in _rows(_g.layers()):
    _cls = type(_row.name, (_base(_row.name),), {"_row": _row, "_call": _Call(_row.places)})
    globals()[_row.name] = _cls
    _class_names[_cls] = _path
_class_names[Module] = "torch.nn.modules.module.Module"
for _cls in (Sequential, ModuleList, ModuleDict, ParameterList, ParameterDict):
    _class_names[_cls] = "torch.nn.modules.container." + _cls.__name__


# Modules loaded when they, or a name of theirs, are asked for.
_LATER = {"utils": "utils", "TripletMarginWithDistanceLoss": "distance", "MultiheadAttention": "transformer"}
_LATER.update({"modules": "modules", "parallel": "parallel", "DataParallel": "parallel", "parameter": "parameter"})
_LATER.update({"UninitializedParameter": "lazy", "UninitializedBuffer": "lazy"})
for _name in ("", "Encoder", "Decoder", "EncoderLayer", "DecoderLayer"):
    _LATER["Transformer" + _name] = "transformer"


def __getattr__(name):
    if name[:4] == "Lazy" and name[4:] in globals():
        _LATER[name] = "lazy"
    if name in _LATER:
        module = __import__("torch.nn." + _LATER[name], None, None, ("*",))
        found = globals()[name] = getattr(module, name, module)
        return found
    from torch import missing

    missing("torch.nn", name)
