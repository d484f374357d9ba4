"""The interpreter's heapq, with what it lacks."""
from _sys import native as sys

_path, sys.path = sys.path, ()
from heapq import *

sys.path = _path


def heappushpop(heap, item):
    heappush(heap, item)
    return heappop(heap)


def heapreplace(heap, item):
    least = heappop(heap)
    heappush(heap, item)
    return least


def nlargest(n, iterable, key=None):
    return sorted(iterable, key=key, reverse=True)[:n]


def nsmallest(n, iterable, key=None):
    return sorted(iterable, key=key)[:n]


def merge(*iterables, key=None, reverse=False):
    items = []
    for each in iterables:
        items.extend(each)
    return iter(sorted(items, key=key, reverse=reverse))
