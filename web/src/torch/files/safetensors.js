/** The safetensors format. https://huggingface.co/docs/safetensors/index#format */
import { DTYPES } from "../dtype.js";
import { TorchError } from "../errors.js";
import { fromValues } from "../tensor.js";
import { Tuple } from "./pickle.js";
import { bytesOf, wholeNumbers } from "./save.js";
import { joined, viewOf } from "./zip.js";

/** @typedef {import("../tensor.js").Tensor} Tensor */

/** By dtype. */
const NAMES = ["BOOL", "I64", "F32", "F64", "U8", "I8", "I16", "I32", "F16", "BF16"];
/** The widest first, as the format's own library has them, so that all lie aligned. */
const ORDER = ["I64", "F64", "F32", "I32", "BF16", "F16", "I16", "I8", "U8", "BOOL"];
/** @param {any} tensor */
const rank = (tensor) => ORDER.indexOf(NAMES[tensor.dtype.code]);

/**
 * @param {Record<string, any>} tensors @param {Record<string, string> | null} [metadata] @returns {Uint8Array}
 */
export function saveSafetensors(tensors, metadata = null) {
  /** @type {Record<string, any>} */
  const header = metadata ? { __metadata__: metadata } : {};
  const entries = Object.entries(tensors).sort(
    ([a, x], [b, y]) => rank(x) - rank(y) || (a < b ? -1 : 1),
  );
  const parts = entries.map(([, tensor]) => bytesOf(tensor));
  let at = 0;
  entries.forEach(([name, tensor], i) => {
    const data_offsets = [at, (at += parts[i].length)];
    header[name] = { dtype: NAMES[tensor.dtype.code], shape: [...tensor.shape], data_offsets };
  });
  const text = new TextEncoder().encode(JSON.stringify(header));
  const padded = new Uint8Array(Math.ceil(text.length / 8) * 8).fill(32);
  padded.set(text);
  const size = new Uint8Array(8);
  viewOf(size).setUint32(0, padded.length, true);
  return joined([size, padded, ...parts]);
}

/** @param {Uint8Array} bytes @returns {Record<string, Tensor>} */
export function loadSafetensors(bytes) {
  const refuse = (/** @type {string} */ why) => {
    throw new TorchError(`Error while deserializing header: ${why}`, {
      kind: "SafetensorError",
      op: "load_file",
    });
  };
  if (bytes.length < 8) refuse("header too small");
  const size = Number(viewOf(bytes).getBigUint64(0, true));
  if (size > bytes.length - 8) refuse("invalid header length");
  /** @type {Record<string, any>} */
  let header = {};
  try {
    header = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + size)));
  } catch {
    refuse("invalid JSON in header");
  }
  if (typeof header !== "object" || header === null) refuse("invalid JSON in header");
  /** @type {[string, Tensor][]} */
  const found = [];
  for (const [name, entry] of Object.entries(header)) {
    if (name === "__metadata__") continue;
    for (const field of ["dtype", "shape", "data_offsets"]) {
      if (entry?.[field] === undefined) refuse(`missing field \`${field}\``);
      if (field !== "dtype" && !Array.isArray(entry[field])) refuse("invalid type");
    }
    const dtype = DTYPES[NAMES.indexOf(entry.dtype)];
    if (!dtype) refuse(`${name} is ${entry.dtype}, which gradlet has not`);
    const [from, to] = entry.data_offsets.map(Number);
    const shape = wholeNumbers(new Tuple(entry.shape));
    const count = shape.reduce((product, n) => product * n, 1);
    if (!(from >= 0 && to <= bytes.length - 8 - size && to - from === count * dtype.bytes)) {
      refuse("invalid offset");
    }
    const { buffer } = bytes.slice(8 + size + from, 8 + size + to);
    found.push([name, fromValues(new dtype.array(buffer), shape, dtype)]);
  }
  return Object.fromEntries(found);
}
