/**
 * Formats of f-strings in JavaScript, digit for digit CPython's: a call out of the interpreter costs less than its
 * own str.format().
 */

import { unbox } from "../torch/float.js";

/** [[fill]align][sign][0][width][,][.precision][type] */
const SPEC = /^(?:(.)?([<>^]))?([-+ ]?)(0?)(\d{0,3})(,?)(?:\.(\d{1,2}))?([fFeEgG%d]?)$/su;

/** Formats and templates that are kept ready; a program has few. */
const KEPT = 1000;
/** Null for those that are not done here. @type {Map<string, ((value: any) => string) | null>} */
const floats = new Map();

/** Decimals; toFixed knows no more than 100. */
const MOST = 60;

/**
 * What a format wants: "float" (e, f, g or %), "whole" (d) or "any" (none); null for the formats that are not
 * done here.
 *
 * @param {string} spec what follows the colon
 * @returns {"float" | "whole" | "any" | null}
 */
export function formatKind(spec) {
  if (spec === "") return "any";
  const [whole, , , , , , , precision, type] = SPEC.exec(spec) ?? [];
  if (whole === undefined || type === "") return null;
  if (type === "d") return precision === undefined ? "whole" : null;
  return precision === undefined || Number(precision) <= MOST ? "float" : null;
}

/**
 * A float by a format, as CPython writes it; null for the formats that are not done here.
 *
 * @param {any} value a number, perhaps in a box
 * @param {string} spec
 */
export function formatFloat(value, spec) {
  let format = floats.get(spec);
  if (format === undefined) {
    if (floats.size >= KEPT) floats.clear();
    floats.set(spec, (format = formatKind(spec) === "float" ? compile(spec) : null));
  }
  return format && format(unbox(value));
}

/** Ties to even, which toFixed rounds away from zero; they have an exact half there. @param {string} digits */
function toEven(digits) {
  const last = digits.charCodeAt(digits.length - 1) - 48;
  return last % 2 === 0 ? digits : digits.slice(0, -1) + (last - 1);
}

/**
 * A number that is not negative with so many decimals.
 *
 * @param {number} value
 * @param {number} decimals
 */
export function fixed(value, decimals) {
  if (value >= 1e21) {
    return BigInt(value).toString() + (decimals ? `.${"0".repeat(decimals)}` : "");
  }
  const text = value.toFixed(decimals);
  // The value times 10^d ends in a half exactly when the value times 2^(d + 1) is an odd number.
  return (value * 2 ** (decimals + 1)) % 2 === 1 ? toEven(text) : text;
}

/** The same with an exponent. @param {number} value @param {number} decimals */
function exponential(value, decimals) {
  const [digits, exponent] = value.toExponential(decimals).split("e");
  const more = value.toExponential(Math.min(decimals + 40, 100)).split("e")[0];
  const tie = /^50*$/.test(more.slice(decimals ? decimals + 2 : 2));
  return `${tie ? toEven(digits) : digits}e${exponent[0]}${exponent.slice(1).padStart(2, "0")}`;
}

/** So many digits, whichever way is shorter. @param {number} value @param {number} precision */
function general(value, precision) {
  const most = Math.max(precision, 1);
  const [digits, exponent] = exponential(value, most - 1).split("e");
  const size = Number(exponent);
  const plain = size >= -4 && size < most;
  const text = plain ? fixed(value, most - 1 - size) : digits;
  const short = text.includes(".") ? text.replace(/\.?0+$/, "") : text;
  return plain ? short : `${short}e${exponent}`;
}

/** @param {string} text digits, perhaps with a point */
const grouped = (text) => text.replace(/^\d+/, (head) => head.replace(/\B(?=(\d{3})+$)/g, ","));

/**
 * The function of one format: numbers in, text out; texts, which Python has formatted, stay.
 *
 * @param {string} spec
 * @returns {(value: any) => string}
 */
function compile(spec) {
  if (spec === "") return String;
  const [, fill, align, sign, zero, width, comma, precision, type] =
    /** @type {RegExpExecArray} */ (SPEC.exec(spec));
  const decimals = precision === undefined ? 6 : Number(precision);
  const least = Number(width);
  const lower = type.toLowerCase();
  /** @param {number} value not negative */
  const digits = (value) => {
    if (type === "d") return String(value);
    if (!Number.isFinite(value))
      return (value !== value ? "nan" : "inf") + (type === "%" ? "%" : "");
    if (type === "%") return `${fixed(100 * value, decimals)}%`;
    if (lower === "g") return general(value, decimals);
    return lower === "f" ? fixed(value, decimals) : exponential(value, decimals);
  };
  const simple = least === 0 && !comma && type === "f";
  return (value) => {
    if (typeof value !== "number") return String(value);
    const negative = value < 0 || Object.is(value, -0);
    let text = digits(negative ? -value : value);
    const mark = negative ? "-" : sign === "-" ? "" : sign;
    if (simple) return mark + text;
    if (comma) text = grouped(text);
    if (lower !== type) text = text.toUpperCase();
    const missing = least - text.length - mark.length;
    if (missing <= 0) return mark + text;
    const padding = (fill ?? " ").repeat(missing);
    if (align === "<") return mark + text + padding;
    if (align === "^")
      return padding.slice(missing - (missing >> 1)) + mark + text + padding.slice(missing >> 1);
    return zero && !align ? mark + "0".repeat(missing) + text : padding + mark + text;
  };
}

/** @type {Map<string, { pieces: string[], formats: ((value: any) => string)[] }>} */
const ready = new Map();

/** @param {string} template */
function parse(template) {
  const pieces = [""];
  const formats = [];
  for (const [part, spec] of template.matchAll(/\{\{|\}\}|\{(?::([^{}]*))?\}|[^{}]+/g)) {
    if (part[0] !== "{" && part[0] !== "}") pieces[pieces.length - 1] += part;
    else if (part === "{{" || part === "}}") pieces[pieces.length - 1] += part[0];
    else {
      formats.push(compile(spec ?? ""));
      pieces.push("");
    }
  }
  return { pieces, formats };
}

/**
 * str.format() for the templates that fstring.js makes.
 *
 * @param {string} template
 * @param {any[]} values
 */
export function formatLine(template, values) {
  let made = ready.get(template);
  if (!made) {
    if (ready.size >= KEPT) ready.clear();
    ready.set(template, (made = parse(template)));
  }
  const { pieces, formats } = made;
  let text = pieces[0];
  for (let i = 0; i < formats.length; i++) text += formats[i](unbox(values[i])) + pieces[i + 1];
  return text;
}
