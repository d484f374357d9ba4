/**
 * What a program holds between its data and its loss: what its modules give, and tensors of variables (h_relu). Noted
 * in those steps only that the film keeps; in the others nothing is different.
 */
import { isModule, Module } from "../torch/module.js";
import { Tensor } from "../torch/tensor.js";

/** Outputs of modules, and variables, in a step. */
const MOST = 500;

/** @typedef {{ name: string, line?: number, tensor: Tensor }} Held */

/** For a program in JavaScript. */
export class HiddenWatch {
  constructor() {
    this.on = false;
    /** @type {Held[]} */
    this.held = [];
    /** @type {import("./samples.js").Call[]} */
    this.calls = [];
    /** @type {WeakMap<object, string>} */
    this.modules = new WeakMap();
    this.call = Module.prototype.__call__;
  }

  /** @param {boolean} on */
  watch(on) {
    this.on = on;
    this.held = [];
    this.calls = [];
    const { call } = this;
    const note = this.gave.bind(this);
    Module.prototype.__call__ = on
      ? /** @this {any} @param {any[]} inputs */
        function (...inputs) {
          const result = call.apply(this, inputs);
          note(this, inputs, result);
          return result;
        }
      : call;
  }

  /** What was noted since the last time. */
  take() {
    const { held } = this;
    this.held = [];
    return held;
  }

  /** The calls of modules since the last time. */
  takeCalls() {
    const { calls } = this;
    this.calls = [];
    return calls;
  }

  /** A variable holds a module. @param {string} name @param {any} module */
  know(name, module) {
    if (!isModule(module) || this.modules.has(module)) return;
    for (const [part, one] of module.named_modules()) {
      this.modules.set(one, part ? `${name}.${part}` : name);
    }
  }

  /** A variable holds a tensor. @param {string} name @param {number | undefined} line @param {Tensor} tensor */
  holds(name, line, tensor) {
    if (this.on && this.held.length < MOST) this.held.push({ name, line, tensor });
  }

  /** @param {object} module @param {unknown[]} inputs @param {unknown} result */
  gave(module, [input, second], result) {
    const output = Array.isArray(result) ? result[0] : result;
    if (input instanceof Tensor && output instanceof Tensor && this.calls.length < MOST) {
      this.calls.push({ input, output, second: second instanceof Tensor ? second : null });
    }
    const name = this.modules.get(module);
    if (name && result instanceof Tensor) this.holds(name, undefined, result);
  }
}

/**
 * Those that gradients flow through, each once, in the order in which they were made. Of the names of a tensor
 * both are told.
 *
 * @param {Held[]} held
 * @param {number} most
 * @returns {Held[]}
 */
export function hiddenOf(held, most) {
  /** By name: in a loop the last. @type {Map<string, Held>} */
  const byName = new Map();
  for (const one of held) {
    byName.delete(one.name);
    byName.set(one.name, one);
  }
  /** @type {Map<Tensor, Held>} */
  const found = new Map();
  for (const one of byName.values()) {
    const { tensor, name, line } = one;
    const known = found.get(tensor);
    if (known) {
      found.set(tensor, { tensor, name: `${name} = ${known.name}`, line: line ?? known.line });
    } else if (tensor._handle && tensor.requires_grad && !tensor.is_leaf && tensor.numel() > 1) {
      found.set(tensor, one);
    }
  }
  return [...found.values()].slice(0, most);
}
