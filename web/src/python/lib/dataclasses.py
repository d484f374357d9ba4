"""Data classes. The interpreter forgets annotations, so the fields are read from the program's text."""
import re

import _start

_NONE = object()


class FrozenInstanceError(AttributeError):
    pass


class Field:
    def __init__(self, default, default_factory, init, repr, compare):
        self.name = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.compare = compare

    def has_default(self):
        return self.default is not _NONE or self.default_factory is not _NONE

    def value(self):
        return self.default_factory() if self.default_factory is not _NONE else self.default


def field(*, default=_NONE, default_factory=_NONE, init=True, repr=True, compare=True, **more):
    return Field(default, default_factory, init, repr, compare)


def annotated(cls):
    """The annotated names of a class in the order of the text."""
    head = re.compile("^( *)class +" + cls.__name__ + "[ (:]")
    name = re.compile("^( +)([A-Za-z_][A-Za-z_0-9]*) *: *([^=#]+)")
    names, indent, inside = [], None, None
    for row in _start.program[0].split("\n"):
        found = head.match(row)
        if found:
            inside, indent, names = len(found.group(1)), None, []
            continue
        text = row.lstrip(" ")
        if inside is None or not text or text[0] == "#":
            continue
        depth = len(row) - len(text)
        if depth <= inside:
            inside = None
            continue
        indent = depth if indent is None else indent
        found = name.match(row)
        if depth == indent and found and not found.group(3).startswith("ClassVar") and text.split(":")[0] not in ("else", "try"):
            names.append(found.group(2))
    return names


def fields(target):
    return tuple(target.__dataclass_fields__)


def is_dataclass(target):
    return hasattr(target, "__dataclass_fields__")


def dataclass(cls=None, *, init=True, repr=True, eq=True, order=False, frozen=False, **more):
    if cls is None:
        return lambda cls: dataclass(cls, init=init, repr=repr, eq=eq, order=order, frozen=frozen)
    own = cls.__dict__
    members = []
    for base in cls.__bases__:
        members.extend([member for member in getattr(base, "__dataclass_fields__", ())])
    for name in annotated(cls):
        default = own.get(name, _NONE)
        if isinstance(default, (list, dict, set)):
            raise ValueError(
                "mutable default %s for field %s is not allowed: use default_factory" % (type(default), name)
            )
        member = default if isinstance(default, Field) else Field(default, _NONE, True, True, True)
        member.name = name
        members = [other for other in members if other.name != name] + [member]
        if isinstance(default, Field) and default.default is not _NONE:
            setattr(cls, name, default.default)
    cls.__dataclass_fields__ = tuple(members)
    label = cls.__name__

    def __init__(self, *args, **keywords):
        given = [member for member in members if member.init]
        if len(args) > len(given):
            needed, most = 1 + len([member for member in given if not member.has_default()]), len(given) + 1
            raise TypeError(
                "%s.__init__() takes %s positional arguments but %d were given"
                % (label, most if needed == most else "from %d to %d" % (needed, most), len(args) + 1)
            )
        missing = []
        for i, member in enumerate(given):
            name = member.name
            if i < len(args):
                value = args[i]
            elif name in keywords:
                value = keywords.pop(name)
            else:
                value = member.value()
                if value is _NONE:
                    missing.append("'%s'" % name)
            object.__setattr__(self, name, value)
        if missing:
            raise TypeError(
                "%s.__init__() missing %d required positional argument%s: %s"
                % (label, len(missing), "s" if missing[1:] else "", " and ".join(missing))
            )
        for name in keywords:
            raise TypeError("%s.__init__() got an unexpected keyword argument '%s'" % (label, name))
        for member in members:
            if not member.init:
                object.__setattr__(self, member.name, member.value())
        if hasattr(self, "__post_init__"):
            self.__post_init__()

    def values(self):
        return tuple([getattr(self, member.name) for member in members if member.compare])

    if init and "__init__" not in own:
        cls.__init__ = __init__
    if repr and "__repr__" not in own:
        shown = [member.name for member in members if member.repr]
        cls.__repr__ = lambda self: "%s(%s)" % (
            label,
            ", ".join(["%s=%s" % (name, _repr(getattr(self, name))) for name in shown]),
        )
    if eq and "__eq__" not in own:
        cls.__eq__ = lambda self, other: type(other) is cls and values(self) == values(other)
        if frozen and "__hash__" not in own:
            cls.__hash__ = lambda self: hash(values(self))
    if order:
        cls.__lt__ = lambda self, other: values(self) < values(other)
        cls.__le__ = lambda self, other: values(self) <= values(other)
        cls.__gt__ = lambda self, other: values(self) > values(other)
        cls.__ge__ = lambda self, other: values(self) >= values(other)
    if frozen:

        def refuse(self, name, value):
            raise FrozenInstanceError("cannot assign to field '%s'" % name)

        cls.__setattr__ = refuse
    return cls


_repr = repr


def asdict(target):
    return {member.name: _plain(getattr(target, member.name), asdict) for member in fields(target)}


def astuple(target):
    return tuple([_plain(getattr(target, member.name), astuple) for member in fields(target)])


def _plain(value, convert):
    if is_dataclass(value):
        return convert(value)
    return [_plain(item, convert) for item in value] if type(value) is list else value


def replace(target, **changes):
    for member in fields(target):
        changes.setdefault(member.name, getattr(target, member.name))
    return type(target)(**changes)
