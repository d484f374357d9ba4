"""Hints are accepted and mean nothing."""


class _Hint:
    def __getitem__(self, item):
        return self

    def __call__(self, *args, **keywords):
        return self

    def __or__(self, other):
        return self

    __ror__ = __or__


class _Base:
    pass


class TypedDict:
    """Its classes make plain dictionaries, whatever their keywords (total=) say."""

    def __init_subclass__(cls, **keywords):
        pass

    def __new__(cls, *args, **keywords):
        return dict(*args, **keywords)


class _Generic:
    def __getitem__(self, item):
        return _Base


for _name in (
    "Any Union Optional List Dict Tuple Set FrozenSet Callable Iterable Iterator Sequence Mapping Generator Type "
    "Literal Final ClassVar TypeVar Annotated NoReturn Self Text Hashable Sized Collection Deque DefaultDict "
    "MutableMapping MutableSequence NewType Concatenate ParamSpec SupportsFloat SupportsInt AnyStr Number"
).split(" "):
    globals()[_name] = _Hint()

Generic = _Generic()
Protocol = _Base
TYPE_CHECKING = False


def cast(kind, value):
    return value


def overload(fn):
    return fn


final = runtime_checkable = no_type_check = overload


def NamedTuple(name, fields):
    from collections import namedtuple

    return namedtuple(name, [field for field, _ in fields])


def named_class(written):
    """What `class Point(NamedTuple)` makes: the annotated names are the fields, their values the defaults."""
    from collections import namedtuple

    from dataclasses import annotated

    own = written.__dict__
    names = annotated(written)
    base = namedtuple(written.__name__, names, defaults=[own[name] for name in names if name in own])
    members = {name: own[name] for name in own if name not in names and name not in ("__module__", "__qualname__")}
    cls = type(written.__name__, (base,), members)
    cls._make = lambda items: cls(*items)
    return cls
