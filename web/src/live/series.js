/** Points of a run, kept to a bounded number, and put together with other curves for the chart. */

/** Points kept of one run; beyond that every second one goes. */
const MAX_POINTS = 5000;

/** The points of one run: x, and one column per series. */
export class Curve {
  constructor() {
    /** @type {number[]} */
    this.x = [];
    /** @type {number[][]} */
    this.columns = [];
    /** Of the columns, where the program gave them. @type {string[]} */
    this.names = [];
    this.stride = 1;
    this.seen = 0;
    /** @type {[number, number] | null} the newest point, whether kept or not */
    this.last = null;
    /** The first x whose value was not finite, or null. */
    this.brokenAt = /** @type {number | null} */ (null);
  }

  get length() {
    return this.x.length;
  }

  /**
   * @param {number} series
   * @param {Float64Array} data rows of x and `series` values
   * @param {string[]} [names] of the series
   */
  add(series, data, names) {
    const places = names ? names.map((name) => this.columnOf(name)) : null;
    const width = series + 1;
    if (!places) while (this.columns.length < series) this.addColumn();
    for (let row = 0; row + width <= data.length; row += width) {
      const x = data[row];
      if (!Number.isFinite(x)) continue;
      if (this.brokenAt === null && !Number.isFinite(data[row + 1])) this.brokenAt = x;
      this.last = [x, data[row + 1]];
      const there = places && this.x.length ? this.rowAt(x) : -1;
      if (there < 0) {
        if (this.seen++ % this.stride !== 0) continue;
        this.x.push(x);
        for (const column of this.columns) column.push(NaN);
      }
      const at = there < 0 ? this.x.length - 1 : there;
      for (let i = 0; i < series; i++) this.columns[places?.[i] ?? i][at] = data[row + 1 + i];
      if (this.x.length >= MAX_POINTS) this.thin();
    }
  }

  addColumn(name = "") {
    this.names.push(name);
    return this.columns.push(this.x.map(() => NaN)) - 1;
  }

  /** The series of a name; one without a name is the first. @param {string} name */
  columnOf(name) {
    const found = this.names.indexOf(name);
    return found < 0 ? this.addColumn(name) : found;
  }

  /** Values of one step may be printed apart. @param {number} x */
  rowAt(x) {
    return this.x[this.x.length - 1] < x ? -1 : this.x.indexOf(x);
  }

  /** Rows of x and the values there. @returns {number[][]} */
  rows() {
    return this.x.map((x, i) => [x, ...this.columns.map((column) => column[i])]);
  }

  thin() {
    /** @param {unknown} _ @param {number} i */
    const even = (_, i) => i % 2 === 0;
    this.x = this.x.filter(even);
    this.columns = this.columns.map((column) => column.filter(even));
    this.stride *= 2;
  }

  /**
   * The value at an x, if there is a point there.
   *
   * @param {number} x
   */
  at(x) {
    const i = this.x.indexOf(x);
    return i < 0 ? undefined : this.columns[0]?.[i];
  }
}

/** @typedef {(number | null)[]} Column */

/**
 * Several curves on one ascending x. Of two points of a curve at the same x the later counts.
 *
 * @param {{ x: number[], columns: number[][] }[]} curves
 * @param {boolean} log whether values that have no logarithm are to be left out
 * @returns {{ x: number[], columns: (number | null | undefined)[][] }} null where a curve's value
 *   cannot be drawn, undefined where it has no point
 */
export function align(curves, log) {
  const all = new Set();
  for (const curve of curves) for (const x of curve.x) all.add(x);
  const x = Array.from(all).sort((a, b) => a - b);
  const index = new Map(x.map((value, i) => [value, i]));
  const columns = [];
  for (const curve of curves) {
    for (const values of curve.columns) {
      const column = new Array(x.length).fill(undefined);
      values.forEach((value, i) => {
        const drawn = Number.isFinite(value) && (!log || value > 0);
        column[/** @type {number} */ (index.get(curve.x[i]))] = drawn ? value : null;
      });
      columns.push(column);
    }
  }
  return { x, columns };
}

/**
 * Whether a logarithmic axis suits: all values positive, and more than a decade apart.
 *
 * @param {{ columns: number[][] }[]} curves
 */
export function suitsLog(curves) {
  let min = Infinity;
  let max = 0;
  for (const curve of curves) {
    for (const column of curve.columns) {
      for (const value of column) {
        if (!Number.isFinite(value)) continue;
        if (value <= 0) return false;
        if (value < min) min = value;
        if (value > max) max = value;
      }
    }
  }
  return max / min > 10;
}

/**
 * A short number for axes and legends: 1.234e+7, 0.0123, 628.3
 *
 * @param {number | null | undefined} value
 */
export function shortNumber(value) {
  if (value === null || value === undefined || Number.isNaN(value)) return "–";
  if (!Number.isFinite(value)) return value > 0 ? "∞" : "−∞";
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e6 || size < 1e-3)) {
    return value.toExponential(2).replace("e+", "e");
  }
  return String(Number(value.toPrecision(5)));
}

const SUPERSCRIPT = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** @param {number} value a power of ten */
export function power(value) {
  const exponent = Math.round(Math.log10(value));
  if (exponent === 0 || exponent === 1) return String(value);
  const digits = [...String(Math.abs(exponent))].map((digit) => SUPERSCRIPT[+digit]).join("");
  return `10${exponent < 0 ? "⁻" : ""}${digits}`;
}

/** What stands at a tick of an axis. @param {number} value */
export function tick(value) {
  const size = Math.abs(value);
  if (size === 0 || (size < 1e5 && size >= 1e-3)) return String(Number(value.toPrecision(6)));
  return String(Number(value.toPrecision(3)).toExponential()).replace("e+", "e");
}
