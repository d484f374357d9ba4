/** Seeded choices: the same seed gives the same programs on every machine. */

/** @typedef {ReturnType<typeof chooser>} Chooser */

/** @param {number} seed */
export function chooser(seed) {
  let state = seed >>> 0;
  /** mulberry32, in [0, 1) */
  function uniform() {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  }
  /** An integer, both ends included. @type {(low: number, high: number) => number} */
  const int = (low, high) => low + Math.floor(uniform() * (high - low + 1));
  /** @type {(probability: number) => boolean} */
  const chance = (probability) => uniform() < probability;
  /** @type {<T>(list: readonly T[]) => T} */
  const pick = (list) => list[int(0, list.length - 1)];
  /** @type {<T>(count: number, make: (i: number) => T) => T[]} */
  const many = (count, make) => Array.from({ length: count }, (_, i) => make(i));
  return { uniform, int, chance, pick, many };
}
