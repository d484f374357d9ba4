/** np.random's legacy functions, with NumPy's own numbers (src/bindings/numpy_random.cpp). */
import { checked, engine } from "../torch/engine.js";
import { binomial, poisson } from "./distributions.js";
import { DTYPES } from "../torch/dtype.js";
import { drawn, filled, within } from "./generator.js";
import { integral, narrow } from "./narrow.js";
import {
  answer,
  broadcasting,
  build,
  cast,
  engineOf,
  floating,
  float64,
  fromValues,
  int64,
  npError,
  roomFor,
  isScalar,
  shapeOf,
  Tensor,
  unbox,
} from "./values.js";

/** @param {number[]} shape @param {any} dtype @returns {any} */
const blank = (shape, dtype) => engineOf().zeros(roomFor(shape, dtype.code), { dtype });

/** Uniform or normal draws. @param {number} normal @param {number[]} shape */
function draws(normal, shape) {
  const tensor = blank(shape, float64);
  checked(engine.native.numpy_fill(tensor.handle, normal));
  return tensor;
}

/** 0 ... n - 1, shuffled. @param {number} n */
function shuffled(n) {
  const tensor = blank([n], int64);
  checked(engine.native.numpy_shuffle_indices(tensor.handle));
  return tensor;
}

/** @param {number} low @param {number} high @param {number[]} shape */
function integers(low, high, shape) {
  const tensor = blank(shape, int64);
  checked(engine.native.numpy_fill_randint(tensor.handle, low, high));
  return tensor;
}

/** Integers of another dtype, whose draws of 32 bits are cut. @param {number} low @param {number} high @param {number[]} shape @param {number} code */
function fewBits(low, high, shape, code) {
  if (!integral(code))
    throw npError("TypeError", `Unsupported dtype dtype('${DTYPES[code].name}') for randint`);
  if (low >= high) throw npError("ValueError", "low >= high");
  const word = () => Number(integers(0, 2 ** 32, [1]).typed_array()[0]);
  const draw = narrow(code, BigInt(low), BigInt(high) - 1n, word, true);
  return draw ? filled(shape, code, draw) : answer(cast(integers(low, high, shape), code));
}

/** Positions drawn with the probabilities p. @param {number} count @param {number[]} p @returns {number[]} */
function weighted(count, p) {
  let sum = 0;
  const sums = p.map((value) => (sum += value));
  return Array.from(draws(0, [count]).typed_array(), (x) =>
    sums.findIndex((limit) => x < limit / sum),
  );
}

/** The same, each position once: as NumPy, drawn again until there are enough. @param {number} count @param {number[]} p */
function weightedOnce(count, p) {
  const rest = [...p];
  /** @type {number[]} */
  const found = [];
  while (found.length < count) {
    for (const i of new Set(weighted(count - found.length, rest))) found.push(i);
    for (const i of found) rest[i] = 0;
  }
  return found;
}

/** @param {number[]} weights @param {number} n @param {number} count @param {boolean} again */
function checkWeights(weights, n, count, again) {
  const sum = weights.reduce((p, q) => p + q, 0);
  const problem =
    weights.length !== n
      ? "'a' and 'p' must have same size"
      : weights.some((w) => w < 0)
        ? "probabilities are not non-negative"
        : !(Math.abs(sum - 1) <= Math.sqrt(Number.EPSILON))
          ? "probabilities do not sum to 1"
          : !again && weights.filter((w) => w > 0).length < count
            ? "Fewer non-zero entries in p than size"
            : null;
  if (problem) throw npError("ValueError", problem);
  return weights;
}

/** @param {any} size */
const sizes = (size) => (size == null ? [] : shapeOf(size));
/** @param {any} a @param {number} [n] */
const mixed = (a, n = a.shape[0]) => a.index_select(0, shuffled(n));

/** loc + scale * draw, with the shape of its arguments if no size is given. @param {number} normal @param {any} a @param {any} b @param {any} size */
function scaled(normal, a, b, size) {
  const torch = engineOf();
  const [x, y] = [cast(floating(a), 3), cast(floating(b), 3)];
  const shape = size ?? [...broadcasting([x, y], () => torch.add(x, y)).shape];
  const draw = draws(normal, sizes(shape));
  return answer(broadcasting([x, draw], () => torch.add(x, torch.mul(y, draw))));
}

