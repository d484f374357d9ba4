/** Calls of the engine with the values of a program: tensors, numbers, lists, texts. */
import { DType } from "./dtype.js";
import { engine } from "./engine.js";
import { nameClass, typeError, typeName } from "./errors.js";
import { Float, unbox } from "./float.js";
import { hold, letGo, undisturbed } from "./memory.js";
import { Tensor, wrap } from "./tensor.js";
import * as wire from "./wire.js";

const { TAG } = wire;

/** Is no argument of the engine's functions: it is in use while they run. */
const GENERATOR = "Generator";

/** A size that is the input's: kAsInput of src/tensor/value.hpp. */
const AS_INPUT = Number.MIN_SAFE_INTEGER;

/** torch.Slice(start, stop, step): what Python writes start:stop:step. */
export class Slice {
  /** @param {number | null} [start] @param {number | null} [stop] @param {number | null} [step] */
  constructor(start, stop, step) {
    this.start = start ?? null;
    this.stop = stop ?? null;
    this.step = step ?? null;
  }
  /** "1:3", "::2", ":" @param {string} text @returns {Slice | null} */
  static parse(text) {
    const match = /^\s*(-?\d*)\s*:\s*(-?\d*)\s*(?::\s*(-?\d*)\s*)?$/.exec(text);
    if (!match) return null;
    const [start, stop, step] = match.slice(1).map((part) => (part ? Number(part) : null));
    return new Slice(start, stop, step);
  }
}
nameClass(Slice, "Slice");

/** @param {any} value @param {string} op @param {string} parameter */
function writeValue(value, op, parameter) {
  if (value instanceof Tensor) return wire.putTensor(value.handle);
  switch (typeof value) {
    case "number":
      return wire.putNumber(value);
    case "boolean":
      return wire.putBool(value);
    case "bigint":
      // Beyond an int64 it is a float, which no int is made of.
      return (BigInt.asIntN(64, value) === value ? wire.putInt : wire.putFloat)(Number(value));
    case "undefined":
      return wire.putNone();
    case "string":
      return wire.putText(value);
  }
  if (value === null) return wire.putNone();
  if (Array.isArray(value)) return writeList(value, op, parameter);
  if (value instanceof DType) return wire.putDType(value.code);
  if (value instanceof Float) return wire.putFloat(value.value);
  if (typeof value[Symbol.iterator] === "function") return writeList([...value], op, parameter);
  throw typeError(`${op}(): argument '${parameter}' cannot be a ${typeName(value)}`, op);
}

/** @param {any[]} list @param {string} op @param {string} parameter */
function writeList(list, op, parameter) {
  // (None, 7) for AdaptiveAvgPool2d.
  if (parameter === "output_size") list = list.map((size) => size ?? AS_INPUT);
  // One walk: an optimizer writes such lists at every step.
  let [tensors, numbers, floats, empty] = [0, 0, 0, 0];
  for (let i = 0; i < list.length; i++) {
    const item = list[i];
    if (item instanceof Tensor) tensors++;
    else if (typeof item === "number") numbers++;
    else if (item instanceof Float) floats++;
    else if (item === null || item === undefined) empty++;
  }
  if (tensors ? tensors + empty < list.length : numbers + floats < list.length) {
    const good = (/** @type {any} */ item) =>
      tensors ? item instanceof Tensor || item == null : typeof unbox(item) === "number";
    throw typeError(
      `${op}(): argument '${parameter}' must be a list of ${tensors ? "Tensors" : "numbers"}, ` +
        `but found an element of type ${typeName(list.find((item) => !good(item)))}`,
      op,
    );
  }
  if (tensors) wire.putTensors(list.map((item) => item?.handle ?? 0));
  else if (floats) wire.putFloats(list.map(unbox));
  else wire.putNumbers(list);
}

/** What stands between the brackets of x[...]. @param {any[]} items @param {string} op */
function writeIndices(items, op) {
  if (!Array.isArray(items)) {
    throw typeError(
      `${op}(): argument 'indices' must be a list, not ${typeName(items)}; x.at(0, '1:3') takes them one by one`,
      op,
    );
  }
  wire.putIndices(items.length);
  for (const item of items) {
    const slice = typeof item === "string" && item !== "..." ? Slice.parse(item) : item;
    if (item === null || item === undefined) wire.putNewAxis();
    else if (item === "...") wire.putEllipsis();
    else if (typeof item === "number" && Number.isInteger(item)) wire.putInt(item);
    else if (item instanceof Tensor) wire.putTensor(item.handle);
    else if (Array.isArray(item) && item.every(Number.isInteger)) wire.putNumbers(item);
    else if (slice instanceof Slice) wire.putSlice([slice.start, slice.stop, slice.step]);
    else {
      throw typeError(
        "only integers, slices (torch.Slice or text such as '1:3'), '...', null, and int or bool " +
          `tensors are valid indices (got ${typeName(item)})`,
        op,
      );
    }
  }
}

/**
 * Writes the arguments; the row to run with them.
 * @param {import("./schema.js").Signature} signature @param {any[]} values
 */
