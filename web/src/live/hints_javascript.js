/** What the errors of JavaScript programs are about. */
import { parse } from "acorn";
import { full } from "acorn-walk";
import { aboutCharacter, aboutMessage } from "./hints_messages.js";
import { detectLanguage } from "./language.js";
import { elsewhere, gradientOf, namesOf, nearest } from "./names.js";

/** @typedef {import("./hints_python.js").Found} Found */

/** @type {Record<string, string>} */
const IMPORTS = {
  torch: 'import { load } from "gradlet"; const torch = await load();',
  load: 'import { load } from "gradlet";',
  np: "const np = torch.numpy;",
  nn: "const nn = torch.nn;",
  F: "const F = torch.nn.functional;",
  optim: "const optim = torch.optim;",
};

/** @type {Record<string, string>} */
const PYTHON = {
  print: "console.log(…)",
  None: "null",
  True: "true",
  False: "false",
  self: "this",
  range: "for (let i = 0; i < n; i++)",
  len: "array.length",
  str: "String(x)",
  float: "Number(x)",
  abs: "Math.abs(x)",
};

/** What belongs to a page and not to a worker. */
const PAGE = new Set(
  "document window alert prompt confirm localStorage require process".split(" "),
);
const ASKS = new Set(["input", "prompt"]);

/** @type {Record<string, string>} */
const METHODS = { "+": ".add()", "-": ".sub()", "*": ".mul()", "/": ".div()", "**": ".pow()" };

/** Not called, though people do. */
const VALUES = new Set("shape dtype T grad grad_fn ndim length requires_grad is_leaf".split(" "));

/**
 * @param {import("./results.js").RunError} error
 * @param {string} source
 * @returns {Found | null}
 */
export function findJavaScript(error, source) {
  const { name, message, line, code, hint } = error;
  const other = () => detectLanguage(source) === "py";
  if (/^(engine|crash|frame|full|flood|module|export)$/.test(code)) {
    return other() ? ["otherLanguage", {}] : [code, {}];
  }
  if (code !== "runtime") return other() ? ["otherLanguage", {}] : forSyntax(error, source);
  if (name === "ReferenceError") {
    const key = aboutMessage(message);
    if (key) return [key, {}];
    return other() ? ["otherLanguage", {}] : forName(message, source);
  }
  const sign = line === null ? null : operatorAt(source, line);
  if (sign && (name === "TypeError" || name === "TorchError") && isAboutOperator(message)) {
    return ["operators", { method: `a${METHODS[sign].slice(0, -1)}b)` }];
  }
  if (name === "TorchError") {
    const missing = /^([\w.]+)\.(\w+) is not in gradlet/.exec(message);
    if (missing) return inModule(missing[1], missing[2]);
    const key = aboutMessage(message);
    if (key) return [key, {}];
  }
  if (hint) return null; // advice that came with the error
  if (/call stack|too much recursion/i.test(message)) return ["stack", {}];
  if (/memory|allocat|array (buffer )?length|too (big|large)/i.test(message)) return ["memory", {}];
  return name === "TypeError" ? forType(message, lineOf(source, line), source) : null;
}

/**
 * @param {import("./results.js").RunError} error
 * @param {string} source
 * @returns {Found}
 */
function forSyntax({ message, line, column }, source) {
  if (/already been declared/.test(message)) return ["twice", {}];
  const character = aboutCharacter(/Unexpected character '(.+)'/u.exec(message)?.[1]);
  if (character) return character;
  if (/Unterminated (string|template)/.test(message)) return ["quote", {}];
  if (/Assigning to rvalue/.test(message)) return ["equals", {}];
  const rest = source.split("\n").slice((line ?? 1) - 1);
  const at = [(rest[0] ?? "").slice((column ?? 1) - 1), ...rest.slice(1)].join("\n");
  if (/Unexpected token/.test(message) && /^\s*$|^[)\]}]/.test(at)) return ["bracket", {}];
  return ["syntax", {}];
}

/**
 * @param {string} message
 * @param {string} text the line
 * @param {string} source
 * @returns {Found | null}
 */
function forType(message, text, source) {
  const made = /Class constructor (\w+) cannot be invoked|class constructors? must be invoked/.exec(
    message,
  );
  if (made) return ["newClass", { name: made[1] ?? "Net" }];
  if (/constant variable|assignment to const|read-?only/i.test(message)) return ["constant", {}];
  const nothing = /(?:of|is) (null|undefined)\b|\b(null|undefined) is not an object/.exec(message);
  if (nothing) {
    const none = (nothing[1] ?? nothing[2]) === "null" && /\.grad\b/.test(text);
    return [none ? "gradNone" : "nothing", {}];
  }
  const [, path] = /([\w$.()[\]]+) is not a function/.exec(message) ?? [];
  if (!path) return null;
  const name = /\.([\w$]+)$/.exec(path)?.[1];
  if (!name) return ["notCallable", {}];
  if (VALUES.has(name)) return ["noCall", { name: `.${name}` }];
  if (/^this\.\w+$/.test(path) && namesIn(source).has(name) && !ownMembers(source).has(name)) {
    return ["selfMissing", { name }];
  }
  const best = nearest(name, [...ownMembers(source), ...members()]);
  return best ? ["attribute", { name: best }] : ["noAttribute", {}];
}

