/** A Python program as torchrun starts it: the same lines, with two calls of gradlet_ddp.py put into them. */
import { parser } from "@lezer/python";
import { children } from "../../python/tree.js";
import { Kinds } from "../kinds.js";
import { splitAtCommas } from "../program_text.js";

/** @typedef {import("@lezer/common").SyntaxNode} Node */
/** @typedef {import("../help.js").Help} Help */
/** Why a program cannot be exported: words of torchrun_words.js. @typedef {"torchrunNoModule" | "torchrunNoBackward" | "torchrunWrite"} Refusal */
/** @typedef {{ model: string[], data: string[] }} Wrapped by the names that statements give */

/** What makes no data, though it is called. */
const OTHERS = /^(Module|Optimizer|list|str|dict)$/;

/** A module that is no model: it has nothing to train. */
const NO_MODEL = /^torch\.nn\.(\w*Loss|ReLU|Tanh|Sigmoid|Softmax|LogSoftmax|Identity|Flatten)\b/;

/** The statement's names and the place of its value. @param {Node} node @param {string} text */
function assignment(node, text) {
  const parts = children(node);
  const sign = parts.findIndex(({ name }) => name === "AssignOp");
  const target = text.slice(node.from, parts[sign]?.from).trim();
  const value = parts[sign + 1];
  if (sign < 0 || parts.slice(sign + 1).some(({ name }) => name === "AssignOp")) return null;
  if (!value || !/^\w+(?:\s*,\s*\w+)*$/.test(target.replace(/\P{ASCII}/gu, "x"))) return null;
  return { names: target.split(/\s*,\s*/), from: value.from, to: parts.at(-1)?.to ?? value.to };
}

/** The line after which a program may begin: behind its head and what comes from __future__. @param {string} text @param {Node} top */
function headOf(text, top) {
  let at = 0;
  for (const node of children(top)) {
    const words = text.slice(node.from, node.to);
    const head = node.name === "ExpressionStatement" && /^[rubf]?["']/i.test(words);
    if (node.name !== "Comment" && !head && !/^from\s+__future__\b/.test(words)) break;
    if (node.name !== "Comment") at = text.indexOf("\n", node.to) + 1 || text.length;
    else if (at === 0 || text.slice(at, node.from).trim() === "")
      at = text.indexOf("\n", node.to) + 1;
  }
  return at;
}

/**
 * @param {string} text the program
 * @param {Help} help
 * @param {Wrapped} [only] what has turned out to be a model or data
 * @returns {{ text: string, wrapped: Wrapped } | { refusal: Refusal }}
 */
export function toTorchrun(text, help, only) {
  text = text.replace(/\r\n?/g, "\n");
  if (!/\.backward\s*\(/.test(text)) return { refusal: "torchrunNoBackward" };
  const top = parser.parse(text).topNode;
  const kinds = new Kinds(text, "py", help);
  const backward = text.search(/\.backward\s*\(/);
  /** @type {[number, string][]} */
  const insertions = [];
  /** @type {Wrapped} */
  const wrapped = { model: [], data: [] };
  /** @param {"model" | "data"} kind @param {{ names: string[], from: number, to: number }} at */
  const wrap = (kind, { names, from, to }) => {
    const name = names.join(", ");
    if (only && !only[kind].includes(name)) return;
    wrapped[kind].push(name);
    const tuple = splitAtCommas(text.slice(from, to), "py").length > 1;
    insertions.push([from, `gradlet_ddp.${kind}("${name}", ${tuple ? "(" : ""}`]);
    insertions.push([to, tuple ? "))" : ")"]);
  };
  /** Statements that run once for a program, in blocks too. @param {Node} block @param {boolean} outside of loops and conditions */
  const walk = (block, outside) => {
    for (const node of children(block)) {
      if (/^(FunctionDefinition|ClassDefinition|DecoratedStatement)$/.test(node.name)) continue;
      if (node.name !== "AssignStatement") {
        if (/Statement$|^Body$/.test(node.name)) walk(node, outside && node.name === "Body");
        continue;
      }
      const found = assignment(node, text);
      if (!found) continue;
      const expression = text.slice(found.from, found.to);
      if (!expression.includes("(")) continue;
      const kind = kinds.kindOf(expression);
      const made = kind?.is === "value" ? kinds.classOf(kind.name) : "";
      const called = /^[\w.]+/.exec(expression)?.[0] ?? "";
      const path = kinds.kindOf(called)?.name ?? "";
      if (made === "Module" && found.names.length === 1) {
        if (!NO_MODEL.test(path) && !called.startsWith(`${found.names[0]}.`)) wrap("model", found);
      } else if (
        outside &&
        node.from < backward &&
        !OTHERS.test(made) &&
        !/requires_grad\s*=\s*True/.test(expression)
      ) {
        const known = found.names.some((name) =>
          wrapped.data.some((one) => one.split(", ").includes(name)),
        );
        if (!known && (made || found.names.length > 1 || kind === null)) wrap("data", found);
      }
    }
  };
  walk(top, true);
  if (!wrapped.model.length) return { refusal: "torchrunNoModule" };
  // A layer that is changed afterwards would be changed in the wrapper alone.
  for (const name of wrapped.model) {
    if (new RegExp(`^[ \\t]*${name}\\.\\w+\\s*=(?!=)`, "m").test(text))
      return { refusal: "torchrunWrite" };
  }
  let result = text;
  for (const [at, words] of insertions.sort((a, b) => b[0] - a[0])) {
    result = result.slice(0, at) + words + result.slice(at);
  }
  const head = headOf(text, top);
  const comment = "  # shares each batch between the processes of torchrun";
  return {
    text: `${result.slice(0, head)}import gradlet_ddp${comment}\n${result.slice(head)}`,
    wrapped,
  };
}
