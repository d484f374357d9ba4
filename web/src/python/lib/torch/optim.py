"""torch.optim, from the engine's table. https://pytorch.org/docs/stable/optim.html"""
from _builtins import _g

from torch import _core
from torch._core import Tensor, checked, js, options


class _Group:
    """One of param_groups: reading and writing its options acts on the optimizer."""

    def __init__(self, optimizer, index, params):
        self._optimizer = optimizer
        self._index = index
        self._params = params

    def keys(self):
        return ["params"] + checked(_g.optimizer_options(self._optimizer, self._index)).split(",")

    def __getitem__(self, name):
        if name == "params":
            return self._params
        if name not in self.keys():
            raise KeyError(name)
        return _core.wrap(_g.optimizer_get(self._optimizer, self._index, name))

    def __setitem__(self, name, value):
        checked(_g.optimizer_set(self._optimizer, self._index, name, js(value)))

    def get(self, name, default=None):
        return self[name] if name in self.keys() else default

    def __contains__(self, name):
        return name in self.keys()

    def __iter__(self):
        return iter(self.keys())

    def items(self):
        return [(name, self[name]) for name in self.keys()]

    def values(self):
        return [self[name] for name in self.keys()]

    def __repr__(self):
        return "{%s}" % ", ".join(["%r: %r" % item for item in self.items()])


class Optimizer:
    _row = ""

    def __init__(self, params, *args, **keywords):
        if isinstance(params, Tensor):
            raise TypeError(
                "params argument given to the optimizer should be an iterable of Tensors or dicts, but got "
                + params.type()
            )
        groups = list(params)
        if not groups:
            raise ValueError("optimizer got an empty parameter list")
        if not isinstance(groups[0], dict):
            groups = [{"params": groups}]
        names = _NAMES[self._row]
        if len(args) > len(names):
            raise TypeError("__init__() takes at most %d positional arguments" % (len(names) + 1))
        for name, value in zip(names, args):
            if name in keywords:
                raise TypeError("__init__() got multiple values for argument '%s'" % name)
            keywords[name] = value
        if self._row == "SGD" and "lr" not in keywords and any(["lr" not in group for group in groups]):
            raise ValueError("parameter group didn't specify a value of required optimization parameter lr")
        for name in ("foreach", "fused", "capturable", "differentiable"):
            keywords.pop(name, None)
        self._j = checked(
            _g.optimizer(self._row, _g.list(*[_group(group) for group in groups]), options(keywords))
        )
        self.param_groups = [
            _Group(self._j, i, _listed(group["params"])) for i, group in enumerate(groups)
        ]

    def step(self, closure=None):
        loss = None
        if closure is not None:
            from torch import enable_grad

            with enable_grad():
                loss = closure()
        checked(_g.optimizer_step(self._j))
        return loss

    def zero_grad(self, set_to_none=False):
        checked(_g.optimizer_zero_grad(self._j, set_to_none))

    def add_param_group(self, param_group):
        checked(_g.optimizer_add(self._j, _group(param_group)))
        params = _listed(param_group["params"])
        self.param_groups.append(_Group(self._j, len(self.param_groups), params))

    def __repr__(self):
        return checked(_g.optimizer_repr(self._j))

    __str__ = __repr__


def _listed(params):
    return [params] if isinstance(params, Tensor) else list(params)


def _group(group):
    group["params"] = _listed(group["params"])
    return options(group)


_NAMES = {}
for _line in _g.optimizers().strip().split("\n"):
    _schema = _line.split("\t")[1]
    _name, _, _rest = _schema.partition("(")
    _words = _rest.split("*,")[0].replace("[0.9, 0.999]", "").split(",")
    _NAMES[_name] = [word.strip().split(" ")[-1].split("=")[0] for word in _words if word.strip()][1:]
    globals()[_name] = type(_name, (Optimizer,), {"_row": _name})


def __getattr__(name):
    from torch import missing

    missing("torch.optim", name)
