import { engine } from "./engine.js";
import { typeError, typeName } from "./errors.js";
import { box } from "./float.js";
import { bind } from "./functions.js";
import { call } from "./marshal.js";
import { PackedSequence } from "./packed.js";
import { layerCall } from "./schema.js";
import { keep, legacyName, Parameter, Tensor, wrapParameter } from "./tensor.js";

/** @typedef {import("./schema.js").Signature} Signature */
/** @typedef {import("./schema.js").Input} Input */

/**
 * A row of src/nn/layers.cpp.
 * @typedef {object} LayerRow
 * @property {string} name
 * @property {Signature["parameters"]} settings the constructor's parameters
 * @property {Input[]} inputs
 * @property {string[]} members what it hands on: parameters, buffers, settings, `training` or `parameters`
 * @property {(args: any[]) => any[]} bind settings from a constructor's arguments
 * @property {(settings: any[]) => {name: string, parameter: boolean, tensor: Tensor | null}[]} start
 * @property {(values: any[]) => any} run inputs, then members
 * @property {(settings: any[]) => string} show
 */

/** PyTorch's warning where a loss broadcasts, once for each pair of sizes. @param {any} input @param {any} target */
export function warnOfSizes(input, target) {
  if (!(input instanceof Tensor && target instanceof Tensor)) return;
  const [own, other] = [input, target].map((t) => String(t.shape));
  if (own === other || warned.has(own + other)) return;
  warned.add(own + other);
  console.warn(
    `UserWarning: Using a target size (${other}) that is different to the input size (${own}). ` +
      "This will likely lead to incorrect results due to broadcasting. Please ensure they have the " +
      "same size.",
  );
}
/** @type {Set<string>} */
const warned = new Set();

/** Losses that PyTorch broadcasts with a warning. @param {string} op */
export const broadcasts = (op) => /^(mse|l1|smooth_l1|huber)_loss$/.test(op);

/** Names as parameters of a call. @param {number} row @param {string} name @param {string[]} names */
const plain = (row, name, names) =>
  /** @type {Signature} */ ({ row, name, parameters: names.map((part) => ({ name: part })) });

/** `int[2]` takes one int for two. @param {string} type @param {any} value */
function expanded(type, value) {
  const count = /^int\[(\d)\]/.exec(type)?.[1];
  return count && Number.isInteger(value) ? new Array(Number(count)).fill(value) : value;
}

/** @param {Signature} signature its head is the call @returns {LayerRow} */
export function layerRow(signature) {
  const { native } = engine;
  const { row, name, parameters } = signature;
  const { op, inputs, members } = layerCall(signature.head);
  const calling = plain(row, op, [...inputs.map((input) => input.name), ...members]);
  return {
    name,
    settings: parameters,
    inputs,
    members,
    bind(args) {
      const values = bind(signature, args);
      parameters.forEach(({ name, type, like }, i) => {
        if (like) values[i] ??= values[parameters.findIndex((other) => other.name === like)];
        values[i] = expanded(type, values[i] ?? null);
        // Counted from the end, as PyTorch keeps it.
        if (name === "padding_idx" && values[i] < 0 && values[i] >= -values[0])
          values[i] += values[0];
      });
      return values;
    },
    start(settings) {
      const [names, ...tensors] = [call(native._gradlet_make_layer, signature, settings)].flat();
      return (names ? names.split(",") : []).map(
        (/** @type {string} */ entry, /** @type {number} */ i) => ({
          name: entry.replace(":", ""),
          parameter: !entry.startsWith(":"),
          tensor: tensors[i],
        }),
      );
    },
    run(values) {
      if (broadcasts(op)) warnOfSizes(values[0], values[1]);
      return call(native._gradlet_call_layer, calling, values);
    },
    show: (settings) => call(native._gradlet_show_layer, signature, settings),
  };
}

/** What messages call the inputs that are no single tensor. @type {Record<string, string>} */
const INPUT_KINDS = { "Tensor[]": "tuple of Tensors", "int[]": "tuple of ints" };

