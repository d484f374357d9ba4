import { addTransformers } from "./attention.js";
import { makeNumpy, NDArray } from "../numpy/index.js";
import { makeAutograd } from "./autograd.js";
import { shared, tensor } from "./creation.js";
import { addDistanceLoss } from "./distance.js";
import { DTYPE_NAMES, DType, DTYPES } from "./dtype.js";
import { finfo, iinfo } from "./limits.js";
import { checked, engine } from "./engine.js";
import { TorchError, typeError, typeName } from "./errors.js";
import { byName, checkDevice, makeFunction, targetDtype } from "./functions.js";
import { loadRaw, plain, save } from "./files/save.js";
import { readFile, writeFile } from "./files/store.js";
import { defaultGenerator, Generator } from "./generator.js";
import { indexing } from "./indexing.js";
import { broadcasts, warnOfSizes } from "./layer.js";
import { Slice } from "./marshal.js";
import { watch } from "./graph.js";
import { collect, memory } from "./memory.js";
import { makeNn } from "./nn.js";
import { makeUtils } from "./nn_utils.js";
import { makeOptim } from "./optim.js";
import { nameIn, outlineTable, PLACE } from "./schema.js";
import { Parameter, Size, Tensor, tensorCallback } from "./tensor.js";

export const VERSION = "0.1.0";

/**
 * Runs fn with recording on or off and restores the mode, also after errors. For an async fn the mode
 * holds until its promise settles.
 * @template T @param {boolean} enabled @param {() => T} fn @returns {T}
 */
function withGradMode(enabled, fn) {
  if (typeof fn !== "function") {
    const name = enabled ? "enable_grad" : "no_grad";
    throw typeError(`${name}() takes a function: torch.${name}(() => { ... })`, name);
  }
  const before = engine.native.set_grad_mode(enabled);
  const restore = () => engine.native.set_grad_mode(before);
  /** @type {any} */
  let result;
  try {
    result = fn();
  } catch (error) {
    restore();
    throw error;
  }
  if (typeof result?.then === "function") return result.finally(restore);
  restore();
  return result;
}

/** fn(self, …) as self.fn(…). @param {(...args: any[]) => any} fn */
function asMethod(fn) {
  /** @this {Tensor} @param {any} [first] @param {any[]} more */
  return function (first, ...more) {
    if (more.length) return fn(this, first, ...more);
    return arguments.length ? fn(this, first) : fn(this);
  };
}

/**
 * Tensor's methods and attributes from the table.
 *
 * @param {import("./schema.js").Outline[]} table
 * @param {() => unknown} makeArrays gives arrays their methods
 */
