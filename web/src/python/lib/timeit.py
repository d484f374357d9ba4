"""How long a function takes."""
from time import perf_counter as default_timer


def timeit(stmt="pass", setup="pass", timer=default_timer, number=1000000, globals=None):
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt="pass", setup="pass", timer=default_timer, repeat=5, number=1000000, globals=None):
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)


class Timer:
    def __init__(self, stmt="pass", setup="pass", timer=default_timer, globals=None):
        self._scope = {} if globals is None else globals
        self._call, self._setup, self._timer = self._made(stmt), self._made(setup), timer

    def _made(self, what):
        if callable(what):
            return what
        code = compile(what, "<timeit>", "exec")
        return lambda: exec(code, self._scope)

    def timeit(self, number=1000000):
        self._setup()
        start = self._timer()
        for _ in range(number):
            self._call()
        return self._timer() - start

    def repeat(self, repeat=5, number=1000000):
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(self, callback=None):
        number = 1
        while True:
            for factor in (1, 2, 5):
                taken = self.timeit(number * factor)
                if taken >= 0.2:
                    return number * factor, taken
            number *= 10
