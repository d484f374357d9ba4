"""tqdm: a bar of text, printed when a loop ends, and along the way not more than every three seconds."""
from _builtins import _g

_PAUSE = 3


def _span(seconds):
    seconds = int(seconds)
    text = "%02d:%02d" % (seconds // 60 % 60, seconds % 60)
    return "%d:%s" % (seconds // 3600, text) if seconds >= 3600 else text


def _short(value):
    """A number of a postfix, as tqdm writes it."""
    if hasattr(value, "_j"):
        value = value.item()
    if isinstance(value, float):
        text = "%.3g" % value
        return text.replace("e+0", "e+").replace("e-0", "e-")
    return str(value)


class tqdm:
    def __init__(self, iterable=None, desc=None, total=None, leave=True, initial=0, unit="it", disable=False, postfix=None, ncols=None, **keywords):
        self._items = iterable
        if total is None and iterable is not None:
            try:
                total = len(iterable)
            except TypeError:
                pass  # a generator
        self.total, self.n, self.desc, self.leave, self.unit = total, initial, desc or "", leave, unit
        self.disable = bool(disable)
        self._postfix = ""
        self._start = self._shown = _g.now()
        self._closed = False
        if postfix:
            self.set_postfix(postfix, False)

    def __iter__(self):
        for item in self._items:
            yield item
            self.update()
        self.close()

    def __len__(self):
        return self.total if self.total is not None else len(self._items)

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()
        return False

    def update(self, n=1):
        self.n += n
        if not self.disable:
            now = _g.now()
            if now - self._shown >= _PAUSE:
                self._shown = now
                _g.warn(str(self))

    def __str__(self):
        took = _g.now() - self._start
        rate = self.n / took if took > 0 else 0
        head = self.desc + ": " if self.desc else ""
        pace = "%.2f%s/s" % (rate, self.unit) if rate >= 1 or not rate else "%.2fs/%s" % (1 / rate, self.unit)
        more = ", " + self._postfix if self._postfix else ""
        if not self.total:
            return "%s%d%s [%s, %s%s]" % (head, self.n, self.unit, _span(took), pace, more)
        done = min(1, self.n / self.total)
        bar = "█" * int(20 * done)
        left = _span((self.total - self.n) / rate) if rate else "?"
        return "%s%3d%%|%s%s| %d/%d [%s<%s, %s%s]" % (
            head, int(100 * done), bar, " " * (20 - len(bar)), self.n, self.total, _span(took), left, pace, more,
        )  # fmt: skip

    def refresh(self, *args, **keywords):
        pass

    def reset(self, total=None):
        self.n = 0
        self.total = total or self.total
        self._start = self._shown = _g.now()
        self._closed = False

    def clear(self, *args, **keywords):
        pass

    def set_description(self, desc=None, refresh=True):
        self.desc = desc or ""

    set_description_str = set_description

    def set_postfix(self, ordered_dict=None, refresh=True, **keywords):
        pairs = list((ordered_dict or {}).items()) + sorted(keywords.items())
        self._postfix = ", ".join(["%s=%s" % (name, _short(value)) for name, value in pairs])

    def set_postfix_str(self, s="", refresh=True):
        self._postfix = str(s)

    def close(self):
        if not self._closed and not self.disable and self.leave:
            _g.warn(str(self))
        self._closed = True

    @staticmethod
    def write(s, file=None, end="\n", **keywords):
        print(s, end=end)


def trange(*bounds, **keywords):
    return tqdm(range(*bounds), **keywords)


tqdm_notebook, tnrange = tqdm, trange
