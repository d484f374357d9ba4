# Modules of the standard library around files, literals and time.
import ast
import collections
import fnmatch
import glob
import os
import shutil
import tempfile
import timeit
from ast import literal_eval
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, MutableMapping, Sequence, Sized
from tempfile import TemporaryDirectory

for text in ("1", "-2.5e-3", "'a\\n' 'b'", "[1, 2, (3,), 'x']", "{'a': 1, 'b': [None, True]}", "(1, 2)", "()", "{1}", "1, 2", " 7 ", "(1)", "{}", "0x1f", "1_000"):
    print(text, repr(literal_eval(text)))
for text in ("f(1)", "x", "1 + a", "[1", "", "__import__('os')"):
    try:
        print(literal_eval(text))
    except (ValueError, SyntaxError) as error:
        print(text, type(error).__name__)
os.makedirs("data/deep", exist_ok=True)
for name in ("data/a.txt", "data/b.txt", "data/c.csv", "data/.hidden", "data/deep/d.txt"):
    with open(name, "w") as f:
        f.write(name)
print(sorted(glob.glob("data/*.txt")), sorted(glob.glob("data/?.*")), sorted(glob.glob("data/**/*.txt", recursive=True)))
print(sorted(glob.glob("*")), glob.glob("nowhere/*"), sorted(glob.iglob("data/[ab].txt")), glob.glob("data/a.txt"))
print(fnmatch.fnmatch("loss_12.png", "loss_*.png"), fnmatch.filter(["a1", "b2", "c3"], "[!b]?"), fnmatch.fnmatch("x", "[a-z]"))
shutil.copy("data/a.txt", "data/deep")
shutil.copytree("data", "copy")
print(sorted(os.listdir("copy/deep")), open("copy/deep/a.txt").read())
shutil.rmtree("copy")
shutil.move("data/c.csv", "data/deep/e.csv")
print(os.path.exists("copy"), sorted(os.listdir("data/deep")), sorted(os.listdir(".")))
with TemporaryDirectory() as folder:
    path = os.path.join(folder, "best.pt")
    open(path, "w").close()
    print(os.path.exists(path))
print(os.path.exists(path))
with tempfile.NamedTemporaryFile("w", suffix=".txt") as f:
    f.write("hello")
    name = f.name
print(name.endswith(".txt"), os.path.exists(name))
print(timeit.timeit(lambda: sum(range(10)), number=10) >= 0, timeit.default_timer() > 0, len(timeit.repeat("x = 1", number=5, repeat=3)))


class Bag:
    def __init__(self):
        self.items = [1]

    def __iter__(self):
        return iter(self.items)

    def __len__(self):
        return 1

    def __call__(self):
        pass


values = [[1], (1,), "a", {"a": 1}, {1}, 5, None, (i for i in ()), range(3), print, Bag(), Bag, lambda: 0, collections.OrderedDict(), b"x"]
for kind in (Iterable, Sequence, Mapping, Callable, Sized):
    print(kind.__name__, [isinstance(value, kind) for value in values])
print([isinstance(value, MutableMapping) for value in values[:5]], isinstance(iter([1]), Iterator), isinstance((i for i in ()), Iterator), isinstance(collections.Counter(), collections.abc.Mapping))
