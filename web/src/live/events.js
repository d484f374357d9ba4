/** What a program does, line by line, in a form that Python and JavaScript share. */
import { parser } from "@lezer/python";
import { parse } from "acorn";
import { children } from "../python/tree.js";

/**
 * @typedef {object} Event
 * @property {"call" | "bare" | "assign"} type `bare`: something is named and nothing done with it
 * @property {string} path what is called, named or assigned to, without spaces: "w1.grad.zero_"
 * @property {string} text arguments, or the value assigned
 * @property {string} sign of an assignment: "=", "-="
 * @property {number} line from 1
 * @property {Loop[]} loops around it, the outermost first
 * @property {string} scope the function it stands in, or ""
 *
 * @typedef {{ line: number, head: string }} Loop
 */

/** @param {string} text */
const tight = (text) => text.replace(/\s+/g, "");

/** @param {string} source @returns {(at: number) => number} */
function liner(source) {
  const ends = [...source.matchAll(/\n/g)].map(({ index }) => index);
  return (at) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ends[middle] < at) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  };
}

/**
 * @param {string} source
 * @param {"py" | "js"} code
 * @returns {Event[]} in the order of the text; [] for a program that cannot be read
 */
export function eventsOf(source, code) {
  try {
    return code === "py" ? inPython(source) : inJavaScript(source);
  } catch {
    return []; // a mistake, or nested too deeply
  }
}

/** @param {string} source */
function inPython(source) {
  /** @type {Event[]} */
  const events = [];
  const line = liner(source);
  /** @param {{ from: number, to: number }} node */
  const raw = ({ from, to }) => source.slice(from, to);
  /** @param {import("@lezer/common").SyntaxNode} node @param {Loop[]} loops @param {string} scope */
  const walk = (node, loops, scope) => {
    const parts = children(node);
    /** @param {"call" | "bare" | "assign"} type @param {any} path @param {string} text @param {string} sign */
    const note = (type, path, text, sign = "") =>
      events.push({
        type,
        path: tight(raw(path)),
        text,
        sign,
        line: line(node.from),
        loops,
        scope,
      });
    switch (node.name) {
      case "ForStatement":
      case "WhileStatement": {
        const body = parts.find(({ name }) => name === "Body");
        const head = source.slice(node.from, body?.from ?? node.to);
        const inner = [...loops, { line: line(node.from), head }];
        for (const part of parts) walk(part, part === body ? inner : loops, scope);
        return;
      }
      case "FunctionDefinition": {
        const name = parts.find(({ name }) => name === "VariableName");
        for (const part of parts) walk(part, [], name ? raw(name) : scope);
        return;
      }
      case "CallExpression":
        note("call", parts[0], parts[1] ? raw(parts[1]).slice(1, -1) : "");
        break;
      case "ExpressionStatement":
        if (parts[0]?.name === "MemberExpression") note("bare", parts[0], "");
        break;
      case "AssignStatement": {
        const [target, sign] = parts;
        // Names and values one by one: N, H = 64, 100
        const at = parts.findIndex(({ name }) => name === "AssignOp");
        const [left, right] = [parts.slice(0, at), parts.slice(at + 1)].map((side) =>
          side.filter(({ name }) => name !== "," && name !== "TypeDef"),
        );
        if (left.length > 1 && left.length === right.length) {
          left.forEach((name, i) => note("assign", name, raw(right[i]), "="));
        } else if (sign) {
          const value = parts[parts.length - 1];
          note("assign", target, source.slice(right[0]?.from ?? value.from, node.to), "=");
        }
        break;
      }
      case "UpdateStatement":
        note("assign", parts[0], source.slice(parts[2]?.from ?? node.to, node.to), raw(parts[1]));
        break;
    }
    for (const part of parts) walk(part, loops, scope);
  };
  walk(parser.parse(source).topNode, [], "");
  return events;
}

/** @param {string} source */
function inJavaScript(source) {
  /** @type {Event[]} */
  const events = [];
  const tree = parse(source, { ecmaVersion: "latest", sourceType: "module" });
  const line = liner(source);
  /** @param {any} node */
  const raw = (node) => source.slice(node.start, node.end);
  const isFunction = (/** @type {any} */ node) => /Function/.test(node?.type ?? "");
  /** @param {any} node @param {Loop[]} loops @param {string} scope */
  const walk = (node, loops, scope) => {
    /** @param {"call" | "bare" | "assign"} type @param {any} path @param {string} text @param {string} sign */
    const note = (type, path, text, sign = "") =>
      events.push({
        ...{ type, path: tight(raw(path)), text, sign },
        ...{ line: line(node.start), loops, scope },
      });
    /** The name a function goes by, for the walk into it. */
    let named = "";
    let inner = loops;
    switch (node.type) {
      case "ForStatement":
      case "ForOfStatement":
      case "ForInStatement":
      case "WhileStatement":
      case "DoWhileStatement":
        inner = [
          ...loops,
          { line: line(node.start), head: source.slice(node.start, node.body.start) },
        ];
        break;
      case "FunctionDeclaration":
        named = node.id?.name ?? "";
        break;
      case "MethodDefinition":
        named = node.key.name ?? "";
        break;
      case "VariableDeclarator":
        if (isFunction(node.init) && node.id.type === "Identifier") named = node.id.name;
        else if (node.id.type === "ArrayPattern" && node.init?.type === "ArrayExpression") {
          node.id.elements.forEach((/** @type {any} */ name, /** @type {number} */ i) => {
            if (name && node.init.elements[i]) {
              note("assign", name, raw(node.init.elements[i]), "=");
            }
          });
        } else if (node.init) note("assign", node.id, raw(node.init), "=");
        break;
      case "AssignmentExpression":
        if (isFunction(node.right)) named = tight(raw(node.left));
        else note("assign", node.left, raw(node.right), node.operator);
        break;
      case "CallExpression":
      case "NewExpression": {
        const [first] = node.arguments;
        const last = node.arguments[node.arguments.length - 1];
        // A function that is handed over has its own events.
        const text = first && !isFunction(last) ? source.slice(first.start, last.end) : "";
        note("call", node.callee, text);
        break;
      }
      case "ExpressionStatement":
        if (node.expression.type === "MemberExpression") note("bare", node.expression, "");
        break;
    }
    for (const [key, value] of Object.entries(node)) {
      const within = key === "body" || key === "update" || key === "test" ? inner : loops;
      for (const child of Array.isArray(value) ? value : [value]) {
        if (typeof child?.type !== "string") continue;
        if (named && isFunction(child)) walkFunction(child, named);
        else if (node.type === "FunctionDeclaration") walk(child, [], named);
        else walk(child, within, scope);
      }
    }
  };
  /** @param {any} node @param {string} name */
  const walkFunction = (node, name) => {
    for (const child of [...node.params, node.body]) walk(child, [], name);
  };
  walk(tree, [], "");
  return events;
}
