/** Python's regular expressions as JavaScript's, for lib/re.py. */

/** What a character is, by Unicode. */
const CATEGORIES =
  "Lu Ll Lt Lm Lo Mn Mc Me Nd Nl No Pc Pd Ps Pe Pi Pf Po Sm Sc Sk So Zs Zl Zp Cc Cf Cs Co".split(
    " ",
  );

/** @type {Map<string, RegExp>} */
const compiled = new Map();

/**
 * A pattern of Python as one of JavaScript: named groups, ends of the text, flags at its start.
 *
 * @param {string} pattern
 * @param {string} flags of i, m, s, x
 */
function translate(pattern, flags) {
  const start = /^\(\?([aimsux]+)\)/.exec(pattern);
  let text = pattern;
  let all = flags;
  if (start) {
    text = text.slice(start[0].length);
    all += start[1];
  }
  if (all.includes("x")) {
    text = text.replace(/\\.|\[(?:\\.|[^\]])*\]|\s+|#.*/g, (piece) =>
      /^[\s#]/.test(piece) ? "" : piece,
    );
  }
  text = text.replace(
    /\\A|\\Z|\(\?P<(\w+)>|\(\?P=(\w+)\)|\(\?#[^)]*\)|\[\]|\[\^\]|\\.|\{,(\d+)\}/g,
    (piece, name, back, most) => {
      if (piece === "\\A") return "(?<![^])";
      if (piece === "\\Z") return "(?![^])";
      if (name) return `(?<${name}>`;
      if (back) return `\\k<${back}>`;
      if (most) return `{0,${most}}`;
      if (piece.startsWith("(?#")) return "";
      if (piece === "[]") return "[\\]";
      return piece === "[^]" ? "[^\\]" : piece;
    },
  );
  return new RegExp(text, `dg${[..."ims"].filter((flag) => all.includes(flag)).join("")}`);
}

/** @param {string} pattern @param {string} flags */
function expression(pattern, flags) {
  const key = `${flags}/${pattern}`;
  let found = compiled.get(key);
  if (!found) {
    found = translate(pattern, flags);
    if (compiled.size > 500) compiled.clear();
    compiled.set(key, found);
  }
  return found;
}

/** Places count characters as Python does, not halves of them. @param {string} text */
function places(text) {
  if (!/[\ud800-\udbff]/.test(text)) return (/** @type {number} */ place) => place;
  return (/** @type {number} */ place) => [...text.slice(0, place)].length;
}

export const regexBridge = {
  /**
   * What is wrong with a pattern, or its groups: their number, then names and numbers.
   *
   * @param {string} pattern
   * @param {string} flags
   */
  regex_groups(pattern, flags) {
    try {
      const { source } = expression(pattern, flags);
      const groups = new RegExp(`${source}|`).exec("") ?? [""];
      /** @type {[string, number][]} */
      const named = [];
      let number = 0;
      for (const [piece, name] of source.matchAll(
        /\\.|\[(?:\\.|[^\]])*\]|\(\?<([A-Za-z_]\w*)>|\((?!\?)/g,
      )) {
        if (piece[0] !== "(") continue;
        number++;
        if (name) named.push([name, number]);
      }
      return JSON.stringify([groups.length - 1, named]);
    } catch (error) {
      return /** @type {Error} */ (error).message;
    }
  },
  /**
   * The matches from a place on, each as the ends of its groups, -1 where one took no part.
   *
   * @param {string} pattern
   * @param {string} flags
   * @param {string} text
   * @param {number} most how many, 0 for all
   */
  regex_find(pattern, flags, text, most) {
    const found = [];
    const place = places(text);
    for (const match of text.matchAll(expression(pattern, flags))) {
      const { indices } = /** @type {{ indices: ([number, number] | undefined)[] }} */ (
        /** @type {any} */ (match)
      );
      found.push(indices.map((ends) => (ends ? ends.map(place) : [-1, -1])));
      if (found.length === most) break;
    }
    return JSON.stringify(found);
  },

  normalize: (/** @type {string} */ form, /** @type {string} */ text) => text.normalize(form),
  /** The general category of a character: "Lu", "Mn", … @param {string} letter */
  category: (letter) =>
    CATEGORIES.find((name) => new RegExp(`^\\p{${name}}`, "u").test(letter)) ?? "Cn",
};