function addMethods(table, makeArrays) {
  /** @type {any} */
  const prototype = Tensor.prototype;
  const define = (/** @type {string} */ name, /** @type {PropertyDescriptor} */ descriptor) =>
    Object.defineProperty(prototype, name, { configurable: true, ...descriptor });
  for (const [name, overloads] of byName(table, PLACE.method)) {
    const method = asMethod(makeFunction(overloads, true));
    Object.defineProperty(method, "name", { value: name });
    define(name, { value: method, writable: true });
  }
  for (const [name, overloads] of byName(table, PLACE.internal)) {
    const fn = makeFunction(overloads);
    const key = `_${name}${overloads[0].overload && `_${overloads[0].overload}`}`;
    /** @this {Tensor} @param {any[]} args */
    const method = function (...args) {
      return fn(this, ...args);
    };
    define(key, { value: method });
  }
  for (const [name, overloads] of byName(table, PLACE.property)) {
    const fn = makeFunction(overloads);
    define(name, {
      /** @this {Tensor} */
      get() {
        return fn(this);
      },
    });
  }

  for (const [name, value] of Object.entries(indexing)) define(name, { value, writable: true });
  const { backward } = prototype;
  /** @this {Tensor} @param {any[]} args */
  prototype.backward = function (...args) {
    backward.apply(this, args);
    watch.seen();
    // The step's temporaries have done their duty.
    collect();
  };
  /**
   * The hook sees the gradient during backward() and may return another.
   * https://pytorch.org/docs/stable/generated/torch.Tensor.register_hook.html
   * @this {any} @param {(grad: Tensor) => Tensor | null | void} hook
   */
  prototype.register_hook = function (hook) {
    let active = true;
    this._register_hook(
      tensorCallback(([grad]) => [(active && hook(/** @type {Tensor} */ (grad))) || null]),
    );
    return { remove: () => void (active = false) };
  };
  /**
   * The hook gets this leaf once its .grad has been added to.
   * https://pytorch.org/docs/stable/generated/torch.Tensor.register_post_accumulate_grad_hook.html
   * @this {any} @param {(leaf: Tensor) => void} hook
   */
  prototype.register_post_accumulate_grad_hook = function (hook) {
    let active = true;
    const call = () => {
      if (active) hook(this);
      return [];
    };
    this._register_hook_after(tensorCallback(call));
    return { remove: () => void (active = false) };
  };
  const { float, double, long, bool, int, short, int8, uint8, half, bfloat16 } = DTYPE_NAMES;
  const conversions = {
    float,
    double,
    long,
    bool,
    int,
    short,
    char: int8,
    byte: uint8,
    half,
    bfloat16,
  };
  for (const [name, dtype] of Object.entries(conversions)) {
    /** @this {any} */
    const method = function () {
      return this.to(dtype);
    };
    define(name, { value: method });
  }
  const { to } = prototype;
  /** Takes a dtype, a tensor whose dtype to take, or a device. @this {any} @param {any[]} args */
  prototype.to = function (...args) {
    const dtype = targetDtype(args);
    return dtype ? to.call(this, dtype) : this;
  };
  /** @this {any} */
  prototype.cpu = function () {
    return this;
  };
  /** @this {any} */
  prototype.numpy = function () {
    if (this.requires_grad && engine.native.grad_enabled()) {
      throw new TorchError(
        "Can't call numpy() on Tensor that requires grad. Use tensor.detach().numpy() instead.",
        { op: "numpy" },
      );
    }
    makeArrays();
    return new NDArray(this);
  };
}

/** PyTorch's old constructor: Tensor([1, 2]) is float, Tensor(2, 3) has these sizes. @param {any} empty */
function legacyConstructor(empty) {
  /** @param {any[]} args */
  const constructor = function (...args) {
    const [data] = args;
    if (args.length === 1 && typeof data === "object") {
      return tensor(data, { dtype: DTYPES[engine.native.default_dtype()] });
    }
    return empty(args.length ? args : [0]);
  };
  Object.defineProperty(constructor, "name", { value: "Tensor" });
  constructor.prototype = Tensor.prototype;
  return constructor;
}

/** @param {import("./schema.js").Outline[]} table @param {string} place */
function functionsOf(table, place) {
  return Object.fromEntries(
    [...byName(table, place)].map(([name, overloads]) => [
      nameIn(name, place),
      makeFunction(overloads),
    ]),
  );
}

/** Names that torch has and gradlet does not: said, rather than "is not a function". @param {any} target @param {string} path */
export function explainMissing(target, path) {
  return new Proxy(target, {
    get(object, name, receiver) {
      if (name in object || typeof name === "symbol" || name === "then" || name === "toJSON") {
        return Reflect.get(object, name, receiver);
      }
      throw new TorchError(`${path}.${name} is not in gradlet`, { kind: "AttributeError" });
    },
  });
}

