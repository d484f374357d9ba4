import { float64, int64 } from "./dtype.js";
import { checked, engine } from "./engine.js";
import { TorchError, typeError, typeName } from "./errors.js";
import { isOptions } from "./functions.js";
import { array, NDArray, result, sizesOf } from "./numpy.js";
import { fromValues } from "./tensor.js";

/** @param {string} op @param {string} message */
const valueError = (op, message) => new TorchError(message, { kind: "ValueError", op });

/**
 * Arguments by position or by name in a last object, over the defaults.
 * @param {string} op @param {any[]} args @param {Record<string, any>} defaults
 */
function named(op, args, defaults) {
  const options = isOptions(args.at(-1)) ? args.pop() : {};
  const names = Object.keys(defaults);
  const values = { ...defaults };
  args.forEach((arg, i) => (values[names[i]] = arg));
  for (const [key, value] of Object.entries(options)) {
    if (!(key in defaults)) {
      throw typeError(`${op}() got an unexpected keyword argument '${key}'`, op);
    }
    values[key] = value;
  }
  return values;
}

/** @param {any} size */
const shapeOf = (size) => sizesOf([size ?? []].flat());

/** @param {number[]} shape @param {import("./dtype.js").DType} dtype */
const blank = (shape, dtype) =>
  fromValues(new dtype.array(shape.reduce((a, b) => a * b, 1)), shape, dtype);

/** Uniform or normal draws. @param {number} normal @param {number[]} shape @returns {any} */
export function draws(normal, shape) {
  const tensor = blank(shape, float64);
  checked(engine.native.numpy_fill(tensor.handle, normal));
  return tensor;
}

/** 0 ... n - 1, shuffled. @param {number} n @returns {any} */
export function shuffled(n) {
  const tensor = blank([n], int64);
  checked(engine.native.numpy_shuffle_indices(tensor.handle));
  return tensor;
}

/** @param {number} low @param {number} high @param {number[]} shape @returns {any} */
export function integers(low, high, shape) {
  const tensor = blank(shape, int64);
  checked(engine.native.numpy_fill_randint(tensor.handle, low, high));
  return tensor;
}

/** The running sums of p, the last one 1. @param {number[]} p */
function cumulative(p) {
  let sum = 0;
  const sums = p.map((value) => (sum += value));
  return sums.map((value) => value / sum);
}

/** Positions drawn with the probabilities p. @param {number} count @param {number[]} p @returns {number[]} */
export function weighted(count, p) {
  const cdf = cumulative(p);
  return draws(0, [count])
    .tolist()
    .map((/** @type {number} */ x) => cdf.findIndex((limit) => x < limit));
}

/** The same, each position once: as NumPy, drawn again until there are enough. @param {number} count @param {number[]} p */
export function weightedOnce(count, p) {
  const rest = [...p];
  /** @type {number[]} */
  const found = [];
  while (found.length < count) {
    for (const i of new Set(weighted(count - found.length, rest))) found.push(i);
    for (const i of found) rest[i] = 0;
  }
  return found;
}

/** @param {any} p @param {number} n @param {number} count @param {boolean} replace @returns {number[]} */
export function checkedWeights(p, n, count, replace) {
  const weights = array(p).tolist();
  const sum = weights.reduce((/** @type {number} */ a, /** @type {number} */ b) => a + b, 0);
  const refuse = (/** @type {string} */ message) => valueError("choice", message);
  if (weights.length !== n) throw refuse("'a' and 'p' must have same size");
  if (weights.some((/** @type {number} */ w) => w < 0)) {
    throw refuse("probabilities are not non-negative");
  }
  if (!(Math.abs(sum - 1) <= Math.sqrt(Number.EPSILON))) {
    throw refuse("probabilities do not sum to 1");
  }
  if (!replace && weights.filter((/** @type {number} */ w) => w > 0).length < count) {
    throw refuse("Fewer non-zero entries in p than size");
  }
  return weights;
}

