# Equal items keep their order when they are sorted, whatever they are sorted by.
import random, torch
random.seed(0)
a = [(random.randrange(5), i) for i in range(200)]
print(sorted(a, key=lambda t: t[0]) == sorted(a), [i for _, i in sorted(a, key=lambda t: t[0], reverse=True)][:12])
b = list(a); b.sort(key=lambda t: -t[0]); print([i for _, i in b][:12])
c = ["b", "a", "c"]; c.sort(); print(c); c.sort(reverse=True); print(c)
t = torch.tensor([3., 1., 2.]); print(t.sort(), sorted(t), sorted([[2, 1], [1, 5], [1, 2]]))
class P:
    def __init__(self, n, k): self.n, self.k = n, k
    def __lt__(self, o): return self.n < o.n
    def __repr__(self): return f"P{self.n}{self.k}"
print(sorted([P(2, "a"), P(1, "b"), P(2, "c"), P(1, "d")]), sorted([P(2, "a"), P(1, "b"), P(2, "c"), P(1, "d")], reverse=True))
print(sorted([P(2, "a"), P(1, "b"), P(2, "c"), P(1, "d")], key=lambda p: p.n, reverse=True))
try:
    sorted([1, "a"])
except TypeError as e:
    print(e)
try:
    [3, None].sort()
except TypeError as e:
    print(e)
print(sorted({"z": 1, "a": 2}.items(), key=lambda kv: kv[1]), sorted({3, 1, 2}), sorted("hello"), sorted([True, 0, 1.0, False]), [].sort(), sorted([], key=len))
from collections import Counter
print(Counter("mississippi").most_common(), Counter("abcabd").most_common(2))
from functools import cmp_to_key
print(sorted([3, 1, 2, 11], key=cmp_to_key(lambda x, y: y - x)), sorted([2, 1, 3], key=lambda v: torch.tensor(float(v))), max([1, 3, 2], key=lambda v: -v))
print(sorted(range(3000))[:3], sorted([i // 2 for i in range(500)], reverse=True)[:5], sorted((float(i), str(i)) for i in range(70))[-2:])
