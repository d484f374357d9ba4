"""nn.Module and the containers. https://pytorch.org/docs/stable/generated/torch.nn.Module.html"""
from collections import OrderedDict

import _start
from _builtins import _g

from torch._core import Parameter, Tensor, bfloat16, checked, dtype, float16, float32, float64

_set = object.__setattr__


class Buffer(Tensor):
    """A tensor that a Module lists among its buffers."""

    def __init__(self, data, *, persistent=True):
        if not isinstance(data, Tensor):
            raise TypeError("Buffer data must be a Tensor, not %s" % type(data).__name__)
        self._j = data._j
        self.persistent = persistent


class Module:
    _hooks = None
    _non_persistent_buffers_set = frozenset()

    def __init__(self):
        _set(self, "training", True)
        _set(self, "_parameters", {})
        _set(self, "_buffers", {})
        _set(self, "_modules", {})

    def __getattr__(self, name):
        if name[0] != "_" or name not in ("_parameters", "_buffers", "_modules"):
            for kind in ("_parameters", "_buffers", "_modules"):
                members = self.__dict__.get(kind)
                if members is not None and name in members:
                    return members[name]
            made = members and members.get("parametrizations")  # nn/utils/parametrize.py
            if made is not None and name in made:
                return made.value(name)
        raise AttributeError("'%s' object has no attribute '%s'" % (type(self).__name__, name))

    def __setattr__(self, name, value):
        members = self.__dict__
        modules = members.get("_modules")
        if isinstance(value, Parameter):
            if modules is None:
                raise AttributeError("cannot assign parameters before Module.__init__() call")
            if name not in self._parameters:
                _forget(self, name)
            self.register_parameter(name, value)
            return
        if isinstance(value, Module):
            if modules is None:
                raise AttributeError("cannot assign module before Module.__init__() call")
            if name in self._parameters:
                _refuse(value, "parameter", name, "torch.nn.Parameter")
            if name not in modules:
                _forget(self, name)
            modules[name] = value
            return
        if modules is not None:
            buffers = self._buffers
            if isinstance(value, Buffer):
                if name not in buffers:
                    _forget(self, name)
                self.register_buffer(name, value, value.persistent)
                return
            if name in self._parameters:
                if value is not None:
                    _refuse(value, "parameter", name, "torch.nn.Parameter")
                self._parameters[name] = None
                return
            if name in modules:
                if value is not None:
                    _refuse(value, "child module", name, "torch.nn.Module")
                modules[name] = None
                return
            if name in buffers:
                if value is not None and not isinstance(value, Tensor):
                    _refuse(value, "buffer", name, "torch.nn.Buffer, torch.Tensor")
                buffers[name] = value
                return
            if "parametrizations" in modules and name in modules["parametrizations"]:
                modules["parametrizations"][name].right_inverse(value)
                return
        _set(self, name, value)

    def __delattr__(self, name):
        for kind in (self._parameters, self._buffers, self._modules):
            if name in kind:
                del kind[name]
                return
        object.__delattr__(self, name)

    def __call__(self, *inputs, **keywords):
        if self._hooks is None:
            return self.forward(*inputs, **keywords)
        from torch.nn._hooks import call

        return call(self, inputs, keywords)

    def forward(self, *inputs):
        raise NotImplementedError(
            'Module [%s] is missing the required "forward" function' % type(self).__name__
        )

    # Members

    def register_parameter(self, name, param):
        if "_parameters" not in self.__dict__:
            raise AttributeError("cannot assign parameter before Module.__init__() call")
        _check_name(self, name, "parameter", self._parameters, "")
        if param is not None and not isinstance(param, Parameter):
            raise TypeError(
                "cannot assign '%s' object to parameter '%s' (torch.nn.Parameter or None required)"
                % (_type_name(param), name)
            )
        self._parameters[name] = param

    def register_buffer(self, name, tensor, persistent=True):
        if "_buffers" not in self.__dict__:
            raise AttributeError("cannot assign buffer before Module.__init__() call")
        _check_name(self, name, "buffer", self._buffers, "")
        if tensor is not None and not isinstance(tensor, Tensor):
            raise TypeError(
                "cannot assign '%s' object to buffer '%s' (torch Tensor or None required)"
                % (_type_name(tensor), name)
            )
        self._buffers[name] = tensor
        known = self._non_persistent_buffers_set
        if persistent == (name in known):
            _set(self, "_non_persistent_buffers_set", known - {name} if persistent else known | {name})

    def add_module(self, name, module):
        if module is not None and not isinstance(module, Module):
            raise TypeError("%s is not a Module subclass" % _type_name(module))
        _check_name(self, name, "module", self._modules, ", got: %s" % (name,))
        self._modules[name] = module

    def register_module(self, name, module):
        self.add_module(name, module)

    def named_modules(self, memo=None, prefix="", remove_duplicate=True):
        memo = set() if memo is None else memo
        if id(self) in memo:
            return
        if remove_duplicate:
            memo.add(id(self))
        yield prefix, self
        for name, module in self._modules.items():
            if module is not None:
                path = prefix + "." + name if prefix else name
                yield from module.named_modules(memo, path, remove_duplicate)

    def _named_members(self, kind, prefix, recurse, remove_duplicate=True):
        seen = set()
        modules = self.named_modules(prefix=prefix, remove_duplicate=remove_duplicate)
        for path, module in modules if recurse else [(prefix, self)]:
            for name, value in getattr(module, kind).items():
                if value is None or id(value) in seen:
                    continue
                if remove_duplicate:
                    seen.add(id(value))
                yield (path + "." + name if path else name), value

    def named_parameters(self, prefix="", recurse=True, remove_duplicate=True):
        return self._named_members("_parameters", prefix, recurse, remove_duplicate)

    def parameters(self, recurse=True):
        for _, value in self.named_parameters(recurse=recurse):
            yield value

    def named_buffers(self, prefix="", recurse=True, remove_duplicate=True):
        return self._named_members("_buffers", prefix, recurse, remove_duplicate)

    def buffers(self, recurse=True):
        for _, value in self.named_buffers(recurse=recurse):
            yield value

    def named_children(self):
        seen = set()
        for name, module in self._modules.items():
            if module is not None and id(module) not in seen:
                seen.add(id(module))
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
            module = _member(module, name)
            if not isinstance(module, Module):
                raise AttributeError("`%s` is not an nn.Module" % name)
        return module

    def set_submodule(self, target, module, strict=False):
        if target == "":
            raise ValueError("Cannot set the submodule without a target name!")
        if not isinstance(module, Module):
            raise ValueError("`module` is not an nn.Module, found %s" % type(module))
        path, _, name = target.rpartition(".")
        parent = self.get_submodule(path)
        if strict or hasattr(parent, name):
            if not isinstance(_member(parent, name), Module):
                raise AttributeError("`%s` is not an nn.Module" % name)
        setattr(parent, name, module)

    def get_parameter(self, target):
        path, _, name = target.rpartition(".")
        value = _member(self.get_submodule(path), name)
        if not isinstance(value, Parameter):
            raise AttributeError("`%s` is not an nn.Parameter" % name)
        return value

    def get_buffer(self, target):
        path, _, name = target.rpartition(".")
        module = self.get_submodule(path)
        value = _member(module, name)
        if name not in module._buffers:
            raise AttributeError("`%s` is not a buffer" % name)
        return value

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
        given = args + tuple(keywords.values())
        wanted = [a.dtype if isinstance(a, Tensor) else a for a in given if isinstance(a, (Tensor, dtype))]
        return self._apply(lambda t: t.to(wanted[0]) if t.is_floating_point() else t) if wanted else self

    def _apply(self, fn, recurse=True):
        """Puts fn(tensor) in the place of all parameters and buffers."""
        for module in self.modules() if recurse else [self]:
            for parameter in module._parameters.values():
                if parameter is not None:
                    _convert(parameter, fn)
            for name, buffer in list(module._buffers.items()):
                if buffer is not None:
                    module._buffers[name] = fn(buffer)
        return self

    def type(self, dst_type):
        return self.to(dst_type)

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

    def state_dict(self, *args, destination=None, prefix="", keep_vars=False):
        state = OrderedDict() if destination is None else destination
        hooks = self._hooks
        if hooks is not None:
            for hook, _, _ in hooks.saving:
                hook(self, prefix, keep_vars)
        # Unlike parameters(), a shared one under each of its names.
        for name, value in self._state():
            state[prefix + name] = value if keep_vars else value.detach()
        for name, module in self._modules.items():
            if module is not None:
                module.state_dict(destination=state, prefix=prefix + name + ".", keep_vars=keep_vars)
        return state if hooks is None else hooks.saved_state(self, state, prefix)

    def _state(self):
        hidden = self._non_persistent_buffers_set
        for name, value in self._parameters.items():
            if value is not None:
                yield name, value
        for name, value in self._buffers.items():
            if value is not None and name not in hidden:
                yield name, value

    def load_state_dict(self, state_dict, strict=True, assign=False):
        from torch.nn._state import load

        return load(self, state_dict, strict, assign)

    # Hooks: nn/_hooks.py

    def _add_hook(self, kind, hook, *how):
        from torch.nn._hooks import Hooks

        if self._hooks is None:
            _set(self, "_hooks", Hooks())
        return self._hooks.add(kind, hook, *how)

    def register_forward_hook(self, hook, *, prepend=False, with_kwargs=False, always_call=False):
        return self._add_hook("forward", hook, prepend, with_kwargs, always_call)

    def register_forward_pre_hook(self, hook, *, prepend=False, with_kwargs=False):
        return self._add_hook("before", hook, prepend, with_kwargs)

    def register_full_backward_hook(self, hook, prepend=False):
        return self._add_hook("backward", hook, prepend)

    def register_full_backward_pre_hook(self, hook, prepend=False):
        return self._add_hook("backward_before", hook, prepend)

    register_backward_hook = register_full_backward_hook

    def register_state_dict_pre_hook(self, hook):
        return self._add_hook("saving", hook)

    def register_state_dict_post_hook(self, hook):
        return self._add_hook("saved", hook)

    def _register_state_dict_hook(self, hook):
        return self._add_hook("saved", hook, False, True)

    def register_load_state_dict_pre_hook(self, hook):
        return self._add_hook("loading", hook, False, True)

    def _register_load_state_dict_pre_hook(self, hook, with_module=False):
        return self._add_hook("loading", hook, False, with_module)

    def register_load_state_dict_post_hook(self, hook):
        return self._add_hook("loaded", hook)

    # Text

    def _get_name(self):
        name = self.__dict__.get("_lazy") or type(self).__name__
        return "Parametrized" + name if "parametrizations" in self._modules else name

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


