/** The plane in which rows differ most. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { planeOf } from "../../web/src/live/pca.js";
import { torch } from "./helpers.mjs";

test("distances and the part of the variance are those of the singular values", () => {
  torch.manual_seed(3);
  const stretch = torch.tensor([5, 3, 1, 0.5, 0.2]);
  const x = torch.randn(20, 5).mul(stretch);
  const { points, part } = planeOf(Float32Array.from(x.flatten().tolist()), 20, 5);
  const [, S, Vh] = torch.linalg.svd(x.sub(x.mean(0)), false);
  const squares = S.pow(2).tolist();
  const all = squares.reduce((a, b) => a + b, 0);
  assert.ok(Math.abs(part - (squares[0] + squares[1]) / all) < 1e-4);
  const exact = x.sub(x.mean(0)).mm(Vh.t()).tolist();
  // A direction may be the opposite one.
  for (const k of [0, 1]) {
    const sign = Math.sign(points[0][k] * exact[0][k]);
    points.forEach((point, i) => assert.ok(Math.abs(point[k] - sign * exact[i][k]) < 1e-3));
  }
});

test("rows that do not differ, and a single column", () => {
  const same = planeOf(new Float32Array(12).fill(2), 4, 3);
  assert.deepEqual(
    same.points,
    Array.from({ length: 4 }, () => [0, 0]),
  );
  assert.equal(same.part, 1);
  assert.deepEqual(planeOf(Float32Array.of(1, 3), 2, 1).points, [
    [-1, 0],
    [1, 0],
  ]);
});
