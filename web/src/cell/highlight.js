/** A program's text in colours, for the poster, the printed page and the folded solution. */
import hljs from "highlight.js/lib/core";
import javascript from "highlight.js/lib/languages/javascript";
import python from "highlight.js/lib/languages/python";

hljs.registerLanguage("py", python);
hljs.registerLanguage("js", javascript);

/**
 * @param {string} source
 * @param {import("./content.js").Code} code
 * @returns {string} HTML, in which all of the source is escaped
 */
export function highlighted(source, code) {
  return hljs.highlight(source, { language: code, ignoreIllegals: true }).value;
}
