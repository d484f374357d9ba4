"""torch.testing"""
from torch._core import Tensor, float32, float64
import torch

_TOLERANCES = {float32: (1.3e-6, 1e-5), float64: (1e-7, 1e-7)}


def _fail(text, msg):
    if callable(msg):
        text = msg(text)
    elif msg is not None:
        text = msg
    raise AssertionError(text)


def _place(index, shape):
    place = []
    for n in reversed(shape):
        place.append(index % n)
        index //= n
    return tuple(reversed(place))


def _tensors(actual, expected, rtol, atol, equal_nan, check_dtype, msg, scalars):
    if actual.shape != expected.shape:
        _fail("The values for attribute 'shape' do not match: %s != %s." % (actual.shape, expected.shape), msg)
    if check_dtype and actual.dtype is not expected.dtype:
        _fail("The values for attribute 'dtype' do not match: %s != %s." % (actual.dtype, expected.dtype), msg)
    known = [_TOLERANCES.get(t.dtype, (0.0, 0.0)) for t in (actual, expected)]
    rtol = max([pair[0] for pair in known]) if rtol is None else rtol
    atol = max([pair[1] for pair in known]) if atol is None else atol
    exact = rtol == 0 and atol == 0
    a, b = actual.detach(), expected.detach()
    whole = not a.is_floating_point() and not b.is_floating_point()
    if whole or a.dtype is not b.dtype:
        a, b = a.to(float64), b.to(float64)
    close = torch.isclose(a, b, rtol=rtol, atol=atol, equal_nan=equal_nan)
    if close.all().item():
        return
    difference = (a - b).abs().masked_fill(close, 0)
    relative = (difference / b.abs()).masked_fill(close, 0)

    def number(value, index=True):
        return int(value) if index and whole else value

    greatest = [(t.max().item(), t.argmax().item()) for t in (difference, relative)]
    allowed = ["" if exact else " (up to %s allowed)" % value for value in (atol, rtol)]
    what = "equal" if exact else "close"
    first = number(greatest[0][0])
    if scalars or not actual.dim():
        values = [number(t.item()) for t in (b, a)]
        lines = ["Scalars are not %s!" % what, "", "Expected %s but got %s." % tuple(values)]
        lines.append("Absolute difference: %s%s" % (first, allowed[0]))
        lines.append("Relative difference: %s%s" % (greatest[1][0], allowed[1]))
    else:
        wrong, total = (~close).sum().item(), a.numel()
        lines = ["Tensor-likes are not %s!" % what, ""]
        lines.append("Mismatched elements: %d / %d (%.1f%%)" % (wrong, total, 100 * wrong / total))
        places = [_place(at, a.shape) for _, at in greatest]
        lines.append("Greatest absolute difference: %s at index %s%s" % (first, places[0], allowed[0]))
        lines.append("Greatest relative difference: %s at index %s%s" % (greatest[1][0], places[1], allowed[1]))
    _fail("\n".join(lines), msg)


def assert_close(
    actual, expected, *, allow_subclasses=True, rtol=None, atol=None, equal_nan=False, check_device=True,
    check_dtype=True, check_layout=True, check_stride=False, msg=None
):
    """An AssertionError that says where two values, or values of two structures, are furthest apart."""
    if (rtol is None) != (atol is None):
        raise ValueError(
            "rtol and atol must both be specified or both be unspecified, but got no %s tolerance"
            % ("relative" if rtol is None else "absolute")
        )
    rest = {"rtol": rtol, "atol": atol, "equal_nan": equal_nan, "check_dtype": check_dtype, "msg": msg}
    if isinstance(actual, Tensor) and isinstance(expected, Tensor):
        return _tensors(actual, expected, rtol, atol, equal_nan, check_dtype, msg, False)
    if isinstance(actual, dict) and isinstance(expected, dict):
        if set(actual) != set(expected):
            _fail("The keys of the mappings do not match", msg)
        for key in actual:
            assert_close(actual[key], expected[key], **rest)
        return None
    if isinstance(actual, (list, tuple)) and isinstance(expected, (list, tuple)):
        if len(actual) != len(expected):
            _fail("The length of the sequences mismatch: %d != %d" % (len(actual), len(expected)), msg)
        for one, other in zip(actual, expected):
            assert_close(one, other, **rest)
        return None
    if isinstance(actual, (int, float)) and isinstance(expected, (int, float)):
        pair = [torch.tensor(value, dtype=float64 if isinstance(value, float) else None) for value in (actual, expected)]
        return _tensors(pair[0], pair[1], rtol, atol, equal_nan, False, msg, True)
    raise TypeError(
        "No comparison pair was able to handle inputs of type %s and %s." % (type(actual), type(expected))
    )
