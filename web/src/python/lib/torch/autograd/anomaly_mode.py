"""Anomaly detection: the line of the forward pass is named where backward fails or gives NaN."""
import warnings

from _builtins import _g
from torch._core import checked, places

_state = [False, True]


def _set(mode, check_nan):
    checked(places["autograd"]["set_detect_anomaly"][0](mode, check_nan))
    _state[:] = [mode, check_nan]


def is_anomaly_enabled():
    return _state[0]


def is_anomaly_check_nan_enabled():
    return _state[1]


class set_detect_anomaly:
    """A function and a context. https://pytorch.org/docs/stable/autograd.html#anomaly-detection"""

    def __init__(self, mode, check_nan=True):
        self._before = list(_state)
        _set(mode, check_nan)

    def __enter__(self):
        pass

    def __exit__(self, *exc):
        _set(*self._before)
        return False


class detect_anomaly(set_detect_anomaly):
    def __init__(self, check_nan=True):
        self._check_nan = check_nan
        warnings.warn(
            "Anomaly Detection has been enabled. This mode will increase the runtime and should only be enabled for "
            "debugging."
        )

    def __enter__(self):
        self._before = list(_state)
        _set(True, self._check_nan)
