"""torch.utils.checkpoint: the forward pass is kept, so that nothing is computed twice; the numbers are the same."""
import warnings


def checkpoint(function, *args, use_reentrant=None, preserve_rng_state=True, **keywords):
    if use_reentrant is None:
        warnings.warn(
            "torch.utils.checkpoint: the use_reentrant parameter should be passed explicitly. Starting in PyTorch 2.9, "
            "calling checkpoint without use_reentrant will raise an exception. use_reentrant=False is recommended, but "
            "if you need to preserve the current default behavior, you can pass use_reentrant=True. Refer to docs for "
            "more details on the differences between the two variants."
        )
    for name in ("context_fn", "determinism_check", "debug", "early_stop"):
        keywords.pop(name, None)
    return function(*args, **keywords)


def checkpoint_sequential(functions, segments, input, use_reentrant=None, **keywords):
    children = list(functions.children()) if hasattr(functions, "children") else functions
    for function in children:
        input = function(input)
    return input
