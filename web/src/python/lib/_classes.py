"""How a class is made: with its keywords, which the interpreter does not know."""
import builtins

_build = builtins.__build_class__


def build(_body, _name, *bases, **keywords):
    meta = keywords.pop("metaclass", type)
    if meta is not type:
        bases = _with_meta(meta, bases)
    if bases and getattr(bases[0], "__name__", "") == "NamedTuple":
        from typing import named_class

        return named_class(_build(_body, _name))
    cls = _build(_body, _name, *bases)
    _mirror(cls)
    cls.__mro__ = _order_of(cls, bases)
    if bases and issubclass(cls, dict):
        _let_miss(cls)
    hook = getattr(super(cls, cls), "__init_subclass__", None) if bases else None
    if hook:
        hook(**keywords)
        return cls
    if keywords:
        raise TypeError("%s.__init_subclass__() takes no keyword arguments" % _name)
    return cls


def _order(cls):
    """The classes in the order in which attributes are looked for, as CPython has it (C3)."""
    known = getattr(cls, "__dict__", {}).get("__mro__")
    return list(known or _depth_first(cls))


def _depth_first(cls):
    found = [cls]
    for base in getattr(cls, "__bases__", ()):
        found += [one for one in _depth_first(base) if one not in found]
    return [one for one in found if one is not object] + [object]


def _order_of(cls, bases):
    if len(bases) < 2:
        return tuple([cls] + (_order(bases[0]) if bases else [object]))
    left = [_order(base) for base in bases] + [list(bases)]
    merged = [cls]
    while [one for one in left if one]:
        heads = [one[0] for one in left if one]
        free = [head for head in heads if not any([head in one[1:] for one in left])]
        if not free:
            names = ", ".join([base.__name__ for base in bases])
            raise TypeError("Cannot create a consistent method resolution order (MRO) for bases " + names)
        merged.append(free[0])
        left = [one[1:] if one and one[0] is free[0] else one for one in left]
    merged = [one for one in merged if one is not object] + [object]
    if merged != _depth_first(cls):
        from warnings import warn

        names = " -> ".join([one.__name__ for one in merged])
        warn(
            "class %s: two of its bases share a base, and gradlet's Python looks into that one before the second: "
            "super() and attributes do not follow CPython's order %s" % (cls.__name__, names)
        )
    return tuple(merged)


def _turned(name):
    def compare(self, other):
        theirs = getattr(type(other), name, None)
        return NotImplemented if theirs is None else theirs(other, self)

    return compare


_MIRRORS = [(one, other, _turned(one)) for one, other in (("__lt__", "__gt__"), ("__gt__", "__lt__"), ("__le__", "__ge__"), ("__ge__", "__le__"))]


def _mirror(cls):
    """a > b is b < a where a class has only that; the interpreter asks the left side alone."""
    own = cls.__dict__
    for one, other, turned in _MIRRORS:
        if one in own and not hasattr(cls, other):
            setattr(cls, other, turned)


def _let_miss(cls):
    """A class made from dict: its __missing__ is asked for what is not there."""
    own = cls.__dict__
    if "__missing__" in own and "__getitem__" not in own:
        cls.__getitem__ = lambda self, key: (
            super(cls, self).__getitem__(key) if key in self else self.__missing__(key)
        )


def _with_meta(meta, bases):
    names = [n for n in getattr(meta, "__dict__", {}) if n not in ("__module__", "__qualname__", "__doc__", "__mro__")]
    if names:
        raise NotImplementedError(
            "metaclass %s: gradlet has no metaclasses of one's own; __init_subclass__ or a decorator does most of "
            "what they are used for" % meta.__name__
        )
    if meta.__name__ != "ABCMeta" and not any([base.__name__ == "ABCMeta" for base in meta.__bases__]):
        return bases
    from abc import ABC

    return tuple([base for base in bases if base is not object]) + (ABC,)