# Where PyTorch has the layers whose names hold these words; the others are activations.
_PLACES = (
    ("Loss", "loss"),
    ("Conv", "conv"),
    ("BatchNorm", "batchnorm"),
    ("InstanceNorm", "instancenorm"),
    ("Norm", "normalization"),
    ("Pool", "pooling"),
    ("Pad", "padding"),
    ("Dropout", "dropout"),
    ("Embedding", "sparse"),
    ("RNN", "rnn"),
    ("LSTM", "rnn"),
    ("GRU", "rnn"),
    ("latten", "flatten"),
    ("inear", "linear"),
    ("Identity", "linear"),
    ("Upsampl", "upsampling"),
    ("Shuffle", "channelshuffle"),
    ("old", "fold"),
    ("Distance", "distance"),
    ("CosineSimilarity", "distance"),
    ("Transformer", "transformer"),
)


def module_path(cls):
    """The class of a layer as PyTorch names it."""
    name = cls.__name__
    place = "activation"
    for word, found in _PLACES:
        if word in name and name != "Threshold":
            place = "pixelshuffle" if name[:5] == "Pixel" else found
            break
    return "torch.nn.modules.%s.%s" % (place, name)


def _type_name(value):
    """As PyTorch's messages name a value's class."""
    if isinstance(value, Tensor):
        return value.type()
    if isinstance(value, type) and issubclass(value, Module):
        return module_path(value)
    if type(value).__name__ == "function":
        return "function"
    return type(value).__name__


