/** What PyTorch says of every layer and optimizer (tests/parity/make_rows_expected.py), and of which rows. */
import { readFileSync } from "node:fs";
import assert from "node:assert/strict";
import { layerRows, optimizerRows } from "../../scripts/lib/binding_rows.mjs";

export const expected = JSON.parse(
  readFileSync(new URL("rows_expected.json", import.meta.url), "utf8"),
);

/** Fails for a row without expectations, and for expectations without a row. */
export function checkComplete() {
  for (const [kind, rows] of [
    ["layers", layerRows()],
    ["optimizers", optimizerRows()],
  ]) {
    const names = rows.map(({ name }) => name).sort();
    assert.ok(names.length >= 5, kind);
    assert.deepEqual(Object.keys(expected[kind]).sort(), names, `${kind} of make_rows_expected.py`);
  }
}

/** float32 in another order of sums; random starts are 1e-6 apart (docs/fidelity.md). */
const TOLERANCE = 5e-6;

/** Numbers to the tolerance; names, sizes and texts exactly. @param {any} got @param {any} want @param {string} about */
export function compare(got, want, about) {
  if (typeof want === "number") {
    const far = Math.abs(got - want) > TOLERANCE * Math.max(1, Math.abs(want));
    assert.ok(!far && typeof got === "number", `${about}: ${got} instead of ${want}`);
  } else if (want !== null && typeof want === "object") {
    assert.deepEqual(Object.keys(got), Object.keys(want), about);
    for (const key of Object.keys(want)) compare(got[key], want[key], `${about} ${key}`);
  } else {
    assert.equal(got, want, about);
  }
}
