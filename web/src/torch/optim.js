import { bind, isOptions } from "./functions.js";
import { checked, engine } from "./engine.js";
import { nameClass, TorchError, typeError, typeName } from "./errors.js";
import { pythonFloat } from "./float.js";
import { call } from "./marshal.js";
import { hold, letGo } from "./memory.js";
import { parseTable } from "./schema.js";
import { makeClass } from "./nn.js";
import { legacyName, Tensor } from "./tensor.js";
import * as wire from "./wire.js";

const released = new FinalizationRegistry((/** @type {number} */ handle) => {
  engine.native.drop_optimizer(handle);
});

/** @type {WeakMap<object, number>} */
const handles = new WeakMap();

/** Base of the optimizers. https://pytorch.org/docs/stable/optim.html @this {any} */
export function Optimizer() {
  return Object.create(new.target ? new.target.prototype : Optimizer.prototype);
}

nameClass(Optimizer, "Optimizer");

/** Options that Python shows as one tuple. */
const PAIRS = { betas: ["beta1", "beta2"] };
const FLAGS = new Set(["amsgrad", "maximize", "nesterov"]);

/** A value as Python writes it. @param {any} value @returns {string} */
function python(value) {
  if (Array.isArray(value)) return `(${value.map(python).join(", ")})`;
  if (typeof value === "boolean") return value ? "True" : "False";
  return typeof value === "number" && !Number.isInteger(value) ? pythonFloat(value) : String(value);
}

/** @param {string} name @param {any} value */
function toNumber(name, value) {
  if ((typeof value !== "number" && typeof value !== "boolean") || Number.isNaN(value)) {
    const given = Number.isNaN(value) ? "nan" : typeName(value);
    throw typeError(`param_groups: '${name}' must be a number, not ${given}`, "param_groups");
  }
  return Number(value);
}

/** One entry of param_groups: reading and writing its options acts on the optimizer. */
class Group {
  /** @param {number} optimizer handle @param {number} index @param {Tensor[]} params */
  constructor(optimizer, index, params) {
    /** @type {Tensor[]} */
    this.params = params;
    const { native } = engine;
    const get = (/** @type {string} */ name) => {
      const value = checked(native.optimizer_get(optimizer, index, name));
      return FLAGS.has(name) ? value !== 0 : value;
    };
    const set = (/** @type {string} */ name, /** @type {any} */ value) => {
      checked(native.optimizer_set(optimizer, index, name, toNumber(name, value)));
    };
    const names = checked(native.optimizer_options(optimizer, index)).trim().split("\n");
    for (const [pair, members] of Object.entries(PAIRS)) {
      if (!members.every((member) => names.includes(member))) continue;
      Object.defineProperty(this, pair, {
        enumerable: true,
        get: () => members.map(get),
        set: (values) => {
          if (!Array.isArray(values) || values.length !== members.length) {
            throw typeError(`param_groups: '${pair}' must be a pair of numbers`, "param_groups");
          }
          members.forEach((member, i) => set(member, values[i]));
        },
      });
    }
    const hidden = new Set(Object.values(PAIRS).flat());
    for (const name of names) {
      Object.defineProperty(this, name, {
        enumerable: !hidden.has(name),
        get: () => get(name),
        set: (value) => {
          set(name, value);
        },
      });
    }
  }
  [Symbol.for("nodejs.util.inspect.custom")]() {
    return { ...this };
  }
}

/** @param {any} params @param {string} name @returns {{params: Tensor[], options: Record<string, any>}[]} */
function groupsOf(params, name) {
  if (params instanceof Tensor) {
    throw typeError(
      "params argument given to the optimizer should be an iterable of Tensors or dicts, but got " +
        legacyName(params),
      name,
    );
  }
  if (params == null || typeof params[Symbol.iterator] !== "function") {
    throw typeError(
      `params argument given to the optimizer should be an iterable of Tensors, not ${typeName(params)}`,
      name,
    );
  }
  const list = [...params];
  if (!list.length || !isOptions(list[0]))
    return [{ params: checkParams(list, name), options: {} }];
  return list.map(({ params: group, ...options }) => {
    if (group == null) {
      throw new TorchError("'params' is missing in a parameter group", {
        kind: "KeyError",
        op: name,
      });
    }
    return { params: checkParams(group instanceof Tensor ? [group] : [...group], name), options };
  });
}

