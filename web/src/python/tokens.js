/** Python's lines and tokens, and the mistakes that show already there, in CPython's words. */

/**
 * @typedef {object} Token
 * @property {"name" | "number" | "string" | "op"} type
 * @property {string} text
 * @property {number} from
 * @property {number} line from 1
 * @property {number} depth how many brackets are open around it
 *
 * @typedef {object} Row a logical line
 * @property {number} from where its first token starts
 * @property {Token[]} tokens
 *
 * @typedef {object} Mistake
 * @property {string} name SyntaxError, IndentationError or TabError
 * @property {string} message
 * @property {number} at offset in the text
 */

/** Thrown inside the scanner alone. */
class Found extends Error {
  /** @param {string} message @param {number} at */
  constructor(message, at) {
    super(message);
    this.at = at;
  }
}

const NAME = /[\p{ID_Start}_][\p{ID_Continue}]*/uy;
const NUMBER = /0[xob][\da-f_]+|(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:e[-+]?\d[\d_]*)?j?/iy;
const STRING = /([bruf]|br|rb|fr|rf|)('''|"""|'|")/iy;
const OPERATOR = /\*\*=?|\/\/=?|<<=?|>>=?|->|:=|\.\.\.|[-+*/%@&|^=!<>]=?|[~.,:;()[\]{}]/y;
/** @type {Record<string, string>} */
const CLOSES = { ")": "(", "]": "[", "}": "{" };

/** @param {RegExp} pattern @param {string} text @param {number} at */
function match(pattern, text, at) {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** @param {string} text @param {number} at */
export function lineAt(text, at) {
  let line = 1;
  for (let i = text.indexOf("\n"); i >= 0 && i < at; i = text.indexOf("\n", i + 1)) line++;
  return line;
}

/** The lines of a text, found at once: many are asked for. */
export class Places {
  /** @param {string} source */
  constructor(source) {
    this.source = source;
    /** Where each line starts; from the first question on. @type {number[] | null} */
    this.starts = null;
  }

  /** @returns {number[]} */
  lines() {
    if (this.starts) return this.starts;
    const starts = [0];
    for (let i = this.source.indexOf("\n"); i >= 0; i = this.source.indexOf("\n", i + 1)) {
      starts.push(i + 1);
    }
    return (this.starts = starts);
  }

  /** lineAt(). @param {number} at */
  line(at) {
    const starts = this.lines();
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (starts[middle] <= at) low = middle;
      else high = middle;
    }
    return low + 1;
  }

  /** @param {number} line */
  text(line) {
    const starts = this.lines();
    return this.source.slice(starts[line - 1], (starts[line] ?? this.source.length + 1) - 1);
  }
}

/**
 * Where the string that starts here ends.
 *
 * @param {string} text
 * @param {number} start
 * @param {RegExpExecArray} opening
 * @returns {number}
 */
function endOfString(text, start, opening) {
  const [whole, prefix, quote] = opening;
  const formatted = /f/i.test(prefix);
  let i = start + whole.length;
  while (i < text.length) {
    if (text.startsWith(quote, i)) return i + quote.length;
    const c = text[i];
    if (c === "\\") i += 2;
    else if (c === "\n" && quote.length === 1) break;
    else if (formatted && c === "{" && text[i + 1] === "{") i += 2;
    else if (formatted && c === "{") i = endOfField(text, i + 1, quote);
    else i++;
  }
  if (quote.length === 1) {
    throw new Found(`unterminated string literal (detected at line ${lineAt(text, start)})`, start);
  }
  const last = lineAt(text, text.trimEnd().length);
  throw new Found(`unterminated triple-quoted string literal (detected at line ${last})`, start);
}

/**
 * Where a field of an f-string ends, after its brace.
 *
 * @param {string} text
 * @param {number} i
 * @param {string} quote what the string itself ends with
 * @returns {number}
 */
function endOfField(text, i, quote) {
  const start = i;
  let depth = 0;
  let inFormat = false;
  while (i < text.length) {
    const c = text[i];
    if (c === "\n" && quote.length === 1) break;
    if (c === "}" && depth === 0) return i + 1;
    if (c === "{" && inFormat) {
      i = endOfField(text, i + 1, quote);
      continue;
    }
    if (c === "(" || c === "[" || c === "{") depth++;
    if (c === ")" || c === "]" || c === "}") depth--;
    if (c === ":" && depth === 0) inFormat = true;
    const opening = match(STRING, text, i);
    if (!opening || /[\p{ID_Continue}]/u.test(text[i - 1])) {
      i++;
      continue;
    }
    // Python 3.12 lets a string in a field have the quotes of the string around it.
    const ends = opening[0] === quote;
    if (ends && (inFormat || !text.slice(i + quote.length, lineEnd(text, i)).includes("}"))) break;
    i = inFormat ? i + 1 : endOfString(text, i, opening);
  }
  throw new Found("f-string: expecting '}'", start - 1);
}

/** @param {string} text @param {number} at */
function lineEnd(text, at) {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end;
}

/**
 * The logical lines. Throws Found.
 *
 * @param {string} text
 * @returns {Row[]}
 */
function scan(text) {
  /** @type {Row[]} */
  const rows = [];
  /** @type {Token[]} */
  let tokens = [];
  /** @type {{ text: string, from: number, line: number }[]} */
  const open = [];
  let line = 1;
  let i = 0;
  const endRow = () => {
    if (tokens.length) rows.push({ from: tokens[0].from, tokens });
    tokens = [];
  };
  /** @param {Token["type"]} type @param {number} end */
  const add = (type, end) => {
    const part = text.slice(i, end);
    tokens.push({ type, text: part, from: i, line, depth: open.length });
    for (const c of part) if (c === "\n") line++;
    i = end;
  };
  while (i < text.length) {
    const c = text[i];
    let found;
    if (c === "\n") {
      if (!open.length) endRow();
      line++;
      i++;
    } else if (c === " " || c === "\t" || c === "\f") i++;
    else if (c === "#") i = lineEnd(text, i);
    else if (c === "\\") {
      if (text[i + 1] !== "\n" && i + 1 < text.length) {
        throw new Found("unexpected character after line continuation character", i + 1);
      }
      line++;
      i += 2;
    } else if ((found = match(STRING, text, i))) {
      add("string", endOfString(text, i, found));
    } else if ((found = match(NAME, text, i))) add("name", i + found[0].length);
    else if ((found = match(NUMBER, text, i))) add("number", i + found[0].length);
    else if ((found = match(OPERATOR, text, i))) {
      const sign = found[0];
      if (CLOSES[sign]) closeBracket(open.pop(), sign, i, line);
      const from = i;
      add("op", i + sign.length);
      if ("([{".includes(sign)) open.push({ text: sign, from, line });
    } else {
      const character = String.fromCodePoint(/** @type {number} */ (text.codePointAt(i)));
      if (character > "\x7f") throw strange(character, i);
      add("op", i + 1);
    }
  }
  endRow();
  const last = open.pop();
  if (last) throw new Found(`'${last.text}' was never closed`, last.from);
  return rows;
}

/**
 * @param {{ text: string, line: number } | undefined} open
 * @param {string} sign
 * @param {number} at
 * @param {number} line
 */
function closeBracket(open, sign, at, line) {
  if (!open) throw new Found(`unmatched '${sign}'`, at);
  if (open.text === CLOSES[sign]) return;
  const where = open.line === line ? "" : ` on line ${open.line}`;
  throw new Found(
    `closing parenthesis '${sign}' does not match opening parenthesis '${open.text}'${where}`,
    at,
  );
}

/** @param {string} character @param {number} at */
function strange(character, at) {
  const hex = /** @type {number} */ (character.codePointAt(0)).toString(16).toUpperCase();
  const code = `U+${hex.padStart(4, "0")}`;
  const visible = /[^\p{C}\p{Z}]/u.test(character);
  const what = visible
    ? `invalid character '${character}' (${code})`
    : `invalid non-printable character ${code}`;
  return new Found(what, at);
}

/**
 * The program's logical lines, or the first thing in it that is not a token.
 *
 * @param {string} text
 * @returns {{ rows: Row[], mistake: Mistake | null }}
 */
export function tokenize(text) {
  try {
    return { rows: scan(text), mistake: null };
  } catch (error) {
    if (!(error instanceof Found)) throw error;
    return { rows: [], mistake: { name: "SyntaxError", message: error.message, at: error.at } };
  }
}
