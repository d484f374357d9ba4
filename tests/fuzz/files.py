# Damaged files for the readers of .npy, .npz, .csv, .safetensors and .pt: each answers, or raises an
# error that says the file is at fault. SEED, EACH and ONLY stand before this text.
import io
import numpy as np
import torch
from safetensors import torch as safetensors

state = SEED


def draw(n):
    global state
    state = (state * 1103515245 + 12345) % 2147483648
    return (state >> 8) % n


ODD = [b"", b"\x00", b"\xff\xff\xff\xff", b"\x7f", b"(", b"]", b"-1", b"1e999", b"nan", b",", b"\n", b"'", b'"', b"None", b"99999999999", b"{}", b"[]", b"null"]


def damage(good):
    data = good
    for _ in range(1 + draw(3)):
        at = draw(len(data) + 1)
        # The heads are what is read by rule.
        if draw(2):
            at = draw(min(len(data), 160) + 1)
        cut = draw(5) if draw(4) else draw(len(data) + 1)
        put = ODD[draw(len(ODD))] if draw(2) else bytes([draw(256) for _ in range(draw(4))])
        data = data[:at] + put + data[at + cut :]
    return data


def written(save):
    file = io.BytesIO()
    save(file)
    return file.getvalue()


pair = {"w": torch.ones(2, 3), "n": torch.tensor([1, 2])}
nested = {"model": pair, "epoch": 3, "names": ["a", ("b", None)], "rate": 0.5}
READERS = {
    "npy": (written(lambda f: np.save(f, np.arange(6).reshape(2, 3))), lambda d: np.load(io.BytesIO(d))),
    "npz": (
        written(lambda f: np.savez(f, a=np.ones(2), b=np.arange(3))),
        lambda d: [value for value in dict(np.load(io.BytesIO(d))).values()],
    ),
    "csv": (b"# x, y\n1,2.5\n-3,4e2\n\n5,6\n", lambda d: np.loadtxt(io.StringIO(d.decode()), delimiter=",")),
    "gen": (b"1,2.5,\n-3,,4\n5,6,7\n", lambda d: np.genfromtxt(io.StringIO(d.decode()), delimiter=",")),
    "safetensors": (safetensors.save(pair), safetensors.load),
    "pt": (written(lambda f: torch.save(nested, f)), lambda d: torch.load(io.BytesIO(d))),
}
HONEST = (ValueError, EOFError, KeyError, OSError, NotImplementedError, RuntimeError)
NAMES = ("SafetensorError", "UnpicklingError", "BadZipFile")
inputs = 0
for name, (good, read) in READERS.items():
    if ONLY is not None and name not in ONLY:
        continue
    read(good)
    for i in range(EACH):
        data = damage(good)
        inputs += 1
        try:
            read(data)
        except Exception as error:
            if not isinstance(error, HONEST) and type(error).__name__ not in NAMES:
                print("FINDING", name, type(error).__name__, str(error)[:100], repr(data)[:300])
            elif "internal" in str(error) or "undefined" in str(error) or "not iterable" in str(error):
                print("FINDING", name, type(error).__name__, str(error)[:100], repr(data)[:300])
print("inputs", inputs)
