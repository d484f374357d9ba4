/** np.random.default_rng: NumPy's newer generator, with its own numbers for a seed (numpy/random/_generator.pyx). */
import { typeName } from "../torch/errors.js";
import { DTYPES } from "../torch/dtype.js";
import { beta, binomial, gamma, geometric, poisson } from "./distributions.js";
import { along } from "./indexing.js";
import { integral, narrow } from "./narrow.js";
import { PCG64, SeedSequence } from "./pcg64.js";
import {
  answer,
  axisOf,
  broadcasting,
  build,
  cast,
  engineOf,
  floating,
  fromValues,
  int64,
  npError,
  roomFor,
  shapeOf,
  Tensor,
  unbox,
} from "./values.js";
import { engines, exponentials, normals, normals32 } from "./ziggurat.js";

/** A stream; Python and JavaScript have their own classes around it. */
export class Stream extends PCG64 {}

/** @param {any} seed */
function entropy(seed) {
  if (seed == null) return [...crypto.getRandomValues(new Uint32Array(4))].map(BigInt);
  const list = seed instanceof Tensor ? Array.from(seed.typed_array()) : [seed].flat(Infinity);
  return list.map((value) => {
    const number = unbox(value);
    if (typeof number !== "bigint" && !Number.isInteger(number)) {
      throw npError(
        "TypeError",
        "SeedSequence expects int or sequence of ints for entropy not " +
          (typeof number === "number" ? String(seed) : typeName(seed)),
      );
    }
    if (number < 0) throw npError("ValueError", "expected non-negative integer");
    return BigInt(number);
  });
}

/** @param {any} size @returns {number[]} */
const sizes = (size) => (size == null ? [] : shapeOf(size));

/**
 * So many draws in a shape; a single one is a number.
 * @param {number[]} shape @param {number} code @param {() => any} draw
 */
export function filled(shape, code, draw) {
  const room = roomFor(shape, code);
  const { array } = DTYPES[code];
  const values = new array(room.reduce((p, q) => p * q, 1));
  for (let i = 0; i < values.length; i++) values[i] = code === 1 ? BigInt(draw()) : draw();
  return answer(fromValues(values, room, DTYPES[code]));
}

/**
 * Draws whose parameters are numbers or arrays.
 * @param {any[]} given @param {any} size @param {number} code @param {(...numbers: number[]) => any} draw
 */
export function drawn(given, size, code, draw) {
  if (!given.some((one) => one instanceof Tensor || Array.isArray(one))) {
    const numbers = given.map((one) => Number(unbox(one)));
    return filled(sizes(size), code, () => draw(...numbers));
  }
  const torch = engineOf();
  const tensors = given.map((one) => cast(floating(one), 3));
  const shape = size == null ? null : sizes(size);
  const spread = broadcasting(tensors, () =>
    torch.broadcast_tensors(...tensors, ...(shape ? [torch.empty(shape)] : [])),
  ).slice(0, given.length);
  const lists = spread.map((/** @type {any} */ one) => one.typed_array());
  let at = 0;
  return filled([...spread[0].shape], code, () => {
    const numbers = lists.map((/** @type {any} */ list) => list[at]);
    at++;
    return draw(...numbers);
  });
}

/** What parameters may not be, and what is said then. @type {Record<string, [(value: number) => boolean, string]>} */
const LIMITS = {
  scale: [(v) => v < 0, "scale < 0"],
  sigma: [(v) => v < 0, "sigma < 0"],
  shape: [(v) => v < 0, "shape < 0"],
  n: [(v) => v < 0, "n < 0"],
  lam: [(v) => !(v >= 0), "lam < 0 or lam is NaN"],
  p: [(v) => !(v >= 0 && v <= 1), "p < 0, p > 1 or p is NaN"],
  df: [(v) => v <= 0, "df <= 0"],
  a: [(v) => v <= 0, "a <= 0"],
  b: [(v) => v <= 0, "b <= 0"],
};

/** @param {string} name @param {any} value */
export function within(name, value) {
  const limit = LIMITS[name];
  if (limit && Array.from(floating(value).typed_array(), Number).some(limit[0]))
    throw npError("ValueError", limit[1]);
}

/** @param {Stream} rng @param {number} n 0 ... n - 1, shuffled */
function shuffled(rng, n) {
  const list = Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i--) {
    const j = rng.interval(i);
    [list[i], list[j]] = [list[j], list[i]];
  }
  return list;
}

