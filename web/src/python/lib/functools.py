"""Functions of functions."""
from collections import namedtuple


class partial:
    def __init__(self, func, *args, **keywords):
        self.func = func
        self.args = args
        self.keywords = keywords

    def __call__(self, *args, **keywords):
        given = dict(self.keywords)
        given.update(keywords)
        return self.func(*(self.args + args), **given)


_NONE = object()


def reduce(function, iterable, initial=_NONE):
    items = iter(iterable)
    if initial is _NONE:
        try:
            initial = next(items)
        except StopIteration:
            raise TypeError("reduce() of empty iterable with no initial value")
    for item in items:
        initial = function(initial, item)
    return initial


def wraps(wrapped):
    # Functions of the interpreter have no attributes to copy.
    return lambda wrapper: wrapper


def update_wrapper(wrapper, wrapped):
    return wrapper


CacheInfo = namedtuple("CacheInfo", ("hits", "misses", "maxsize", "currsize"))


class _Cached:
    def __init__(self, fn, size):
        self._fn = fn
        self._size = size
        self._known = {}
        self._hits = self._misses = 0
        self.__wrapped__ = fn

    def __call__(self, *args, **keywords):
        key = (args, tuple(sorted(keywords.items()))) if keywords else args
        if key in self._known:
            self._hits += 1
            if self._size is not None:  # the one that was used longest ago goes first
                self._known[key] = self._known.pop(key)
            return self._known[key]
        self._misses += 1
        value = self._known[key] = self._fn(*args, **keywords)
        if self._size is not None and len(self._known) > self._size:
            del self._known[next(iter(self._known))]
        return value

    def cache_clear(self):
        self._known.clear()
        self._hits = self._misses = 0

    def cache_info(self):
        return CacheInfo(self._hits, self._misses, self._size, len(self._known))


def lru_cache(maxsize=128, typed=False):
    if callable(maxsize):
        return _Cached(maxsize, 128)
    return lambda fn: _Cached(fn, maxsize)


def cache(fn):
    return _Cached(fn, None)


def cmp_to_key(compare):
    class Key:
        def __init__(self, value):
            self.value = value

        def __lt__(self, other):
            return compare(self.value, other.value) < 0

    return Key


def total_ordering(cls):
    if hasattr(cls, "__lt__"):
        cls.__le__ = lambda self, other: self < other or self == other
        cls.__gt__ = lambda self, other: not (self < other or self == other)
        cls.__ge__ = lambda self, other: not self < other
    return cls


cached_property = property
