/** Advice for the errors a learner meets, in both languages. */
import { findJavaScript } from "./hints_javascript.js";
import { findPython } from "./hints_python.js";
import { WORDS } from "./hints_words.js";

export { namesIn } from "./hints_javascript.js";

/** @typedef {import("../cell/words.js").Lang} Lang */
/** @typedef {import("../cell/content.js").Code} Code */

/**
 * @param {import("./results.js").RunError} error
 * @param {string} source
 * @param {Lang} lang
 * @param {Code} code
 * @returns {string} advice, or ""
 */
export function hintFor(error, source, lang, code) {
  return adviceFor(error, source, lang, code).text;
}

/**
 * The advice, and the name of the mistake: its anchor in the documentation, or "".
 *
 * @param {import("./results.js").RunError} error
 * @param {string} source
 * @param {Lang} lang
 * @param {Code} code
 * @returns {{ text: string, doc: string }}
 */
export function adviceFor(error, source, lang, code) {
  const found = code === "py" ? findPython(error, source) : findJavaScript(error, source);
  if (!found) return { text: error.hint, doc: "" };
  const [key, values] = found;
  return { text: fill(WORDS[key][lang], code, values), doc: key };
}

/**
 * @param {import("./hints_words.js").ByCode} words
 * @param {Code} code
 * @param {Record<string, string>} values
 */
export function fill(words, code, values) {
  const text = typeof words === "string" ? words : words[code];
  return text.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
}
