"""Modules and parameters in lists and dicts. https://pytorch.org/docs/stable/nn.html#containers"""
from collections import OrderedDict

from _builtins import _slice

from torch._core import Parameter, Tensor
from torch.nn.module import Module


def _iterable(value):
    # The interpreter takes whatever answers to names it does not have for something with items.
    if isinstance(value, Module) and not hasattr(type(value), "__iter__"):
        return False
    try:
        iter(value)
    except TypeError:
        return False
    return True


def _at(items, index):
    if not -len(items) <= index < len(items):
        raise IndexError("index %d is out of range" % index)
    return items[index]


class _Modules(Module):
    """What Sequential and ModuleList share."""

    def __len__(self):
        return len(self._modules)

    def __bool__(self):
        return len(self._modules) > 0

    def __iter__(self):
        return iter(list(self._modules.values()))

    def __setitem__(self, index, module):
        setattr(self, _at(list(self._modules.keys()), index), module)

    def __delitem__(self, index):
        keys = list(self._modules.keys())
        for key in keys[index] if isinstance(index, _slice) else [_at(keys, index)]:
            del self._modules[key]
        self._renumber(list(self._modules.values()))

    def _renumber(self, modules):
        self._modules.clear()
        for i, module in enumerate(modules):
            self._modules[str(i)] = module

    def append(self, module):
        self.add_module(str(len(self)), module)
        return self

    def pop(self, key):
        found = self[key]
        del self[key]
        return found


class Sequential(_Modules):
    def __init__(self, *args):
        super().__init__()
        if len(args) == 1 and isinstance(args[0], dict):
            entries = args[0].items()
        else:
            entries = [(str(i), module) for i, module in enumerate(args)]
        for name, module in entries:
            self.add_module(name, module)

    def forward(self, input):
        for module in self._modules.values():
            input = module(input)
        return input

    def __getitem__(self, index):
        if isinstance(index, _slice):
            return type(self)(OrderedDict(list(self._modules.items())[index]))
        return _at(list(self._modules.values()), index)

    def __add__(self, other):
        return Sequential(*_listed("add", self, other))

    def __iadd__(self, other):
        for module in _listed("add", other):
            self.append(module)
        return self

    def __mul__(self, times):
        return Sequential(*(list(self) * _times(times)))

    __rmul__ = __mul__

    def __imul__(self, times):
        modules = list(self)
        for _ in range(_times(times) - 1):
            self.extend(modules)
        return self

    def insert(self, index, module):
        if not isinstance(module, Module):
            raise AssertionError("module should be of type: <class 'torch.nn.modules.module.Module'>")
        count = len(self)
        if not -count <= index <= count:
            raise IndexError("Index out of range: %d" % index)
        modules = list(self)
        modules.insert(index + count if index < 0 else index, module)
        self._renumber(modules)
        return self

    def extend(self, sequential):
        for module in list(sequential):
            self.append(module)
        return self


def _listed(what, *sequentials):
    modules = []
    for given in sequentials:
        if not isinstance(given, Sequential):
            raise ValueError(
                "%s operator supports only objects of Sequential class, but %s is given." % (what, type(given))
            )
        modules += list(given)
    return modules


def _times(times):
    if not isinstance(times, int):
        raise TypeError("unsupported operand type(s) for *: %s and %s"
            % ("<class 'torch.nn.modules.container.Sequential'>", type(times)))
    if times <= 0:
        raise ValueError("Non-positive multiplication factor %d for %s" % (times, "<class 'torch.nn.modules.container.Sequential'>"))
    return times


class ModuleList(_Modules):
    def __init__(self, modules=None):
        super().__init__()
        if modules is not None:
            self.extend(modules)

    def __getitem__(self, index):
        modules = list(self._modules.values())
        return type(self)(modules[index]) if isinstance(index, _slice) else _at(modules, index)

    def __iadd__(self, modules):
        return self.extend(modules)

    def __add__(self, other):
        return ModuleList(list(self) + list(other))

    def insert(self, index, module):
        modules = list(self)
        modules.insert(index, module)
        self._renumber(modules)

    def extend(self, modules):
        if not _iterable(modules):
            raise TypeError(
                "ModuleList.extend should be called with an iterable, but got " + type(modules).__name__
            )
        for module in list(modules):
            self.append(module)
        return self

    def _parts(self):
        runs = []  # equal neighbours are shown once
        for i, (_, text) in enumerate(super()._parts()):
            if not runs or runs[-1][2] != text:
                runs.append([i, i, text])
            runs[-1][1] = i
        return [("%d-%d" % (i, j), "%d x %s" % (j - i + 1, t)) if i < j else (str(i), t) for i, j, t in runs]


def _pairs(given, name):
    """Names and values of a dict, a list of pairs, or another container of its kind."""
    if hasattr(given, "items"):
        return list(given.items())
    if not _iterable(given):
        raise TypeError(
            "%s.update should be called with an iterable of key/value pairs, but got %s"
            % (name, type(given).__name__)
        )
    pairs = list(given)
    for i, pair in enumerate(pairs):
        if len(pair) != 2:
            raise ValueError(
                "%s update sequence element #%d has length %d; 2 is required"
                % (name.replace("Parameters", "Parameter"), i, len(pair))
            )
    return pairs


