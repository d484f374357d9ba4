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

/** The function around a node; null outside of functions. @param {Node} node */
function functionAround(node) {
  let around = node.parent;
  while (around && around.name !== "FunctionDefinition") {
    if (/^(Class|Lambda)/.test(around.name)) return null;
    around = around.parent;
  }
  return around;
}

/** @param {Node} definition @param {string} text @param {Set<string>} names */
function addLocals(definition, text, names) {
  for (const part of children(definition)) {
    if (part.name === "ParamList" || part.name === "Body") bindingsIn(part, text, names, true);
  }
}

/** @param {Set<string>} names */
const pairs = (names) => [...names].map((name) => `("${name}", lambda: ${name})`).join(", ");

/** Names and values of the function around a node, as arguments; null outside of functions. @param {Node} node @param {string} text */
export function localsAt(node, text) {
  const around = functionAround(node);
  if (!around) return null;
  /** @type {Set<string>} */
  const names = new Set();
  addLocals(around, text, names);
  return pairs(names);
}

/** The same with those of the functions around that one; "" where there are none. @param {Node} node @param {string} text */
export function localsAround(node, text) {
  /** @type {Set<string>} */
  const names = new Set();
  for (let around = functionAround(node); around; around = functionAround(around)) {
    addLocals(around, text, names);
  }
  return pairs(names);
}
