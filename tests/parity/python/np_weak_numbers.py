"""A number of Python takes an array's dtype in functions of two arrays, too; and the largest of nothing but NaN."""
import warnings

import numpy as np

warnings.simplefilter("ignore")
f, i, b = np.array([1.5, -2.0], dtype="float32"), np.array([1, -2]), np.array([True, False])
PAIRS = [(f, 2), (2, f), (f, 2.5), (2.5, f), (f, True), (i, 2), (i, 2.5), (f, i), (i, f), (f, f.astype("float64"))]
for name in ("hypot", "copysign", "heaviside", "logaddexp", "arctan2", "fmax", "fmin"):
    for x, y in PAIRS + [(f, [1, 2]), (2, 3), (2.5, 3)]:
        result = getattr(np, name)(x, y)
        print(name, result.dtype, [round(v, 4) for v in np.atleast_1d(result).tolist()])
print(np.arctan2(b, f).dtype)

nan, inf = float("nan"), float("inf")
for function in (np.nanmax, np.nanmin):
    a = np.array([[nan, nan], [1.0, nan]])
    print(function(np.array([nan, nan])), function(a, axis=1), function(a, axis=1, keepdims=True), function(a))
    print(function(np.array([-inf, nan])), function(np.array([1, 2])), function(np.array([nan], dtype="float32")).dtype)
