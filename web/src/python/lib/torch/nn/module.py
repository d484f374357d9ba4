"""nn.Module and the containers. https://pytorch.org/docs/stable/generated/torch.nn.Module.html"""
from collections import OrderedDict

from _builtins import _g, _slice

from torch._core import Parameter, Tensor, bfloat16, checked, float16, float32, float64

_set = object.__setattr__


class _Handle:
    """What register_..._hook answers."""

    def __init__(self, hooks, hook):
        self._hooks = hooks
        self._hook = hook

    def remove(self):
        if self._hook in self._hooks:
            self._hooks.remove(self._hook)


class Module:
    def __init__(self):
        _set(self, "training", True)
        _set(self, "_parameters", OrderedDict())
        _set(self, "_buffers", OrderedDict())
        _set(self, "_modules", OrderedDict())
        _set(self, "_forward_hooks", [])
        _set(self, "_forward_pre_hooks", [])

    def __getattr__(self, name):
        if name[0] != "_" or name not in ("_parameters", "_buffers", "_modules"):
            for kind in ("_parameters", "_buffers", "_modules"):
                members = self.__dict__.get(kind)
                if members is not None and name in members:
                    return members[name]
        raise AttributeError("'%s' object has no attribute '%s'" % (type(self).__name__, name))

    def __setattr__(self, name, value):
        if isinstance(value, Parameter):
            self.register_parameter(name, value)
            return
        members = self.__dict__
        modules = members.get("_modules")
        if isinstance(value, Module):
            if modules is None:
                raise AttributeError("cannot assign module before Module.__init__() call")
            _forget(self, name)
            modules[name] = value
            return
        if modules is not None:
            parameters, buffers = self._parameters, self._buffers
            if name in parameters:
                if value is not None:
                    raise TypeError(
                        "cannot assign '%s' as parameter '%s' (torch.nn.Parameter or None expected)"
                        % (_type_name(value), name)
                    )
                self.register_parameter(name, None)
                return
            if name in modules:
                if value is not None:
                    raise TypeError(
                        "cannot assign '%s' as child module '%s' (torch.nn.Module or None expected)"
                        % (_type_name(value), name)
                    )
                modules[name] = None
                return
            if name in buffers:
                buffers[name] = value
                return
        _set(self, name, value)

    def __delattr__(self, name):
        for kind in (self._parameters, self._buffers, self._modules):
            if name in kind:
                del kind[name]
                return
        object.__delattr__(self, name)

    def __call__(self, *inputs, **keywords):
        for hook in self._forward_pre_hooks:
            changed = hook(self, inputs)
            if changed is not None:
                inputs = changed if isinstance(changed, tuple) else (changed,)
        result = self.forward(*inputs, **keywords)
        for hook in self._forward_hooks:
            changed = hook(self, inputs, result)
            if changed is not None:
                result = changed
        return result

    def forward(self, *inputs):
        raise NotImplementedError(
            'Module [%s] is missing the required "forward" function' % type(self).__name__
        )

    # Members

    def register_parameter(self, name, param):
        if "_parameters" not in self.__dict__:
            raise AttributeError("cannot assign parameters before Module.__init__() call")
        if param is not None and not isinstance(param, Parameter):
            raise TypeError(
                "cannot assign '%s' object to parameter '%s' (torch.nn.Parameter or None required)"
                % (_type_name(param), name)
            )
        if name not in self._parameters:
            _forget(self, name)
        self._parameters[name] = param

    def register_buffer(self, name, tensor, persistent=True):
        if tensor is not None and not isinstance(tensor, Tensor):
            raise TypeError(
                "cannot assign '%s' object to buffer '%s' (torch Tensor or None required)"
                % (_type_name(tensor), name)
            )
        self._buffers[name] = tensor

    def add_module(self, name, module):
        if module is not None and not isinstance(module, Module):
            raise TypeError("%s is not a Module subclass" % _type_name(module))
        self._modules[name] = module

    register_module = add_module

    def named_modules(self, memo=None, prefix="", remove_duplicate=True):
        memo = set() if memo is None else memo
        if id(self) in memo:
            return
        memo.add(id(self))
        yield prefix, self
        for name, module in self._modules.items():
            if module is not None:
                yield from module.named_modules(memo, prefix + "." + name if prefix else name)

    def _members(self, kind, prefix, recurse):
        seen = set()
        for path, module in self.named_modules(prefix=prefix) if recurse else [(prefix, self)]:
            for name, value in getattr(module, kind).items():
                if value is None or id(value) in seen:
                    continue
                seen.add(id(value))
                yield (path + "." + name if path else name), value

    def named_parameters(self, prefix="", recurse=True):
        return self._members("_parameters", prefix, recurse)

    def parameters(self, recurse=True):
        for _, value in self.named_parameters(recurse=recurse):
            yield value

    def named_buffers(self, prefix="", recurse=True):
        return self._members("_buffers", prefix, recurse)

    def buffers(self, recurse=True):
        for _, value in self.named_buffers(recurse=recurse):
            yield value

    def named_children(self):
        for name, module in self._modules.items():
            if module is not None:
                yield name, module

    def children(self):
        for _, module in self.named_children():
            yield module

    def modules(self):
        for _, module in self.named_modules():
            yield module

    def get_submodule(self, target):
        module = self
        for name in target.split(".") if target else ():
            module = module._modules[name]
        return module

    # Everything below at once

    def train(self, mode=True):
        if not isinstance(mode, bool):
            raise ValueError("training mode is expected to be boolean")
        for module in self.modules():
            _set(module, "training", mode)
        return self

    def eval(self):
        return self.train(False)

    def zero_grad(self, set_to_none=True):
        params = [parameter._j for parameter in self.parameters()]
        checked(_g.zero_grad(_g.list(*params), True if set_to_none else False))

    def requires_grad_(self, requires_grad=True):
        for parameter in self.parameters():
            parameter.requires_grad_(requires_grad)
        return self

    def apply(self, fn):
        for module in self.children():
            module.apply(fn)
        fn(self)
        return self

    def to(self, *args, **keywords):
        probe = Tensor([0.0]).to(*args, **keywords)
        if not probe.is_floating_point():
            raise TypeError(
                "nn.Module.to only accepts floating point or complex dtypes, but got desired dtype=%s"
                % probe.dtype
            )
        wanted = [a for a in args + tuple(keywords.values()) if a in (float16, bfloat16, float32, float64)]
        if not wanted:
            return self
        for module in self.modules():
            for parameter in module._parameters.values():
                if parameter is not None and parameter.is_floating_point():
                    if parameter.dtype is not wanted[0]:
                        _convert(parameter, wanted[0])
            for name, buffer in list(module._buffers.items()):
                if buffer is not None and buffer.is_floating_point():
                    module._buffers[name] = buffer.to(wanted[0])
        return self

    def float(self):
        return self.to(float32)

    def double(self):
        return self.to(float64)

    def half(self):
        return self.to(float16)

    def bfloat16(self):
        return self.to(bfloat16)

    def cpu(self):
        return self

    def cuda(self, device=None):
        raise AssertionError("Torch not compiled with CUDA enabled")

    # State

    def state_dict(self, prefix="", keep_vars=False):
        state = OrderedDict()
        self._save(state, prefix, keep_vars)
        return state

    def _save(self, state, prefix, keep_vars):
        # Unlike parameters(), a shared one under each of its names.
        for kind in (self._parameters, self._buffers):
            for name, value in kind.items():
                if value is not None:
                    state[prefix + name] = value if keep_vars else value.detach()
        for name, module in self.named_children():
            module._save(state, prefix + name + ".", keep_vars)

    def load_state_dict(self, state_dict, strict=True):
        own = self.state_dict(keep_vars=True)
        missing = [key for key in own if key not in state_dict]
        unexpected = [key for key in state_dict if key not in own]
        problems = []
        if strict and missing:
            problems.append("Missing key(s) in state_dict: %s. " % _quoted(missing))
        if strict and unexpected:
            problems.append("Unexpected key(s) in state_dict: %s. " % _quoted(unexpected))
        for key, value in own.items():
            if key in state_dict and state_dict[key].shape != value.shape:
                problems.append(
                    "size mismatch for %s: copying a param with shape %s from checkpoint, the shape in current "
                    "model is %s." % (key, state_dict[key].shape, value.shape)
                )
        if problems:
            raise RuntimeError(
                "Error(s) in loading state_dict for %s:\n\t%s" % (type(self).__name__, "\n\t".join(problems))
            )
        for key, value in own.items():
            if key in state_dict:
                value.detach().copy_(state_dict[key].detach())
        return _Keys(missing, unexpected)

    # Hooks

    def register_forward_hook(self, hook):
        self._forward_hooks.append(hook)
        return _Handle(self._forward_hooks, hook)

    def register_forward_pre_hook(self, hook):
        self._forward_pre_hooks.append(hook)
        return _Handle(self._forward_pre_hooks, hook)

    # Text

    def _get_name(self):
        return type(self).__name__

    def extra_repr(self):
        return ""

    def _parts(self):
        return [(name, repr(module)) for name, module in self._modules.items()]

    def __repr__(self):
        extra = self.extra_repr()
        lines = ["(%s): %s" % (name, text.replace("\n", "\n  ")) for name, text in self._parts()]
        if not lines and "\n" not in extra:
            return "%s(%s)" % (self._get_name(), extra)
        lines = (extra.split("\n") if extra else []) + lines
        return "%s(\n  %s\n)" % (self._get_name(), "\n  ".join(lines))

    __str__ = __repr__

    def __hash__(self):
        return id(self)


