/** How far two runs are apart. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { differenceOf } from "../../web/src/live/compare.js";
import { Curve } from "../../web/src/live/series.js";

/** @param {[number, number][]} points */
function curve(points) {
  const made = new Curve();
  made.add(1, Float64Array.from(points.flat()));
  return made;
}

test("the largest relative difference of two runs, at the steps they share", () => {
  const run = curve([
    [0, 100],
    [10, 50],
    [20, 25],
    [30, 10],
  ]);
  assert.deepEqual(
    differenceOf(
      run,
      curve([
        [0, 100],
        [10, 50],
        [20, 25],
        [30, 10],
      ]),
    ),
    {
      largest: 0,
      at: 0,
    },
  );
  assert.deepEqual(
    differenceOf(
      run,
      curve([
        [0, 100],
        [10, 40],
        [20, 24],
        [25, 1],
      ]),
    ),
    {
      largest: 0.2,
      at: 10,
    },
  );
  // Nearly nothing is left of the loss: rounding decides the digits.
  assert.deepEqual(
    differenceOf(
      curve([
        [0, 1],
        [1, 1e-9],
      ]),
      curve([
        [0, 1],
        [1, 2e-9],
      ]),
    ),
    {
      largest: 0,
      at: 0,
    },
  );
  assert.equal(
    differenceOf(
      run,
      curve([
        [0, 100],
        [5, 1],
      ]),
    ),
    null,
  );
  assert.equal(differenceOf(run, new Curve()), null);
  assert.deepEqual(
    differenceOf(
      curve([
        [0, 1],
        [1, NaN],
      ]),
      curve([
        [0, 1],
        [1, 2],
      ]),
    ),
    null,
  );
});
