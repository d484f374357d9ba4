/** How calls of print() and appends to lists of losses are rewritten. Methods of transform.js's Rewriter. */
import { keepsLosses } from "../worker/names.js";
import { rewriteLine } from "./fstring.js";
import { children } from "./tree.js";

/** @typedef {import("@lezer/common").SyntaxNode} Node */

/** @this {any} @type {Record<string, (this: any, node: Node, callee: Node, list: Node) => string>} */
export const prints = {
  /**
   * Without keywords print is __print, and of texts and whole numbers alone __echo, the interpreter's own.
   *
   * @param {Node} node
   * @param {Node} callee
   * @param {Node} list
   */
  printCall(node, callee, list) {
    const inside = children(list);
    if (inside.some(({ name }) => name === "AssignOp" || name === "**")) return this.plain(node);
    const items = this.items(inside);
    if (items.length === 1 && items[0].length === 1 && isFormat(items[0][0])) {
      const [text] = items[0];
      const line = rewriteLine(this, text.name === "FormatString" ? [text] : children(text));
      if (line) {
        const before = this.source.slice(list.from, text.from);
        return `__line${this.source.slice(callee.to, list.from)}${before}${line}${this.source.slice(text.to, list.to)}`;
      }
    }
    const plain = items.every(
      (/** @type {Node[]} */ [item, ...more]) =>
        !more.length && (isString(item) || this.numbers.isWhole(item)),
    );
    const name = plain ? "__echo" : "__print";
    return name + this.source.slice(callee.to, list.from) + this.text(list);
  },

  /**
   * What goes into a list of losses is told to the page: losses.append(__noted("losses", x)).
   *
   * @param {Node} node
   * @param {Node} callee
   * @param {Node} list
   */
  append(node, callee, list) {
    const inside = children(list);
    const [item, ...more] = this.items(inside);
    const owner = /** @type {Node} */ (callee.firstChild);
    const name = /([\w\u3400-\u9fff]+)(?:["']\])?$/.exec(this.raw(owner))?.[1] ?? "";
    if (item?.length !== 1 || more.length || !keepsLosses(name)) return this.plain(node);
    return this.range(node.from, node.to, [owner, ...inside], (/** @type {Node} */ child) =>
      child.from === item[0].from ? `__noted("${name}", ${this.text(child)})` : this.text(child),
    );
  },
};

/** @param {Node} node */
function isString(node) {
  return /^(Format|Continued)?String$/.test(node.name);
}

/** Whether it is an f-string, or strings side by side with one among them. @param {Node} node */
function isFormat(node) {
  if (node.name === "FormatString") return true;
  return (
    node.name === "ContinuedString" && children(node).some(({ name }) => name === "FormatString")
  );
}
