import { addMethods, makeClass } from "./classes.js";
import { DTYPE_NAMES } from "./dtype.js";
import { engine } from "./engine.js";
import { nameClass, TorchError, typeError, typeName } from "./errors.js";
import { targetDtype } from "./functions.js";
import { layerMembers, layerRow } from "./layer.js";
import { zeroGrad } from "./optimizer_row.js";
import { parseTable } from "./schema.js";
import { changeDtype, keep, Parameter, Tensor, wrapParameter } from "./tensor.js";

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

/** @param {any} value */
const isModule = (value) =>
  typeof value === "function" && value instanceof /** @type {any} */ (Module);

/** Own properties of a kind, in the order of assignment. @param {any} self @param {(v: any) => boolean} of */
const own = (self, of) =>
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

/** @param {any} self @param {(module: any) => [string, any][]} members @returns {[string, any][]} */
function collectMembers(self, members) {
  const seen = new Set();
  /** @type {[string, any][]} */
  const all = [];
  for (const [prefix, module] of walkModules(self, "", new Set())) {
    for (const [name, value] of members(module)) {
      if (seen.has(value)) continue;
      seen.add(value);
      all.push([prefix ? `${prefix}.${name}` : name, value]);
    }
  }
  return all;
}

const parametersOf = (/** @type {any} */ m) => own(m, (value) => value instanceof Parameter);

/** Buffers that are not None. @param {any} m @returns {[string, any][]} */
const buffersOf = (m) => [...m._buffers].filter(([, buffer]) => buffer !== null);

/** @param {any} m @returns {[string, any][]} */
const stateOf = (m) => [...parametersOf(m), ...buffersOf(m)];

/** @param {string} text @returns {string} */
const indent = (text) => text.replace(/\n/g, "\n  ");

/** @type {Record<string, any>} */
const methods = {
  /** @this {any} @param {any[]} inputs */
  __call__(...inputs) {
    return this.forward(...inputs);
  },
  /** @this {any} */
  forward() {
    throw new TorchError(
      `Module [${this.constructor.name}] is missing the required "forward" function`,
      { kind: "NotImplementedError", op: this.constructor.name },
    );
  },
  /** @this {any} @returns {[string, Parameter][]} */
  named_parameters() {
    return collectMembers(this, parametersOf);
  },
  /** @this {any} @returns {Parameter[]} */
  parameters() {
    return this.named_parameters().map((/** @type {[string, Parameter]} */ [, p]) => p);
  },
  /** @this {any} */
  named_buffers() {
    return collectMembers(this, buffersOf);
  },
  /** @this {any} */
  buffers() {
    return this.named_buffers().map((/** @type {[string, Tensor]} */ [, b]) => b);
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
    this[name] = module;
  },
  /** @this {any} @param {string} name @param {Parameter | null} parameter */
  register_parameter(name, parameter) {
    this[name] = parameter;
  },
  /** @this {any} @param {string} name @param {Tensor} tensor */
  register_buffer(name, tensor) {
    this._buffers.set(name, tensor);
    Object.defineProperty(this, name, {
      get: () => this._buffers.get(name),
      set: (value) => {
        this._buffers.set(name, value);
      },
      configurable: true,
    });
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
  /** Names to tensors, detached. @this {any} @returns {Record<string, Tensor>} */
  state_dict() {
    /** @type {Record<string, Tensor>} */
    const state = {};
    for (const [name, value] of collectMembers(this, stateOf)) state[name] = value.detach();
    return state;
  },
  /** @this {any} @param {Record<string, any>} state @param {boolean | {strict?: boolean}} [options] */
  load_state_dict(state, options = true) {
    if (typeof state !== "object" || state === null) {
      throw typeError(
        `Expected state_dict to be dict-like, got <class '${typeName(state)}'>.`,
        "load_state_dict",
      );
    }
    const strict = typeof options === "object" ? (options.strict ?? true) : options;
    const mine = new Map(collectMembers(this, stateOf));
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
      if (name in state) value.detach().copy_(state[name].detach());
    }
    const toString = () =>
      missing.length || unexpected.length
        ? `_IncompatibleKeys(missing_keys=[${missing}], unexpected_keys=[${unexpected}])`
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
  /** The module as PyTorch prints it. @this {any} */
  toString() {
    const extra = this.extra_repr();
    const children = own(this, isModule).map(
      ([name, child]) => `(${name}): ${indent(String(child))}`,
    );
    const { name } = this.constructor;
    if (!children.length) return `${name}(${extra})`;
    const lines = extra ? [extra, ...children] : children;
    return `${name}(\n  ${lines.join("\n  ")}\n)`;
  },
};
addMethods(Module, methods);
Object.defineProperty(Module.prototype, Symbol.for("nodejs.util.inspect.custom"), {
  value: methods.toString,
});

/** nn.Sequential(layer, ...), also from one array or an object of named layers. */
const Sequential = makeClass("Sequential", Module, (self, args) => {
  const [first] = args;
  const plain = args.length === 1 && typeof first === "object" && first !== null;
  const entries = Object.entries(plain ? first : args);
  for (const [name, layer] of entries) {
    if (!isModule(layer)) {
      const hint = layer?.prototype instanceof /** @type {any} */ (Module);
      const advice = hint ? ` (write ${layer.name}() to make one)` : "";
      throw typeError(`${typeName(layer)} is not a Module subclass${advice}`, "Sequential");
    }
    self[name] = layer;
  }
});
Object.assign(Sequential.prototype, {
  /** @this {any} @param {any} x */
  forward(x) {
    for (const layer of this.children()) x = layer(x);
    return x;
  },
  /** @this {any} */
  [Symbol.iterator]() {
    return this.children()[Symbol.iterator]();
  },
  /** @this {any} @param {any} layer */
  append(layer) {
    this[this.children().length] = layer;
    return this;
  },
});
Object.defineProperty(Sequential.prototype, "length", {
  /** @this {any} */
  get() {
    return this.children().length;
  },
});

/** Everything under torch.nn but functional and init. */
export function makeNn() {
  /** @type {Record<string, any>} */
  const nn = { Module, Sequential };
  /** @param {Tensor} data @param {boolean | {requires_grad?: boolean}} [options] */
  nn.Parameter = function (data, options = true) {
    if (!(data instanceof Tensor)) {
      throw typeError(`Parameter data must be a Tensor, not ${typeName(data)}`, "Parameter");
    }
    const detached = /** @type {any} */ (data).detach();
    const parameter = wrapParameter(detached.handle);
    detached._handle = 0; // the parameter has taken it over
    const wanted = typeof options === "object" ? (options.requires_grad ?? true) : options;
    /** @type {any} */ (parameter).requires_grad_(wanted);
    return parameter;
  };
  nn.Parameter.prototype = Parameter.prototype;
  for (const signature of parseTable(engine.native.layer_table())) {
    const { name } = signature;
    const { start, members } = layerMembers(layerRow(signature));
    nn[name] = makeClass(name, Module, start);
    addMethods(nn[name], members);
  }
  return nn;
}
