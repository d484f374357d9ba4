/** Edits of the interpreter's text: each pattern fits one place, or the build stops. */

/** @param {string} text @param {RegExp} pattern @param {string} what @returns {RegExpExecArray} */
export function only(text, pattern, what) {
  const found = [...text.matchAll(new RegExp(pattern, "g"))];
  if (found.length === 1) return found[0];
  throw new Error(`micropython: ${found.length} places look like ${what}: is it another version?`);
}

/**
 * In the replacement <all> is what the pattern matched and <1> what its first group did.
 * @param {string} text @param {RegExp} pattern @param {string} replacement @param {string} what
 */
export function replaceOnly(text, pattern, replacement, what) {
  only(text, pattern, what);
  return text.replace(pattern, (...match) =>
    replacement.replace("<1>", match[1]).replace("<all>", match[0]),
  );
}

/** The pattern of a local variable that is read. @param {number} n */
export const local = (n) => String.raw`\s*\(local\.get \$${n}\)\s*`;
/** The pattern of a constant. @param {number} n */
export const constant = (n) => String.raw`\s*\(i32\.const ${n}\)\s*`;

/**
 * Where a text of the interpreter lies in its memory.
 *
 * @param {string} text @param {string} words with what ends them
 */
export function addressOf(text, words) {
  const [, base, data] = only(
    text,
    /\(data \$0 \(i32\.const (\d+)\) "((?:[^"\\]|\\.)*)"/,
    "its data",
  );
  const at = data
    .replace(/\\([0-9a-f]{2})/g, (_, code) => String.fromCharCode(parseInt(code, 16)))
    .replace(/\\([^0-9a-f])/g, "$1")
    .indexOf(words);
  if (at < 0) throw new Error(`micropython: no text ${words}`);
  return Number(base) + at;
}

/** The text of the one function in which a pattern is found. @param {string} text @param {RegExp} pattern @param {string} what */
export function functionWith(text, pattern, what) {
  const found = text.split(/^(?= \(func )/m).filter((each) => pattern.test(each));
  if (found.length === 1) return found[0];
  throw new Error(`micropython: ${found.length} functions look like ${what}`);
}
