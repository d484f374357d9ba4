/**
 * Rows of a matrix as points of the plane in which they differ most: principal component analysis
 * (https://pytorch.org/docs/stable/generated/torch.pca_lowrank.html), by power iteration. Knows no page.
 */

/** Turns of the iteration: what is shown needs few digits. */
const TURNS = 60;

/**
 * @param {Float32Array} numbers row by row
 * @param {number} rows
 * @param {number} columns
 * @returns {{ points: [x: number, y: number][], part: number }} `part` of all variance lies in the plane
 */
export function planeOf(numbers, rows, columns) {
  const centred = Array.from({ length: rows }, (_, r) =>
    Array.from(numbers.subarray(r * columns, (r + 1) * columns)),
  );
  for (let c = 0; c < columns; c++) {
    const mean = centred.reduce((sum, row) => sum + row[c], 0) / rows;
    for (const row of centred) row[c] -= mean;
  }
  const all = centred.reduce((sum, row) => sum + dot(row, row), 0);
  /** @type {number[][]} */
  const axes = [];
  for (let k = 0; k < Math.min(2, columns); k++) {
    // Any start that is not at a right angle to the answer; the same each time.
    let axis = Array.from({ length: columns }, (_, c) => 1 + ((c * 7 + k * 3) % 5));
    for (let turn = 0; turn < TURNS; turn++) {
      const next = new Array(columns).fill(0);
      for (const row of centred) {
        const along = dot(row, axis);
        for (let c = 0; c < columns; c++) next[c] += along * row[c];
      }
      for (const other of axes) {
        const along = dot(next, other);
        for (let c = 0; c < columns; c++) next[c] -= along * other[c];
      }
      const length = Math.sqrt(dot(next, next));
      if (!(length > 0)) break;
      axis = next.map((value) => value / length);
    }
    const size = Math.sqrt(dot(axis, axis));
    // One of the two directions, so that a film does not jump from one to the other.
    const largest = axis.reduce((best, value) => (Math.abs(value) > Math.abs(best) ? value : best));
    axes.push(axis.map((value) => (Math.sign(largest) * value) / size));
  }
  const points = centred.map(
    (row) => /** @type {[number, number]} */ ([dot(row, axes[0]), axes[1] ? dot(row, axes[1]) : 0]),
  );
  const seen = points.reduce((sum, [x, y]) => sum + x * x + y * y, 0);
  return { points, part: all > 0 ? Math.min(1, seen / all) : 1 };
}

/** @param {number[]} a @param {number[]} b */
function dot(a, b) {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}