def _refuse(value, kind, name, expected):
    raise TypeError("cannot assign '%s' as %s '%s' (%s or None expected)" % (_type_name(value), kind, name, expected))


def _check_name(module, name, kind, members, got):
    if not isinstance(name, str):
        raise TypeError("%s name should be a string. Got %s" % (kind, _type_name(name)))
    if "." in name:
        raise KeyError('%s name can\'t contain "."%s' % (kind, got))
    if name == "":
        raise KeyError('%s name can\'t be empty string ""' % kind)
    if name not in members and hasattr(module, name):
        raise KeyError("attribute '%s' already exists" % name)


def _member(module, name):
    if not hasattr(module, name):
        raise AttributeError("%s has no attribute `%s`" % (module._get_name(), name))
    return getattr(module, name)


def _forget(module, name):
    """A name is a parameter, a buffer, a module or a plain attribute, never two of them."""
    for kind in (module._parameters, module._buffers, module._modules):
        if name in kind:
            del kind[name]
    if name in module.__dict__:
        object.__delattr__(module, name)


def _convert(parameter, fn):
    """The same Parameter object with other data."""
    grad = parameter.grad
    data = fn(parameter.detach())
    if data.dtype is parameter.dtype:
        parameter.data = data
        return
    parameter._j, parameter._grad = Parameter(data, parameter.requires_grad)._j, None
    if grad is not None:
        parameter.grad = fn(grad)


_start.modules(Module)
