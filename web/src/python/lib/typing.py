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
Protocol = TypedDict = _Base
TYPE_CHECKING = False


def cast(kind, value):
    return value


def overload(fn):
    return fn


final = runtime_checkable = no_type_check = overload


def NamedTuple(name, fields):
    from collections import namedtuple

    return namedtuple(name, [field for field, _ in fields])
