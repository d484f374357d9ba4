/**
 * NumPy's arrays on the facade's tensors: what an operand is, which dtype two of them meet in, and how
 * what the engine refuses reads in NumPy's words.
 */
import { DTYPES, float64, int64 } from "../torch/dtype.js";
import { TorchError, typeName } from "../torch/errors.js";
import { box, Float, unbox } from "../torch/float.js";
import { fromValues, Tensor } from "../torch/tensor.js";
import { shortest16, shortest32 } from "./print.js";

/** @typedef {any} Operand a tensor, or a number of Python: its float in a box where it is whole */

/** @param {string} kind @param {string} message @returns {TorchError} */
export const npError = (kind, message) => new TorchError(message, { kind, op: "numpy" });

/** Of booleans. @returns {never} */
export function noMinus() {
  throw npError(
    "TypeError",
    "numpy boolean subtract, the `-` operator, is not supported, use the bitwise_xor, the `^` operator, " +
      "or the logical_xor function instead.",
  );
}

/** (2, 3) as Python writes it, or as NumPy does in its messages. @param {ArrayLike<number>} shape */
export function tuple(shape, separator = ",") {
  const sizes = Array.from(shape);
  return sizes.length === 1 ? `(${sizes[0]},)` : `(${sizes.join(separator)})`;
}

/** @param {any} value */
export const isScalar = (value) =>
  typeof value === "number" ||
  typeof value === "boolean" ||
  typeof value === "bigint" ||
  value instanceof Float;

/** Code of the dtype of a Python number. @param {any} value */
const scalarCode = (value) =>
  typeof value === "boolean" ? 0 : Number.isSafeInteger(value) || typeof value === "bigint" ? 1 : 3;

/** By code: bool, int64, float32 or float64, whichever an array of the dtype is computed as. */
const WIDE = [0, 1, 2, 3, 1, 1, 1, 1, 2, 2];

/** The dtype of an array. @param {any} tensor @returns {number} */
export const realCode = (tensor) => tensor._describe()[0];

/** The dtype it is computed as. @param {any} tensor @returns {number} */
export const codeOf = (tensor) => WIDE[realCode(tensor)];

/** @param {any} tensor @param {number} code */
export const cast = (tensor, code) =>
  realCode(tensor) === code ? tensor : tensor.to(DTYPES[code]);

const CODES = /** @type {Record<string, number>} */ ({
  bool: 0,
  int64: 1,
  int: 1,
  i8: 1,
  float32: 2,
  f4: 2,
  f: 2,
  float64: 3,
  float: 3,
  f8: 3,
  d: 3,
  uint8: 4,
  u1: 4,
  ubyte: 4,
  int8: 5,
  i1: 5,
  byte: 5,
  int16: 6,
  i2: 6,
  short: 6,
  int32: 7,
  i4: 7,
  i: 7,
  intc: 7,
  float16: 8,
  f2: 8,
  half: 8,
});

/** The dtypes of arrays, by name. */
const NAMES = DTYPES.slice(0, 9)
  .map(({ name }) => name)
  .join(", ");

/** @param {string} name of a dtype @returns {number} */
export function dtypeCode(name) {
  if (typeof name === "string" && Object.hasOwn(CODES, name)) return CODES[name];
  if (typeof name !== "string" || !/^(uint(16|32|64)|complex(64|128)|object)$/.test(name))
    throw npError(
      "TypeError",
      typeof name === "string"
        ? `data type '${name}' not understood`
        : `Cannot interpret a ${typeName(name)} as a data type`,
    );
  throw npError("NotImplementedError", `dtype ${name} is not in gradlet, which has ${NAMES}`);
}

/** The float that holds all integers of a dtype. @type {Record<number, number>} */
const FLOAT_OF = { 0: 8, 4: 8, 5: 8, 6: 2, 7: 3, 1: 3 };
const FLOATS = [8, 2, 3];
const INTEGERS = [5, 6, 7, 1];

/** np.promote_types. @param {number} a @param {number} b @returns {number} */
function commonOf(a, b) {
  if (a === b || b === 0) return a;
  if (a === 0) return b;
  const [first, second] = [a, b].map((code) => FLOATS.indexOf(code));
  if (first >= 0 && second >= 0) return FLOATS[Math.max(first, second)];
  if (first >= 0) return commonOf(a, FLOAT_OF[b]);
  if (second >= 0) return commonOf(FLOAT_OF[a], b);
  // uint8 needs one of more bits.
  const bits = [a, b].map((code) => (code === 4 ? 1 : INTEGERS.indexOf(code)));
  return INTEGERS[Math.max(...bits)];
}

