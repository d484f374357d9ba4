import { addMethods, makeClass } from "./classes.js";
import { engine } from "./engine.js";
import { nameClass, TorchError, typeError, typeName } from "./errors.js";
import { pythonFloat } from "./float.js";
import { isOptions } from "./functions.js";
import { optimizerRow, zeroGrad } from "./optimizer_row.js";
import { parseTable } from "./schema.js";
import { keep, legacyName, Tensor } from "./tensor.js";

/**
 * @typedef {{params: Tensor[]} & Record<string, any>} Group
 * @typedef {Record<string, Tensor>} State what is remembered about one parameter
 * @typedef {import("./optimizer_row.js").OptimizerRow} OptimizerRow
 */

/** Rows of the optimizers by class. @type {WeakMap<object, OptimizerRow>} */
const rows = new WeakMap();

/**
 * Base of the optimizers, and of a program's own: `super(params, {lr})`, then a step() that reads
 * param_groups and state. https://pytorch.org/docs/stable/optim.html
 * @this {any} @param {any} [params] @param {Record<string, any>} [defaults]
 */
export function Optimizer(params, defaults = {}) {
  const self = Object.create(new.target ? new.target.prototype : Optimizer.prototype);
  if (arguments.length) start(self, params, defaults);
  return self;
}

nameClass(Optimizer, "Optimizer");

/** @param {any} self @param {any} params @param {Record<string, any>} defaults @param {OptimizerRow} [row] */
function start(self, params, defaults, row) {
  if (row) rows.set(self, row);
  self.defaults = defaults;
  /** @type {Map<Tensor, State>} */
  self.state = new Map();
  self.param_groups = [];
  for (const group of groupsOf(params, self.constructor.name)) self.add_param_group(group);
}

/** A value as Python writes it. @param {any} value @returns {string} */
function python(value) {
  if (value === null || value === undefined) return "None";
  if (Array.isArray(value)) return `(${value.map(python).join(", ")})`;
  if (typeof value === "boolean") return value ? "True" : "False";
  return typeof value === "number" && !Number.isInteger(value) ? pythonFloat(value) : String(value);
}

/** @param {any} params @param {string} name @returns {Group[]} */
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
  if (!list.length) {
    throw new TorchError("optimizer got an empty parameter list", { kind: "ValueError", op: name });
  }
  return isOptions(list[0]) ? list : [{ params: list }];
}

/** @param {any} params @param {string} name @returns {Tensor[]} */
function checkParams(params, name) {
  if (typeof params?.[Symbol.iterator] !== "function" && !(params instanceof Tensor)) {
    throw typeError(`'${typeName(params)}' object is not iterable`, name);
  }
  const list = params instanceof Tensor ? [params] : [...params];
  for (const param of list) {
    if (!(param instanceof Tensor)) {
      throw typeError(
        `optimizer can only optimize Tensors, but one of the params is ${typeName(param)}`,
        name,
      );
    }
    if (!param.is_leaf) {
      throw new TorchError("can't optimize a non-leaf Tensor", { kind: "ValueError", op: name });
    }
  }
  return list;
}

/**
 * One update of a group, or what is there before the first.
 * @param {any} self @param {Group} group @param {boolean} [before]
 */
function stepGroup(self, group, before) {
  const row = /** @type {OptimizerRow} */ (rows.get(self));
  const names = row.state;
  const { params } = group;
  /** @type {(Tensor | null)[]} */
  const states = [];
  if (self.state.size) {
    for (const param of params) {
      const state = self.state.get(param);
      for (const name of names) states.push(state?.[name] ?? null);
    }
  }
  const [places, made] = row.step(group, params, states, before) ?? [[], []];
  places.forEach((place, i) => {
    const param = params[Math.floor(place / names.length)];
    if (!self.state.has(param)) self.state.set(param, {});
    self.state.get(param)[names[place % names.length]] = keep(made[i]);
  });
}

/** @param {string} message */
const valueError = (message) =>
  new TorchError(message, { kind: "ValueError", op: "load_state_dict" });

/** Whether it is what state_dict() gives. @param {any} loaded */
function checkState(loaded) {
  if (!isOptions(loaded)) {
    throw typeError(
      `load_state_dict(): argument 'state_dict' must be dict, not ${typeName(loaded)}`,
      "load_state_dict",
    );
  }
  const missing = (/** @type {string} */ key) =>
    new TorchError(`'${key}'`, { kind: "KeyError", op: "load_state_dict" });
  if (!Array.isArray(loaded.param_groups)) throw missing("param_groups");
  if (!loaded.param_groups.every((/** @type {any} */ group) => Array.isArray(group?.params)))
    throw missing("params");
  if (!isOptions(loaded.state)) throw missing("state");
}

