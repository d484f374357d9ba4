"""Means and deviations of lists."""
import math

from _methods import METHODS as _METHODS

_bits, _ratio = _METHODS["bit_length"], _METHODS["as_integer_ratio"]


def mean(data):
    data = list(data)
    if not data:
        raise ValueError("mean requires at least one data point")
    if all([isinstance(x, int) for x in data]):
        total = sum(data)
        return total // len(data) if total % len(data) == 0 else total / len(data)
    total = math.fsum(data)
    return _mean_of(data) if total - total == 0 else total


def _mean_of(data):
    """The exact sum, divided and rounded once."""
    top, bottom = 0, len(data)
    pairs = [_ratio(float(x)) for x in data]
    common = max([below for _, below in pairs])
    for above, below in pairs:
        top += above * (common // below)
    sign, top, bottom = (-1.0 if top < 0 else 1.0), abs(top), bottom * common
    if not top:
        return 0.0
    # Two digits more than a float has, the last of them 1 where more follows.
    shift = 56 - (_bits(top) - _bits(bottom))
    top, bottom = (top << shift, bottom) if shift > 0 else (top, bottom << -shift)
    quotient = top // bottom
    half = 1 << (_bits(quotient) - 54)
    kept = quotient // (2 * half)
    rest = quotient % (2 * half)
    if rest > half or rest == half and (kept % 2 or top % bottom):
        kept += 1
    return sign * math.ldexp(float(kept * 2 * half), -shift)


fmean = mean


def median(data):
    data = sorted(data)
    half = len(data) // 2
    return data[half] if len(data) % 2 else (data[half - 1] + data[half]) / 2


def mode(data):
    from collections import Counter

    return Counter(data).most_common(1)[0][0]


def pvariance(data):
    centre = mean(data)
    return mean([(x - centre) ** 2 for x in data])


def variance(data):
    return pvariance(data) * len(data) / (len(data) - 1)


def pstdev(data):
    return math.sqrt(pvariance(data))


def stdev(data):
    return math.sqrt(variance(data))
