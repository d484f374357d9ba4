/** Arrays turned round, whose strides are negative: every function gives what it gives for a copy. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { np, torch } from "./helpers.mjs";

/** @param {any} value */
const shown = (value) =>
  Array.isArray(value) ? value.map(shown) : value instanceof np.ndarray ? String(value) : value;

/** @param {() => any} run */
function outcome(run) {
  try {
    return JSON.stringify(shown(run())) ?? "nothing";
  } catch (error) {
    return `!${/** @type {any} */ (error).message}`;
  }
}

const turns = [
  (/** @type {any} */ a) => a.at("::-1"),
  (/** @type {any} */ a) => a.at("::-1", "::-2"),
  (/** @type {any} */ a) => np.flip(a).T,
  (/** @type {any} */ a) => a.at(":", "-1:0:-1"),
];

/** Names whose answer is about memory, not about elements, or that change what is global. */
const LEFT_OUT = /share_memory|printoptions|strides/;

for (const [place, names] of Object.entries({ numpy: np, linalg: np.linalg })) {
  test(`${place}: of an array that is turned round`, () => {
    let ran = 0;
    for (const dtype of ["float64", "float32", "int64", "bool"]) {
      const a = np.arange(1, 65).reshape(8, 8).mod(7).add(np.eye(8).mul(3)).astype(dtype);
      for (const [name, fn] of Object.entries(names)) {
        if (typeof fn !== "function" || !fn.parameters || LEFT_OUT.test(name)) continue;
        for (const turn of turns) {
          const view = turn(a);
          const copy = np.array(view.tolist(), { dtype });
          for (const more of [[], [2], [view], [0, 1]]) {
            const other = more.map((x) => (x === view ? copy : x));
            const theirs = outcome(() => fn(np.copy(copy), ...other));
            assert.equal(
              outcome(() => fn(turn(np.copy(a)), ...more)),
              theirs,
              `${name} ${dtype} ${turn} ${more.length}`,
            );
            if (!theirs.startsWith("!")) ran++;
          }
        }
      }
    }
    assert.ok(ran > (place === "numpy" ? 2000 : 20), `${ran} calls`);
  });
}

test("what is written into a turned view is in the array after it has left the engine's memory", () => {
  const a = np.arange(6);
  const b = a.at("::-1");
  for (let i = 0; i < 10000; i++) np.ones(3); // so many that what is small moves out
  b.set(0, 9);
  for (let i = 0; i < 10000; i++) np.ones(3);
  b.at("1:3").set(":", 7);
  assert.equal(String(a), "[0 1 2 7 7 9]");
  assert.equal(String(b), "[9 7 7 2 1 0]");
  assert.deepEqual(b.strides, [-8]);
});

test("a tensor cannot share an array that is turned round", () => {
  const b = np.arange(3).at("::-1");
  for (const make of [torch.from_numpy, torch.tensor])
    assert.throws(() => make(b), /At least one stride in the given numpy array is negative/);
  assert.equal(String(torch.tensor(np.copy(b))), "tensor([2, 1, 0])");
});
