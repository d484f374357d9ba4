/** What a step has done to a tensor. Knows no engine. */

/** Numbers of a tensor in which its change is looked for. */
const CHANGED = 1000;

/** Half of the distance of two neighbouring float32 numbers, as a part of them, at most. */
const ULP = 2 ** -24;

/**
 * |after - before| / |before| of some numbers of both.
 *
 * @param {Float32Array} before
 * @param {ArrayLike<number>} after
 */
export function changeOf(before, after) {
  let [change, size] = [0, 0];
  const by = Math.ceil(before.length / CHANGED);
  for (let i = 0; i < before.length; i += by) {
    const value = before[i];
    const step = Math.fround(after[i]) - value;
    change += step * step;
    size += value * value;
  }
  return Math.sqrt(change / size);
}

/** Numbers with which a rate is looked for: many steps are kept while the code is still cold. */
const SURE = 250;

/** A rate that is known worse than this is not told. */
const UNSURE = 0.02;

/**
 * The rate of a plain step of gradient descent: the shortest number with which every weight is what it was less
 * rate times gradient, but for rounding; NaN where none is, or many are.
 *
 * @param {Float32Array} before
 * @param {Float32Array} grads
 * @param {ArrayLike<number>} after
 */
export function rateOf(before, grads, after) {
  let [product, square, rounding] = [0, 0, 0];
  const by = Math.ceil(before.length / SURE);
  for (let i = 0; i < before.length; i += by) {
    const grad = grads[i];
    product += (before[i] - Math.fround(after[i])) * grad;
    square += grad * grad;
    const rounded = ULP * before[i] * grad;
    rounding += rounded * rounded;
  }
  const rate = product / square;
  const error = Math.sqrt(rounding) / square;
  if (!Number.isFinite(rate) || rate === 0 || error > UNSURE * Math.abs(rate)) return NaN;
  const fits = (/** @type {number} */ guess) => {
    for (let i = 0; i < before.length; i += by) {
      const moved = guess * grads[i];
      const off = Math.abs(before[i] - moved - after[i]);
      const most = Math.abs(before[i]) + Math.abs(moved);
      if (!(off <= 2 * ULP * most + 1e-44)) return false;
    }
    return true;
  };
  for (let digits = 1; digits <= 7; digits++) {
    const guess = Number(rate.toPrecision(digits));
    if (fits(guess)) return guess;
  }
  return NaN;
}
