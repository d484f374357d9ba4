import numpy as np

samples = [
    np.array([1.0, 2.5, -3.25]),
    np.array([1e-5, 1.0]),
    np.array([1e10, 1.0]),
    np.array([123456.789, 0.001]),
    np.array([1.0, np.nan, np.inf, -np.inf]),
    np.array([np.nan]),
    np.array([1e300, 1e-300]),
    np.array([0.1, 0.123456789, 1 / 3]),
    np.array([100.0, 2000.0]),
    np.array([1e8, 2e8]),
    np.array([99999999.0]),
    np.array([0.0001, 0.0002]),
    np.array([0.00001]),
    np.array([0.001953125, 1.5]),
    np.array([-0.0, 0.0]),
    np.array([1.5e-7, np.inf, -2.0]),
    np.array([[1.5, -2], [3, 4.125]]),
    np.array([[True, False], [False, True]]),
    np.array([True]),
    np.array([-1, 10, 100]),
    np.array([10**12, -5]),
    np.array([2**62, 1]),
    np.array([]),
    np.zeros((0, 3)),
    np.zeros((2, 0)),
    np.array(3.0),
    np.array(3),
    np.array(True),
    np.arange(30),
    np.arange(100).reshape(10, 10),
    np.linspace(0, 1, 25),
    np.arange(1001),
    np.arange(2000.0).reshape(40, 50),
    np.zeros((2, 2, 2)),
    np.arange(2400).reshape(2, 30, 40) * 0.5,
    np.arange(16).reshape(2, 2, 2, 2),
    np.array([0.1, 0.2, 0.3], dtype=np.float32),
    np.array([1, 2], dtype=np.float32) / 3,
    np.float32([1e-6, 1.0]),
    np.zeros(3, dtype=np.float32),
    np.arange(20, dtype=np.float32) / 7,
    np.zeros((0,), dtype=np.float32),
    np.array([1e5, 1e6, 1.5]),
    np.array([1234.5678, 0.5]),
    np.array([1e-9, 1e-10]),
    np.array([[1e-3, 1.0], [2.0, 3.0]]),
    np.array([5e-324]),
    np.array([1.7976931348623157e308]),
    np.array([0.1 + 0.2]),
    np.array([1 / 3] * 12),
    np.array([1e16, 1.0]),
    np.array([12345678.12345678]),
    np.ones((3, 30)),
]
for sample in samples:
    print(sample)
    print(repr(sample))
    print(str(sample.T))
for n in range(1, 26):
    print(np.arange(n) * 1.1)
    print(repr(np.arange(n) * 11111))
np.random.seed(1)
for scale in (1e-3, 1, 10, 1e4, 1e7):
    print(np.random.randn(4, 6) * scale)
    print(repr(np.random.rand(13) * scale))
np.set_printoptions(precision=3, suppress=True)
print(np.random.randn(3, 3), np.array([1e-10, 1.0]))
np.set_printoptions(linewidth=40, threshold=5, edgeitems=2)
print(np.arange(5), np.arange(12), repr(np.arange(40).reshape(5, 8)))
