/** Each lesson's program, run by Node with the built package, prints what PyTorch prints. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { lessons } from "../../web/lessons/index.js";

const gradlet = new URL("../../web/dist/gradlet.js", import.meta.url).href;

/** The arguments of each console.log of the program. @param {string} file */
async function run(file) {
  const source = await readFile(new URL(`../../web/lessons/${file}`, import.meta.url), "utf8");
  const program = source.replace('from "gradlet"', `from "${gradlet}"`);
  /** @type {unknown[][]} */
  const lines = [];
  const { log } = console;
  console.log = (...line) => lines.push(line);
  try {
    await import(`data:text/javascript,${encodeURIComponent(program)}`);
  } finally {
    console.log = log;
  }
  return lines;
}

for (const { id, file, points, prints } of lessons) {
  test(`lesson ${id}`, async () => {
    const lines = await run(file);
    if (prints.length)
      assert.deepEqual(
        lines.map((line) => line.join(" ")),
        prints,
      );
    const losses = new Map(/** @type {[number, number][]} */ (lines));
    for (const [step, expected] of points) {
      const loss = losses.get(step) ?? NaN;
      // Sums run in another order than PyTorch's; at the end only rounding is left of the loss.
      const settled = expected < 1e-6 * points[0][1];
      const close = settled ? loss <= 1e-5 * points[0][1] : Math.abs(loss / expected - 1) <= 2e-4;
      assert.ok(close, `step ${step}: ${loss} instead of ${expected}`);
    }
  });
}
