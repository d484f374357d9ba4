/** Small programs as a beginners' course has them, on gradlet and on real PyTorch and NumPy. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "../../web/dist/gradlet.js";
import { expected, pairs } from "./programs.mjs";

/** @typedef {import("./programs.mjs").Pair} Program */

const torch = await load();
const real = expected("pairs");

/** As Python prints it. @param {any} value @returns {string} */
function text(value) {
  if (value === null) return "None";
  if (typeof value === "boolean") return value ? "True" : "False";
  if (Array.isArray(value) && value.constructor === Array) return `[${value.map(text).join(", ")}]`;
  return String(value);
}

/** @param {Program} program what the program prints on gradlet */
function run(program) {
  let out = "";
  const print = (/** @type {any[]} */ ...values) => {
    out += `${values.map(text).join(" ")}\n`;
  };
  const refused = (/** @type {() => unknown} */ action) => {
    try {
      action();
      print("no error");
    } catch (error) {
      const { kind, message } = /** @type {any} */ (error);
      // A hint may follow PyTorch's sentence, in words of one's own.
      print(`${kind}: ${message.split(/\n| Hint: /)[0]}`);
    }
  };
  const { nn, optim, numpy: np } = torch;
  program.js({ torch, nn, F: nn.functional, optim, np, print, refused });
  return out;
}

const NUMBER = /-?\d+\.?\d*(?:e[-+]?\d+)?/g;

for (const program of pairs) {
  test(program.name, () => {
    const [ours, theirs] = [run(program), real[program.name].text];
    const { tolerance } = program;
    if (tolerance === undefined) {
      assert.equal(ours, theirs);
      return;
    }
    assert.equal(ours.replace(NUMBER, "#"), theirs.replace(NUMBER, "#"));
    const [a, b] = [ours, theirs].map((all) => (all.match(NUMBER) ?? []).map(Number));
    b.forEach((value, i) => {
      const good = Math.abs(a[i] - value) <= tolerance * Math.max(Math.abs(value), 1e-3);
      assert.ok(good, `${a[i]} instead of ${value} in\n${ours}`);
    });
  });
}
