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

/** The Python name of a JavaScript value's type. @param {unknown} value */
export function typeName(value) {
  if (value === null || value === undefined) return "NoneType";
  if (typeof value === "number") return Number.isInteger(value) ? "int" : "float";
  if (typeof value === "boolean") return "bool";
  if (typeof value === "string") return "str";
  if (Array.isArray(value)) return "list";
  if (typeof value === "function") return "function";
  return value.constructor?.name ?? "object";
}
