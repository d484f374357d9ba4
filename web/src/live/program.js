/**
 * From the text in the editor to the text of a worker. The program is a module; it becomes the
 * body of an async function in a classic script, with its imports blanked out and bound on the
 * one line before it, so that lines and columns stay what they are in the editor.
 */
import { parse } from "acorn";
import {
  IMPORTS,
  LINES_BEFORE,
  NAME,
  PROGRAM,
  PROGRAM_LINES,
  PROGRAM_NAMES,
  SHIFTS,
} from "../worker/protocol.js";
import { noteAppends } from "./appends.js";
import { namesInProgram } from "./names_in_program.js";

/**
 * @typedef {object} ProgramError
 * @property {string} name
 * @property {string} message
 * @property {number} line from 1
 * @property {number} column from 1
 * @property {string} code what kind of mistake, for the hint: "syntax", "module", "export", …
 *
 * @typedef {{ ok: true, text: string } | { ok: false, error: ProgramError }} Compiled
 */

/** @type {import("acorn").Options} */
const OPTIONS = { ecmaVersion: "latest", sourceType: "module", locations: true };

/**
 * @param {string} source
 * @returns {Compiled}
 */
export function compileProgram(source) {
  // Line ends as the editor counts them; U+2028 counts as a line end for JavaScript alone.
  source = source.replace(/\r\n?/g, "\n").replace(/[\u2028\u2029]/g, "\n");
  /** @type {import("acorn").Program} */
  let tree;
  try {
    tree = parse(source, OPTIONS);
  } catch (error) {
    return { ok: false, error: syntaxError(error, 0) };
  }

  const bindings = [];
  let body = source;
  for (const node of tree.body) {
    const at = /** @type {import("acorn").SourceLocation} */ (node.loc).start;
    if (node.type === "ImportDeclaration") {
      if (node.source.value !== "gradlet") {
        return fail("module", `Cannot import "${node.source.value}": only "gradlet" is here`, at);
      }
      bindings.push(...node.specifiers.map((specifier) => bind(specifier, at.line)));
      body = blank(body, node.start, node.end);
    } else if (
      node.type === "ExportNamedDeclaration" ||
      node.type === "ExportDefaultDeclaration" ||
      node.type === "ExportAllDeclaration"
    ) {
      return fail("export", "A program in the page has nothing to export to", at);
    }
  }

  const { names, backward, insertions } = namesInProgram(tree, source);
  const noted = noteAppends(tree, body, insertions);
  const lines = source.split("\n").length;
  const before =
    `self.${PROGRAM_LINES}=${lines};self.${SHIFTS}=${JSON.stringify(noted.shifts)};` +
    `self.${PROGRAM_NAMES}=${JSON.stringify({ names, backward })};` +
    `self.${PROGRAM}=async function(${IMPORTS},${NAME}){"use strict";${bindings.join("")}\n`;
  try {
    // What a module may say and a function in a script may not: import.meta, <!-- and the like.
    parse(`${before}${body}\n};\n`, { ...OPTIONS, sourceType: "script" });
  } catch (error) {
    return { ok: false, error: syntaxError(error, LINES_BEFORE) };
  }
  return { ok: true, text: `${before}${noted.text}\n};\n` };
}

/**
 * @param {import("acorn").ImportSpecifier | import("acorn").ImportDefaultSpecifier
 *   | import("acorn").ImportNamespaceSpecifier} specifier
 * @param {number} line
 */
function bind(specifier, line) {
  let name = "default";
  if (specifier.type === "ImportNamespaceSpecifier") name = "*";
  if (specifier.type === "ImportSpecifier") {
    const { imported } = specifier;
    name = imported.type === "Identifier" ? imported.name : String(imported.value);
  }
  return `const ${specifier.local.name}=${IMPORTS}(${JSON.stringify(name)},${line});`;
}

/**
 * Spaces in place of text, line ends kept.
 *
 * @param {string} text
 * @param {number} start
 * @param {number} end
 */
function blank(text, start, end) {
  // A semicolon keeps the statement before it, if that has none, from running on.
  const middle = text.slice(start, end).replace(/[^\n]/g, " ");
  return text.slice(0, start) + ";" + middle.slice(1) + text.slice(end);
}

/**
 * @param {string} code
 * @param {string} message
 * @param {{ line: number, column: number }} at
 * @returns {Compiled}
 */
function fail(code, message, { line, column }) {
  const error = { name: "SyntaxError", message, line, column: column + 1, code };
  return { ok: false, error };
}

/**
 * @param {unknown} error what acorn threw
 * @param {number} linesBefore
 * @returns {ProgramError}
 */
function syntaxError(error, linesBefore) {
  const { message, loc } = /** @type {Error & { loc?: { line: number, column: number } }} */ (
    error
  );
  return {
    name: "SyntaxError",
    message: message.replace(/ \(\d+:\d+\)$/, ""),
    line: Math.max(1, (loc?.line ?? 1) - linesBefore),
    column: (loc?.column ?? 0) + 1,
    code: "syntax",
  };
}