class _Keys:
    def __init__(self, missing, unexpected):
        self.missing_keys = missing
        self.unexpected_keys = unexpected

    def __repr__(self):
        if not self.missing_keys and not self.unexpected_keys:
            return "<All keys matched successfully>"
        return "_IncompatibleKeys(missing_keys=%r, unexpected_keys=%r)" % (
            self.missing_keys,
            self.unexpected_keys,
        )

    __str__ = __repr__


def module_path(cls):
    """The class of a layer as PyTorch's messages name it."""
    name = cls.__name__
    if name in ("Linear", "Identity", "Bilinear"):
        place = "linear"
    elif name in ("Flatten", "Dropout"):
        place = name.lower()
    else:
        place = "loss" if name[-4:] == "Loss" else "activation"
    return "torch.nn.modules.%s.%s" % (place, name)


def _quoted(keys):
    return ", ".join(['"%s"' % key for key in keys])


def _type_name(value):
    name = type(value).__name__
    return "torch.FloatTensor" if isinstance(value, Tensor) else name


def _forget(module, name):
    """A name is a parameter, a buffer, a module or a plain attribute, never two of them."""
    for kind in (module._parameters, module._buffers, module._modules):
        if name in kind:
            del kind[name]
    if name in module.__dict__:
        object.__delattr__(module, name)


