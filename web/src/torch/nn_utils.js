import { engine } from "./engine.js";
import { TorchError, typeError, typeName } from "./errors.js";
import { makeRnn } from "./packed.js";
import { Tensor } from "./tensor.js";

/** What acts on all gradients or parameters of a model. Python's own are in web/src/python/lib/torch/nn/utils. */

/** @param {any} tensors @returns {any[]} */
const listed = (tensors) => (tensors instanceof Tensor ? [tensors] : [...tensors]);

/** @param {any} parameters */
const gradients = (parameters) =>
  listed(parameters).flatMap(({ grad }) => (grad === null ? [] : [grad]));

/** @template T @param {() => T} fn */
function unrecorded(fn) {
  const before = engine.native.set_grad_mode(false);
  try {
    return fn();
  } finally {
    engine.native.set_grad_mode(before);
  }
}

/** nn.utils. @param {any} torch */
export function makeUtils(torch) {
  /** @param {any} tensors @param {number} [norm_type] */
  const get_total_norm = (tensors, norm_type = 2, options = {}) => {
    const { error_if_nonfinite = false } = /** @type {any} */ (options);
    const norms = listed(tensors).map((tensor) => torch.vector_norm(tensor, norm_type));
    if (!norms.length) return torch.tensor(0).float();
    const total = torch.vector_norm(torch.stack(norms), norm_type);
    if (error_if_nonfinite && !Number.isFinite(total.item())) {
      throw new TorchError(
        `The total norm of order ${norm_type} for gradients from \`parameters\` is non-finite, so it cannot be ` +
          "clipped. To disable this error and scale the gradients by the non-finite norm anyway, set " +
          "`error_if_nonfinite=False`",
      );
    }
    return total;
  };
  /** @param {any} parameters @param {number} max_norm @param {any} total_norm */
  const clip_grads_with_norm_ = (parameters, max_norm, total_norm) =>
    unrecorded(() => {
      const factor = total_norm.add(1e-6).reciprocal().mul(max_norm).clamp({ max: 1 });
      for (const grad of gradients(parameters)) grad.mul_(factor);
    });
  return {
    rnn: makeRnn(torch),
    get_total_norm: (/** @type {any[]} */ ...args) =>
      unrecorded(() => get_total_norm(.../** @type {[any]} */ (args))),
    clip_grads_with_norm_,
    /** Scales the gradients so that their norm becomes max_norm at most; gives what it was. @param {any} parameters @param {number} max_norm */
    clip_grad_norm_(parameters, max_norm, options = {}) {
      const { norm_type = 2, ...rest } = /** @type {any} */ (options);
      const list = listed(parameters);
      const total = unrecorded(() => get_total_norm(gradients(list), norm_type, rest));
      clip_grads_with_norm_(list, max_norm, total);
      return total;
    },
    /** Puts each element of the gradients into [-clip_value, clip_value]. @param {any} parameters @param {number} clip_value */
    clip_grad_value_(parameters, clip_value) {
      unrecorded(() => {
        for (const grad of gradients(parameters)) grad.clamp_(-clip_value, clip_value);
      });
    },
    /** All elements, one parameter behind the other. @param {Iterable<any>} parameters */
    parameters_to_vector: (parameters) =>
      torch.cat([...parameters].map((parameter) => parameter.reshape([-1]))),
    /** Cuts a vector into the parameters' new data. @param {any} vec @param {Iterable<any>} parameters */
    vector_to_parameters(vec, parameters) {
      if (!(vec instanceof Tensor)) {
        throw typeError(`expected torch.Tensor, but got: ${typeName(vec)}`, "vector_to_parameters");
      }
      let start = 0;
      for (const parameter of parameters) {
        const count = parameter.numel();
        const part = /** @type {any} */ (vec).detach().narrow(0, start, count);
        parameter.data = part.reshape([...parameter.shape]);
        start += count;
      }
    },
  };
}
