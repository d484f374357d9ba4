# Functions that few programs need.
import numpy as np
print(np.mgrid[0:2, 0:3], np.ogrid[0:2, 0:3], np.mgrid[0:1:5j], np.mgrid[-1:1:3j, 0:2], np.s_[1:3, ...] is not None)
print(np.pad([1, 2, 3], 2), np.pad([[1, 2], [3, 4]], 1), np.pad([1, 2, 3], (1, 2), constant_values=9), np.pad([[1, 2], [3, 4]], ((1, 0), (0, 2)), constant_values=((5, 6), (7, 8))))
for mode in ("edge", "wrap", "reflect", "symmetric", "mean", "median", "maximum", "minimum", "linear_ramp"):
    print(mode, np.pad([1, 2, 5], (2, 3), mode), np.pad([[1.5, 2], [3, 4]], ((1, 1), (2, 0)), mode=mode))
print(np.pad(np.ones((2, 2, 1)), ((0, 0), (1, 1), (0, 0))).shape, np.pad([1, 2, 3, 4], 6, "reflect"), np.pad([1,2], 5, "symmetric"))
a = np.array([[3, 1, 2], [9, 7, 8]])
print(np.take_along_axis(a, np.argsort(a, 1), 1), np.take_along_axis(a, np.array([[1], [0]]), axis=1))
b = a.copy(); np.put_along_axis(b, np.array([[1], [0]]), 99, axis=1); print(b)
np.put(b, [0, 5], [-1, -2]); print(b); np.putmask(b, b > 8, 0); print(b); np.place(b, b < 0, [44]); print(b)
print(np.extract(a > 2, a), np.compress([0, 1, 1], a, axis=1), np.choose([0, 1, 0], [[1, 2, 3], [4, 5, 6]]))
print(np.select([a < 2, a > 7], [a * 10, -a], 5), np.piecewise(np.array([-1., 0, 2]), [np.array([-1., 0, 2]) < 0, np.array([-1., 0, 2]) > 0], [lambda x: -x, 3]), np.piecewise(np.arange(3.), [np.arange(3.) > 1], [10, 20]))
print(np.lexsort(([1, 2, 1], [3, 3, 1])), np.union1d([1, 2], [2, 5]), np.intersect1d([1, 2, 3], [2, 3, 4]), np.setdiff1d([1, 2, 3], [2]), np.setxor1d([1, 2], [2, 3]))
n = np.array([[1, np.nan, 3], [4, 5, np.nan]])
print(np.nanstd(n), np.nanvar(n, axis=0), np.nanmedian(n, axis=1), np.nanargmax(n, axis=1), np.nanargmin(n), np.nanpercentile(n, 50), np.nanquantile(n, 0.25, axis=1), np.nancumsum(n), np.nanmedian(n))
print(np.modf([1.5, -2.25]), np.divmod(7, 3), np.fmod(-7, 3), np.fmod(-7.5, 3), np.gcd(12, 18), np.gcd([4, 6], 10), np.lcm(4, 6), np.sinc([0, 0.5]))
print(np.convolve([1, 2, 3], [0, 1, 0.5]), np.convolve([1, 2, 3], [0, 1, 0.5], "same"), np.convolve([1, 2, 3, 4], [1, 1], "valid"), np.correlate([1, 2, 3], [0, 1, 0.5]), np.correlate([1, 2, 3], [0, 1, 0.5], "full"))
print(np.hanning(5), np.hamming(4), np.blackman(5), np.unwrap([0, 3, 6.5, 0.5]))
print(np.histogram2d([0, 1, 2], [0, 1, 1], bins=2), np.histogram_bin_edges([1, 2, 4], 3))
print(np.polyadd([1, 2], [3, 4, 5]), np.polymul([1, 2], [1, 3]), np.polyder([3, 2, 1]), np.polyint([2, 1]))
print(list(np.ndindex(2, 2)), list(np.ndenumerate(np.array([[1, 2]]))), np.tri(3, k=-1), np.tril_indices(3), np.triu_indices(3, 1), np.diag_indices(2), np.vander([1, 2, 3], 3), np.diagflat([1, 2]))
print(np.geomspace(1, 1000, 4), np.dstack(([1, 2], [3, 4])), np.block([[np.eye(2), np.zeros((2, 1))], [np.ones((1, 3))]]), np.rollaxis(np.ones((2, 3, 4)), 2).shape, np.resize([1, 2, 3], (2, 4)))
print(np.broadcast_shapes((2, 1), (3,)), [x.shape for x in np.broadcast_arrays([[1], [2]], [1, 2, 3])], np.trim_zeros([0, 0, 1, 2, 0]), np.fromfunction(lambda i, j: i + j, (2, 2)), np.fromiter((i * i for i in range(4)), float), np.indices((2, 2)))
print(np.issubdtype(np.float32, np.floating), np.issubdtype(int, np.integer), np.iinfo(np.int64).max, np.can_cast(int, float), np.promote_types("float32", "int64"))
with np.printoptions(precision=2):
    print(np.array([1.23456]))
print(np.array([1.23456]), np.array2string(np.array([1.23456, 2]), precision=2, separator=", "), np.array2string(np.eye(2)))
w = np.lib.stride_tricks.sliding_window_view(np.arange(5), 3)
print(w, w.shape, np.lib.stride_tricks.sliding_window_view(np.arange(12).reshape(3, 4), (2, 2)).sum((2, 3)))
from numpy.lib.stride_tricks import as_strided
print(as_strided(np.arange(6), (2, 3), (24, 8)), as_strided(np.arange(6), (4, 3), (8, 8)))
def ends(vector, width, axis, keywords):
    vector[: width[0]] = keywords.get("padder", 10)
    vector[-width[1] :] = -1
print(np.pad(np.arange(4).reshape(2, 2), 1, ends), np.pad([1, 2], 1, ends, padder=7))
