/** From a cell to what its worker is given: the author's hidden lines, the program, and the checks, step by step. */
import { codeOf, dedent, childProgram, referredText } from "../cell/content.js";
import { transformPython } from "../python/transform.js";
import { compileProgram } from "./program.js";

/** @typedef {import("../cell/cell.js").GradletCell} GradletCell */
/** @typedef {import("../cell/content.js").Code} Code */
/** @typedef {"needs" | "before" | "program" | "after" | "check"} Role */
/**
 * @typedef {object} Step
 * @property {Role} role
 * @property {string} source as written
 * @property {string} text as the worker takes it
 * @property {string} filename
 * @property {CheckElement | null} check
 *
 * @typedef {Element} CheckElement `<gradlet-check>`
 *
 * @typedef {object} CompileError
 * @property {string} name
 * @property {string} message
 * @property {number | null} line
 * @property {number | null} column
 * @property {string} code
 *
 * @typedef {object} Job
 * @property {Code} code
 * @property {Step[]} steps of Python one after the other; of JavaScript a single text
 * @property {string} text JavaScript's
 * @property {Record<string, Uint8Array>} files
 * @property {Record<string, Uint8Array>} [packages] what is put into Python's library for it
 */

/** @typedef {{ role: Role, source: string, filename: string, check?: CheckElement }} Part */

/**
 * @param {GradletCell} cell
 * @param {{ checks: boolean }} options
 * @returns {Part[]}
 */
export function partsOf(cell, { checks }) {
  const { code } = cell;
  /** @type {Part[]} */
  const parts = [];
  if (!cell.session) {
    for (const other of neededBy(cell)) {
      parts.push({ role: "needs", source: other.source, filename: `${other.id}.py` });
    }
  }
  const before = referredText(cell, cell.beforeCode);
  const after = referredText(cell, cell.afterCode);
  if (before) parts.push({ role: "before", source: before, filename: "before.py" });
  parts.push({ role: "program", source: cell.source, filename: programName(cell) });
  if (after) parts.push({ role: "after", source: after, filename: "after.py" });
  if (checks) {
    checksOf(cell, code).forEach(({ element, text }, i) =>
      parts.push({ role: "check", source: text, filename: `check-${i + 1}.py`, check: element }),
    );
  }
  return parts;
}

/** What Python calls the cell's program; in a session the cells have their own names. @param {GradletCell} cell */
function programName(cell) {
  return cell.session ? `${cell.id || `cell-${cell.number}`}.py` : "program.py";
}

/**
 * The teacher's tests of a cell that suit its language.
 *
 * @param {GradletCell} cell
 * @param {Code} code
 */
export function checksOf(cell, code) {
  return [...cell.querySelectorAll(":scope > gradlet-check")].flatMap((element) => {
    const child = childProgram(element);
    const own = codeOf(element.getAttribute("language")) ?? child?.code ?? null;
    if (!child || (own ?? codeOf(cell.getAttribute("language")) ?? "py") !== code) return [];
    return [{ element, text: child.text }];
  });
}

/** @param {GradletCell} cell @param {Code} code @returns {string | null} */
export function solutionOf(cell, code) {
  for (const element of cell.querySelectorAll(":scope > gradlet-solution")) {
    const child = childProgram(element);
    const own = codeOf(element.getAttribute("language")) ?? child?.code ?? null;
    if (child && (own === null || own === code)) return dedent(child.text);
  }
  return null;
}

/**
 * The cells whose programs come before this one's, each once, those they need themselves first.
 *
 * @param {GradletCell} cell
 * @returns {GradletCell[]}
 */
