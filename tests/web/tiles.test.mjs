/** A convolution's kernels as images. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { layoutOf } from "../../web/src/live/tiles.js";

/** @param {number[]} shape @param {number} rows @param {number} columns */
const of = (shape, rows, columns, hidden = false) => layoutOf({ shape, rows, columns, hidden });

test("each number has a pixel of its own, and the pixel leads back to it", () => {
  for (const [shape, rows, columns] of /** @type {[number[], number, number][]} */ ([
    [[8, 1, 3, 3], 8, 9],
    [[6, 1, 5, 5], 6, 25],
    [[64, 3, 3, 3], 32, 27],
    [[1, 1, 2, 4], 1, 8],
    [[10, 20], 10, 20],
  ])) {
    const layout = of(shape, rows, columns);
    const seen = new Set();
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        const [x, y] = layout.at(row, column);
        assert.ok(x >= 0 && x < layout.width && y >= 0 && y < layout.height, `${shape}`);
        assert.deepEqual(layout.cell(x, y), [row, column]);
        seen.add(`${x} ${y}`);
      }
    }
    assert.equal(seen.size, rows * columns);
    let between = 0;
    for (let y = 0; y < layout.height; y++)
      for (let x = 0; x < layout.width; x++) between += Number(layout.cell(x, y) === null);
    assert.equal(between, layout.width * layout.height - rows * columns);
    assert.equal(between > 0, layout.kernels && rows > 1);
  }
});

test("kernels that are shown in part, or of one row, and activations lie row by row", () => {
  for (const layout of [
    of([16, 6, 5, 5], 16, 32),
    of([4, 3, 1, 1], 4, 3),
    of([4, 3, 1, 5], 4, 15),
    of([8, 1, 3, 3], 8, 9, true),
  ]) {
    assert.equal(layout.kernels, false);
  }
});

test("maps lie beside each other", () => {
  const layout = layoutOf({
    shape: [16, 8, 9, 7],
    rows: 4,
    columns: 63,
    hidden: true,
    maps: [9, 7],
  });
  assert.deepEqual([layout.width, layout.height, layout.kernels], [4 * 9 - 2, 9, true]);
  assert.deepEqual(layout.at(1, 0), [9, 0]);
  assert.deepEqual(layout.cell(9, 0), [1, 0]);
  assert.equal(layout.cell(7, 0), null);
});
