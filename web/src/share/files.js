/**
 * Programs as files: .py that real PyTorch runs as it is, .js, and Jupyter notebooks.
 *
 * Cells of a notebook stand in a program behind "# %%" lines, as Jupytext, VS Code and Spyder have them.
 */
import { withSeed } from "../cell/seed.js";
import { MAX_SOURCE } from "./address.js";
import { withoutMagics } from "./magics.js";

/** @typedef {import("./address.js").Doc} Doc */
/** @typedef {"notText" | "tooLarge" | "notNotebook" | "oldNotebook" | "otherLanguage"} Trouble */
/** @typedef {"outputs" | "magics" | "pictures"} Note what was left out of a file, words of words.js */
/** @typedef {{ doc: Doc, notes: Note[] }} Read */
/** @typedef {{ name: string, type: string, text: string }} File */

/** Characters of a file: notebooks hold pictures. */
export const MAX_FILE = 32 * 1024 * 1024;
const MAX_CELLS = 5000;

/** Why a file cannot be had; `word` is one of words.js. */
export class FileError extends Error {
  /** @param {Trouble} word @param {string} [x] */
  constructor(word, x = "") {
    super(word);
    this.word = word;
    this.x = x;
  }
}

/** Programs may use gradlet's own module; this gives it to a Python that has none. */
const STAND_IN = `# gradlet's own module, for a Python without it.
try:
    import gradlet
except ImportError:
    import sys, types
    gradlet = sys.modules["gradlet"] = types.ModuleType("gradlet")
    gradlet.plot = lambda *x, **series: print(*x, *(f"{k} {v}" for k, v in series.items()))
`;
const USES_GRADLET = /^[ \t]*(?:from|import)[ \t]+gradlet\b/m;
const FUTURE = /^from[ \t]+__future__[ \t].*\n/gm;

/**
 * The program as real Python with PyTorch runs it: with its seed, and what it needs of gradlet.
 *
 * @param {Partial<Doc>} doc
 */
export function toPy(doc) {
  const text = programText(doc);
  if (!USES_GRADLET.test(text) || text.startsWith(STAND_IN)) return text;
  const at = [...text.matchAll(FUTURE)].reduce((_, m) => m.index + m[0].length, 0);
  return `${text.slice(0, at)}${STAND_IN}\n${text.slice(at)}`;
}

/** @param {Partial<Doc>} doc */
export const toJs = (doc) => programText(doc);

/** @param {Partial<Doc>} doc */
function programText({ code = "", seed }) {
  const text = lines(code).trimEnd();
  return text === "" ? "" : `${seed === undefined ? text : withSeed(text, seed)}\n`;
}

/**
 * @param {Partial<Doc>} doc
 * @param {"source" | "notebook"} kind
 * @param {string} name without extension
 * @returns {File}
 */
export function toFile(doc, kind, name) {
  const js = doc.language === "javascript";
  if (kind === "notebook") {
    const text = toNotebook(doc);
    return { name: fileName(name, "ipynb"), type: "application/x-ipynb+json", text };
  }
  if (js) return { name: fileName(name, "js"), type: "text/javascript", text: toJs(doc) };
  return { name: fileName(name, "py"), type: "text/x-python", text: toPy(doc) };
}

/** A name every file system takes. @param {string} name @param {string} extension */
export function fileName(name, extension) {
  const plain = name
    .normalize("NFC")
    .replace(/[\p{C}/\\:*?"<>|]+/gu, " ")
    .replace(/^[\s.]+|[\s.]+$/g, "")
    .replace(/\s+/g, "-");
  const short = [...plain].slice(0, 60).join("");
  const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i.test(short);
  return `${short && !reserved ? short : `program${short && `-${short}`}`}.${extension}`;
}

/**
 * The text of a file: UTF-8, or what editors on Windows write.
 *
 * @param {Uint8Array} bytes
 * @throws {FileError}
 */
export function decodeText(bytes) {
  if (bytes.length > MAX_FILE) throw new FileError("tooLarge");
  const utf16 = { "255,254": "utf-16le", "254,255": "utf-16be" }[String(bytes.subarray(0, 2))];
  for (const encoding of utf16 ? [utf16] : ["utf-8", "gb18030"]) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      continue;
    }
  }
  throw new FileError("notText");
}

/**
 * A file by its name and, where that says nothing, by what is in it.
 *
 * @param {string} name
 * @param {string} text
 * @returns {Read}
 * @throws {FileError}
 */
