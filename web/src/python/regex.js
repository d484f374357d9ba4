/** Python's regular expressions as JavaScript's, for lib/re.py. */

/** What a character is, by Unicode. */
const CATEGORIES =
  "Lu Ll Lt Lm Lo Mn Mc Me Nd Nl No Pc Pd Ps Pe Pi Pf Po Sm Sc Sk So Zs Zl Zp Cc Cf Cs Co".split(
    " ",
  );

/** @type {Map<string, RegExp>} */
const compiled = new Map();

/** What \w and \d stand for in Python, as the inside of a class; but for what takes two code units. */
const words = unitsOf(/[\p{L}\p{M}\p{N}_]/u);
const digits = unitsOf(/\p{Nd}/u);

/** The code units that a pattern knows, as ranges. @param {RegExp} known @returns {() => string} */
function unitsOf(known) {
  /** @type {string | undefined} */
  let text;
  const hex = (/** @type {number} */ unit) => `\\u${unit.toString(16).padStart(4, "0")}`;
  return () => {
    if (text !== undefined) return text;
    text = "";
    let from = -1;
    for (let unit = 0; unit <= 0xffff; unit++) {
      const is = unit < 0xffff && known.test(String.fromCharCode(unit));
      if (is && from < 0) from = unit;
      if (is || from < 0) continue;
      text += `${hex(from)}-${hex(unit - 1)}`;
      from = -1;
    }
    return text;
  };
}

/**
 * \w, \d and \b of letters and digits of all scripts; as they are where the pattern has none but ASCII's syntax for
 * them: a negated one within a class.
 *
 * @param {string} pattern
 */
function ofAllScripts(pattern) {
  let inside = false;
  const [WORD, DIGIT] = [words(), digits()];
  return pattern.replace(/\\[^]|\[\^?\]?|\]/g, (piece) => {
    if (piece[0] === "[") {
      if (!inside) inside = true;
      return piece;
    }
    if (piece === "]") {
      inside = false;
      return piece;
    }
    const kind = piece[1];
    const stands = kind === "w" ? WORD : kind === "d" ? DIGIT : "";
    if (stands) return inside ? stands : `[${stands}]`;
    if (inside) return piece;
    if (kind === "W") return `[^${WORD}]`;
    if (kind === "D") return `[^${DIGIT}]`;
    const [before, after] = [`(?<=[${WORD}])`, `(?=[${WORD}])`];
    const [start, end] = [`(?<![${WORD}])${after}`, `${before}(?![${WORD}])`];
    if (kind === "b") return `(?:${start}|${end})`;
    return kind === "B" ? `(?!${start}|${end})` : piece;
  });
}

/**
 * A pattern of Python as one of JavaScript: named groups, ends of the text, flags at its start.
 *
 * @param {string} pattern
 * @param {string} flags of i, m, s, x
 * @param {boolean} wide whether the text that is searched has more than ASCII
 */
function translate(pattern, flags, wide) {
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
  if (wide && !all.includes("a") && /\\[wWdDbB]/.test(text)) text = ofAllScripts(text);
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

/** @param {string} pattern @param {string} flags @param {boolean} [wide] */
function expression(pattern, flags, wide = false) {
  const key = `${flags}/${wide}/${pattern}`;
  let found = compiled.get(key);
  if (!found) {
    found = translate(pattern, flags, wide);
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
    for (const match of text.matchAll(expression(pattern, flags, /[^\0-\x7f]/.test(text)))) {
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