/** Where all dtypes meet. @param {number[]} codes */
export const commonCode = (codes) => codes.reduce(commonOf);

/** @param {any[]} tensors */
export function alike(tensors) {
  const code = commonCode(tensors.map(realCode));
  return tensors.map((tensor) => cast(tensor, code));
}

/** @param {any} value */
function element(value) {
  if (isScalar(value)) return value;
  throw npError(
    "TypeError",
    `arrays of ${typeName(value)} are not in gradlet: the elements of an array are numbers or bools`,
  );
}

/** Sizes of nested lists, to the depth to which they agree. @param {any[]} data */
function sizesOf(data) {
  /** @type {number[]} */
  const sizes = [];
  let depth = Infinity;
  const visit = (/** @type {any} */ level, /** @type {number} */ d) => {
    if (d >= depth) return;
    const size = Array.isArray(level) ? level.length : -1;
    if (sizes[d] === undefined) sizes[d] = size;
    else if (sizes[d] !== size) depth = d;
    if (size > 0) for (const item of level) visit(item, d + 1);
  };
  visit(data, 0);
  if (depth === Infinity) return sizes.filter((size) => size >= 0);
  throw npError(
    "ValueError",
    "setting an array element with a sequence. The requested array has an inhomogeneous shape after " +
      `${depth} dimensions. The detected shape was ${tuple(sizes.slice(0, depth), ", ")} + inhomogeneous part.`,
  );
}

/** @param {any} level @returns {boolean} */
const holdsTensors = (level) =>
  level instanceof Tensor || (Array.isArray(level) && level.some(holdsTensors));

/**
 * The tensor of nested lists, of numbers or of tensors; a tensor is itself.
 * @param {any} data @param {number | null} [dtype] that it is to have: integers beyond int64 are numbers of a float's
 * @returns {any}
 */
export function build(data, dtype = null) {
  const least = dtype !== null && DTYPES[dtype].is_floating_point ? 3 : 0;
  if (data instanceof Tensor) return data;
  if (data instanceof Small) return fromValues([data.value], [], DTYPES[data.code]);
  if (!Array.isArray(data)) {
    const value = element(data);
    const code = Math.max(least, scalarCode(value));
    if (code === 1) wholeNumber(unbox(value));
    return fromValues([unbox(value)], [], DTYPES[code]);
  }
  if (holdsTensors(data)) {
    const parts = data.map((part) => build(part));
    const [first] = parts;
    if (parts.some((part) => String(part.shape) !== String(first.shape))) {
      throw npError(
        "ValueError",
        "setting an array element with a sequence. The requested array has an inhomogeneous shape after " +
          `1 dimensions. The detected shape was (${parts.length},) + inhomogeneous part.`,
      );
    }
    return engineOf().stack(alike(parts), 0);
  }
  const sizes = sizesOf(data);
  const flat = sizes.length > 1 ? data.flat(sizes.length - 1) : data;
  let code = flat.length ? least : 3;
  for (const value of flat) {
    const own = scalarCode(element(value));
    if (own > code) code = own;
  }
  const numbers = flat.map(unbox);
  if (code === 1) for (const number of numbers) if (typeof number === "bigint") wholeNumber(number);
  return fromValues(numbers, sizes, DTYPES[code]);
}

/** The facade's functions. @type {any} */
let torch = null;
export const engineOf = () => torch;
/** @param {any} facade */
export function setTorch(facade) {
  torch = facade;
}

/** @param {any} value @returns {Operand} */
export const operand = (value) =>
  value instanceof Tensor || isScalar(value) ? value : build(value);

/** A tensor that NumPy computes in: integers become float64. @param {any} value */
export function floating(value) {
  const tensor = build(value);
  return codeOf(tensor) < 2 ? tensor.to(float64) : tensor;
}

/** At least so many dimensions, new ones in front. @param {any} a @param {number} ndim */
export function atLeast(a, ndim) {
  let x = build(a);
  while (x.dim() < ndim) x = x.unsqueeze(0);
  return x;
}

/** What Python gets: a tensor, or the number of one without dimensions. @param {any} tensor */
export const answer = (tensor) => (tensor._describe()[3] === 0 ? scalar(tensor) : tensor);

/**
 * A float32 comes as the float whose repr NumPy prints, which rounds to the same float32; a large integer as
 * a BigInt.
 * @param {any} tensor without dimensions
 */