/** @type {Record<string, any>} */
const methods = {
  /**
   * One update. A closure recomputes the loss first and its value is returned.
   * @this {any} @param {() => any} [closure]
   */
  step(closure) {
    if (closure != null && typeof closure !== "function") {
      throw typeError(
        `step(): argument 'closure' must be a function, not ${typeName(closure)}`,
        "step",
      );
    }
    const loss = closure?.();
    if (!rows.has(this)) {
      throw new TorchError(`Optimizer [${this.constructor.name}] has no step()`, {
        kind: "NotImplementedError",
        op: this.constructor.name,
      });
    }
    for (const group of this.param_groups) stepGroup(this, group);
    return loss;
  },
  /** @this {any} @param {boolean | {set_to_none?: boolean}} [options] */
  zero_grad(options = true) {
    for (const { params } of this.param_groups) zeroGrad(params, options);
  },
  /** @this {any} @param {{params: any} & Record<string, any>} group */
  add_param_group(group) {
    const { name } = this.constructor;
    if (!isOptions(group)) {
      throw typeError(`param_group must be a dict, but got <class '${typeName(group)}'>`, name);
    }
    if (group.params == null) {
      throw new TorchError("'params' is missing in a parameter group", {
        kind: "KeyError",
        op: name,
      });
    }
    const params = checkParams(group.params, name);
    const known = new Set(this.param_groups.flatMap((/** @type {Group} */ other) => other.params));
    if (params.some((param) => known.has(param))) {
      throw new TorchError("some parameters appear in more than one parameter group", {
        kind: "ValueError",
        op: name,
      });
    }
    const { params: _, ...own } = group;
    this.param_groups.push({ params, ...this.defaults, ...own });
    if (rows.has(this)) stepGroup(this, this.param_groups.at(-1), true);
  },
  /**
   * Options and state, parameters by number: `{state: {0: {exp_avg: …}}, param_groups: [{lr: …, params: [0]}]}`.
   * @this {any}
   */
  state_dict() {
    /** @type {Map<Tensor, number>} */
    const numbers = new Map();
    const param_groups = this.param_groups.map((/** @type {Group} */ { params, ...options }) => {
      for (const param of params) if (!numbers.has(param)) numbers.set(param, numbers.size);
      return { ...options, params: params.map((param) => numbers.get(param)) };
    });
    /** @type {Record<string, State>} */
    const state = {};
    for (const [param, number] of numbers) {
      if (this.state.has(param)) state[number] = { ...this.state.get(param) };
    }
    return { state, param_groups };
  },
  /** Goes on from what state_dict() gave. @this {any} @param {any} loaded */
  load_state_dict(loaded) {
    const groups = this.param_groups;
    checkState(loaded);
    if (loaded.param_groups.length !== groups.length) {
      throw valueError("loaded state dict has a different number of parameter groups");
    }
    if (
      loaded.param_groups.some(
        (/** @type {any} */ { params }, /** @type {number} */ i) =>
          params.length !== groups[i].params.length,
      )
    ) {
      throw valueError(
        "loaded state dict contains a parameter group that doesn't match the size of optimizer's group",
      );
    }
    /** @type {Map<Tensor, State>} */
    const state = new Map();
    loaded.param_groups.forEach(
      (/** @type {any} */ { params, ...options }, /** @type {number} */ i) => {
        groups[i] = { params: groups[i].params, ...options };
        params.forEach((/** @type {number} */ number, /** @type {number} */ at) => {
          const given = loaded.state[number];
          if (given) state.set(groups[i].params[at], copied(given, groups[i].params[at]));
        });
      },
    );
    this.state = state;
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
addMethods(Optimizer, methods);
Object.defineProperty(Optimizer.prototype, Symbol.for("nodejs.util.inspect.custom"), {
  value: methods.toString,
});

/** State of its own, in the parameter's dtype; the count of steps keeps its own. @param {State} state @param {any} param */
function copied(state, param) {
  return Object.fromEntries(
    Object.entries(state).map(([name, value]) => {
      if (!(value instanceof Tensor)) return [name, value];
      const copy = /** @type {any} */ (value).detach().clone();
      const same = name === "step" || !param.dtype.is_floating_point;
      return [name, keep(same ? copy : copy.to(param.dtype))];
    }),
  );
}

/** torch.optim: the base and one class per row. */
export function makeOptim() {
  /** @type {Record<string, any>} */
  const optim = { Optimizer };
  for (const signature of parseTable(engine.native.optimizer_table())) {
    const row = optimizerRow(signature);
    optim[row.name] = makeClass(row.name, Optimizer, (self, args) => {
      start(self, args[0], row.bind(args.slice(1)), row);
    });
  }
  return optim;
}