/** A value that may stand for an input. @param {Input} input @param {any} value */
function fitsInput({ type, optional }, value) {
  if (value == null) return optional;
  if (type === "Packed" && value instanceof PackedSequence) return true;
  if (type === "Tensor" || type === "Packed") return value instanceof Tensor;
  if (type === "int[]") return Array.isArray(value) && value.every(Number.isInteger);
  return Array.isArray(value) && value.every((item) => item instanceof Tensor);
}

/** @param {string} name @param {Input[]} inputs @param {any[]} given */
function checkInputs(name, inputs, given) {
  const least = inputs.filter(({ optional }) => !optional).length;
  if (given.length < least || given.length > inputs.length) {
    const missing = inputs.slice(given.length, least).map((input) => `'${input.name}'`);
    const most = inputs.length + 1;
    const takes = least < inputs.length ? `from ${least + 1} to ${most}` : most;
    throw typeError(
      missing.length
        ? `${name}.forward() missing ${missing.length} required positional argument` +
            `${missing.length > 1 ? "s" : ""}: ${missing.join(" and ")}`
        : `${name}.forward() takes ${takes} positional arguments but ${given.length + 1} were given`,
      name,
    );
  }
  inputs.forEach((input, i) => {
    if (fitsInput(input, given[i])) return;
    const kind = INPUT_KINDS[input.type] ?? "Tensor";
    throw typeError(
      `${name}(): argument '${input.name}' (position ${i + 1}) must be ${kind}, not ${typeName(given[i])}`,
      name,
    );
  });
}

/** A parameter as a property, which takes nothing else. @param {any} self @param {string} name @param {Tensor | null} tensor */
function defineParameter(self, name, tensor) {
  let current = tensor && wrapParameter(tensor.handle);
  if (tensor) {
    tensor._handle = 0; // the parameter has taken it over
    /** @type {any} */ (current).requires_grad_(true);
  }
  Object.defineProperty(self, name, {
    enumerable: true,
    configurable: true,
    get: () => current,
    set(value) {
      if (value !== null && !(value instanceof Parameter)) {
        throw typeError(
          `cannot assign '${legacyName(value)}' as parameter '${name}' ` +
            "(torch.nn.Parameter or None expected)",
          self.constructor.name,
        );
      }
      current = value;
    },
  });
}

/** A layer's constructor and members, from its row. @param {LayerRow} row */
export function layerMembers(row) {
  /** @param {any} self @param {any[]} args */
  const start = (self, args) => {
    const settings = row.bind(args);
    const state = row.start(settings);
    row.settings.forEach(({ name }, i) => {
      if (settings[i] instanceof Tensor) self.register_buffer(name, settings[i]);
      else if (!state.some((entry) => entry.name === name)) self[name] = settings[i];
    });
    for (const { name, parameter, tensor } of state) {
      if (parameter) defineParameter(self, name, tensor);
      else self.register_buffer(name, tensor && keep(tensor));
    }
  };
  const members = {
    /** @this {any} @param {any[]} given */
    forward(...given) {
      checkInputs(row.name, row.inputs, given);
      const values = row.inputs.map((_, i) =>
        given[i] instanceof PackedSequence ? [...given[i]] : (given[i] ?? null),
      );
      for (const member of row.members) {
        values.push(member === "parameters" ? this.parameters() : this[member]);
      }
      const result = row.run(values);
      if (!(given[0] instanceof PackedSequence)) return result;
      return [given[0].with(result[0]), ...result.slice(1)];
    },
    /** @this {any} */
    extra_repr() {
      return row.show(
        row.settings.map(({ name, type }) => {
          const value = this[name];
          if (type === "bool" && typeof value !== "boolean") return value != null; // whether there is one
          return type.startsWith("float") && typeof value === "number" ? box(value) : value;
        }),
      );
    },
  };
  return { start, members };
}
