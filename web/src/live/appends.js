/**
 * Finds where a program appends to a list that by its name keeps losses, so that the list draws a curve:
 * `losses.push(x)`, `this.trainLoss.push(x)`, `history["loss"].append(x)`.
 */
import { simple } from "acorn-walk";
import { NOTE } from "../worker/protocol.js";
import { keepsLosses } from "../worker/names.js";

/**
 * @typedef {{ line: number, column: number, length: number }} Shift text that is in the worker's line and not in
 *   the user's: before which column of the latter, from 0, and how long
 *
 * @param {import("acorn").Program} tree
 * @param {string} text the program, with the same places as the tree
 * @param {[at: number, text: string][]} insertions more text, at ends of lines
 * @returns {{ text: string, shifts: Shift[] }}
 */
export function noteAppends(tree, text, insertions) {
  /** @type {{ at: number, line: number, column: number, added: string }[]} */
  const edits = [];
  simple(tree, {
    CallExpression(node) {
      const { callee } = node;
      if (callee.type !== "MemberExpression" || callee.computed || node.optional) return;
      if (callee.property.type !== "Identifier" || callee.property.name !== "push") return;
      const [value, more] = node.arguments;
      const name = lastName(callee.object);
      if (!value || more || value.type === "SpreadElement" || !keepsLosses(name)) return;
      const { start, end } = /** @type {import("acorn").SourceLocation} */ (value.loc);
      edits.push({ at: value.start, ...start, added: `${NOTE}(${JSON.stringify(name)},` });
      edits.push({ at: value.end, ...end, added: ")" });
    },
  });
  edits.sort((a, b) => b.at - a.at);
  const all = [...edits, ...insertions.map(([at, added]) => ({ at, added }))];
  all.sort((a, b) => b.at - a.at);
  for (const { at, added } of all) text = text.slice(0, at) + added + text.slice(at);
  const shifts = edits.map(({ line, column, added }) => ({ line, column, length: added.length }));
  return { text, shifts: shifts.reverse() };
}

/** @param {import("acorn").Expression | import("acorn").Super} node */
function lastName(node) {
  if (node.type === "Identifier") return node.name;
  if (node.type !== "MemberExpression") return "";
  const { property } = node;
  if (property.type === "Literal") return String(property.value);
  return property.type === "Identifier" && !node.computed ? property.name : "";
}
