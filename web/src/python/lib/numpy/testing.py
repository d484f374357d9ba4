"""Assertions about arrays."""
from numpy import _core

_np = _core.functions


def assert_allclose(actual, desired, rtol=1e-07, atol=0, **more):
    if not _np["allclose"](actual, desired, rtol, atol):
        raise AssertionError("\nNot equal to tolerance rtol=%g, atol=%g\n\n x: %r\n y: %r" % (rtol, atol, actual, desired))


def assert_array_equal(x, y, **more):
    if not _np["array_equal"](x, y):
        raise AssertionError("\nArrays are not equal\n\n x: %r\n y: %r" % (x, y))


def assert_array_almost_equal(x, y, decimal=6, **more):
    assert_allclose(x, y, 0, 1.5 * 10**-decimal)


assert_equal = assert_array_equal
assert_almost_equal = assert_array_almost_equal
