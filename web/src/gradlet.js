/**
 * gradlet: PyTorch for a web page. `import { load } from "gradlet"; const torch = await load();`
 * Works in Node >= 18, in pages and in workers.
 */
import { engine } from "./torch/engine.js";
import { TorchError } from "./torch/errors.js";
import { makeTorch } from "./torch/index.js";

export { TorchError } from "./torch/errors.js";
export { Tensor } from "./torch/tensor.js";
export { Slice } from "./torch/marshal.js";

/** Points for the page's chart; gradlet's own. Elsewhere it does nothing. */
export const plot = () => {};

/** @typedef {ReturnType<typeof makeTorch>} Torch */

/** One v128.const and a drop: valid only where the engine's SIMD is. */
const SIMD_PROBE = new Uint8Array([
  0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15,
  253, 98, 11,
]);

/** @type {Promise<Torch> | undefined} */
let loading;

/**
 * Starts the engine, once; later calls give the same torch.
 * @param {{wasm?: WebAssembly.Module | BufferSource | URL | string}} [options] where the engine's wasm
 *   comes from; by default the file beside this module
 * @returns {Promise<Torch>}
 */
export function load(options = {}) {
  loading ??= start(options).catch((error) => {
    loading = undefined; // so that a page can try again
    throw error;
  });
  return loading;
}

/** @param {{wasm?: WebAssembly.Module | BufferSource | URL | string}} options */
async function start({ wasm }) {
  if (typeof WebAssembly !== "object" || !WebAssembly.validate(SIMD_PROBE)) {
    throw new TorchError(
      "gradlet needs WebAssembly with SIMD and exceptions, which this browser does not have. Chrome 95, Firefox 100, " +
        "Safari 16.4 and later versions have it.",
      { op: "load" },
    );
  }
  await engine.start(await compile(wasm ?? new URL("./gradlet.wasm", import.meta.url)));
  return makeTorch();
}

/** @param {WebAssembly.Module | BufferSource | URL | string} source */
async function compile(source) {
  if (source instanceof WebAssembly.Module) return source;
  if (typeof source !== "string" && !(source instanceof URL)) return WebAssembly.compile(source);
  const url = new URL(source, import.meta.url);
  if (url.protocol === "file:" && typeof process !== "undefined" && process.versions?.node) {
    const { readFile } = await import("node:fs/promises");
    return WebAssembly.compile(await readFile(url));
  }
  const response = await fetch(url);
  if (!response.ok) throw new Error(`cannot load ${url}: ${response.status}`);
  return WebAssembly.compile(await response.arrayBuffer());
}
