import { checkType, isNumber, nameOfType, refuse } from "./argument_types.js";
import { DType } from "./dtype.js";
import { engine } from "./engine.js";
import { TorchError, typeError, typeName } from "./errors.js";
import { call, shortcut } from "./marshal.js";
import { intoOut } from "./out.js";
import { modernOptions } from "./reduction.js";
import { PLACE } from "./schema.js";
import { Tensor } from "./tensor.js";

/** @typedef {import("./schema.js").Signature} Signature */
/** @typedef {import("./schema.js").Outline} Outline */

/** Whether a value is the trailing object of keyword arguments. @param {unknown} value */
export function isOptions(value) {
  if (typeof value !== "object" || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** Keyword arguments that PyTorch takes and that change nothing here. */
const IGNORED = new Set(["pin_memory", "layout", "memory_format"]);

/** NumPy's names of keyword arguments, which PyTorch takes too. */
const ALIASES = /** @type {Record<string, string>} */ ({
  input: "self",
  axis: "dim",
  keepdims: "keepdim",
});

/** The one device there is. @param {any} device */
export function checkDevice(device) {
  if (device == null || String(device) === "cpu") return;
  if (/^\[object /.test(String(device))) {
    const is = typeName(device);
    throw typeError(`device(): argument 'type' (position 1) must be str, not ${is}`, "device");
  }
  const [name] = String(device).split(":");
  if (name === "cpu") return;
  const compiled = /^(cuda|xpu)$/.test(name);
  throw new TorchError(
    compiled
      ? `Torch not compiled with ${name.toUpperCase()} enabled`
      : /^\d+$/.test(name)
        ? "Cannot access accelerator device when none is available."
        : `PyTorch is not linked with support for ${name} devices`,
    { kind: compiled ? "AssertionError" : "RuntimeError", op: "device" },
  );
}

/** The dtype that x.to(...) asks for, if it asks for one. @param {any[]} args @returns {DType | null} */
export function targetDtype(args) {
  let target = null;
  for (const arg of args.flatMap((a) => (isOptions(a) ? Object.values(a) : [a]))) {
    if (arg instanceof DType) target = arg;
    else if (arg instanceof Tensor) target = arg.dtype;
    else if (typeof arg !== "boolean") checkDevice(arg);
  }
  return target;
}

/** @param {unknown} value */
const isEmpty = (value) => Array.isArray(value) && value.length === 0;

/**
 * Arguments in the order of a signature's parameters, as Python binds them: positional ones, then the
 * trailing options object. The items of a variadic list may come one by one (zeros(2, 3)).
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
  const first = args[positional - 1];
  const one =
    isNumber(first) ||
    (first instanceof Tensor && (parameters[positional - 1].type !== "int[]" || first.dim() === 0));
  if (signature.variadic && count >= positional && one) {
    for (let i = 0; i < positional - 1; i++) values[i] = args[i];
    const whole = Number.isInteger(first) || typeof first === "bigint";
    const lone = count === positional && !(whole || first instanceof Tensor);
    values[positional - 1] = lone ? first : args.slice(positional - 1, count);
  } else {
    if (count > positional) {
      const takes = `${positional} positional argument${positional === 1 ? "" : "s"}`;
      throw typeError(`${name}() takes ${takes} but ${count} were given`, name);
    }
    for (let i = 0; i < count; i++) values[i] = args[i];
  }
  if (options) bindOptions(signature, values, options, extra);
  for (let i = 0; i < parameters.length; i++) {
    const value = values[i];
    const parameter = parameters[i];
    if (value === undefined || value === null) {
      if (value === null && parameter.nullable) continue;
      // What a layer is made with may be left out so, too, and what is None in nn.functional: stride=[].
      const left = value === undefined || !signature.returns || isEmpty(parameter.default);
      if (parameter.optional && left) {
        values[i] = parameter.default;
      } else if (value === null || i < count) refuse(signature, i, value, i < count);
      else throw missing(signature, values);
    } else if (parameter.type !== "Tensor" || !(value instanceof Tensor)) {
      checkType(signature, values, i, i < count);
    }
  }
  return values;
}

/** PyTorch's plural, which is the wrong way round. @param {Signature} signature @param {any[]} values */
function missing({ parameters, name }, values) {
  const names = parameters
    .filter((parameter, i) => values[i] === undefined && !parameter.optional)
    .map((parameter) => `"${parameter.name === "self" ? "input" : parameter.name}"`);
  const plural = names.length === 1 ? "s" : "";
  return typeError(
    `${name}() missing ${names.length} required positional argument${plural}: ${names.join(", ")}`,
    name,
  );
}

/**
 * @param {Signature} signature @param {any[]} values @param {Record<string, unknown>} options
 * @param {Record<string, unknown>} [extra]
 */
function bindOptions({ parameters, name }, values, options, extra) {
  for (const [key, value] of Object.entries(modernOptions(parameters, options))) {
    let at = parameters.findIndex((parameter) => parameter.name === key);
    if (at < 0) at = parameters.findIndex((parameter) => parameter.name === ALIASES[key]);
    if (at < 0) {
      if (extra && key in extra) extra[key] = value;
      else if (key === "device") checkDevice(value);
      else if (!IGNORED.has(key)) {
        throw typeError(`${name}() got an unexpected keyword argument '${key}'`, name);
      }
    } else if (values[at] !== undefined) {
      throw typeError(`${name}() got multiple values for argument '${key}'`, name);
    } else {
      values[at] = value;
    }
  }
  for (let i = 0; i < parameters.length; i++) {
    const { companion } = parameters[i];
    if (!companion || values[i] === undefined) continue;
    if (values[parameters.findIndex((parameter) => parameter.name === companion)] === undefined)
      throw Object.assign(typeError("", name), { alone: true });
  }
}

/** The signature as PyTorch lists it. @param {Signature} signature @param {number} skip */
function describe({ parameters, positional }, skip) {
  const parts = parameters.map(
    (parameter) =>
      `${nameOfType(parameter.type)} ${parameter.name === "self" ? "input" : parameter.name}`,
  );
  if (positional < parts.length) parts.splice(positional, 0, "*");
  return ` * (${parts.slice(skip).join(", ")})`;
}

/** A signature without what stands only beside something, and the whole one. @param {Signature} signature @returns {Signature[]} */
function apart(signature) {
  const pairs = signature.parameters.flatMap(({ name, companion }) =>
    companion ? [name, companion] : [],
  );
  const parameters = signature.parameters.filter(({ name }) => !pairs.includes(name));
  const positional = parameters.filter(({ keywordOnly }) => !keywordOnly).length;
  return [{ ...signature, parameters, positional }, signature];
}

/** Whether a signature has as many parameters: the only such one says what is wrong. @param {Signature} signature @param {any[]} args */
function takesAsMany({ parameters }, args) {
  const last = args.at(-1);
  const count = isOptions(last) ? args.length - 1 + Object.keys(last).length : args.length;
  return count <= parameters.length && count >= parameters.filter((p) => !p.optional).length;
}

/**
 * The first overload that takes these arguments.
 * @param {Signature[]} overloads @param {any[]} args @param {number} skip
 */
function resolve(overloads, args, skip) {
  for (const signature of overloads) {
    try {
      bind(signature, args, { requires_grad: undefined, out: undefined });
      return signature;
    } catch (error) {
      // A number too large for its type is of the type.
      if (!(error instanceof TorchError) || error.kind !== "TypeError") throw error;
    }
  }
  const [only, ...others] = overloads.filter((signature) => takesAsMany(signature, args));
  if (only && !others.length) bind(only, args, { requires_grad: undefined, out: undefined });
  throw invalidCombination(overloads, args, skip);
}

/** @param {Signature[]} overloads @param {any[]} args @param {number} skip */
function invalidCombination(overloads, args, skip) {
  const { name } = overloads[0];
  const given = args
    .slice(skip)
    .flatMap((arg) =>
      isOptions(arg)
        ? Object.entries(arg).map(([key, value]) => `${key}=${typeName(value)}`)
        : [typeName(arg)],
    );
  // As PyTorch writes it, where there are only keywords.
  const end = args.length - skip === 1 && isOptions(args[skip]) ? ", " : "";
  return typeError(
    `${name}() received an invalid combination of arguments - got (${given.join(", ")}${end}), ` +
      `but expected one of:\n${overloads.map((o) => describe(o, skip)).join("\n")}`,
    name,
  );
}

/** The message of a method's TypeError: Python does not count self. @param {unknown} error */
function withoutSelf(error) {
  if (!(error instanceof TorchError) || error.kind !== "TypeError") return error;
  const { message, kind, op, shapes } = error;
  const own = message
    .replace(/\(position (\d+)\)/, (_, n) => `(position ${n - 1})`)
    .replace(/takes (\d+) positional arguments? but (\d+) were given/, (_, takes, given) =>
      takes - 1
        ? `takes ${takes - 1} positional argument${takes > 2 ? "s" : ""} but ${given - 1} ` +
          (given > 2 ? "were given" : "was given")
        : `takes no arguments (${given - 1} given)`,
    );
  return own === message ? error : new TorchError(own, { kind, op, shapes });
}

/** A function that makes tensors takes requires_grad too. @param {Signature} signature */
function creates({ parameters, returns }) {
  return (
    returns === "Tensor" &&
    parameters.some((p) => p.name === "dtype" && p.keywordOnly) &&
    !parameters.some((p) => p.name === "keepdim")
  );
}

/** A function of torch that can give its results in the tensors of `out`. @param {Signature} signature */
const writes = ({ places, returns }) =>
  /^(Tensor|\(Tensor)/.test(returns) &&
  [PLACE.torch, PLACE.linalg, PLACE.special].some((place) => places.includes(place));

/** max(x, 1): the values and indices, an array that prints as PyTorch's named tuple. */
class Results extends Array {
  /** Slices and maps are plain arrays. @override */
  static get [Symbol.species]() {
    return Array;
  }
  /** @override */
  toString() {
    const { name, results } = /** @type {any} */ (this)._signature;
    const lines = results.map((/** @type {string} */ part, /** @type {number} */ i) => {
      return `${part}=${this[i]}`;
    });
    return `torch.return_types.${name}(\n${lines.join(",\n")})`;
  }
  [Symbol.for("nodejs.util.inspect.custom")]() {
    return this.toString();
  }
}

/** @param {Signature} signature @param {any[]} values */
function nameResults(signature, values) {
  const results = new Results();
  results.push(...values);
  Object.defineProperty(results, "_signature", { value: signature });
  signature.results.forEach((name, i) => {
    Object.defineProperty(results, name, { value: values[i] });
  });
  return results;
}

/** The short way through the one signature of a name. @param {Outline[]} overloads */
export function shortcutOf(overloads) {
  if (overloads.length > 1) return null;
  const only = overloads[0].full();
  const number = !!only.parameters[1]?.number;
  return shortcut(engine.native._gradlet_call_op, only, number);
}

/** What a name's function does where there is no short way. @param {Outline[]} outlines @param {boolean} method */
function callerOf(outlines, method) {
  const { native } = engine;
  const overloads = outlines.map((outline) => outline.full());
  for (const overload of overloads) overload.several = overloads.length > 1;
  const creating = new Set(overloads.filter(creates));
  /** @param {Signature} signature @param {any[]} args */
  const invoke = (signature, args) => {
    /** @type {{requires_grad?: boolean, out?: any}} */
    const extra = {};
    if (creating.has(signature)) extra.requires_grad = undefined;
    if (!method && writes(signature)) extra.out = undefined;
    const values = bind(signature, args, extra);
    const { out } = extra;
    if (out instanceof Tensor && creating.has(signature)) {
      values[signature.parameters.findIndex(({ name }) => name === "dtype")] ??= out.dtype;
    }
    let result = call(native._gradlet_call_op, signature, values);
    if (out != null) result = intoOut(signature.name, out, result);
    if (extra.requires_grad) result.requires_grad_(true);
    return signature.results.length ? nameResults(signature, result) : result;
  };
  const [only] = overloads;
  const pick =
    overloads.length === 1
      ? () => only
      : (/** @type {any[]} */ args) => resolve(overloads, args, method ? 1 : 0);
  return (/** @type {any[]} */ ...args) => {
    try {
      return invoke(pick(args), args);
    } catch (/** @type {any} */ error) {
      if (error?.alone) throw invalidCombination(apart(only), args, method ? 1 : 0);
      throw method ? withoutSelf(error) : error;
    }
  };
}

/**
 * The JavaScript function of one name, made ready at its first call.
 * @param {Outline[]} overloads
 * @param {boolean} [method] whether the first argument is `this`
 * @returns {(...args: any[]) => any}
 */
export function makeFunction(overloads, method = false) {
  /** @type {ReturnType<typeof callerOf> | undefined} */
  let general;
  /** @type {ReturnType<typeof shortcutOf>} */
  let quick = null;
  /** @param {any} a @param {any} b @param {any[]} more */
  function named(a, b, ...more) {
    if (general === undefined) {
      general = callerOf(overloads, method);
      quick = shortcutOf(overloads);
    }
    if (quick !== null) {
      const result = quick(a, b, arguments.length);
      if (result !== undefined) return result;
    }
    return more.length || arguments.length === 2 ? general(a, b, ...more) : general(...arguments);
  }
  Object.defineProperty(named, "name", { value: overloads[0].name });
  return named;
}

/** What is in one place (see PLACE), by name. @param {Outline[]} table @param {string} place */
export function byName(table, place) {
  /** @type {Map<string, Outline[]>} */
  const groups = new Map();
  for (const signature of table) {
    if (!signature.places.includes(place)) continue;
    const group = groups.get(signature.name);
    if (group) group.push(signature);
    else groups.set(signature.name, [signature]);
  }
  return groups;
}