export function fromFile(name, text) {
  if (/\.ipynb$/i.test(name) || /^\s*\{\s*"(?:cells|metadata|nbformat)/.test(text)) {
    return fromNotebook(text);
  }
  return { doc: source(text, /\.m?js$/i.test(name) ? "javascript" : "python"), notes: [] };
}

/** @param {string} text @returns {Read} */
export const fromPy = (text) => ({ doc: source(text, "python"), notes: [] });

/**
 * @param {string} text
 * @param {"python" | "javascript"} language
 * @returns {Doc}
 */
function source(text, language) {
  const code = withoutStandIn(lines(text.replace(/^\ufeff/, "")));
  if (code.includes("\0")) throw new FileError("notText");
  if (new TextEncoder().encode(code).length > MAX_SOURCE) throw new FileError("tooLarge");
  return { version: 1, code, language };
}

/** @param {string} text */
function withoutStandIn(text) {
  return text.startsWith(STAND_IN) ? text.slice(STAND_IN.length).replace(/^\n/, "") : text;
}

/** @param {string} text */
const lines = (text) => text.replace(/\r\n?/g, "\n");

/** @type {Record<"python" | "javascript", { comment: string, metadata: object }>} */
const LANGUAGES = {
  python: {
    comment: "#",
    metadata: {
      kernelspec: { display_name: "Python 3", language: "python", name: "python3" },
      language_info: { file_extension: ".py", mimetype: "text/x-python", name: "python" },
    },
  },
  javascript: {
    comment: "//",
    metadata: {
      kernelspec: { display_name: "JavaScript", language: "javascript", name: "javascript" },
      language_info: { file_extension: ".js", mimetype: "text/javascript", name: "javascript" },
    },
  },
};

/**
 * A notebook (nbformat 4.5) with a cell for each "# %%", or with one.
 *
 * @param {Partial<Doc>} doc
 */
export function toNotebook(doc) {
  const language = doc.language === "javascript" ? "javascript" : "python";
  const { comment, metadata } = LANGUAGES[language];
  const text = language === "python" ? toPy(doc) : toJs(doc);
  const marker = new RegExp(`^${comment} ?%%(.*)$`);
  const parts = [{ markdown: false, rows: /** @type {string[]} */ ([]) }];
  for (const row of text.split("\n")) {
    const found = marker.exec(row);
    if (found) parts.push({ markdown: /\[(?:markdown|md)\]/.test(found[1]), rows: [] });
    else parts[parts.length - 1].rows.push(row);
  }
  const texts = parts
    .map(({ markdown, rows }) => ({ markdown, text: trimmed(rows) }))
    .filter(({ text }) => text !== "");
  const cells = (texts.length ? texts : [{ markdown: false, text: "" }]).map((cell, i) => {
    const common = { id: `cell-${i + 1}`, metadata: {} };
    if (!cell.markdown) {
      const source = asLines(cell.text);
      return { cell_type: "code", execution_count: null, ...common, outputs: [], source };
    }
    const uncommented = new RegExp(`^[ \\t]*${comment} ?`, "gm");
    return {
      cell_type: "markdown",
      ...common,
      source: asLines(cell.text.replace(uncommented, "")),
    };
  });
  return `${JSON.stringify({ cells, metadata, nbformat: 4, nbformat_minor: 5 }, null, 1)}\n`;
}

/** Without the empty lines around. @param {string[]} rows */
function trimmed(rows) {
  return rows
    .join("\n")
    .replace(/^(?:[ \t]*\n)+/, "")
    .trimEnd();
}

/** @param {string} text */
const asLines = (text) => (text ? text.split(/(?<=\n)/) : []);

/**
 * A notebook's program: its code cells, its text as comments. Outputs are dropped, and what IPython
 * alone understands becomes a comment.
 *
 * @param {string} text
 * @returns {Read}
 * @throws {FileError}
 */
export function fromNotebook(text) {
  if (text.length > MAX_FILE) throw new FileError("tooLarge");
  const book = parse(text);
  if (!isObject(book) || (!Array.isArray(book.cells) && !Array.isArray(book.worksheets))) {
    throw new FileError("notNotebook");
  }
  if (!Array.isArray(book.cells) || Number(book.nbformat) < 4) throw new FileError("oldNotebook");
  if (book.cells.length > MAX_CELLS) throw new FileError("tooLarge");
  const language = languageOf(book.metadata);
  const { comment } = LANGUAGES[language];
  /** @type {Set<Note>} */
  const notes = new Set();
  /** @type {string[]} */
  const parts = [];
  for (const cell of book.cells) {
    if (!isObject(cell)) throw new FileError("notNotebook");
    const body = lines(multiline(cell.source)).trimEnd();
    if (isFilled(cell.outputs)) notes.add("outputs");
    if (isFilled(cell.attachments)) notes.add("pictures");
    if (!body.trim()) continue;
    if (cell.cell_type === "code") {
      const { text: clean, found } =
        language === "python" ? withoutMagics(body) : { text: body, found: false };
      if (found) notes.add("magics");
      if (`${clean}\n` === STAND_IN) continue;
      parts.push(parts.length ? `${comment} %%\n${clean}` : clean);
    } else if (cell.cell_type === "markdown" || cell.cell_type === "raw") {
      const rows = body.split("\n").map((row) => `${comment} ${row}`.trimEnd());
      parts.push([`${comment} %% [markdown]`, ...rows].join("\n"));
    }
  }
  return { doc: source(parts.join("\n\n"), language), notes: [...notes] };
}

/** @param {string} text @returns {unknown} */
function parse(text) {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    throw new FileError("notNotebook");
  }
}

/** @param {unknown} value @returns {value is Record<string, unknown>} */
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** @param {unknown} value */
const isFilled = (value) =>
  typeof value === "object" && value !== null && Object.keys(value).length > 0;

/** nbformat's multiline_string. @param {unknown} value */
function multiline(value) {
  if (typeof value === "string") return value;
  if (!Array.isArray(value) || value.some((row) => typeof row !== "string")) {
    throw new FileError("notNotebook");
  }
  return value.join("");
}

/** @param {unknown} metadata @returns {"python" | "javascript"} */
function languageOf(metadata) {
  const part = (/** @type {string} */ key) => {
    const value = isObject(metadata) ? metadata[key] : null;
    return isObject(value) ? value : {};
  };
  const name = part("language_info").name ?? part("kernelspec").language ?? "python";
  if (typeof name !== "string" || /^i?python[\d.]*$/i.test(name)) return "python";
  if (/^(?:java|type)script$/i.test(name)) return "javascript";
  throw new FileError("otherLanguage", [...name].slice(0, 30).join(""));
}
