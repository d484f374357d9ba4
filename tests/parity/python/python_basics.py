# More of ordinary Python: strings, lists, dicts, loops, small modules.
import math
import random
import time
from math import pi, sqrt

text = "Gradient Descent"
print(text.lower(), text.upper(), text.split(), "-".join(["a", "b"]), text.replace("e", "3"), text[::-1], text[-3:])
print(text.startswith("Gra"), text.find("D"), text.count("e"), "  x ".strip() + "|", "ab" * 3, "=" * 20, len(text))
print("7".zfill(3), "a".ljust(4) + "|", "b".rjust(4), "c".center(5, "*"), "abc".index("c"), "a,b".split(","), "Ab".swapcase(), "x y".title())
print("line1\nline2".splitlines(), "tab\tend", 'quote"s', "un\u00efcode 梯度", ord("a"), chr(98), "a" "b")
items = [5, 3, 8]
items.append(1)
items.extend([9, 9])
items.insert(0, 7)
items.remove(9)
print(items, items.pop(), items.index(8), items.count(9), items[1:3], items[::-1], [0] * 3, 8 in items)
items.sort()
items[1:2] = [100, 200]
del items[0]
print(items, items.copy() is items, list("abc"), [[0] * 2 for _ in range(2)])
config = {"lr": 0.1, "steps": 10}
config["name"] = "sgd"
config.update(lr=0.2)
print(config, config.get("x"), config.get("x", 5), list(config.keys()), list(config.values()), "lr" in config, config.pop("name"), len(config))
for key, value in sorted(config.items()):
    print(key, value)
print({**config, "lr": 1}, dict(a=1), dict([("b", 2)]), config.setdefault("z", []), [*items, 1])
for i in range(10):
    if i == 2:
        continue
    if i == 4:
        break
else:
    print("never")
n = 3
while n:
    n -= 1
else:
    print("loop ended", i, n)
if (m := 10) > 5:
    print("walrus", m)
print(1 if n else 2, not n, n is None, 1 < 2 < 3, 7 // 2, -7 // 2, 7 % 3, -7 % 3, 2 ** 10, 2 ** -1, 7 / 2, divmod(7, 2), 1e3, 10 ** 20)
print(0.1 + 0.2, 1 / 3, 1e-7, 1e16, 123456789.123, 1e22, 5e-324, 2.0, -0.0, float("inf"), float("nan"), 1e100, 100000.0, 1.0e15)
print(round(2.5), round(3.14159, 2), round(-1.5), abs(-3), int(3.9), int("42"), float("1e-3"), bool([]), str(1.50), hex(255), bin(5))
print(math.sqrt(2), math.pi, math.exp(1), math.log(10), math.sin(1), math.floor(-1.5), math.ceil(1.2), math.inf, math.isnan(math.nan), sqrt(16) * pi)
print(type(1).__name__, type(1.0), type("a"), type([]), type(None), isinstance(True, int), isinstance(1, (int, float)))
a = b = [1]
b.append(2)
print(a, a is b, (1,), (), tuple([1, 2]), set([1, 1]), frozenset([1]) == {1}, None)
x, y = 1, 2
x, y = y, x
print(x, y, 5 if x > y else 6, x and y, 0 or "default", [] and 1)
global_value = 1


def change():
    global global_value
    global_value += 1


change()
print(global_value, change.__name__, callable(change), change())
start = time.time()
print(time.time() - start < 5, isinstance(time.perf_counter(), float))
random.seed(0)
print(0 <= random.random() < 1, random.randint(1, 1), random.choice([7]))
if __name__ == "__main__":
    print("main")
lr: float = 0.1


def typed(x: int, y: "str" = "a") -> float:
    """With annotations."""
    return x * lr


print(typed(2), typed.__doc__ if hasattr(typed, "__doc__") else "With annotations.")
print(*[1, 2, 3], sep="-")
print("no newline", end="")
print(" | joined")
print()
print("a\\b", r"a\b", b"bytes", 0b101, 0x1F, 1_000_000, "%", "{}")
assert 1 + 1 == 2
pass
