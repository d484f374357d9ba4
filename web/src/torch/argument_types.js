/**
 * What may stand for a parameter of each type of the tables, and PyTorch's words where something else does:
 * the one place where both languages' arguments are looked at. A number of PyTorch's is an int, a float, a bool,
 * or a tensor without dimensions.
 */
import { DType } from "./dtype.js";
import { TorchError, typeError, typeName } from "./errors.js";
import { Float } from "./float.js";
import { Tensor } from "./tensor.js";

/** @typedef {import("./schema.js").Signature} Signature */

/** PyTorch's words for the types of the table. */
const TYPE_NAMES = /** @type {Record<string, string>} */ ({
  Scalar: "Number",
  "int[]": "tuple of ints",
  "float[]": "tuple of floats",
  "Tensor[]": "tuple of Tensors",
  "Index[]": "indices",
  dtype: "torch.dtype",
  Generator: "torch.Generator",
});

/** @param {string} type */
export const nameOfType = (type) =>
  TYPE_NAMES[type.replace("?", "").replace(/\[\d\]/, "[]")] ?? type.replace("?", "");

/** @param {unknown} value */
export const isNumber = (value) =>
  typeof value === "number" || typeof value === "bigint" || value instanceof Float;

/**
 * @param {Signature} signature @param {number} i @param {unknown} value
 * @param {boolean} positional whether it was given by its place, which is then told @returns {never}
 */
export function refuse({ parameters, name }, i, value, positional) {
  const { name: own, type } = parameters[i];
  const place = positional ? ` (position ${i + 1})` : "";
  throw typeError(
    `${name}(): argument '${own === "self" ? "input" : own}'${place} must be ${nameOfType(type)}, not ${typeName(value)}`,
    name,
  );
}

/** @param {any} value */
const isScalarTensor = (value) => value instanceof Tensor && value.dim() === 0;

/** An int, as an index may be one. @param {any} value */
const isInt = (value) =>
  Number.isInteger(value) ||
  typeof value === "bigint" ||
  (isScalarTensor(value) && !value.dtype.is_floating_point && value.dtype.name !== "bool");

/** @param {any} value */
const isReal = (value) => isNumber(value) || typeof value === "boolean" || isScalarTensor(value);

/** Whether a value that is given may stand for a type. @type {Record<string, (value: any) => boolean>} */
const FITS = {
  int: isInt,
  float: isReal,
  Scalar: isReal,
  bool: (value) => typeof value === "boolean",
  str: (value) => typeof value === "string",
  dtype: (value) => value instanceof DType,
  Generator: (value) => typeof value._during === "function",
  "int[]": (value) => Array.isArray(value) || isInt(value),
  "float[]": (value) => Array.isArray(value) || isReal(value),
  "Tensor[]": (value) =>
    typeof value === "object" && !(value instanceof Tensor) && Symbol.iterator in value,
};

/** add(1, x) yes, exp(1), mm(x, 1) and add(1, 2) no. @param {Signature} signature @param {any[]} values @param {number} i */
const takesNumber = ({ parameters, several }, values, i) =>
  parameters[i].number &&
  !several &&
  (isNumber(values[i]) || typeof values[i] === "boolean") &&
  parameters.some(({ type }, j) => type.startsWith("Tensor") && values[j] instanceof Tensor);

/** An int of any kind as a number. @param {any} item */
const plain = (item) => Number(item instanceof Tensor ? /** @type {any} */ (item).item() : item);

/** (None, 7) for adaptive pools. @param {Signature} signature @param {number} i @param {any} item */
const isAsInput = ({ parameters }, i, item) =>
  item === null && parameters[i].name === "output_size";

/** The first item of a list that is none of its type. @param {Signature} signature @param {any[]} values @param {number} i @param {boolean} positional */
function checkInts(signature, values, i, positional) {
  const { parameters, name } = signature;
  const at = values[i].findIndex(
    (/** @type {any} */ item) =>
      (!isInt(item) && !isAsInput(signature, i, item)) || isTooLarge(item),
  );
  if (at < 0) {
    if (!values[i].every(Number.isInteger)) {
      values[i] = values[i].map((/** @type {any} */ item) => (item === null ? null : plain(item)));
    }
    return;
  }
  const item = values[i][at];
  const whole = isInt(item);
  if (at === 0 && !whole && !positional) refuse(signature, i, values[i], false);
  const why = whole
    ? "Overflow when unpacking long long"
    : `type must be tuple of ints,but got ${typeName(item)}`;
  throw typeError(
    `${name}(): argument '${parameters[i].name}' ` +
      (at || whole
        ? `failed to unpack the object at pos ${at + 1} with error "${why}"`
        : `(position ${i + 1}) must be tuple of ints, but found element of type ${typeName(item)} at pos 0`),
    name,
  );
}

/** Beyond an int64. @param {any} value */
const isTooLarge = (value) =>
  (typeof value === "bigint" || typeof value === "number") &&
  (value >= 2 ** 63 || value < -(2 ** 63));

/** What of several signatures another one takes in this place. @param {Signature["parameters"][0]} parameter @param {any} value */
const isOthers = ({ type, optional }, value) =>
  type.startsWith("int") &&
  (value instanceof Tensor || (type === "int[]" && !optional && isInt(value)));

/**
 * Refuses what may not stand for the i-th parameter, and an int that it has no room for.
 * @param {Signature} signature @param {any[]} values @param {number} i @param {boolean} positional
 */
export function checkType(signature, values, i, positional) {
  const { name, parameters, several } = signature;
  const type = parameters[i].type.replace("?", "").replace(/\[\d\]/, "[]");
  // Tensor[1]: one stands for a list of it.
  if (parameters[i].type.startsWith("Tensor[1]") && values[i] instanceof Tensor) {
    values[i] = [values[i]];
  }
  const value = values[i];
  if (type === "Tensor") {
    if (!(value instanceof Tensor) && !takesNumber(signature, values, i)) {
      refuse(signature, i, value, positional);
    }
  } else if (FITS[type]?.(value) === false || (several && isOthers(parameters[i], value))) {
    refuse(signature, i, value, positional);
  }
  if (type === "int[]" && Array.isArray(value)) checkInts(signature, values, i, positional);
  if (type === "Tensor[]") {
    // What can be gone through once is.
    const list = (values[i] = Array.isArray(value) ? value : [...value]);
    const at = list.findIndex((/** @type {any} */ item) => !(item instanceof Tensor));
    if (at < 0) return;
    throw typeError(
      `expected Tensor as element ${at} in argument ${i}, but got ${typeName(list[at])}`,
      name,
    );
  }
  if (/^int/.test(type) && isTooLarge(value)) {
    throw new TorchError("Overflow when unpacking long long", { kind: "ValueError", op: name });
  }
  if (typeof value === "bigint" && type !== "float" && isTooLarge(value)) {
    throw new TorchError("int too big to convert", { kind: "OverflowError", op: name });
  }
}
