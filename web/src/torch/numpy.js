import { explainBrackets } from "./brackets.js";
import { bool, float64, int64 } from "./dtype.js";
import { nameClass, TorchError, typeError, typeName } from "./errors.js";
import { isOptions } from "./functions.js";
import { formatArray } from "./numpy_print.js";
import { fromValues, Tensor } from "./tensor.js";

/**
 * torch.numpy: the part of NumPy that the lecture's first rung needs, float64 throughout, on the same
 * engine. Python's operators are methods: a - b is a.sub(b), a -= b is a.isub(b), a[mask] = 0 is
 * a.set(mask, 0), a[0, 1:3] is a.at(0, "1:3").
 */
export class NDArray {
  // A field, not an assignment: that would go down to brackets.js.
  /** @type {any} */
  _tensor = null;
  /** @param {any} tensor */
  constructor(tensor) {
    if (!(tensor instanceof Tensor)) throw typeError("write np.array(data)", "ndarray");
    this._tensor = tensor;
  }
  get shape() {
    return [...this._tensor.shape];
  }
  get ndim() {
    return this._tensor.dim();
  }
  get size() {
    return this._tensor.numel();
  }
  get dtype() {
    return this._tensor.dtype.name;
  }
  get T() {
    return new NDArray(this._tensor.T);
  }
  get length() {
    return this._tensor.length;
  }
  copy() {
    return new NDArray(this._tensor.clone());
  }
  tolist() {
    return this._tensor.tolist();
  }
  item() {
    return this._tensor.item();
  }
  /** @param {any[]} items */
  at(...items) {
    return result(this._tensor.at(...items.map(unwrap)));
  }
  /** @param {any} items @param {any} value */
  set(items, value) {
    const list = Array.isArray(items) ? items.map(unwrap) : [unwrap(items)];
    this._tensor.set(list, operand(value));
  }
  /** @param {any[]} shape */
  reshape(...shape) {
    return new NDArray(this._tensor.reshape(...shape));
  }
  /** @param {string} dtype */
  astype(dtype) {
    const target = { float64, float: float64, int64, int: int64, bool }[dtype];
    if (!target) throw typeError(`data type '${dtype}' not understood`, "astype");
    return new NDArray(this._tensor.to(target));
  }
  /** @returns {Iterator<any>} */
  [Symbol.iterator]() {
    return [...this._tensor].map(result)[Symbol.iterator]();
  }
  toString() {
    return formatArray(this._tensor.typed_array(), this.shape, this.dtype);
  }
  [Symbol.for("nodejs.util.inspect.custom")]() {
    return `array(${this.toString().replace(/\n/g, "\n      ")})`;
  }
  toJSON() {
    return this.tolist();
  }
  /** @param {string} hint */
  [Symbol.toPrimitive](hint) {
    if (hint === "string") return this.toString();
    throw typeError(
      "JavaScript's operators do not work on arrays: write a.add(b), a.sub(b), a.mul(b), a.lt(b), ...",
      "numpy",
    );
  }
}
nameClass(NDArray, "ndarray");
explainBrackets(NDArray);

/** @param {any} value */
const unwrap = (value) => (value instanceof NDArray ? value._tensor : value);

/**
 * An operand for a tensor op: Python's float times an int array is float64, whatever torch's default.
 * @param {any} value
 */
function operand(value) {
  if (value instanceof NDArray) return value._tensor;
  if (Array.isArray(value)) return array(value)._tensor;
  if (["number", "boolean", "bigint"].includes(typeof value)) return value;
  throw typeError(`unsupported operand type: '${typeName(value)}'`, "numpy");
}

/** NumPy's results: numbers for full reductions, arrays else. @param {any} value */
export function result(value) {
  if (!(value instanceof Tensor)) return value;
  return value.dim() === 0 ? /** @type {any} */ (value).item() : new NDArray(value);
}

/** NumPy computes in float64 where torch would take its default dtype. @param {any} value */
function floating(value) {
  const tensor = operand(value);
  if (!(tensor instanceof Tensor)) return fromValues([Number(tensor)], [], float64);
  return tensor.dtype.is_floating_point ? tensor : /** @type {any} */ (tensor).to(float64);
}

/** @param {any} data @param {{dtype?: string}} [options] */
export function array(data, options = {}) {
  const made = data instanceof NDArray ? data.copy() : new NDArray(nested(data, flattenData(data)));
  return options.dtype ? made.astype(options.dtype) : made;
}

/** @type {(data: any) => {sizes: number[], values: any[]}} */
let flattenData;

/** @param {any} data @param {{sizes: number[], values: any[]}} flat */
function nested(data, { sizes, values }) {
  if (values.length && values.every((v) => typeof v === "boolean")) {
    return fromValues(values, sizes, bool);
  }
  const whole = values.length > 0 && values.every((v) => Number.isSafeInteger(Number(v)));
  const ints = whole && !(data instanceof Float64Array) && !(data instanceof Float32Array);
  return fromValues(values, sizes, ints ? int64 : float64);
}

