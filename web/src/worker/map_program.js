/**
 * What a JavaScript program tells of its model of two inputs. Its forward() is called once more for the map, so a
 * forward() that keeps something is left alone: its text is read for that.
 */
import { NDArray } from "../numpy/ndarray.js";
import { isModule } from "../torch/module.js";
import { Tensor } from "../torch/tensor.js";
import { leavesNothing } from "./pure.js";

/** Whether calling a module once more is noticed by nobody. @param {any} module @param {Set<any>} layers the library's */
const isQuiet = (module, layers) =>
  !module._hooks && (layers.has(module.constructor) || leavesNothing(module.forward));

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
    this.open = true;
    /** The library's own classes. @type {Set<any> | null} */
    this.layers = null;
  }

  /** @param {string} name @param {any} value */
  told(name, value) {
    if (value instanceof NDArray) this.arrays.set(name, value._tensor);
    else if (isModule(value)) this.module = firstOfTwo(value) ? value : this.module;
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

  /** @returns {import("./map.js").Model | null} */
  model() {
    this.open = false;
    const { module } = this;
    if (!module) return null;
    const modules = [...module.modules()];
    const parameters = module
      .parameters()
      .reduce((/** @type {number} */ sum, /** @type {any} */ one) => sum + one.numel(), 0);
    return {
      parameters,
      call: (inputs) => {
        const layers = (this.layers ??= new Set(Object.values(this.torch().nn)));
        if (!modules.every((one) => isQuiet(one, layers))) return null;
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

/** Whether a model's first weights are for two inputs. @param {any} module */
function firstOfTwo(module) {
  const [first] = module.parameters();
  return first !== undefined && first.shape.length === 2 && first.shape[1] === 2;
}
