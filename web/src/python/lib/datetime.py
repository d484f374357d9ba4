"""Dates, times and what lies between them; the clock is UTC."""
import time as _time

_MONTHS = "January February March April May June July August September October November December".split(" ")
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" ")
MINYEAR, MAXYEAR = 1, 9999


def _ordinal(year, month, day):
    """Days since the first of January of the year 1, which is 1."""
    before = year - 1
    days = before * 365 + before // 4 - before // 100 + before // 400
    return days + sum([_length(year, m) for m in range(1, month)]) + day


def _length(year, month):
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return 29 if month == 2 and leap else (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month - 1]


def _of_ordinal(days):
    year = days * 400 // 146097 + 1
    while _ordinal(year, 1, 1) > days:
        year -= 1
    while _ordinal(year + 1, 1, 1) <= days:
        year += 1
    rest, month = days - _ordinal(year, 1, 1), 1
    while rest >= _length(year, month):
        rest -= _length(year, month)
        month += 1
    return year, month, rest + 1


class timedelta:
    def __init__(self, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        whole = (days + weeks * 7) * 86400 + hours * 3600 + minutes * 60 + seconds
        us = round(whole * 1000000) + round(milliseconds * 1000 + microseconds)
        self._us = us
        self.days, rest = us // 86400000000, us % 86400000000
        self.seconds, self.microseconds = rest // 1000000, rest % 1000000

    def total_seconds(self):
        return self._us / 1000000

    def __add__(self, other):
        return timedelta(microseconds=self._us + other._us) if isinstance(other, timedelta) else other + self

    def __sub__(self, other):
        return timedelta(microseconds=self._us - other._us)

    def __mul__(self, n):
        return timedelta(microseconds=self._us * n)

    __rmul__ = __mul__

    def __truediv__(self, other):
        return self._us / other._us if isinstance(other, timedelta) else timedelta(microseconds=self._us / other)

    def __floordiv__(self, other):
        return self._us // other._us if isinstance(other, timedelta) else timedelta(microseconds=self._us // other)

    def __abs__(self):
        return -self if self.days < 0 else self

    def __neg__(self):
        return timedelta(microseconds=-self._us)

    def __eq__(self, other):
        return isinstance(other, timedelta) and self._us == other._us

    def __lt__(self, other):
        return self._us < other._us

    def __le__(self, other):
        return self._us <= other._us

    def __gt__(self, other):
        return self._us > other._us

    def __ge__(self, other):
        return self._us >= other._us

    def __hash__(self):
        return hash(self._us)

    def __str__(self):
        hours, rest = self.seconds // 3600, self.seconds % 3600
        text = "%d:%02d:%02d" % (hours, rest // 60, rest % 60)
        if self.microseconds:
            text += ".%06d" % self.microseconds
        if self.days:
            text = "%d day%s, %s" % (self.days, "" if abs(self.days) == 1 else "s", text)
        return text

    def __repr__(self):
        parts = [(n, getattr(self, n)) for n in ("days", "seconds", "microseconds") if getattr(self, n)]
        return "datetime.timedelta(%s)" % (", ".join(["%s=%d" % part for part in parts]) or "0")


class timezone:
    def __init__(self, offset, name=None):
        self._offset, self._name = offset, name

    def __str__(self):
        return self._name or "UTC"


timezone.utc = UTC = timezone(timedelta(0))


class _Ordered:
    def __eq__(self, other):
        return type(self) is type(other) and self._key() == other._key()

    def __lt__(self, other):
        return self._key() < other._key()

    def __le__(self, other):
        return self._key() <= other._key()

    def __gt__(self, other):
        return self._key() > other._key()

    def __ge__(self, other):
        return self._key() >= other._key()

    def __hash__(self):
        return hash(self._key())

    def strftime(self, format):
        values = {
            "Y": "%d" % self.year, "m": "%02d" % self.month, "d": "%02d" % self.day,
            "H": "%02d" % self.hour, "M": "%02d" % self.minute, "S": "%02d" % self.second,
            "y": "%02d" % (self.year % 100), "f": "%06d" % self.microsecond, "I": "%02d" % ((self.hour + 11) % 12 + 1),
            "p": "PM" if self.hour > 11 else "AM", "B": _MONTHS[self.month - 1], "b": _MONTHS[self.month - 1][:3],
            "A": _DAYS[self.weekday()], "a": _DAYS[self.weekday()][:3], "w": str((self.weekday() + 1) % 7),
            "j": "%03d" % (_ordinal(self.year, self.month, self.day) - _ordinal(self.year, 1, 1) + 1),
            "%": "%", "z": "", "Z": "",
        }  # fmt: skip
        values["F"] = "%s-%s-%s" % (values["Y"], values["m"], values["d"])
        values["T"] = values["X"] = "%s:%s:%s" % (values["H"], values["M"], values["S"])
        values["D"] = values["x"] = "%s/%s/%s" % (values["m"], values["d"], values["y"])
        values["c"] = "%s %s %2d %s %s" % (values["a"], values["b"], self.day, values["T"], values["Y"])
        out, parts = "", format.split("%")
        out, i = parts[0], 1
        while i < len(parts):
            if parts[i]:
                out += values.get(parts[i][0], "%" + parts[i][0]) + parts[i][1:]
            elif i + 1 < len(parts):
                i += 1
                out += "%" + parts[i]
            i += 1
        return out

    def __format__(self, spec):
        return self.strftime(spec) if spec else str(self)


class date(_Ordered):
    hour = minute = second = microsecond = 0

    def __init__(self, year, month, day):
        _check(year, month, day)
        self.year, self.month, self.day = year, month, day

    @classmethod
    def today(cls):
        return date(*_time.gmtime()[:3])

    @classmethod
    def fromordinal(cls, n):
        return date(*_of_ordinal(n))

    @classmethod
    def fromisoformat(cls, text):
        return date(*[int(part) for part in text.split("-")])

    def _key(self):
        return (self.year, self.month, self.day)

    def toordinal(self):
        return _ordinal(self.year, self.month, self.day)

    def weekday(self):
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        return self.weekday() + 1

    def isoformat(self):
        return "%04d-%02d-%02d" % (self.year, self.month, self.day)

    __str__ = isoformat

    def __repr__(self):
        return "datetime.date(%d, %d, %d)" % self._key()

    def __add__(self, delta):
        return date(*_of_ordinal(self.toordinal() + delta.days))

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + timedelta(-other.days)
        return timedelta(self.toordinal() - other.toordinal())


def _check(year, month, day):
    if not 1 <= month <= 12:
        raise ValueError("month must be in 1..12")
    if not 1 <= day <= _length(year, month):
        raise ValueError("day is out of range for month")


class time:
    def __init__(self, hour=0, minute=0, second=0, microsecond=0):
        self.hour, self.minute, self.second, self.microsecond = hour, minute, second, microsecond

    def isoformat(self):
        text = "%02d:%02d:%02d" % (self.hour, self.minute, self.second)
        return text + ".%06d" % self.microsecond if self.microsecond else text

    __str__ = isoformat


class datetime(_Ordered):
    def __init__(self, year, month, day, hour=0, minute=0, second=0, microsecond=0, tzinfo=None):
        _check(year, month, day)
        self.year, self.month, self.day = year, month, day
        self.hour, self.minute, self.second, self.microsecond = hour, minute, second, microsecond
        self.tzinfo = tzinfo

    @classmethod
    def now(cls, tz=None):
        return datetime.fromtimestamp(_time.time(), tz)

    today = utcnow = now

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        return datetime(1970, 1, 1, tzinfo=tz) + timedelta(microseconds=round(timestamp * 1000000))

    utcfromtimestamp = fromtimestamp

    @classmethod
    def combine(cls, day, clock):
        return datetime(day.year, day.month, day.day, clock.hour, clock.minute, clock.second, clock.microsecond)

    @classmethod
    def fromisoformat(cls, text):
        day, _, clock = text.replace("T", " ").partition(" ")
        whole, _, part = clock.partition(".")
        numbers = [int(n) for n in day.split("-")] + [int(n) for n in whole.split(":") if n]
        numbers += [0] * (6 - len(numbers))
        return datetime(*(numbers + [int((part + "000000")[:6])]))

    @classmethod
    def strptime(cls, text, format):
        found, at, i = {}, 0, 0
        while i < len(format):
            if format[i] != "%":
                if text[at : at + 1] != format[i]:
                    raise ValueError("time data %r does not match format %r" % (text, format))
                at, i = at + 1, i + 1
                continue
            mark, i = format[i + 1], i + 2
            if mark in "bB":
                names = [name[:3] if mark == "b" else name for name in _MONTHS]
                fits = [n for n in range(12) if text[at:].lower().startswith(names[n].lower())]
                if not fits:
                    raise ValueError("time data %r does not match format %r" % (text, format))
                found["m"], at = fits[0] + 1, at + len(names[fits[0]])
                continue
            most, digits = {"Y": 4, "f": 6}.get(mark, 2), ""
            while len(digits) < most and text[at : at + 1].isdigit():
                digits, at = digits + text[at], at + 1
            if not digits:
                raise ValueError("time data %r does not match format %r" % (text, format))
            found[mark] = int((digits + "000000")[:6] if mark == "f" else digits)
        if at < len(text):
            raise ValueError("unconverted data remains: " + text[at:])
        year = found.get("Y", 2000 + found["y"] if "y" in found else 1900)
        return datetime(year, *[found.get(mark, least) for mark, least in zip("mdHMSf", (1, 1, 0, 0, 0, 0))])

    def _key(self):
        return (self.year, self.month, self.day, self.hour, self.minute, self.second, self.microsecond)

    def date(self):
        return date(self.year, self.month, self.day)

    def time(self):
        return time(self.hour, self.minute, self.second, self.microsecond)

    def toordinal(self):
        return _ordinal(self.year, self.month, self.day)

    def weekday(self):
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        return self.weekday() + 1

    def timetuple(self):
        start = _ordinal(self.year, 1, 1)
        return self._key()[:6] + (self.weekday(), self.toordinal() - start + 1)

    def timestamp(self):
        return (self - datetime(1970, 1, 1)).total_seconds()

    def replace(self, **parts):
        names = ("year", "month", "day", "hour", "minute", "second", "microsecond", "tzinfo")
        return datetime(*[parts.get(name, getattr(self, name)) for name in names])

    def isoformat(self, sep="T", timespec="auto"):
        text = "%04d-%02d-%02d%s%02d:%02d:%02d" % (self._key()[:3] + (sep,) + self._key()[3:6])
        if self.microsecond and timespec == "auto":
            text += ".%06d" % self.microsecond
        return text + ("+00:00" if self.tzinfo else "")

    def __str__(self):
        return self.isoformat(" ")

    def __repr__(self):
        parts = list(self._key())
        while len(parts) > 5 and not parts[-1]:
            parts.pop()
        return "datetime.datetime(%s)" % ", ".join([str(part) for part in parts])

    def _us(self):
        day = self.toordinal() * 86400 + self.hour * 3600 + self.minute * 60 + self.second
        return day * 1000000 + self.microsecond

    def __add__(self, delta):
        us = self._us() + delta._us
        days, rest = us // 86400000000, us % 86400000000
        seconds = rest // 1000000
        clock = (seconds // 3600, seconds // 60 % 60, seconds % 60, rest % 1000000)
        return datetime(*(_of_ordinal(days) + clock), tzinfo=self.tzinfo)

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + -other
        return timedelta(microseconds=self._us() - other._us())
