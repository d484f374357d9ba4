import { DType, DTYPES } from "./dtype.js";
import { engine } from "./engine.js";
import { nameClass, typeError, typeName } from "./errors.js";
import { Float, unbox } from "./float.js";
import { Tensor, wrap } from "./tensor.js";

/** The tags of src/bindings/arguments.hpp. */
export const TAG = {
  none: 0,
  tensor: 1,
  float: 2,
  int: 3,
  bool: 4,
  numbers: 5,
  tensors: 6,
  string: 7,
  dtype: 8,
  indices: 9,
  slice: 10,
  newAxis: 11,
  ellipsis: 12,
  floats: 13,
  view: 14,
  self: 15,
  alias: 16,
};

const encoder = new TextEncoder();
const decoder = new TextDecoder();

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

/** Writes arguments into the shared buffer. */
class Writer {
  at = 0;
  buffer = new Float64Array(0);

  start() {
    this.at = 0;
    this.buffer = engine.buffer(256);
  }

  /** Makes sure that so many numbers fit. @param {number} count */
  room(count) {
    if (this.at + count <= this.buffer.length) return;
    const old = this.buffer.slice(0, this.at);
    this.buffer = engine.buffer(2 * (this.at + count));
    this.buffer.set(old);
  }

  /** @param {number} tag @param {number} value */
  put(tag, value) {
    if (this.at + 2 > this.buffer.length) this.room(2);
    this.buffer[this.at++] = tag;
    this.buffer[this.at++] = value;
  }

  /** @param {any} value @param {string} op @param {string} parameter */
  write(value, op, parameter) {
    if (value instanceof Tensor) return this.put(TAG.tensor, value.handle);
    switch (typeof value) {
      case "number":
        return this.put(Number.isInteger(value) ? TAG.int : TAG.float, value);
      case "boolean":
        return this.put(TAG.bool, value ? 1 : 0);
      case "bigint":
        return this.put(TAG.int, Number(value));
      case "undefined":
        return this.writeNone();
      case "string":
        return this.writeString(value);
    }
    if (value === null) return this.writeNone();
    if (Array.isArray(value)) return this.writeList(value, op, parameter);
    if (value instanceof DType) return this.put(TAG.dtype, value.code);
    if (value instanceof Float) return this.put(TAG.float, value.value);
    if (typeof value[Symbol.iterator] === "function") {
      return this.writeList([...value], op, parameter);
    }
    throw typeError(`${op}(): argument '${parameter}' cannot be a ${typeName(value)}`, op);
  }

  writeNone() {
    this.room(1);
    this.buffer[this.at++] = TAG.none;
  }

  /** @param {string} text */
  writeString(text) {
    const bytes = encoder.encode(text);
    this.put(TAG.string, bytes.length);
    this.room(bytes.length);
    for (const byte of bytes) this.buffer[this.at++] = byte;
  }

  /** @param {any[]} list @param {string} op @param {string} parameter */
  writeList(list, op, parameter) {
    const tensors = list.some((item) => item instanceof Tensor);
    const tag = tensors
      ? TAG.tensors
      : list.every((item) => Number.isInteger(item))
        ? TAG.numbers
        : TAG.floats;
    this.put(tag, list.length);
    this.room(list.length);
    for (const item of list) {
      const value = unbox(item);
      const good = tensors ? item instanceof Tensor || item == null : typeof value === "number";
      if (!good) {
        throw typeError(
          `${op}(): argument '${parameter}' must be a list of ${tensors ? "Tensors" : "numbers"}, ` +
            `but found an element of type ${typeName(item)}`,
          op,
        );
      }
      this.buffer[this.at++] = tensors ? (item?.handle ?? 0) : value;
    }
  }

