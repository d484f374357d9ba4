# np.random's counts: the legacy stream's own.
import numpy as np

np.random.seed(3)
print(np.random.binomial(10, 0.5, 3), np.random.poisson(3.0, 3), np.random.poisson(), np.random.binomial(1, 0.3))
print(np.random.poisson(40, (2, 2)), np.random.binomial(500, [0.2, 0.7]), np.random.rand())
state = np.random.RandomState(7)
print(state.binomial(4, 0.9, 5), state.poisson([1, 100]))
for bad in (lambda: np.random.binomial(3, 1.5), lambda: np.random.poisson(-1), lambda: np.random.binomial(-1, 0.5)):
    try:
        print(bad())
    except ValueError as error:
        print(error)
