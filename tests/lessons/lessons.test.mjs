/** Each lesson's program, run by scripts/gradlet, prints what PyTorch and NumPy print. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { lessons } from "../../web/lessons/index.js";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** What PyTorch 2.14 and NumPy 2.4 print (tests/parity/ladder.py): rung to lines. */
const expected = new Map();
for (const line of readFileSync(`${ROOT}tests/parity/ladder.expected`, "utf8").trim().split("\n")) {
  const [rung, ...numbers] = line.split(" ");
  expected.set(rung, [...(expected.get(rung) ?? []), numbers.map(Number)]);
}

/** The lines a program prints. @param {string} file */
function run(file) {
  const { status, stdout, stderr } = spawnSync(
    `${ROOT}scripts/gradlet`,
    ["run", `${ROOT}web/lessons/${file}`],
    { encoding: "utf8" },
  );
  assert.equal(stderr, "");
  assert.equal(status, 0);
  return stdout.trim().split("\n");
}

test("there are six lessons, and a reference for each", () => {
  assert.equal(lessons.length, 6);
  assert.deepEqual([...expected.keys()].sort(), lessons.map(({ id }) => id).sort());
});

for (const { id, file } of lessons) {
  test(`lesson ${id} prints the reference's numbers`, () => {
    const lines = run(file);
    const reference = expected.get(id);
    if (id === "autograd") {
      const [values] = reference;
      assert.deepEqual(
        lines,
        ["dy/dw", "dy/dx", "dy/db"].map((name, i) => `${name} = ${values[i]}`),
      );
      return;
    }
    assert.equal(lines.length, 500);
    const losses = new Map(lines.map((line) => /** @type {any} */ (line.split(" ").map(Number))));
    const [, first] = reference[0];
    for (const [step, wanted] of reference) {
      const loss = losses.get(step);
      // Sums run in another order than PyTorch's; at the end only rounding is left of the loss.
      const close =
        wanted < 1e-6 * first ? loss <= 1e-5 * first : Math.abs(loss / wanted - 1) <= 2e-4;
      assert.ok(close, `step ${step}: ${loss} instead of ${wanted}`);
    }
    // The page draws straight lines between these steps, on a logarithmic axis: they follow the curve.
    for (let i = 1; i < reference.length; i++) {
      const [[from, above], [to, below]] = [reference[i - 1], reference[i]];
      for (let step = from + 1; step < to; step++) {
        const line = above * (below / above) ** ((step - from) / (to - from));
        const loss = losses.get(step);
        if (loss >= 1e-6 * first) assert.ok(Math.abs(line / loss - 1) < 0.02, `step ${step}`);
      }
    }
  });
}
