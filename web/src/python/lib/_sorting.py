"""sorted(), list.sort(), max() and min() as CPython's: equal items keep their order, and a sorted list takes no longer."""

_sorted = sorted
_ALIKE = ({int}, {float}, {str}, {bool})
_NUMBERS = (int, float, bool)
_SOLID = (int, float, str, bool, bytes)


def _solid(key):
    """Whether the interpreter can compare it within a tuple, without calling anything of a program."""
    kind = type(key)
    return kind in _SOLID or (kind is tuple or kind is list) and all([_solid(part) for part in key])


def _divisor(a, b):
    while b:
        a, b = b, a % b
    return a


def _mixed(items):
    """In another order, for the interpreter's own takes the square of its time for a list in order."""
    count = len(items)
    if count < 64:
        return items
    step = int(count * 0.618)
    while _divisor(step, count) > 1:
        step += 1
    return [items[i * step % count] for i in range(count)]


def arranged(items, keys, reverse, less):
    """The items in the order of their keys."""
    kinds = set([type(key) for key in keys])
    if keys is items and kinds in _ALIKE:
        return _sorted(_mixed(items), reverse=reverse)
    count = len(items)
    one_kind = len(kinds) == 1 or all([kind in _NUMBERS for kind in kinds])  # the others are refused by less
    if one_kind and (kinds in _ALIKE or all([_solid(key) for key in keys])):
        places = range(0, -count, -1) if reverse else range(count)
        return [items[abs(pair[1])] for pair in _sorted(_mixed(list(zip(keys, places))), reverse=reverse)]
    return [items[i] for i in _merged(list(range(count)), keys, reverse, less)]


def _merged(order, keys, reverse, less):
    count = len(order)
    if count < 2:
        return order
    left = _merged(order[: count // 2], keys, reverse, less)
    right = _merged(order[count // 2 :], keys, reverse, less)
    out, i, j = [], 0, 0
    while i < len(left) and j < len(right):
        a, b = keys[left[i]], keys[right[j]]
        if less(a, b) if reverse else less(b, a):
            out.append(right[j])
            j += 1
        else:
            out.append(left[i])
            i += 1
    return out + left[i:] + right[j:]


def extreme(name, native, args, keywords, plain, better):
    """max() or min(), by `native` where its comparisons do, else by `better`."""
    if not args:
        raise TypeError("%s expected at least 1 argument, got 0" % name)
    items = list(args[0]) if len(args) == 1 else args
    if not items and "default" not in keywords:
        raise ValueError("%s() iterable argument is empty" % name)
    if plain(items):
        return native(items, **keywords)
    key = keywords.get("key") or (lambda item: item)
    best = items[0]
    for item in items[1:]:
        if better(key(item), key(best)):
            best = item
    return best


_zip = zip
_END = object()


def _after(iterator):
    try:
        return next(iterator)
    except StopIteration:
        return _END


def zipped(*iterables, strict=False):
    return _strictly(iterables) if strict else _zip(*iterables)


def _strictly(iterables):
    iterators = [iter(one) for one in iterables]
    while iterators:
        items = [_after(one) for one in iterators]
        ended = items[0] is _END
        for at, item in enumerate(items):
            if (item is _END) != ended:
                others, kind = " 1" if at == 1 else "s 1-%d" % at, "longer" if ended else "shorter"
                raise ValueError("zip() argument %d is %s than argument%s" % (at + 1, kind, others))
        if ended:
            return
        yield tuple(items)