/** @param {any[]} args a, size, replace, p */
function choice(...args) {
  const { a, size, replace, p } = named("choice", args, {
    a: undefined,
    size: null,
    replace: true,
    p: null,
  });
  const from = typeof a === "number" ? null : array(a);
  if (from && from.ndim !== 1) throw valueError("choice", "a must be 1-dimensional");
  const n = from ? from.size : a;
  if (!Number.isInteger(n) || n <= 0) {
    throw valueError(
      "choice",
      from
        ? "'a' cannot be empty unless no samples are taken"
        : "a must be greater than 0 unless no samples are taken",
    );
  }
  const shape = shapeOf(size);
  const count = shape.reduce((x, y) => x * y, 1);
  const weights = p === null ? null : checkedWeights(p, n, count, replace);
  if (!replace && count > n) {
    throw valueError("choice", "Cannot take a larger sample than population when 'replace=False'");
  }
  let picked;
  if (weights) picked = replace ? weighted(count, weights) : weightedOnce(count, weights);
  else picked = (replace ? integers(0, n, [count]) : shuffled(n)).tolist().slice(0, count);
  const positions = /** @type {any} */ (fromValues(picked, shape, int64));
  return result(from ? from._tensor.at(positions) : positions);
}

/** np.random's legacy functions, with NumPy's own numbers. */
export function makeRandom() {
  /** @param {any} [size] */
  const sample = (size) => result(draws(0, shapeOf(isOptions(size) ? size.size : size)));
  return {
    /** @param {number} seed */
    seed(seed) {
      if (!Number.isInteger(seed) || seed < 0 || seed >= 2 ** 32) {
        throw valueError("seed", "Seed must be between 0 and 2**32 - 1");
      }
      checked(engine.native.numpy_seed(seed));
    },
    /** @param {number[]} shape */
    rand: (...shape) => result(draws(0, sizesOf(shape))),
    /** @param {number[]} shape */
    randn: (...shape) => result(draws(1, sizesOf(shape))),
    random: sample,
    random_sample: sample,
    /** uniform(low, high, size). @param {any[]} args */
    uniform(...args) {
      const { low, high, size } = named("uniform", args, { low: 0, high: 1, size: null });
      return result(
        draws(0, shapeOf(size))
          .mul(high - low)
          .add(low),
      );
    },
    /** normal(loc, scale, size). @param {any[]} args */
    normal(...args) {
      const { loc, scale, size } = named("normal", args, { loc: 0, scale: 1, size: null });
      if (scale < 0) throw valueError("normal", "scale < 0");
      return result(draws(1, shapeOf(size)).mul(scale).add(loc));
    },
    /** randint(low, high, size). @param {any[]} args */
    randint(...args) {
      const { low, high, size } = named("randint", args, {
        low: undefined,
        high: null,
        size: null,
      });
      const [from, to] = high === null ? [0, low] : [low, high];
      for (const bound of [from, to]) {
        if (!Number.isInteger(bound)) {
          throw typeError(
            `randint(): bounds must be whole numbers, not ${typeName(bound)}`,
            "randint",
          );
        }
      }
      return result(integers(from, to, shapeOf(size)));
    },
    /** 0 ... n - 1, or the rows of an array, in another order. @param {any} x */
    permutation(x) {
      if (typeof x === "number") return new NDArray(shuffled(x));
      const from = array(x);
      return result(from._tensor.at(shuffled(from.length)));
    },
    /** The rows of an array in another order, in place. @param {any} x */
    shuffle(x) {
      if (Array.isArray(x)) {
        const copy = [...x];
        shuffled(x.length)
          .tolist()
          .forEach((/** @type {number} */ from, /** @type {number} */ to) => (x[to] = copy[from]));
      } else {
        x._tensor.copy_(x._tensor.at(shuffled(x.length)));
      }
    },
    choice,
  };
}
