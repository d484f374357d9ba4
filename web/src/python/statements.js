/**
 * More of what transform.js rewrites: in-place operators beyond += and -=, slices with a step, dicts that keep
 * their order, and caught errors in CPython's words. Methods of its Rewriter.
 */
import { localsAround, localsAt } from "./locals.js";
import { children } from "./tree.js";

/** @typedef {import("@lezer/common").SyntaxNode} Node */

/** What is asked instead of an attribute. */
const ASKED = new Map([
  ["__code__", "__code"],
  ["__dict__", "__fields"],
  ["__name__", "__named"],
]);

/** Operators of which MicroPython calls no special method. */
const INPLACE = /** @type {Record<string, string>} */ ({
  "*=": "mul",
  "/=": "truediv",
  "//=": "floordiv",
  "%=": "mod",
  "**=": "pow",
  "@=": "matmul",
  "&=": "and",
  "|=": "or",
  "^=": "xor",
});

/** What tells of the error that is handled, which the interpreter does not: its program names it. */
const HANDLED = /\b(?:format_exc|print_exc)\b/;
const ERROR = "__error";

/** The name of the error that a body of a try statement handles, "" where it has none. @param {any} rewriter @param {Node[]} parts @param {number} at @param {boolean} asked @returns {string} */
function caught(rewriter, parts, at, asked) {
  if (parts[at - 2]?.name === "as") return rewriter.raw(parts[at - 1]);
  const handles = [1, 2].some((back) => parts[at - back]?.name === "except");
  return asked && handles ? ERROR : "";
}

const COMPOUND =
  /^(If|For|While|With|Try|Match|Decorated)?(Statement|FunctionDefinition|ClassDefinition)$/;

