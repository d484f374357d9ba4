/** The maps of a run: which one belongs to a step, and what is seen on it. Knows no page. */

/** @typedef {import("../worker/protocol.js").MapMessage} MapMessage */
/**
 * @typedef {object} MapFacts
 * @property {"classes" | "sides" | "number"} kind several outputs; one on either side of a threshold; one that is a
 *   number
 * @property {number} threshold where the sides part
 * @property {number} middle of the two labels
 * @property {number} largest distance from the threshold
 * @property {boolean[]} wrong of the points, where it is known
 * @property {number} known points whose class is known
 * @property {number} right points that are where they belong
 * @property {{ known: number, right: number } | null} tests the same of those for testing
 */

/**
 * Maps, or what else goes with the steps of a film.
 *
 * @template {{ step: number }} T
 */
export class Maps {
  constructor() {
    /** In the order of their steps. @type {T[]} */
    this.all = [];
  }

  /** @param {T} map as its check gives it */
  add(map) {
    if (map.step > (this.all.at(-1)?.step ?? -1)) this.all.push(map);
  }

  /** The film has dropped frames: their maps go too. @param {Set<number>} steps of the frames that are left */
  keep(steps) {
    const newest = this.all.at(-1);
    this.all = this.all.filter((map) => map === newest || steps.has(map.step));
  }

  /** The map at a step, else the one before it. @param {number | null} step null for the newest */
  at(step) {
    const newest = this.all.at(-1) ?? null;
    if (step === null) return newest;
    return this.all.findLast((map) => map.step <= step) ?? this.all[0] ?? null;
  }
}

/** Of a value among several classes. @param {number} value */
export const classOf = (value) => Math.floor(value);
/** @param {number} value */
export const shareOf = (value) => value - Math.floor(value);

/** @param {MapMessage} map @param {number} part 0 x, 1 y, 2 what it is to be, 3 what the model says */
const column = ({ points }, part) => points.filter((_, i) => i % 4 === part);

/** @param {Uint8Array} tests @param {Float32Array} labels @param {boolean[]} wrong */
function testsOf(tests, labels, wrong) {
  const known = wrong.filter((_, i) => tests[i] && !Number.isNaN(labels[i]));
  return { known: known.length, right: known.filter((one) => !one).length };
}

/**
 * @param {MapMessage} map
 * @param {boolean} logits whether the loss takes the output as a logit
 * @returns {MapFacts}
 */
export function factsOf(map, logits) {
  const labels = column(map, 2);
  const said = column(map, 3);
  const distinct = [...new Set(labels)]
    .filter((label) => !Number.isNaN(label))
    .sort((a, b) => a - b);
  const middle = ((distinct[0] ?? 0) + (distinct.at(-1) ?? 0)) / 2;
  /** @param {MapFacts["kind"]} kind @param {number} threshold @param {(i: number) => boolean} isRight */
  const facts = (kind, threshold, isRight) => {
    const wrong = Array.from(labels, (label, i) => !Number.isNaN(label) && !isRight(i));
    const known = distinct.length ? labels.filter((label) => !Number.isNaN(label)).length : 0;
    let largest = 0;
    for (const value of map.cells) {
      const distance = Math.abs(value - threshold);
      if (distance > largest && distance < Infinity) largest = distance;
    }
    const right = known - wrong.filter(Boolean).length;
    const tests = map.tests && known ? testsOf(map.tests, labels, wrong) : null;
    return { kind, threshold, middle, largest, wrong, known, right, tests };
  };
  if (map.classes > 1) return facts("classes", 0, (i) => classOf(said[i]) === labels[i]);
  if (distinct.length !== 2)
    return { ...facts("number", 0, () => true), known: 0, right: 0, tests: null };
  const threshold = logits ? 0 : middle;
  return facts("sides", threshold, (i) => said[i] > threshold === labels[i] > middle);
}

/** The cell under a place. @param {MapMessage} map @param {number} x from 0 to 1 @param {number} y from above */
export function cellAt({ side, box, cells }, x, y) {
  const column = Math.min(side - 1, Math.max(0, Math.floor(x * side)));
  const row = Math.min(side - 1, Math.max(0, Math.floor(y * side)));
  const [left, right, low, high] = box;
  return {
    x: left + ((column + 0.5) * (right - left)) / side,
    y: high - ((row + 0.5) * (high - low)) / side,
    value: cells[row * side + column],
  };
}