export function neededBy(cell) {
  /** @type {GradletCell[]} */
  const list = [];
  /** @type {Set<Element>} */
  const open = new Set();
  /** @param {GradletCell} at */
  const visit = (at) => {
    open.add(at);
    const root = /** @type {Document | ShadowRoot} */ (at.getRootNode());
    for (const id of (at.needs ?? "").split(/[\s,]+/).filter(Boolean)) {
      const other = /** @type {GradletCell | null} */ (root.getElementById(id.replace(/^#/, "")));
      if (other?.localName !== "gradlet-cell") throw new NeedsError("noNeeded", id);
      if (open.has(other)) throw new NeedsError("needsCircle", id);
      if (!list.includes(other)) visit(other);
    }
    open.delete(at);
    if (at !== cell) list.push(at);
  };
  visit(cell);
  return list;
}

/** What is wrong with `needs`: a word of i18n.js and the id it is about. */
export class NeedsError extends Error {
  /** @param {"noNeeded" | "needsCircle"} word @param {string} id */
  constructor(word, id) {
    super(id);
    this.word = word;
    this.needed = id;
  }
}

/**
 * @param {Part[]} parts
 * @param {Code} code
 * @param {Record<string, Uint8Array>} files
 * @returns {{ job: Job } | { error: CompileError, role: Role }}
 */
export function compileJob(parts, code, files) {
  /** @type {Step[]} */
  const steps = [];
  if (code === "js") return compileJavaScript(parts);
  for (const part of parts) {
    const compiled = transformPython(part.source);
    if (!compiled.ok) return { error: compiled.error, role: part.role };
    steps.push({ ...part, check: part.check ?? null, text: compiled.text });
  }
  return { job: { code, steps, text: "", files: transformFiles(files) } };
}

/**
 * JavaScript's parts are one program, so that a check sees the program's names.
 *
 * @param {Part[]} parts
 * @returns {{ job: Job } | { error: CompileError, role: Role }}
 */
function compileJavaScript(parts) {
  const compiled = compileProgram(parts.map(({ source }) => source).join("\n"));
  if (!compiled.ok) {
    const { role, line } = placeOf(parts, compiled.error.line);
    return { error: { ...compiled.error, line }, role };
  }
  const steps = parts.map((part) => ({ ...part, check: part.check ?? null, text: "" }));
  return { job: { code: "js", steps, text: compiled.text, files: {} } };
}

/**
 * The part that a line of JavaScript's joined text lies in.
 *
 * @param {{ source: string, role: Role }[]} parts
 * @param {number} line from 1
 */
export function placeOf(parts, line) {
  for (const [index, part] of parts.entries()) {
    const lines = part.source.split(/\r\n?|\n/).length;
    if (line <= lines || index === parts.length - 1) {
      return { index, role: part.role, line: Math.min(line, lines) };
    }
    line -= lines;
  }
  return { index: 0, role: /** @type {Role} */ ("program"), line };
}

/** Python modules among the files are rewritten as programs are. @param {Record<string, Uint8Array>} files */
function transformFiles(files) {
  return Object.fromEntries(
    Object.entries(files).map(([name, bytes]) => {
      if (!name.endsWith(".py")) return [name, bytes];
      const compiled = transformPython(new TextDecoder().decode(bytes));
      return [name, compiled.ok ? new TextEncoder().encode(compiled.text) : bytes];
    }),
  );
}

/**
 * The files a cell names: from elements of the page (`data-file="name"`, or an id), else from beside it.
 *
 * @param {GradletCell} cell
 * @returns {Promise<Record<string, Uint8Array>>}
 */
export async function filesOf(cell) {
  const root = /** @type {Document | ShadowRoot} */ (cell.getRootNode());
  /** @type {Record<string, Uint8Array>} */
  const files = {};
  for (const path of (cell.files ?? "").split(/[\s,]+/).filter(Boolean)) {
    const name = path.slice(path.lastIndexOf("/") + 1);
    const element =
      root.querySelector(`[data-file="${CSS.escape(name)}"]`) ?? root.getElementById(name);
    if (element) {
      const text = element instanceof HTMLTemplateElement ? element.content : element;
      files[name] = new TextEncoder().encode(dedent(text.textContent ?? "") + "\n");
      continue;
    }
    const response = await fetch(new URL(path, document.baseURI)).catch(() => null);
    if (!response?.ok) throw new FileError(name);
    files[name] = new Uint8Array(await response.arrayBuffer());
  }
  return files;
}

/** A file of the cell's that cannot be loaded. */
export class FileError extends Error {}
