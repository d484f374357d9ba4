/** The files of a program in JavaScript: in memory, by their paths. The page offers them for download. */
import { TorchError, typeError, typeName } from "../errors.js";

/** @type {Map<string, Uint8Array>} */
export const store = new Map();

/** @param {unknown} path @param {string} op */
function checked(path, op) {
  if (typeof path === "string" && path) return path;
  throw typeError(`expected a file's path, but got: ${typeName(path)}`, op);
}

/** @param {unknown} path @param {Uint8Array} bytes */
export const writeFile = (path, bytes) => void store.set(checked(path, "save"), bytes);

/** @param {unknown} path @returns {Uint8Array} */
export function readFile(path) {
  const bytes = store.get(checked(path, "load"));
  if (bytes) return bytes;
  throw new TorchError(`[Errno 2] No such file or directory: '${path}'`, {
    kind: "FileNotFoundError",
    op: "load",
  });
}
