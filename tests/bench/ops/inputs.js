/**
 * The arrays the rows of table.js name. Page and native.py make them by the same arithmetic, so that
 * every library gets the same numbers.
 */

/**
 * kind: "normal-like" numbers between low and high, whole numbers below high ("index"), true and false
 * ("mask"), a symmetric matrix, one that is positive definite too, one row of a single 1 for each number of
 * another input ("onehot").
 *
 * @typedef {{shape: number[], kind?: string, low?: number, high?: number, of?: string}} Input
 * @type {Record<string, Input>}
 */
export const INPUTS = {
  a: { shape: [1000, 1000] },
  b: { shape: [1000, 1000] },
  row: { shape: [1000] },
  bias: { shape: [1000] },
  positive: { shape: [1000, 1000], low: 0.1, high: 4 },
  mask: { shape: [1000, 1000], kind: "mask" },
  index: { shape: [1000, 1000], kind: "index", high: 1000 },
  rows: { shape: [1000], kind: "index", high: 1000 },
  logits: { shape: [64, 1000] },
  classes: { shape: [64], kind: "index", high: 1000 },
  onehot: { shape: [64, 1000], kind: "onehot", of: "classes" },
  square100: { shape: [100, 100] },
  symmetric100: { shape: [100, 100], kind: "symmetric" },
  square200: { shape: [200, 200] },
  definite200: { shape: [200, 200], kind: "definite" },
  right200: { shape: [200, 200] },
};

export const size = (shape) => shape.reduce((a, b) => a * b, 1);

/** Numbers from [0, 1): the finalizer of MurmurHash3 over a count. @param {number} seed */
export function uniform(count, seed) {
  const values = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    let h = (i + Math.imul(seed, 0x9e3779b1)) | 0;
    h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
    h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
    values[i] = ((h ^ (h >>> 16)) >>> 0) / 2 ** 32;
  }
  return values;
}

const SEEDS = Object.fromEntries(Object.keys(INPUTS).map((name, i) => [name, i + 1]));

/**
 * @param {string} name
 * @returns {{shape: number[], kind: string, values: Float32Array | Int32Array}}
 */
export function makeInput(name) {
  const { shape, kind = "numbers", low = -2, high = 2, of } = INPUTS[name];
  const [n] = shape;
  const drawn = uniform(size(shape), SEEDS[name]);
  if (kind === "index") return { shape, kind, values: Int32Array.from(drawn, (u) => u * high) };
  if (kind === "mask") return { shape, kind, values: Int32Array.from(drawn, (u) => 2 * u) };
  if (kind === "onehot") {
    const values = new Float32Array(size(shape));
    makeInput(of).values.forEach((column, i) => (values[i * shape[1] + column] = 1));
    return { shape, kind, values };
  }
  const values = Float32Array.from(drawn, (u) => low + (high - low) * u);
  if (kind === "symmetric" || kind === "definite") {
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < i; j++) values[i * n + j] = values[j * n + i];
      if (kind === "definite") values[i * n + i] = 2 * n + i;
    }
  }
  return { shape, kind, values };
}

/** What is handed to `backward`, of the shape of the result. @param {number[]} shape */
export const makeUpstream = (shape) =>
  Float32Array.from(uniform(size(shape), 99), (u) => 2 * u - 1);