  /** What stands between the brackets of x[...]. @param {any[]} items @param {string} op */
  writeIndices(items, op) {
    this.put(TAG.indices, items.length);
    for (const item of items) {
      const slice = typeof item === "string" && item !== "..." ? Slice.parse(item) : item;
      this.room(8);
      if (item === null || item === undefined) this.buffer[this.at++] = TAG.newAxis;
      else if (item === "...") this.buffer[this.at++] = TAG.ellipsis;
      else if (typeof item === "number" && Number.isInteger(item)) this.put(TAG.int, item);
      else if (item instanceof Tensor) this.put(TAG.tensor, item.handle);
      else if (slice instanceof Slice) {
        this.buffer[this.at++] = TAG.slice;
        for (const bound of [slice.start, slice.stop, slice.step]) {
          if (bound === null) this.buffer[this.at++] = TAG.none;
          else this.put(TAG.int, bound);
        }
      } else {
        throw typeError(
          "only integers, slices (torch.Slice or text such as '1:3'), '...', null, and int or bool " +
            `tensors are valid indices (got ${typeName(item)})`,
          op,
        );
      }
    }
  }
}

/** @param {Float64Array} buffer @param {number} at @param {Tensor | null} source */
function readOne(buffer, at, source) {
  const value = buffer[at + 1];
  switch (buffer[at]) {
    case TAG.none:
      return { value: null, next: at + 2 };
    case TAG.tensor:
      return { value: wrap(value, null), next: at + 2 };
    case TAG.view:
      return { value: wrap(value, source), next: at + 2 };
    case TAG.alias:
      return { value: wrap(value, source, true), next: at + 2 };
    case TAG.self:
      return { value: source, next: at + 2 };
    case TAG.bool:
      return { value: value !== 0, next: at + 2 };
    case TAG.string: {
      const bytes = Uint8Array.from(buffer.subarray(at + 2, at + 2 + value));
      return { value: decoder.decode(bytes), next: at + 2 + value };
    }
    case TAG.numbers:
      return { value: Array.from(buffer.subarray(at + 2, at + 2 + value)), next: at + 2 + value };
    case TAG.tensors: {
      const pairs = buffer.slice(at + 2, at + 2 + 2 * value);
      const list = [];
      for (let i = 0; i < value; i++) {
        const [handle, tag] = [pairs[2 * i], pairs[2 * i + 1]];
        list.push(
          handle ? wrap(handle, tag === TAG.tensor ? null : source, tag === TAG.alias) : null,
        );
      }
      return { value: list, next: at + 2 + 2 * value };
    }
    case TAG.dtype:
      return { value: DTYPES[value], next: at + 2 };
    default:
      return { value, next: at + 2 };
  }
}

const writer = new Writer();

/**
 * Brings stored tensors back before the buffer is written, which that uses too. Whether there were any.
 * @param {any[]} values @returns {boolean}
 */
function restoreAll(values) {
  let any = false;
  for (const value of values) {
    if (typeof value !== "object" || value === null) continue;
    if (value._handle === 0) {
      void value.handle;
      any = true;
    } else if (Array.isArray(value) && restoreAll(value)) {
      any = true;
    }
  }
  return any;
}

/**
 * Writes the arguments; the row to run with them.
 * @param {import("./schema.js").Signature} signature @param {any[]} values
 */
function write({ row, parameters, name }, values) {
  // Making room for one may have moved out another.
  while (restoreAll(values));
  writer.start();
  let target = row;
  for (let i = 0; i < parameters.length; i++) {
    if (parameters[i].selects) target = values[i] ? ~row : row;
    else if (parameters[i].type === "Index[]") writer.writeIndices(values[i], name);
    else writer.write(values[i], name, parameters[i].name);
  }
  return target;
}

/** @param {(row: number) => number} run @param {import("./schema.js").Signature} signature @param {any[]} values */
const again = (run, signature, values) => engine.retry(() => run(write(signature, values)));

/**
 * Calls a row of a table with values in the order of its parameters.
 * @param {(row: number) => number} run call_op, make_layer or make_optimizer
 * @param {import("./schema.js").Signature} signature
 * @param {any[]} values
 * @returns {any}
 */
export function call(run, signature, values) {
  let count = run(write(signature, values));
  if (count < 0) count = again(run, signature, values);
  if (count === 0) return undefined;
  const source = values[0] instanceof Tensor ? values[0] : null;
  const buffer = engine.buffer(2);
  if (count === 1) {
    if (buffer[0] === TAG.tensor) return wrap(buffer[1], null);
    return readOne(buffer, 0, source).value;
  }
  const results = [];
  for (let i = 0, at = 0; i < count; i++) {
    const { value, next } = readOne(buffer, at, source);
    results.push(value);
    at = next;
  }
  return results;
}