export function scalar(tensor) {
  const code = realCode(tensor);
  const value = tensor.item();
  if (code > 3) return new Small(code === 8 ? shortest16(value) : value, code, value);
  if (code === 3) return box(value);
  if (code === 2) return box(shortest32(value));
  return typeof value === "number" && !(Math.abs(value) < 2 ** 30)
    ? tensor.typed_array()[0]
    : value;
}

/** A number of a dtype that only stores. */
export class Small {
  /** @param {number} value of float16 the shortest @param {number} code @param {number} exact */
  constructor(value, code, exact) {
    this.value = value;
    this.code = code;
    this.exact = exact;
  }
}

/** Refuses what int64 does not hold. @param {any} number */
export function wholeNumber(number) {
  const value = Math.trunc(Number(number));
  if (Number.isNaN(value)) throw npError("ValueError", "cannot convert float NaN to integer");
  const large = typeof number === "bigint";
  if (!large && !Number.isFinite(value))
    throw npError("OverflowError", "cannot convert float infinity to integer");
  const fits = large
    ? BigInt.asIntN(64, number) === number
    : value < 2 ** 63 && value >= -(2 ** 63);
  if (!fits) throw npError("OverflowError", "Python int too large to convert to C long");
}

/** Whether a dtype holds an integer. @param {number} code @param {any} value */
function holds(code, value) {
  const { limit } = DTYPES[code];
  return value < limit && value >= (code === 4 ? 0 : -limit);
}

/**
 * An integer of Python meets an array whose dtype has not room for it: compared it is what it is.
 * @param {any} tensor @param {any} value @param {boolean} [compares]
 */
export function room(tensor, value, compares = false) {
  const code = realCode(tensor);
  if (code < 4 || code === 8 || typeof value === "boolean" || holds(code, unbox(value)))
    return tensor;
  if (compares) return tensor.to(int64);
  throw npError(
    "OverflowError",
    `Python integer ${unbox(value)} out of bounds for ${DTYPES[code].name}`,
  );
}

/**
 * Two operands as NumPy promotes them; where both are numbers the first becomes a tensor.
 * @param {any} a @param {any} b @param {boolean} divides whether integers become float64
 * @param {boolean} compares whether integers beyond the other's dtype are taken
 * @returns {[Operand, Operand]}
 */
export function promoted(a, b, divides = false, compares = false) {
  let x = a instanceof Tensor ? a : operand(a);
  const y = b instanceof Tensor ? b : operand(b);
  if (isScalar(x)) x = weak(x, y);
  const cx = codeOf(x);
  if (isScalar(y)) {
    const cy = scalarCode(y);
    if (cx < 2 && (cy === 3 || divides)) x = x.to(float64);
    else if (cx === 0 && cy === 1) x = x.to(int64);
    else if (cx === 1) x = room(x, y, compares);
    return [x, cy === 3 ? box(unbox(y)) : cx > 0 && cy === 0 ? Number(y) : y];
  }
  const [rx, ry] = [realCode(x), realCode(y)];
  if (rx !== ry) {
    const code = commonCode([rx, ry]);
    return [cast(x, divides && WIDE[code] < 2 ? 3 : code), cast(y, code)];
  }
  if (divides && cx < 2) x = x.to(float64);
  return [x, y];
}

/**
 * The same as tensors of one dtype, for a function that takes no number.
 * @param {any} a @param {any} b @param {boolean} floats whether integers become float64
 */
export function promotedTensors(a, b, floats) {
  const [x, y] = promoted(a, b, floats);
  const code = realCode(x);
  return [x, y instanceof Tensor ? cast(y, code) : fromValues([unbox(y)], [], DTYPES[code])];
}

/** A number on the left, in the dtype in which it meets the right. @param {any} value @param {any} other */
function weak(value, other) {
  let code = scalarCode(value);
  if (other instanceof Tensor) {
    const own = codeOf(other);
    if (own >= code || (own === 2 && code === 3)) {
      if (own === 1) room(other, value);
      code = realCode(other);
    }
  }
  return fromValues([unbox(value)], [], DTYPES[code]);
}

/** @param {any} axis @param {number} ndim @returns {number} */
export function axisOf(axis, ndim) {
  const at = unbox(axis);
  if (typeof at !== "number" || axis instanceof Float || !Number.isInteger(at)) {
    throw npError(
      "TypeError",
      `'${axis instanceof Float ? "float" : typeof at}' object cannot be interpreted as an integer`,
    );
  }
  if (at < -ndim || at >= ndim) {
    throw npError("AxisError", `axis ${at} is out of bounds for array of dimension ${ndim}`);
  }
  return at < 0 ? at + ndim : at;
}

