/** Which names a program binds. */
import { children } from "./tree.js";

/** @typedef {import("@lezer/common").SyntaxNode} Node */

/** What has names of its own. */
const INNER = /^(FunctionDefinition|ClassDefinition|LambdaExpression|.*ComprehensionExpression)$/;

/**
 * The names a program makes: assigned, imported, of functions, classes and parameters.
 *
 * @param {Node} top
 * @param {string} text
 * @returns {Set<string>}
 */
export const boundNames = (top, text) => bindingsIn(top, text, new Set());

/**
 * @param {Node} top
 * @param {string} text
 * @param {Set<string>} names to which is added what is found
 * @param {boolean} [own] only those of the scope itself, in their order
 */
export function bindingsIn(top, text, names, own = false) {
  /** @param {Node} node */
  const add = (node) => {
    if (node.name === "VariableName") names.add(text.slice(node.from, node.to));
    else if (/^(Tuple|Array|Parenthesized)Expression$/.test(node.name)) children(node).forEach(add);
  };
  const outer = new Set();
  top.cursor().iterate((cursor) => {
    const { node, name } = cursor;
    if (own && node.from !== top.from && INNER.test(name)) {
      if (!/^(Lambda|.*Comprehension)/.test(name)) children(node).slice(0, 3).forEach(add);
      return false;
    }
    if (own && name === "ScopeStatement")
      children(node).forEach((child) => outer.add(text.slice(child.from, child.to)));
    if (name === "ParamList" || name === "ImportStatement" || name === "WithStatement") {
      let skip = false;
      for (const child of children(node)) {
        if (!skip) add(child);
        skip = child.name === "AssignOp";
      }
    } else if (name === "FunctionDefinition" || name === "ClassDefinition") {
      children(node).slice(0, 3).forEach(add);
    } else if (name === "AssignStatement" || name === "UpdateStatement") {
      const parts = children(node);
      const last = parts.findLastIndex((part) => /^(AssignOp|UpdateOp)$/.test(part.name));
      parts.slice(0, Math.max(1, last)).forEach(add);
    } else if (name === "NamedExpression" && node.firstChild) add(node.firstChild);
    else if (
      name === "ForStatement" ||
      name === "ArgList" ||
      /ComprehensionExpression$/.test(name)
    ) {
      let target = false;
      for (const child of children(node)) {
        if (child.name === "for") target = true;
        else if (child.name === "in") target = false;
        else if (target) add(child);
      }
    } else if (name === "TryStatement") {
      const parts = children(node);
      parts.forEach((part, i) => part.name === "as" && parts[i + 1] && add(parts[i + 1]));
    }
  });
  for (const name of outer) names.delete(name);
  return names;
}
