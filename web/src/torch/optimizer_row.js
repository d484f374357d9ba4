import { engine } from "./engine.js";
import { typeError } from "./errors.js";
import { bind } from "./functions.js";
import { call } from "./marshal.js";

/**
 * @typedef {import("./schema.js").Signature} Signature
 * @typedef {import("./tensor.js").Tensor} Tensor
 */

/**
 * A row of src/optim/optimizers.cpp.
 * @typedef {object} OptimizerRow
 * @property {string} name
 * @property {string[]} options names in the order in which PyTorch's groups have them
 * @property {string[]} state names of what is remembered about a parameter
 * @property {(args: any[]) => Record<string, any>} bind options from a constructor's arguments behind params
 * @property {(group: Record<string, any>, params: Tensor[], states: (Tensor | null)[], before?: boolean) =>
 *   ReturnType<OptimizerRow["run"]>} step
 *   run() with the options of a group
 * @property {(values: any[]) => void} check
 * @property {(values: any[], params: Tensor[], states: (Tensor | null)[], before: boolean) =>
 *   [places: number[], made: Tensor[]] | undefined} run
 *   one update; states: those of the first parameter, of the second, …, or none at all; before: only makes
 *   what is there before the first step. Answers the places of the states that are new, and those.
 */

/** @param {number} row @param {string} name @param {Partial<Signature["parameters"][0]>[]} parameters */
const calling = (row, name, parameters) => /** @type {Signature} */ ({ row, name, parameters });

/** @param {Signature} signature its head is "step, exp_avg;order of the options" @returns {OptimizerRow} */
export function optimizerRow(signature) {
  const { native } = engine;
  const { row, name, head } = signature;
  const [state, order] = head.split(";").map((part) => part.match(/\w+/g) ?? []);
  const parameters = signature.parameters.slice(1);
  const names = parameters.map((parameter) => parameter.name);
  const checking = calling(row, name, parameters);
  const stepping = calling(row, name, [
    ...parameters,
    { name: "params" },
    { name: "states" },
    { name: "before" },
  ]);
  return {
    name,
    options: order.length ? order : names,
    state,
    bind(args) {
      const values = bind(signature, [[], ...args]).slice(1);
      this.check(values);
      const given = Object.fromEntries(names.map((option, i) => [option, values[i] ?? null]));
      return Object.fromEntries(this.options.map((option) => [option, given[option]]));
    },
    check: (values) => call(native._gradlet_check_optimizer, checking, values),
    step(group, params, states, before = false) {
      const values = [];
      for (const option of names) {
        const value = group[option];
        if (value !== value) {
          throw typeError(`param_groups: '${option}' must be a number, not nan`, name);
        }
        values.push(value);
      }
      return this.run(values, params, states, before);
    },
    run(values, params, states, before) {
      const known = states.some((state) => state !== null) ? states : [];
      return call(native._gradlet_step_optimizer, stepping, [...values, params, known, before]);
    },
  };
}

const zeroing = [0, 1].map((none) => calling(none, "zero_grad", [{ name: "params" }]));

/** Drops gradients, or fills them with zeros. @param {Tensor[]} params @param {boolean | {set_to_none?: boolean}} options */
export function zeroGrad(params, options) {
  const none = typeof options === "object" ? (options.set_to_none ?? true) : options;
  call(engine.native._gradlet_zero_grad, zeroing[none ? 1 : 0], [params]);
}
