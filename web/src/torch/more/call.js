/** How the classes and functions here are called: by position and by name, as in Python, and with or without `new`. */
import { isOptions } from "../functions.js";
import { TorchError, typeError } from "../errors.js";

/** @param {string} message @param {string} [op] */
export const valueError = (message, op = "") => new TorchError(message, { kind: "ValueError", op });

/** @type {Record<string, unknown>} */
const CONSTANTS = { None: null, True: true, False: false };

/** @param {string} text @returns {any} */
function constant(text) {
  if (text in CONSTANTS) return CONSTANTS[text];
  return text.startsWith("'") ? text.slice(1, -1) : Number(text);
}

/**
 * Arguments by name: named("StepLR", "optimizer step_size gamma=0.1", args).
 *
 * @param {string} name of the class or function
 * @param {string} parameters what has no default must be given
 * @param {any[]} args the last may be an object of keywords
 * @returns {Record<string, any>}
 */
export function named(name, parameters, args) {
  const known = parameters.split(" ").map((word) => word.split("="));
  /** @type {Record<string, any>} */
  const found = {};
  const options = args.length && isOptions(args[args.length - 1]) ? args[args.length - 1] : null;
  const count = args.length - (options ? 1 : 0);
  if (count > known.length) {
    const takes = `${known.length} positional argument${known.length === 1 ? "" : "s"}`;
    throw typeError(`${name}() takes ${takes} but ${count} were given`, name);
  }
  for (let i = 0; i < count; i++) found[known[i][0]] = args[i];
  for (const [key, value] of Object.entries(options ?? {})) {
    if (!known.some(([other]) => other === key)) {
      throw typeError(`${name}() got an unexpected keyword argument '${key}'`, name);
    }
    if (key in found) throw typeError(`${name}() got multiple values for argument '${key}'`, name);
    found[key] = value;
  }
  for (const [key, fallback] of known) {
    if (found[key] !== undefined) continue;
    if (fallback === undefined) {
      throw typeError(`${name}() missing 1 required positional argument: '${key}'`, name);
    }
    found[key] = constant(fallback);
  }
  return found;
}

/**
 * A class that needs no `new` either, as layers and optimizers. It can be extended.
 *
 * @template {new (...args: any[]) => any} C
 * @param {C} Class
 * @param {string} name which minifying takes from it
 * @returns {any}
 */
export function callable(Class, name) {
  Object.defineProperty(Class, "name", { value: name });
  return new Proxy(Class, { apply: (target, _, args) => new target(...args) });
}
