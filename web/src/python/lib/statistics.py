"""Means and deviations of lists."""
import math


def mean(data):
    data = list(data)
    if not data:
        raise ValueError("mean requires at least one data point")
    total = math.fsum(data)
    whole = all([isinstance(x, int) for x in data]) and sum(data) % len(data) == 0
    return sum(data) // len(data) if whole else total / len(data)


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