def _convert(parameter, dtype):
    """The same Parameter object with another dtype."""
    changed = Parameter(parameter.detach().to(dtype), parameter.requires_grad)
    parameter._j, parameter._grad = changed._j, None


class Sequential(Module):
    def __init__(self, *args):
        super().__init__()
        if len(args) == 1 and isinstance(args[0], dict):
            entries = args[0].items()
        else:
            entries = [(str(i), module) for i, module in enumerate(args)]
        for name, module in entries:
            if not isinstance(module, Module):
                what = module_path(module) if isinstance(module, type) else _type_name(module)
                raise TypeError("%s is not a Module subclass" % what)
            self._modules[name] = module

    def forward(self, input):
        for module in self._modules.values():
            input = module(input)
        return input

    def __len__(self):
        return len(self._modules)

    def __iter__(self):
        return iter(list(self._modules.values()))

    def __getitem__(self, index):
        modules = list(self._modules.values())
        if isinstance(index, _slice):
            return type(self)(OrderedDict(list(self._modules.items())[index]))
        if not -len(modules) <= index < len(modules):
            raise IndexError("index %d is out of range" % index)
        return modules[index]

    def __setitem__(self, index, module):
        self._modules[list(self._modules.keys())[index]] = module

    def append(self, module):
        self.add_module(str(len(self)), module)
        return self


class ModuleList(Sequential):
    def __init__(self, modules=None):
        super().__init__(*(modules or []))

    def __getitem__(self, index):
        modules = list(self._modules.values())
        if isinstance(index, _slice):
            return ModuleList(modules[index])
        if not -len(modules) <= index < len(modules):
            raise IndexError("index %d is out of range" % index)
        return modules[index]

    def extend(self, modules):
        for module in modules:
            self.append(module)
        return self

    def forward(self, *inputs):
        return Module.forward(self)

    def _parts(self):
        runs = []  # equal neighbours are shown once
        for i, (_, text) in enumerate(super()._parts()):
            if not runs or runs[-1][2] != text:
                runs.append([i, i, text])
            runs[-1][1] = i
        return [("%d-%d" % (i, j), "%d x %s" % (j - i + 1, t)) if i < j else (str(i), t) for i, j, t in runs]


class ModuleDict(Module):
    def __init__(self, modules=None):
        super().__init__()
        self.update(modules or {})

    def update(self, modules):
        for name, module in modules.items() if isinstance(modules, dict) else modules:
            self.add_module(name, module)

    def __getitem__(self, key):
        return self._modules[key]

    def __setitem__(self, key, module):
        self.add_module(key, module)

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


class ParameterList(Module):
    def __init__(self, values=None):
        super().__init__()
        for value in values or []:
            self.append(value)

    def append(self, value):
        self.register_parameter(str(len(self)), value)
        return self

    def __len__(self):
        return len(self._parameters)

    def __iter__(self):
        return iter(list(self._parameters.values()))

    def __getitem__(self, index):
        return list(self._parameters.values())[index]
