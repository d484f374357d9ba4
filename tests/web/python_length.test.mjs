/**
 * How the work before a Python program starts grows with its length: linearly. Work is counted, not timed: what
 * the rewriting asks of the program's text and of its tree.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { transformPython } from "../../web/dist/python_node.js";

/** Programs of so many pieces, each of them something that was once looked for from the start. */
const PROGRAMS = /** @type {Record<string, (n: number) => string>} */ ({
  "functions and loops": (n) =>
    lines(
      n,
      (i) =>
        `def f${i}(a, b=${i}):\n    total = 0\n    for k in range(b):\n        total += a * k\n    return total`,
    ),
  "names that follow from later ones": (n) =>
    lines(n, (i) => `x${i} = x${i + 1} + 1`) + `x${n} = open("a")`,
  "names that follow from earlier ones": (n) =>
    `x0 = open("a")\n${lines(n, (i) => `x${i + 1} = x${i} + 1`)}`,
  "calls of backward": (n) => lines(n, (i) => `loss${i}.backward()`),
  "statements with anomaly detection": (n) =>
    `torch.autograd.set_detect_anomaly(True)\n${lines(n, (i) => `y${i} = torch.exp(x${i})`)}`,
  "one long list": (n) => `data = [\n${lines(n, (i) => `    [${i}, *rest, x[::2]],`)}]`,
  "one long call": (n) => `f(\n${lines(n, (i) => `    x${i}[::2], [*rest],`)})`,
  "one long dict": (n) => `data = {\n${lines(n, (i) => `    "k${i}": (${i}, "text", 1.5),`)}}`,
  texts: (n) =>
    lines(n, (i) => `print(f"{x${i}:.2f} and {y[${i}]}", "a" % ${i}, "{:.1f}".format(${i}))`),
  "a long sum": (n) =>
    `x = ${Array.from({ length: Math.min(n, 400) }, (_, i) => `y${i}.keys()`).join(" | ")}`,
  "handled errors": (n) =>
    lines(n, (i) => `try:\n    f(${i})\nexcept ValueError as e:\n    print(e)`),
});

/** @param {number} n @param {(i: number) => string} line */
const lines = (n, line) => `${Array.from({ length: n }, (_, i) => line(i)).join("\n")}\n`;

/** Characters and pieces that methods of texts and arrays have gone through while run() runs. @param {() => void} run */
function workOf(run) {
  let work = 0;
  const prototypes = /** @type {any[]} */ ([String.prototype, Array.prototype, Set.prototype]);
  const saved = /** @type {[any, string, any][]} */ ([]);
  /** @param {any} prototype @param {string} name @param {(self: any, result: any, args: any[]) => number} cost */
  const count = (prototype, name, cost) => {
    const native = prototype[name];
    saved.push([prototype, name, native]);
    prototype[name] = function (/** @type {any[]} */ ...args) {
      const result = native.apply(this, args);
      work += cost(this, result, args);
      return result;
    };
  };
  const [text, array, set] = prototypes;
  for (const name of ["indexOf", "lastIndexOf"]) {
    count(text, name, (self, result, [, from = 0]) =>
      Math.abs((result < 0 ? self.length : result) - from),
    );
  }
  for (const name of ["slice", "trim", "replace", "split", "replaceAll"]) {
    count(text, name, (self, result) => (name === "slice" ? result.length : self.length));
  }
  for (const name of [
    "findIndex",
    "find",
    "some",
    "every",
    "filter",
    "map",
    "includes",
    "findLastIndex",
  ]) {
    count(array, name, (self) => self.length);
  }
  count(set, "has", () => 1);
  try {
    run();
  } finally {
    for (const [prototype, name, native] of saved) prototype[name] = native;
  }
  return work;
}

for (const [what, program] of Object.entries(PROGRAMS)) {
  test(`the work for ${what} grows with the length`, () => {
    const [small, large] = [200, 800].map((n) => {
      const source = program(n);
      const made = workOf(() => {
        const done = transformPython(source);
        assert.ok(done.ok, JSON.stringify(done));
      });
      return made / source.length;
    });
    assert.ok(
      large < 1.5 * small + 10,
      `${small.toFixed(1)} for each character, then ${large.toFixed(1)}`,
    );
  });
}
