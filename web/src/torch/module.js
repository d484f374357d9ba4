import { addMethods } from "./classes.js";
import { DTYPE_NAMES } from "./dtype.js";
import { nameClass, TorchError, typeError, typeName } from "./errors.js";
import { targetDtype } from "./functions.js";
import { callWithHooks, hookMethod, HOOKS } from "./hooks.js";
import { zeroGrad } from "./optimizer_row.js";
import { changeDtype, keep, legacyName, Parameter, Tensor, wrapParameter } from "./tensor.js";

/** Modules are functions: model(x) runs forward(x). @typedef {any} ModuleInstance */

/**
 * torch.nn.Module: `class Net extends nn.Module { constructor() { super(); this.fc = nn.Linear(2, 1); }
 * forward(x) { return this.fc(x); } }`. Parameters and modules assigned to properties are registered.
 * https://pytorch.org/docs/stable/generated/torch.nn.Module.html
 * @this {any}
 */
export function Module() {
  /** @type {any} */
  const self = (/** @type {any[]} */ ...inputs) => self.__call__(...inputs);
  // A function's own name and length would stand in the way of a learner's properties.
  delete self.name;
  delete self.length;
  Object.setPrototypeOf(self, new.target ? new.target.prototype : Module.prototype);
  Object.defineProperty(self, "training", { value: true, writable: true, enumerable: false });
  Object.defineProperty(self, "_buffers", { value: new Map(), enumerable: false });
  return self;
}

nameClass(Module, "Module");

/** @param {Tensor} data @param {boolean | {requires_grad?: boolean}} [options] */
export function makeParameter(data, options = true) {
  if (!(data instanceof Tensor)) {
    throw typeError(`Parameter data must be a Tensor, not ${typeName(data)}`, "Parameter");
  }
  const detached = /** @type {any} */ (data).detach();
  const parameter = wrapParameter(detached.handle);
  detached._handle = 0; // the parameter has taken it over
  const wanted = typeof options === "object" ? (options.requires_grad ?? true) : options;
  /** @type {any} */ (parameter).requires_grad_(wanted);
  return parameter;
}

/** @param {any} value */
export const isModule = (value) =>
  typeof value === "function" && value instanceof /** @type {any} */ (Module);

/** Own properties of a kind, in the order of assignment. @param {any} self @param {(v: any) => boolean} of */
export const own = (self, of) =>
  Object.keys(self)
    .map((name) => /** @type {[string, any]} */ ([name, self[name]]))
    .filter(([, value]) => of(value));

/** @param {any} self @param {string} prefix @param {Set<any>} seen @returns {Generator<[string, any]>} */
function* walkModules(self, prefix, seen) {
  if (seen.has(self)) return;
  seen.add(self);
  yield [prefix, self];
  for (const [name, child] of own(self, isModule)) {
    yield* walkModules(child, prefix ? `${prefix}.${name}` : name, seen);
  }
}

/**
 * @param {any} self @param {(module: any) => [string, any][]} members @param {string} [prefix] @param {boolean} [recurse]
 * @returns {[string, any][]}
 */
function collectMembers(self, members, prefix = "", recurse = true) {
  const seen = new Set();
  /** @type {[string, any][]} */
  const all = [];
  for (const [path, module] of recurse
    ? walkModules(self, prefix, new Set())
    : [/** @type {[string, any]} */ ([prefix, self])]) {
    for (const [name, value] of members(module)) {
      if (seen.has(value)) continue;
      seen.add(value);
      all.push([path ? `${path}.${name}` : name, value]);
    }
  }
  return all;
}

const parametersOf = (/** @type {any} */ m) => own(m, (value) => value instanceof Parameter);

/** Buffers that are not None. @param {any} m @returns {[string, any][]} */
const buffersOf = (m) => [...m._buffers].filter(([, buffer]) => buffer !== null);

/** What is saved: not the buffers with persistent=False. @param {any} m @returns {[string, any][]} */
const stateOf = (m) => [
  ...parametersOf(m),
  ...buffersOf(m).filter(([name]) => !m._transient?.has(name)),
];

