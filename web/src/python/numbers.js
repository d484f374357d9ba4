/**
 * Which names of a program are certainly plain numbers. A comparison with one of these needs no help, and
 * the loops that count with them stay fast.
 */

/** @typedef {import("@lezer/common").SyntaxNode} Node */

const FUNCTIONS = new Set(["len", "int", "float"]);
/** Statements and parts of them that bind names to who knows what. */
const OTHER = new Set([
  "ParamList",
  "ImportStatement",
  "WithStatement",
  "FunctionDefinition",
  "ClassDefinition",
  "NamedExpression",
  "TryStatement",
]);

/** @param {Node} node */
function children(node) {
  const list = [];
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.name !== "Comment") list.push(child);
  }
  return list;
}

/** Nodes between commas. @param {Node[]} nodes */
function split(nodes) {
  /** @type {Node[][]} */
  const parts = [[]];
  for (const node of nodes) {
    if (node.name === ",") parts.push([]);
    else parts[parts.length - 1].push(node);
  }
  return parts.filter((part) => part.length);
}

export class Numbers {
  /**
   * @param {Node} top
   * @param {string} text
   */
  constructor(top, text) {
    this.source = text;
    /** The names that were asked for while their kind is found out. @type {Set<string> | null} */
    this.asked = null;
    /** What each name is bound to; true for a number, null for anything else. */
    /** @type {Map<string, (Node | true | null)[]>} */
    this.bindings = new Map();
    /** Names with /= or **=. @type {Set<string>} */
    this.divided = new Set();
    top.cursor().iterate(({ node, name }) => {
      if (name === "AssignStatement") this.assignment(children(node), "AssignOp");
      else if (name === "UpdateStatement") this.update(children(node));
      else if (name === "ForStatement" || /Comprehension|ArgList/.test(name)) this.loops(node);
      else if (OTHER.has(name)) {
        for (const child of children(node)) this.bind(child, null);
      }
    });
    this.names = new Set(this.bindings.keys());
    this.thin(this.names, (value) => this.has(value));
    /** Those of them that are whole. */
    this.wholes = new Set(this.names);
    for (const name of this.divided) this.wholes.delete(name);
    this.thin(this.wholes, (value) => this.isWhole(value));
  }

