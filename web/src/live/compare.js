/** Whether a run printed what PyTorch prints. */

/** Below this part of the first loss rounding decides the digits, and only the trend counts. */
const FLOOR = 1e-6;
const TOLERANCE = 2e-4;

/**
 * @typedef {object} Comparison
 * @property {boolean} same
 * @property {number} difference the largest relative difference among the points that count
 * @property {number} at its step
 * @property {number} last the last loss of the run
 * @property {number | null} until the first step that does not count, or null
 */

/**
 * @param {[number, number][]} expected
 * @param {(x: number) => number | undefined} valueAt
 * @returns {Comparison | null} null when a point is missing
 */
export function comparePoints(expected, valueAt) {
  if (expected.length === 0) return null;
  /** @type {Comparison} */
  const result = { same: true, difference: 0, at: 0, last: NaN, until: null };
  const floor = expected[0][1] * FLOOR;
  for (const [x, wanted] of expected) {
    const value = valueAt(x);
    if (value === undefined) return null;
    result.last = value;
    if (wanted < floor) {
      result.until ??= x;
      if (!(value < floor * 2)) return { ...result, same: false, difference: Infinity, at: x };
      continue;
    }
    const difference = Math.abs(value - wanted) / wanted;
    if (!(difference <= result.difference)) Object.assign(result, { difference, at: x });
  }
  result.same = result.difference <= TOLERANCE;
  return result;
}

/**
 * How far two runs' first series are apart, where both have a point.
 *
 * @param {import("./series.js").Curve} run
 * @param {import("./series.js").Curve} other
 * @returns {{ largest: number, at: number } | null} the largest relative difference and its step; null without two common points
 */
export function differenceOf(run, other) {
  const [mine, theirs] = [run.columns[0] ?? [], other.columns[0] ?? []];
  const values = new Map(other.x.map((x, i) => [x, theirs[i]]));
  const floor = Math.abs(mine[0] ?? 0) * FLOOR;
  let [largest, at, common] = [0, 0, 0];
  run.x.forEach((x, i) => {
    const value = values.get(x);
    if (value === undefined || Number.isNaN(value + mine[i])) return;
    common++;
    if (value === mine[i] || Math.max(Math.abs(value), Math.abs(mine[i])) < floor) return;
    const difference = Math.abs(value - mine[i]) / Math.max(Math.abs(value), Math.abs(mine[i]));
    if (difference > largest) [largest, at] = [difference, x];
  });
  return common > 1 ? { largest, at } : null;
}

/**
 * Whether these lines were printed. JavaScript writes 1 where Python writes 1.0.
 *
 * @param {string[]} expected
 * @param {string[]} printed
 */
export function comparePrints(expected, printed) {
  /** @param {string} line */
  const plain = (line) => line.replace(/\d\.0+\b/g, (number) => number[0]);
  return (
    expected.length === printed.length &&
    expected.every((line, i) => plain(line) === plain(printed[i]))
  );
}
