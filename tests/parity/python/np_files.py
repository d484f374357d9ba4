# Arrays in files, text and bytes.
import io
import os
import numpy as np

a = np.array([[1, 2.5, -3], [4, 5e-10, 6e20]])
np.savetxt("a.txt", a)
print(open("a.txt").read())
print(np.loadtxt("a.txt"), np.loadtxt("a.txt", usecols=1), np.loadtxt("a.txt", skiprows=1), np.loadtxt("a.txt", unpack=True))
np.savetxt("b.csv", a, delimiter=",", fmt="%.3f", header="x,y,z\nsecond", footer="end")
print(open("b.csv").read())
print(np.loadtxt("b.csv", delimiter=","), np.loadtxt("b.csv", delimiter=",", max_rows=1, usecols=(0, 2)))
np.savetxt("c.txt", np.arange(3), fmt="%d")
print(open("c.txt").read(), np.loadtxt("c.txt", dtype=int), np.loadtxt("c.txt", ndmin=2))
np.savetxt("d.txt", [[1, 2.5]], fmt=["%5d", "%8.2e"], comments="", header="h")
print(open("d.txt").read())
print(np.loadtxt(["1 2", "3 4 # rest", "", "# all"]), np.loadtxt(io.StringIO("1;2\n3;4\n"), delimiter=";", dtype=np.float32))
print(np.genfromtxt(io.StringIO("a,b\n1,2\n3,\nx,4\n"), delimiter=",", skip_header=1))
print(np.genfromtxt(["1,,3", "4,5,6"], delimiter=",", filling_values=0), np.genfromtxt(["1 2", "3 4"], dtype=int, usecols=(1,)))
print(np.loadtxt(["1 7"], converters={1: lambda s: float(s) * 2}), np.loadtxt(["5"]), np.loadtxt(["1 2"]).shape)
for x in (a, np.arange(5), np.array([True, False]), np.float32([1.5, 2]), np.zeros((0, 3)), np.array(3.5), a.T, a[::-1]):
    buffer = io.BytesIO()
    np.save(buffer, x)
    content = buffer.getvalue()
    print(len(content), content[:128])
    back = np.load(io.BytesIO(content))
    print(back, back.dtype, back.shape)
np.save("x", a)
print(np.load("x.npy"), os.path.exists("x.npy"))
np.savez("y.npz", a, first=np.arange(3))
np.savez_compressed("z", b=a)
with np.load("y.npz") as data:
    print(data.files, data["first"], data["arr_0"], "first" in data)
print(np.frombuffer(a.tobytes()), np.frombuffer(b"\x01\x00\x01", dtype=bool), a.tobytes()[:8], np.arange(2).tobytes())
print(np.frombuffer(a.tobytes(), count=2, offset=8), np.fromstring("1 2 3", sep=" "), np.fromstring("1,2", dtype=int, sep=","))
for bad in (
    lambda: np.loadtxt(["1 2", "3"]),
    lambda: np.loadtxt(["1 b"]),
    lambda: np.genfromtxt(["1 2", "3"]),
    lambda: np.loadtxt("none.txt"),
    lambda: np.load("none.npy"),
    lambda: np.frombuffer(b"abc"),
    lambda: np.savetxt("e.txt", np.zeros((2, 2, 2))),
    lambda: data["nothing"],
):
    try:
        print(bad())
    except Exception as error:
        print(isinstance(error, OSError), error)
