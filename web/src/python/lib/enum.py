"""Enumerations. The interpreter has no metaclasses, so a class of members is made when its body has run."""
import builtins
import re

import _start
from _classes import build as _build


class auto:
    pass


class Enum:
    def __repr__(self):
        return "<%s.%s: %r>" % (type(self).__name__, self.name, self.value)

    def __str__(self):
        return "%s.%s" % (type(self).__name__, self.name)

    def __hash__(self):
        return hash(self.name)

    def __deepcopy__(self, memo):
        return self


class IntEnum(Enum):
    """Members that compare with numbers."""

    def __str__(self):
        return str(self.value)

    def __int__(self):
        return self.value

    __index__ = __int__

    def __eq__(self, other):
        return self.value == getattr(other, "value", other)

    def __lt__(self, other):
        return self.value < getattr(other, "value", other)

    def __gt__(self, other):
        return self.value > getattr(other, "value", other)

    def __add__(self, other):
        return self.value + getattr(other, "value", other)

    __radd__ = __add__


class _Members:
    """What stands for the class: its members by name, by value and in order."""

    def __init__(self, cls, values):
        self.__name__ = cls.__name__
        self._cls = cls
        self.__members__ = {}
        for name, value in values:
            if isinstance(value, auto):
                value = max([m.value for m in self] + [0]) + 1
            same = [m for m in self if m.value == value]
            member = same[0] if same else cls()
            if not same:
                member.name = member._name_ = name
                member.value = member._value_ = value
            self.__members__[name] = member
            setattr(cls, name, member)

    def __iter__(self):
        return iter(list(self.__members__.values()))

    def __len__(self):
        return len(self.__members__)

    def __contains__(self, member):
        return member in list(self)

    def __getitem__(self, name):
        return self.__members__[name]

    def __call__(self, value):
        for member in self:
            if member is value or member.value == value:
                return member
        raise ValueError("%r is not a valid %s" % (value, self.__name__))

    def __getattr__(self, name):
        return getattr(self._cls, name)

    def __repr__(self):
        return "<enum '%s'>" % self.__name__


def _class(_body, _name, *bases, **keywords):
    cls = _build(_body, _name, *bases, **keywords)
    if not any([isinstance(base, type) and issubclass(base, Enum) for base in bases]):
        return cls
    own = cls.__dict__
    names = [n for n in own if n[0] != "_" and not callable(own[n]) and not isinstance(own[n], property)]
    # The interpreter's classes forget the order of their parts; the program's text has it.
    text = _start.program[0]
    places = {n: re.search("[^A-Za-z_0-9.]" + n + " *(=|, *[A-Za-z_]+.*=)", text) for n in names}
    names = sorted(names, key=lambda n: text.find(places[n].group(0)) if places[n] else 0)
    return _Members(cls, [(n, own[n]) for n in names]) if names else cls


builtins.__build_class__ = _class


def unique(enumeration):
    return enumeration