/** @param {any} a @param {any} size @param {any} replace @param {any} p */
function choice(a, size, replace, p) {
  const items = typeof a === "number" ? null : build(a);
  if (items && items.dim() !== 1) throw npError("ValueError", "a must be 1-dimensional");
  const n = items ? items.shape[0] : a;
  if (n <= 0) {
    throw npError(
      "ValueError",
      items
        ? "'a' cannot be empty unless no samples are taken"
        : "a must be greater than 0 unless no samples are taken",
    );
  }
  const shape = sizes(size);
  const count = shape.reduce((k, m) => k * m, 1);
  const again = replace !== false;
  const weights =
    p == null ? null : checkWeights(Array.from(floating(p).typed_array(), Number), n, count, again);
  if (!again && count > n) {
    throw npError("ValueError", "Cannot take a larger sample than population when 'replace=False'");
  }
  /** @type {any} */
  let index;
  if (weights)
    index = fromValues(
      again ? weighted(count, weights) : weightedOnce(count, weights),
      [count],
      int64,
    );
  else index = again ? integers(0, n, [count]) : shuffled(n).narrow(0, 0, count);
  return answer((items ? items.index_select(0, index) : index).reshape(shape));
}

/** @returns {import("./table.js").Rows} */
export function randomFunctions() {
  const torch = engineOf();
  /** @type {import("./table.js").Row} */
  const sample = ["?size", (size) => answer(draws(0, sizes(size)))];
  /** The stream, draw by draw. */
  const one = { double: () => draws(0, []).item() };
  /** @type {import("./table.js").Rows} */
  const rows = {
    seed: [
      "?seed",
      (seed) => {
        const value = Number(seed ?? Math.floor(Math.random() * 2 ** 32));
        if (!Number.isInteger(value) || typeof seed === "string")
          throw npError(
            "TypeError",
            "Cannot cast scalar from dtype('float64') to dtype('int64') according to the rule 'safe'",
          );
        if (value < 0 || value >= 2 ** 32)
          throw npError("ValueError", "Seed must be between 0 and 2**32 - 1");
        checked(engine.native.numpy_seed(value));
      },
    ],
    _use: ["stream", (stream) => void checked(engine.native.numpy_use(stream))],
    _copy: ["a,b", (from, to) => void checked(engine.native.numpy_copy(from, to))],
    rand: ["*size", (size) => answer(draws(0, sizes(size)))],
    randn: ["*size", (size) => answer(draws(1, sizes(size)))],
    random: sample,
    random_sample: sample,
    ranf: sample,
    sample,
    standard_normal: ["?size", (size) => answer(draws(1, sizes(size)))],
    randint: [
      "low,high,size,dtype",
      (low, high, size, dtype) => {
        const [from, to] = (high == null ? [0, low] : [low, high]).map(unbox).map(Math.trunc);
        if (dtype != null && dtype !== 1) return fewBits(from, to, sizes(size), dtype);
        return answer(integers(from, to, sizes(size)));
      },
    ],
    normal: [
      "?loc,scale,size",
      (loc, scale, size) => {
        if (typeof unbox(scale ?? 1) === "number" && unbox(scale ?? 1) < 0)
          throw npError("ValueError", "scale < 0");
        return scaled(1, loc ?? 0, scale ?? 1, size);
      },
    ],
    uniform: [
      "?low,high,size",
      (low, high, size) => {
        const [from, to] = [cast(floating(low ?? 0), 3), cast(floating(high ?? 1), 3)];
        return scaled(0, from, torch.sub(to, from), size);
      },
    ],
    exponential: [
      "?scale,size",
      (scale, size) => {
        const draw = torch.neg(torch.log(torch.rsub(draws(0, sizes(size)), 1)));
        return answer(torch.mul(draw, unbox(scale ?? 1)));
      },
    ],
    poisson: [
      "?lam,size",
      (lam, size) => {
        within("lam", lam ?? 1);
        return drawn([lam ?? 1], size, 1, (mean) => poisson(one, mean));
      },
    ],
    binomial: [
      "2n,p,size",
      (n, p, size) => {
        within("n", n);
        within("p", p);
        return drawn([n, p], size, 1, (count, chance) => binomial(one, count, chance));
      },
    ],
    random_integers: [
      "low,high,size",
      (low, high, size) => answer(integers(high == null ? 1 : low, (high ?? low) + 1, sizes(size))),
    ],
    permutation: ["x", (x) => (isScalar(x) ? shuffled(shapeOf(x)[0]) : mixed(build(x)))],
    shuffle: [
      "x",
      (x) => {
        if (!(x instanceof Tensor)) {
          throw npError("TypeError", `'${typeof x}' object does not support item assignment`);
        }
        /** @type {any} */ (x).copy_(mixed(x));
      },
    ],
    _order: ["n", (n) => shuffled(n)],
  };
  // Draws are numbers of Python's own, what is chosen is an array's.
  for (const row of Object.values(rows)) row[2] = "plain";
  return { ...rows, choice: ["a,size,replace,p", choice] };
}
