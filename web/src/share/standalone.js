/** A page in one file, with gradlet inside: it asks for nothing, also from disk and in a sandboxed frame. */
import { escapeHTML } from "../cell/escape.js";

/** Nothing comes from outside and nothing goes out; all there is stands in the file. */
export const POLICY =
  "default-src 'none'; script-src 'unsafe-inline' 'wasm-unsafe-eval' blob:; " +
  "style-src 'unsafe-inline'; img-src data: blob:; font-src data:; worker-src blob:; " +
  "frame-src data: blob:; connect-src blob:; base-uri 'none'; form-action 'none'";

const STYLES = `:root{color-scheme:light dark}
body{margin:0 auto;max-width:64rem;padding:clamp(8px,3vw,32px);font:16px/1.6 system-ui,sans-serif}
h1{font-size:1.3rem;margin:0 0 .6em;overflow-wrap:anywhere}`;

/** The script of a worker's file: one value, which is JSON. */
const VALUE = /^globalThis\.\w+\s*=\s*(\{[^]*\});?\s*$/;

/**
 * @param {object} page
 * @param {string} page.title
 * @param {string} page.markup HTML with the cells, such as cellMarkup() gives
 * @param {Record<string, string>} page.files texts of gradlet's files by their names; gradlet-cell.js runs,
 *   the others, JavaScript or JSON, are found by it when they are wanted
 * @param {string} [page.styles]
 * @param {"zh" | "en"} [page.lang]
 * @returns {string}
 */
export function standaloneHTML({ title, markup, files, styles = STYLES, lang = "en" }) {
  const { "gradlet-cell.js": cell, ...parts } = files;
  if (cell === undefined) throw new TypeError("gradlet-cell.js is missing");
  return [
    "<!doctype html>",
    `<html lang="${lang === "zh" ? "zh-CN" : "en"}">`,
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escapeHTML(POLICY)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHTML(title)}</title>`,
    `<style>${styles.replaceAll("</", "<\\/")}</style>`,
    "</head>",
    "<body>",
    `<h1>${escapeHTML(title)}</h1>`,
    markup,
    // After the text, so that it can be read before some megabytes are.
    `<script data-gradlet-file="gradlet-cell.js">${scriptText(cell)}</script>`,
    ...inlineParts(parts),
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

/** Elements that hold files' texts. @param {Record<string, string>} parts by name */
export function inlineParts(parts) {
  return Object.entries(parts).map(
    ([name, text]) =>
      `<script type="text/plain" data-gradlet-file="${escapeHTML(name)}">${partText(text)}</script>`,
  );
}

/** @param {string} text */
function partText(text) {
  const value = VALUE.exec(text)?.[1] ?? (isJSON(text) ? text : null);
  return value === null ? scriptText(text) : value.replaceAll("<", "\\u003c");
}

/** @param {string} text */
function isJSON(text) {
  if (!/^\s*[{["]/.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * JavaScript without what would end its element, or keep its end from being seen. In strings, templates and
 * regular expressions \x3c is "<"; elsewhere a minifier writes neither.
 *
 * @param {string} text
 */
export const scriptText = (text) => text.replace(/<(?=!--|\/script)/gi, "\\x3c");
