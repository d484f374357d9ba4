"""Iterators. Those with arguments in CPython's order, as generators."""


class chain:
    def __init__(self, *iterables):
        self._items = (item for iterable in iterables for item in iterable)

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._items)

    @staticmethod
    def from_iterable(iterables):
        return (item for iterable in iterables for item in iterable)


def count(start=0, step=1):
    while True:
        yield start
        start += step


def cycle(iterable):
    items = list(iterable)
    while items:
        for item in items:
            yield item


def repeat(item, times=None):
    while times is None or times > 0:
        yield item
        if times is not None:
            times -= 1


def islice(iterable, *bounds):
    start, stop, step = (bounds + (None, None))[:3] if len(bounds) > 1 else (0, bounds[0], 1)
    at, step = start or 0, step or 1
    if stop is not None and at >= stop:
        return
    for i, item in enumerate(iterable):
        if i == at:
            yield item
            at += step
        if stop is not None and (i + 1 >= stop or at >= stop):
            return


def zip_longest(*iterables, fillvalue=None):
    lists = [list(iterable) for iterable in iterables]
    for i in range(max([len(items) for items in lists]) if lists else 0):
        yield tuple([items[i] if i < len(items) else fillvalue for items in lists])


def product(*iterables, repeat=1):
    found = [()]
    for items in [list(iterable) for iterable in iterables] * repeat:
        found = [start + (item,) for start in found for item in items]
    return iter(found)


def _choices(n, r, fits):
    chosen = [()]
    for _ in range(r):
        chosen = [start + (i,) for start in chosen for i in range(n) if fits(start, i)]
    return chosen


def _picked(iterable, r, fits):
    items = list(iterable)
    for indices in _choices(len(items), len(items) if r is None else r, fits):
        yield tuple([items[i] for i in indices])


def permutations(iterable, r=None):
    return _picked(iterable, r, lambda start, i: i not in start)


def combinations(iterable, r):
    return _picked(iterable, r, lambda start, i: not start or i > start[-1])


def combinations_with_replacement(iterable, r):
    return _picked(iterable, r, lambda start, i: not start or i >= start[-1])


def accumulate(iterable, func=None, initial=None):
    total, first = initial, initial is None
    if not first:
        yield total
    for item in iterable:
        total = item if first else total + item if func is None else func(total, item)
        first = False
        yield total


def takewhile(predicate, iterable):
    for item in iterable:
        if not predicate(item):
            return
        yield item


def dropwhile(predicate, iterable):
    dropping = True
    for item in iterable:
        dropping = dropping and predicate(item)
        if not dropping:
            yield item


def filterfalse(predicate, iterable):
    return (item for item in iterable if not (predicate(item) if predicate else item))


def starmap(function, iterable):
    return (function(*args) for args in iterable)


def compress(data, selectors):
    return (item for item, keep in zip(data, selectors) if keep)


def groupby(iterable, key=None):
    group, last = [], None
    for item in iterable:
        own = item if key is None else key(item)
        if group and own != last:
            yield last, iter(group)
            group = []
        group.append(item)
        last = own
    if group:
        yield last, iter(group)


def pairwise(iterable):
    items = iter(iterable)
    for last in items:
        for item in items:
            yield last, item
            last = item


def tee(iterable, n=2):
    items = list(iterable)
    return tuple([iter(items) for _ in range(n)])
