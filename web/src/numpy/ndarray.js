/** np.ndarray in JavaScript: Python's operators and brackets are methods. */
import { explainBrackets } from "../torch/brackets.js";
import { DTYPES, dtypeOf } from "../torch/dtype.js";
import { nameClass, typeError, typeName } from "../torch/errors.js";
import { Float } from "../torch/float.js";
import { isOptions } from "../torch/functions.js";
import { Slice } from "../torch/marshal.js";
import { fromValues, Tensor } from "../torch/tensor.js";
import { get, set } from "./indexing.js";
import { text } from "./sorting.js";
import { METHODS, OPERATORS, UNARY_OPERATORS } from "./table.js";
import { dtypeCode, npError, Small } from "./values.js";

/** @typedef {import("./table.js").Rows} Rows */

/** Elements of typed arrays, which say what they are. @param {any} values */
function typed(values) {
  const own = dtypeOf(values);
  return fromValues(values, [values.length], own ?? DTYPES[1]);
}

/** A program's value as the tables take it. @param {any} value @returns {any} */
export const inward = (value) => taken(value, 0);

/** @param {any} value @param {number} depth @returns {any} */
function taken(value, depth) {
  if (value instanceof NDArray) return value._tensor;
  if (depth > 64)
    throw npError(
      "ValueError",
      "setting an array element with a sequence. The requested array would exceed the maximum number of dimension of 64.",
    );
  if (Array.isArray(value)) return value.map((item) => taken(item, depth + 1));
  if (value instanceof Tensor) return /** @type {any} */ (value).numpy()._tensor;
  return ArrayBuffer.isView(value) ? typed(value) : value;
}

/** What a row answers, as a program has it: numbers, arrays, lists of them. @param {any} value @param {string} [kind] @returns {any} */
export function outward(value, kind) {
  if (value instanceof Tensor) return new NDArray(value);
  if (value instanceof Float || value instanceof Small) return value.value;
  if (typeof value === "bigint") return Number(value);
  if (kind === "dtype") return DTYPES[value].name;
  if (!Array.isArray(value)) return value ?? undefined;
  const list = value.map((item) => outward(item));
  const [, fields] = kind?.split(":") ?? [];
  fields?.split(",").forEach((name, i) => Object.defineProperty(list, name, { value: list[i] }));
  return list;
}

/** @param {any} value @returns {any} a dtype's number */
function dtype(value) {
  if (value == null) return value;
  if (typeof value === "string") return dtypeCode(value);
  const shown = typeof value === "boolean" ? (value ? "True" : "False") : String(value);
  throw typeError(`Cannot interpret '${shown}' as a data type`, "numpy");
}

/** What scripts/numpy_types.mjs and messages read. @param {any} fn @param {string} name @param {string} parameters */
export function described(fn, name, parameters) {
  Object.defineProperty(fn, "name", { value: name });
  return Object.defineProperty(fn, "parameters", { value: parameters.replace(/^\d/, "") });
}

/**
 * A row's function as a program calls it: arguments by position, then by name in a last object.
 * @param {string} name @param {import("./table.js").Row} row
 */
export function callable(name, [parameters, fn, kind]) {
  const [, mark, list] = /** @type {any} */ (/^([?*\d]?)(.*)$/.exec(parameters));
  const names = list.split(",");
  const [dtypeAt, outAt] = [names.indexOf("dtype"), names.indexOf("out")];
  const least = mark > "0" ? Number(mark) : mark ? 0 : /^x1,|^a,b$/.test(list) ? 2 : 1;
  /** @param {any[]} args */
  const call = (...args) => {
    const options = isOptions(args.at(-1)) ? args.pop() : null;
    const values = (mark === "*" ? [args] : args).map((arg, i) =>
      i === dtypeAt ? dtype(arg) : inward(arg),
    );
    const few = values.length < least && !options && !(mark > "0");
    if (values.length > names.length || few) {
      throw typeError(
        values.length || least > 1
          ? `${name}() takes from ${least} to ${names.length} positional arguments but ${values.length} ` +
              (values.length === 1 ? "was given" : "were given")
          : `${name}() missing 1 required positional argument: '${names[0]}'`,
        name,
      );
    }
    for (const [key, value] of Object.entries(options ?? {})) {
      const at = names.indexOf(key);
      if (at < 0) throw typeError(`${name}() got an unexpected keyword argument '${key}'`, name);
      if (values[at] !== undefined && at < args.length)
        throw typeError(`${name}() got multiple values for argument '${key}'`, name);
      values[at] = at === dtypeAt ? dtype(value) : inward(value);
    }
    const missing = names
      .slice(0, least)
      .filter((/** @type {string} */ _, /** @type {number} */ i) => values[i] === undefined)
      .map((/** @type {string} */ one) => `'${one}'`);
    if (missing.length) {
      const several = missing.length > 1 ? "s" : "";
      throw typeError(
        `${name}() missing ${missing.length} required positional argument${several}: ${missing.join(" and ")}`,
        name,
      );
    }
    const result = fn(...values);
    if (outAt >= 0 && values[outAt] != null) return options?.out ?? args[outAt];
    return outward(result, kind);
  };
  return Object.defineProperty(described(call, name, parameters), "least", { value: least });
}