/** What stands after a dot: of tensors first, since most are. */
function members() {
  const kinds = ["Tensor", "Module", "Optimizer", "ndarray"];
  const own = ["weight", "bias", ...Object.getOwnPropertyNames(Array.prototype), "log"];
  return [...kinds.flatMap((kind) => namesOf("js", kind)), ...own];
}

/**
 * @param {string} path
 * @param {string} name
 * @returns {Found}
 */
function inModule(path, name) {
  const place = path.replace(/^torch\.numpy/, "numpy");
  /** @param {string} module @param {string} what */
  const full = (module, what) => `${module.replace(/^numpy/, "np")}.${what}`;
  const other = elsewhere("js", place, name);
  if (other) return ["meant", { name: full(other, name) }];
  const best = nearest(name, namesOf("js", place));
  return best ? ["meant", { name: full(place, best) }] : ["noAttribute", {}];
}

/**
 * @param {string} message
 * @param {string} source
 * @returns {Found}
 */
function forName(message, source) {
  const name =
    /^'?([\p{ID_Continue}$]+)'? is not defined/u.exec(message)?.[1] ??
    /^Can't find variable: ([\p{ID_Continue}$]+)/u.exec(message)?.[1];
  if (!name) return [/initiali[sz]|uninitialized/.test(message) ? "beforeUse" : "unknown", {}];
  const names = namesIn(source);
  const owner = gradientOf(name, names);
  if (owner) return ["grad", { name: owner }];
  if (Object.hasOwn(IMPORTS, name)) return ["importName", { name: IMPORTS[name] }];
  if (Object.hasOwn(PYTHON, name)) return ["otherName", { name: PYTHON[name] }];
  if (ASKS.has(name)) return ["noInput", {}];
  if (PAGE.has(name)) return ["noPage", {}];
  const best = nearest(name, names);
  return best ? ["meant", { name: best }] : ["unknown", {}];
}

/**
 * Every name the program makes, and those it always has.
 *
 * @param {string} source
 */
export function namesIn(source) {
  const names = new Set(["console", "Math", "torch"]);
  /** @param {any} pattern */
  const add = (pattern) => {
    if (!pattern) return;
    if (pattern.type === "Identifier") names.add(pattern.name);
    else if (pattern.type === "ArrayPattern") pattern.elements.forEach(add);
    else if (pattern.type === "ObjectPattern") {
      pattern.properties.forEach((/** @type {any} */ p) => add(p.value ?? p.argument));
    } else add(pattern.left ?? pattern.argument);
  };
  walk(source, (node) => {
    if (node.type === "VariableDeclarator" || /^(Function|Class)Declaration$/.test(node.type)) {
      add(node.id);
    }
    if (/^Import\w*Specifier$/.test(node.type)) add(node.local);
    if (/Function/.test(node.type)) node.params?.forEach(add);
  });
  return names;
}

/** The attributes and methods a program gives to its objects. @param {string} source */
function ownMembers(source) {
  /** @type {Set<string>} */
  const names = new Set();
  walk(source, ({ type, left, key }) => {
    if (type === "AssignmentExpression" && left.type === "MemberExpression" && !left.computed) {
      names.add(left.property.name);
    }
    if (/^(MethodDefinition|PropertyDefinition|Property)$/.test(type) && key?.name) {
      names.add(key.name);
    }
  });
  names.delete("constructor");
  return names;
}

/**
 * The arithmetic sign used in a line, if any.
 *
 * @param {string} source
 * @param {number} line
 */
function operatorAt(source, line) {
  /** @type {string | null} */
  let sign = null;
  walk(source, (node) => {
    if (!/^(Binary|Assignment)Expression$/.test(node.type)) return;
    const operator = node.operator.replace(/=$/, "");
    if (node.loc.start.line <= line && node.loc.end.line >= line && METHODS[operator]) {
      sign = operator;
    }
  });
  return /** @type {string | null} */ (sign);
}

/** @param {string} message */
function isAboutOperator(message) {
  // "(x + y).pow is not a function" is, "x.bakward is not a function" is not.
  return /[-+*/] .*is not a function|primitive|operator|convert/i.test(message);
}

/**
 * @param {string} source
 * @param {(node: any) => void} visit
 */
function walk(source, visit) {
  try {
    full(parse(source, { ecmaVersion: "latest", sourceType: "module", locations: true }), visit);
  } catch {
    // a program that does not parse has no names
  }
}

/**
 * @param {string} source
 * @param {number | null} line
 */
function lineOf(source, line) {
  return line === null ? "" : (source.split("\n")[line - 1] ?? "");
}
