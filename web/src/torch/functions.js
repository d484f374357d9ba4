import { engine } from "./engine.js";
import { TorchError, typeError, typeName } from "./errors.js";
import { call } from "./marshal.js";
import { Tensor } from "./tensor.js";

/** @typedef {import("./schema.js").Signature} Signature */

/** Whether a value is the trailing object of keyword arguments. @param {unknown} value */
export function isOptions(value) {
  if (typeof value !== "object" || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** Keyword arguments that PyTorch takes and that change nothing here. */
const IGNORED = new Set(["device", "out", "pin_memory", "layout", "memory_format"]);

/**
 * Arguments in the order of a signature's parameters, as Python binds them: positional ones, then the
 * trailing options object. A last `int[]` parameter also takes its numbers one by one (zeros(2, 3)).
 * @param {Signature} signature
 * @param {any[]} args
 * @param {Record<string, unknown>} [extra] receives known options that the op itself does not take
 */
export function bind(signature, args, extra) {
  const { parameters, positional, name } = signature;
  let count = args.length;
  /** @type {Record<string, unknown> | null} */
  let options = null;
  if (count > 0 && isOptions(args[count - 1])) options = args[--count];
  /** @type {any[]} */
  const values = new Array(parameters.length);
  const last = parameters[positional - 1];
  const variadic =
    last && last.type.startsWith("int[]") && count >= positional && isNumber(args[positional - 1]);
  if (variadic) {
    for (let i = 0; i < positional - 1; i++) values[i] = args[i];
    values[positional - 1] = args.slice(positional - 1, count);
  } else {
    if (count > positional) {
      const takes = `${positional} positional argument${positional === 1 ? "" : "s"}`;
      throw typeError(`${name}() takes ${takes} but ${count} were given`, name);
    }
    for (let i = 0; i < count; i++) values[i] = args[i];
  }
  if (options) bindOptions(signature, values, options, extra);
  for (let i = 0; i < parameters.length; i++) {
    if (values[i] !== undefined) continue;
    const parameter = parameters[i];
    if (parameter.optional) values[i] = parameter.default;
    else if (parameter.type === "int[]" && i === positional - 1) values[i] = [];
    else {
      const missing = parameters
        .filter((p, k) => values[k] === undefined && !p.optional)
        .map((p) => `"${p.name}"`);
      throw typeError(
        `${name}() missing ${missing.length} required positional arguments: ${missing.join(", ")}`,
        name,
      );
    }
  }
  return values;
}

/** @param {unknown} value */
const isNumber = (value) => typeof value === "number" || typeof value === "bigint";

/**
 * @param {Signature} signature @param {any[]} values @param {Record<string, unknown>} options
 * @param {Record<string, unknown>} [extra]
 */
function bindOptions({ parameters, name }, values, options, extra) {
  for (const [key, value] of Object.entries(options)) {
    const wanted = key === "input" && parameters[0]?.name === "self" ? "self" : key;
    const at = parameters.findIndex((parameter) => parameter.name === wanted);
    if (at < 0) {
      if (extra && key in extra) extra[key] = value;
      else if (!IGNORED.has(key)) {
        throw typeError(`${name}() got an unexpected keyword argument '${key}'`, name);
      }
    } else if (values[at] !== undefined) {
      throw typeError(`${name}() got multiple values for argument '${key}'`, name);
    } else {
      values[at] = value === null ? undefined : value;
    }
  }
}

/** Whether a value may stand for a parameter of this type. @param {string} type @param {unknown} value */
function fits(type, value) {
  if (value === undefined || value === null) return type.endsWith("?");
  const base = type.replace("?", "");
  switch (base) {
    case "Tensor":
      return value instanceof Tensor;
    case "int":
      return typeof value === "number" || typeof value === "bigint";
    case "Scalar":
    case "float":
      return typeof value === "number" || typeof value === "boolean" || value instanceof Tensor;
    case "bool":
      return typeof value === "boolean";
    case "int[]":
      return Array.isArray(value) || typeof value === "number";
    case "str":
      return typeof value === "string";
    default:
      return true;
  }
}

/** The first overload that takes these arguments. @param {Signature[]} overloads @param {any[]} args */
function resolve(overloads, args) {
  for (const signature of overloads) {
    try {
      const values = bind(signature, args, { requires_grad: undefined });
      if (
        signature.parameters.every((p, i) => fits(p.optional ? `${p.type}?` : p.type, values[i]))
      ) {
        return signature;
      }
    } catch (error) {
      if (!(error instanceof TorchError)) throw error;
    }
  }
  const { name } = overloads[0];
  const given = args.map(typeName).join(", ");
  throw typeError(
    `${name}() received an invalid combination of arguments - got (${given}), but expected one of:\n` +
      overloads.map((signature) => ` * ${signature.schema.replace(/ -> .*/, "")}`).join("\n"),
    name,
  );
}

/** A function that makes tensors takes requires_grad too. @param {Signature} signature */
function creates({ parameters, returns }) {
  return (
    returns === "Tensor" &&
    parameters.some((p) => p.name === "dtype" && p.keywordOnly) &&
    !parameters.some((p) => p.name === "keepdim")
  );
}

/**
 * The JavaScript function of one name.
 * @param {Signature[]} overloads
 * @returns {(...args: any[]) => any}
 */
export function makeFunction(overloads) {
  const { native } = engine;
  /** @param {Signature} signature @param {any[]} args */
  const invoke = (signature, args) => {
    const extra = creates(signature) ? { requires_grad: undefined } : undefined;
    const result = call(native._gradlet_call_op, signature, bind(signature, args, extra));
    if (extra?.requires_grad) result.requires_grad_(true);
    if (signature.results.length) {
      signature.results.forEach((name, i) =>
        Object.defineProperty(result, name, { value: result[i] }),
      );
    }
    return result;
  };
  const [only] = overloads;
  const named =
    overloads.length === 1
      ? (/** @type {any[]} */ ...args) => invoke(only, args)
      : (/** @type {any[]} */ ...args) => invoke(resolve(overloads, args), args);
  Object.defineProperty(named, "name", { value: only.name });
  return named;
}

/** Signatures of one place ("f", "m", ...), by name. @param {Signature[]} table @param {string} place */
export function byName(table, place) {
  /** @type {Map<string, Signature[]>} */
  const groups = new Map();
  for (const signature of table) {
    if (!signature.places.includes(place)) continue;
    const group = groups.get(signature.name);
    if (group) group.push(signature);
    else groups.set(signature.name, [signature]);
  }
  return groups;
}
