/** Starts the engine, wherever its wasm comes from. No `node:` module is imported: bundlers follow this. */
import { engine } from "./torch/engine.js";
import { TorchError } from "./torch/errors.js";
import { makeTokens } from "./torch/generations.js";
import { explainMissing, makeTorch } from "./torch/index.js";

/** @typedef {ReturnType<typeof makeTorch>} Torch */
/** @typedef {WebAssembly.Module | BufferSource | URL | string} Source */
/** @typedef {(url: URL | string) => Promise<BufferSource>} Reader */

/** One v128.const and a drop: valid only where the engine's SIMD is. */
const SIMD_PROBE = new Uint8Array([
  0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15,
  253, 98, 11,
]);

/** @type {Promise<Torch> | undefined} */
let loading;

/** @typedef {(torch: any, explain: typeof explainMissing) => unknown} Adding what torch is given besides */

/**
 * @param {() => Source} usual where the wasm comes from if nobody says
 * @param {Reader} [read]
 * @param {Adding} [add]
 * @returns {(options?: {wasm?: Source}) => Promise<Torch>}
 */
export const loader =
  (usual, read = fetched, add = () => {}) =>
  (options = {}) => {
    loading ??= start(options.wasm ?? usual, read, add).catch((error) => {
      loading = undefined; // so that a page can try again
      throw error;
    });
    return loading;
  };

/** @param {Source | (() => Source)} wasm @param {Reader} read @param {Adding} add */
async function start(wasm, read, add) {
  if (typeof WebAssembly !== "object" || !WebAssembly.validate(SIMD_PROBE)) {
    throw new TorchError(
      "gradlet needs WebAssembly with SIMD and exceptions, which this browser does not have. Chrome 95, Firefox 100, " +
        "Safari 16.4 and later versions have it.",
      { op: "load" },
    );
  }
  makeTokens(); // of a job before the program's
  await engine.start(await compile(typeof wasm === "function" ? wasm() : wasm, read));
  const torch = makeTorch();
  add(torch, explainMissing);
  return torch;
}

/** @param {Source} source @param {Reader} read */
async function compile(source, read) {
  if (source instanceof WebAssembly.Module) return source;
  const named = typeof source === "string" || source instanceof URL;
  return WebAssembly.compile(named ? await read(source) : source);
}

/** A relative address is the page's. @type {Reader} */
export async function fetched(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`cannot load ${url}: ${response.status}`);
  return response.arrayBuffer();
}
