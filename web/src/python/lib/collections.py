"""The interpreter's collections, with what it lacks."""
import sys

from _repr import class_names as _class_names, text_of as _text

_path, sys.path = sys.path, ()
from collections import *
from collections import namedtuple as _namedtuple

sys.path = _path


class OrderedDict(dict):
    """A dict that knows which of its keys comes first."""

    def move_to_end(self, key, last=True):
        value = self.pop(key)
        rest = [] if last else list(self.items())
        if rest:
            self.clear()
        self[key] = value
        self.update(rest)

    def popitem(self, last=True):
        if last or not self:
            return super().popitem()
        key = next(iter(self))
        return key, self.pop(key)

    def copy(self):
        return OrderedDict(self)

    def __eq__(self, other):
        if isinstance(other, OrderedDict):
            return list(self.items()) == list(other.items())
        return dict(self) == other

    def __repr__(self):
        return "OrderedDict(%s)" % (_text(dict(self)) if self else "")

    __str__ = __repr__


class defaultdict(dict):
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

    def copy(self):
        return defaultdict(self.default_factory, self)

    def __repr__(self):
        return "defaultdict(%r, {%s})" % (self.default_factory, ", ".join(["%r: %r" % pair for pair in self.items()]))

    __str__ = __repr__


class Counter(dict):
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

    def copy(self):
        return Counter(self)

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


class ChainMap:
    """Several dicts, the first of which is written to and asked first."""

    def __init__(self, *maps):
        self.maps = list(maps) or [{}]

    def _all(self):
        found = {}
        for one in reversed(self.maps):
            found.update(one)
        return found

    def __getitem__(self, key):
        for one in self.maps:
            if key in one:
                return one[key]
        raise KeyError(key)

    def get(self, key, default=None):
        return self[key] if key in self else default

    def __contains__(self, key):
        return any([key in one for one in self.maps])

    def __setitem__(self, key, value):
        self.maps[0][key] = value

    def __delitem__(self, key):
        if key not in self.maps[0]:
            raise KeyError("Key not found in the first mapping: %r" % (key,))
        del self.maps[0][key]

    def __iter__(self):
        return iter(self._all())

    def __len__(self):
        return len(self._all())

    def __bool__(self):
        return any(self.maps)

    def __eq__(self, other):
        return self._all() == (other._all() if isinstance(other, ChainMap) else other)

    def keys(self):
        return self._all().keys()

    def values(self):
        return self._all().values()

    def items(self):
        return self._all().items()

    def new_child(self, m=None):
        return ChainMap({} if m is None else m, *self.maps)

    @property
    def parents(self):
        return ChainMap(*self.maps[1:])

    def __repr__(self):
        return "ChainMap(%s)" % ", ".join([_text(one) for one in self.maps])

    __str__ = __repr__


class deque:
    """A list with a free place before it; the interpreter's own has a fixed size and few methods."""

    def __init__(self, iterable=(), maxlen=None):
        if maxlen is not None and maxlen < 0:
            raise ValueError("maxlen must be non-negative")
        self._items, self._head, self.maxlen = [], 0, maxlen
        self.extend(iterable)

    def append(self, item):
        self._items.append(item)
        if self.maxlen is not None and len(self._items) - self._head > self.maxlen:
            self.popleft()

    def appendleft(self, item):
        if not self._head:
            free = len(self._items) + 8
            self._items, self._head = [None] * free + self._items, free
        self._head -= 1
        self._items[self._head] = item
        if self.maxlen is not None and len(self) > self.maxlen:
            self._items.pop()

    def pop(self):
        if self._head == len(self._items):
            raise IndexError("pop from an empty deque")
        return self._items.pop()

    def popleft(self):
        items, head = self._items, self._head
        if head == len(items):
            raise IndexError("pop from an empty deque")
        item, items[head] = items[head], None
        self._head = head + 1
        if head > 64 and 2 * head > len(items):
            self._items, self._head = items[head + 1 :], 0
        return item

    def extend(self, iterable):
        for item in list(iterable):
            self.append(item)

    def extendleft(self, iterable):
        for item in list(iterable):
            self.appendleft(item)

    def _set(self, items):
        self._items, self._head = items, 0

    def clear(self):
        self._set([])

    def copy(self):
        return deque(self, self.maxlen)

    def rotate(self, n=1):
        items = list(self)
        if items:
            n %= len(items)
            self._set(items[len(items) - n :] + items[: len(items) - n])

    def reverse(self):
        items = list(self)
        items.reverse()
        self._set(items)

    def count(self, value):
        return list(self).count(value)

    def index(self, value, *bounds):
        try:
            return list(self).index(value, *bounds)
        except ValueError:
            raise ValueError("%r is not in deque" % (value,))

    def insert(self, i, item):
        items = list(self)
        items.insert(i, item)
        self._set(items)

    def remove(self, value):
        items = list(self)
        if value not in items:
            raise ValueError("deque.remove(x): x not in deque")
        items.remove(value)
        self._set(items)

    def __len__(self):
        return len(self._items) - self._head

    def __bool__(self):
        return len(self._items) > self._head

    def __iter__(self):
        return iter(self._items[self._head :] if self._head else self._items)

    def __reversed__(self):
        return reversed(list(self))

    def __contains__(self, value):
        return value in list(self)

    def _place(self, i):
        size = len(self)
        if not -size <= i < size:
            raise IndexError("deque index out of range")
        return self._head + (i + size if i < 0 else i)

    def __getitem__(self, i):
        return self._items[self._place(i)]

    def __setitem__(self, i, value):
        self._items[self._place(i)] = value

    def __delitem__(self, i):
        del self._items[self._place(i)]

    def __eq__(self, other):
        return isinstance(other, deque) and list(self) == list(other)

    def __add__(self, other):
        return deque(list(self) + list(other), self.maxlen)

    def __repr__(self):
        more = "" if self.maxlen is None else ", maxlen=%d" % self.maxlen
        return "deque(%r%s)" % (list(self), more)

    __str__ = __repr__


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
        return {name: getattr(self, name) for name in names}

    def __repr__(self):
        parts = ["%s=%s" % (name, _text(getattr(self, name))) for name in names]
        return "%s(%s)" % (type(self).__name__, ", ".join(parts))

    if given:

        class Filled(base):
            def __init__(self, *args, **keywords):
                for name in names[len(args) :]:
                    if name not in keywords and name in given:
                        keywords[name] = given[name]
                super().__init__(*args, **keywords)

        base = Filled
    members = {"_fields": names, "_field_defaults": given, "_replace": _replace, "_asdict": _asdict}
    members["__repr__"] = members["__str__"] = __repr__
    made = type(typename, (base,), members)
    made._make = lambda items: made(*items)
    return made


_class_names.update({_kind: "collections." + _kind.__name__ for _kind in (OrderedDict, defaultdict, Counter, ChainMap, deque)})

# Where `import collections.abc` looks.
__path__ = "/lib/_collections"
