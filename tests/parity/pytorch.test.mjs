/** Small programs as a beginners' course has them, on gradlet and on real PyTorch and NumPy. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { load } from "../../web/dist/gradlet.js";
import { mistakePrograms } from "./mistake_programs.mjs";
import { numberPrograms } from "./number_programs.mjs";
import { tensorPrograms } from "./tensor_programs.mjs";
import { trainingPrograms } from "./training_programs.mjs";

/**
 * @typedef {object} Program
 * @property {string} name
 * @property {number} [tolerance] relative, for the numbers; without it the text is the same
 * @property {(scope: any) => void} js prints with print(...)
 * @property {string} py the same in Python
 */

// Debian's PyTorch 1.13 and NumPy 1.24 belong to Debian's own Python.
const PYTHON = process.env.GRADLET_PYTHON ?? "/usr/bin/python3";
const torch = await load();

/** @type {Program[]} */
const programs = [...tensorPrograms, ...numberPrograms, ...trainingPrograms, ...mistakePrograms];

/** @type {Record<string, string>} */
let expected = {};

before(() => {
  expected = JSON.parse(
    execFileSync(PYTHON, [fileURLToPath(new URL("run_programs.py", import.meta.url))], {
      encoding: "utf8",
      input: JSON.stringify(programs.map(({ name, py }) => ({ name, py }))),
      maxBuffer: 2 ** 26,
    }),
  );
});

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

for (const program of programs) {
  test(program.name, () => {
    const [ours, theirs] = [run(program), expected[program.name]];
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
