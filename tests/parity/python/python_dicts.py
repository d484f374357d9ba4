# dicts are dicts: their class, order, equality and text; OrderedDict, defaultdict, Counter; eval and exec.
from collections import OrderedDict, defaultdict, Counter, deque, namedtuple
a = {"a": 1, "b": 2}; b = {"b": 2, "a": 1}
print(a == b, OrderedDict(a) == OrderedDict(b), OrderedDict(a) == b, a != b)
print(type(a) is dict, type(a) == dict, type(a).__name__, type(OrderedDict()).__name__)
o = OrderedDict([("x", 1), ("y", [1.5, "z"])])
print(o, repr(o), str(o), f"{o}", "%s" % o)
o.move_to_end("x"); print(o, list(o))
print(o.popitem(last=False), o)
print(OrderedDict(), OrderedDict(a=1), {"k": OrderedDict(a=1.5)})
print(OrderedDict, defaultdict, Counter, deque, type(defaultdict(int)))
print(isinstance(defaultdict(int), OrderedDict), isinstance(Counter(), OrderedDict), isinstance(Counter(), dict), issubclass(OrderedDict, dict))
d = defaultdict(list); d["a"].append(1); print(d, dict(d), d == {"a": [1]})
c = Counter("hello"); print(c, c["z"], c == {"h": 1, "e": 1, "l": 2, "o": 1})
def f(i, log=[]):
    print("call", i); return i
print({f(1): f(2), f(3): f(4)})
print({f(i): f(i + 10) for i in range(2)})
print({**a, f(5): f(6)})
print({k: v for k, v in zip("abc", range(3))}, {(1, 2): [3], (4,): {5: 6}})
print({1: "a", 1.0: "b", True: "c"}, {"a": {"b": {"c": {}}}})
print(dict(a), dict(a=1, b=[2]), dict([("x", 1)], y=2), dict(**a, c=3), dict({"q": 1}, **a), dict())
print(a | {"c": 3}, {**b, "a": 0})
exec("z = 5", e := {}); print(e["z"], sorted(e)[-1])
g = {"x": 3}; print(eval("x + 1", g), eval("x + y", {"x": 1}, {"y": 2}), eval("x*2", {"x": 4}))
exec("def sq(n):\n    return n * n\nres = sq(7)", g); print(g["res"], g["sq"](3))
def walk(c):
    if type(c) is dict: return {k: walk(v) for k, v in c.items()}
    if type(c) == list: return [walk(v) for v in c]
    return type(c).__name__
print(walk({"a": [1, {"b": 2.5}], "c": {"d": None}}))
import json, copy
print(json.loads('{"a": {"b": [1, 2.5]}, "c": null}'), type(json.loads("{}")) is dict, json.dumps(o), json.dumps({"b": 1, "a": {2: None}}, sort_keys=True))
x = copy.deepcopy({"a": [1], "b": OrderedDict(z=1)}); print(x, type(x["b"]).__name__, type(copy.copy(a)) is dict, copy.copy(o))
y = copy.deepcopy(d); print(type(y).__name__, y["new"]); print(copy.copy(c), type(copy.deepcopy(c)).__name__)
class D(dict):
    def __missing__(self, k): return k * 2
print(D(a=1)["b"], D(a=1), type(D()) is dict, isinstance(D(), dict))
class V: pass
v = V(); v.b = 1; v.a = 2
print(v.__dict__, vars(v), isinstance(vars(v), dict))
def kw(**k): return k, type(k) is dict
print(kw(z=1, a=2))
print(type(globals()) is dict, type(locals()) is dict)
def loc(): q = 1; r = 2.5; return locals()
print(loc(), type(loc()) is dict)
m = {}; m["z"] = 1; m["a"] = 2; del m["z"]; m["z"] = 3; print(m, list(m.items()), m.popitem(), m)
print({}.get("a"), {"a": 1}.setdefault("b", 2), dict.fromkeys("ab", 0), type(dict.fromkeys("ab")) is dict)
try: {[]: 1}
except TypeError as err: print("unhashable type: 'list'" in str(err))
try: float({"a": 1})
except TypeError as err: print(err)
try: {"a": 1} + {"b": 2}
except TypeError as err: print(err)
print("%s %r" % ({"a": 1.0}, {"b": [0.1]}), "{} {!r}".format({"a": 0.1}, OrderedDict(b=.2)))
print(sorted({"b": 1, "a": 2}), max({"b": 1, "a": 2}), list(reversed({"b": 1, "a": 2})))
P = namedtuple("P", "x y"); print(P(1, 2)._asdict(), type(P(1, 2)._asdict()) is dict)
from dataclasses import dataclass, asdict
@dataclass
class Q:
    a: int = 1
    b: float = .5
print(asdict(Q()), type(asdict(Q())) is dict)

a = {"a": 1, "b": [2]}; b = {"b": [2], "a": 1}; c = {"a": 2}
print(a.keys() == b.keys(), a.keys() != b.keys(), a.items() == b.items(), a.items() != b.items(), a.keys() == {"a", "b"}, {"a"} == c.keys())
print(c.keys() < a.keys(), a.keys() >= b.keys(), c.keys() <= a.keys(), a.keys() > c.keys(), a.keys() & c.keys(), c.items() == {("a", 2)}, a.keys() == ["a", "b"])
print(Counter("ab") == Counter("ba"), Counter("aab") == Counter("ab"), {"a": 1} == Counter("a"), defaultdict(int, a=1) == {"a": 1}, {"a": 1} == defaultdict(int, a=1), {"a": 1} == OrderedDict(a=1))
n = {"x": 0}
n.update(Counter("xy")); n.update(defaultdict(list, z=[1])); n.update(OrderedDict(o=2)); n |= Counter("w"); print(n, {**Counter("q"), **n})
class S:
    def __reversed__(self): return iter([3, 2, 1])
for f in [lambda: list(reversed(S())), lambda: list(reversed(a)), lambda: list(reversed(a.items())), lambda: list(reversed(range(3))), lambda: list(reversed("abc")), lambda: list(reversed((1, 2))), lambda: reversed({1}), lambda: reversed(5)]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
e = ValueError("x"); print("{} {!r} {!s}".format(e, e, e), f"{e} {e!r}", "%s %r" % (e, e), "{!r:>30}|{!s:>5}".format([0.1], e))
print("{!r} {}".format({"a": .1}, {"a": .1}), "%r" % ({"a": .3},), "%(a)s %(b).2f" % {"a": .1, "b": 2}, f"{a!r} {a}")
import io, torch
model = torch.nn.Linear(1, 2, bias=False)
state = model.state_dict()
print(type(state).__name__, list(state), isinstance(state, dict), type(model.__dict__["_parameters"]) is dict)
own = {"more": 1}; own.update(state); print(list(own), {**state}.keys() == state.keys())
torch.save({"model": state, "list": [{"a": 1.5}]}, "dicts.pt")
found = torch.load("dicts.pt")
print(type(found) is dict, type(found["model"]).__name__, found["list"])
opt = torch.optim.SGD(model.parameters(), lr=0.1)
print(type(opt.state_dict()) is dict, type(opt.param_groups[0]) is dict, opt.state_dict()["param_groups"][0]["lr"])
