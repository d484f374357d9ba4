# NumPy's legacy generator.
import numpy as np

np.random.seed(0)
print(np.random.rand(3), np.random.rand(), np.random.rand(2, 2))
print(np.random.randn(3), np.random.randn(), np.random.randn(2, 3))
print(np.random.randint(10), np.random.randint(0, 5, 6), np.random.randint(1, 7, size=(2, 3)), np.random.randint(3, size=4))
print(np.random.permutation(6), np.random.permutation(np.array([10, 20, 30])))
x = np.arange(6)
np.random.shuffle(x)
print(x)
m = np.arange(6).reshape(3, 2)
np.random.shuffle(m)
print(m)
items = [1, 2, 3, 4]
np.random.shuffle(items)
print(items)
print(np.random.choice(5), np.random.choice(5, 3), np.random.choice([10, 20, 30], size=2), np.random.choice(5, 3, replace=False))
print(np.random.choice(3, 4, p=[0.1, 0.6, 0.3]))
print(np.random.normal(), np.random.normal(5, 2, 3), np.random.normal(loc=0.0, scale=0.1, size=(2, 2)))
print(np.random.uniform(), np.random.uniform(-1, 1, 3), np.random.uniform(low=2, high=3, size=(1, 2)))
print(np.random.random(2), np.random.random_sample(), np.random.random((1, 2)), np.random.standard_normal(2))
np.random.seed(0)
print(np.random.rand(1))
