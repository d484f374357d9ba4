import { Float } from "./float.js";

/**
 * What every mistake becomes: PyTorch's message, the operation and the shapes it concerns.
 */
export class TorchError extends Error {
  /**
   * @param {string} message PyTorch's sentence
   * @param {{kind?: string, op?: string, shapes?: number[][]}} [details]
   */
  constructor(message, { kind = "RuntimeError", op = "", shapes = [] } = {}) {
    super(message);
    this.name = "TorchError";
    /** The Python exception PyTorch raises: "RuntimeError", "IndexError", ... */
    this.kind = kind;
    /** Name of the operation that refused. */
    this.op = op;
    /** Shapes of the tensors involved. */
    this.shapes = shapes;
  }
}

/** @param {string} message @param {string} op */
export const typeError = (message, op) => new TorchError(message, { kind: "TypeError", op });

/** Gives a class the name that minifying takes from it. @param {Function} constructor @param {string} name */
export function nameClass(constructor, name) {
  Object.defineProperty(constructor, "name", { value: name });
}

nameClass(TorchError, "TorchError");

/** The Python name of a JavaScript value's type. @param {unknown} value */
export function typeName(value) {
  if (value === undefined) return "undefined";
  if (value === null) return "NoneType";
  if (typeof value === "number") return Number.isInteger(value) ? "int" : "float";
  if (typeof value === "bigint") return "int";
  if (value instanceof Float) return "float";
  if (typeof value === "boolean") return "bool";
  if (typeof value === "string") return "str";
  if (Array.isArray(value)) return "list";
  const name = value.constructor?.name;
  if (typeof value === "function" && name === "Function") return "function";
  return name === "Object" || !name ? "dict" : name;
}
