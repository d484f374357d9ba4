/**
 * The argument buffer: how calls and their answers cross to the engine, each value a tag and its payload
 * (src/bindings/arguments.hpp is the other end). Knows numbers and handles, no tensor.
 */
import { DTYPES } from "./dtype.js";
import { engine } from "./engine.js";

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

let buffer = new Float64Array(0);
let at = 0;

/** Starts to write the arguments of a call. */
export function start() {
  at = 0;
  buffer = engine.buffer(256);
}

/** Makes sure that so many numbers fit. @param {number} count */
function room(count) {
  if (at + count <= buffer.length) return;
  const old = buffer.slice(0, at);
  buffer = engine.buffer(2 * (at + count));
  buffer.set(old);
}

/** @param {number} tag @param {number} value */
function put(tag, value) {
  if (at + 2 > buffer.length) room(2);
  buffer[at++] = tag;
  buffer[at++] = value;
}

/** A tag that has no payload. @param {number} tag */
function putTag(tag) {
  if (at + 1 > buffer.length) room(1);
  buffer[at++] = tag;
}

/** @param {number} tag @param {ArrayLike<number>} list */
function putList(tag, list) {
  put(tag, list.length);
  room(list.length);
  for (let i = 0; i < list.length; i++) buffer[at++] = list[i];
}

export const putNone = () => putTag(TAG.none);
export const putNewAxis = () => putTag(TAG.newAxis);
export const putEllipsis = () => putTag(TAG.ellipsis);
export const putTensor = (/** @type {number} */ handle) => put(TAG.tensor, handle);
export const putFloat = (/** @type {number} */ value) => put(TAG.float, value);
export const putInt = (/** @type {number} */ value) => put(TAG.int, value);
/** A whole number is an int, beyond 2^53 a float. @param {number} value */
export const putNumber = (value) => put(Number.isSafeInteger(value) ? TAG.int : TAG.float, value);
export const putBool = (/** @type {boolean} */ value) => put(TAG.bool, value ? 1 : 0);
export const putDType = (/** @type {number} */ code) => put(TAG.dtype, code);
/** @param {number[]} list */
export const putNumbers = (list) =>
  putList(list.every(Number.isSafeInteger) ? TAG.numbers : TAG.floats, list);
export const putFloats = (/** @type {number[]} */ list) => putList(TAG.floats, list);
/** 0 stands for none. @param {number[]} handles */
export const putTensors = (handles) => putList(TAG.tensors, handles);
export const putText = (/** @type {string} */ text) => putList(TAG.string, encoder.encode(text));
/** So many items of an index follow. @param {number} count */
export const putIndices = (count) => put(TAG.indices, count);
/** @param {(number | null)[]} bounds start, stop, step */
export function putSlice(bounds) {
  putTag(TAG.slice);
  for (const bound of bounds) bound === null ? putNone() : putInt(bound);
}

/**
 * Constants written once, for `putPrepared`; null for what is no plain value.
 * @param {unknown[]} values @returns {number[] | null}
 */
export function prepared(values) {
  const words = [];
  for (const value of values) {
    if (value === undefined) words.push(TAG.none);
    else if (typeof value === "boolean") words.push(TAG.bool, Number(value));
    else if (typeof value === "number") {
      words.push(Number.isSafeInteger(value) ? TAG.int : TAG.float, value);
    } else return null;
  }
  return words;
}

/** @param {number[]} words */
export function putPrepared(words) {
  room(words.length);
  for (let i = 0; i < words.length; i++) buffer[at++] = words[i];
}

/** Starts to read an answer. @returns {number} its first tag */
export function answer() {
  at = 0;
  buffer = engine.buffer(2);
  return buffer[0];
}

/** The payload of an answer's first value. */
export const answered = () => buffer[1];

/**
 * The next value of an answer.
 * @param {(handle: number, tag: number) => any} tensorOf makes a tensor of a handle: a new one, a view, an
 *   alias or the first argument itself, as the tag says
 */
export function read(tensorOf) {
  const tag = buffer[at++];
  const value = buffer[at++];
  switch (tag) {
    case TAG.none:
      return null;
    case TAG.tensor:
    case TAG.view:
    case TAG.alias:
    case TAG.self:
      return tensorOf(value, tag);
    case TAG.bool:
      return value !== 0;
    case TAG.dtype:
      return DTYPES[value];
    case TAG.string:
      at += value;
      return decoder.decode(Uint8Array.from(buffer.subarray(at - value, at)));
    case TAG.numbers:
      at += value;
      return Array.from(buffer.subarray(at - value, at));
    case TAG.tensors: {
      at += 2 * value;
      // A copy: making a tensor may use the buffer.
      const pairs = buffer.slice(at - 2 * value, at);
      return Array.from({ length: value }, (_, i) =>
        pairs[2 * i] ? tensorOf(pairs[2 * i], pairs[2 * i + 1]) : null,
      );
    }
    default:
      return value;
  }
}

/** Plain numbers without tags, as some calls take and give them: room for so many. @param {number} count */
export const numbers = (count) => engine.buffer(count);