/** Dimensions of an axis argument, null for all. @param {any} axis @param {number} ndim */
export function axesOf(axis, ndim) {
  if (axis == null) return null;
  const axes = [axis].flat().map((one) => axisOf(one, ndim));
  if (new Set(axes).size < axes.length) throw npError("ValueError", "duplicate value in 'axis'");
  return axes;
}

/** @param {any} shape @returns {number[]} */
export function shapeOf(shape) {
  const sizes = shape instanceof Tensor ? Array.from(shape.typed_array(), Number) : [shape].flat();
  if (typeof shape === "bigint") return [Number(shape)];
  if (shape instanceof Float || (typeof shape === "number" && !Number.isInteger(shape))) {
    throw npError(
      "TypeError",
      `expected a sequence of integers or a single integer, got '${shape}'`,
    );
  }
  for (const [d, size] of sizes.entries()) {
    if (typeof size === "bigint") sizes[d] = Number(size);
    else if (!Number.isInteger(size)) {
      throw npError("TypeError", `'${typeName(size)}' object cannot be interpreted as an integer`);
    }
    if (size < 0) throw npError("ValueError", "negative dimensions are not allowed");
  }
  return sizes;
}

/** A shape that fits into the memory of a page, 4 GiB. @param {any} shape @param {number} code */
export function roomFor(shape, code) {
  const sizes = shapeOf(shape);
  const { bytes, name } = DTYPES[code];
  let size = sizes.reduce((p, q) => p * q, bytes);
  if (size < 2 ** 32) return sizes;
  let unit = 0;
  for (; size >= 1024 && unit < 6; unit++) size /= 1024;
  const digits = size < 100 ? size.toPrecision(3) : `${Math.round(size)}.`;
  throw npError(
    "MemoryError",
    `Unable to allocate ${digits} ${["bytes", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"][unit]} for an array with ` +
      `shape ${tuple(sizes, ", ")} and data type ${name}`,
  );
}

/** @param {any} value */
const shapeText = (value) => tuple(value instanceof Tensor ? value.shape : []);

/**
 * NumPy's words for operands that do not fit.
 * @template T @param {any[]} operands @param {() => T} run @returns {T}
 */
export function broadcasting(operands, run) {
  try {
    return run();
  } catch (error) {
    const { message } = /** @type {any} */ (error);
    if (!(error instanceof TorchError) || !/size of tensor|expand|broadcast/.test(message))
      throw error;
    throw npError(
      "ValueError",
      `operands could not be broadcast together with shapes ${operands.map(shapeText).join(" ")} `,
    );
  }
}

/** The elements of a tensor as numbers (bools too), in rows along an axis. @param {any} a @param {number} axis */
export function rowsOf(a, axis) {
  const shape = [...a.shape];
  const moved = cast(a, codeOf(a)).transpose(axis, -1);
  const sizes = [...moved.shape];
  const size = shape[axis];
  const values = moved.typed_array();
  // Rows may be empty.
  const count = sizes.slice(0, -1).reduce((product, n) => product * n, 1);
  /** @param {(row: any, i: number) => ArrayLike<any>} change @param {number} code @param {number} [length] */
  const map = (change, code, length = size) => {
    const { array } = DTYPES[code];
    const target = new array(count * length);
    for (let i = 0; i < count; i++) {
      target.set(change(values.subarray(i * size, (i + 1) * size), i), i * length);
    }
    const result = /** @type {any} */ (
      fromValues(target, [...sizes.slice(0, -1), length], DTYPES[code])
    );
    return axis === shape.length - 1 ? result : result.transpose(axis, -1).contiguous();
  };
  return { map, size, count, values };
}

/** @param {string} name @param {number} from @param {number} to */
export const noCast = (name, from, to) =>
  npError(
    "UFuncTypeError",
    `Cannot cast ufunc '${name}' output from dtype('${DTYPES[from].name}') to ` +
      `dtype('${DTYPES[to].name}') with casting rule 'same_kind'`,
  );

/** The result of an operation in its first operand. @param {string} name @param {any} a @param {any} result */
export function written(name, a, result) {
  if (String(result.shape) !== String(a.shape)) {
    throw npError(
      "ValueError",
      `non-broadcastable output operand with shape ${tuple(a.shape)} doesn't match the broadcast shape ` +
        tuple(result.shape),
    );
  }
  if (codeOf(a) === 0 && codeOf(result) > 0) throw noCast(name, codeOf(result), 0);
  a.copy_(result);
  return a;
}

export { box, float64, fromValues, int64, Tensor, unbox };
