/** Programs in Python print the same on gradlet as on real PyTorch and NumPy, and end with the same error. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { mistakes } from "../../web/lessons/mistakes/index.js";
import { expected, files } from "./programs.mjs";
import { CURVE, differences, runGradlet, sameWords } from "./python_programs.mjs";

/**
 * How close the numbers are, relative, by the file's name. PyTorch's are float32, whose
 * sums run in another order; NumPy's are float64, where that makes 1e-12 at most. Optimizers and whole
 * trainings multiply the rounding of many steps.
 *
 * @type {[RegExp, number][]}
 */
const TOLERANCES = [
  [/\/np_linalg/, 1e-9],
  [/\/np_/, 1e-12],
  [/\/(optim|tutorial)_/, 1e-4],
  [/\/course_/, 1e-3],
  [/^web\/(examples|course)\//, 1e-3],
  [/\/(\d-|ladder)/, CURVE],
  [/./, 1e-5],
];

/** Programs that ask for more than there is: each line is asked alone, and those missing are left out. */
const BEYOND = /_more\.py$/;
const MISSING = /is not in gradlet|has no attribute|No module named|can't import name/;

const real = {
  ...expected("torch"),
  ...expected("numpy"),
  ...expected("lessons"),
  ...expected("course"),
};

/** Leaves out the lines one side lacks. @param {string} ours @param {string} theirs */
function present(ours, theirs) {
  const lacking = ours.split("\n").map((line) => MISSING.test(line));
  return [ours, theirs].map((text) =>
    text
      .split("\n")
      .filter((_, i) => !lacking[i])
      .join("\n"),
  );
}

/** Two at once: each is a process of its own, and this file has more of them than all others together. */
describe("programs", { concurrency: 2 }, () => {
  for (const file of files()) {
    test(`${file} prints the same`, async () => {
      const ours = await runGradlet(file);
      const { text, error } = real[file];
      const [, tolerance] = TOLERANCES.find(([pattern]) => pattern.test(file));
      const texts = BEYOND.test(file) ? present(ours.text, text) : [ours.text, text];
      const found = differences(texts[0], texts[1], tolerance);
      assert.deepEqual(found.slice(0, 20), [], ours.last);
      assert.equal(ours.status, error ? 1 : 0, ours.last);
      if (!error) return;
      // NumPy has classes of its own below Python's.
      const endings = error.kinds.map((kind) => sameWords(`${kind}: ${error.message}`));
      assert.ok(endings.includes(sameWords(ours.last)), `${ours.last} instead of ${endings[0]}`);
      assert.equal(ours.line, error.line);
    });
  }
});

for (const { id, file, error } of mistakes) {
  test(`the description of ${id} says what PyTorch says`, () => {
    const happened = real[`web/lessons/mistakes/${file}`].error;
    assert.equal(happened === null, error === undefined);
    if (!error) return;
    assert.equal(happened.message.trimEnd(), error.message);
    assert.ok(happened.kinds.includes(error.name), `${error.name}, not ${happened.kinds[0]}`);
  });
}
