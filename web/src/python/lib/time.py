"""The interpreter's time, with a clock of microseconds."""
import sys

from _builtins import _g

_path, sys.path = sys.path, ()
from time import *

sys.path = _path


def time():
    return _g.epoch()


def perf_counter():
    return _g.now()


process_time = monotonic = perf_counter


def perf_counter_ns():
    return int(_g.now() * 1000000000)


def strftime(format, t=None):
    year, month, day, hour, minute, second = (localtime() if t is None else t)[:6]
    for mark, value in (("Y", "%d" % year), ("m", "%02d" % month), ("d", "%02d" % day), ("H", "%02d" % hour), ("M", "%02d" % minute), ("S", "%02d" % second)):
        format = format.replace("%" + mark, value)
    return format


def ctime(secs=None):
    return strftime("%Y-%m-%d %H:%M:%S")
