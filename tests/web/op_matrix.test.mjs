/** docs/ops.md says of each operation what PyTorch's samples have shown. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { sampleMatrix } from "../../scripts/lib/sample_matrix.mjs";

test("a row counts the samples of each dtype and their gradients", () => {
  const line = (dtype, cases) => JSON.stringify({ name: "exp", dtype, cases });
  const text = sampleMatrix({
    verdicts: {
      exp: "right",
      sin: "gradient",
      tan: "forward refused",
      cos: "missing",
    },
    lines: [line("float64", [{ g1: 1, g2: 1 }, { g1: 1 }]), line("int64", [{}])],
  });
  assert.match(text, /Of the 4 names that make sense here 1 are\nright/);
  assert.match(text, /^\| exp \| 2 \| 1 \| – \| 2 \| 1 \| right \|$/m);
  assert.match(text, /^\| sin \|.*\| a gradient differs \|$/m);
  assert.match(text, /^\| tan \|.*\| a sample is refused \(forward\) \|$/m);
  assert.match(text, /^\| cos \|.*\| missing \|$/m);
});

test("the document has the table of today's verdicts", () => {
  const doc = readFileSync(new URL("../../docs/ops.md", import.meta.url), "utf8");
  assert.ok(doc.endsWith(sampleMatrix()), "run scripts/types.mjs");
});
