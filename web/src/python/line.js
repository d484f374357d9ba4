/**
 * print() of texts with numbers in them (f-strings, str.format(), % and texts side by side) as one
 * __line(template, values), which is formatted in JavaScript (line_format.js). Values cross as floats, as texts, and
 * as whole numbers of 32 bits.
 */
import { BRACE, braced, literal } from "./fstring.js";
import { formatKind } from "./line_format.js";
import { children } from "./tree.js";

/** @typedef {import("@lezer/common").SyntaxNode} Node */
/** @typedef {import("./transform.js").Rewriter} Rewriter */

/** A field that wants more than can be done here. */
class Refused extends Error {}

/** %[flags][width][.precision]type, and what str.format() calls it. */
const PERCENT = /%(?:%|([-+ 0]*)(\d*)(\.\d+)?([deEfFgGs]))/g;

/**
 * @param {Rewriter} rewriter
 * @param {Node[]} texts what print() is given, each a text, or a whole number beside texts
 * @returns {string | null} what stands between the parentheses; null where __print must do it
 */
export function rewriteLine(rewriter, texts) {
  /** @type {string[]} */
  const args = [];
  try {
    const template = texts.map((node) => piece(rewriter, node, args)).join(' " " ');
    return args.length ? [template, ...args].join(", ") : null;
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
}

/** @param {Rewriter} rewriter @param {Node} node @param {string[]} args */
function piece(rewriter, node, args) {
  /** @param {{ place: string, value: string }} made */
  const take = ({ place, value }) => {
    args.push(value);
    return place;
  };
  switch (node.name) {
    case "String":
    case "FormatString":
      return textPiece(rewriter, [node], take);
    case "ContinuedString":
      return textPiece(rewriter, children(node), take);
    case "BinaryExpression":
      if (!rewriter.numbers.isWhole(node)) return percentPiece(rewriter, node, take);
      break;
    case "CallExpression":
      if (!rewriter.numbers.isWhole(node)) return formatPiece(rewriter, node, take);
      break;
  }
  if (!rewriter.numbers.isWhole(node)) throw new Refused();
  return `"${take(fieldOf(rewriter, node, rewriter.text(node), ""))}"`;
}

/** @typedef {(made: { place: string, value: string }) => string} Take */

/** @param {Rewriter} rewriter @param {Node[]} parts strings side by side @param {Take} take */
function textPiece(rewriter, parts, take) {
  return parts
    .map((part, i) => {
      const gap = i ? rewriter.raw({ from: parts[i - 1].to, to: part.from }) : "";
      if (part.name === "Comment") return gap;
      if (part.name !== "FormatString") return gap + plainText(rewriter, part);
      return gap + literal(rewriter, part, [], (node) => take(replacement(rewriter, node)));
    })
    .join("");
}

/** @param {Rewriter} rewriter @param {Node} node */
function plainText(rewriter, node) {
  const text = rewriter.raw(node);
  if (/^[a-z]*b/i.test(text)) throw new Refused();
  return braced(text);
}

/** A field of an f-string. @param {Rewriter} rewriter @param {Node} node a FormatReplacement */
function replacement(rewriter, node) {
  const parts = children(node).filter(({ name }) => name !== "{" && name !== "}");
  const spec = parts.find(({ name }) => name === "FormatSpec");
  const [value] = parts;
  if (!value || parts.length > (spec ? 2 : 1) || value === spec) throw new Refused();
  if (spec && children(spec).some(({ name }) => name === "FormatReplacement")) throw new Refused();
  const format = spec ? rewriter.raw(spec).slice(1) : "";
  const text = rewriter.range(node.from + 1, (spec ?? { from: node.to - 1 }).from, [value]);
  return fieldOf(rewriter, value, text, format);
}

/**
 * A field's place in the template and its value.
 *
 * @param {Rewriter} rewriter
 * @param {Node} value
 * @param {string} text of the value, rewritten
 * @param {string} format
 * @param {string} [slowly] the text of what is no float, by Python; else as an f-string has it
 */
function fieldOf({ numbers }, value, text, format, slowly) {
  if (/[\\{}"']/.test(format)) throw new Refused();
  const kind = formatKind(format);
  const place = kind && format ? `{:${format}}` : "{}";
  if (kind === "float") {
    if (numbers.isFloat(value)) return { place, value: text };
    if (numbers.has(value)) return { place, value: `(${text}) * 1.0` };
    const otherwise = slowly ?? `__n(${text}, "${format}")`;
    // A name can be asked for its type here, which is cheaper than a call.
    const isName = value.name === "VariableName";
    return {
      place,
      value: isName ? `${text} if __type(${text}) is __real else ${otherwise}` : otherwise,
    };
  }
  if (kind && numbers.isWhole(value)) {
    const bound = numbers.bound(value);
    if (bound < 2 ** 53) return { place, value: bound > 2 ** 31 ? `(${text}) * 1.0` : text };
  }
  return { place: "{}", value: slowly ?? `__t(${text}, ${JSON.stringify(format)})` };
}

/** "text" % values @param {Rewriter} rewriter @param {Node} node @param {Take} take */
function percentPiece(rewriter, node, take) {
  const [left, sign, right, more] = children(node);
  if (left?.name !== "String" || more || rewriter.raw(sign) !== "%") throw new Refused();
  const text = plainText(rewriter, left);
  if (/^[a-z]*r/i.test(text) || BRACE.test(text) || /[{}]/.test(text)) throw new Refused();
  const values = right.name === "TupleExpression" ? rewriter.items(children(right)) : [[right]];
  let at = 0;
  const out = text.replace(PERCENT, (whole, flags, width, precision = "", type) => {
    if (whole === "%%") return "%";
    const [value, ...others] = values[at++] ?? [];
    if (!value || others.length || value.name === "*") throw new Refused();
    const inner = rewriter.text(value);
    const { numbers } = rewriter;
    if (type === "s") {
      if (flags || width || precision || !numbers.isWhole(value)) throw new Refused();
      return take(fieldOf(rewriter, value, inner, ""));
    }
    if (type === "d" && (precision || !numbers.isWhole(value))) throw new Refused();
    const mark = /[+]/.test(flags) ? "+" : / /.test(flags) ? " " : "";
    const side = flags.includes("-") ? "<" : "";
    const zero = !side && flags.includes("0") ? "0" : "";
    return take(
      fieldOf(
        rewriter,
        value,
        inner,
        `${side}${mark}${zero}${width}${precision}${type}`,
        `__p("${whole}", (${inner},))`,
      ),
    );
  });
  if (at !== values.length || /%/.test(text.replace(PERCENT, ""))) throw new Refused();
  return out;
}

/** "text".format(values) @param {Rewriter} rewriter @param {Node} node @param {Take} take */
function formatPiece(rewriter, node, take) {
  const [callee, list, more] = children(node);
  const owner = callee.firstChild;
  const isFormat = callee.name === "MemberExpression" && owner?.name === "String";
  if (!isFormat || more || list?.name !== "ArgList") throw new Refused();
  if (rewriter.raw({ from: owner.to, to: callee.to }) !== ".format") throw new Refused();
  const text = rewriter.raw(owner);
  const values = rewriter.items(children(list));
  if (/^[a-z]/i.test(text) || BRACE.test(text)) throw new Refused();
  let at = 0;
  const out = text.replace(/\{\{|\}\}|\{([^{}]*)\}/g, (whole, field) => {
    if (field === undefined) return whole;
    const [value, ...others] = values[at++] ?? [];
    if (!value || others.length || /^\*/.test(value.name) || !/^(:|$)/.test(field)) {
      throw new Refused();
    }
    return take(fieldOf(rewriter, value, rewriter.text(value), field.slice(1)));
  });
  if (at !== values.length) throw new Refused();
  return out;
}
