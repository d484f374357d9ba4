/**
 * What a JavaScript program tells of its model of two inputs. Its forward() is called once more for the map, so a
 * forward() that keeps something is left alone: its text is read for that.
 */
import { NDArray } from "../numpy/ndarray.js";
import { isModule } from "../torch/module.js";
import { Tensor } from "../torch/tensor.js";
import { leavesNothing } from "./pure.js";

/** The program's variables, as far as a map may need them. */
export class ToldVariables {
  /** @param {() => any} torch */
  constructor(torch) {
    this.torch = torch;
    /** @type {Map<string, any>} */
    this.tensors = new Map();
    /** NumPy's. @type {Map<string, any>} */
    this.arrays = new Map();
    /** @type {any} */
    this.module = null;
    /** One that may make more of two inputs: asked where there is no other. @type {any} */
    this.other = null;
    this.open = true;
    /** The library's own classes. @type {Set<any> | null} */
    this.layers = null;
  }

  /** @param {string} name @param {any} value */
  told(name, value) {
    if (value instanceof NDArray) this.arrays.set(name, value._tensor);
    else if (isModule(value)) this.toldModule(value);
    // What comes later is the loop's.
    else if (this.open && value instanceof Tensor) this.tensors.set(name, value);
  }

  /** Names and arrays of those that hold one. @param {string[]} names @returns {[string, Tensor][]} */
  arraysOf(names) {
    return names.flatMap((name) => {
      const array = this.arrays.get(name);
      return array ? [[name, array]] : [];
    });
  }

  /** @param {any} module */
  toldModule(module) {
    const columns = firstColumns(module);
    if (columns === 2) this.module = module;
    else if (columns && [...module.modules()].some((one) => !this.isLayer(one)))
      this.other = module;
  }

  /** Whether its class is the library's. @param {any} module */
  isLayer(module) {
    this.layers ??= new Set(Object.values(this.torch().nn));
    return this.layers.has(module.constructor);
  }

  /** Whether calling a module once more is noticed by nobody. @param {any} module */
  isQuiet(module) {
    return !module._hooks && (this.isLayer(module) || leavesNothing(module.forward));
  }

  /** @returns {import("./map.js").Model | null} */
  model() {
    this.open = false;
    const module = this.module ?? this.other;
    if (!module) return null;
    const modules = [...module.modules()];
    const parameters = module
      .parameters()
      .reduce((/** @type {number} */ sum, /** @type {any} */ one) => sum + one.numel(), 0);
    return {
      parameters,
      call: (inputs) => {
        if (!modules.every((one) => this.isQuiet(one))) return null;
        const training = modules.map((one) => one.training);
        for (const one of modules) one.training = false;
        try {
          const outputs = module(inputs);
          return outputs instanceof Tensor ? outputs : null;
        } finally {
          modules.forEach((one, i) => (one.training = training[i]));
        }
      },
    };
  }
}

/** How many inputs a model's first weights take; 0 where they are no matrix. @param {any} module */
function firstColumns(module) {
  const [first] = module.parameters();
  return first?.shape.length === 2 ? first.shape[1] : 0;
}
