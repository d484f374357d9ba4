"""The interpreter's time, with a clock of microseconds."""
from _sys import native as sys

from _builtins import _g

_path, sys.path = sys.path, ()
from time import *

sys.path = _path


def time():
    return _g.epoch()


def perf_counter():
    return _g.now()


process_time = monotonic = thread_time = perf_counter


def perf_counter_ns():
    return int(_g.now() * 1000000000)


monotonic_ns = process_time_ns = perf_counter_ns


def strftime(format, t=None):
    from datetime import datetime

    return datetime(*(localtime() if t is None else t)[:6]).strftime(format)


def asctime(t=None):
    return strftime("%c", t)


def ctime(secs=None):
    return strftime("%c", None if secs is None else localtime(int(secs)))