class ModuleDict(Module):
    def __init__(self, modules=None):
        super().__init__()
        if modules is not None:
            self.update(modules)

    def update(self, modules):
        for name, module in _pairs(modules, "ModuleDict"):
            self[name] = module

    def __getitem__(self, key):
        return self._modules[key]

    def __setitem__(self, key, module):
        self.add_module(key, module)

    def __delitem__(self, key):
        del self._modules[key]

    def __contains__(self, key):
        return key in self._modules

    def __len__(self):
        return len(self._modules)

    def __iter__(self):
        return iter(list(self._modules.keys()))

    def keys(self):
        return self._modules.keys()

    def values(self):
        return self._modules.values()

    def items(self):
        return self._modules.items()

    def clear(self):
        self._modules.clear()

    def pop(self, key):
        found = self[key]
        del self[key]
        return found


def _kept(value):
    return Parameter(value) if isinstance(value, Tensor) and not isinstance(value, Parameter) else value


def _described(items, typed):
    lines = []
    for key, value in items:
        if isinstance(value, Tensor):
            kind = "Parameter" if isinstance(value, Parameter) else "Tensor"
            dtype = value.type() if typed else value.dtype
            text = "%s containing: [%s of size %s]" % (kind, dtype, "x".join([str(n) for n in value.shape]))
        else:
            text = "Object of type: " + type(value).__name__
        lines.append("  (%s): %s" % (key, text))
    return "\n".join(lines)


class ParameterList(Module):
    def __init__(self, values=None):
        super().__init__()
        self._size = 0
        if values is not None:
            self.extend(values)

    def _key(self, index):
        if not -self._size <= index < self._size:
            raise IndexError("index %d is out of range" % index)
        return str(index + self._size if index < 0 else index)

    def __getitem__(self, index):
        if isinstance(index, _slice):
            return type(self)(list(self)[index])
        return getattr(self, self._key(index))

    def __setitem__(self, index, value):
        setattr(self, self._key(index), _kept(value))

    def __len__(self):
        return self._size

    def __iter__(self):
        return iter([self[i] for i in range(self._size)])

    def __iadd__(self, values):
        return self.extend(values)

    def append(self, value):
        self._size += 1
        self[self._size - 1] = value
        return self

    def extend(self, values):
        if isinstance(values, Tensor) or not _iterable(values):
            raise TypeError(
                "ParameterList.extend should be called with an iterable, but got " + type(values).__name__
            )
        for value in list(values):
            self.append(value)
        return self

    def extra_repr(self):
        return _described(enumerate(self), False)

    def __call__(self, *args, **keywords):
        raise RuntimeError("ParameterList should not be called.")


class ParameterDict(Module):
    def __init__(self, parameters=None):
        super().__init__()
        self._keys = {}
        if parameters is not None:
            self.update(parameters)

    def update(self, parameters):
        pairs = _pairs(parameters, "ParametersDict")
        if isinstance(parameters, dict):
            pairs = sorted(pairs, key=lambda pair: pair[0])
        for name, value in pairs:
            self[name] = value

    def __getitem__(self, key):
        if not isinstance(key, str):
            raise TypeError(
                "Index given to ParameterDict cannot be used as a key as it is not a string (type is '%s'). Open "
                "an issue on github if you need non-string keys." % type(key).__name__
            )
        return getattr(self, key)

    def __setitem__(self, key, value):
        if isinstance(key, str):
            self._keys[key] = None
            setattr(self, key, _kept(value))
        else:
            self[key]

    def __delitem__(self, key):
        del self._keys[key]
        delattr(self, key)

    def __len__(self):
        return len(self._keys)

    def __iter__(self):
        return iter(list(self._keys.keys()))

    def __contains__(self, key):
        return key in self._keys

    def keys(self):
        return self._keys.keys()

    def values(self):
        return [self[key] for key in self._keys]

    def items(self):
        return [(key, self[key]) for key in self._keys]

    def get(self, key, default=None):
        return self[key] if key in self else default

    def setdefault(self, key, default=None):
        if key not in self:
            self[key] = default
        return self[key]

    def pop(self, key):
        found = self[key]
        del self[key]
        return found

    def popitem(self):
        key = list(self._keys.keys())[-1]
        return key, self.pop(key)

    def clear(self):
        for key in list(self._keys.keys()):
            del self[key]

    def copy(self):
        return ParameterDict(self)

    def fromkeys(self, keys, default=None):
        return ParameterDict([(key, default) for key in keys])

    def __or__(self, other):
        both = self.copy()
        both.update(other)
        return both

    def __ior__(self, other):
        self.update(other)
        return self

    def extra_repr(self):
        return _described(self.items(), True)

    def __call__(self, input):
        raise RuntimeError("ParameterDict should not be called.")
