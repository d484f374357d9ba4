# What course programs take from the standard library.
import re, argparse, bisect, heapq, csv, gzip, textwrap, logging, pickle, datetime, time, inspect, pathlib, pprint, io, json, os
print(re.findall(r"(\w+)-(\d+)", "ab-1 cd-22"), re.findall(r"\d+", "1 22 333"))
m = re.match(r"(?P<a>x+)(y)?", "xxz")
print(m.group("a"), m.groups(), m.span(), m.groupdict(), m.lastindex)
print(re.sub(r"[^a-z ]+", "", "hello, World!"), re.sub(r"(\w)(\w)", r"\2\1", "abcd"), re.split(r"[,;]\s*", "a, b;c"))
print(re.sub("[A-Za-z]+", lambda m: m.group().upper(), "ab 12 cd"), re.fullmatch("a|ab", "ab"), re.search("b", "abc"))
print(re.escape("a.b*c"), re.split(r"(-)", "a-b"), re.compile(r"A", re.I).findall("aA"), re.findall("^a", "a\na", re.M))
print(re.findall("é.", "😀éa"), re.search("a", "😀a").start())
try:
    re.compile("(a")
except re.error as e:
    print("re.error")
p = argparse.ArgumentParser(description="t")
p.add_argument("--lr", type=float, default=0.1, help="rate")
p.add_argument("--batch-size", "-b", type=int, default=64)
p.add_argument("--cuda", action="store_true")
p.add_argument("--sizes", nargs="+", type=int, default=[1])
p.add_argument("name", nargs="?", default="net")
print(p.parse_args([]))
print(p.parse_args(["--lr", "1e-3", "-b", "8", "--cuda", "--sizes", "1", "2"][:8]))
a = p.parse_args(["x", "--lr=2"])
print(a.lr, a.name, vars(a)["batch_size"] if True else 0)
print(bisect.bisect([1, 2, 2, 3], 2), bisect.bisect_left([1, 2, 2, 3], 2))
l = [1, 3]; bisect.insort(l, 2); print(l)
print(heapq.nlargest(2, [1, 5, 3]), heapq.nsmallest(2, [4, 1, 3]))
f = io.StringIO()
w = csv.writer(f); w.writerow(["a", 'b"c', "d,e", 1.5, None]); print(repr(f.getvalue()))
print(list(csv.reader(io.StringIO('a,"b,c",d\n1,"x""y",\n'))))
print([dict(r) for r in csv.DictReader(["a,b", "1,2"])])
with gzip.open("t.gz", "wt") as h:
    h.write("hello\nyou\n")
with gzip.open("t.gz", "rt") as h:
    print(h.read())
print(gzip.decompress(gzip.compress(b"abc" * 100)) == b"abc" * 100)
print(textwrap.fill("the quick brown fox jumps", 10), textwrap.dedent("  a\n    b"), textwrap.shorten("hello big world", 11))
print(pickle.loads(pickle.dumps({"a": [1, 2.5, (3, "x")], 4: {1}, "b": b"z"})))
d = datetime.datetime(2024, 2, 28, 23, 59, 30)
print(d + datetime.timedelta(minutes=1, days=1), d.isoformat(), repr(d), d.strftime("%Y-%m-%d %H:%M:%S %A %j %b"))
print(datetime.datetime(2024, 3, 1) - d, datetime.date(2024, 3, 1).weekday(), datetime.timedelta(seconds=90061))
print(datetime.datetime.strptime("2024-01-05 10:11", "%Y-%m-%d %H:%M"), f"{d:%H:%M}", d < datetime.datetime(2025, 1, 1))
print(str(datetime.timedelta(seconds=3.5)), repr(datetime.timedelta(days=1, seconds=2)))
def func(a, b: int = 2, *args, c=3, **kw):
    return a
print(inspect.signature(func), list(inspect.signature(func).parameters), inspect.signature(func).parameters["b"].default)
print(func.__code__.co_varnames, func.__code__.co_argcount)
q = pathlib.Path("data") / "x.txt"
q.parent.mkdir(parents=True, exist_ok=True)
q.write_text("hi")
print(q, q.name, q.suffix, q.stem, q.exists(), q.read_text(), [str(x) for x in pathlib.Path("data").glob("*.txt")], repr(q))
with open(q) as h:
    print(h.read())
print(pprint.pformat({"b": 1, "a": [1, 2]}))
logging.basicConfig(level=logging.INFO, format="%(levelname)s %(message)s")
logging.info("x %d", 3); logging.debug("no")
print(time.strftime("%Y") >= "2024", isinstance(time.time(), float))
print(json.loads(json.dumps({"a": [1, 2.5, None, True]})))

# Names that programs import beside torch: named tuples with defaults, views of dicts as sets, files by name.
import os
import unicodedata
from collections import namedtuple

Point = namedtuple("Point", ["x", "y"])
p = Point(1, 2)
print(p._fields, Point._make([3, 4]), p._replace(y=7), p == (1, 2), dict(p._asdict()))
Step = namedtuple("Step", "a b c", defaults=(5, 6))
print(Step(1), Step(1, c=2), Step(1, 2, 3)[1:])
first, second = {"a": 1, "b": 2}, {"b": 3, "c": 4}
print(sorted(first.keys() - second.keys()), sorted(first.keys() & second.keys()), sorted(first.keys() | {"z"}))
print(unicodedata.normalize("NFD", "é") == "e\u0301", [unicodedata.category(c) for c in "aA1 _\u0301"])
for wrong in (lambda: open("missing.txt", encoding="utf-8"), lambda: os.remove("missing"), lambda: open("x", "q")):
    try:
        wrong()
    except (FileNotFoundError, ValueError) as error:
        print(type(error).__name__, error)
with open("made.txt", "x", newline="") as f:
    f.write("one\ntwo\n")
try:
    open("made.txt", "x")
except FileExistsError as error:
    print(error)
import torch

print([hasattr(v, "__len__") for v in ([1], (1,), "a", {}, 1, 2.5, None, torch.ones(2), range(2))])
print([hasattr(v, "__iter__") for v in ([1], "a", 1, iter([]))], hasattr([], "append"), hasattr(print, "__call__"))
print(hasattr([], "__getitem__"), hasattr(1, "__getitem__"), hasattr({}, "none"))

from collections import deque

line = deque([1, 2, 3], maxlen=4)
line.append(4)
line.append(5)
line.appendleft(0)
print(line, line[0], line[-1], len(line), line.maxlen, 3 in line, list(reversed(line)))
line.rotate(1)
line.extendleft([8, 9])
print(line, line.index(0), line.count(9), isinstance(line, deque), line == deque([9, 8, 4, 0]))
queue = deque()
for i in range(300):
    queue.append(i)
    if i % 3:
        queue.popleft()
print(len(queue), queue.popleft(), queue.pop(), sum(queue))
queue.clear()
try:
    queue.pop()
except IndexError as error:
    print(error, bool(queue), queue)
line.remove(8)
line[0] = 7
del line[1]
print(line, line.copy(), [*line, 1], sorted(line))
