/** The tables of scripts/bench: rows that can be measured, and verdicts that tell a miss. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { INPUTS, makeInput, size } from "../bench/ops/inputs.js";
import { summarize, verdicts } from "../bench/ops/report.mjs";
import { TABLE } from "../bench/ops/table.js";
import { MODELS } from "../bench/models/table.js";

test("rows name their inputs", () => {
  const names = TABLE.map(({ name }) => name);
  assert.equal(new Set(names).size, names.length);
  for (const { name, inputs, instead = {}, gradient = [], torch } of TABLE) {
    for (const input of [...inputs, ...Object.values(instead).flat()]) {
      assert.ok(INPUTS[input], `${name}: ${input}`);
    }
    for (const input of gradient) assert.ok(inputs.includes(input), `${name}: ${input}`);
    for (const input of inputs) assert.match(torch, new RegExp(`\\b${input}\\b`), name);
  }
  for (const { name, flops } of MODELS) assert.ok(!name.startsWith("MLP") || flops > 0, name);
});

test("inputs are what they say", () => {
  for (const name of Object.keys(INPUTS)) {
    const { shape, kind, values } = makeInput(name);
    assert.equal(values.length, size(shape), name);
    assert.ok(
      values.every((value) => Number.isFinite(value)),
      name,
    );
    if (kind === "index") assert.ok(Math.max(...values.slice(0, 1000)) < INPUTS[name].high);
  }
});

test("a row that is too slow is named", () => {
  const rows = [
    { name: "add", ratios: { tfjs: 0.25, loop: 1.2 } },
    { name: "exp", ratios: { tfjs: 4, torch: 2 } },
    { name: "gone" },
  ];
  const { mean, worst, count } = summarize(rows, "tfjs");
  assert.ok(Math.abs(mean - 1) < 1e-12);
  assert.deepEqual([worst, count], [{ name: "exp", ratio: 4 }, 2]);
  const said = verdicts(rows).map((cells) => cells.join(" "));
  assert.deepEqual(said, [
    "Geometric mean, TF.js wasm 1.00 ≤ 0.5 missed",
    "Geometric mean, PyTorch 2.00 ≤ 3.5 met",
    "Largest, TF.js wasm 4.00 (exp) ≤ 1 missed by 1: exp 4.00",
    "Largest, PyTorch 2.00 (exp) ≤ 10 met",
    "Largest, the JavaScript loop against the engine 1.20 (add) ≤ 1.5 met",
  ]);
});
