# Python's own exceptions, and catching them.
import torch


def refused(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__ + ":", error)


refused(lambda: grad_w1)
refused(lambda: 1 / 0)
refused(lambda: int("12x"))
refused(lambda: [1, 2][5])
refused(lambda: {"a": 1}["b"])
refused(lambda: 1 + "a")
refused(lambda: None + 1)
refused(lambda: 0.1 * None)
refused(lambda: len(5))
refused(lambda: [].nothing)
refused(lambda: None.shape)
refused(lambda: [x for x in 5])
refused(lambda: next(iter([])))
refused(lambda: "x" < 1)
refused(lambda: __import__("nothing_of_this_name"))


class Net:
    def __init__(self):
        self.a = 1

    def f(self, x):
        return x


refused(lambda: Net().b)


def raising(kind):
    raise kind("my message")


for kind in (ValueError, RuntimeError, IndexError, TypeError, AttributeError, KeyError, NotImplementedError):
    try:
        raising(kind)
    except (ValueError, RuntimeError) as error:
        print("first", type(error).__name__, str(error), error.args)
    except LookupError as error:
        print("lookup", type(error).__name__)
    except Exception as error:
        print("other", type(error).__name__, str(error))
    else:
        print("never")
    finally:
        print("finally")


class MyError(ValueError):
    def __init__(self, code):
        super().__init__(f"code {code}")
        self.code = code


try:
    raise MyError(7)
except ValueError as error:
    print(error, error.code, isinstance(error, MyError), isinstance(error, ValueError))
try:
    try:
        torch.ones(2) + torch.ones(3)
    except RuntimeError as error:
        print("again:", str(error)[:30])
        raise
except Exception as error:
    print(type(error) is RuntimeError)
try:
    a, b = [1, 2, 3]
except ValueError as error:
    print(str(error)[:37])  # newer Pythons say how many there were
try:
    assert 1 == 2, "not equal"
except AssertionError as error:
    print("assert", error)
try:
    raise RuntimeError("outer") from ValueError("inner")
except RuntimeError as error:
    print(error)


def unbound():
    print(later)
    later = 1


try:
    unbound()
except UnboundLocalError as error:
    print("unbound", isinstance(error, NameError))
