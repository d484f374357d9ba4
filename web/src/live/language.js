/** Which language a program is written in, for texts pasted into the editor of the other one. */
import { parser } from "@lezer/python";
import { parse } from "acorn";
import { findMistake } from "../python/syntax.js";

/** What begins a line, or stands in it, in one language only. @type {Record<"py" | "js", RegExp[]>} */
const SIGNS = {
  py: [
    /^\s*import [\w.]+(?:\s+as \w+)?(?:\s*,.*)?\s*(?:#.*)?$/,
    /^\s*from [\w.]+ import [\w*(]/,
    /^\s*(?:async )?def \w+\s*\(.*/,
    /^\s*class \w+\s*(?:\([^{]*\))?\s*:\s*(?:#.*)?$/,
    /^\s*for [\w\s,()]+ in .+:\s*(?:#.*|\w.*)?$/,
    /^\s*(?:if|elif|while|with) [^{]+:\s*(?:#.*)?$/,
    /^\s*(?:else|try|finally|except[^{]*)\s*:\s*(?:#.*)?$/,
    /^\s*print\(/,
    /^\s*#(?!!)/,
    /\b(?:None|True|False)\b/,
    /^\s*[\w.,\s]*=\s*lambda\b/,
    /\*\*kwargs|\bself\.\w/,
  ],
  js: [
    /^\s*(?:export )?(?:const|let|var)\s+[\w$[{]/,
    /^\s*(?:async )?function\b/,
    /^\s*import\b.*\bfrom\s+["']/,
    /^\s*class \w+(?:\s+extends [\w.]+)?\s*\{/,
    /^\s*(?:for|if|while)\s*\(.*\)\s*\{/,
    /^\s*\}/,
    /\{\s*$/,
    /;\s*(?:\/\/.*)?$/,
    /^\s*\/\/(?!\s*=)/,
    /=>|===|!==/,
    /\bconsole\.\w+\(/,
    /\bawait load\(|\bnew [\w.]+\(/,
  ],
};

/** @param {string} source */
function isJavaScript(source) {
  try {
    parse(source, { ecmaVersion: "latest", sourceType: "module" });
    return true;
  } catch {
    return false;
  }
}

/** @param {string} source */
function isPython(source) {
  const text = source.replace(/\r\n?/g, "\n");
  if (findMistake(text)) return false;
  let right = true;
  parser.parse(text).iterate({
    enter(node) {
      if (node.type.isError) right = false;
      return right;
    },
  });
  return right;
}

/** What is in strings says nothing about the language. @param {string} source */
function withoutStrings(source) {
  return source
    .replace(/("""|''')[^]*?\1/g, "''")
    .replace(/(["'`])(?:\\.|(?!\1)[^\\\n])*\1/g, "''");
}

/**
 * The language of a program, or null where that is not plain. Rather null than wrong.
 *
 * @param {string} source
 * @returns {"py" | "js" | null}
 */
export function detectLanguage(source) {
  const lines = withoutStrings(source).split(/\r\n?|\n/);
  /** In how many lines there is a sign of the language. @param {"py" | "js"} code */
  const count = (code) =>
    lines.filter((line) => SIGNS[code].some((sign) => sign.test(line))).length;
  const [python, javascript] = [count("py"), count("js")];
  const [asPython, asJavaScript] = [isPython(source), isJavaScript(source)];
  if (asPython && !asJavaScript) return python > 0 ? "py" : null;
  if (asJavaScript && !asPython) return javascript > 0 ? "js" : null;
  // Both or neither can read it: then the signs must be of one language alone.
  const least = asPython ? 1 : 2;
  if (python >= least && javascript === 0) return "py";
  if (javascript >= least && python === 0) return "js";
  return null;
}
