/**
 * Finds engine.js and python.js: in the page itself, where it is a single file, else beside the script,
 * by script tags, so that file:// works too.
 */

import { fromBase64 } from "../torch/files/base64.js";
import { addScript, inlinePart } from "../cell/parts.js";

/** @typedef {import("../cell/content.js").Code} Code */

/**
 * @typedef {object} Engine
 * @property {string} worker source text of the worker runtime
 * @property {Uint8Array} bytes the wasm
 */

const script = /** @type {HTMLScriptElement | null} */ (document.currentScript);
const base = script?.src || document.baseURI;

/** @type {Record<Code, [file: string, global: string]>} */
const FILES = { js: ["engine.js", "__gradletEngine"], py: ["python.js", "__gradletPython"] };

/** @type {Map<Code, Promise<Engine>>} */
const engines = new Map();

/** The address of a file beside the script. @param {string} file */
export const besideScript = (file) => new URL(file, base).href;

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
  const inline = inlinePart(file); // its JSON
  const bundled = /** @type {any} */ (globalThis).__gradlet?.imports?.[file];
  if (bundled) await bundled();
  else if (inline === null) {
    await addScript(besideScript(file)).catch(() => {
      throw new Error(`${file} could not be loaded`);
    });
  }
  const { worker, wasm } = inline ? JSON.parse(inline) : /** @type {any} */ (globalThis)[global];
  delete (/** @type {any} */ (globalThis)[global]); // some hundred kilobytes of text
  return { worker, bytes: fromBase64(wasm) };
}
