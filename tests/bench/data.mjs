/** The numbers every library starts from: the same for all, drawn from a fixed seed. */

export const SIZES = { n: 64, in: 1000, hidden: 100, out: 10 };

/** Name and shape of each array, in the order in which they lie in the file. */
export const ARRAYS = [
  ["x", [SIZES.n, SIZES.in]],
  ["y", [SIZES.n, SIZES.out]],
  ["w1", [SIZES.in, SIZES.hidden]],
  ["w2", [SIZES.hidden, SIZES.out]],
  ["b1", [SIZES.hidden]],
  ["b2", [SIZES.out]],
];

/** Normal numbers (Box-Muller over mulberry32) as one Float32Array. */
export function makeData() {
  let state = 1;
  const uniform = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const count = ARRAYS.reduce((sum, [, shape]) => sum + shape.reduce((a, b) => a * b), 0);
  return Float32Array.from(
    { length: count },
    () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()),
  );
}

/** Cuts the file's numbers into `{ x: { shape, values }, … }`. */
export function split(numbers) {
  let start = 0;
  return Object.fromEntries(
    ARRAYS.map(([name, shape]) => {
      const end = start + shape.reduce((a, b) => a * b);
      const values = numbers.slice(start, end);
      start = end;
      return [name, { shape, values }];
    }),
  );
}
