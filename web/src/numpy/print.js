/**
 * Arrays as NumPy prints them (numpy/core/arrayprint.py): the fewest digits that tell the elements apart,
 * at most `precision` after the point; scientific where magnitudes differ much.
 */

/** What np.set_printoptions sets. */
export const printOptions = {
  precision: 8,
  threshold: 1000,
  edgeitems: 3,
  linewidth: 75,
  suppress: false,
};

/** A float rounded to float16's 11 bits, by Veltkamp's splitting; the smallest have steps of 2^-24. @param {number} x */
function half(x) {
  if (Math.abs(x) < 6.103515625e-5) return Math.round(x * 16777216) / 16777216;
  const large = x * 4398046511105; // 2^42 + 1
  return large - (large - x);
}

/** The shortest decimal that reads back as the same float16, as a number. @param {number} x */
export function shortest16(x) {
  for (let digits = 1; digits < 6; digits++) {
    const short = Number(x.toPrecision(digits));
    if (half(short) === x) return short;
  }
  return x;
}

/** The same for float32. @param {number} x */
export function shortest32(x) {
  if (!Number.isFinite(x) || x === 0) return x;
  for (let digits = 1; digits < 9; digits++) {
    const short = Number(x.toPrecision(digits));
    if (Math.fround(short) === x) return short;
  }
  return Number(x.toPrecision(9));
}

/**
 * A rounded text of a number, ties to even where JavaScript rounds them up.
 * @param {number} x @param {number} digits @param {"toFixed" | "toExponential"} write
 */
function rounded(x, digits, write) {
  const text = x[write](digits);
  const cut = text.search(/e|$/);
  if (digits > 90 || !"13579".includes(text[cut - 1])) return text;
  const exact = x[write](100).replace(/e.*/, "");
  const tail = exact.slice(exact.length - (100 - digits));
  if (!/^50*$/.test(tail)) return text;
  const down = exact.slice(0, exact.length - tail.length);
  return text.includes("e") ? down + text.slice(cut) : down;
}

/** @param {string} text */
const trimZeros = (text) => (text.includes(".") ? text.replace(/\.?0+$/, "") : text);

/** Digits after the point as NumPy needs them, without the point. @param {string} text */
const fraction = (text) => text.split(".")[1] ?? "";

/** "12.5", "3." @param {number} x @param {number} short */
function positional(x, short) {
  const own = String(short);
  const { precision } = printOptions;
  let text = own;
  if (/e/.test(own) || fraction(own).length > precision) {
    text = trimZeros(rounded(x, precision, "toFixed"));
  } else if (Object.is(x, -0)) {
    text = "-0";
  }
  return text.includes(".") ? text : `${text}.`;
}

/** Mantissa and exponent, "1.25" and "-07". @param {number} x @param {number} short */
function scientific(x, short) {
  const { precision } = printOptions;
  let [mantissa, exponent] = short.toExponential().split("e");
  if (fraction(mantissa).length > precision) {
    [mantissa, exponent] = rounded(x, precision, "toExponential").split("e");
    mantissa = trimZeros(mantissa);
  }
  if (Object.is(x, -0)) mantissa = "-0";
  if (!mantissa.includes(".")) mantissa += ".";
  return [mantissa, exponent[0] + exponent.slice(1).padStart(2, "0")];
}

/** @type {Record<string, (x: number) => number>} */
const SHORTEST = { float16: shortest16, float32: shortest32 };

