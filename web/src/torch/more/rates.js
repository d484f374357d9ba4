/** The base of the learning rates' schedulers. https://pytorch.org/docs/stable/optim.html#how-to-adjust-learning-rate */
import { TorchError, typeError, typeName } from "../errors.js";
import { Optimizer } from "../optim.js";
import { Tensor } from "../tensor.js";
import { addMethods } from "../classes.js";
import { callable, named, valueError } from "./call.js";

const ADVICE =
  "See more details at https://pytorch.org/docs/stable/optim.html#how-to-adjust-learning-rate";

/** @param {any} value @returns {number} */
export const number = (value) =>
  value instanceof Tensor ? /** @type {any} */ (value).item() : value;

/** One value for each group. @param {string} name @param {any} optimizer @param {any} value @returns {any[]} */
export function each(name, optimizer, value) {
  const count = optimizer.param_groups.length;
  if (!Array.isArray(value)) return Array(count).fill(value);
  if (value.length === count) return [...value];
  throw valueError(
    `${name} must have the same length as optimizer.param_groups. ${name} has ${value.length} values, param_groups ` +
      `has ${count}.`,
  );
}

/** @param {any} optimizer */
export function checked(optimizer) {
  if (!(optimizer instanceof Optimizer)) {
    throw typeError(`${typeName(optimizer)} is not an Optimizer`, "LRScheduler");
  }
  return /** @type {any} */ (optimizer);
}

/** @param {any} optimizer @returns {number[]} */
export const ratesOf = (optimizer) =>
  optimizer.param_groups.map((/** @type {any} */ group) => group.lr);

/** Optimizers that have made a step since they have a scheduler. @type {WeakMap<object, { stepped: boolean }>} */
const watched = new WeakMap();

/** @param {any} optimizer */
function watch(optimizer) {
  if (watched.has(optimizer)) return;
  const seen = { stepped: false };
  watched.set(optimizer, seen);
  const { step } = optimizer;
  Object.defineProperty(optimizer, "step", {
    configurable: true,
    writable: true,
    /** @param {any[]} args */
    value(...args) {
      seen.stepped = true;
      return step.apply(optimizer, args);
    },
  });
}

/** What no state has. */
const HIDDEN = { writable: true, configurable: true, enumerable: false };

/** Base of the schedulers, and of a program's own, which has a get_lr(). */
class Scheduler {
  /** @param {any[]} args */
  constructor(...args) {
    this._begin(this._given(args));
  }

  /** @param {any[]} args */
  _given(args) {
    return named("LRScheduler", "optimizer last_epoch=-1", args);
  }

  /** @param {Record<string, any>} given */
  _begin({ optimizer, last_epoch }) {
    this._optimizes(optimizer);
    optimizer.param_groups.forEach((/** @type {any} */ group, /** @type {number} */ i) => {
      if (last_epoch === -1) group.initial_lr ??= group.lr;
      else if (!("initial_lr" in group)) {
        throw new TorchError(
          `param 'initial_lr' is not specified in param_groups[${i}] when resuming scheduler with last_epoch >= 0.\n` +
            "This typically happens when:\n1. You're trying to resume training from a checkpoint but haven't properly " +
            "loaded the optimizer state\n2. You're using last_epoch >= 0 for a fresh training run (not recommended)",
          { kind: "KeyError" },
        );
      }
    });
    /** @type {number[]} */
    this.base_lrs = optimizer.param_groups.map((/** @type {any} */ group) => group.initial_lr);
    this.last_epoch = last_epoch;
    watch(optimizer);
    this._initial_step();
  }

  /** @param {any} optimizer */
  _optimizes(optimizer) {
    Object.defineProperty(this, "optimizer", { ...HIDDEN, value: checked(optimizer) });
  }

  _initial_step() {
    this._step_count = 0;
    Object.defineProperty(this, "_initial", { ...HIDDEN, value: true });
    try {
      this.step();
    } finally {
      this._initial = false;
    }
  }

  state_dict() {
    return { ...this };
  }

  /** @param {Record<string, any>} state_dict */
  load_state_dict(state_dict) {
    Object.assign(this, state_dict);
  }

  /** @returns {number[]} */
  get_last_lr() {
    return this._last_lr;
  }

  /** @returns {number[]} */
  get_lr() {
    throw new TorchError("", { kind: "NotImplementedError" });
  }

  /** @param {number} [epoch] */
  step(epoch) {
    const { optimizer } = /** @type {any} */ (this);
    if (this._step_count === 1 && !watched.get(optimizer)?.stepped) {
      console.warn(
        "Detected call of `lr_scheduler.step()` before `optimizer.step()`. In PyTorch 1.1.0 and later, you should " +
          "call them in the opposite order: `optimizer.step()` before `lr_scheduler.step()`.  Failure to do this " +
          `will result in PyTorch skipping the first value of the learning rate schedule. ${ADVICE}`,
      );
    }
    this._step_count = (this._step_count ?? 0) + 1;
    this._update(epoch);
  }

  /** @param {number} [epoch] */
  _update(epoch) {
    this.last_epoch = epoch ?? this.last_epoch + 1;
    this._apply(epoch === undefined ? this.get_lr() : (this._closed() ?? this.get_lr()));
  }

  /** By a formula of the epoch alone, where there is one. @returns {number[] | null} */
  _closed() {
    return null;
  }

  /** @param {number[]} values */
  _apply(values) {
    const { optimizer } = /** @type {any} */ (this);
    optimizer.param_groups.forEach((/** @type {any} */ group, /** @type {number} */ i) => {
      group.lr = values[i];
    });
    /** @type {number[]} */
    this._last_lr = ratesOf(optimizer);
  }

  /** The rates as they are, or times a factor. @param {number | null} [factor] */
  _now(factor = null) {
    const rates = ratesOf(/** @type {any} */ (this).optimizer);
    return factor === null ? rates : rates.map((rate) => rate * factor);
  }
}
/** @type {any} */ (Scheduler.prototype)._initial = false;

export const LRScheduler = callable(Scheduler, "LRScheduler");

/**
 * A scheduler of its arguments, which are its attributes, and its methods.
 *
 * @param {string} name
 * @param {string} parameters as named() takes them
 * @param {Record<string, any>} methods
 * @param {any} [Base]
 */
export function scheduler(name, parameters, methods, Base = Scheduler) {
  class Made extends Base {
    /** @param {any[]} args */
    _given(args) {
      const given = named(name, parameters, args);
      const { optimizer, last_epoch: _, ...own } = given;
      this._optimizes(optimizer);
      Object.assign(this, own);
      return given;
    }
  }
  addMethods(Made, methods);
  return callable(Made, name);
}

/** The rates' start, for schedulers that begin in another way. @param {any} self @param {Record<string, any>} given */
export const begin = (self, given) => Scheduler.prototype._begin.call(self, given);