/** @param {Stream} rng @param {bigint} low @param {bigint} most above low */
function integer(rng, low, most) {
  return low + (most <= 0xffffffffn ? BigInt(rng.below(Number(most))) : rng.belowWide(most));
}

/** @param {Stream} rng @param {any} low @param {any} high @param {any} size @param {any} dtype @param {any} endpoint */
function integers(rng, low, high, size, dtype, endpoint) {
  const code = dtype ?? 1;
  const whole = (/** @type {any} */ v) =>
    typeof v === "bigint" ? v : BigInt(Math.trunc(Number(unbox(v))));
  const [from, to] = high == null ? [0, low] : [low, high];
  const check = (/** @type {bigint} */ p, /** @type {bigint} */ q) => {
    if (q >= p) return;
    const [less, lower] = endpoint ? ["<", ">"] : ["<=", ">="];
    throw npError("ValueError", high == null ? `high ${less} 0` : `low ${lower} high`);
  };
  const last = endpoint ? 0n : 1n;
  const lists = [from, to].some((one) => one instanceof Tensor || Array.isArray(one));
  if (!integral(code) || (lists && code > 1)) {
    throw npError("TypeError", `Unsupported dtype dtype('${DTYPES[code].name}') for integers`);
  }
  if (lists) {
    return drawn([from, to], size, code, (p, q) => {
      const [a, b] = [BigInt(p), BigInt(q) - last];
      check(a, b);
      return integer(rng, a, b - a);
    });
  }
  const [a, b] = [whole(from), whole(to) - last];
  check(a, b);
  if (code !== 1) {
    const draw = narrow(code, a, b, () => rng.uint32());
    return filled(sizes(size), code, draw ?? (() => Number(a) + rng.below(Number(b - a))));
  }
  const [start, most] = [Number(a), Number(b - a)];
  const quick = Number.isSafeInteger(start) && most <= 0xffffffff;
  return filled(sizes(size), code, () =>
    quick ? start + rng.below(most) : integer(rng, a, b - a),
  );
}

/** Where draws fall among weights. @param {number[]} p @returns {(x: number) => number} */
function falling(p) {
  let sum = 0;
  const sums = p.map((value) => (sum += value)).map((value, _, all) => value / all[all.length - 1]);
  return (x) => sums.findIndex((limit) => x < limit);
}

/** Positions without repeats. @param {Stream} rng @param {number} n @param {number} count @param {boolean} mixed */
function once(rng, n, count, mixed) {
  const swap = (/** @type {number[]} */ list, /** @type {number} */ first) => {
    for (let i = list.length - 1; i >= first; i--) {
      const j = rng.below(i);
      [list[i], list[j]] = [list[j], list[i]];
    }
    return list;
  };
  if (n > 10000 && count > Math.floor(n / (mixed ? 50 : 20))) {
    const all = Array.from({ length: n }, (_, i) => i);
    return swap(all, Math.max(n - count, 1)).slice(n - count);
  }
  // Floyd's.
  const seen = new Set();
  const list = [];
  for (let j = n - count; j < n; j++) {
    const value = rng.below(j);
    const found = seen.has(value) ? j : value;
    seen.add(found);
    list.push(found);
  }
  return mixed ? swap(list, 1) : list;
}

/** @param {Stream} rng @param {number[]} weights @param {number} count */
function onceWeighted(rng, weights, count) {
  const rest = [...weights];
  /** @type {number[]} */
  const found = [];
  while (found.length < count) {
    const draws = Array.from({ length: count - found.length }, () => rng.double());
    for (const i of found) rest[i] = 0;
    for (const i of new Set(draws.map(falling(rest)))) found.push(i);
  }
  return found;
}

/** @param {number[]} weights @param {number} n @param {number} count @param {boolean} again */
function checkWeights(weights, n, count, again) {
  const sum = weights.reduce((p, q) => p + q, 0);
  const problem =
    weights.length !== n
      ? "a and p must have same size"
      : Number.isNaN(sum)
        ? "Probabilities contain NaN"
        : weights.some((w) => w < 0)
          ? "Probabilities are not non-negative"
          : Math.abs(sum - 1) > Math.sqrt(Number.EPSILON)
            ? "Probabilities do not sum to 1. See Notes section of docstring for more information."
            : !again && weights.filter((w) => w > 0).length < count
              ? "Fewer non-zero entries in p than size"
              : null;
  if (problem) throw npError("ValueError", problem);
}