/** State under all its names: unlike parameters(), a shared one under each. @param {any} self @param {string} prefix @returns {[string, any][]} */
const allState = (self, prefix) => [
  ...stateOf(self).map(([name, value]) => /** @type {[string, any]} */ ([prefix + name, value])),
  ...own(self, isModule).flatMap(([name, child]) => allState(child, `${prefix}${name}.`)),
];

/** @param {string} message @param {string} [kind] */
const fail = (message, kind = "AttributeError") => {
  throw new TorchError(message, { kind });
};

/** Names of members may not hide anything. @param {any} self @param {string} name @param {string} what @param {boolean} known */
function checkName(self, name, what, known) {
  if (typeof name !== "string") {
    throw typeError(`${what} name should be a string. Got ${typeName(name)}`, what);
  }
  const got = what === "module" ? `, got: ${name}` : "";
  if (name.includes(".")) fail(`${what} name can't contain "."${got}`, "KeyError");
  if (name === "") fail(`${what} name can't be empty string ""`, "KeyError");
  if (name in self && !known) fail(`attribute '${name}' already exists`, "KeyError");
}

/** A path to a module and the last name. @param {any} self @param {string} target @returns {[any, string]} */
function parentOf(self, target) {
  const at = target.lastIndexOf(".");
  return [self.get_submodule(target.slice(0, Math.max(at, 0))), target.slice(at + 1)];
}

/** @param {string} text @returns {string} */
const indent = (text) => text.replace(/\n/g, "\n  ");

