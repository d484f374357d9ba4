/** torch.numpy: the tables as a program in JavaScript has them. */
import { build, dtypeCode } from "./values.js";
import { DTYPES } from "../torch/dtype.js";
import { finfo, iinfo } from "../torch/limits.js";
import { NDArray, addMethods, callable, described, inward, outward } from "./ndarray.js";
import { numpyTable } from "./table.js";

/** @typedef {import("./table.js").Rows} Rows */

/** The program's names of a place. @param {Rows} rows @returns {Record<string, any>} */
const functionsOf = (rows) =>
  Object.fromEntries(
    Object.entries(rows)
      .filter(([name]) => !name.startsWith("_"))
      .map(([name, row]) => [name, callable(name, row)]),
  );

/** np.random, and streams of their own. @param {Rows} rows */
function makeRandom(rows) {
  const random = functionsOf(rows);
  const [use, copy, order] = ["_use", "_copy", "_order"].map((name) => rows[name][1]);
  let streams = 0;
  const { choice, shuffle } = random;
  Object.assign(random, {
    /** The rows of an array, or the items of a list, in another order, in place. @param {any} x */
    shuffle(x) {
      if (!Array.isArray(x)) return shuffle(x);
      const items = [...x];
      Array.from(order(x.length).typed_array(), Number).forEach(
        (from, to) => (x[to] = items[from]),
      );
    },
    /** Of a list of anything too. @param {any} a @param {any[]} more */
    choice(a, ...more) {
      if (!Array.isArray(a) || !a.some((item) => typeof item === "string"))
        return choice(a, ...more);
      const picked = choice(a.length, ...more);
      return picked instanceof NDArray
        ? [picked.tolist()].flat(Infinity).map((/** @type {number} */ i) => a[i])
        : a[picked];
    },
    get_state() {
      copy(0, ++streams);
      return ["MT19937", streams];
    },
    /** @param {any} state */
    set_state: (state) => copy(state[1], 0),
    /** A stream of random numbers of its own. @param {number} [seed] */
    RandomState: function RandomState(seed) {
      const stream = ++streams;
      /** @type {Record<string, any>} */
      const own = {};
      for (const [name, fn] of Object.entries(random)) {
        if (/State|_state/.test(name)) continue;
        own[name] = (/** @type {any[]} */ ...args) => {
          use(stream);
          try {
            return fn(...args);
          } finally {
            use(0);
          }
        };
      }
      own.seed(seed ?? null);
      return own;
    },
  });
  return random;
}

/** np.random.default_rng and its Generator. @param {Rows} rows */
function makeGenerator(rows) {
  const [create, spawn, describe, restore, order] = [
    "_new",
    "_spawn",
    "_describe",
    "_restore",
    "_order",
  ].map((name) => rows[name][1]);
  /** A stream of random numbers, PCG64. https://numpy.org/doc/2.4/reference/random/generator.html */
  class Generator {
    /** @type {import("./generator.js").Stream} */
    _stream;
    /** @param {import("./generator.js").Stream} stream */
    constructor(stream) {
      this._stream = stream;
    }
    /** Generators of their own, which share no numbers with this one. @param {number} n */
    spawn(n) {
      return spawn(this._stream, n).map((/** @type {any} */ stream) => new Generator(stream));
    }
    get bit_generator() {
      const stream = this._stream;
      return {
        get state() {
          return describe(stream);
        },
        set state(text) {
          restore(stream, text);
        },
      };
    }
    toString() {
      return "Generator(PCG64)";
    }
  }
  const prototype = /** @type {any} */ (Generator.prototype);
  for (const [name, row] of Object.entries(rows)) {
    if (name.startsWith("_")) continue;
    const call = callable(name, row);
    /** @this {Generator} @param {any[]} args */
    const method = function (...args) {
      return call(this._stream, ...args);
    };
    prototype[name] = described(method, name, row[0]);
  }
  const { shuffle, choice } = prototype;
  /** Lists of anything too, in place. @this {Generator} @param {any} x @param {any[]} more */
  const shuffling = function (x, ...more) {
    if (!Array.isArray(x)) return shuffle.call(this, x, ...more);
    const items = [...x];
    const places = Array.from(order(this._stream, x.length).typed_array(), Number);
    places.forEach((from, to) => (x[to] = items[from]));
  };
  prototype.shuffle = described(shuffling, "shuffle", shuffle.parameters);
  /** @this {Generator} @param {any} a @param {any[]} more */
  const choosing = function (a, ...more) {
    if (!Array.isArray(a) || !a.some((item) => typeof item === "string"))
      return choice.call(this, a, ...more);
    const picked = choice.call(this, a.length, ...more);
    return picked instanceof NDArray
      ? [picked.tolist()].flat(Infinity).map((/** @type {number} */ i) => a[i])
      : a[picked];
  };
  prototype.choice = described(choosing, "choice", choice.parameters);
  return {
    Generator,
    /** @param {any} [seed] an integer, a list of them, or nothing for numbers that nobody can tell */
    default_rng: (seed) => (seed instanceof Generator ? seed : new Generator(create(inward(seed)))),
  };
}

