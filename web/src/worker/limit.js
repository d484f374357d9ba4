/** Smoothing of a curve, and where a run is to stop: once its first curve has come to a value. */

/**
 * An exponential moving average that begins at the first value: each is divided by the weight it has so far, as
 * TensorBoard's smoothing and Adam's moments are (Kingma and Ba, https://arxiv.org/abs/1412.6980, section 3).
 */
export class Average {
  /** @param {number} weight of what came before, from 0 (none) to below 1 */
  constructor(weight) {
    this.weight = weight;
    this.sum = 0;
    this.left = 1;
  }

  /** The average with one more value; one that is not finite is given back and left out. @param {number} value */
  add(value) {
    if (!Number.isFinite(value) || this.weight <= 0) return value;
    this.sum = this.weight * this.sum + (1 - this.weight) * value;
    this.left *= this.weight;
    return this.sum / (1 - this.left);
  }
}

/** @param {number[]} values @param {number} weight */
export function smoothed(values, weight) {
  const average = new Average(weight);
  return values.map((value) => average.add(value));
}

/** @typedef {{ value: number, weight: number }} StopAt the value of the smoothed curve at which a run stops */

/** Told of a run's points, until the first curve is at the value or has gone past it, from either side. */
export class Limit {
  /** @param {StopAt} at */
  constructor({ value, weight }) {
    this.value = value;
    this.weight = weight;
    this.average = new Average(weight);
    /** Whether the curve begins above. @type {boolean | null} */
    this.above = null;
    /** @type {string | null} */
    this.name = null;
  }

  /**
   * Whether the curve is there.
   *
   * @param {import("./points.js").Point} point
   */
  reached({ values, names }) {
    this.name ??= names?.[0] ?? "";
    const at = names ? names.indexOf(this.name) : 0;
    const now = this.average.add(values[at]);
    if (!Number.isFinite(now)) return false;
    this.above ??= now > this.value;
    return this.above ? now <= this.value : now >= this.value;
  }
}

/** Ends a program in JavaScript where its curve is at the limit. */
export class Reached extends Error {}