/** Builds torch on the started engine. */
export function makeTorch() {
  const { native } = engine;
  const table = outlineTable(native.op_table());
  addMethods(table, () => torch.numpy);
  const autograd = functionsOf(table, PLACE.autograd);
  const functions = functionsOf(table, PLACE.torch);
  const functional = functionsOf(table, PLACE.functional);
  for (const name of Object.keys(functional)) {
    if (!broadcasts(name)) continue;
    const loss = functional[name];
    functional[name] = (...args) => {
      warnOfSizes(args[0], args[1]);
      return loss(...args);
    };
  }
  const nn = makeNn();
  nn.functional = explainMissing(functional, "torch.nn.functional");
  nn.init = explainMissing(functionsOf(table, PLACE.init), "torch.nn.init");
  addDistanceLoss({ ...functions, nn });
  addTransformers(nn, { ...functions, is_grad_enabled: () => native.grad_enabled() });
  const { vector_norm } = functionsOf(table, PLACE.linalg);
  const utils = makeUtils({ ...DTYPE_NAMES, ...functions, tensor, vector_norm });
  utils.rnn = explainMissing(utils.rnn, "torch.nn.utils.rnn");
  nn.utils = explainMissing(utils, "torch.nn.utils");
  let numpy = /** @type {any} */ (undefined);
  const torch = {
    ...DTYPE_NAMES,
    ...functions,
    ...defaultGenerator(),
    Generator,
    tensor,
    /** meshgrid(x, y, options) as well as meshgrid([x, y], options). @param {any[]} args */
    meshgrid(...args) {
      const lists = args.filter((arg) => arg instanceof Tensor);
      return functions.meshgrid(...(lists.length ? [lists] : []), ...args.slice(lists.length));
    },
    /** @param {any} data @param {any} [options] */
    as_tensor: (data, options) => (data instanceof Tensor ? data : tensor(data, options)),
    /** A tensor that shares the array's memory. @param {any} array */
    from_numpy(array) {
      if (array instanceof NDArray) return shared(array._tensor);
      throw typeError(`expected np.ndarray (got ${typeName(array)})`, "from_numpy");
    },
    Tensor: legacyConstructor(functions.empty),
    Size,
    Slice,
    TorchError,
    dtype: DType,
    /** @param {any} name */
    device(name) {
      checkDevice(name);
      return "cpu";
    },
    cuda: explainMissing({ is_available: () => false, device_count: () => 0 }, "torch.cuda"),
    nn: explainMissing(nn, "torch.nn"),
    optim: explainMissing(makeOptim(), "torch.optim"),
    linalg: explainMissing(functionsOf(table, PLACE.linalg), "torch.linalg"),
    special: explainMissing(functionsOf(table, PLACE.special), "torch.special"),
    autograd: explainMissing(
      makeAutograd(autograd, functionsOf(table, PLACE.internal), functions),
      "torch.autograd",
    ),
    /** @template T @param {() => T} fn */
    no_grad: (fn) => withGradMode(false, fn),
    /** @template T @param {() => T} fn */
    enable_grad: (fn) => withGradMode(true, fn),
    is_grad_enabled: () => native.grad_enabled(),
    is_tensor: (/** @type {unknown} */ value) => value instanceof Tensor,
    finfo,
    iinfo,
    get_default_dtype: () => DTYPES[native.default_dtype()],
    /** @param {DType} dtype */
    set_default_dtype(dtype) {
      checked(native.set_default_dtype(dtype.code));
    },
    /** The bytes of PyTorch's file, which is kept if it is given a path. @param {any} object @param {string} [path] */
    save(object, path) {
      const bytes = save(object);
      if (path !== undefined) writeFile(path, bytes);
      return bytes;
    },
    /** @param {Uint8Array | string} file its bytes, or its path */
    load: (file) =>
      plain(loadRaw(file instanceof Uint8Array ? file : readFile(file), nn.Parameter)),
    memory,
    __version__: VERSION,
    inf: Infinity,
    nan: NaN,
    pi: Math.PI,
    e: Math.E,
    /** Made when it is asked for: few programs in JavaScript do, and it takes a fifth of the start. @returns {any} */
    get numpy() {
      return (numpy ??= explainMissing(makeNumpy(torch, explainMissing), "torch.numpy"));
    },
  };
  return explainMissing(torch, "torch");
}

export { DType, Parameter, Size, Slice, Tensor, TorchError };
