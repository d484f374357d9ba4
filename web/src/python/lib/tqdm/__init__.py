"""tqdm: a bar in one line, which the page renews in place; where there is no page its last state is printed."""
from _builtins import _g
import _start

_count = [0]
# By number; a loop that breaks off leaves its bar open.
_open = {}


def _close_all():
    for number in sorted(_open):
        _open[number].close()


_start.at_end.append(_close_all)


def _short(value):
    """A number of a postfix, as tqdm writes it."""
    if hasattr(value, "_j") and not hasattr(value, "requires_grad"):
        value = value.item()  # a number of NumPy's
    return tqdm.format_num(value) if isinstance(value, (int, float)) and not isinstance(value, bool) else str(value).strip()


class tqdm:
    """https://tqdm.github.io/docs/tqdm/"""

    monitor_interval = 10

    def __init__(self, iterable=None, desc=None, total=None, leave=True, file=None, ncols=None, mininterval=0.1,
                 maxinterval=10.0, miniters=None, ascii=None, disable=False, unit="it", unit_scale=False,
                 dynamic_ncols=False, smoothing=0.3, bar_format=None, initial=0, position=None, postfix=None,
                 unit_divisor=1000, colour=None, **keywords):  # fmt: skip
        self.iterable = iterable
        if total is None and iterable is not None:
            try:
                total = len(iterable)
            except (TypeError, AttributeError, NotImplementedError):
                pass  # a generator
        self.total = None if total == float("inf") else total
        self.n = self.initial = initial
        self.desc, self.leave, self.unit, self.unit_scale = desc + ": " if desc else "", leave, unit, unit_scale
        self.bar_format, self.mininterval = bar_format, mininterval
        self.disable = bool(disable)
        self.postfix = ""
        self.start_t = self.last_print_t = _g.now()
        self._closed = False
        _count[0] += 1
        self._number = _count[0]
        if postfix:
            self.set_postfix(postfix, False)
        if not self.disable:
            _open[self._number] = self
            self._show()

    def _show(self, done=False):
        self.last_print_t = _g.now()
        _g.bar(self._number, None if done and not self.leave else str(self), done)

    def __iter__(self):
        if self.disable:
            for item in self.iterable:
                yield item
            return
        now, wait = _g.now, self.mininterval
        try:
            for item in self.iterable:
                yield item
                self.n += 1
                if now() - self.last_print_t >= wait:
                    self._show()
        finally:
            self.close()

    def __len__(self):
        return self.total if self.iterable is None else len(self.iterable)

    def __bool__(self):
        return self.total is None or self.total > 0

    def __contains__(self, item):
        return item in self.iterable

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()
        return False

    def update(self, n=1):
        self.n += n
        if not self.disable and _g.now() - self.last_print_t >= self.mininterval:
            self._show()
            return True

    @staticmethod
    def format_num(n):
        text = "%.3g" % n
        if isinstance(n, int):
            return str(n) if len(str(n)) <= len(text) else text
        return text.replace("e+0", "e+").replace("e-0", "e-")

    @staticmethod
    def format_interval(t):
        minutes, seconds = divmod(int(t), 60)
        hours, minutes = divmod(minutes, 60)
        return "%d:%02d:%02d" % (hours, minutes, seconds) if hours else "%02d:%02d" % (minutes, seconds)

    @staticmethod
    def format_sizeof(num, suffix="", divisor=1000):
        for unit in ("", "k", "M", "G", "T", "P", "E", "Z"):
            if abs(num) < 999.5:
                digits = 2 if abs(num) < 9.995 else 1 if abs(num) < 99.95 else 0
                return "%.*f" % (digits, num) + unit + suffix
            num /= divisor
        return "%3.1fY" % num + suffix

    @staticmethod
    def _bar(part, width):
        eighths = int(part * width * 8)
        full, rest = divmod(eighths, 8)
        if full >= width:
            return "█" * width
        return "█" * full + (" ▏▎▍▌▋▊▉"[rest] if rest else " ") + " " * (width - full - 1)

    @property
    def format_dict(self):
        return {"n": self.n, "total": self.total, "elapsed": _g.now() - self.start_t, "unit": self.unit}

    def __str__(self):
        took = _g.now() - self.start_t
        rate = (self.n - self.initial) / took if took > 0 else 0
        amount = self.format_sizeof if self.unit_scale else str
        scale = self.format_sizeof if self.unit_scale else lambda v: "%5.2f" % v
        if not rate:
            pace = "?" + self.unit + "/s"
        elif rate >= 1:
            pace = scale(rate) + self.unit + "/s"
        else:
            pace = "%5.2fs/%s" % (1 / rate, self.unit)
        more = ", " + self.postfix if self.postfix else ""
        elapsed = self.format_interval(took)
        if not self.total:
            return "%s%s%s [%s, %s%s]" % (self.desc, amount(self.n), self.unit, elapsed, pace, more)
        part = min(1, self.n / self.total)
        left = self.format_interval((self.total - self.n) / rate) if rate else "?"
        bar, percentage = self._bar(part, 10), 100 * part
        if self.bar_format:
            l_bar = "%s%3.0f%%|" % (self.desc, percentage)
            r_bar = "| %s/%s [%s<%s, %s%s]" % (amount(self.n), amount(self.total), elapsed, left, pace, more)
            return self.bar_format.format(
                l_bar=l_bar, bar=bar, r_bar=r_bar, desc=self.desc, percentage=percentage, n=self.n, total=self.total,
                n_fmt=amount(self.n), total_fmt=amount(self.total), elapsed=elapsed, remaining=left, rate_fmt=pace,
                postfix=more, unit=self.unit, rate=rate,
            )  # fmt: skip
        return "%s%3.0f%%|%s| %s/%s [%s<%s, %s%s]" % (
            self.desc, percentage, bar, amount(self.n), amount(self.total), elapsed, left, pace, more,
        )  # fmt: skip

    def refresh(self, *args, **keywords):
        """What changes faster than the eye waits for the next step, or the end."""
        if not self.disable and _g.now() - self.last_print_t >= 0.05:
            self._show()

    display = refresh

    def reset(self, total=None):
        self.n = 0
        self.total = self.total if total is None else total
        self.start_t = _g.now()
        self._closed = False

    def unpause(self):
        pass

    def clear(self, *args, **keywords):
        pass

    def set_description(self, desc=None, refresh=True):
        self.desc = desc + ": " if desc else ""
        if refresh:
            self.refresh()

    def set_description_str(self, desc=None, refresh=True):
        self.desc = desc or ""
        if refresh:
            self.refresh()

    def set_postfix(self, ordered_dict=None, refresh=True, **keywords):
        pairs = list((ordered_dict or {}).items()) + sorted(keywords.items())
        self.postfix = ", ".join(["%s=%s" % (name, _short(value)) for name, value in pairs])
        if refresh:
            self.refresh()

    def set_postfix_str(self, s="", refresh=True):
        self.postfix = str(s)
        if refresh:
            self.refresh()

    def close(self):
        if not self._closed and not self.disable:
            self._show(True)
            _open.pop(self._number, None)
        self._closed = True

    @staticmethod
    def write(s, file=None, end="\n", nolock=False):
        print(s, end=end)


def trange(*bounds, **keywords):
    return tqdm(range(*bounds), **keywords)


tqdm_notebook, tnrange = tqdm, trange