/** {axis, keepdims} or the same positionally, as torch's (dim, keepdim). @param {any[]} args */
function reductionArgs(args) {
  const options = isOptions(args.at(-1)) ? args.pop() : {};
  const { axis = args[0], keepdims = args[1] ?? false, ...unknown } = options;
  const [extra] = Object.keys(unknown);
  if (extra) throw typeError(`got an unexpected keyword argument '${extra}'`, "numpy");
  return axis === undefined || axis === null ? [] : [axis, keepdims];
}

/** What NumPy calls them, where torch has another name. */
const UNARY_FLOAT = { exp: "exp", log: "log", sqrt: "sqrt", sin: "sin", cos: "cos", tanh: "tanh" };
const UNARY = { abs: "abs", absolute: "abs", sign: "sign", floor: "floor", ceil: "ceil" };
const BINARY = {
  add: "add",
  subtract: "sub",
  multiply: "mul",
  power: "pow",
  maximum: "maximum",
  minimum: "minimum",
};
const METHODS = { add: "add", sub: "sub", mul: "mul", pow: "pow", mod: "remainder" };
const COMPARE = ["lt", "le", "gt", "ge", "eq", "ne"];
const REDUCE = ["sum", "prod", "all", "any", "argmax", "argmin"];
const REDUCE_FLOAT = ["mean"];

/** A tensor with the method; 0-dim float64 for a number. @param {any} value @returns {any} */
function tensorOf(value) {
  const v = operand(value);
  if (v instanceof Tensor) return v;
  return fromValues([v], [], Number.isInteger(v) ? int64 : float64);
}

/** Both operands as NumPy promotes them: numbers are Python's, float64 wins. @param {any} a @param {any} b */
function promoted(a, b) {
  const x = tensorOf(a);
  const y = operand(b);
  const fraction = typeof y === "number" && !Number.isInteger(y);
  if (!fraction) return [x, y];
  return [x.dtype.is_floating_point ? x : x.to(float64), y];
}

/** NumPy's words for operands that do not fit. @template T @param {() => T} run @returns {T} */
function broadcasting(run) {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof TorchError) || !/^The size of tensor a/.test(error.message)) throw error;
    const shapes = error.shapes.map(tuple).join(" ");
    throw new TorchError(`operands could not be broadcast together with shapes ${shapes} `, {
      kind: "ValueError",
      op: error.op,
      shapes: error.shapes,
    });
  }
}

/** @param {readonly number[]} shape */
const tuple = (shape) => `(${shape.join(",")}${shape.length === 1 ? "," : ""})`;

function addMethods() {
  /** @type {any} */
  const prototype = NDArray.prototype;
  for (const [name, torchName] of Object.entries(METHODS)) {
    /** @this {NDArray} @param {any} other */
    prototype[name] = function (other) {
      const [x, y] = promoted(this, other);
      return new NDArray(broadcasting(() => x[torchName](y)));
    };
    /** a += b and so on. @this {NDArray} @param {any} other */
    prototype[`i${name}`] = function (other) {
      const value = operand(other);
      broadcasting(() => this._tensor[`${torchName}_`](value));
      return this;
    };
  }
  /** @this {NDArray} @param {any} other */
  prototype.div = function (other) {
    const value = operand(other);
    return new NDArray(broadcasting(() => /** @type {any} */ (floating(this)).div(value)));
  };
  /** @this {NDArray} @param {any} other */
  prototype.idiv = function (other) {
    this._tensor.div_(operand(other));
    return this;
  };
  /** @this {NDArray} */
  prototype.neg = function () {
    return new NDArray(this._tensor.neg());
  };
  for (const name of COMPARE) {
    /** @this {NDArray} @param {any} other */
    prototype[name] = function (other) {
      const value = operand(other);
      return new NDArray(broadcasting(() => this._tensor[name](value)));
    };
  }
  for (const name of REDUCE) {
    /** @this {NDArray} @param {any[]} args */
    prototype[name] = function (...args) {
      return result(this._tensor[name](...reductionArgs(args)));
    };
  }
  for (const name of REDUCE_FLOAT) {
    /** @this {NDArray} @param {any[]} args */
    prototype[name] = function (...args) {
      return result(/** @type {any} */ (floating(this))[name](...reductionArgs(args)));
    };
  }
  for (const [name, torchName] of [
    ["max", "amax"],
    ["min", "amin"],
  ]) {
    /** @this {NDArray} @param {any[]} args */
    prototype[name] = function (...args) {
      return result(this._tensor[torchName](...reductionArgs(args)));
    };
  }
  /** @this {NDArray} @param {any} other */
  prototype.dot = function (other) {
    const b = tensorOf(other);
    const a = this._tensor;
    const [x, y] = a.dtype === b.dtype ? [a, b] : [a.to(float64), b.to(float64)];
    if (x.dim() === 0 || y.dim() === 0) return result(x.mul(y));
    const [inner, outer] = [x.shape.at(-1), y.shape[Math.max(y.dim() - 2, 0)]];
    if (inner !== outer) {
      throw new TorchError(
        `shapes ${tuple(x.shape)} and ${tuple(y.shape)} not aligned: ${inner} (dim ${x.dim() - 1}) != ` +
          `${outer} (dim ${Math.max(y.dim() - 2, 0)})`,
        { kind: "ValueError", op: "dot", shapes: [[...x.shape], [...y.shape]] },
      );
    }
    return result(x.matmul(y));
  };
}

