"""Hooks of modules; loaded when the first is registered."""
import warnings

import torch
from _builtins import _g
from _start import keep
from torch._core import Tensor, checked, functions, js


class Hooks:
    """Those of one module, in the order in which they are called."""

    def __init__(self):
        self.before, self.forward = [], []
        self.backward_before, self.backward = [], []
        self.saving, self.saved, self.loading, self.loaded = [], [], [], []

    def add(self, kind, call, prepend=False, keywords=False, always=False):
        entry = (call, keywords, always)
        entries = getattr(self, kind)
        entries.insert(0 if prepend else len(entries), entry)
        return Handle(entries, entry)


    def saved_state(self, module, state, prefix):
        """What state_dict() gives: the hooks of the private kind may give another."""
        for hook, replaces, _ in self.saved:
            changed = hook(module, state, prefix, {"version": 1})
            if changed is None:
                continue
            if not replaces:
                raise RuntimeError("state_dict post-hook must return None")
            state = changed
        return state


class Handle:
    """What register_..._hook answers."""

    def __init__(self, entries, entry):
        self._entries = entries
        self._entry = entry

    def remove(self):
        for i, entry in enumerate(self._entries):
            if entry is self._entry:
                del self._entries[i]
                return

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.remove()


def _seam(values, told, filled):
    """
    The tensors among the values again, behind a node that tells `told` their gradients and passes on its answer.
    What has none is None, or `filled` with zeros.
    """
    tensors = [i for i, value in enumerate(values) if isinstance(value, Tensor)]
    places = [i for i in tensors if values[i].requires_grad]
    if not places or not _g.grad_enabled():
        return None
    inputs = [values[i] for i in places]
    outputs = [tensor.detach() for tensor in inputs]
    count = len(values)
    blanks = [(i, values[i].shape, values[i].dtype) for i in tensors] if filled else []

    def call(grads):
        given = [None] * count
        for i, place in enumerate(places):
            given[place] = None if grads[i] is None else Tensor(grads[i])
        for place, shape, dtype in blanks:
            if given[place] is None:
                given[place] = torch.zeros(shape, dtype=dtype)
        changed = told(tuple(given))
        return _g.list(*[None if changed[i] is None else changed[i]._j for i in places])

    checked(functions["record_function"](js(inputs), js(outputs), "BackwardHookFunctionBackward", keep(call)))
    behind = list(values)
    for i, place in enumerate(places):
        behind[place] = outputs[i]
    return tuple(behind)


class _Way:
    """What happens to the gradients of one call."""

    def __init__(self, module, hooks):
        self.module = module
        self.before = [call for call, _, _ in hooks.backward_before]
        self.hooks = [call for call, _, _ in hooks.backward]
        self.grads = None
        self.count = 0

    def inputs(self, args):
        self.count = len(args)
        behind = _seam(args, self._told_inputs, True)
        self.open = behind is None
        return args if behind is None else behind

    def outputs(self, result):
        one = not isinstance(result, tuple)
        if one and not isinstance(result, Tensor):
            warnings.warn(
                "For backward hooks to be called, module output should be a Tensor or a tuple of Tensors but "
                "received %s" % type(result)
            )
        behind = _seam((result,) if one else result, self._told_outputs, False)
        if behind is None:
            return result
        return behind[0] if one else behind

    def _told_inputs(self, grads):
        if self.grads is None:
            return grads
        for hook in self.hooks:
            changed = hook(self.module, grads, self.grads)
            if changed is None:
                continue
            if len(changed) != len(grads):
                raise RuntimeError(
                    "Backward hook returned an invalid number of grad_input, got %d, but expected %d"
                    % (len(changed), len(grads))
                )
            grads = changed
        self.grads = None
        return grads

    def _told_outputs(self, grads):
        for hook in self.before:
            changed = hook(self.module, grads)
            if changed is None:
                continue
            if isinstance(changed, Tensor):
                changed = (changed,) if changed.dim() == 0 else changed
            if len(changed) != len(grads):
                raise RuntimeError(
                    "Backward pre hook returned an invalid number of grad_output, got %d, but expected %d"
                    % (len(changed), len(grads))
                )
            grads = changed
        self.grads = grads
        if self.open:
            self._without_inputs()
        return grads

    def _without_inputs(self):
        if self.hooks:
            warnings.warn(
                "Full backward hook is firing when gradients are computed with respect to module outputs since "
                "no inputs require gradients. See https://docs.pytorch.org/docs/main/generated/torch.nn.Module."
                "html#torch.nn.Module.register_full_backward_hook for more details."
            )
        for hook in self.hooks:
            changed = hook(self.module, (None,) * self.count, self.grads)
            if changed is not None and not (isinstance(changed, tuple) and all([g is None for g in changed])):
                raise RuntimeError(
                    "Backward hook for Modules where no input requires gradient should always return None or "
                    "None for all gradients."
                )
        self.grads = None


def call(module, args, keywords):
    """module.forward(*args, **keywords) with what its hooks do before, behind, and on the way back."""
    hooks = module._hooks
    done, result = [], None
    try:
        for hook, named, _ in list(hooks.before):
            changed = hook(module, args, keywords) if named else hook(module, args)
            if changed is None:
                continue
            if not named:
                args = changed if isinstance(changed, tuple) else (changed,)
            elif isinstance(changed, tuple) and len(changed) == 2:
                args, keywords = changed
            else:
                raise RuntimeError(
                    "forward pre-hook must return None or a tuple of (new_args, new_kwargs), but got %s." % (changed,)
                )
        way = _Way(module, hooks) if hooks.backward or hooks.backward_before else None
        if way:
            args = way.inputs(args)
        result = module.forward(*args, **keywords)
        for entry in list(hooks.forward):
            done.append(entry)
            hook, named, _ = entry
            changed = hook(module, args, keywords, result) if named else hook(module, args, result)
            if changed is not None:
                result = changed
        return way.outputs(result) if way else result
    except Exception:
        for entry in hooks.forward:
            hook, named, always = entry
            if always and not any([entry is other for other in done]):
                hook(module, args, keywords, result) if named else hook(module, args, result)
        raise
