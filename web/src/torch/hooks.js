import { engine } from "./engine.js";
import { TorchError, typeError, typeName } from "./errors.js";
import { isOptions } from "./functions.js";
import { Tensor, tensorCallback } from "./tensor.js";

/** Hooks of modules. https://pytorch.org/docs/stable/notes/modules.html#module-hooks */

/** How they are registered, by the kind they are kept under. */
export const HOOKS = {
  register_forward_hook: "forward",
  register_forward_pre_hook: "before",
  register_full_backward_hook: "backward",
  register_full_backward_pre_hook: "beforeBackward",
};

/** @typedef {{call: (...args: any[]) => any, keywords: boolean}} Hook */

/** A method of Module that registers hooks. @param {string} kind */
export const hookMethod = (kind) =>
  /** @this {any} @param {(...args: any[]) => any} call @param {{with_kwargs?: boolean, prepend?: boolean}} [options] */
  function (call, options = {}) {
    const { with_kwargs: keywords = false, prepend = false } = options;
    if (typeof call !== "function")
      throw typeError(`'${typeName(call)}' object is not callable`, kind);
    if (!this._hooks) Object.defineProperty(this, "_hooks", { value: {}, configurable: true });
    /** @type {Hook[]} */
    const list = (this._hooks[kind] ??= []);
    const hook = { call, keywords };
    if (prepend) list.unshift(hook);
    else list.push(hook);
    return { remove: () => void (list.includes(hook) && list.splice(list.indexOf(hook), 1)) };
  };

/** @param {any} value */
const listed = (value) => (Array.isArray(value) ? value : [value]);

/**
 * The tensors among the values again, behind a node that tells `told` their gradients and passes on what
 * that answers. Null where nothing is recorded.
 * @param {any[]} values @param {(grads: any[]) => any[]} told @param {boolean} filled zeros for what has none
 */
function seam(values, told, filled) {
  const places = [...values.keys()].filter(
    (i) => values[i] instanceof Tensor && values[i].requires_grad,
  );
  if (!places.length || !engine.native.grad_enabled()) return null;
  const inputs = places.map((i) => values[i]);
  const outputs = inputs.map((tensor) => tensor.detach());
  const callback = tensorCallback((grads) => {
    /** @type {any[]} */
    const given = values.map((value) => (filled && value instanceof Tensor ? undefined : null));
    places.forEach((place, i) => {
      if (grads[i]) given[place] = grads[i];
    });
    const changed = told(
      given.map((grad, i) => (grad === undefined ? values[i].detach().clone().zero_() : grad)),
    );
    return places.map((place) => changed[place] ?? null);
  });
  /** @type {any} */ (Tensor.prototype)._record_function.call(
    inputs,
    outputs,
    "BackwardHookFunctionBackward",
    callback,
  );
  const behind = [...values];
  places.forEach((place, i) => {
    behind[place] = outputs[i];
  });
  return behind;
}

/** What the hooks make of gradients. @param {Hook[]} hooks @param {any[]} args @param {any[]} grads @param {string} kind */
function changedBy(hooks, args, grads, kind) {
  for (const { call } of hooks) {
    const changed = call(...args.map((arg) => (arg === changedBy ? grads : arg)));
    if (changed == null) continue;
    const list = listed(changed);
    if (list.length !== grads.length) {
      throw new TorchError(`Backward ${kind}, got ${list.length}, but expected ${grads.length}`);
    }
    grads = list;
  }
  return grads;
}

/** module.forward(...inputs) and what its hooks do before, behind and on the way back. @param {any} module @param {any[]} inputs */
export function callWithHooks(module, inputs) {
  /** @type {{[kind: string]: Hook[]}} */
  const { before = [], forward = [], backward = [], beforeBackward = [] } = module._hooks;
  /** @type {any} */
  let keywords = isOptions(inputs.at(-1)) ? inputs.at(-1) : null;
  let args = keywords ? inputs.slice(0, -1) : inputs;
  for (const hook of before) {
    const changed = hook.keywords
      ? hook.call(module, args, keywords ?? {})
      : hook.call(module, args);
    if (changed == null) continue;
    if (!hook.keywords) args = listed(changed);
    else if (changed.length === 2) [args, keywords] = changed;
    else {
      throw new TorchError(
        `forward pre-hook must return None or a tuple of (new_args, new_kwargs), but got ${changed}.`,
      );
    }
  }
  /** @type {any[] | null} */
  let gradOutputs = null;
  const told = (/** @type {any[]} */ gradInputs) => {
    const result = changedBy(
      backward,
      [module, changedBy, gradOutputs],
      gradInputs,
      "hook returned an invalid number of grad_input",
    );
    gradOutputs = null;
    return result;
  };
  const hooked = backward.length + beforeBackward.length > 0;
  const behind = hooked ? seam(args, told, true) : null;
  args = behind ?? args;
  let result = module.forward(...args, ...(keywords ? [keywords] : []));
  for (const hook of forward) {
    const changed = hook.keywords
      ? hook.call(module, args, keywords ?? {}, result)
      : hook.call(module, args, result);
    if (changed != null) result = changed;
  }
  if (!hooked) return result;
  const outputs = seam(
    listed(result),
    (grads) => {
      gradOutputs = changedBy(
        beforeBackward,
        [module, changedBy],
        grads,
        "pre hook returned an invalid number of grad_output",
      );
      const passed = gradOutputs;
      // No input wants a gradient: this is the only time to be told.
      if (!behind) told(args.map(() => null));
      return passed;
    },
    false,
  );
  if (!outputs) return result;
  return Array.isArray(result) ? outputs : outputs[0];
}
