/**
 * Rewrites a Python program into what MicroPython takes, line by line in place. What it lacks is called by
 * names that lib/_start.py puts among the builtins: `__f`, `__c` and so on.
 */
import { parser } from "@lezer/python";
import { boundNames } from "./bound_names.js";
import { namesFloats, rewriteFormatString, rewriteTemplate } from "./fstring.js";
import { lookingBack } from "./locals.js";
import { withoutMagics } from "./magics.js";
import { Numbers } from "./numbers.js";
import { prints } from "./prints.js";
import { badTarget, statements } from "./statements.js";
import { findMistake } from "./syntax.js";
import { lineAt, Places } from "./tokens.js";
import { children } from "./tree.js";

/** @typedef {import("@lezer/common").SyntaxNode} Node */

/**
 * @typedef {object} PythonError
 * @property {string} name
 * @property {string} message
 * @property {number} line from 1
 * @property {number} column from 1
 * @property {string} code "syntax", for the hint
 *
 * @typedef {{ ok: true, text: string } | { ok: false, error: PythonError }} Transformed
 */

/** Builtins that know tensors, or methods of the interpreter's own types, only by another name. */
const CALLS = new Set(["float", "round", "isinstance", "hasattr", "str"]);
/** Methods of str and int that MicroPython lacks or has for ASCII, and of NumPy's numbers, which are Python's here; its sort is not stable. */
const METHODS = new Set(
  (
    "ljust rjust center zfill title capitalize swapcase casefold removeprefix removesuffix expandtabs " +
    "upper lower isalpha isupper islower as_integer_ratio bit_length bit_count is_integer conjugate isascii isalnum isdecimal isnumeric isprintable isidentifier istitle " +
    "format_map maketrans translate item tolist astype round sort __init_subclass__"
  ).split(" "),
);
/** Statements before which a program that detects anomalies says its line. */
const MARKED = new Set([
  "AssignStatement",
  "UpdateStatement",
  "ExpressionStatement",
  "ReturnStatement",
]);
/** What may do something, or fail: a call, an index, an assignment. */
const DOES = /[([]|:=|\b(?:await|yield)\b/;
/** A view of a dict, which is no set in the interpreter. */
const VIEW = /\.(keys|items)\(\)$/;
const OF_SETS = /^(?:[-&|^]|[=!]=|[<>]=?)$/;
const COMPARED = new Set(["<", "<=", ">", ">="]);

const NO_MATCH = "match statements are not in gradlet's Python";

/**
 * @param {string} source
 * @returns {Transformed}
 */
export function transformPython(source) {
  const text = withoutMagics(source.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n"));
  const mistake = findMistake(text);
  if (mistake) return refuse(text, mistake.name, mistake.message, mistake.at);
  const tree = parser.parse(parsable(text));
  let unsure = false;
  /** @type {[string, number] | null} */
  let refused = null;
  tree.iterate({
    enter(node) {
      if (node.type.isError) unsure = true;
      if (node.name === "MatchStatement") {
        refused ??= [NO_MATCH, node.from];
      }
      if (node.name === "AssignStatement") refused ??= badTarget(node.node);
    },
  });
  if (unsure) {
    // Patterns that the parser does not know.
    const match = /^[ \t]*match\b.*:[ \t]*(?:#.*)?\n\s*case\b/m.exec(text);
    if (match) return refuse(text, "SyntaxError", NO_MATCH, match.index + match[0].search(/\S/));
    // A program the parser has not understood: the interpreter, who has the last word, gets it as it is.
    return { ok: true, text };
  }
  if (refused) return refuse(text, "SyntaxError", refused[0], refused[1]);
  try {
    return {
      ok: true,
      text: makeRewriter(tree.topNode, text).text(tree.topNode),
    };
  } catch (error) {
    if (error instanceof RangeError) return { ok: true, text }; // nested too deeply for the stack here
    throw error;
  }
}

/**
 * The text for the parser, as long as it is, without what it does not know: `1.` for a number, a yield of
 * nothing, `as (a, b)`, a form feed.
 *
 * @param {string} text
 */
function parsable(text) {
  return text
    .replace(/(?<![\w.])(\d[\d_]*)\.(?=$|[^\w.])/gm, (_, digits) => `${digits}0`)
    .replace(/\byield\b(?=[ \t]*(?:$|[)\]},;#]))/gm, "_____")
    .replace(/\bas \(([^()\n]*)\)(?=\s*[:,])/g, "as  $1 ")
    .replaceAll("\f", " ");
}

/**
 * @param {string} text
 * @param {string} name
 * @param {string} message
 * @param {number} at
 * @returns {Transformed}
 */
function refuse(text, name, message, at) {
  const column = at - text.lastIndexOf("\n", at - 1);
  return { ok: false, error: { name, message, line: lineAt(text, at), column, code: "syntax" } };
}

/**
 * A traceback with the program's own lines below the places, as CPython prints it.
 *
 * @param {string} traceback
 * @param {string} source
 * @param {Record<string, string>} [files] texts of the modules beside it
 */
export function withSource(traceback, source, files = {}) {
  return traceback.replace(/^ {2}File "([^\n]*)", line (\d+).*$/gm, (row, file, line) => {
    const text = (files[file] ?? source).split(/\r\n?|\n/)[line - 1]?.trim();
    return text ? `${row}\n    ${text}` : row;
  });
}

/** @param {Node} top @param {string} source */
const makeRewriter = (top, source) =>
  Object.assign(
    new Rewriter(source, boundNames(top, source), new Numbers(top, source)),
    statements,
    prints,
  );

export class Rewriter {
  /**
   * @param {string} source
   * @param {Set<string>} bound
   * @param {Numbers} numbers
   */
  constructor(source, bound, numbers) {
    this.source = source;
    this.bound = bound;
    this.numbers = numbers;
    this.places = new Places(source);
    this.lookingBack = lookingBack(source);
    this.lazy = source.includes("Lazy");
    this.redirects = source.includes("stdout");
    this.marks = source.includes("detect_anomaly");
  }

  /** @param {Node} node @returns {string} */
  text(node) {
    if (!this.marks || !MARKED.has(node.name)) return this.inner(node);
    const line = this.places.line(node.from);
    const text = this.places.text(line).trim();
    return `__at(${line}, ${JSON.stringify(text)}); ${this.inner(node)}`;
  }

  /** @param {Node} node @returns {string} */
  inner(node) {
    const special = /** @type {any} */ (this)[node.name];
    return typeof special === "function" && /^[A-Z]/.test(node.name)
      ? special.call(this, node)
      : this.plain(node);
  }

  /** A node with nothing special about itself. @param {Node} node */
  plain(node) {
    return node.firstChild ? this.range(node.from, node.to, children(node)) : this.raw(node);
  }

  /** @param {{ from: number, to: number }} node */
  raw({ from, to }) {
    return this.source.slice(from, to);
  }

  /**
   * The text between two places, in which these nodes lie.
   *
   * @param {number} from
   * @param {number} to
   * @param {Node[]} nodes
   * @param {(node: Node) => string} [rewrite]
   */
  range(from, to, nodes, rewrite = (node) => this.text(node)) {
    let out = "";
    let at = from;
    for (const node of nodes) {
      out += this.source.slice(at, node.from) + rewrite(node);
      at = node.to;
    }
    return out + this.source.slice(at, to);
  }

  /** What lies between two places except its line ends. @param {number} from @param {number} to */
  lineEnds(from, to) {
    return this.source.slice(from, to).replace(/[^\n]/g, "");
  }

  /**
   * Whether it is seen that the interpreter makes an item's value before its key: both may do something.
   *
   * @param {Node[]} inside a dict's display or comprehension
   */
  swaps(inside) {
    return inside.some(({ name }, i) => {
      if (name !== ":") return false;
      return DOES.test(this.raw(inside[i - 1])) && DOES.test(this.raw(inside[i + 1]));
    });
  }

  /** The nodes between two brackets (or all), split at the commas. @param {Node[]} nodes */
  items(nodes) {
    /** @type {Node[][]} */
    const items = [[]];
    for (const node of nodes) {
      if (node.name === ",") items.push([]);
      else if (!/^[[\](){}]$/.test(node.name) && node.name !== "Comment")
        items[items.length - 1].push(node);
    }
    return items.filter((item) => item.length);
  }

  /** @param {Node} node */
  FormatString(node) {
    return rewriteFormatString(this, [node]);
  }

  /** @param {Node} node */
  ContinuedString(node) {
    const parts = children(node);
    if (!parts.some((part) => part.name === "FormatString")) return this.plain(node);
    return rewriteFormatString(this, parts);
  }

  /** @param {Node} node */
  BinaryExpression(node) {
    const [left, sign, right, ...more] = children(node).filter(({ name }) => name !== "Comment");
    if (!right || more.length) return this.plain(node);
    const operator = this.raw(sign);
    /** @param {Node} wrapped @param {string} name */
    const wrap = (wrapped, name) =>
      this.range(node.from, node.to, children(node), (child) =>
        child.from === wrapped.from ? `${name}(${this.text(child)})` : this.text(child),
      );
    if (operator === "%" && /^(String|FormatString|ContinuedString)$/.test(left.name)) {
      const ends = this.lineEnds(left.to, right.from);
      return `__p(${this.text(left)}, ${ends}${this.text(right)})`;
    }
    if (left.name === "Boolean" && /^([-+*/&|^]|\*\*|!=)$/.test(operator)) return wrap(left, "__c");
    if (OF_SETS.test(operator) && [left, right].some((part) => this.isView(part))) {
      // Items may have no hash.
      const items = [left, right].every((part) => /items\(\)$/.test(this.raw(part)));
      const kind = items && /^[=!]=$/.test(operator) ? "dict" : "set";
      return this.range(node.from, node.to, children(node), (child) =>
        this.isView(child) ? `${kind}(${this.text(child)})` : this.text(child),
      );
    }
    if (!COMPARED.has(operator) || isText(right) || isComparison(left)) return this.plain(node);
    if (this.numbers.has(right)) return this.plain(node);
    return wrap(left, "__c");
  }

  /** @param {Node} node whether it ends in the call of a view of a dict */
  isView({ from, to }) {
    return VIEW.test(this.source.slice(Math.max(from, to - 8), to));
  }

  /** @param {Node} node */
  CallExpression(node) {
    const [callee, list] = children(node);
    if (list?.name !== "ArgList") return this.plain(node);
    if (callee.name === "VariableName") {
      const name = this.raw(callee);
      if (name === "type" && this.lazy && !this.bound.has(name)) return `__kind${this.text(list)}`;
      // Of a program that prints elsewhere (sys.stdout = ...) each print looks where.
      if (name === "print" && !this.bound.has(name) && !this.redirects)
        return /** @type {any} */ (this).printCall(node, callee, list);
      // getattr(f, "__name__", "?")
      if (
        name === "getattr" &&
        !this.bound.has(name) &&
        /^\([^,()]*,\s*["']__name__["']/.test(this.raw(list))
      )
        return `__named${this.text(list)}`;
      const own = CALLS.has(name) && !this.bound.has(name);
      return (own ? "__" : "") + this.plain(node);
    }
    if (callee.name !== "MemberExpression" || callee.lastChild?.name !== "PropertyName") {
      return this.plain(node);
    }
    const method = this.raw(callee.lastChild);
    if (method === "append") return /** @type {any} */ (this).append(node, callee, list);
    if (method === "format") return this.formatCall(node, callee, list);
    return METHODS.has(method) ? this.method(callee, list) : this.plain(node);
  }

  /** A call of a method that is looked for among ours, too. @param {Node} callee @param {Node} list */
  method(callee, list) {
    const name = this.raw(/** @type {Node} */ (callee.lastChild));
    const owner = /** @type {Node} */ (callee.firstChild);
    const inside = children(list);
    const start = inside[0].to;
    const rest = this.range(start, list.to, inside.slice(1));
    const ends = this.lineEnds(owner.to, start);
    return `__m("${name}", ${this.text(owner)}${/^\s*\)$/.test(rest) ? "" : ", "}${ends}${rest}`;
  }

  /**
   * @param {Node} node
   * @param {Node} callee
   * @param {Node} list
   */
  formatCall(node, callee, list) {
    const inside = children(list);
    const given = new Set();
    for (const item of this.items(inside)) {
      if (item.some(({ name }) => name === "for")) return this.plain(node);
      if (item.length === 1) given.add(item[0].from);
      else if (item.length === 3 && item[1].name === "AssignOp") given.add(item[2].from);
    }
    const owner = /** @type {Node} */ (callee.firstChild);
    if (!/^(Continued)?String$/.test(owner.name)) return this.method(callee, list);
    const { text, specs } = rewriteTemplate(this.raw(owner));
    const spread = inside.some(({ name }) => name === "*");
    const converts = /![rsa][:}]|\{\w*[.[]|\{[^{}]*\{/.test(this.raw(owner));
    if (converts || namesFloats(this.raw(owner)) || (!spread && specs.length > given.size)) {
      const [{ to: start }, ...rest] = inside;
      return `__fill(${this.raw(owner)}, ${this.lineEnds(owner.to, start)}${this.range(start, list.to, rest)}`;
    }
    let place = 0;
    const args = this.range(list.from, list.to, inside, (child) => {
      if (!given.has(child.from) || child.name === "*" || child.name === "**")
        return this.text(child);
      const spec = specs[place++];
      return spec ? `__spec(${this.text(child)}, ${spec})` : `__f(${this.text(child)})`;
    });
    return text + this.source.slice(owner.to, list.from) + args;
  }

  /** @param {Node} node */
  ArrayExpression(node) {
    return this.spread(node, "list");
  }

  /** @param {Node} node */
  TupleExpression(node) {
    return this.spread(node, "tuple");
  }

  /** @param {Node} node */
  SetExpression(node) {
    return this.spread(node, "set");
  }

  /**
   * @param {Node} node
   * @param {string} kind
   */
  spread(node, kind) {
    const inside = children(node);
    if (!inside.some(({ name }) => name === "*") || isTarget(node)) return this.plain(node);
    return this.spreadItems(
      kind,
      inside.slice(1, -1),
      inside[0].to,
      inside[inside.length - 1].from,
    );
  }

  /**
   * Each starred expression by itself, what stands between them as lists.
   *
   * @param {string} kind
   * @param {Node[]} nodes
   * @param {number} from
   * @param {number} to
   */
  spreadItems(kind, nodes, from, to) {
    let open = false;
    const starred = new Set(
      this.items(nodes).map((item) => (item[0].name === "*" ? item[1]?.from : -1)),
    );
    const first = new Set(this.items(nodes).map((item) => item[0].from));
    const inside = this.range(from, to, nodes, (child) => {
      if (child.name === "*") {
        const close = open ? "], " : "";
        open = false;
        return close;
      }
      if (child.name === "," || child.name === "Comment") return this.raw(child);
      if (starred.has(child.from)) return this.text(child);
      const start = !open && first.has(child.from) ? "[" : "";
      if (start) open = true;
      return start + this.text(child);
    });
    return `__spread(${kind}, ${inside}${open ? "]" : ""})`;
  }

  /** @param {Node} node */
  AssignStatement(node) {
    const parts = children(node);
    const last = parts.findLastIndex(({ name }) => name === "AssignOp");
    const value = parts.slice(last + 1);
    if (last < 0 || !value.some(({ name }) => name === "*")) return this.plain(node);
    const from = value[0].from;
    return (
      this.range(node.from, from, parts.slice(0, last + 1)) +
      this.spreadItems("tuple", value, from, node.to)
    );
  }

  /** @param {Node} node */
  ReturnStatement(node) {
    const [word, ...value] = children(node);
    if (!value.some(({ name }) => name === "*")) return this.plain(node);
    return `${this.raw(word)} ${this.spreadItems("tuple", value, value[0].from, node.to)}`;
  }

  /** Positional-only parameters are parameters. @param {Node} node */
  ParamList(node) {
    let dropComma = false;
    let out = "";
    let at = node.from;
    for (const child of children(node)) {
      const gap = this.source.slice(at, child.from);
      if (gap.includes("/")) dropComma = true;
      out += gap.replace("/", "");
      if (!(dropComma && child.name === ",")) out += this.text(child);
      else dropComma = false;
      at = child.to;
    }
    return out + this.source.slice(at, node.to).replace("/", "");
  }

  /** @param {Node} node */
  TypeParamList(node) {
    return this.lineEnds(node.from, node.to);
  }

  /** `type X = int` as an assignment. @param {Node} node */
  TypeDefinition(node) {
    const [word, ...rest] = children(node);
    return word.name === "type" ? this.range(rest[0].from, node.to, rest) : this.plain(node);
  }

  /** @param {Node} node */
  ImportStatement(node) {
    const [from, module] = children(node);
    const future = from.name === "from" && this.raw(module) === "__future__";
    if (future) return `pass${this.lineEnds(node.from, node.to)}`;
    // The interpreter's own json is built in and cannot be another's.
    if (from.name === "from") return this.plain(node).replace(/^from json\b/, "from _jsons");
    return this.plain(node)
      .replace(/\bjson(?=\s+as\b)/, "_jsons")
      .replace(/(?<=import |, ?)json(?=,|$)/, "_jsons as json");
  }
}

/** @param {Node} node */
function isText(node) {
  return /^(String|ContinuedString)$/.test(node.name);
}

/** @param {Node} node */
function isComparison(node) {
  return (
    node.name === "BinaryExpression" && children(node).some(({ name }) => name === "CompareOp")
  );
}

/** Whether something is assigned to this display. @param {Node} node */
function isTarget(node) {
  const { parent } = node;
  if (!parent) return false;
  if (/^(Tuple|Array)Expression$/.test(parent.name)) return isTarget(parent);
  if (!/^(Assign|For)Statement$|Comprehension/.test(parent.name)) return false;
  const siblings = children(parent);
  const after = siblings.slice(siblings.findIndex(({ from }) => from === node.from) + 1);
  if (parent.name === "AssignStatement") return after.some(({ name }) => name === "AssignOp");
  if (parent.name === "ForStatement" || /Comprehension/.test(parent.name)) {
    return (
      after[0]?.name === "in" || after.find(({ name }) => /^(in|for)$/.test(name))?.name === "in"
    );
  }
  return false;
}