function write({ row, parameters, name }, values) {
  wire.start();
  let target = row;
  for (let i = 0; i < parameters.length; i++) {
    if (parameters[i].type === GENERATOR) continue;
    if (parameters[i].selects) target = values[i] ? ~row : row;
    else if (parameters[i].type === "Index[]") writeIndices(values[i], name);
    else writeValue(values[i], name, parameters[i].name);
  }
  return target;
}

/**
 * Whether the engine holds all tensors among the values; not known of lists deeper than any call takes.
 * @param {any[]} values @param {number} [depth] @returns {boolean}
 */
function allThere(values, depth = 0) {
  if (depth > 64) return false;
  for (const value of values) {
    if (typeof value !== "object" || value === null) continue;
    if (value._handle === 0 || (Array.isArray(value) && !allThere(value, depth + 1))) return false;
  }
  return true;
}

/** @param {any[]} values @returns {Tensor[]} */
const tensorsIn = (values) => values.flat().filter((value) => value instanceof Tensor);

/**
 * Writes and runs while the call owns its tensors: they come back first, which uses the buffer too, and
 * making room for one moves out none of the others.
 * @param {(row: number) => number} run @param {import("./schema.js").Signature} signature @param {any[]} values
 * @param {boolean} failed whether it was short of memory before
 */
function runOwning(run, signature, values, failed) {
  const before = hold(tensorsIn(values));
  try {
    if (failed) return engine.retry(() => run(write(signature, values)));
    return run(write(signature, values));
  } finally {
    letGo(before);
  }
}

/**
 * Calls a row of a table with values in the order of its parameters.
 * @param {(row: number) => number} run call_op, make_layer or make_optimizer
 * @param {import("./schema.js").Signature} signature
 * @param {any[]} values
 * @returns {any}
 */
export function call(run, signature, values) {
  const given = signature.parameters.findIndex(({ type }) => type === GENERATOR);
  if (given < 0 || !values[given]) return callPlainly(run, signature, values);
  return values[given]._during(() => callPlainly(run, signature, values));
}

/** @param {(row: number) => number} run @param {import("./schema.js").Signature} signature @param {any[]} values */
function callPlainly(run, signature, values) {
  let count = allThere(values)
    ? run(write(signature, values))
    : runOwning(run, signature, values, false);
  if (count < 0) count = runOwning(run, signature, values, true);
  if (count === 0) return undefined;
  const [source] = values;
  if (wire.answer() === TAG.tensor && count === 1) return wrap(wire.answered(), null);
  const tensorOf = (/** @type {number} */ handle, /** @type {number} */ tag) =>
    tag === TAG.self
      ? source
      : wrap(
          handle,
          tag === TAG.tensor || !(source instanceof Tensor) ? null : source,
          tag === TAG.alias,
        );
  if (count === 1) return wire.read(tensorOf);
  return undisturbed(() => Array.from({ length: count }, () => wire.read(tensorOf)));
}

/**
 * The short way for what most calls are: a tensor and perhaps another, or a number where one may stand.
 * Null where the row is never called so.
 * @param {(row: number) => number} run
 * @param {import("./schema.js").Signature} signature
 * @param {boolean} number whether a number may be the second argument
 * @returns {((first: any, second: any, count: number) => Tensor | undefined) | null} undefined: whatever is
 *   out of the ordinary, errors too, goes the general way
 */
export function shortcut(run, signature, number) {
  const { row, returns } = signature;
  const parameters = signature.parameters.filter(({ type }) => type !== GENERATOR);
  const plain = returns === "Tensor" && parameters[0]?.type === "Tensor";
  if (!plain || parameters.some(({ selects }) => selects)) return null;
  /** The defaults of the parameters after the n-th. */
  const [after1, after2] = [1, 2].map((n) =>
    parameters.length >= n && parameters.slice(n).every(({ optional }) => optional)
      ? wire.prepared(parameters.slice(n).map((parameter) => parameter.default))
      : null,
  );
  const second = parameters[1]?.type === "Tensor";
  if (!after1 && !(after2 && second)) return null;
  return (a, b, count) => {
    if (!(a instanceof Tensor) || a._handle === 0) return undefined;
    if (count === 1) {
      if (after1 === null) return undefined;
      wire.start();
      wire.putTensor(a._handle);
      wire.putPrepared(after1);
    } else {
      if (count !== 2 || !second || after2 === null) return undefined;
      if (b instanceof Tensor) {
        if (b._handle === 0) return undefined;
        wire.start();
        wire.putTensor(a._handle);
        wire.putTensor(b._handle);
      } else if (number && (typeof b === "number" || b instanceof Float)) {
        wire.start();
        wire.putTensor(a._handle);
        if (typeof b === "number") wire.putNumber(b);
        else wire.putFloat(b.value);
      } else {
        return undefined;
      }
      wire.putPrepared(after2);
    }
    if (run(row) !== 1) return undefined;
    const tag = wire.answer();
    if (tag === TAG.tensor) return wrap(wire.answered(), null);
    return tag === TAG.self ? a : wrap(wire.answered(), a, tag === TAG.alias);
  };
}
