/** What a worker says of a program's variables, checked: whoever posts it, it becomes what the editor can show. */
import { VALUE_CHARS, VALUE_SIDE, VALUES } from "../worker/protocol.js";
import { isCount } from "./counts.js";

/** @typedef {import("../worker/protocol.js").Value} Value */

const MAX_DIMS = 8;
const MAX_NAME = 100;

/** @param {any} raw @returns {Value | null} */
function valueOf(raw) {
  if (typeof raw !== "object" || raw === null) return null;
  const { name, kind, text, dtype, shape, rows, columns, numbers, bounds } = raw;
  if (typeof name !== "string" || !name || name.length > MAX_NAME) return null;
  if (typeof kind !== "string" || !/^\w{1,40}$/.test(kind)) return null;
  if (typeof text === "string") return { name, kind, text: text.slice(0, VALUE_CHARS) };
  if (typeof dtype !== "string" || !/^\w{3,10}$/.test(dtype)) return null;
  if (!Array.isArray(shape) || shape.length > MAX_DIMS) return null;
  if (!Array.from(shape).every((size) => isCount(size, Number.MAX_SAFE_INTEGER))) return null;
  if (!isCount(rows, VALUE_SIDE) || !isCount(columns, 4 * VALUE_SIDE)) return null;
  if (!(numbers instanceof Float64Array) || numbers.length !== rows * columns) return null;
  if (!Array.isArray(bounds) || bounds.length !== 3) return null;
  if (!Array.from(bounds).every((bound) => typeof bound === "number")) return null;
  return {
    name,
    kind,
    dtype,
    shape: Array.from(shape),
    rows,
    columns,
    numbers: numbers.slice(),
    bounds: Array.from(bounds),
  };
}

/**
 * @param {any} raw
 * @returns {import("../worker/protocol.js").ValuesMessage | null} a copy with what is known alone, or null for what no
 *   worker of ours sends
 */
export function checkValues({ values }) {
  if (!Array.isArray(values) || values.length > VALUES) return null;
  const list = [];
  for (const raw of Array.from(values)) {
    const value = valueOf(raw);
    if (!value) return null;
    list.push(value);
  }
  return { type: "values", values: list };
}
