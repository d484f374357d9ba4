"""The interpreter's collections, with what it lacks. Dictionaries here keep their order."""
import sys

_path, sys.path = sys.path, ()
from collections import *
from collections import deque as _deque, namedtuple as _namedtuple

sys.path = _path


class defaultdict(OrderedDict):
    """A dict that makes the values it is asked for."""

    def __init__(self, default_factory=None, *args, **keywords):
        super().__init__(*args, **keywords)
        self.default_factory = default_factory

    def __getitem__(self, key):
        if key not in self:
            if self.default_factory is None:
                raise KeyError(key)
            self[key] = self.default_factory()
        return super().__getitem__(key)

    def __repr__(self):
        return "defaultdict(%r, {%s})" % (self.default_factory, ", ".join(["%r: %r" % pair for pair in self.items()]))

    __str__ = __repr__


class Counter(OrderedDict):
    """How often each item occurs."""

    def __init__(self, iterable=None, **keywords):
        super().__init__()
        self.update(iterable, **keywords)

    def __getitem__(self, key):
        return super().__getitem__(key) if key in self else 0

    def _count(self, iterable, sign, keywords):
        if iterable is not None:
            pairs = iterable.items() if hasattr(iterable, "items") else [(item, 1) for item in iterable]
            for item, count in pairs:
                self[item] = self[item] + sign * count
        for item, count in keywords.items():
            self[item] = self[item] + sign * count

    def update(self, iterable=None, **keywords):
        self._count(iterable, 1, keywords)

    def subtract(self, iterable=None, **keywords):
        self._count(iterable, -1, keywords)

    def most_common(self, n=None):
        # With their places: the interpreter's sort does not keep the order of equals.
        pairs = list(self.items())
        order = sorted([(-count, i) for i, (_, count) in enumerate(pairs)])
        return [pairs[i] for _, i in (order if n is None else order[:n])]

    def elements(self):
        return (item for item, count in self.items() for _ in range(count))

    def total(self):
        return sum(self.values())

    def __add__(self, other):
        result = Counter(self)
        result.update(other)
        return result

    def __sub__(self, other):
        result = Counter()
        for item, count in self.items():
            if count > other[item]:
                result[item] = count - other[item]
        return result

    def __repr__(self):
        if not self:
            return "Counter()"
        return "Counter({%s})" % ", ".join(["%r: %r" % pair for pair in self.most_common()])

    __str__ = __repr__


def deque(iterable=(), maxlen=None):
    """The interpreter's deque, which wants to know its length."""
    return _deque(iterable, 1 << 16 if maxlen is None else maxlen)


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    """The interpreter's, with the methods and the defaults it lacks."""
    if isinstance(field_names, str):
        field_names = field_names.replace(",", " ").split()
    names = tuple(field_names)
    base = _namedtuple(typename, list(names))
    given = {} if defaults is None else dict(zip(names[len(names) - len(defaults) :], defaults))

    def _replace(self, **changes):
        wrong = [name for name in changes if name not in names]
        if wrong:
            raise ValueError("Got unexpected field names: %r" % wrong)
        return type(self)(*[changes.get(name, getattr(self, name)) for name in names])

    def _asdict(self):
        return OrderedDict([(name, getattr(self, name)) for name in names])

    made = type(typename, (base,), {"_fields": names, "_field_defaults": given, "_replace": _replace, "_asdict": _asdict})
    made._make = lambda items: made(*items)
    if given:

        def make(*args, **keywords):
            for name in names[len(args) :]:
                if name not in keywords and name in given:
                    keywords[name] = given[name]
            return made(*args, **keywords)

        return make
    return made
