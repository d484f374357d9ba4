"""Methods of texts and numbers, exceptions, named tuples written as classes, and exit()."""
import string, re
table = str.maketrans('', '', string.punctuation)
print("Hello, world! it's".translate(table), "abc".translate(str.maketrans("ab", "xy")), "abc".translate(str.maketrans({"a": "1", "b": None, 99: 100})))
print("a1".isalnum(), "".isalnum(), "a b".isalnum(), "12".isdecimal(), "12a".isnumeric(), "x_1".isidentifier(), "1x".isidentifier(), "The End".istitle(), "the".istitle(), "é".isascii(), "a\n".isprintable(), "{a}-{b:.2f}".format_map({"a": 1, "b": 2.0}))
print((3.0).is_integer(), (2.5).is_integer(), 6 .bit_count(), (5).bit_length())
s = "The quick, brown fox."; print([w.lower() for w in re.split(r"\W+", s) if w.isalnum()])
class T:
    def translate(self, x, y=2): return x + y
    def is_integer(self): return "mine"
print(T().translate(1), T().translate(1, y=5), T().is_integer())
for bad in (IOError, EnvironmentError): print(bad is OSError)
try: raise TimeoutError("late")
except OSError as e: print(type(e).__name__, e)
try: raise UserWarning("careful")
except Warning as e: print(repr(e))
import warnings
with warnings.catch_warnings():
    warnings.filterwarnings("error", category=RuntimeWarning)
    try: warnings.warn("bad", RuntimeWarning)
    except RuntimeWarning as e: print("caught", e)
from typing import NamedTuple
from collections import namedtuple
class Point(NamedTuple):
    x: float
    y: float = 0.0
    def norm(self) -> float: return (self.x ** 2 + self.y ** 2) ** 0.5
p = Point(3, y=4); print(p, p.norm(), p._replace(x=1), p._asdict(), Point._fields, Point(1), Point._make([5, 6]), tuple(p), p == (3, 4))
a, b = p; print(a, b, isinstance(p, tuple), isinstance(p, Point), p[0], len(p))
Q = namedtuple("Q", "a b c", defaults=(1, 2)); print(Q(5), Q(5, c=3), Q._make([1, 2, 3]), Q._field_defaults)
try: Q()
except TypeError as e: print("TypeError")
try: exit(3)
except SystemExit as e: print("exit", e.args)
