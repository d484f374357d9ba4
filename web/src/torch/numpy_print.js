/**
 * Arrays as NumPy prints them (numpy/core/arrayprint.py, default options): the fewest digits that tell
 * the elements apart, at most 8 after the point; scientific where magnitudes differ much.
 */

const PRECISION = 8;
const LINE_WIDTH = 75;
const THRESHOLD = 1000;
const EDGE_ITEMS = 3;

/** Digits after the point that a number needs, at most PRECISION. @param {number} x */
function decimals(x) {
  const text = Math.abs(x).toFixed(PRECISION);
  const shortest = /e/.test(String(x)) ? text : trimZeros(String(Math.abs(x)));
  const digits = (shortest.split(".")[1] ?? "").length;
  return digits <= PRECISION ? digits : (trimZeros(text).split(".")[1] ?? "").length;
}

/** @param {string} text */
const trimZeros = (text) => (text.includes(".") ? text.replace(/\.?0+$/, "") : text);

/** @param {number[]} values @returns {(x: number) => string} */
function floatFormat(values) {
  const finite = values.filter(Number.isFinite);
  const sizes = finite.filter((x) => x !== 0).map(Math.abs);
  const largest = sizes.reduce((a, b) => Math.max(a, b), 0);
  const smallest = sizes.reduce((a, b) => Math.min(a, b), Infinity);
  const special = (/** @type {number} */ x) => (Number.isNaN(x) ? "nan" : x > 0 ? "inf" : "-inf");
  /** @type {(x: number) => string} */
  let format;
  if (sizes.length && (largest >= 1e8 || smallest < 1e-4 || largest / smallest > 1000)) {
    const digits = Math.max(
      ...finite.map(
        (x) => trimZeros(x.toExponential(PRECISION).split("e")[0]).split(".")[1]?.length ?? 0,
      ),
    );
    const parts = (/** @type {number} */ x) => x.toExponential(digits).split("e");
    const width = Math.max(2, ...finite.map((x) => parts(x)[1].length - 1));
    format = (x) => {
      const [mantissa, exponent] = parts(x);
      const point = digits === 0 ? "." : "";
      return `${mantissa}${point}e${exponent[0]}${exponent.slice(1).padStart(width, "0")}`;
    };
  } else {
    const digits = Math.max(0, ...finite.map(decimals));
    format = (x) => {
      const own = Math.min(decimals(x), digits);
      const text = x.toFixed(own) + (own === 0 ? "." : "");
      return text.padEnd(text.length + digits - own);
    };
  }
  const width = Math.max(
    0,
    ...values.map((x) => (Number.isFinite(x) ? format(x) : special(x)).length),
  );
  return (x) => (Number.isFinite(x) ? format(x) : special(x)).padStart(width);
}

/** @param {any[]} values @param {string} dtype @returns {(x: any) => string} */
function elementFormat(values, dtype) {
  if (dtype.startsWith("float")) return floatFormat(values);
  const text = (/** @type {any} */ x) => (dtype === "bool" ? (x ? "True" : "False") : String(x));
  const width = Math.max(0, ...values.map((x) => text(x).length));
  return (x) => text(x).padStart(width);
}

/**
 * @param {any} nested
 * @param {number[]} shape
 * @param {string} dtype
 */
export function formatArray(nested, shape, dtype) {
  if (shape.length === 0) return elementFormat([nested], dtype)(nested).trim();
  const summarize = shape.reduce((a, b) => a * b, 1) > THRESHOLD;
  const shown = (/** @type {any[]} */ list) =>
    summarize && list.length > 2 * EDGE_ITEMS
      ? [...list.slice(0, EDGE_ITEMS), ...list.slice(-EDGE_ITEMS)]
      : list;
  /** @param {any} level @returns {any[]} */
  const leaves = (level) => (Array.isArray(level) ? shown(level).flatMap(leaves) : [level]);
  const format = elementFormat(leaves(nested), dtype);
  /** @param {any[]} list @param {number} depth @returns {string} */
  const build = (list, depth) => {
    const cut = summarize && list.length > 2 * EDGE_ITEMS;
    /** @type {string[]} */
    const parts = shown(list).map((item) =>
      Array.isArray(item) ? build(item, depth + 1) : format(item),
    );
    if (cut) parts.splice(EDGE_ITEMS, 0, "...");
    const indent = " ".repeat(depth + 1);
    if (depth < shape.length - 1) {
      return `[${parts.join("\n".repeat(shape.length - depth - 1) + indent)}]`;
    }
    let line = "";
    const lines = [];
    for (const part of parts) {
      if (line && indent.length + line.length + 1 + part.length >= LINE_WIDTH) {
        lines.push(line);
        line = part;
      } else {
        line = line ? `${line} ${part}` : part;
      }
    }
    lines.push(line);
    return `[${lines.join(`\n${indent}`)}]`;
  };
  return build(nested, 0);
}
