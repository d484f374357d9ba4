/** What a program in JavaScript hands to the chart by itself. */
import { Tensor } from "gradlet";

/** @typedef {import("./console.js").Printer} Printer */

/**
 * A number, or that of a tensor of one element; undefined for anything else.
 *
 * @param {unknown} value
 */
function toNumber(value) {
  if (typeof value === "number") return value;
  if (typeof value === "bigint") return Number(value);
  const tensor = /** @type {any} */ (value);
  return value instanceof Tensor && tensor.numel() === 1 ? Number(tensor.item()) : undefined;
}

/**
 * `plot(step, { loss, acc })`, or `plot({ loss })`, which counts.
 *
 * @param {Printer} printer
 */
export function makePlot(printer) {
  return (/** @type {unknown} */ step, /** @type {Record<string, unknown>} */ values) => {
    const counts = values === undefined && !(step instanceof Tensor);
    const x = counts ? undefined : toNumber(step);
    const given = counts ? step : values;
    if ((x === undefined && !counts) || typeof given !== "object" || given === null) {
      throw new TypeError("plot: write plot(step, { loss }), with a number for the step");
    }
    const entries = Object.entries(given);
    const numbers = entries.map(([name, value]) => {
      const number = toNumber(value);
      if (number !== undefined) return number;
      throw new TypeError(`plot: ${name} must be a number or a tensor of one element`);
    });
    const names = entries.map(([name]) => name);
    if (!names.length) return;
    printer.point((points) => points.plot(x, names, numbers));
    printer.check();
  };
}

/**
 * Told of each value that is appended to a list of losses, and gives it back.
 *
 * @param {Printer} printer
 */
export function noter(printer) {
  return (/** @type {string} */ name, /** @type {unknown} */ value) => {
    if (!printer.points.takesLists) return value;
    const number = toNumber(value);
    if (number === undefined) return value;
    printer.point((points) => points.list(name, number));
    printer.check();
    return value;
  };
}
