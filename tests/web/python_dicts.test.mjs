/** Dicts and sets of Python: the order, what is deleted and put back, and the time that many keys take. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { start, transformPython } from "../../web/dist/python_node.js";

/** @type {string[]} */
let printed = [];
const python = await start({
  print: (text) => printed.push(...text.split("\n")),
});

/** What a program prints. @param {string} source */
function run(source) {
  printed = [];
  const done = transformPython(source);
  assert.ok(done.ok);
  assert.equal(python.run(done.text), null);
  return printed;
}

test("a dict does what a list of pairs does, whatever is put in and taken out", () => {
  const program = `
import random
class Key:
    def __init__(self, n): self.n = n
    def __eq__(self, other): return isinstance(other, Key) and self.n == other.n
    def __hash__(self): return self.n % 7
kinds = [lambda i: i, lambda i: (i, i % 3), lambda i: "k%d" % i, lambda i: Key(i), lambda i: float(i), lambda i: i * 65536]
for make in kinds:
    d, model, order = {}, {}, []
    random.seed(3)
    keys = [make(i) for i in range(60)]
    copies = []
    for step in range(1000):
        i = random.randrange(60)
        do = random.random()
        if do < .5:
            if i not in order: order.append(i)
            d[make(i)] = step
            model = step
        elif do < .85:
            if i in order:
                order.remove(i)
                del d[make(i)]
            else:
                assert d.pop(make(i), None) is None
        elif do < .95 and order:
            i = order.pop()
            key, value = d.popitem()
            assert key == make(i)
        elif do < .96:
            d = d.copy()
            copies.append((d.copy(), list(order)))
        assert len(d) == len(order)
        if step % 10 == 0:
            assert list(d) == [make(i) for i in order]
            for i in range(60): assert (make(i) in d) == (i in order)
    for copy, order in copies:
        assert list(copy) == [make(i) for i in order]
        for i in order: copy[make(i)] += 1
    d.clear()
    assert list(d) == [] and make(1) not in d
print("done")`;
  assert.deepEqual(run(program), ["done"]);
});

test("keyword arguments, attributes and dicts of every making keep their order", () => {
  const names = Array.from({ length: 30 }, (_, i) => `n${(i * 17) % 30}`);
  const pairs = names.map((name, i) => `${name}=${i}`).join(", ");
  const program = `
def f(**k): return list(k)
class O:
    def __init__(self):
        ${names.map((name) => `self.${name} = 0`).join("; ")}
names = "${names.join(" ")}".split()
print(f(${pairs}) == names, list(dict(${pairs})) == names, list(O().__dict__) == names)
print(list({**dict(zip(names, names))}) == names, list(dict.fromkeys(names)) == names)
d = {1: "int", "a": 2}
print(d[1.0], d[True], 1 in d, d)
try: d[[1]] = 2
except TypeError as e: print("TypeError")`;
  assert.deepEqual(run(program), [
    "True True True",
    "True True",
    "int int True {1: 'int', 'a': 2}",
    "TypeError",
  ]);
});

test("four times the keys take about four times as long", () => {
  const program = `
import time
class O: pass
def fill(n, keys):
    best = 1e9
    for _ in range(3):
        start = time.time()
        d, s = {}, set()
        for key in keys: d[key] = 1; s.add(key)
        for key in keys: assert d[key] == 1 and key in s
        assert len(d) == len(s) == n
        for key in keys: del d[key]; s.discard(key)
        best = min(best, time.time() - start)
    return best
for make in (lambda i: i, lambda i: (i, 1), lambda i: O(), str, lambda i: i * 8192):
    keys = [make(i) for i in range(40000)]
    ratio = fill(40000, keys) / fill(10000, keys[:10000])
    print("linear" if ratio < 10 else ratio)`;
  assert.deepEqual(run(program), Array(5).fill("linear"));
});