/** @param {any[]} params @param {string} name @returns {Tensor[]} */
function checkParams(params, name) {
  const other = params.find((param) => !(param instanceof Tensor));
  if (!params.every((param) => param instanceof Tensor)) {
    throw typeError(
      `optimizer can only optimize Tensors, but one of the params is ${typeName(other)}`,
      name,
    );
  }
  return params;
}

/** @type {Record<string, any>} */
const methods = {
  /**
   * One update. A closure recomputes the loss first and its value is returned.
   * @this {any} @param {() => any} [closure]
   */
  step(closure) {
    const loss = closure?.();
    checked(engine.native.optimizer_step(handles.get(this)));
    return loss;
  },
  /** @this {any} @param {boolean | {set_to_none?: boolean}} [options] */
  zero_grad(options = true) {
    const none = typeof options === "object" ? (options.set_to_none ?? true) : options;
    checked(engine.native.optimizer_zero_grad(handles.get(this), none));
  },
  /** @this {any} @param {{params: any} & Record<string, any>} group */
  add_param_group(group) {
    const [{ params, options }] = groupsOf([group], this.constructor.name);
    addGroup(this, params, options);
  },
  /** @this {any} */
  toString() {
    const groups = this.param_groups.map((/** @type {any} */ group, /** @type {number} */ i) => {
      const lines = Object.keys(group)
        .filter((key) => key !== "params")
        .sort()
        .map((key) => `    ${key}: ${python(group[key])}\n`);
      return `Parameter Group ${i}\n${lines.join("")}`;
    });
    return `${this.constructor.name} (\n${groups.join("\n")})`;
  },
};
for (const [name, value] of Object.entries(methods)) {
  Object.defineProperty(Optimizer.prototype, name, { value, writable: true, configurable: true });
}
Object.defineProperty(Optimizer.prototype, Symbol.for("nodejs.util.inspect.custom"), {
  value: methods.toString,
});

/** @param {Tensor[]} params */
function writeParams(params) {
  const handles = params.map((parameter) => parameter.handle);
  wire.start();
  wire.putTensors(handles);
}

/** @param {any} self @param {Tensor[]} params @param {Record<string, any>} options */
function addGroup(self, params, options) {
  const handle = /** @type {number} */ (handles.get(self));
  const before = hold(params);
  writeParams(params);
  const index = engine.native.optimizer_add_group(handle);
  letGo(before);
  checked(index);
  const group = new Group(handle, index, params);
  Object.assign(group, options);
  self.param_groups.push(group);
}

/** Lets go of an optimizer nobody will use again. @param {any} optimizer */
export function releaseOptimizer(optimizer) {
  const handle = handles.get(optimizer);
  if (!handle || !handles.delete(optimizer)) return;
  released.unregister(optimizer);
  engine.native.drop_optimizer(handle);
}

/** torch.optim: the base and one class per row of the binding table. */
export function makeOptim() {
  /** @type {Record<string, any>} */
  const optim = { Optimizer };
  for (const signature of parseTable(engine.native.optimizer_table())) {
    const { name } = signature;
    optim[name] = makeClass(name, Optimizer, (self, args) => {
      const [first, ...others] = groupsOf(args[0], name);
      // Options of the first group override the optimizer's for that group only.
      const handle = call(
        engine.native.make_optimizer,
        signature,
        bind(signature, [first.params, ...args.slice(1)]),
      );
      handles.set(self, handle);
      released.register(self, handle, self);
      const group = new Group(handle, 0, first.params);
      self.param_groups = [group];
      const { params: _, ...defaults } = group;
      self.defaults = defaults;
      for (const { params, options } of others) addGroup(self, params, options);
      Object.assign(group, first.options);
    });
  }
  return optim;
}