/** @param {any[]} shape @returns {number[]} */
export function sizesOf(shape) {
  const sizes = Array.isArray(shape[0]) ? shape[0] : shape;
  for (const size of sizes) {
    if (!Number.isInteger(size)) {
      throw typeError(`'${typeName(size)}' object cannot be interpreted as an integer`, "numpy");
    }
    if (size < 0) {
      throw new TorchError("negative dimensions are not allowed", {
        kind: "ValueError",
        op: "numpy",
      });
    }
  }
  return sizes;
}

/**
 * @param {any} torch
 * @param {any} random np.random
 * @param {(target: any, path: string) => any} explainMissing
 */
export function makeNumpy(torch, random, explainMissing) {
  flattenData = torch.flatten;
  addMethods();
  /** @param {any} shape */
  const sizes = (shape) => sizesOf([shape].flat());
  /** zeros, ones. @param {(size: number[], options: any) => any} make */
  const filled =
    (make) =>
    (/** @type {any} */ shape, /** @type {any} */ options = {}, /** @type {any[]} */ ...more) => {
      if (!isOptions(options) || more.length) {
        throw typeError(`Cannot interpret '${options}' as a data type`, "numpy");
      }
      const made = new NDArray(make(sizes(shape), { dtype: float64 }));
      return options.dtype ? made.astype(options.dtype) : made;
    };
  /** @type {Record<string, any>} */
  const np = {
    ndarray: NDArray,
    array,
    asarray: (/** @type {any} */ data) => (data instanceof NDArray ? data : array(data)),
    zeros: filled(torch.zeros),
    ones: filled(torch.ones),
    full: (/** @type {any} */ shape, /** @type {number} */ value) =>
      new NDArray(
        torch.full(sizes(shape), value, Number.isInteger(value) ? {} : { dtype: float64 }),
      ),
    eye: (/** @type {number} */ n) => new NDArray(torch.eye(n, { dtype: float64 })),
    /** @param {number[]} range */
    arange(...range) {
      const options = range.every(Number.isInteger) ? {} : { dtype: float64 };
      return new NDArray(torch.arange(...range, options));
    },
    linspace: (/** @type {number} */ start, /** @type {number} */ stop, num = 50) =>
      new NDArray(torch.linspace(start, stop, num, { dtype: float64 })),
    square: (/** @type {any} */ a) => result(tensorOf(a).square()),
    dot: (/** @type {any} */ a, /** @type {any} */ b) =>
      /** @type {any} */ (new NDArray(tensorOf(a))).dot(b),
    where: (/** @type {any} */ c, /** @type {any} */ a, /** @type {any} */ b) =>
      new NDArray(torch.where(unwrap(c), operand(a), operand(b))),
    allclose: (/** @type {any} */ a, /** @type {any} */ b, rtol = 1e-5, atol = 1e-8) =>
      torch.allclose(floating(a), floating(b), { rtol, atol }),
    random: explainMissing(random, "torch.numpy.random"),
    pi: Math.PI,
    e: Math.E,
    inf: Infinity,
    nan: NaN,
  };
  for (const [name, torchName] of Object.entries(UNARY_FLOAT)) {
    np[name] = (/** @type {any} */ a) => result(/** @type {any} */ (floating(a))[torchName]());
  }
  for (const [name, torchName] of Object.entries(UNARY)) {
    np[name] = (/** @type {any} */ a) => result(tensorOf(a)[torchName]());
  }
  for (const [name, torchName] of Object.entries(BINARY)) {
    np[name] = (/** @type {any} */ a, /** @type {any} */ b) => {
      const [x, y] = promoted(a, b);
      return result(broadcasting(() => x[torchName](y)));
    };
  }
  for (const name of [...REDUCE, ...REDUCE_FLOAT, "max", "min"]) {
    np[name] = (/** @type {any} */ a, /** @type {any[]} */ ...args) =>
      /** @type {any} */ (a instanceof NDArray ? a : array(a))[name](...args);
  }
  return np;
}
