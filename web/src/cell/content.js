/**
 * What a cell runs and where it comes from: a lesson, an example, the element's own text, a file, or the code
 * block it is attached to.
 */
import { isCourse, namedLesson } from "./course.js";
import { namedExample } from "./examples.js";
import { lessonContent } from "./lessons.js";

/** @typedef {"py" | "js"} Code the language of a program */

/**
 * @typedef {object} Content
 * @property {string} key names the content, for drafts
 * @property {Partial<Record<Code, string>>} sources the program in each of its languages
 * @property {[number, number][]} points the recorded curve, or none
 * @property {string[]} prints the recorded output, or none
 * @property {string} reference what the recording is from: "PyTorch", "NumPy" or ""
 * @property {{ en: string, zh: string } | null} [title]
 * @property {string} [problem] why there is no program, a word of words.js
 * @property {string} [show] panes that are open from the start
 * @property {string} [recording] the name of a recorded run that is played before anything has run
 * @property {Record<string, string>} [comments] in Chinese, by the English ones in the sources
 * @property {boolean} [foreign] came in an address: not from the page's author
 */

/** @type {Record<string, Code>} */
const LANGUAGES = {
  python: "py",
  py: "py",
  python3: "py",
  ipython: "py",
  ipython3: "py",
  pycon: "py",
  javascript: "js",
  js: "js",
  ecmascript: "js",
};

/** @param {string | null | undefined} name @returns {Code | null} */
export function codeOf(name) {
  return LANGUAGES[(name ?? "").trim().toLowerCase()] ?? null;
}

/** The longest name of each language. @type {Record<Code, "python" | "javascript">} */
export const LANGUAGE_NAMES = { py: "python", js: "javascript" };

/**
 * @param {string} source
 * @param {Code} code
 * @param {string} key
 * @returns {Content}
 */
export function plainContent(source, code, key) {
  return { key, sources: { [code]: source }, points: [], prints: [], reference: "" };
}

/**
 * The text without the indentation that all its lines share and without empty lines around it.
 *
 * @param {string} text
 */
export function dedent(text) {
  const lines = text.replace(/\r\n?/g, "\n").split("\n");
  while (lines.length && !lines[0].trim()) lines.shift();
  while (lines.length && !lines.at(-1)?.trim()) lines.pop();
  const indents = lines
    .filter((line) => line.trim())
    .map((line) => /^[ \t]*/.exec(line)?.[0] ?? "");
  let shared = indents[0] ?? "";
  for (const indent of indents) while (!indent.startsWith(shared)) shared = shared.slice(0, -1);
  return lines.map((line) => line.slice(line.trim() ? shared.length : line.length)).join("\n");
}

/** What generators put into a code block beside the code. */
const DECORATION = ".linenos, .linenodiv, .lineno, .line-numbers, .line-number, button, style";

/**
 * The text of a code block, as written.
 *
 * @param {Element} block
 */
export function blockText(block) {
  const copy = /** @type {Element} */ (block.cloneNode(true));
  for (const extra of copy.querySelectorAll(DECORATION)) extra.remove();
  // Docusaurus and others give each line an element of its own, with <br> or nothing between.
  for (const end of copy.querySelectorAll("br")) end.replaceWith("\n");
  return dedent(copy.textContent ?? "");
}

/**
 * The language a code block names in its classes or in those of what is around it.
 *
 * @param {Element} block
 * @returns {Code | null}
 */
function blockCode(block) {
  const around = [block.querySelector("code"), block];
  for (let up = block.parentElement, i = 0; up && i < 3; up = up.parentElement, i++)
    around.push(up);
  for (const element of around) {
    for (const name of element?.classList ?? []) {
      const code = codeOf(/^(?:language-|lang-|highlight-|brush:)?([\w]+)$/.exec(name)?.[1]);
      if (code) return code;
    }
    const named = element?.getAttribute("data-language") ?? element?.getAttribute("data-lang");
    if (codeOf(named)) return codeOf(named);
  }
  return null;
}

/**
 * The code block a cell is attached to: the one `for` names, or the one before it, also where a
 * generator has put either into elements of their own.
 *
 * @param {Element & { for?: string | null }} cell
 * @returns {Element | null}
 */
function attachedBlock(cell) {
  const selector = cell.for;
  if (selector) {
    const root = /** @type {Document | ShadowRoot} */ (cell.getRootNode());
    try {
      const id = /^[\w-]+$/.test(selector) ? `#${selector}` : selector;
      return preOf(root.querySelector(id));
    } catch {
      return null; // no selector
    }
  }
  let at = cell;
  for (let i = 0; i < 3; i++) {
    const before = at.previousElementSibling;
    if (before) return preOf(before);
    const up = at.parentElement;
    if (!up || up === document.body || up.childElementCount > 1) return null;
    at = up;
  }
  return null;
}