/** What takes a function of the program, or brackets in Python. @param {Rows} rows */
function special(rows) {
  const [add, multiply, columns, join, arange, moveaxis] = [
    "add",
    "multiply",
    "column_stack",
    "concatenate",
    "arange",
    "moveaxis",
  ].map((name) => rows[name][1]);
  const array = callable("array", rows.array);
  /** @param {any} part */
  const part = (part) => {
    const [start, stop, step] = typeof part === "string" ? part.split(":").map(Number) : [];
    if (stop !== undefined) return arange(start, stop, step || 1, null);
    const x = build(inward(part));
    return x.dim() ? x : x.reshape([1]);
  };
  return {
    /** A function of numbers as one of arrays; no faster than a loop. @param {(...numbers: number[]) => any} fn */
    vectorize:
      (fn) =>
      (/** @type {any[]} */ ...arrays) => {
        const tensors = arrays.map((a) => build(inward(a)));
        const all = tensors.reduce((sum, x) => add(sum, multiply(x, 0)));
        const shape = [...build(all).shape];
        const lists = tensors.map((x) => x.expand(shape).reshape([-1]).tolist());
        const values = lists[0].map((/** @type {any} */ _, /** @type {number} */ i) =>
          fn(...lists.map((list) => list[i])),
        );
        return outward(build(inward(values)).reshape(shape));
      },
    /** @param {(row: NDArray) => any} fn @param {number} axis @param {any} arr */
    apply_along_axis(fn, axis, arr) {
      const moved = moveaxis(build(inward(arr)), axis, -1);
      const shape = [...moved.shape];
      const rows = [...moved.reshape([-1, shape.pop()]).unbind(0)];
      const result = array(rows.map((row) => fn(new NDArray(row))));
      if (result.ndim === 1) return result.reshape(shape);
      const full = result.reshape([...shape, ...result.shape.slice(1)]);
      return outward(moveaxis(full._tensor, -1, axis));
    },
    /** np.c_[a, b] @param {any[]} parts */
    c_: (...parts) => outward(columns(parts.map(part))),
    /** np.r_[a, 1:3, 5] is np.r_(a, "1:3", 5). @param {any[]} parts */
    r_: (...parts) => outward(join(parts.map(part), 0)),
    /** Whether a dtype is of a kind: a dtype, "integer", "floating", "number" or "generic". */
    issubdtype(arg1 = "float64", arg2 = "generic") {
      const name = DTYPES[dtypeCode(arg1)].name;
      const kinds = ["generic"];
      if (name !== "bool") kinds.push("number", name.startsWith("float") ? "floating" : "integer");
      if (Object.hasOwn({ generic: 1, number: 1, floating: 1, integer: 1 }, arg2))
        return kinds.includes(arg2);
      return name === DTYPES[dtypeCode(arg2)].name;
    },
    /** Limits of a float type. @param {string} [dtype] */
    finfo: (dtype = "float64") => finfo(DTYPES[dtypeCode(dtype)]),
    iinfo: (dtype = "int64") => iinfo(DTYPES[dtypeCode(dtype)]),
  };
}

/**
 * @param {any} torch
 * @param {(target: any, path: string) => any} explainMissing
 */
export function makeNumpy(torch, explainMissing) {
  const { numpy, random, generator, linalg, testing } = numpyTable(torch);
  addMethods(numpy);
  return {
    ...functionsOf(numpy),
    ...special(numpy),
    ndarray: NDArray,
    random: explainMissing(
      { ...makeRandom(random), ...makeGenerator(generator) },
      "torch.numpy.random",
    ),
    linalg: explainMissing(functionsOf(linalg), "torch.numpy.linalg"),
    testing: explainMissing(functionsOf(testing), "torch.numpy.testing"),
    ...Object.fromEntries(DTYPES.slice(0, 9).map(({ name }) => [name, name])),
    bool_: "bool",
    ubyte: "uint8",
    byte: "int8",
    short: "int16",
    intc: "int32",
    half: "float16",
    double: "float64",
    single: "float32",
    int_: "int64",
    intp: "int64",
    newaxis: null,
    pi: Math.PI,
    e: Math.E,
    inf: Infinity,
    nan: NaN,
    __version__: "2.4.0",
  };
}
export { NDArray };
