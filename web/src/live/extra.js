/**
 * The modules of Python's library that are not in python.js, and the digits, which are put into the library of the
 * interpreter, and more of torch for JavaScript. Each is loaded when a program names it.
 */
import { addScript, inlinePart } from "../cell/parts.js";
import { fromBase64 } from "../torch/files/base64.js";
import { besideScript } from "./engine.js";
import { extraFor, globalOf } from "./extra_names.js";

/** @typedef {Record<string, Uint8Array>} Files */

/** What programs in JavaScript say that need more.js; see web/more.mjs. */
const MORE = /\b(lr_scheduler|swa_utils|LBFGS|vmap|func|utils)\b/;

/** @type {Map<string, Promise<any>>} */
const loaded = new Map();

/**
 * The object of a script, or null where it cannot be had.
 *
 * @param {string} file
 * @param {string} global
 */
function value(file, global) {
  let found = loaded.get(file);
  if (!found) {
    found = load(file, global).catch(() => {
      loaded.delete(file); // the next Run tries again
      return null;
    });
    loaded.set(file, found);
  }
  return found;
}

/** @param {string} file @param {string} global */
async function load(file, global) {
  const inline = inlinePart(file);
  if (inline) return JSON.parse(inline);
  const bundled = /** @type {any} */ (globalThis).__gradlet?.imports?.[file];
  if (bundled) await bundled();
  else await addScript(besideScript(file));
  const scope = /** @type {any} */ (globalThis);
  const found = scope[global];
  delete scope[global];
  return found;
}

/** What each script's object was made into. @type {WeakMap<object, Promise<Files>>} */
const made = new WeakMap();

/** @param {any} from @param {() => Promise<Files>} make */
function once(from, make) {
  let files = made.get(from);
  if (!files) made.set(from, (files = make()));
  return files;
}

/** @param {Record<string, string>} packages @returns {Promise<Files>} */
async function library(packages) {
  const encoder = new TextEncoder();
  return Object.fromEntries(
    Object.entries(packages).map(([name, text]) => [name, encoder.encode(text)]),
  );
}

/** @param {{ gz: string }} packed @returns {Promise<Files>} */
async function digits({ gz }) {
  const bytes = new Blob([/** @type {BlobPart} */ (fromBase64(gz))]).stream();
  const plain = bytes.pipeThrough(new DecompressionStream("gzip"));
  const all = await new Response(plain).arrayBuffer();
  return { "torchvision/digits.bin": new Uint8Array(all) };
}

/**
 * @param {string[]} programs
 * @param {Files} beside them, modules too
 * @returns {Promise<Files>} by their places in the library
 */
export async function extraFiles(programs, beside) {
  const modules = Object.entries(beside).filter(([name]) => name.endsWith(".py"));
  const texts = [...programs, ...modules.map(([, bytes]) => new TextDecoder().decode(bytes))];
  /** @type {Files} */
  const files = {};
  for (const file of extraFor(texts)) {
    const packages = await value(file, globalOf(file));
    if (packages) Object.assign(files, await once(packages, () => library(packages)));
  }
  const shown = texts.some((text) => /\bMNIST\b/.test(text));
  const packed = shown ? await value("digits.js", "__gradletDigits") : null;
  if (packed) Object.assign(files, await once(packed, () => digits(packed)));
  return files;
}

/** A program in JavaScript with what it names before the worker's runtime. @param {string} text */
export async function withMore(text) {
  return MORE.test(text) ? text + ((await value("more.js", "__gradletMoreText")) ?? "") : text;
}
