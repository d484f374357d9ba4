/** locals(), and the locals of a function that another looks back at: the interpreter keeps the names of neither. */
import { bindingsIn } from "./bound_names.js";
import { children } from "./tree.js";

/** @typedef {import("@lezer/common").SyntaxNode} Node */

/** The book's and Lightning's, which lie in modules of their own. */
const LOOKS_BACK = ["save_hyperparameters"];

/** Names of functions that look at their caller's frame. @param {string} source */
export function lookingBack(source) {
  const names = new Set(LOOKS_BACK);
  for (const [, body] of source.matchAll(/^[ \t]*def (?=\w)([^]*?)(?=^[ \t]*def |(?![^]))/gm)) {
    if (/\bcurrentframe\(/.test(body)) names.add(/^\w+/.exec(body)?.[0] ?? "");
  }
  return names;
}

/** Names and values of the function around a node, as arguments; null outside of functions. @param {Node} node @param {string} text */
export function localsAt(node, text) {
  let around = node.parent;
  while (around && around.name !== "FunctionDefinition") {
    if (/^(Class|Lambda)/.test(around.name)) return null;
    around = around.parent;
  }
  if (!around) return null;
  const names = new Set();
  for (const part of children(around)) {
    if (part.name === "ParamList" || part.name === "Body") bindingsIn(part, text, names, true);
  }
  return [...names].map((name) => `("${name}", lambda: ${name})`).join(", ");
}
