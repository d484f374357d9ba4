"""torch.optim, from the engine's table. https://pytorch.org/docs/stable/optim.html"""

from _builtins import _g, class_names as _class_names

from torch._core import Tensor, checked as _checked, js as _js
from torch._rows import rows as _rows, words as _words


class _States:
    """What is remembered about each parameter. A dict would compare the tensors' elements."""

    def __init__(self):
        self._entries = {}

    def __getitem__(self, param):
        key = id(param)
        if key not in self._entries:
            self._entries[key] = (param, {})
        return self._entries[key][1]

    def __setitem__(self, param, value):
        self._entries[id(param)] = (param, value)

    def __contains__(self, param):
        return id(param) in self._entries

    def __len__(self):
        return len(self._entries)

    def get(self, param, default=None):
        return self[param] if param in self else default

    def __iter__(self):
        return iter(self.keys())

    def keys(self):
        return [param for param, _ in self._entries.values()]

    def values(self):
        return [state for _, state in self._entries.values()]

    def items(self):
        return list(self._entries.values())

    def clear(self):
        self._entries.clear()


class Optimizer:
    """Base of the optimizers, and of a program's own."""

    def __init__(self, params, defaults):
        if isinstance(params, Tensor):
            raise TypeError(
                "params argument given to the optimizer should be an iterable of Tensors or dicts, but got "
                + params.type()
            )
        self.defaults = defaults
        self.state = _States()
        self.param_groups = []
        try:
            groups = list(params)
        except AttributeError:  # of a module, which the interpreter asks for its items
            raise TypeError("'%s' object is not iterable" % type(params).__name__)
        if not groups:
            raise ValueError("optimizer got an empty parameter list")
        for group in groups if isinstance(groups[0], dict) else [{"params": groups}]:
            self.add_param_group(group)

    def step(self, closure=None):
        raise NotImplementedError

    def zero_grad(self, set_to_none=True):
        params = [param._j for group in self.param_groups for param in group["params"]]
        _checked(_g.zero_grad(_g.list(*params), True if set_to_none else False))

    def add_param_group(self, param_group):
        if not isinstance(param_group, dict):
            raise TypeError("param_group must be a dict, but got <class '%s'>" % type(param_group).__name__)
        params = param_group["params"]
        if isinstance(params, set):
            raise TypeError(
                "optimizer parameters need to be organized in ordered collections, but the ordering of "
                "tensors in sets will change between runs. Please use a list instead."
            )
        group = {"params": [params] if isinstance(params, Tensor) else list(params)}
        for options in (param_group, self.defaults):
            for name, value in options.items():
                if name not in group:
                    group[name] = value
        known = set([id(param) for other in self.param_groups for param in other["params"]])
        for param in group["params"]:
            if not isinstance(param, Tensor):
                raise TypeError(
                    "optimizer can only optimize Tensors, but one of the params is " + type(param).__name__
                )
            if not param.is_leaf:
                raise ValueError("can't optimize a non-leaf Tensor")
            if id(param) in known:
                raise ValueError("some parameters appear in more than one parameter group")
        self.param_groups.append(group)

    def state_dict(self):
        numbers = {}
        groups = []
        state = {}
        for group in self.param_groups:
            for param in group["params"]:
                number = numbers.setdefault(id(param), len(numbers))
                if param in self.state:
                    state[number] = dict(self.state[param].items())
            packed = {key: item for key, item in group.items() if key != "params"}
            packed["params"] = [numbers[id(param)] for param in group["params"]]
            groups.append(packed)
        return {"state": state, "param_groups": groups}

    def load_state_dict(self, state_dict):
        from copy import deepcopy

        loaded = state_dict["param_groups"]
        if len(loaded) != len(self.param_groups):
            raise ValueError("loaded state dict has a different number of parameter groups")
        for group, own in zip(loaded, self.param_groups):
            if len(group["params"]) != len(own["params"]):
                raise ValueError(
                    "loaded state dict contains a parameter group that doesn't match the size of optimizer's "
                    "group"
                )
        state = _States()
        for group, own in zip(loaded, self.param_groups):
            for number, param in zip(group["params"], own["params"]):
                if number in state_dict["state"]:
                    entry = {}
                    for name, value in state_dict["state"][number].items():
                        entry[name] = _copied(name, value, param)
                    state[param] = entry
            params = own["params"]
            own.clear()
            own["params"] = params
            for name, value in group.items():
                if name != "params":
                    own[name] = deepcopy(value)
        self.state = state

    def __repr__(self):
        text = type(self).__name__ + " ("
        for i, group in enumerate(self.param_groups):
            text += "\nParameter Group %d\n" % i
            for name in sorted(group.keys()):
                if name != "params":
                    text += "    %s: %s\n" % (name, group[name])
        return text + ")"

    __str__ = __repr__


def _copied(name, value, param):
    """State of its own, in the parameter's dtype; the count of steps keeps its own."""
    if not isinstance(value, Tensor):
        return value
    copy = value.detach().clone()
    return copy if name == "step" or not param.is_floating_point() else copy.to(param.dtype)


class _Table(Optimizer):
    """An optimizer of the engine's table, which holds its formula."""

    _row = None

    def __init__(self, *args, **keywords):
        row = self._row
        params, *options = row.bind(args, keywords)
        self._names = row.names[1:]
        state, _, order = row.places.partition(";")
        self._state = _words(state)
        if isinstance(params, Tensor):
            super().__init__(params, {})
        _checked(_g.optimizer_check(row.number, _js(options)))
        given = dict(zip(self._names, options))
        self._cache = {}
        super().__init__(params, {name: given[name] for name in _words(order) or self._names})

    def add_param_group(self, param_group):
        super().add_param_group(param_group)
        self._step(self.param_groups[-1], True)

    def step(self, closure=None):
        loss = None
        if closure is not None:
            from torch import enable_grad

            with enable_grad():
                loss = closure()
        for group in self.param_groups:
            self._step(group, False)
        return loss

    def _step(self, group, before):
        params, state, names = group["params"], self.state, self._state
        states = []
        if len(state):
            for param in params:
                known = state[param] if param in state else {}
                for name in names:
                    states.append(known[name]._j if name in known else None)
        result = _checked(
            _g.optimizer_step(
                self._row.number,
                self._list("options", group, [group[name] for name in self._names]),
                self._list("params", group, [param._j for param in params]),
                self._list("states", group, states),
                before,
            )
        )
        if result is None:
            return
        for i in range(0, result.length, 2):
            param = params[result[i] // len(names)]
            state[param][names[result[i] % len(names)]] = Tensor(result[i + 1])

    def _list(self, what, group, values):
        """The list as the engine takes it, made anew only when something is another."""
        key = (what, id(group))
        known = self._cache.get(key)
        if known is None or known[0] != values:
            known = self._cache[key] = (values, _js(values))
        return known[1]


for _row in _rows(_g.optimizers()):
    globals()[_row.name] = _made = type(_row.name, (_Table,), {"_row": _row})
    _class_names[_made] = "torch.optim.%s.%s" % (_row.name.lower(), _row.name)


# What few programs need is loaded when it is asked for.
_LATER = {"LBFGS": "lbfgs", "lr_scheduler": "lr_scheduler", "swa_utils": "swa_utils"}


def __getattr__(name):
    if name in _LATER:
        module = __import__("torch.optim." + _LATER[name], None, None, ("*",))
        found = globals()[name] = getattr(module, name, module)
        return found
    from torch import missing

    missing("torch.optim", name)