/** @param {number[]} values @param {string} dtype @returns {(x: number) => string} */
function floatFormat(values, dtype) {
  const finite = values.filter(Number.isFinite);
  let largest = 0;
  let smallest = Infinity;
  for (const x of finite) {
    const size = Math.abs(x);
    if (size > largest) largest = size;
    if (size !== 0 && size < smallest) smallest = size;
  }
  const short = SHORTEST[dtype] ?? ((/** @type {number} */ x) => x);
  const single = dtype === "float32";
  const special = (/** @type {number} */ x) => (Number.isNaN(x) ? "nan" : x > 0 ? "inf" : "-inf");
  // NumPy compares in the array's own precision.
  const least = single ? Math.fround(1e-4) : 1e-4;
  const small = !printOptions.suppress && (smallest < least || largest / smallest > 1000);
  /** @type {(x: number) => string} */
  let format;
  if (largest > 0 && (largest >= 1e8 || small)) {
    const parts = finite.map((x) => scientific(x, short(x)));
    const digits = Math.max(...parts.map(([mantissa]) => fraction(mantissa).length));
    const width = Math.max(...parts.map(([, exponent]) => exponent.length - 1));
    format = (x) => {
      const [mantissa, exponent] = scientific(x, short(x));
      const zeros = "0".repeat(digits - fraction(mantissa).length);
      return `${mantissa}${zeros}e${exponent[0]}${exponent.slice(1).padStart(width, "0")}`;
    };
  } else {
    const digits = Math.max(0, ...finite.map((x) => fraction(positional(x, short(x))).length));
    format = (x) => {
      const text = positional(x, short(x));
      return text.padEnd(text.length + digits - fraction(text).length);
    };
  }
  const text = (/** @type {number} */ x) => (Number.isFinite(x) ? format(x) : special(x));
  const width = Math.max(0, ...values.map((x) => text(x).length));
  return (x) => text(x).padStart(width);
}

/** @param {any[]} values @param {string} dtype @param {boolean} alone @returns {(x: any) => string} */
function elementFormat(values, dtype, alone) {
  if (dtype.startsWith("float")) return floatFormat(values, dtype);
  const text = (/** @type {any} */ x) => (dtype === "bool" ? (x ? "True" : "False") : String(x));
  // NumPy writes " True" even where there is no False.
  const width = Math.max(dtype === "bool" && !alone ? 5 : 0, ...values.map((x) => text(x).length));
  return (x) => text(x).padStart(width);
}

/**
 * @param {ArrayLike<any>} values in row-major order
 * @param {readonly number[]} shape
 * @param {string} dtype
 * @param {{separator?: string, prefix?: string, suffix?: string}} [layout] what stands around the text
 */
export function formatArray(
  values,
  shape,
  dtype,
  { separator = " ", prefix = "", suffix = "" } = {},
) {
  const { threshold, edgeitems, linewidth } = printOptions;
  if (values.length === 0) return "[]";
  const summarize = values.length > threshold;
  const strides = shape.map((_, d) => shape.slice(d + 1).reduce((a, b) => a * b, 1));
  /** Indices along a dimension that are shown, -1 for what is left out. @param {number} size */
  const shown = (size) => {
    const all = Array.from({ length: size }, (_, i) => i);
    if (!summarize || size <= 2 * edgeitems) return all;
    return [...all.slice(0, edgeitems), -1, ...all.slice(size - edgeitems)];
  };
  /** @type {any[]} */
  const leaves = [];
  /** @param {number} d @param {number} at */
  const collect = (d, at) => {
    if (d === shape.length) leaves.push(values[at]);
    else for (const i of shown(shape[d])) if (i >= 0) collect(d + 1, at + i * strides[d]);
  };
  collect(0, 0);
  const format = elementFormat(leaves, dtype, shape.length === 0);
  /** @param {number} d @param {number} at @param {string} indent @param {number} width @returns {string} */
  const build = (d, at, indent, width) => {
    if (d === shape.length) return format(values[at]);
    const parts = shown(shape[d]).map((i) =>
      i < 0 ? "..." : build(d + 1, at + i * strides[d], `${indent} `, width - 1),
    );
    if (d < shape.length - 1) {
      const between = separator.trimEnd() + "\n".repeat(shape.length - d - 1) + indent;
      return `[${parts.join(between)}]`;
    }
    let text = "";
    let line = indent;
    const room = width - Math.max(separator.trimEnd().length, 1);
    parts.forEach((part, i) => {
      if (line.length + part.length > room && line.length > indent.length) {
        text += `${line.trimEnd()}\n`;
        line = indent;
      }
      line += part + (i < parts.length - 1 ? separator : "");
    });
    return `[${(text + line).slice(indent.length)}]`;
  };
  return build(0, 0, ` ${" ".repeat(prefix.length)}`, linewidth - suffix.length);
}
