"""Loading a state_dict into a module."""

from torch._core import Parameter, Tensor


class _IncompatibleKeys:
    def __init__(self, missing_keys, unexpected_keys):
        self.missing_keys = missing_keys
        self.unexpected_keys = unexpected_keys

    def __iter__(self):
        return iter((self.missing_keys, self.unexpected_keys))

    def __getitem__(self, index):
        return (self.missing_keys, self.unexpected_keys)[index]

    def __repr__(self):
        if not self.missing_keys and not self.unexpected_keys:
            return "<All keys matched successfully>"
        return "_IncompatibleKeys(missing_keys=%r, unexpected_keys=%r)" % (
            self.missing_keys,
            self.unexpected_keys,
        )

    __str__ = __repr__


def _quoted(keys):
    return ", ".join(['"%s"' % key for key in keys])


def _put(module, name, old, new, assign):
    if not assign:
        old.detach().copy_(new.detach())
        return
    if isinstance(old, Parameter):
        new = new if isinstance(new, Parameter) else Parameter(new, old.requires_grad)
        new.requires_grad_(old.requires_grad)
    setattr(module, name, new)


def load(module, state, strict, assign):
    if not hasattr(state, "keys"):
        raise TypeError("Expected state_dict to be dict-like, got %s." % type(state))
    missing, unexpected, problems = [], [], []
    found = _IncompatibleKeys(missing, unexpected)
    state = {key: state[key] for key in state.keys()}

    def visit(module, prefix, state):
        hooks = module._hooks
        if hooks is not None:
            for hook, named, _ in hooks.loading:
                given = (state, prefix, {"version": 1}, True, missing, unexpected, problems)
                hook(module, *given) if named else hook(*given)
        own = dict(module._state())
        for name, value in list(module._state()):
            key = prefix + name
            if key not in state:
                missing.append(key)
                continue
            new = state[key]
            if not isinstance(new, Tensor):
                problems.append(
                    'While copying the parameter named "%s", expected torch.Tensor or Tensor-like object from '
                    "checkpoint but received %s" % (key, type(new))
                )
            elif getattr(value, "_waits", False):
                value.materialize(new.shape)
                _put(module, name, value, new, assign)
            elif new.shape == value.shape or tuple(value.shape) == () and tuple(new.shape) == (1,):
                _put(module, name, value, new if new.shape == value.shape else new.reshape(()), assign)
            else:
                problems.append(
                    "size mismatch for %s: copying a param with shape %s from checkpoint, the shape in current "
                    "model is %s." % (key, new.shape, value.shape)
                )
        children = module._modules
        for key in state.keys():
            name, dot, _ = key[len(prefix) :].partition(".")
            if key.startswith(prefix) and name not in (children if dot else own):
                unexpected.append(key)
        for name, child in children.items():
            if child is not None:
                path = prefix + name + "."
                visit(child, path, {key: item for key, item in state.items() if key.startswith(path)})
        if hooks is not None:
            for hook, _, _ in hooks.loaded:
                if hook(module, found) is not None:
                    raise AssertionError(
                        "Hooks registered with ``register_load_state_dict_post_hook`` are not expected to return "
                        "new values, if incompatible_keys need to be modified, it should be done inplace."
                    )

    visit(module, "", state)
    if strict and unexpected:
        problems.insert(0, "Unexpected key(s) in state_dict: %s. " % _quoted(unexpected))
    if strict and missing:
        problems.insert(0, "Missing key(s) in state_dict: %s. " % _quoted(missing))
    if problems:
        raise RuntimeError(
            "Error(s) in loading state_dict for %s:\n\t%s" % (type(module).__name__, "\n\t".join(problems))
        )
    return found
