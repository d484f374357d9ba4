"""Context managers from generators, and a few ready ones."""
import _sys


class _Manager:
    def __init__(self, generator):
        self._generator = generator

    def __enter__(self):
        return next(self._generator)

    def __exit__(self, kind, error, traceback):
        if kind is None:
            for _ in self._generator:
                raise RuntimeError("generator didn't stop")
            return False
        try:
            self._generator.throw(error)
        except StopIteration:
            return True
        except BaseException as other:
            if other is not error:
                raise
            return False
        raise RuntimeError("generator didn't stop after throw()")

    def __call__(self, fn):
        raise NotImplementedError("a @contextmanager as decorator is not in gradlet; write with ...:")


def contextmanager(fn):
    return lambda *args, **keywords: _Manager(fn(*args, **keywords))


class suppress:
    def __init__(self, *kinds):
        self._kinds = kinds

    def __enter__(self):
        return None

    def __exit__(self, kind, error, traceback):
        return kind is not None and issubclass(kind, self._kinds)


class nullcontext:
    def __init__(self, enter_result=None):
        self._result = enter_result

    def __enter__(self):
        return self._result

    def __exit__(self, *exc):
        return False


class closing(nullcontext):
    def __exit__(self, *exc):
        self._result.close()
        return False


class redirect_stdout:
    """What is printed within goes to a file, or to something with write()."""

    def __init__(self, new_target):
        self._target = new_target
        self._before = []

    def __enter__(self):
        self._before.append(_sys.stdout)
        _sys.stdout = self._target
        return self._target

    def __exit__(self, *error):
        _sys.stdout = self._before.pop()
