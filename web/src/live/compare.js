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
