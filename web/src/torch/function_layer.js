import { typeError, typeName } from "./errors.js";
import { pythonFloat } from "./float.js";
import { bind } from "./functions.js";
import { Tensor } from "./tensor.js";

/** @param {string} name @param {string[]} inputs @param {any[]} given */
export function checkInputs(name, inputs, given) {
  if (given.length !== inputs.length) {
    const missing = inputs.slice(given.length).map((input) => `'${input}'`);
    throw typeError(
      missing.length
        ? `${name}.forward() missing ${missing.length} required positional argument` +
            `${missing.length > 1 ? "s" : ""}: ${missing.join(" and ")}`
        : `${name}.forward() takes ${inputs.length + 1} positional arguments but ` +
            `${given.length + 1} were given`,
      name,
    );
  }
  given.forEach((input, i) => {
    if (input instanceof Tensor) return;
    throw typeError(
      `${name}(): argument '${inputs[i]}' (position ${i + 1}) must be Tensor, not ${typeName(input)}`,
      name,
    );
  });
}

/** A setting as Python writes it. @param {string} type @param {any} value */
function pythonText(type, value) {
  if (value === null) return "None";
  if (typeof value === "string") return `'${value}'`;
  if (typeof value === "boolean") return value ? "True" : "False";
  return type === "float" ? pythonFloat(Number(value)) : String(value);
}

/**
 * A layer or loss with nothing to learn, as its constructor and its members: an op that gets the
 * constructor's arguments by name.
 * @param {import("./schema.js").Signature} signature
 * @param {import("./schema.js").Signature} op
 * @param {(...args: any[]) => any} run
 */
export function functionLayer(signature, op, run) {
  const { name, parameters } = signature;
  const settings = parameters.map((parameter) => parameter.name);
  const trains = op.parameters.some((parameter) => parameter.name === "training");
  const inputs = op.parameters
    .filter((parameter) => !parameter.optional && !settings.includes(parameter.name))
    .map((parameter) => (parameter.name === "self" ? "input" : parameter.name));
  /** @param {any} self @param {any[]} args */
  const start = (self, args) => {
    bind(signature, args).forEach((value, i) => (self[settings[i]] = value ?? null));
  };
  const members = {
    /** @this {any} @param {any[]} given */
    forward(...given) {
      checkInputs(name, inputs, given);
      /** @type {Record<string, any>} */
      const options = trains ? { training: this.training } : {};
      for (const setting of settings) options[setting] = this[setting] ?? undefined;
      return run(...given, options);
    },
    /** Losses show nothing, and inplace=False is shown by Dropout alone. @this {any} */
    extra_repr() {
      return parameters
        .filter((p) => inputs.length === 1 && (p.name !== "inplace" || trains || this.inplace))
        .map((p) => `${p.name}=${pythonText(p.type, this[p.name])}`)
        .join(", ");
    },
  };
  return { start, members };
}
