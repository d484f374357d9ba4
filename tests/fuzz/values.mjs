/** Tensors and arrays as Python text, with the shapes that make broadcasting and views likely. */

/** @typedef {import("./random.mjs").Chooser} Chooser */
/** @typedef {{ name: string, shape: number[], dtype: string, grad: boolean }} Variable */

export const DTYPES = ["float32", "float32", "float32", "float64", "int64", "int64", "bool"];

/** @param {Chooser} r @returns {number[]} */
export function randomShape(r) {
  return r.many(r.pick([0, 1, 1, 2, 2, 2, 3]), () => (r.chance(0.03) ? 0 : r.int(1, 3)));
}

/** One that broadcasts with another, or very nearly. @type {(r: Chooser, shape: number[]) => number[]} */
export function relatedShape(r, shape) {
  if (r.chance(0.1)) return randomShape(r);
  if (r.chance(0.5)) return [...shape];
  const from = r.chance(0.4) ? r.int(0, shape.length) : 0;
  return shape.slice(from).map((size) => (r.chance(0.25) ? 1 : size));
}

/** @type {(shape: number[]) => number} */
export const count = (shape) => shape.reduce((a, b) => a * b, 1);

/** @type {(r: Chooser, dtype: string) => string} */
export function scalar(r, dtype) {
  if (dtype === "bool") return r.pick(["True", "False"]);
  if (dtype === "int64") return String(r.int(-3, 4));
  if (r.chance(0.04)) return r.pick(["nan", "inf", "-inf", "-0.0", "1e-30", "3e9"]);
  const value = r.int(-12, 12) / 4;
  return Number.isInteger(value) ? `${value}.` : String(value);
}

/** @type {(shape: number[], leaf: () => string) => string} */
export function nested(shape, leaf) {
  if (!shape.length) return leaf();
  const [first, ...rest] = shape;
  return `[${Array.from({ length: first }, () => nested(rest, leaf)).join(", ")}]`;
}

/** @type {(r: Chooser, shape: number[], rank?: number) => string} any index that Python writes */
export function index(r, shape, rank = shape.length) {
  const one = (/** @type {number} */ size) => {
    const kind = r.int(0, 11);
    if (kind < 3)
      return String(r.chance(0.08) ? r.int(-5, 5) : r.int(-size, Math.max(0, size - 1)));
    if (kind < 8) {
      const edge = () => (r.chance(0.4) ? "" : String(r.int(-4, 4)));
      const step = r.chance(0.4) ? `:${r.int(1, 3)}` : "";
      return `${edge()}:${edge()}${step}`;
    }
    if (kind === 8) return "None";
    if (kind === 9)
      return `[${r.many(r.int(1, 3), () => r.int(-size, Math.max(0, size - 1))).join(", ")}]`;
    return ":";
  };
  const parts = shape.slice(0, r.int(1, Math.max(1, rank))).map(one);
  if (!parts.length) parts.push(r.pick(["...", "None", "0"]));
  if (r.chance(0.12)) parts.splice(r.int(0, parts.length), 0, "...");
  return parts.join(", ");
}
