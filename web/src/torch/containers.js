import { addMethods, makeClass } from "./classes.js";
import { TorchError, typeError, typeName } from "./errors.js";
import { isModule, makeParameter, Module, own } from "./module.js";
import { legacyName, Parameter, Tensor } from "./tensor.js";

/** Modules and parameters in lists and dicts. Python's own are in web/src/python/lib/torch/nn/containers.py. */

/** @param {any} value */
const isMapping = (value) =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !value[Symbol.iterator];

/**
 * Names and values of an object, of pairs or of another dict of modules.
 *
 * @param {any} given
 * @param {string} about the class
 * @returns {[string, any][]}
 */
function pairsOf(given, about) {
  if (typeof given?.items === "function") return given.items();
  if (isMapping(given)) return Object.entries(given);
  // PyTorch's own word for a ParameterDict is this.
  const name = about === "ParameterDict" ? "ParametersDict" : about;
  const pairs = listed(given, `${name}.update`, "an iterable of key/value pairs");
  pairs.forEach((pair, i) => {
    const what = `${about} update sequence element #${i}`;
    if (!isIterable(pair))
      throw typeError(`${what} should be Iterable; is ${typeName(pair)}`, about);
    const { length } = [...pair];
    if (length !== 2)
      throw new TorchError(`${what} has length ${length}; 2 is required`, { kind: "ValueError" });
  });
  return pairs;
}

/** @param {any} value */
const isIterable = (value) => typeof value?.[Symbol.iterator] === "function";

/** @param {any} values @param {string} about @param {string} wanted @returns {any[]} */
function listed(values, about, wanted = "an iterable") {
  if (isIterable(values)) return [...values];
  throw typeError(`${about} should be called with ${wanted}, but got ${typeName(values)}`, about);
}

/** @param {any} layer @param {string} about */
function checkModule(layer, about) {
  if (isModule(layer)) return;
  const hint = layer?.prototype instanceof /** @type {any} */ (Module);
  const advice = hint ? ` (write ${layer.name}() to make one)` : "";
  throw typeError(`${typeName(layer)} is not a Module subclass${advice}`, about);
}

/** The position that i means in a list of n. @param {number} i @param {number} n */
function position(i, n) {
  if (i >= -n && i < n) return i < 0 ? i + n : i;
  throw new TorchError(`index ${i} is out of range`, { kind: "IndexError" });
}

/**
 * What a list needs: its items are the properties 0, 1, … or, of a Sequential, named ones.
 * @param {(self: any) => [string, any][]} entries
 * @param {(self: any, items: any[]) => any} remake
 */
const listMethods = (entries, remake) => ({
  /** @this {any} */
  [Symbol.iterator]() {
    return entries(this)
      .map(([, item]) => item)
      .values();
  },
  /** The item i, from the end where i is negative. @this {any} @param {number} i */
  at(i) {
    const all = entries(this);
    return all[position(i, all.length)][1];
  },
  /** @this {any} @param {any} item */
  append(item) {
    this[entries(this).length] = item;
    return this;
  },
  /** @this {any} @param {Iterable<any>} items */
  extend(items) {
    for (const item of listed(items, `${this.constructor.name}.extend`)) this.append(item);
    return this;
  },
  /** @this {any} @param {number} [start] @param {number} [end] */
  slice(start, end) {
    return remake(this, entries(this).slice(start, end));
  },
});

/** @param {any} self the modules a list numbers anew @param {any[]} items */
function renumber(self, items) {
  for (const [name] of own(self, isModule)) delete self[name];
  items.forEach((item, i) => {
    self[i] = item;
  });
}

/** Of lists of modules. */
const moduleMethods = {
  /** @this {any} @param {number} i @param {any} module */
  insert(i, module) {
    checkModule(module, this.constructor.name);
    const items = this.children();
    const at = i < 0 ? i + items.length : i;
    if (at < 0 || at > items.length) {
      const message = `Index out of range: ${i}`;
      throw new TorchError(message, { kind: "IndexError" });
    }
    renumber(this, [...items.slice(0, at), module, ...items.slice(at)]);
    return this;
  },
  /** @this {any} @param {number} [i] */
  pop(i = -1) {
    const items = this.children();
    const [popped] = items.splice(position(i, items.length), 1);
    renumber(this, items);
    return popped;
  },
};

/** @param {Function} target @param {(self: any) => number} count */
function addLength(target, count) {
  Object.defineProperty(target.prototype, "length", {
    /** @this {any} */
    get() {
      return count(this);
    },
  });
}

/** @param {any} self */
const modulesOf = (self) => own(self, isModule);

/** nn.Sequential(layer, ...), also from one array or an object of named layers. */
const Sequential = makeClass("Sequential", Module, (self, args) => {
  const [first] = args;
  const plain = args.length === 1 && typeof first === "object" && first !== null;
  for (const [name, layer] of Object.entries(plain ? first : args)) {
    checkModule(layer, "Sequential");
    self[name] = layer;
  }
});
addMethods(Sequential, {
  ...listMethods(modulesOf, (self, pairs) => new self.constructor(Object.fromEntries(pairs))),
  ...moduleMethods,
  /** @this {any} @param {any} x */
  forward(x) {
    for (const layer of this.children()) x = layer(x);
    return x;
  },
});