/** @type {Record<string, any>} */
const methods = {
  /** @this {any} @param {any[]} inputs */
  __call__(...inputs) {
    return this._hooks ? callWithHooks(this, inputs) : this.forward(...inputs);
  },
  /** @this {any} */
  forward() {
    throw new TorchError(
      `Module [${this.constructor.name}] is missing the required "forward" function`,
      { kind: "NotImplementedError", op: this.constructor.name },
    );
  },
  /** @this {any} @param {string} [prefix] @param {boolean} [recurse] @returns {[string, any][]} */
  named_parameters(prefix = "", recurse = true) {
    return collectMembers(this, parametersOf, prefix, recurse);
  },
  /** @this {any} @param {boolean} [recurse] @returns {Parameter[]} */
  parameters(recurse = true) {
    return this.named_parameters("", recurse).map((/** @type {[string, Parameter]} */ [, p]) => p);
  },
  /** @this {any} @param {string} [prefix] @param {boolean} [recurse] @returns {[string, any][]} */
  named_buffers(prefix = "", recurse = true) {
    return collectMembers(this, buffersOf, prefix, recurse);
  },
  /** @this {any} @param {boolean} [recurse] */
  buffers(recurse = true) {
    return this.named_buffers("", recurse).map((/** @type {[string, Tensor]} */ [, b]) => b);
  },
  /** @this {any} */
  named_children() {
    return own(this, isModule);
  },
  /** @this {any} */
  children() {
    return own(this, isModule).map(([, child]) => child);
  },
  /** @this {any} */
  named_modules() {
    return [...walkModules(this, "", new Set())];
  },
  /** @this {any} */
  modules() {
    return [...walkModules(this, "", new Set())].map(([, module]) => module);
  },
  /** @this {any} @param {string} name @param {any} module */
  add_module(name, module) {
    if (module !== null && !isModule(module)) {
      throw typeError(`${typeName(module)} is not a Module subclass`, "add_module");
    }
    checkName(this, name, "module", isModule(this[name]));
    this[name] = module;
  },
  /** @this {any} @param {string} name @param {any} module */
  register_module(name, module) {
    this.add_module(name, module);
  },
  /** @this {any} @param {string} name @param {Parameter | null} parameter */
  register_parameter(name, parameter) {
    checkName(this, name, "parameter", this[name] instanceof Parameter);
    if (parameter !== null && !(parameter instanceof Parameter)) {
      throw typeError(
        `cannot assign '${legacyName(parameter)}' object to parameter '${name}' ` +
          "(torch.nn.Parameter or None required)",
        "register_parameter",
      );
    }
    this[name] = parameter;
  },
  /** @this {any} @param {string} name @param {Tensor | null} tensor @param {boolean | {persistent?: boolean}} [options] */
  register_buffer(name, tensor, options = true) {
    checkName(this, name, "buffer", this._buffers.has(name));
    if (tensor !== null && !(tensor instanceof Tensor)) {
      throw typeError(
        `cannot assign '${typeName(tensor)}' object to buffer '${name}' (torch Tensor or None required)`,
        "register_buffer",
      );
    }
    const persistent = typeof options === "object" ? (options.persistent ?? true) : options;
    if (!persistent) {
      if (!this._transient) Object.defineProperty(this, "_transient", { value: new Set() });
      this._transient.add(name);
    } else this._transient?.delete(name);
    this._buffers.set(name, tensor);
    Object.defineProperty(this, name, {
      get: () => this._buffers.get(name),
      set: (value) => {
        this._buffers.set(name, value);
      },
      configurable: true,
    });
  },
  /** The module at a path such as "net.0". @this {any} @param {string} target */
  get_submodule(target) {
    let module = this;
    for (const name of target ? target.split(".") : []) {
      if (!(name in module)) fail(`${module.constructor.name} has no attribute \`${name}\``);
      module = module[name];
      if (!isModule(module)) fail(`\`${name}\` is not an nn.Module`);
    }
    return module;
  },
  /** @this {any} @param {string} target */
  get_parameter(target) {
    const [module, name] = parentOf(this, target);
    if (!(name in module)) fail(`${module.constructor.name} has no attribute \`${name}\``);
    if (!(module[name] instanceof Parameter)) fail(`\`${name}\` is not an nn.Parameter`);
    return module[name];
  },
  /** @this {any} @param {string} target */
  get_buffer(target) {
    const [module, name] = parentOf(this, target);
    if (!(name in module)) fail(`${module.constructor.name} has no attribute \`${name}\``);
    if (!module._buffers.has(name)) fail(`\`${name}\` is not a buffer`);
    return module[name];
  },
  /** Sets the training flag of this module and all below. @this {any} @param {boolean} [mode] */
  train(mode = true) {
    if (typeof mode !== "boolean") {
      throw new TorchError("training mode is expected to be boolean", {
        kind: "ValueError",
        op: "train",
      });
    }
    for (const [, module] of walkModules(this, "", new Set())) {
      module.training = mode;
    }
    return this;
  },
  /** @this {any} */
  eval() {
    return this.train(false);
  },
  /** @this {any} @param {boolean | {set_to_none?: boolean}} [options] */
  zero_grad(options = true) {
    zeroGrad(this.parameters(), options);
  },
  /** @this {any} @param {boolean} [requires_grad] */
  requires_grad_(requires_grad = true) {
    for (const parameter of this.parameters()) parameter.requires_grad_(requires_grad);
    return this;
  },
  /** @this {any} @param {(module: any) => void} fn */
  apply(fn) {
    if (typeof fn !== "function") {
      throw typeError(`apply(): argument 'fn' must be a function, not ${typeName(fn)}`, "apply");
    }
    for (const child of this.children()) child.apply(fn);
    fn(this);
    return this;
  },
  /** Takes a dtype for the floating point parameters and buffers, or a device. @this {any} @param {any[]} args */
  to(...args) {
    const dtype = targetDtype(args);
    if (!dtype) return this;
    if (!dtype.is_floating_point) {
      throw typeError(
        `nn.Module.to only accepts floating point or complex dtypes, but got desired dtype=${dtype}`,
        "to",
      );
    }
    for (const [, module] of walkModules(this, "", new Set())) {
      for (const [, parameter] of parametersOf(module)) {
        if (!parameter.dtype.is_floating_point || parameter.dtype === dtype) continue;
        changeDtype(parameter, dtype);
      }
      for (const [name, buffer] of buffersOf(module)) {
        if (!buffer.dtype.is_floating_point || buffer.dtype === dtype) continue;
        module._buffers.set(name, keep(buffer.to(dtype)));
      }
    }
    return this;
  },
  /** @this {any} */
  double() {
    return this.to(DTYPE_NAMES.double);
  },
  /** @this {any} */
  float() {
    return this.to(DTYPE_NAMES.float);
  },
  /** @this {any} */
  half() {
    return this.to(DTYPE_NAMES.half);
  },
  /** @this {any} */
  bfloat16() {
    return this.to(DTYPE_NAMES.bfloat16);
  },
  /** @this {any} */
  cpu() {
    return this;
  },
  cuda() {
    fail("Torch not compiled with CUDA enabled", "AssertionError");
  },
  /** Names to tensors, detached. @this {any} @param {{prefix?: string, keep_vars?: boolean}} [options] */
  state_dict(options = {}) {
    const { prefix = "", keep_vars = false } = options;
    return Object.fromEntries(
      allState(this, prefix).map(([name, value]) => [name, keep_vars ? value : value.detach()]),
    );
  },
  /**
   * assign: the state's own tensors become the parameters, instead of being copied.
   * @this {any} @param {Record<string, any>} state @param {boolean | {strict?: boolean, assign?: boolean}} [options]
   */
  load_state_dict(state, options = true) {
    if (typeof state !== "object" || state === null) {
      throw typeError(
        `Expected state_dict to be dict-like, got <class '${typeName(state)}'>.`,
        "load_state_dict",
      );
    }
    const strict = typeof options === "object" ? (options.strict ?? true) : options;
    const assign = typeof options === "object" && options.assign;
    const mine = new Map(allState(this, ""));
    const missing = [...mine.keys()].filter((key) => !(key in state));
    const unexpected = Object.keys(state).filter((key) => !mine.has(key));
    const quoted = (/** @type {string[]} */ keys) => keys.map((key) => `"${key}"`).join(", ");
    const problems = [];
    if (strict && missing.length)
      problems.push(`Missing key(s) in state_dict: ${quoted(missing)}. `);
    if (strict && unexpected.length)
      problems.push(`Unexpected key(s) in state_dict: ${quoted(unexpected)}. `);
    for (const [name, value] of mine) {
      const given = name in state ? state[name] : value;
      if (!(given instanceof Tensor)) {
        problems.push(
          `While copying the parameter named "${name}", expected torch.Tensor or Tensor-like object ` +
            `from checkpoint but received <class '${typeName(given)}'>`,
        );
      } else if (String(given.shape) !== String(value.shape)) {
        problems.push(
          `size mismatch for ${name}: copying a param with shape ${given.shape} from checkpoint, ` +
            `the shape in current model is ${value.shape}.`,
        );
      }
    }
    if (problems.length) {
      throw new TorchError(
        `Error(s) in loading state_dict for ${this.constructor.name}:\n\t${problems.join("\n\t")}`,
        { op: "load_state_dict" },
      );
    }
    for (const [name, value] of mine) {
      if (!(name in state)) continue;
      if (!assign) value.detach().copy_(state[name].detach());
      else {
        const [module, last] = parentOf(this, name);
        if (!(value instanceof Parameter)) module[last] = state[name];
        else if (state[name] instanceof Parameter) module[last] = state[name];
        else module[last] = makeParameter(state[name], value.requires_grad);
      }
    }
    const listed = (/** @type {string[]} */ keys) => keys.map((key) => `'${key}'`).join(", ");
    const toString = () =>
      missing.length || unexpected.length
        ? `_IncompatibleKeys(missing_keys=[${listed(missing)}], unexpected_keys=[${listed(unexpected)}])`
        : "<All keys matched successfully>";
    return {
      missing_keys: missing,
      unexpected_keys: unexpected,
      toString,
      [Symbol.for("nodejs.util.inspect.custom")]: toString,
    };
  },
  /** @this {any} */
  extra_repr() {
    return "";
  },
  /** Names and texts of the modules in it. @this {any} */
  _parts() {
    return own(this, isModule).map(([name, child]) => [name, String(child)]);
  },
  /** The module as PyTorch prints it. @this {any} */
  toString() {
    const extra = this.extra_repr();
    const parts = this._parts().map(
      (/** @type {[string, string]} */ [name, text]) => `(${name}): ${indent(text)}`,
    );
    const { name } = this.constructor;
    if (!parts.length && !extra.includes("\n")) return `${name}(${extra})`;
    const lines = [...(extra ? extra.split("\n") : []), ...parts];
    return `${name}(\n  ${lines.join("\n  ")}\n)`;
  },
};
for (const [name, kind] of Object.entries(HOOKS)) methods[name] = hookMethod(kind);
addMethods(Module, methods);
Object.defineProperty(Module.prototype, Symbol.for("nodejs.util.inspect.custom"), {
  value: methods.toString,
});
