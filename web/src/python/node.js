/** Python programs in Node: what scripts/gradlet and the tests load. */
import { webcrypto } from "node:crypto";
import { readFile } from "node:fs/promises";
import { load } from "gradlet";
import { startPython } from "./index.js";
import { transformPython, withSource } from "./transform.js";

export { transformPython, withSource };

/**
 * Starts both engines from the files beside the built module.
 *
 * @param {Omit<Parameters<typeof startPython>[0], "wasm" | "torch">} [host]
 */
export async function start(host = {}) {
  globalThis.crypto ??= /** @type {Crypto} */ (webcrypto); // Node 18 has it under this name alone
  const [python, engine] = await Promise.all([
    readFile(new URL("./micropython.wasm", import.meta.url)),
    readFile(new URL("./gradlet.wasm", import.meta.url)),
  ]);
  const [wasm, torch] = await Promise.all([WebAssembly.compile(python), load({ wasm: engine })]);
  return startPython({ wasm, torch, ...host });
}
