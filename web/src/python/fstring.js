/**
 * f-strings as calls of str.format: the interpreter's own f-strings know neither nested quotes nor strings
 * side by side, and a tensor in a field must become a number first.
 */

/** @typedef {import("@lezer/common").SyntaxNode} Node */
/** @typedef {import("./transform.js").Rewriter} Rewriter */

/** [[fill]align][sign][#][0][width][grouping][.precision][type] */
const SPEC = /^(?:.?[<>=^])?[-+ ]?#?0?\d*([,_]?)(?:\.\d+)?([bcdeEfFgGnosxX%]?)$/su;

/**
 * Whether the interpreter gets this format right: it knows no thousands separators, pads texts by their
 * bytes, and rounds a float's half up that CPython rounds to even.
 *
 * @param {string} spec
 */
function isKnown(spec) {
  const [, grouping, type] = SPEC.exec(spec) ?? [];
  return grouping === "" && type !== undefined && /[bcdnoxX]/.test(type);
}

/** Escapes that stand for braces. */
export const BRACE = /\\(?:x7|u007|U0000007)([bd])|\\17([35])/i;
const BRACES = new RegExp(BRACE, "gi");

/**
 * @param {Rewriter} rewriter
 * @param {Node[]} parts strings and f-strings side by side
 */
export function rewriteFormatString(rewriter, parts) {
  /** @type {string[]} */
  const args = [];
  let out = "";
  let at = parts[0].from;
  for (const part of parts) {
    out += rewriter.raw({ from: at, to: part.from }); // spaces, line ends
    at = part.to;
    if (part.name === "Comment") continue;
    out +=
      part.name === "FormatString" ? literal(rewriter, part, args) : braced(rewriter.raw(part));
  }
  return `${out}.format(${args.join(", ")})`;
}

/** A string's text with its braces doubled. @param {string} text */
export function braced(text) {
  const raw = /^[a-z]*r/i.test(text);
  return (raw ? text : unescaped(text, 1)).replace(/[{}]/g, "$&$&");
}

/**
 * @param {string} text
 * @param {number} times how often the brace is to stand there
 */
function unescaped(text, times) {
  return text.replace(BRACES, (_, hex, octal) => {
    return (/b|3/i.test(hex ?? octal) ? "{" : "}").repeat(times);
  });
}

/**
 * @param {Rewriter} rewriter
 * @param {Node} node a FormatString
 * @param {string[]} args
 * @param {(node: Node) => string} [place] what stands for a field
 */
export function literal(rewriter, node, args, place = (child) => field(rewriter, child, args)) {
  const text = rewriter.raw(node);
  const opening = /** @type {RegExpExecArray} */ (/^([a-z]*)(['"])/i.exec(text));
  const prefix = opening[1].replace(/f/i, "");
  let out = prefix;
  let at = node.from + opening[1].length;
  /** @param {number} to */
  const upTo = (to) => {
    const piece = rewriter.raw({ from: at, to });
    return prefix ? piece : unescaped(piece, 2);
  };
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.name !== "FormatReplacement") continue;
    out += upTo(child.from) + place(child);
    at = child.to;
  }
  return out + upTo(node.to);
}

/**
 * A field as it stands in the template; its values go to the arguments.
 *
 * @param {Rewriter} rewriter
 * @param {Node} node a FormatReplacement
 * @param {string[]} args
 */
function field(rewriter, node, args) {
  /** @type {Node[]} */
  const value = [];
  /** @type {Record<string, Node>} */
  const found = {};
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (/^Format(SelfDoc|Conversion|Spec)$/.test(child.name)) found[child.name] = child;
    else if (child.name !== "{" && child.name !== "}") value.push(child);
  }
  const { FormatSelfDoc: doc, FormatConversion: conversion, FormatSpec: spec } = found;
  const start = node.from + 1;
  const end = (doc ?? conversion ?? spec ?? { from: node.to - 1 }).from;
  let expression = rewriter.range(start, end, value);
  if (value.some(({ name }) => name === ",")) expression = `(${expression})`;
  let before = "";
  if (doc) {
    const next = (conversion ?? spec ?? { from: node.to - 1 }).from;
    args.push(JSON.stringify(rewriter.raw({ from: start, to: next })));
    before = "{}";
  }
  const nested = spec ? kids(spec).filter(({ name }) => name === "FormatReplacement") : [];
  const format = spec ? rewriter.raw(spec).slice(1) : "";
  if (conversion || (doc && !format)) {
    const how = conversion && rewriter.raw(conversion) === "!s" ? "__text" : "__repr";
    args.push(`${how}(${expression})`);
    return `${before}{${nestedFormat(rewriter, spec, nested, args)}}`;
  }
  if (nested.length === 0 && isKnown(format)) {
    args.push(
      value.length === 1 && rewriter.numbers.has(value[0]) ? expression : `__f(${expression})`,
    );
    return `${before}{:${format}}`;
  }
  if (!spec && value.length === 1 && rewriter.numbers.isWhole(value[0])) {
    args.push(expression);
    return `${before}{}`;
  }
  /** @type {string[]} */
  const inner = [];
  let text = JSON.stringify(format);
  if (nested.length) {
    text = JSON.stringify(nestedFormat(rewriter, spec, nested, inner).slice(1));
    text += `.format(${inner.join(", ")})`;
  }
  args.push(`__spec(${expression}, ${text})`);
  return `${before}{}`;
}

/** @param {Node} node */
function kids(node) {
  const list = [];
  for (let child = node.firstChild; child; child = child.nextSibling) list.push(child);
  return list;
}

/**
 * A format, from its colon on, with its own fields.
 *
 * @param {Rewriter} rewriter
 * @param {Node | undefined} spec
 * @param {Node[]} nested
 * @param {string[]} args
 */
function nestedFormat(rewriter, spec, nested, args) {
  if (!spec) return "";
  let out = "";
  let at = spec.from;
  for (const child of nested) {
    out += rewriter.raw({ from: at, to: child.from }) + field(rewriter, child, args);
    at = child.to;
  }
  return out + rewriter.raw({ from: at, to: spec.to });
}

/**
 * Whether a template of format() names or numbers its fields, and writes floats: that the interpreter is not asked.
 *
 * @param {string} text one or several string literals
 */
export function namesFloats(text) {
  const fields = Array.from(
    text.replace(/\{\{|\}\}/g, "").matchAll(/\{([^{}]*)\}/g),
    ([, field]) => field,
  );
  return (
    fields.every((field) => /^(\d+|[a-z_]\w*)(:.*)?$/is.test(field)) &&
    fields.some((field) => /:.*[efg%]$/is.test(field))
  );
}

/**
 * The template of a call of format(): formats the interpreter does not know go to the arguments, whose places are those of
 * the plain fields.
 *
 * @param {string} text one or several string literals
 * @returns {{ text: string, specs: (string | undefined)[] }}
 */
export function rewriteTemplate(text) {
  /** @type {(string | undefined)[]} */
  const specs = [];
  if (/\{[^{}:!]+[^{}]*\}|\{[^{}]*\{/.test(text.replace(/\{\{|\}\}/g, ""))) return { text, specs };
  const out = text.replace(/\{\{|\}\}|\{(![rsa])?(?::([^{}]*))?\}/g, (whole, conversion, spec) => {
    if (whole === "{{" || whole === "}}") return whole;
    const help = !conversion && !isKnown(spec ?? "");
    specs.push(help ? JSON.stringify(spec ?? "") : undefined);
    return help ? "{}" : whole;
  });
  return { text: out, specs };
}
