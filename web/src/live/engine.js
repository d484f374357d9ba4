/** Fetches engine.js and python.js (script tags, so that file:// works too), compiles each wasm once. */

/** @typedef {import("../page/state.js").Code} Code */

/**
 * @typedef {object} Engine
 * @property {string} worker source text of the worker runtime
 * @property {WebAssembly.Module | null} module the compiled wasm, if it could be compiled here
 * @property {() => ArrayBuffer} bytes a fresh copy of the wasm, where a Module cannot be posted
 */

const script = /** @type {HTMLScriptElement | null} */ (document.currentScript);
const base = script?.src || document.baseURI;

/** @type {Record<Code, [file: string, global: string]>} */
const FILES = { js: ["engine.js", "__gradletEngine"], py: ["python.js", "__gradletPython"] };

/** @type {Map<Code, Promise<Engine>>} */
const engines = new Map();

/**
 * The engine that runs JavaScript, which is part of the other, or the interpreter of Python.
 *
 * @param {Code} code
 * @returns {Promise<Engine>}
 */
export function loadEngine(code) {
  let engine = engines.get(code);
  if (!engine) {
    engine = load(code).catch((error) => {
      engines.delete(code); // the next Run tries again
      throw error;
    });
    engines.set(code, engine);
  }
  return engine;
}

/**
 * @param {Code} code
 * @returns {Promise<Engine>}
 */
async function load(code) {
  const [file, global] = FILES[code];
  await addScript(new URL(file, base).href, file);
  const { worker, wasm } = /** @type {any} */ (globalThis)[global];
  delete (/** @type {any} */ (globalThis)[global]); // some hundred kilobytes of text
  const bytes = fromBase64(wasm);
  const module = await WebAssembly.compile(/** @type {BufferSource} */ (bytes)).catch(() => null);
  return { worker, module, bytes: () => /** @type {ArrayBuffer} */ (bytes.slice().buffer) };
}

/**
 * @param {string} src
 * @param {string} name
 * @returns {Promise<void>}
 */
function addScript(src, name) {
  return new Promise((resolve, reject) => {
    const element = document.createElement("script");
    element.src = src;
    element.onload = () => resolve();
    element.onerror = () => {
      element.remove();
      reject(new Error(`${name} could not be loaded`));
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