/** @param {Stream} rng @param {any} a @param {any} size @param {any} replace @param {any} p @param {any} axis @param {any} mix */
function choice(rng, a, size, replace, p, axis, mix) {
  const items = typeof a === "number" ? null : build(a);
  const d = items ? axisOf(axis ?? 0, items.dim()) : 0;
  const n = items ? items.shape[d] : a;
  const shape = sizes(size);
  const count = shape.reduce((k, m) => k * m, 1);
  if (n <= 0 && count) {
    throw npError(
      "ValueError",
      items
        ? "a cannot be empty unless no samples are taken"
        : "a must be a positive integer unless no samples are taken",
    );
  }
  const again = replace !== false;
  const weights = p == null ? null : Array.from(floating(p).typed_array(), Number);
  if (!again && count > n) {
    throw npError(
      "ValueError",
      "Cannot take a larger sample than population when replace is False",
    );
  }
  if (weights) checkWeights(weights, n, count, again);
  const draw = weights
    ? () => Array.from({ length: count }, () => rng.double()).map(falling(weights))
    : () => Array.from({ length: count }, () => rng.below(n - 1));
  const places = again
    ? draw()
    : weights
      ? onceWeighted(rng, weights, count)
      : once(rng, n, count, mix !== false);
  if (!items) return answer(fromValues(places, shape, int64));
  const picked = along(items, places, d);
  const full = [...items.shape];
  full.splice(d, 1, ...shape);
  return answer(picked.reshape(full));
}

