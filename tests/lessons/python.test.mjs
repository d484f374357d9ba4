/**
 * The lessons in Python print the reference's numbers, and each program with a mistake fails, or does not,
 * as its description says.
 */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { lessons } from "../../web/lessons/index.js";
import { mistakes } from "../../web/lessons/mistakes/index.js";
import { LEFT_OUT, expected as printed, programsIn, ROOT } from "../parity/programs.mjs";
import { CURVE, runGradlet, sameWords } from "../parity/python_programs.mjs";

/** What PyTorch 2.14 and NumPy 2.4 print (tests/parity/ladder.py): rung to lines. */
const expected = new Map();
for (const line of readFileSync(`${ROOT}tests/parity/ladder.expected`, "utf8").trim().split("\n")) {
  const [rung, ...numbers] = line.split(" ");
  expected.set(rung, [...(expected.get(rung) ?? []), numbers.map(Number)]);
}

/** With biases of 0 to start with. */
const { text } = printed("lessons")["web/lessons/1-numpy-bias.py"];
expected.set(
  "numpy-bias",
  text
    .trim()
    .split("\n")
    .filter((line) => line !== LEFT_OUT)
    .map((line) => line.split(" ").map(Number)),
);

/** The lines of a program that ends well. @param {string} file */
function linesOf(file) {
  const { status, text, last } = runGradlet(file);
  assert.deepEqual([status, last], [0, ""]);
  return text.trim().split("\n");
}

for (const id of [...lessons.map((lesson) => lesson.id), "numpy-bias"]) {
  const [rung, variant] = id.split("-");
  const at = lessons.findIndex((lesson) => lesson.id === rung) + 1;
  const file = `web/lessons/${at}-${rung}${variant ? `-${variant}` : ""}.py`;
  test(`${file} prints the reference's numbers`, () => {
    const lines = linesOf(file);
    const reference = expected.get(id);
    if (id === "autograd") {
      assert.deepEqual(lines, ["dy/dw = 1.0", "dy/dx = 2.0", "dy/db = 1.0"]);
      return;
    }
    assert.equal(lines.length, 500);
    const losses = new Map(lines.map((line) => /** @type {any} */ (line.split(" ").map(Number))));
    const [, first] = reference[0];
    for (const [step, wanted] of reference) {
      const loss = losses.get(step);
      const close =
        wanted < 1e-6 * first ? loss <= 1e-5 * first : Math.abs(loss / wanted - 1) <= CURVE;
      assert.ok(close, `step ${step}: ${loss} instead of ${wanted}`);
    }
  });
}

test("every program with a mistake is described once", () => {
  const files = mistakes.map(({ file }) => `web/lessons/mistakes/${file}`);
  assert.deepEqual([...files].sort(), programsIn("web/lessons/mistakes"));
  assert.equal(new Set(mistakes.map(({ id }) => id)).size, mistakes.length);
  for (const { id, rung, file, kind, error, title, explain } of mistakes) {
    assert.equal(file[0], String(rung), id);
    assert.equal(error !== undefined, kind === "error", id);
    for (const text of [title, explain]) {
      assert.ok(/^[\x20-\x7e…–“”]+$/.test(text.en) && /[\u4e00-\u9fff]/.test(text.zh), id);
      assert.equal((text.en + text.zh).split("`").length % 2, 1, id);
    }
  }
});

for (const { id, file, error } of mistakes) {
  test(`${id} ${error ? `ends with ${error.name}` : "goes on silently"}`, () => {
    const { status, last } = runGradlet(`web/lessons/mistakes/${file}`);
    if (!error) {
      assert.equal(status, 0, last);
      return;
    }
    assert.equal(sameWords(last), sameWords(`${error.name}: ${error.message}`));
    assert.equal(status, 1);
  });
}
