/** torch.autograd: gradients as values, functions with a backward of one's own, anomaly detection. */
import { engine } from "./engine.js";
import { nameClass, TorchError, typeError, typeName } from "./errors.js";
import { Tensor, tensorCallback } from "./tensor.js";

/** @typedef {Record<string, (...args: any[]) => any>} Functions */

/** What forward keeps for backward. */
class Context {
  /** @type {any[]} */
  saved_tensors = [];
  /** @type {boolean[]} */
  needs_input_grad = [];
  /** @type {any[]} */
  _constant = [];
  _materialize = true;
  /** @param {any[]} tensors */
  save_for_backward(...tensors) {
    this.saved_tensors = tensors;
  }
  /** @param {any[]} tensors */
  mark_non_differentiable(...tensors) {
    this._constant = tensors;
  }
  mark_dirty() {}
  /** @param {boolean} value */
  set_materialize_grads(value) {
    this._materialize = value;
  }
}

/** @param {string} part @returns {never} */
function lacks(part) {
  throw new TorchError(`You must implement ${part}`, { kind: "NotImplementedError" });
}

/**
 * torch.autograd.Function: extend it with static forward(ctx, …) and backward(ctx, …), and call apply(…).
 * https://pytorch.org/docs/stable/autograd.html#torch.autograd.Function
 * @param {(...args: any[]) => any} record @param {(...args: any[]) => any} zeros
 */
function makeFunctionClass(record, zeros) {
  class Custom {
    /** @param {any} _ctx @param {any[]} _args @returns {any} */
    static forward(_ctx, ..._args) {
      return lacks("the forward function for custom autograd.Function.");
    }
    /** @param {any} _ctx @param {any[]} _grads @returns {any} */
    static backward(_ctx, ..._grads) {
      return lacks(
        "either the backward or vjp method for your custom autograd.Function to use it with backward mode AD.",
      );
    }
    /** @param {any[]} args */
    static apply(...args) {
      const ctx = new Context();
      const kinds = args.map((arg) => arg instanceof Tensor);
      ctx.needs_input_grad = args.map((arg, i) => kinds[i] && arg.requires_grad);
      const before = engine.native.set_grad_mode(false);
      let result;
      try {
        result = this.forward(ctx, ...args);
      } finally {
        engine.native.set_grad_mode(before);
      }
      if (!before || !ctx.needs_input_grad.includes(true)) return result;
      const given = [result].flat();
      const outputs = given.map((out) => (args.includes(out) ? out.detach() : out));
      // The saved result would keep the node that keeps it.
      ctx.saved_tensors = ctx.saved_tensors.map((t) => (given.includes(t) ? t.detach() : t));
      const recorded = outputs.filter((out) => !ctx._constant.includes(out));
      const like = recorded.map(({ shape, dtype }) => ({ shape, dtype }));
      const name = `${this.name}Backward`;
      const callback = tensorCallback((grads) => {
        const values = like.map(({ shape, dtype }, i) =>
          grads[i] || !ctx._materialize ? grads[i] : zeros([...shape], { dtype }),
        );
        const back = [this.backward(ctx, ...values)].flat();
        while (back.length > kinds.length && back[back.length - 1] == null) back.pop();
        if (back.length !== kinds.length) {
          throw new TorchError(
            `function ${name} returned an incorrect number of gradients (expected ${kinds.length}, ` +
              `got ${back.length})`,
          );
        }
        return back.filter((_, i) => kinds[i]).map((grad) => grad ?? null);
      });
      record(
        args.filter((_, i) => kinds[i]),
        recorded,
        name,
        callback,
      );
      return Array.isArray(result) ? outputs : outputs[0];
    }
  }
  nameClass(Custom, "Function");
  return Custom;
}

/** @param {Functions} autograd of the table @param {Functions} internal @param {Functions} torch */
export function makeAutograd(
  { backward, grad, gradcheck, set_detect_anomaly },
  internal,
  { zeros },
) {
  return {
    Function: makeFunctionClass(internal.record_function, zeros),
    grad,
    backward,
    /** @param {any} func @param {any} inputs @param {any[]} options */
    gradcheck(func, inputs, ...options) {
      if (typeof func !== "function") {
        throw typeError(`'${typeName(func)}' object is not callable`, "gradcheck");
      }
      const given = Array.isArray(inputs) ? inputs : [inputs];
      const callback = tensorCallback(() => {
        const result = func(...given);
        const outputs = Array.isArray(result) ? result : [result];
        const other = outputs.find((output) => !(output instanceof Tensor));
        if (other === undefined && !outputs.includes(undefined)) return outputs;
        throw typeError(
          `gradcheck(): func must return a Tensor or an array of them, not ${typeName(other)}`,
          "gradcheck",
        );
      });
      const tensors = given.filter((input) => input instanceof Tensor);
      return gradcheck(callback, tensors, ...options);
    },
    set_detect_anomaly,
    /** Runs fn with the lines of the forward pass kept. @template T @param {() => T} fn */
    detect_anomaly(fn) {
      set_detect_anomaly(true);
      try {
        return fn();
      } finally {
        set_detect_anomaly(false);
      }
    },
  };
}
