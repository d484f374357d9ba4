"""Numbers for each direction."""


def _ntuple(n, name="parse"):
    def parse(x):
        return tuple(x) if hasattr(x, "__iter__") or isinstance(x, (tuple, list)) else (x,) * n

    return parse


_single, _pair, _triple, _quadruple = [_ntuple(n) for n in (1, 2, 3, 4)]


def _reverse_repeat_tuple(t, n):
    return tuple([x for x in reversed(t) for _ in range(n)])