  /**
   * Leaves the names whose every value is of a kind, as far as that depends on these names themselves. One
   * look at each value: it is of the kind while all names are that were asked for, so these take it with them.
   *
   * @param {Set<string>} names
   * @param {(value: Node) => boolean} is
   */
  thin(names, is) {
    /** @type {Map<string, string[]>} */
    const dependent = new Map();
    /** @param {string} gone */
    const drop = (gone) => {
      const waiting = [gone];
      for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
        if (names.delete(name)) waiting.push(...(dependent.get(name) ?? []));
      }
    };
    for (const name of [...names]) {
      this.asked = new Set();
      const values = this.bindings.get(name) ?? [];
      if (!values.every((value) => value === true || (value !== null && is(value)))) drop(name);
      else {
        for (const other of this.asked) {
          const list = dependent.get(other);
          if (list) list.push(name);
          else dependent.set(other, [name]);
        }
      }
    }
    this.asked = null;
  }

  /** Whether a name is among these. @param {Set<string>} names @param {Node} node */
  among(names, { from, to }) {
    const name = this.source.slice(from, to);
    this.asked?.add(name);
    return names.has(name);
  }

  /** Whether this expression is certainly a whole number. @param {Node} node @returns {boolean} */
  isWhole(node) {
    switch (node.name) {
      case "Number":
        return /^\d+$/.test(this.source.slice(node.from, node.to));
      case "VariableName":
        return this.among(this.wholes, node);
      case "BinaryExpression": {
        const [left, sign, right] = children(node);
        const operator = this.source.slice(sign.from, sign.to);
        return /^(\+|-|\*|\/\/|%)$/.test(operator) && this.isWhole(left) && this.isWhole(right);
      }
      case "CallExpression": {
        const callee = this.calls(node);
        return (callee === "len" || callee === "int") && !this.shadows(callee);
      }
      default:
        return false;
    }
  }

  /**
   * The largest amount this whole number can have: of the counters of loops, which have 32 bits, and of a little
   * arithmetic with them; infinite where nobody knows.
   *
   * @param {Node} node
   * @returns {number}
   */
  bound(node) {
    const text = this.source.slice(node.from, node.to);
    if (node.name === "Number") return /^\d{1,15}$/.test(text) ? Number(text) : Infinity;
    if (node.name === "VariableName") {
      const values = this.bindings.get(text);
      return values?.every((value) => value === true) ? 2 ** 31 : Infinity;
    }
    if (node.name !== "BinaryExpression") return Infinity;
    const [left, sign, right] = children(node);
    const [a, b] = [this.bound(left), this.bound(right)];
    const operator = this.source.slice(sign.from, sign.to);
    if (operator === "+" || operator === "-") return a + b;
    if (operator === "*") return a * b;
    if (operator === "%") return b;
    return operator === "//" ? a : Infinity;
  }

  /** Whether this expression is certainly a float. @param {Node} node @returns {boolean} */
  isFloat(node) {
    if (node.name === "Number")
      return /^[\d_]*\.[\d_]+$/.test(this.source.slice(node.from, node.to));
    if (node.name !== "BinaryExpression") return false;
    const [left, sign, right] = children(node);
    const divides = this.source.slice(sign.from, sign.to) === "/";
    return divides && this.has(left) && this.has(right);
  }

  /**
   * @param {Node} target
   * @param {Node | true | null} value
   */
  bind(target, value) {
    if (/^(Tuple|Array|Parenthesized)Expression$/.test(target.name)) {
      for (const child of children(target)) this.bind(child, null);
    }
    if (target.name !== "VariableName") return;
    const name = this.source.slice(target.from, target.to);
    const values = this.bindings.get(name);
    if (values) values.push(value);
    else this.bindings.set(name, [value]);
  }

  /**
   * @param {Node[]} parts
   * @param {string} sign
   */
  assignment(parts, sign) {
    const signs = parts.flatMap(({ name }, i) => (name === sign ? [i] : []));
    if (!signs.length) return;
    const values = split(parts.slice(signs[signs.length - 1] + 1));
    let start = 0;
    for (const end of signs) {
      const targets = split(parts.slice(start, end));
      start = end + 1;
      const paired =
        targets.length === values.length && values.every((value) => value.length === 1);
      targets.forEach((target, i) => {
        for (const node of target) this.bind(node, paired ? values[i][0] : null);
      });
    }
  }

  /** @param {Node[]} parts */
  update(parts) {
    const [target, sign] = parts;
    this.assignment(parts, "UpdateOp");
    if (/^(\/|\*\*)=$/.test(this.source.slice(sign.from, sign.to))) {
      this.divided.add(this.source.slice(target.from, target.to));
    }
  }

  /** @param {Node} node */
  loops(node) {
    const parts = children(node);
    for (let i = 0; i < parts.length; i++) {
      if (parts[i].name !== "for") continue;
      const to = parts.findIndex(({ name }, at) => at > i && name === "in");
      if (to < 0) return;
      const targets = parts.slice(i + 1, to).filter(({ name }) => name !== ",");
      const over = parts[to + 1];
      const callee = over?.name === "CallExpression" ? this.calls(over) : "";
      targets.forEach((target, at) => {
        const counts =
          (callee === "range" && targets.length === 1) || (callee === "enumerate" && at === 0);
        this.bind(target, counts && targets.length < 3 && !this.shadows(callee) ? true : null);
      });
    }
  }

  /** @param {Node} call */
  calls(call) {
    const { firstChild } = call;
    return firstChild?.name === "VariableName"
      ? this.source.slice(firstChild.from, firstChild.to)
      : "";
  }

  /** Whether the program gives this name of Python's another meaning. @param {string} name */
  shadows(name) {
    return this.bindings.has(name);
  }

  /** Whether this expression is certainly a plain number. @param {Node} node @returns {boolean} */
  has(node) {
    switch (node.name) {
      case "Number":
        return true;
      case "VariableName":
        return this.among(this.names, node);
      case "ParenthesizedExpression": {
        const inside = children(node).slice(1, -1);
        return inside.length === 1 && this.has(inside[0]);
      }
      case "UnaryExpression":
        return node.lastChild !== null && this.has(node.lastChild);
      case "BinaryExpression": {
        const [left, sign, right] = children(node);
        return sign.name === "ArithOp" && this.has(left) && this.has(right);
      }
      case "CallExpression": {
        const callee = this.calls(node);
        if (FUNCTIONS.has(callee)) return !this.shadows(callee);
        const { firstChild: method } = node;
        const { lastChild: last } = method ?? { lastChild: null };
        if (last?.name !== "PropertyName" || node.lastChild?.firstChild?.name !== "(") return false;
        return this.source.slice(last.from, last.to) === "item";
      }
      default:
        return false;
    }
  }
}
