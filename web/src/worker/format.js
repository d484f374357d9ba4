/** Values as text, for console.log and its kin. Nothing here throws. */

const MAX_ITEMS = 100;
const MAX_DEPTH = 4;

/**
 * The text of one console.log call: arguments joined by spaces.
 *
 * @param {unknown[]} args
 */
export function formatArgs(args) {
  let out = "";
  for (let i = 0; i < args.length; i++) {
    if (i > 0) out += " ";
    const arg = args[i];
    out += typeof arg === "string" ? arg : format(arg);
  }
  return out;
}

/**
 * @param {unknown} value
 * @param {number} [depth]
 * @param {unknown[]} [seen] the objects this one lies in
 * @returns {string}
 */
export function format(value, depth = 0, seen = []) {
  try {
    return formatValue(value, depth, seen);
  } catch {
    return "[cannot be shown]";
  }
}

/**
 * @param {unknown} value
 * @param {number} depth
 * @param {unknown[]} seen
 * @returns {string}
 */
function formatValue(value, depth, seen) {
  switch (typeof value) {
    case "string":
      return depth === 0 ? value : JSON.stringify(value);
    case "number":
      return Object.is(value, -0) ? "-0" : String(value);
    case "bigint":
      return `${value}n`;
    case "symbol":
    case "boolean":
    case "undefined":
      return String(value);
    case "function":
      if (!hasOwnText(value)) return `[Function ${value.name || "anonymous"}]`;
      return String(value);
  }
  if (value === null) return "null";
  const object = /** @type {object} */ (value);
  if (seen.includes(object)) return "[Circular]";
  if (object instanceof Error) return `${object.name}: ${object.message}`;
  if (hasOwnText(object)) return indent(String(object), depth);
  if (depth >= MAX_DEPTH) return Array.isArray(object) ? "[…]" : "{…}";
  const inner = [...seen, object];
  /** @param {unknown} item */
  const item = (item) => format(item, depth + 1, inner);

  if (Array.isArray(object)) return list(object, object.length, item);
  if (ArrayBuffer.isView(object) && "length" in object) {
    const array = /** @type {{ length: number } & Iterable<unknown>} */ (
      /** @type {any} */ (object)
    );
    return `${object.constructor.name}(${array.length}) ${list(array, array.length, item)}`;
  }
  if (object instanceof Map) {
    return `Map(${object.size}) ${braces(pairs(object, item, " => "), object.size)}`;
  }
  if (object instanceof Set) {
    return `Set(${object.size}) ${braces(take(object).map(item), object.size)}`;
  }
  const keys = Object.keys(object);
  const parts = keys.slice(0, MAX_ITEMS).map((key) => {
    const name = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(key) ? key : JSON.stringify(key);
    return `${name}: ${item(/** @type {Record<string, unknown>} */ (object)[key])}`;
  });
  const kind = Object.getPrototypeOf(object)?.constructor?.name;
  const prefix = kind && kind !== "Object" ? `${kind} ` : "";
  return prefix + braces(parts, keys.length);
}

/**
 * Whether the object brings its own toString, as tensors, modules and dates do.
 *
 * @param {object | Function} object
 */
function hasOwnText(object) {
  if (Array.isArray(object) || ArrayBuffer.isView(object)) return false;
  const toString = /** @type {{ toString?: unknown }} */ (object).toString;
  return (
    typeof toString === "function" &&
    toString !== Object.prototype.toString &&
    toString !== Function.prototype.toString
  );
}

/**
 * @param {Iterable<unknown>} items
 */
function take(items) {
  const out = [];
  for (const item of items) {
    if (out.length >= MAX_ITEMS) break;
    out.push(item);
  }
  return out;
}

/**
 * @param {Iterable<[unknown, unknown]>} map
 * @param {(item: unknown) => string} item
 * @param {string} sign
 */
function pairs(map, item, sign) {
  return take(map).map((pair) => {
    const [key, value] = /** @type {[unknown, unknown]} */ (pair);
    return item(key) + sign + item(value);
  });
}

/**
 * @param {Iterable<unknown>} items
 * @param {number} length
 * @param {(item: unknown) => string} item
 */
function list(items, length, item) {
  const parts = take(items).map(item);
  if (length > parts.length) parts.push(`… ${length - parts.length} more`);
  return `[${parts.join(", ")}]`;
}

/**
 * @param {string[]} parts
 * @param {number} length
 */
function braces(parts, length) {
  if (length > parts.length) parts.push(`… ${length - parts.length} more`);
  return parts.length ? `{ ${parts.join(", ")} }` : "{}";
}

/**
 * @param {string} text
 * @param {number} depth
 */
function indent(text, depth) {
  return depth === 0 ? text : text.replaceAll("\n", "\n" + "  ".repeat(depth));
}

/**
 * console.table as text: an array of rows (arrays or objects), or an object of rows.
 *
 * @param {unknown} data
 * @returns {string}
 */
export function formatTable(data) {
  if (typeof data !== "object" || data === null || hasOwnText(data)) return format(data);
  try {
    const rows = Object.entries(data).slice(0, MAX_ITEMS);
    /** @type {string[]} */
    const columns = [];
    for (const [, row] of rows) {
      const keys = typeof row === "object" && row !== null && !hasOwnText(row) ? row : { "": 0 };
      for (const key of Object.keys(keys).slice(0, 20)) {
        if (!columns.includes(key)) columns.push(key);
      }
    }
    const cells = [["", ...columns]];
    for (const [index, row] of rows) {
      const isRow = typeof row === "object" && row !== null && !hasOwnText(row);
      const line = columns.map((column) => {
        if (!isRow) return column === "" ? format(row) : "";
        return Object.hasOwn(row, column) ? format(row[column], 1) : "";
      });
      cells.push([index, ...line]);
    }
    const widths = cells[0].map((_, i) => Math.max(...cells.map((row) => row[i].length)));
    return cells
      .map((row) =>
        row
          .map((cell, i) => cell.padEnd(widths[i]))
          .join("  ")
          .trimEnd(),
      )
      .join("\n");
  } catch {
    return format(data);
  }
}
