/** Fetches engine.js (a script tag, so that file:// works too) and compiles the wasm once. */

/**
 * @typedef {object} Engine
 * @property {string} worker source text of the worker runtime
 * @property {WebAssembly.Module | null} module the compiled wasm, if it could be compiled here
 * @property {() => ArrayBuffer} bytes a fresh copy of the wasm, where a Module cannot be posted
 */

const script = /** @type {HTMLScriptElement | null} */ (document.currentScript);
const base = script?.src || document.baseURI;

/** @type {Promise<Engine> | undefined} */
let engine;

/** @returns {Promise<Engine>} */
export function loadEngine() {
  engine ??= load().catch((error) => {
    engine = undefined; // the next Run tries again
    throw error;
  });
  return engine;
}

/** @returns {Promise<Engine>} */
async function load() {
  await addScript(new URL("engine.js", base).href);
  const { worker, wasm } = /** @type {any} */ (globalThis).__gradletEngine;
  const bytes = fromBase64(wasm);
  const module = await WebAssembly.compile(/** @type {BufferSource} */ (bytes)).catch(() => null);
  return { worker, module, bytes: () => /** @type {ArrayBuffer} */ (bytes.slice().buffer) };
}

/**
 * @param {string} src
 * @returns {Promise<void>}
 */
function addScript(src) {
  return new Promise((resolve, reject) => {
    const element = document.createElement("script");
    element.src = src;
    element.onload = () => resolve();
    element.onerror = () => {
      element.remove();
      reject(new Error("engine.js could not be loaded"));
    };
    document.head.append(element);
  });
}

/** @param {string} text */
function fromBase64(text) {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}
