/**
 * The fixed budget of the fuzzers: the committed random programs, which real PyTorch and NumPy ran, and a
 * few thousand damaged files. scripts/fuzz goes on from here for as long as one likes.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { cause, compare, difference } from "./compare.mjs";
import { fuzzFiles } from "./files.mjs";
import { fuzzParsers } from "./parsers.mjs";
import { chooser } from "./random.mjs";
import { runOurs } from "./run.mjs";
import { readExpected } from "./store.mjs";
import { torchCase } from "./torch_programs.mjs";

// found are the programs that once differed, one for each cause.
for (const [name, least] of /** @type {[string, number][]} */ ([
  ["torch", 600],
  ["numpy", 600],
  ["python", 2000],
  ["found", 430],
])) {
  test(`random programs: ${name}`, async () => {
    const { cases, theirs } = readExpected(name);
    const ours = await runOurs(cases, name);
    const { statements, findings, known } = compare(cases, ours, theirs, name === "python");
    for (const [why, count] of known) console.log(`known, ${count} x: ${why}`);
    console.log(`${name}: ${statements} statements`);
    const shown = findings.map((each) => {
      const { setup, steps } = cases[each.case];
      const before = steps.slice(0, steps.indexOf(each.statement));
      const lines = [cause(each), ...setup, ...before, `> ${each.statement}`];
      return `${lines.join("\n")}\n  theirs ${each.theirs}\n  ours   ${each.ours}`;
    });
    assert.equal(shown.join("\n\n"), "");
    assert.ok(statements > least, `${statements} statements`);
  });
}

test("damaged addresses, notebooks, programs and graphs", async () => {
  const { inputs, findings } = await fuzzParsers(chooser(7), 400);
  assert.deepEqual(findings, []);
  assert.equal(inputs, 2000);
});

test("damaged .npy, .npz, text, .safetensors and .pt files", async () => {
  const { inputs, findings } = await fuzzFiles(2, 100);
  assert.deepEqual(findings, []);
  assert.equal(inputs, 600);
});

test("a seed gives the same programs", () => {
  const [a, b, other] = [3, 3, 4].map((seed) => {
    const r = chooser(seed);
    return JSON.stringify(r.many(20, () => torchCase(r)));
  });
  assert.equal(a, b);
  assert.notEqual(a, other);
});

test("what counts as a difference", () => {
  const rows = [
    ["f32[2] 1 2", "f32[2] 1 2.0001", null],
    ["f32[2] 1 2", "f32[2] 1 2.01", "values"],
    ["f32[2] 0. nan", "f32[2] -0. nan", null],
    ["f32[2] 1 nan", "f32[2] 1 2", "values"],
    ["f32[2] 1 2", "f64[2] 1 2", "kind"],
    ["f32g[2] 1 2", "f32[2] 1 2", "kind"],
    ["f32[1x2] 1 2", "f32[2x1] 1 2", "shape"],
    ["!TypeError: a", "!TypeError: b", null],
    ["!TypeError: a", "!ValueError: a", "class"],
    ["!RuntimeError: x", "!RuntimeError: The size of tensor a (3) must", "wording"],
    ["f32[] 1", "!RuntimeError: x", "accepted"],
    ["!RuntimeError: x", "f32[] 1", "refused"],
  ];
  for (const [ours, theirs, kind] of rows) {
    assert.equal(
      difference(/** @type {string} */ (ours), /** @type {string} */ (theirs)),
      kind,
      theirs ?? "",
    );
  }
});