/** An item of x.at(...). @param {any} item */
function indexItem(item) {
  if (item === undefined) {
    throw typeError("at(): an index is undefined (null makes a new dimension)", "at");
  }
  return (typeof item === "string" && Slice.parse(item)) || inward(item);
}

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
  get itemsize() {
    return this._tensor.dtype.bytes;
  }
  get nbytes() {
    return this.itemsize * this.size;
  }
  /** In bytes; negative where a slice goes backwards. */
  get strides() {
    return this._tensor.stride().map((/** @type {number} */ n) => n * this.itemsize);
  }
  get T() {
    return new NDArray(this._tensor.permute(this.shape.map((_, d, { length }) => length - 1 - d)));
  }
  /** Number of rows, as Python's len(). */
  get length() {
    if (this.ndim === 0) throw typeError("len() of unsized object", "len");
    return this.shape[0];
  }
  tolist() {
    return this._tensor.tolist();
  }
  item() {
    if (this.size === 1) return this._tensor.reshape([]).item();
    throw npError("ValueError", "can only convert an array of size 1 to a Python scalar");
  }
  view() {
    return new NDArray(get(this._tensor, "..."));
  }
  /** a[0, 1:3] is a.at(0, "1:3"). @param {any[]} items */
  at(...items) {
    return outward(get(this._tensor, ...items.map(indexItem)));
  }
  /** a[mask] = 0 is a.set(mask, 0). @param {any} items @param {any} value */
  set(items, value) {
    const list = Array.isArray(items) ? items : [items];
    set(this._tensor, inward(value), ...list.map(indexItem));
  }
  /** @returns {Iterator<any>} */
  [Symbol.iterator]() {
    if (this.ndim === 0) throw typeError("iteration over a 0-d array", "iter");
    return Array.from({ length: this.length }, (_, i) => this.at(i))[Symbol.iterator]();
  }
  toString() {
    return text(this._tensor, false);
  }
  [Symbol.for("nodejs.util.inspect.custom")]() {
    return text(this._tensor, true);
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

/** Python's signs, for messages. */
const SIGNS = /** @type {Record<string, string>} */ ({
  add: "+",
  sub: "-",
  mul: "*",
  truediv: "/",
  floordiv: "//",
  mod: "%",
  pow: "** or pow()",
  matmul: "@",
  and: "&",
  or: "|",
  xor: "^",
  lshift: "<<",
  rshift: ">>",
  lt: "<",
  le: "<=",
  gt: ">",
  ge: ">=",
  eq: "==",
  ne: "!=",
});

/** @param {NDArray} array @param {any} other @param {string} sign @returns {any} */
function operandOf(array, other, sign) {
  const good =
    other instanceof NDArray ||
    Array.isArray(other) ||
    ArrayBuffer.isView(other) ||
    ["number", "boolean", "bigint"].includes(typeof other);
  if (good) return inward(other);
  const own = array.dtype.replace(/\d+$/, "");
  const types = `'${own}' and '${typeName(other)}'`;
  throw typeError(
    /[<>!]|==/.test(sign)
      ? `'${sign}' not supported between instances of ${types}`
      : `unsupported operand type(s) for ${sign}: ${types}`,
    "numpy",
  );
}

/** Gives arrays the tables' methods and operators. @param {Rows} rows */
export function addMethods(rows) {
  /** @type {any} */
  const prototype = NDArray.prototype;
  const define = (/** @type {string} */ name, /** @type {any} */ value) =>
    Object.defineProperty(prototype, name, { value, configurable: true, writable: true });
  for (const row of METHODS.split(" ")) {
    const name = row.replace("_", "");
    const call = callable(name, rows[row]);
    /** @this {NDArray} @param {any[]} args */
    const method = function (...args) {
      return call(this, ...args);
    };
    define(name, described(method, name, rows[row][0]));
  }
  for (const name of ["reshape", "transpose"]) {
    const call = callable(name, rows[name]);
    /** Sizes or axes one by one, or as a list. @this {NDArray} @param {any[]} args */
    const method = function (...args) {
      return call(this, ...(args.length === 1 || !args.length ? args : [args]));
    };
    define(name, method);
  }
  for (const [name, row] of Object.entries(UNARY_OPERATORS)) {
    const fn = rows[row][1];
    /** @this {NDArray} */
    const method = function () {
      return outward(fn(this._tensor));
    };
    define(name, method);
  }
  for (const [name, row] of Object.entries(OPERATORS)) {
    const short = name === "truediv" ? "div" : name;
    const fn = rows[row][1];
    /** @this {NDArray} @param {any} other */
    const method = function (other) {
      return outward(fn(this._tensor, operandOf(this, other, SIGNS[name])));
    };
    define(short, method);
    const inPlace = rows[`_i${row}`]?.[1];
    if (!inPlace || /[<>!]|==/.test(SIGNS[name])) continue;
    /** a += b and so on. @this {NDArray} @param {any} other */
    const changing = function (other) {
      inPlace(this._tensor, operandOf(this, other, `${SIGNS[name]}=`));
      return this;
    };
    define(`i${short}`, changing);
  }
}
