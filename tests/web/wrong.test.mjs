/**
 * Every function of a table with every kind of wrong argument: it answers, or throws an error of torch's own
 * that says something; the tensors it was given are what they were, and the engine goes on.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { torch } from "./helpers.mjs";

const x = torch.tensor([
  [1, 2, 3],
  [4, 5, 6.5],
]);
/** @type {any[]} */
const ring = [];
ring.push(ring);
/** @type {Record<string, () => any>} */
const KINDS = {
  nothing: () => undefined,
  null: () => null,
  bool: () => true,
  negative: () => -1,
  half: () => 1.5,
  NaN: () => NaN,
  "1e11": () => 1e11,
  text: () => "text",
  list: () => [],
  ragged: () => [[1], [2, 3]],
  ring: () => ring,
  object: () => ({ a: 1 }),
  function: () => () => 1,
  bigint: () => 10n ** 30n,
  symbol: () => Symbol("s"),
  tensor: () => x,
  empty: () => torch.zeros(0, 3),
  tensors: () => [x, x],
};
/** What JavaScript says of a mistake of its own, and the engine of one of its. */
const SLIP =
  /is not iterable|is not a function|Cannot (?:read|convert|set|mix|destructure)|\[object|^internal error|unreachable|memory access|Maximum call|is not a constructor|invalid handle/;
/** They are there to change or to fetch something, or what they are given is called. */
const SKIPPED = /^(?:use|load|save|memory|set_\w+|_\w+)$/;

for (const place of ["torch", "nn.functional", "linalg", "special"]) {
  test(`${place} with wrong arguments`, () => {
    const table = place
      .split(".")
      .reduce((/** @type {any} */ at, name) => (name === "torch" ? at : at[name]), torch);
    const before = String(x.tolist());
    const slips = new Set();
    let calls = 0;
    const warn = console.warn;
    console.warn = () => {};
    for (const [name, run] of Object.entries(table)) {
      // Classes are not called; what writes is given x in its place.
      if (typeof run !== "function" || SKIPPED.test(name) || /^[A-Z]/.test(name)) continue;
      // So does relu(x, true).
      const writes = name.endsWith("_") || place === "nn.functional";
      const first = () => (writes ? x.clone() : x);
      for (const [kind, value] of Object.entries(KINDS)) {
        for (const args of [[value()], [first(), value()], [first(), { dim: value() }]]) {
          if (name.endsWith("_") && args[0] === x) continue;
          calls++;
          try {
            run(...args);
          } catch (error) {
            const { message = String(error) } = /** @type {any} */ (error);
            if (error instanceof WebAssembly.RuntimeError || SLIP.test(message))
              slips.add(`${name}, ${kind}: ${message}`);
          }
        }
      }
    }
    console.warn = warn;
    assert.deepEqual([...slips].slice(0, 20), []);
    assert.equal(String(x.tolist()), before);
    assert.equal(torch.ones(2).add(1).sum().item(), 4);
    assert.ok(calls > 500, `${calls} calls`);
  });
}