/** nn.ModuleList([module, ...]): a list whose modules are registered. */
const ModuleList = makeClass("ModuleList", Module, (self, [modules]) => {
  self.extend(modules ?? []);
});
addMethods(ModuleList, {
  ...listMethods(modulesOf, (self, pairs) => new self.constructor(pairs.map(([, item]) => item))),
  ...moduleMethods,
  /** @this {any} @param {any} module */
  append(module) {
    checkModule(module, "ModuleList");
    this[this.length] = module;
    return this;
  },
  /** Equal neighbours are shown once. @this {any} */
  _parts() {
    /** @type {[number, number, string][]} */
    const runs = [];
    this.children().forEach((/** @type {any} */ module, /** @type {number} */ i) => {
      const text = String(module);
      if (runs.at(-1)?.[2] === text) /** @type {any} */ (runs.at(-1))[1] = i;
      else runs.push([i, i, text]);
    });
    return runs.map(([i, j, text]) =>
      i < j ? [`${i}-${j}`, `${j - i + 1} x ${text}`] : [`${i}`, text],
    );
  },
});

/**
 * What a dict needs.
 * @param {(self: any) => [string, any][]} entries
 * @param {(self: any, name: string, value: any) => void} put
 */
const dictMethods = (entries, put) => ({
  /** @this {any} */
  [Symbol.iterator]() {
    return this.keys()[Symbol.iterator]();
  },
  /** @this {any} @param {any} given */
  update(given) {
    for (const [name, value] of pairsOf(given, this.constructor.name)) put(this, name, value);
  },
  /** @this {any} @param {string} name */
  has(name) {
    return this.keys().includes(name);
  },
  /** @this {any} */
  keys() {
    return entries(this).map(([name]) => name);
  },
  /** @this {any} */
  values() {
    return entries(this).map(([, value]) => value);
  },
  /** @this {any} */
  items() {
    return entries(this);
  },
  /** @this {any} @param {string} name */
  pop(name) {
    const found = entries(this).find(([other]) => other === name);
    if (!found) throw new TorchError(`'${name}'`, { kind: "KeyError" });
    delete this[name];
    return found[1];
  },
  /** @this {any} */
  clear() {
    for (const name of this.keys()) delete this[name];
  },
});

/** nn.ModuleDict({name: module}): reached as dict.name. */
const ModuleDict = makeClass("ModuleDict", Module, (self, [modules]) => {
  self.update(modules ?? {});
});
addMethods(
  ModuleDict,
  dictMethods(modulesOf, (self, name, module) => self.add_module(name, module)),
);

/** Parameters stay, other tensors become some. @param {any} value */
const asParameter = (value) =>
  value instanceof Tensor && !(value instanceof Parameter) ? makeParameter(value) : value;

/** All of a list or dict of parameters, which may hold other values. @param {any} self @returns {[string, any][]} */
const valuesOf = (self) => own(self, () => true);

/** A line for each. @param {any} self @param {(tensor: any) => any} typed */
const described = (self, typed) =>
  valuesOf(self)
    .map(([name, value]) => {
      const kind = value instanceof Parameter ? "Parameter" : "Tensor";
      const text =
        value instanceof Tensor
          ? `${kind} containing: [${typed(value)} of size ${value.shape.join("x")}]`
          : `Object of type: ${typeName(value)}`;
      return `  (${name}): ${text}`;
    })
    .join("\n");

/** nn.ParameterList([tensor, ...]). */
const ParameterList = makeClass("ParameterList", Module, (self, [values]) => {
  self.extend(values ?? []);
});
addMethods(ParameterList, {
  ...listMethods(valuesOf, (self, pairs) => new self.constructor(pairs.map(([, item]) => item))),
  /** @this {any} @param {any} value */
  append(value) {
    this[this.length] = asParameter(value);
    return this;
  },
  /** @this {any} */
  extra_repr() {
    return described(this, (tensor) => tensor.dtype);
  },
});

/** nn.ParameterDict({name: tensor}). */
const ParameterDict = makeClass("ParameterDict", Module, (self, [values]) => {
  self.update(values ?? {});
});
addMethods(ParameterDict, {
  ...dictMethods(valuesOf, (self, name, value) => {
    self[name] = asParameter(value);
  }),
  /** @this {any} */
  extra_repr() {
    return described(this, legacyName);
  },
});

export const containers = { Sequential, ModuleList, ModuleDict, ParameterList, ParameterDict };
for (const container of Object.values(containers)) {
  addLength(
    container,
    (self) =>
      (container === ParameterList || container === ParameterDict ? valuesOf : modulesOf)(self)
        .length,
  );
}
