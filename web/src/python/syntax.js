/**
 * Mistakes in the lines of a Python program, told as CPython 3.11 tells them; the interpreter itself says
 * little more than "invalid syntax". Only what CPython certainly refuses is a mistake here.
 */
import { lineAt, tokenize } from "./tokens.js";

/** @typedef {import("./tokens.js").Row} Row */
/** @typedef {import("./tokens.js").Token} Token */
/** @typedef {import("./tokens.js").Mistake} Mistake */

const KEYWORDS = new Set(
  (
    "False None True and as assert async await break class continue def del elif else except finally for from " +
    "global if import in is lambda nonlocal not or pass raise return try while with yield"
  ).split(" "),
);
const VALUES = new Set(["False", "None", "True"]);
const COMPOUND = new Set("if elif else for while def class with try except finally".split(" "));
/** Names that start a statement with a word after it. */
const SOFT = new Set(["print", "match", "case", "type", "exec"]);

/**
 * @param {string} text
 * @returns {Mistake | null}
 */
export function findMistake(text) {
  const { rows, mistake } = tokenize(text);
  if (mistake) return mistake;
  const levels = [{ column: 0, tabbed: 0 }];
  /** The compound statement whose block must come. @type {Row | null} */
  let opener = null;
  for (const row of rows) {
    const found = indentation(text, row, levels, opener) ?? inRow(row);
    if (found) return found;
    opener = opensBlock(row) ? row : null;
  }
  if (!opener) return null;
  return missingBlock(text, opener, Math.max(0, text.trimEnd().length - 1));
}

/** The statement's first word, after async. @param {Row} row */
function head({ tokens }) {
  return tokens[0].text === "async" ? tokens[1]?.text : tokens[0].text;
}

/** @param {Row} row */
function opensBlock(row) {
  return row.tokens[row.tokens.length - 1].text === ":" && row.tokens.length > 1;
}

/**
 * @param {string} text
 * @param {Row} opener
 * @param {number} at
 * @returns {Mistake | null}
 */
function missingBlock(text, opener, at) {
  const word = head(opener);
  if (!word || !COMPOUND.has(word)) return null;
  /** @type {Record<string, string>} */
  const names = { def: "function definition", class: "class definition" };
  const what = names[word] ?? `'${word}' statement`;
  const line = lineAt(text, opener.from);
  const message = `expected an indented block after ${what} on line ${line}`;
  return { name: "IndentationError", message, at };
}

/**
 * Columns as CPython counts them: a tab goes to the next multiple of eight, and to make sure that this
 * does not matter, once more as one column.
 *
 * @param {string} text
 * @param {Row} row
 * @param {{ column: number, tabbed: number }[]} levels
 * @param {Row | null} opener
 * @returns {Mistake | null}
 */
function indentation(text, row, levels, opener) {
  let start = text.lastIndexOf("\n", row.from - 1) + 1;
  // A statement after a backslash-newline at the very start of a line: rare enough to let go.
  if (/\S/.test(text.slice(start, row.from))) start = row.from;
  let column = 0;
  let tabbed = 0;
  for (const c of text.slice(start, row.from)) {
    column = c === "\t" ? (column | 7) + 1 : c === "\f" ? 0 : column + 1;
    tabbed = c === "\f" ? 0 : tabbed + 1;
  }
  const at = row.from;
  const mixed = {
    name: "TabError",
    message: "inconsistent use of tabs and spaces in indentation",
    at,
  };
  const top = levels[levels.length - 1];
  if (column > top.column) {
    if (tabbed <= top.tabbed) return mixed;
    if (!opener) return { name: "IndentationError", message: "unexpected indent", at };
    levels.push({ column, tabbed });
    return null;
  }
  if (column < top.column) {
    while (column < levels[levels.length - 1].column) levels.pop();
    const level = levels[levels.length - 1];
    if (column !== level.column) {
      const message = "unindent does not match any outer indentation level";
      return { name: "IndentationError", message, at };
    }
  }
  if (tabbed !== levels[levels.length - 1].tabbed) return mixed;
  return opener ? missingBlock(text, opener, at) : null;
}

/**
 * @param {Row} row
 * @returns {Mistake | null}
 */
function inRow(row) {
  const { tokens } = row;
  const word = head(row) ?? "";
  /** @param {string} message @param {Token} token @returns {Mistake} */
  const mistake = (message, token) => ({ name: "SyntaxError", message, at: token.from });
  if (word === "print" && tokens.length > 1 && tokens[1].depth === 0 && startsValue(tokens[1])) {
    return mistake("Missing parentheses in call to 'print'. Did you mean print(...)?", tokens[0]);
  }
  for (let i = 1; i < tokens.length; i++) {
    const [a, b] = [tokens[i - 1], tokens[i]];
    if (!endsValue(a) || !startsValue(b) || (a.type === "string" && b.type === "string")) continue;
    if (i === 1 && SOFT.has(a.text)) continue;
    if (a.depth === 0 || b.depth === 0) return mistake("invalid syntax", b);
    return mistake("invalid syntax. Perhaps you forgot a comma?", a);
  }
  if (!COMPOUND.has(word)) return null;
  const outer = tokens.filter(({ depth, text }) => depth === 0 && !/^[()[\]{}]$/.test(text));
  const lambdas = outer.filter(({ text }) => text === "lambda").length;
  const last = tokens[tokens.length - 1];
  const first = tokens[tokens[0].text === "async" ? 1 : 0];
  const assign = outer.find(({ text }) => text === "=");
  const colons = outer.filter(({ text }) => text === ":").length;
  if (/^(if|elif|while)$/.test(word) && assign && lambdas === 0) {
    const colon = outer.find(({ text }) => text === ":");
    if (!colon || assign.from < colon.from) {
      const i = tokens.indexOf(assign);
      return mistake(
        "invalid syntax. Maybe you meant '==' or ':=' instead of '='?",
        tokens[Math.max(1, i - 1)],
      );
    }
  }
  if (word === "def" && tokens.indexOf(first) === tokens.length - 2) {
    return { ...mistake("expected '('", last), at: last.from + last.text.length };
  }
  if (colons > lambdas) return null;
  if (word === "for" && !outer.some(({ text }) => text === "in")) return null;
  if (last === first && !/^(else|try|finally|except)$/.test(word)) return null;
  return { ...mistake("expected ':'", last), at: last.from + last.text.length };
}

/** Whether a value can end with this token. @param {Token} token */
function endsValue({ type, text }) {
  if (type === "name") return !KEYWORDS.has(text) || VALUES.has(text);
  return type !== "op" || text === ")" || text === "]" || text === "}";
}

/** Whether a value certainly starts with this token, and no call or index. @param {Token} token */
function startsValue({ type, text }) {
  if (type === "name") return !KEYWORDS.has(text) || VALUES.has(text);
  return type === "number" || type === "string";
}
