/**
 * What torch.save and torch.load of Python call. Bytes cross in base64; values as JSON: null, true, texts and
 * lists as they are, others in an object of one key: i an int, f a float (both as text), t a tuple, d a dict, o an ordered one
 * (keys and values in turn), x a tensor's number, y a dtype.
 */
import { DType, DTYPES } from "../torch/dtype.js";
import { Float, pythonFloat } from "../torch/float.js";
import { fromBase64, toBase64 } from "../torch/files/base64.js";
import { loadSafetensors, saveSafetensors } from "../torch/files/safetensors.js";
import { loadRaw, save } from "../torch/files/save.js";
import { OrderedMap, Tuple } from "../torch/files/pickle.js";
import { Tensor } from "../torch/tensor.js";

const FLOATS = /** @type {Record<string, number>} */ ({ inf: Infinity, "-inf": -Infinity });

/** @param {any} value @param {any[]} tensors @returns {any} */
function decode(value, tensors) {
  if (Array.isArray(value)) return value.map((item) => decode(item, tensors));
  if (typeof value !== "object" || value === null) return value;
  const [[kind, content]] = Object.entries(value);
  if (kind === "i") {
    const number = Number(content);
    return Number.isSafeInteger(number) ? number : BigInt(content);
  }
  if (kind === "f") return new Float(FLOATS[content] ?? Number(content));
  if (kind === "x") return tensors[content];
  if (kind === "y") return DTYPES[content];
  const items = decode(content, tensors);
  if (kind === "t") return new Tuple(items);
  /** @type {Map<any, any>} */
  const dict = kind === "o" ? new OrderedMap() : new Map();
  for (let i = 0; i < items.length; i += 2) dict.set(items[i], items[i + 1]);
  return dict;
}

/** @param {any} value @param {Tensor[]} tensors @returns {any} */
function encode(value, tensors) {
  const all = (/** @type {any[]} */ items) => items.map((item) => encode(item, tensors));
  if (value instanceof Tensor) return { x: tensors.push(value) - 1 };
  if (value instanceof DType) return { y: value.code };
  if (value instanceof Float) return { f: pythonFloat(value.value) };
  if (value instanceof Tuple) return { t: all(value.items) };
  if (value instanceof OrderedMap) return { o: all([...value].flat(1)) };
  if (value instanceof Map) return { d: all([...value].flat(1)) };
  if (Array.isArray(value)) return all(value);
  if (typeof value === "bigint") return { i: String(value) };
  if (typeof value !== "number") return value;
  return Number.isInteger(value) ? { i: String(value) } : { f: pythonFloat(value) };
}

/**
 * @param {any} torch
 * @param {(fn: (...args: any[]) => any) => (...args: any[]) => any} guard
 * @param {(path: string) => Uint8Array} read
 */
export function filesBridge(torch, guard, read) {
  return {
    save: guard((/** @type {string} */ json, /** @type {any[]} */ tensors) =>
      toBase64(save(decode(JSON.parse(json), tensors))),
    ),
    /** The values, then their tensors. */
    load: guard((/** @type {string} */ text) => {
      /** @type {Tensor[]} */
      const tensors = [];
      const value = encode(loadRaw(fromBase64(text), torch.nn.Parameter), tensors);
      const parameters = tensors.map((tensor) => tensor instanceof torch.nn.Parameter);
      return [JSON.stringify([value, parameters]), ...tensors];
    }),
    safetensors_save: guard((names, tensors, metadata) =>
      toBase64(
        saveSafetensors(
          Object.fromEntries(
            JSON.parse(names).map((/** @type {string} */ name, /** @type {number} */ i) => [
              name,
              tensors[i],
            ]),
          ),
          JSON.parse(metadata),
        ),
      ),
    ),
    /** The bytes of a file as the floats of a tensor. */
    floats_of: guard((/** @type {string} */ path) => torch.tensor(Float32Array.from(read(path)))),
    /** The names, then their tensors. */
    safetensors_load: guard((/** @type {string} */ text) => {
      const found = loadSafetensors(fromBase64(text));
      return [JSON.stringify(Object.keys(found)), ...Object.values(found)];
    }),
  };
}
