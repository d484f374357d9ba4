/** Eigenvalues of a square matrix that are real, by the QR algorithm (Golub & Van Loan 2013, 7.4 and 7.5). */
import { cast, float64, fromValues, npError, realCode } from "./values.js";

/**
 * The Schur form T and the turns Q that lead to it, A = Q T Q'; each turn clears an element below the diagonal.
 *
 * @param {number[][]} t changed in place
 * @param {number} n
 */
function schur(t, n) {
  const q = t.map((_, i) => t.map((_, j) => Number(i === j)));
  /** @param {number} i @param {number} k @param {number} c @param {number} s */
  const turn = (i, k, c, s) => {
    for (let j = 0; j < n; j++) {
      const [a, b] = [t[i][j], t[k][j]];
      [t[i][j], t[k][j]] = [c * a + s * b, c * b - s * a];
    }
    for (const rows of [t, q]) {
      for (const row of rows) [row[i], row[k]] = [c * row[i] + s * row[k], c * row[k] - s * row[i]];
    }
  };
  /** @param {number} i @param {number} k @param {number} a @param {number} b that is to become 0 */
  const clear = (i, k, a, b) => {
    const r = Math.sqrt(a * a + b * b);
    if (r > 0 && b !== 0) turn(i, k, a / r, b / r);
  };
  for (let j = 0; j < n - 2; j++) {
    for (let i = n - 1; i > j + 1; i--) clear(i - 1, i, t[i - 1][j], t[i][j]);
  }
  let tries = 0;
  for (let end = n - 1; end > 0;) {
    let from = end;
    for (; from > 0; from--) {
      const size = Math.abs(t[from][from]) + Math.abs(t[from - 1][from - 1]);
      if (Math.abs(t[from][from - 1]) > Number.EPSILON * size) continue;
      t[from][from - 1] = 0;
      break;
    }
    if (from === end) {
      end--;
      tries = 0;
      continue;
    }
    const [[a, b], [c, d]] = [end - 1, end].map((i) => [t[i][end - 1], t[i][end]]);
    const half = (a - d) / 2;
    const under = half * half + b * c;
    if (tries++ > 60 || (from === end - 1 && under < 0)) {
      throw npError(
        "NotImplementedError",
        "complex eigenvalues are not in gradlet, and this matrix has some",
      );
    }
    // The eigenvalue of the last block that is nearer to its last element; now and then another, against circles.
    const away =
      half < 0 ? half - Math.sqrt(Math.max(under, 0)) : half + Math.sqrt(Math.max(under, 0));
    const shift =
      tries % 11 === 10 ? d + Math.abs(c) : away === 0 || under < 0 ? d : d - (b * c) / away;
    /** @type {[number, number]} */
    let [x, y] = [t[from][from] - shift, t[from + 1][from]];
    for (let k = from; k < end; k++) {
      clear(k, k + 1, x, y);
      if (k + 2 <= end) [x, y] = [t[k + 1][k], t[k + 2][k]];
    }
  }
  return q;
}

/** @param {any} a square, float @returns {[any, any]} values and vectors, in columns of length 1 */
export function eigen(a) {
  if (a.dim() !== 2)
    throw npError(
      "NotImplementedError",
      "numpy.linalg.eig of a stack of matrices is not in gradlet",
    );
  const n = a.shape[0];
  const t = /** @type {number[][]} */ (a.to(float64).tolist());
  if (t.flat().some((v) => !Number.isFinite(v)))
    throw npError("LinAlgError", "Array must not contain infs or NaNs");
  const q = schur(t, n);
  const vectors = q.map((row) => row.map(() => 0));
  for (let k = 0; k < n; k++) {
    const y = Array(n).fill(0);
    y[k] = 1;
    for (let i = k - 1; i >= 0; i--) {
      let sum = 0;
      for (let j = i + 1; j <= k; j++) sum -= t[i][j] * y[j];
      const gap = t[i][i] - t[k][k];
      y[i] = sum / (gap || Number.EPSILON * (Math.abs(t[k][k]) || 1));
    }
    const column = q.map((row) => row.reduce((sum, v, j) => sum + v * y[j], 0));
    const length = Math.sqrt(column.reduce((sum, v) => sum + v * v, 0));
    column.forEach((v, i) => (vectors[i][k] = v / length));
  }
  const made = (/** @type {number[]} */ values, /** @type {number[]} */ shape) =>
    cast(fromValues(values, shape, float64), realCode(a));
  return [
    made(
      t.map((row, i) => row[i]),
      [n],
    ),
    made(vectors.flat(), [n, n]),
  ];
}
