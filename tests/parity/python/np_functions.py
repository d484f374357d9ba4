# Functions, reductions, shapes.
import numpy as np

a = np.array([[1.0, 5.0, 3.0], [4.0, 2.0, 6.0]])
print(a.sum(), a.sum(axis=0), a.sum(axis=1, keepdims=True), np.sum(a, axis=-1), a.sum(0), a.sum(axis=(0, 1)))
print(a.mean(), a.mean(axis=0), np.mean(a, 1), a.std(), a.std(axis=0), a.var(), a.var(ddof=1), np.std(a, axis=1, ddof=1))
print(a.max(), a.min(axis=0), a.argmax(), a.argmin(axis=1), np.max(a, axis=1), np.amax(a), np.min(a), a.max(axis=1, keepdims=True))
print(a.prod(), a.cumsum(), a.cumsum(axis=1), np.prod(a, axis=0), np.median(a), np.average(a))
print(np.maximum(a, 3), np.minimum(a, a[::-1]), np.maximum(0, -a), np.square(a), np.sqrt(a), np.abs(-a), np.power(a, 2))
print(np.exp(a), np.log(a), np.sin(a), np.cos(a), np.tanh(a), np.log10(a), np.log2(a), np.exp2(a), np.log1p(a), np.expm1(a))
print(np.floor(a / 2), np.ceil(a / 2), np.round(a / 3, 2), np.sign(a - 3), np.rint(a / 2), a.round(), np.mod(a, 2), np.trunc(-a / 2))
print(np.sort(np.array([3, 1, 2])), np.argsort([3, 1, 2]), np.unique([3, 1, 3]), np.sort(a, axis=0), np.bincount([0, 1, 1]))
print(a.T, a.T.shape, a.reshape(3, 2), a.reshape(-1), a.flatten(), a.ravel(), a.transpose(), np.transpose(a, (1, 0)).shape, a.reshape((1, 6)))
print(a[None].squeeze().shape, np.expand_dims(a, 0).shape, np.squeeze(a[None]).shape, np.swapaxes(a, 0, 1).shape, np.zeros((2, 3, 4)).transpose(2, 0, 1).shape)
print([p.tolist() for p in np.split(np.arange(6), 3)], np.flip(a, 1), np.append([1, 2], 3))
print(np.allclose(a, a + 1e-9), np.isclose(1.0, 1.0 + 1e-9), np.array_equal(a, a), np.isnan(np.array([np.nan, 1])), np.isfinite(np.inf), np.isinf([1, np.inf]))
print(np.dot(a, a.T), np.trace(a[:, :2]), np.tril(np.ones((3, 3))), np.triu(np.ones((2, 2))))
print(np.diff([1, 4, 9]), np.cumprod([1, 2, 3]))
print(np.sum([1, 2, 3]), np.mean([1, 2]), np.max([1, 5]), np.exp(1), np.sqrt(2), np.sin(0.5), np.maximum(1, 2), np.abs(-1.5), np.dot([1, 2], [3, 4]))

# dir() of a module asks it for no name.
print([name in dir(np) for name in ("zeros", "linspace", "random", "no_such_name")])
