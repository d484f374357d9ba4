"""Copies; a tensor, an array or a module copies itself."""
from collections import deque

_PLAIN = (int, float, str, bytes, bool, type(None), type, type(len), type(lambda: 0))


def _blank(value):
    return object.__new__(type(value))


def copy(value):
    """A new object with the same parts."""
    if hasattr(value, "__copy__"):
        return value.__copy__()
    if isinstance(value, (dict, list, set, bytearray)):
        if isinstance(value, dict) and type(value) is not dict:
            result = _like(value, {})
            result.update(value)
            return _filled(result, value.__dict__)
        return value.copy() if type(value) is not bytearray else bytearray(value)
    if isinstance(value, _PLAIN) or isinstance(value, (tuple, frozenset, range)):
        return value
    if hasattr(value, "_j") and hasattr(value, "clone"):
        return value.clone()
    return _filled(_blank(value), value.__dict__)


def _filled(target, parts):
    for name in parts:
        object.__setattr__(target, name, parts[name])
    return target


def deepcopy(value, memo=None):
    """A new object with copies of its parts; what occurs twice is copied once."""
    memo = {} if memo is None else memo
    known = memo.get(id(value))
    if known is not None:
        return known
    if hasattr(value, "__deepcopy__"):
        memo[id(value)] = value.__deepcopy__(memo)
        return memo[id(value)]
    if isinstance(value, dict):
        result = memo[id(value)] = _like(value, {})
        for key, item in value.items():
            result[deepcopy(key, memo)] = deepcopy(item, memo)
        return result
    if isinstance(value, list):
        result = memo[id(value)] = []
        result.extend([deepcopy(item, memo) for item in value])
        return result
    if isinstance(value, tuple):
        items = [deepcopy(item, memo) for item in value]
        same = all([a is b for a, b in zip(items, value)])
        return value if same else tuple(items) if type(value) is tuple else type(value)(*items)
    if isinstance(value, (set, deque)):
        return type(value)([deepcopy(item, memo) for item in value], *([0xFFFF] if type(value) is deque else []))
    if isinstance(value, _PLAIN) or isinstance(value, (frozenset, range, bytearray)) or not hasattr(value, "__dict__"):
        return value
    result = memo[id(value)] = _blank(value)
    return _filled(result, {name: deepcopy(item, memo) for name, item in value.__dict__.items()})


def _like(value, empty):
    if type(value) is dict:
        return empty
    return type(value)(value.default_factory) if hasattr(value, "default_factory") else type(value)()