/** @param {Element | null} element @returns {Element | null} */
function preOf(element) {
  if (!element || element.tagName === "PRE") return element;
  if (element.querySelector("gradlet-cell")) return null;
  const blocks = element.querySelectorAll("pre");
  // With line numbers in a table the code is the last.
  return blocks.length === 1 || element.querySelector(".linenodiv")
    ? ([...blocks].at(-1) ?? null)
    : null;
}

const SCRIPT_CODES = /^(?:text|application)\/(?:x-)?(python|javascript)(?:\+gradlet|-gradlet)?$/;

/**
 * The program among an element's children: in a poster made beforehand, a script of a type browsers do not
 * run, or a template.
 *
 * @param {Element} cell
 * @returns {{ text: string, code: Code | null } | null}
 */
export function childProgram(cell) {
  const baked = cell.querySelector(":scope > .gradlet-poster pre");
  if (baked) return { text: blockText(baked), code: blockCode(baked) };
  for (const child of cell.children) {
    if (child.hasAttribute("slot") || child.hasAttribute("data-role")) continue;
    if (child instanceof HTMLScriptElement) {
      const code = codeOf(SCRIPT_CODES.exec(child.type)?.[1]);
      if (code) return { text: dedent(child.textContent ?? ""), code };
    }
    if (child instanceof HTMLTemplateElement) {
      return { text: dedent(child.content.textContent ?? ""), code: null };
    }
  }
  const own = [...cell.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
  const text = dedent(own.map((node) => node.textContent).join(""));
  return text ? { text, code: null } : null;
}

/**
 * A hidden text of the author's: the id of an element that holds it, or the text itself.
 *
 * @param {Element} cell
 * @param {string | null} value
 */
export function referredText(cell, value) {
  if (!value) return "";
  if (/^#?[\w-]+$/.test(value.trim())) {
    const root = /** @type {Document | ShadowRoot} */ (cell.getRootNode());
    const found = root.getElementById?.(value.trim().replace(/^#/, ""));
    if (found instanceof HTMLTemplateElement) return dedent(found.content.textContent ?? "");
    if (found) return blockText(found);
  }
  return dedent(value);
}

/**
 * What `expected` says: a curve as JSON, or the output as text.
 *
 * @param {string} text
 * @returns {{ points: [number, number][], prints: string[] }}
 */
function parseExpected(text) {
  const trimmed = text.trim();
  if (!trimmed) return { points: [], prints: [] };
  if (trimmed.startsWith("[")) {
    try {
      const rows = JSON.parse(trimmed);
      const points = rows.map((/** @type {unknown} */ row, /** @type {number} */ i) =>
        Array.isArray(row) ? [Number(row[0]), Number(row[1])] : [i, Number(row)],
      );
      if (points.every((/** @type {number[]} */ p) => p.every(Number.isFinite))) {
        return { points, prints: [] };
      }
    } catch {
      // a printed list
    }
  }
  return { points: [], prints: trimmed.split(/\r\n?|\n/) };
}

/**
 * All a cell's attributes and children say of its program.
 *
 * @param {import("./cell.js").GradletCell} cell
 * @param {string} key
 * @returns {Promise<Content & { block?: Element }>}
 */
export async function readContent(cell, key) {
  const wanted = codeOf(cell.language);
  const { example, lesson } = cell;
  /** @type {Content & { block?: Element }} */
  let content;
  const child = childProgram(cell);
  const block = attachedBlock(cell);
  if (lesson && isCourse(lesson)) {
    content = await namedLesson(lesson, key);
  } else if (lesson) {
    content = lessonContent(lesson) ?? { ...plainContent("", "py", key), problem: "noLesson" };
  } else if (example) {
    content = await namedExample(example, key);
  } else if (cell.src) {
    content = await fileContent(cell.src, wanted, key);
  } else if (child) {
    content = plainContent(child.text, wanted ?? child.code ?? "py", key);
  } else if (block) {
    content = plainContent(blockText(block), wanted ?? blockCode(block) ?? "py", key);
    content.block = block;
  } else {
    content = plainContent("", wanted ?? "py", key);
    if (cell.for) content.problem = "noBlock";
  }
  const { expected } = cell;
  if (expected) {
    Object.assign(content, parseExpected(await expectedText(cell, expected)));
    content.reference ||= "recorded";
  }
  return content;
}

/**
 * @param {Element} cell
 * @param {string} value
 */
async function expectedText(cell, value) {
  if (!/^[\w./-]+\.(json|txt)$/.test(value)) return referredText(cell, value);
  const response = await fetch(new URL(value, document.baseURI)).catch(() => null);
  return response?.ok ? response.text() : "";
}

/**
 * @param {string} src
 * @param {Code | null} wanted
 * @param {string} key
 */
async function fileContent(src, wanted, key) {
  const code = wanted ?? (/\.m?js$/.test(src) ? "js" : "py");
  try {
    const response = await fetch(new URL(src, document.baseURI));
    if (!response.ok) throw new Error(String(response.status));
    return plainContent(dedent(await response.text()), code, key);
  } catch {
    return { ...plainContent("", code, key), problem: "noFile" };
  }
}