/** @this {any} @type {Record<string, (this: any, node: Node) => string>} */
export const statements = {
  /** a *= b as a = __i("mul", a, b). */
  UpdateStatement(node) {
    const [target, sign, ...value] = children(node);
    const name = INPLACE[this.raw(sign)];
    // A target with a call in it would be evaluated twice.
    if (!name || /\(/.test(this.raw(target))) return this.plain(node);
    const place = this.range(target.from, target.to, children(target));
    const right = this.range(value[0].from, node.to, value);
    const ends = this.lineEnds(target.to, value[0].from);
    return `${place} = __i("${name}", ${place}, ${ends}${value.length > 1 ? `(${right})` : right})`;
  },

  /** value[a:b:c] as __slice(value, a, b, c), f.__code__ as __code(f), o.__dict__ as __fields(o), f.__name__ as __named(f). */
  MemberExpression(node) {
    const [owner, open, ...rest] = children(node);
    const ask = open?.name === "." && ASKED.get(this.raw(rest[0]));
    if (ask && !isAssigned(node)) {
      return `${ask}(${this.text(owner)}${this.lineEnds(owner.to, node.to)})`;
    }
    const inside = rest.slice(0, -1);
    const colons = inside.filter(({ name }) => name === ":");
    const several = inside.some(({ name }) => name === ",");
    if (open?.name !== "[" || colons.length !== 2 || several || isAssigned(node)) {
      return this.plain(node);
    }
    const parts = ["None", "None", "None"];
    let at = 0;
    for (const child of inside) {
      if (child.name === ":") at++;
      else if (child.name !== "Comment") parts[at] = this.text(child);
    }
    const text = `__slice(${this.text(owner)}, ${parts.join(", ")})`;
    return text + this.lineEnds(owner.to, node.to).slice(text.match(/\n/g)?.length ?? 0);
  },

  /** `raise A from b` without the cause, of which the interpreter only says that it cannot keep it. */
  RaiseStatement(node) {
    const parts = children(node);
    const from = parts.findIndex(({ name }) => name === "from");
    if (from < 0) return this.plain(node);
    const end = parts[from - 1].to;
    return this.range(node.from, end, parts.slice(0, from)) + this.lineEnds(end, node.to);
  },

  /** a.backward() as __b(line, a).backward(), in a function with its names, dict(pairs) as __dict_of(pairs), locals() as __locals(("a", lambda: a)). */
  CallExpression(node) {
    const [callee, list] = children(node);
    const general = () =>
      /** @type {any} */ (Object.getPrototypeOf(this)).CallExpression.call(this, node);
    const { firstChild: owner, lastChild: method } = callee;
    if (owner && method?.name === "PropertyName" && this.raw(method) === "backward") {
      // The picture of the graph says where it was.
      const line = this.places.line(method.from);
      const rest = this.range(owner.to, node.to, [list]);
      const names = localsAround(node, this.source);
      const told = names ? `, lambda: __locals(${names})` : "";
      return `__b(${line}, ${this.text(owner)}${told})${rest}`;
    }
    const called = this.raw(callee.name === "VariableName" ? callee : (method ?? callee));
    if ((called === "locals" || this.lookingBack.has(called)) && list?.name === "ArgList") {
      const pairs = localsAt(node, this.source);
      if (pairs !== null && called !== "locals") {
        return `__within(${this.text(callee)}, ${pairs})${this.text(list)}`;
      }
      if (pairs !== null && !owner && !this.bound.has(called)) return `__locals(${pairs})`;
    }
    if (HANDLED.test(called)) {
      const error = this.handledAt(node);
      if (error) return `__handling(${error}, ${this.text(callee)})${this.text(list)}`;
    }
    if (called !== "dict" || callee.name !== "VariableName" || this.bound.has(called))
      return general();
    const items = list?.name === "ArgList" ? this.items(children(list)) : [];
    return items.length === 1 && items[0].length === 1 ? `__dict_of${this.text(list)}` : general();
  },

  /** {k(): v()} as __d(k(), v()), {**a, k: v} as __merge(a, {k: v}). */
  DictionaryExpression(node) {
    const inside = children(node);
    const merges = inside.some(({ name }) => name === "**");
    const [left, colon, right] = this.swaps(inside) ? ["__d(", ",", ")"] : ["{", ":", "}"];
    let open = false;
    let fresh = true;
    let spread = false;
    return this.range(node.from, node.to, inside, (/** @type {Node} */ child) => {
      const { name } = child;
      if (name === "{") return merges ? "__merge(" : left;
      if (name === "}") return merges ? (open ? `${right})` : ")") : right;
      if (name === ":") return colon;
      if (name === ",") fresh = true;
      if (name === "," || name === "Comment") return this.raw(child);
      if (!merges) return this.text(child);
      if (name === "**") {
        const close = open ? `${right}, ` : "";
        [open, spread] = [false, true];
        return close;
      }
      const start = fresh && !open && !spread ? left : "";
      if (start) open = true;
      [fresh, spread] = [false, false];
      return start + this.text(child);
    });
  },

  /** {k(): v() for …} as __dict_of((k(), v()) for …). */
  DictionaryComprehensionExpression(node) {
    const inside = children(node);
    if (!this.swaps(inside)) return this.plain(node);
    let key = true;
    return this.range(node.from, node.to, inside, (/** @type {Node} */ child) => {
      if (child.name === "{") return "__dict_of((";
      if (child.name === "}") return ")";
      if (child.name === ":" && key) return ",";
      if (child.name !== "for" || !key) return this.text(child);
      key = false;
      return `) ${this.text(child)}`;
    });
  },

  /**
   * except E as e: … as except E as e: e = __e(e); …; where a program asks for what is handled, each error has a name,
   * and __handling(e) comes before.
   */
  TryStatement(node) {
    const parts = children(node);
    const asked = HANDLED.test(this.source);
    return this.range(node.from, node.to, parts, (/** @type {Node} */ child) => {
      const at = parts.findIndex(({ from, name }) => from === child.from && name === child.name);
      const last = parts[at + 1]?.name === "Body";
      if (asked && last && child.name === "except") return `except BaseException as ${ERROR}`;
      if (asked && last && parts[at - 1]?.name === "except")
        return `${this.text(child)} as ${ERROR}`;
      const error = child.name === "Body" ? caught(this, parts, at, asked) : "";
      if (!error) return this.text(child);
      const inside = children(child);
      const first = inside.find(({ name }) => name !== ":" && name !== "Comment");
      if (!first || COMPOUND.test(first.name)) return this.text(child);
      const noted = `${asked ? `__handling(${error}); ` : ""}${error} = __e(${error}); `;
      return this.range(child.from, child.to, inside, (/** @type {Node} */ one) =>
        one.from === first.from ? noted + this.text(one) : this.text(one),
      );
    });
  },

  /** The name of the error that is handled where this stands. @param {Node} node @returns {string} */
  handledAt(node) {
    for (let inner = node; inner.parent; inner = inner.parent) {
      if (inner.name !== "Body" || inner.parent.name !== "TryStatement") continue;
      const parts = children(inner.parent);
      const at = parts.findIndex(({ from, name }) => from === inner.from && name === "Body");
      const error = caught(this, parts, at, true);
      if (error) return error;
    }
    return "";
  },
};

/**
 * What cannot stand before an equals sign.
 *
 * @param {Node} node an AssignStatement
 * @returns {[string, number] | null}
 */
export function badTarget(node) {
  const [first, sign] = children(node);
  if (sign?.name !== "AssignOp" || sign.to - sign.from !== 1) return null;
  const what = {
    CallExpression: "function call",
    Number: "literal",
    String: "literal",
    BinaryExpression: "expression",
  }[first.name];
  if (!what) return null;
  return [`cannot assign to ${what} here. Maybe you meant '==' instead of '='?`, first.from];
}

/** Whether something is assigned to this subscript, or it is deleted. @param {Node} node @returns {boolean} */
function isAssigned(node) {
  const { parent } = node;
  if (!parent) return false;
  if (/^(Tuple|Array|Parenthesized)Expression$/.test(parent.name)) return isAssigned(parent);
  if (parent.name === "DeleteStatement") return true;
  if (parent.name === "UpdateStatement") return parent.firstChild?.from === node.from;
  if (!/^(Assign|For)Statement$/.test(parent.name)) return false;
  const siblings = children(parent);
  const after = siblings.slice(siblings.findIndex(({ from }) => from === node.from) + 1);
  if (parent.name === "AssignStatement") return after.some(({ name }) => name === "AssignOp");
  return parent.name === "ForStatement" && after.some(({ name }) => name === "in");
}
