# Functions that remember, and tabs.
from functools import cache, lru_cache


@lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(50), fib.cache_info())
fib.cache_clear()
print(fib.cache_info(), fib(3), fib.cache_info().misses)


@lru_cache(maxsize=2)
def square(x):
    return x * x


print([square(i) for i in (1, 2, 1, 3, 3)], square.cache_info())


@cache
def add(a, b=1):
    return a + b


print(add(1), add(1), add(1, b=2), add.cache_info().hits)
print(["a\tb".expandtabs(4), "abcd\te".expandtabs(4), "x\ny\tz".expandtabs(), "\t|".expandtabs(2)])
try:
    raise ValueError("bad")
except ValueError as error:
    print(repr(error), f"{error!r}", [repr(e) for e in (KeyError("k"), TypeError("a", 2), RuntimeError())], "%r" % error)
print([ValueError("in a list")], {"e": KeyError(1)})
