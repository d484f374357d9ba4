"""torch.random: the default generator's functions, and a context that gives its state back."""
from torch import default_generator, get_rng_state, initial_seed, manual_seed, seed, set_rng_state


class fork_rng:
    def __init__(self, devices=None, enabled=True, **keywords):
        self._enabled = enabled

    def __enter__(self):
        self._state = get_rng_state()

    def __exit__(self, *exc):
        if self._enabled:
            set_rng_state(self._state)
        return False
