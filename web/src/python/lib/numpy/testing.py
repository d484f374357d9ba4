"""numpy.testing: assertions about arrays."""
from numpy import _core

globals().update(_core.places["testing"])
_arrays_equal = _core.places["testing"]["assert_equal"]


def assert_(val, msg=""):
    if not val:
        raise AssertionError(msg() if callable(msg) else msg)


def assert_equal(actual, desired, err_msg="", verbose=True):
    """Arrays, or what lists and dicts hold of anything."""
    if isinstance(desired, dict) and isinstance(actual, dict) or type(desired) in (list, tuple) and type(actual) in (list, tuple):
        assert_equal(len(actual), len(desired), err_msg)
        for key in desired if isinstance(desired, dict) else range(len(desired)):
            assert_(not isinstance(desired, dict) or key in actual, repr(key))
            assert_equal(actual[key], desired[key], "item=%r\n%s" % (key, err_msg))
    elif isinstance(desired, _core.ndarray) or isinstance(actual, _core.ndarray):
        _arrays_equal(actual, desired)
    elif not (actual == desired or actual != actual and desired != desired):
        raise AssertionError("\nItems are not equal:\n%s ACTUAL: %r\n DESIRED: %r" % (err_msg, actual, desired))


def assert_raises(exception_class, callable=None, *args, **keywords):
    if callable is None:
        return _Raises(exception_class)
    with _Raises(exception_class):
        callable(*args, **keywords)


class _Raises:
    def __init__(self, kind):
        self._kind = kind

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        self.exception = error
        if kind is None:
            raise AssertionError("%s not raised" % self._kind.__name__)
        return issubclass(kind, self._kind)


def __getattr__(name):
    from numpy import _missing

    _missing("numpy.testing", name)