/** @returns {import("./table.js").Rows} the first parameter is the stream */
export function generatorFunctions() {
  const torch = engineOf();
  const log = (/** @type {number} */ x) => engines("log", x);
  /**
   * A distribution by its parameters and their defaults.
   * @param {string} spec @param {number} code of the dtype
   * @param {(rng: Stream) => (...numbers: number[]) => any} make @returns {import("./table.js").Row}
   */
  const row = (spec, code, make) => {
    const all = spec.split(",").map((part) => part.split("="));
    return [
      `rng,${all.map(([name]) => name).join()},size`,
      (rng, ...given) => {
        const values = all.map(([name, otherwise], i) => {
          if (given[i] == null && otherwise === undefined)
            throw npError("TypeError", `missing required argument: '${name}'`);
          const value = given[i] ?? Number(otherwise);
          within(name, value);
          return value;
        });
        return drawn(values, given[all.length], code, make(rng));
      },
      "plain",
    ];
  };
  return {
    _new: ["?seed", (seed) => new Stream(new SeedSequence(entropy(seed))), "object"],
    _spawn: [
      "rng,n",
      (rng, n) => rng.seeds.spawn(n).map((/** @type {any} */ s) => new Stream(s)),
      "objects",
    ],
    _describe: ["rng", (rng) => rng.describe(), "plain"],
    _restore: ["rng,text", (rng, text) => rng.restore(text)],
    _order: ["rng,n", (rng, n) => fromValues(shuffled(rng, n), [n], int64)],
    random: [
      "rng,size,dtype",
      (rng, size, dtype) =>
        filled(sizes(size), dtype ?? 3, dtype === 2 ? () => rng.float() : () => rng.double()),
      "plain",
    ],
    standard_normal: [
      "rng,size,dtype",
      (rng, size, dtype) =>
        filled(sizes(size), dtype ?? 3, dtype === 2 ? normals32(rng) : normals(rng)),
      "plain",
    ],
    standard_exponential: [
      "rng,size",
      (rng, size) => filled(sizes(size), 3, exponentials(rng)),
      "plain",
    ],
    integers: ["rng,low,high,size,dtype,endpoint", integers],
    uniform: row("low=0,high=1", 3, (rng) => (low, high) => {
      if (high < low) throw npError("ValueError", "high - low < 0");
      return low + (high - low) * rng.double();
    }),
    normal: row("loc=0,scale=1", 3, (rng) => {
      const next = normals(rng);
      return (loc, scale) => loc + scale * next();
    }),
    lognormal: row("mean=0,sigma=1", 3, (rng) => {
      const next = normals(rng);
      return (mean, sigma) => engines("exp", mean + sigma * next());
    }),
    exponential: row("scale=1", 3, (rng) => {
      const next = exponentials(rng);
      return (scale) => scale * next();
    }),
    poisson: row("lam=1", 1, (rng) => (lam) => poisson(rng, lam)),
    binomial: row("n,p", 1, (rng) => (n, p) => binomial(rng, n, p)),
    geometric: row("p", 1, (rng) => (p) => {
      if (p === 0) throw npError("ValueError", "p <= 0, p > 1 or p contains NaNs");
      return geometric(rng, p);
    }),
    standard_gamma: row("shape", 3, (rng) => (shape) => gamma(rng, shape)),
    gamma: row("shape,scale=1", 3, (rng) => (shape, scale) => scale * gamma(rng, shape)),
    beta: row("a,b", 3, (rng) => (a, b) => beta(rng, a, b)),
    chisquare: row("df", 3, (rng) => (df) => 2 * gamma(rng, df / 2)),
    laplace: row("loc=0,scale=1", 3, (rng) => (loc, scale) => {
      for (;;) {
        const u = rng.double();
        if (u >= 0.5) return loc - scale * log(2 - u - u);
        if (u > 0) return loc + scale * log(u + u);
      }
    }),
    gumbel: row("loc=0,scale=1", 3, (rng) => (loc, scale) => {
      for (;;) {
        const u = 1 - rng.double();
        if (u < 1) return loc - scale * log(-log(u));
      }
    }),
    logistic: row("loc=0,scale=1", 3, (rng) => (loc, scale) => {
      for (;;) {
        const u = rng.double();
        if (u > 0) return loc + scale * log(u / (1 - u));
      }
    }),
    rayleigh: row("scale=1", 3, (rng) => (mode) => mode * Math.sqrt(2 * exponentials(rng)())),
    standard_cauchy: [
      "rng,size",
      (rng, size) => {
        const next = normals(rng);
        return filled(sizes(size), 3, () => next() / next());
      },
      "plain",
    ],
    triangular: row("left,mode,right", 3, (rng) => (left, mode, right) => {
      const base = right - left;
      const u = rng.double();
      return u <= (mode - left) / base
        ? left + Math.sqrt(u * (mode - left) * base)
        : right - Math.sqrt((1 - u) * (right - mode) * base);
    }),
    choice: ["rng,a,size,replace,p,axis,shuffle", choice],
    permutation: [
      "rng,x,axis",
      (rng, x, axis) => {
        if (Number.isInteger(x)) return fromValues(shuffled(rng, x), [x], int64);
        const array = build(x);
        const d = axisOf(axis ?? 0, array.dim());
        return along(array, shuffled(rng, array.shape[d]), d);
      },
    ],
    permuted: [
      "rng,x,axis",
      (rng, x, axis) => {
        const array = build(x);
        if (axis == null)
          return along(array.reshape([-1]), shuffled(rng, array.numel()), 0).reshape([
            ...array.shape,
          ]);
        const d = axisOf(axis, array.dim());
        const rows = array.transpose(d, -1);
        const shape = [...rows.shape];
        const flat = rows.reshape([-1, shape[shape.length - 1]]);
        const mixed = flat
          .unbind(0)
          .map((/** @type {any} */ line) => along(line, shuffled(rng, line.numel())));
        return torch.stack(mixed, 0).reshape(shape).transpose(d, -1).contiguous();
      },
    ],
    shuffle: [
      "rng,x,axis",
      (rng, x, axis) => {
        if (!(x instanceof Tensor))
          throw npError("TypeError", `'${typeof x}' object does not support item assignment`);
        const d = axisOf(axis ?? 0, x.dim());
        /** @type {any} */ (x).copy_(along(x, shuffled(rng, x.shape[d]), d));
      },
    ],
    multinomial: [
      "rng,n,pvals,size",
      (rng, n, pvals, size) => {
        const p = Array.from(floating(pvals).typed_array(), Number);
        const shape = sizes(size);
        const count = shape.reduce((k, m) => k * m, 1);
        const rows = Array.from({ length: count }, () => {
          let [left, rest] = [n, 1];
          const row = p.map(() => 0);
          for (let j = 0; j < p.length - 1 && left > 0; j++) {
            row[j] = binomial(rng, left, p[j] / rest);
            left -= row[j];
            rest -= p[j];
          }
          if (left > 0) row[p.length - 1] = left;
          return row;
        });
        return fromValues(rows.flat(), [...shape, p.length], int64);
      },
    ],
  };
}
