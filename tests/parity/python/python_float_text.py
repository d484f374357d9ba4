# The text of a float is the shortest that reads back as it, wherever it stands; bytes show what is no letter.
x = 0.0857375
print([x], (x,), {1: x}, {x: 1}, {x}, x, "%s" % x, "%r" % x, "%s|%r" % (x, [x]), str([x]), repr(x), repr([x]), str(x))
print(f"{[x]} {x} {x!r} {x!s} {[x]!r:>14} {(x,)}", "{} {}".format([x], x))
print(bytes([200, 10, 65]), [bytes([200])], bytearray([200, 1]), str(b"\xff"), repr(b"'\x00"))
d = {"a": x, 2: [1.5, b"\xc8", "ü'", None, True]}
print(d, repr(d), [[]], [{}], (1.5, (x,)), {"k": {"n": 2.5}}, [float("nan"), -0.0, 1e100, 1e16, 5e-324, 1 / 3])
bad = 0
value = 0.1
for i in range(2000):
    value = (value * 997.13 + 0.317) % 1.0
    number = value * 10.0 ** (i % 40 - 20)
    bad += float(str([number])[1:-1]) != number
    if i % 400 == 0:
        print([number, -number])
print(bad)


class A:
    def __repr__(self):
        return "A(%r)" % x


print([A(), x], A(), f"{A()!r}", str(A()), str(), str(3), str(b"ab", "utf-8"), ["é\n", "it's"], "%d%% %.2f %s" % (3, 1.25, "x"))
