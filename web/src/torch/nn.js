import { checkInputs, functionLayer } from "./function_layer.js";
import { bind, targetDtype } from "./functions.js";
import { DTYPE_NAMES } from "./dtype.js";
import { checked, engine } from "./engine.js";
import { nameClass, TorchError, typeError, typeName } from "./errors.js";
import { call } from "./marshal.js";
import { parseTable } from "./schema.js";
import { changeDtype, legacyName, Parameter, Tensor, wrap, wrapParameter } from "./tensor.js";

/** Modules are functions: model(x) runs forward(x). @typedef {any} ModuleInstance */

const released = new FinalizationRegistry((/** @type {number} */ handle) => {
  engine.native.drop_module(handle);
});

/** Native handle and extra_repr of the built-in layers. @type {WeakMap<object, number>} */
const nativeHandles = new WeakMap();

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

/** PyTorch's warning where a loss broadcasts, once for each pair of sizes. @param {any} input @param {any} target */
export function warnOfSizes(input, target) {
  if (!(input instanceof Tensor && target instanceof Tensor)) return;
  const [own, other] = [input, target].map((t) => String(t.shape));
  if (own === other || warned.has(own + other)) return;
  warned.add(own + other);
  console.warn(
    `UserWarning: Using a target size (${other}) that is different to the input size (${own}). ` +
      "This will likely lead to incorrect results due to broadcasting. Please ensure they have the " +
      "same size.",
  );
}
/** @type {Set<string>} */
const warned = new Set();

const parametersOf = (/** @type {any} */ m) => own(m, (value) => value instanceof Parameter);

/** @param {any} m @returns {[string, any][]} */
const stateOf = (m) => [...parametersOf(m), ...m._buffers];

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
    return collectMembers(this, (module) => [...module._buffers]);
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
      const handle = nativeHandles.get(module);
      if (handle) checked(engine.native.module_train(handle, mode));
    }
    return this;
  },
  /** @this {any} */
  eval() {
    return this.train(false);
  },
  /** @this {any} */
  zero_grad() {
    for (const parameter of this.parameters()) parameter.grad = null;
  },
  /** @this {any} @param {boolean} [requires_grad] */
  requires_grad_(requires_grad = true) {
    for (const parameter of this.parameters()) parameter.requires_grad_(requires_grad);
    return this;
  },
  /** @this {any} @param {(module: any) => void} fn */
  apply(fn) {
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
      for (const [name, parameter] of parametersOf(module)) {
        if (!parameter.dtype.is_floating_point || parameter.dtype === dtype) continue;
        changeDtype(parameter, dtype);
        module[name] = parameter; // a built-in layer takes it over
      }
      for (const [name, buffer] of module._buffers) {
        if (buffer.dtype.is_floating_point) module._buffers.set(name, buffer.to(dtype));
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
    const handle = nativeHandles.get(this);
    return handle ? checked(engine.native.module_extra_repr(handle)) : "";
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
for (const [name, value] of Object.entries(methods)) {
  Object.defineProperty(Module.prototype, name, { value, writable: true, configurable: true });
}
Object.defineProperty(Module.prototype, Symbol.for("nodejs.util.inspect.custom"), {
  value: methods.toString,
});

/**
 * A constructor that also works without `new` and can be extended, in the manner of Python's classes.
 * @param {string} name
 * @param {Function} parent
 * @param {(self: any, args: any[]) => void} init
 * @returns {any}
 */
export function makeClass(name, parent, init) {
  /** @this {any} @param {any[]} args */
  const constructor = function (...args) {
    const target = new.target ?? constructor;
    const self = Reflect.construct(parent, [], target);
    init(self, args);
    return self;
  };
  Object.defineProperty(constructor, "name", { value: name });
  Object.setPrototypeOf(constructor, parent);
  constructor.prototype = Object.create(parent.prototype, {
    constructor: { value: constructor, writable: true, configurable: true },
  });
  return constructor;
}

/** Parameters as properties that write through to the layer. @param {any} self @param {number} handle */
function bindParameters(self, handle) {
  const { native } = engine;
  for (const name of checked(native.module_parameter_names(handle)).trim().split("\n")) {
    if (!name) continue;
    const first = checked(native.module_get(handle, name));
    /** @type {Tensor | null} */
    let current = first ? wrapParameter(first) : null;
    Object.defineProperty(self, name, {
      enumerable: true,
      configurable: true,
      get: () => current,
      set(value) {
        if (value !== null && !(value instanceof Parameter)) {
          throw typeError(
            `cannot assign '${legacyName(value)}' as parameter '${name}' ` +
              "(torch.nn.Parameter or None expected)",
            self.constructor.name,
          );
        }
        checked(native.module_set(handle, name, value?.handle ?? 0));
        current = value;
      },
    });
  }
  for (const line of checked(native.module_attributes(handle)).trim().split("\n")) {
    const [name, value] = line.split("=");
    if (name) Object.defineProperty(self, name, { value: Number(value), writable: true });
  }
}

/** @param {import("./schema.js").Signature} signature */
function makeLayer(signature) {
  const { name } = signature;
  const layer = makeClass(name, Module, (self, args) => {
    const handle = call(engine.native.make_layer, signature, bind(signature, args));
    nativeHandles.set(self, handle);
    released.register(self, handle, self);
    bindParameters(self, handle);
  });
  /** @this {any} @param {any[]} given */
  layer.prototype.forward = function (...given) {
    checkInputs(name, ["input"], given);
    const run = () => engine.native.module_forward(nativeHandles.get(this), given[0].handle);
    const result = run();
    return wrap(result < 0 ? engine.retry(run) : result, null);
  };
  return layer;
}

/** Lets go of a layer nobody will use again. @param {any} layer */
export function releaseLayer(layer) {
  const handle = nativeHandles.get(layer);
  if (!handle || !nativeHandles.delete(layer)) return;
  released.unregister(layer);
  engine.native.drop_module(handle);
}

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

/**
 * Everything under torch.nn but functional and init.
 * @param {import("./schema.js").Signature[]} ops
 * @param {Record<string, (...args: any[]) => any>} functions by name
 */
export function makeNn(ops, functions) {
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
    const { name, places } = signature;
    const [place] = places;
    const op = ops.find((row) => row.name === place);
    if (!op) {
      nn[name] = makeLayer(signature);
      continue;
    }
    const { start, members } = functionLayer(signature, op, functions[place]);
    nn[name] = makeClass(name, Module, start);
    Object.assign(nn[name].prototype, members);
  }
  return nn;
}
