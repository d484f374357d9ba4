"""torch.jit: nothing is compiled; a program runs as it is written."""
import warnings


def _said(name):
    warnings.warn("torch.jit.%s gives what it was given: nothing is compiled in gradlet" % name)


def script(obj, *args, **keywords):
    _said("script")
    return obj


def trace(func, example_inputs=None, *args, **keywords):
    _said("trace")
    return func


def _same(fn=None, *args, **keywords):
    return fn


ignore = unused = export = freeze = script_method = optimize_for_inference = _same
is_scripting = is_tracing = lambda: False


def save(m, f, **keywords):
    raise NotImplementedError("torch.jit.save is not in gradlet; torch.save(m.state_dict(), f) saves the weights")


def load(f, **keywords):
    raise NotImplementedError("torch.jit.load is not in gradlet; load a state_dict with torch.load(f)")
