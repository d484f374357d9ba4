/**
 * What the picture of the graph is to know of a JavaScript program: the names of its variables. After
 * `const y = …` the program itself tells what y holds; it does so at the end of a line alone, so that no
 * place in the editor's text moves. A function that calls backward() tells what it was given, in case nothing else had
 * a name for it, and a method its object.
 */
import { simple } from "acorn-walk";
import { NAME } from "../worker/protocol.js";

/** Programs have few variables. */
const MOST = 500;

/** @typedef {import("acorn").Node} Node */

/** Whether a tensor may come out of it: something is called. @param {Node | null | undefined} node */
function calls(node) {
  if (!node || /Function|Class/.test(node.type)) return false;
  let found = false;
  const note = () => void (found = true);
  simple(node, { CallExpression: note, NewExpression: note, TaggedTemplateExpression: note });
  return found;
}

/** The variables of a pattern. @param {any} pattern @returns {string[]} */
function variables(pattern) {
  switch (pattern?.type) {
    case "Identifier":
      return [pattern.name];
    case "ArrayPattern":
      return pattern.elements.flatMap(variables);
    case "ObjectPattern":
      return pattern.properties.flatMap((/** @type {any} */ p) => variables(p.value ?? p.argument));
    case "AssignmentPattern":
      return variables(pattern.left);
    case "RestElement":
      return variables(pattern.argument);
    default:
      return [];
  }
}

/** The variables that a statement gives a value. @param {any} node @returns {string[]} */
function given(node) {
  if (node.type === "VariableDeclaration") {
    return node.declarations.flatMap((/** @type {any} */ one) =>
      calls(one.init) ? variables(one.id) : [],
    );
  }
  if (node.type !== "ExpressionStatement" || node.expression.type !== "AssignmentExpression") {
    return [];
  }
  const { operator, left, right } = node.expression;
  return operator === "=" && left.type === "Identifier" && calls(right) ? [left.name] : [];
}

/** Whether no code follows in the line. @param {string} source @param {number} at */
function endsLine(source, at) {
  const end = source.indexOf("\n", at);
  return /^[ \t]*(?:\/\/.*)?$/.test(source.slice(at, end < 0 ? source.length : end));
}

/**
 * @param {import("acorn").Program} tree
 * @param {string} source
 * @returns {import("../worker/protocol.js").ProgramNames & { insertions: [number, string][] }} insertions from the last
 *   to the first
 */
export function namesInProgram(tree, source) {
  /** @type {import("../worker/protocol.js").ProgramNames["names"]} */
  const names = [];
  /** @type {[number, string][]} */
  const insertions = [];
  /** @param {{ body: Node[] }} block */
  const look = ({ body }) => {
    for (const node of body) {
      if (!endsLine(source, node.end)) continue;
      const line = /** @type {import("acorn").SourceLocation} */ (node.loc).start.line;
      const told = given(node).map((name) => `${NAME}(${names.push([name, line])},${name});`);
      if (told.length && names.length <= MOST) insertions.push([node.end, `;${told.join("")}`]);
    }
  };
  /** @param {any} node a function @param {string[]} [more] */
  const takes = ({ params, body, loc }, more = []) => {
    const at = body.start + 1;
    if (body.type !== "BlockStatement" || !endsLine(source, at)) return;
    if (!source.slice(at, body.end).includes(".backward(")) return;
    const told = [...params.flatMap(variables), ...more].map(
      (name) => `${NAME}(${names.push([name, loc.start.line, true])},${name});`,
    );
    if (told.length && names.length <= MOST) insertions.push([at, told.join("")]);
  };
  /** What a loop over batches has in its hands. @param {any} node */
  const loops = ({ left, body, loc }) =>
    takes({ params: (left.declarations ?? []).map((/** @type {any} */ { id }) => id), body, loc });
  /** @type {number[]} */
  const backward = [];
  simple(tree, {
    Program: look,
    BlockStatement: look,
    ForOfStatement: loops,
    FunctionDeclaration: (node) => takes(node),
    FunctionExpression: (node) => takes(node),
    ArrowFunctionExpression: (node) => takes(node),
    MethodDefinition: ({ kind, value }) =>
      void (kind === "method" && takes({ ...value, params: [] }, ["this"])),
    CallExpression({ callee }) {
      if (callee.type !== "MemberExpression" || callee.property.type !== "Identifier") return;
      if (callee.property.name !== "backward") return;
      backward.push(/** @type {any} */ (callee.property).loc.start.line);
    },
  });
  return { names, backward, insertions: insertions.sort((a, b) => b[0] - a[0]) };
}
