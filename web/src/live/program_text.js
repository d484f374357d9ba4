/** A program as text, while it is being typed: which brackets are open, what stands before a place. */

/** @typedef {import("../cell/content.js").Code} Code */
/**
 * @typedef {object} Scan
 * @property {"code" | "string" | "comment"} inside what the end of the text lies in
 * @property {number[]} open places of the brackets that are open there
 * @property {Map<number, number>} pairs from each closing bracket to its opening one
 */

const CLOSING = ")]}";

/** Where a string that begins at `at` ends, or -1. @param {string} text @param {number} at @param {Code} code */
export function endOfString(text, at, code) {
  const triple = code === "py" ? text.slice(at, at + 3) : "";
  const quote = triple === '"""' || triple === "'''" ? triple : text[at];
  const lines = quote.length === 3 || quote === "`";
  for (let i = at + quote.length; i < text.length; i++) {
    if (text[i] === "\\") i++;
    else if (text.startsWith(quote, i)) return i + quote.length;
    else if (text[i] === "\n" && !lines) return i;
  }
  return -1;
}

/** Where a comment that begins at `at` ends, or 0 where none begins. @param {string} text @param {number} at @param {Code} code */
function endOfComment(text, at, code) {
  const line = code === "py" ? text[at] === "#" : text.startsWith("//", at);
  if (!line && !(code === "js" && text.startsWith("/*", at))) return 0;
  const end = line ? text.indexOf("\n", at) : text.indexOf("*/", at + 2) + 2;
  return line ? end : end === 1 ? -1 : end;
}

/**
 * @param {string} text up to the place that is asked about
 * @param {Code} code
 * @returns {Scan}
 */
export function scan(text, code) {
  /** @type {number[]} */
  const open = [];
  const pairs = new Map();
  for (let i = 0; i < text.length;) {
    const char = text[i];
    if (char === '"' || char === "'" || (char === "`" && code === "js")) {
      const end = endOfString(text, i, code);
      if (end < 0) return { inside: "string", open, pairs };
      i = end;
      continue;
    }
    const end = endOfComment(text, i, code);
    if (end < 0) return { inside: "comment", open, pairs };
    if (end) {
      i = end;
      continue;
    }
    if ("([{".includes(char)) open.push(i);
    else if (CLOSING.includes(char) && open.length)
      pairs.set(i, /** @type {number} */ (open.pop()));
    i++;
  }
  return { inside: "code", open, pairs };
}

const WORD = /[\p{L}\p{N}_$]/u;

/** Where the word that ends at `end` begins. @param {string} text @param {number} end */
export function wordStart(text, end) {
  let at = end;
  while (at > 0 && WORD.test(text[at - 1])) at--;
  return at;
}

/** Where the word at `at` ends. @param {string} text @param {number} at */
export function wordEnd(text, at) {
  let end = at;
  while (end < text.length && WORD.test(text[end])) end++;
  return end;
}

/**
 * The chain of names, calls and indices that ends at `end`: "x.mul(2)[0].sum" of "y = x.mul(2)[0].sum".
 *
 * @param {string} text
 * @param {number} end
 * @param {Map<number, number>} pairs
 */
export function chainBefore(text, end, pairs) {
  end = text.slice(0, end).trimEnd().length;
  let at = end;
  for (;;) {
    while (CLOSING.includes(text[at - 1] ?? " ") && pairs.has(at - 1)) {
      at = /** @type {number} */ (pairs.get(at - 1));
    }
    at = wordStart(text, at);
    const before = /\.\s*$/.exec(text.slice(Math.max(0, at - 80), at));
    if (!before) return text.slice(at, end);
    at -= before[0].length;
    // The next part may stand in a line above.
    at -= /\s*$/.exec(text.slice(0, at))?.[0].length ?? 0;
  }
}

/** From an opening bracket to behind the closing one, or the end. @param {string} text @param {number} at @param {Code} code */
export function closing(text, at, code) {
  let depth = 0;
  for (let i = at; i < text.length; i++) {
    if (/["'`]/.test(text[i])) {
      const end = endOfString(text, i, code);
      if (end < 0) return text.length;
      i = end - 1;
    } else if ("([{".includes(text[i])) depth++;
    else if (CLOSING.includes(text[i]) && --depth === 0) return i + 1;
  }
  return text.length;
}

/** Splits at commas outside of brackets and strings. @param {string} text @param {Code} code */
export function splitAtCommas(text, code) {
  const parts = [];
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    if ("([{".includes(text[i])) i = closing(text, i, code) - 1;
    else if (/["'`]/.test(text[i])) {
      const end = endOfString(text, i, code);
      i = end < 0 ? text.length : end - 1;
    } else if (text[i] === ",") {
      parts.push(text.slice(from, i));
      from = i + 1;
    }
  }
  return [...parts, text.slice(from)].map((part) => part.trim());
}
