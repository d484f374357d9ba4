"""Warnings go where the page shows warnings, each text once."""
from _builtins import _g

_action = ["default"]
_seen = set()


def warn(message, category=None, stacklevel=1, source=None):
    kind = type(message) if isinstance(message, Warning) else category or UserWarning  # noqa: F821
    if _action[0] == "error":
        raise message if isinstance(message, Warning) else kind(message)
    text = "%s: %s" % (kind.__name__, message)
    if _action[0] == "ignore" or text in _seen and _action[0] != "always":
        return
    _seen.add(text)
    _g.warn(text)


def filterwarnings(action, message="", category=None, module="", lineno=0, append=False):
    _action[0] = action


def simplefilter(action, category=None, lineno=0, append=False):
    _action[0] = action


def resetwarnings():
    _action[0] = "default"


class catch_warnings:
    def __init__(self, **keywords):
        pass

    def __enter__(self):
        self._before = _action[0]
        return []

    def __exit__(self, *exc):
        _action[0] = self._before
        return False
