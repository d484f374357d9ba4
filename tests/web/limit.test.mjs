/** A curve's average, and where a run is to stop. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { Limit, smoothed } from "../../web/src/worker/limit.js";

test("the average begins at the first value and is Adam's first moment, unbiased", () => {
  assert.deepEqual(smoothed([3, 1, 4], 0), [3, 1, 4]);
  // By hand: (0.9·0.1·3 + 0.1·1)/(1 − 0.81) and so on; to rounding of float64.
  const [a, b, c] = smoothed([3, 1, 4], 0.9);
  assert.ok(Math.abs(a - 3) < 1e-12);
  assert.ok(Math.abs(b - 0.37 / 0.19) < 1e-12);
  assert.ok(Math.abs(c - (0.9 * 0.37 + 0.4) / 0.271) < 1e-12);
  assert.deepEqual(smoothed([2, NaN, 2], 0.5), [2, NaN, 2]);
});

/** @param {Limit} limit @param {number[]} values */
const reachedAt = (limit, values) =>
  values.findIndex((value, x) => limit.reached({ x, values: [value], names: null }));

test("it is there at the value or past it, from the side the curve begins on", () => {
  assert.equal(reachedAt(new Limit({ value: 1, weight: 0 }), [3, 2, 1, 0]), 2);
  assert.equal(reachedAt(new Limit({ value: 1, weight: 0 }), [3, NaN, -Infinity, 0.5]), 3);
  assert.equal(reachedAt(new Limit({ value: 1, weight: 0 }), [0, 0.5, 2]), 2);
  assert.equal(reachedAt(new Limit({ value: 1, weight: 0.5 }), [3, 0, 2]), 1);
  assert.equal(reachedAt(new Limit({ value: 1, weight: 0.9 }), [3, 0, 3]), -1);
});

test("the first curve counts; points that were none are forgotten by another limit", () => {
  let limit = new Limit({ value: 1, weight: 0 });
  const point = (/** @type {string[]} */ names, /** @type {number[]} */ values) =>
    limit.reached({ x: 0, values, names });
  assert.equal(point(["loss", "acc"], [3, 0]), false);
  assert.equal(point(["acc"], [2]), false);
  limit = new Limit(limit);
  assert.equal(point(["acc"], [0.5]), false);
  assert.equal(point(["acc", "loss"], [1, 9]), true);
});
