/** How calls of print() and appends to lists of losses are rewritten. Methods of transform.js's Rewriter. */
import { keepsLosses } from "../worker/names.js";
import { rewriteLine } from "./line.js";
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
    const single = items.every((/** @type {Node[]} */ { length }) => length === 1);
    /** @type {Node[]} */
    const texts = single ? items.flat() : [];
    const plain = single && texts.every((item) => isString(item) || this.numbers.isWhole(item));
    if (isLine(this, texts)) {
      const line = rewriteLine(this, texts);
      if (line) {
        const [from, to] = [texts[0].from, texts[texts.length - 1].to];
        const before = this.source.slice(list.from, from);
        return `__line${this.source.slice(callee.to, list.from)}${before}${line}${this.source.slice(to, list.to)}`;
      }
    }
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

/**
 * Whether there is something to format: in one f-string on any lines, or in several texts on one.
 *
 * @param {any} rewriter
 * @param {Node[]} texts
 */
function isLine(rewriter, texts) {
  if (texts.length === 1 && isFormat(texts[0])) return true;
  const formats = (/** @type {Node} */ text) =>
    isFormat(text) || /^(Binary|Call)Expression$/.test(text.name);
  if (!texts.some(formats)) return false;
  return !rewriter.raw({ from: texts[0].from, to: texts[texts.length - 1].to }).includes("\n");
}
