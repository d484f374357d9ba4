/** Upper and lower case of texts in all scripts, as Python's str has them. */

/** A word: what title() begins with a capital. */
const WORD = /\p{L}+/gu;

/** @type {Record<string, (text: string) => string | boolean>} */
const WAYS = {
  upper: (text) => text.toUpperCase(),
  lower: (text) => text.toLowerCase(),
  capitalize: (text) => capital(text),
  title: (text) => text.replace(WORD, capital),
  swapcase: (text) =>
    [...text].map((c) => (c === c.toUpperCase() ? c.toLowerCase() : c.toUpperCase())).join(""),
  alpha: (text) => /^\p{L}+$/u.test(text),
  alnum: (text) => /^[\p{L}\p{N}]+$/u.test(text),
  isidentifier: (text) => /^[\p{XID_Start}_]\p{XID_Continue}*$/u.test(text),
  isupper: (text) => text === text.toUpperCase() && text !== text.toLowerCase(),
  islower: (text) => text === text.toLowerCase() && text !== text.toUpperCase(),
};

/** @param {string} text */
function capital(text) {
  const [first = "", ...rest] = text;
  return first.toUpperCase() + rest.join("").toLowerCase();
}

/** @param {string} text @param {string} how */
export const letters = (text, how) => WAYS[how](text);
