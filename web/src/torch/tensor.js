import { explainBrackets } from "./brackets.js";
import { DTYPES, bool, float32, int64 } from "./dtype.js";
import { checked, engine } from "./engine.js";
import { nameClass, TorchError, typeError, typeName } from "./errors.js";
import { keepCallback } from "./callbacks.js";
import { adopt, createTensor, giveAway, hold, leave, letGo, release, restore } from "./memory.js";
import * as wire from "./wire.js";

/** torch.Size: an array that prints as PyTorch's. */
export class Size extends Array {
  /** Slices and maps are plain arrays. @override */
  static get [Symbol.species]() {
    return Array;
  }
  /** @override */
  toString() {
    return `torch.Size([${this.join(", ")}])`;
  }
  [Symbol.for("nodejs.util.inspect.custom")]() {
    return this.toString();
  }
  numel() {
    return this.reduce((product, size) => product * size, 1);
  }
}
nameClass(Size, "Size");

/** Only the engine's answers become tensors: see torch.tensor. */
const KEY = Symbol("handle");

/**
 * A tensor: a name for one in the engine. The operations are added to the prototype from the binding
 * table (see functions.js).
 * https://pytorch.org/docs/stable/tensors.html
 */
export class Tensor {
  // Fields, not assignments: an assignment would go down to brackets.js.
  /** Handle of the engine; 0 while the data is kept on this side (see memory.js). */
  _handle = 0;
  /** @type {import("./memory.js").Stored | null} */
  _stored = null;
  /** The tensor of which this one is a view. @type {Tensor | null} */
  _base = null;
  /** Whether autograd takes it for no view, so that it is the base of its own views. */
  _alias = false;
  _age = 0;
  /** Its entry in the registry and its token, once it is the collector's (see generations.js). */
  _cell = /** @type {{handle: number} | null} */ (null);
  _token = /** @type {object | null} */ (null);
  /** Number of a variable that holds it, for the picture of the graph (see graph.js). */
  _label = 0;
  /** The wrapper last given for .grad, and which tensor it was. @type {Tensor | null} */
  _grad = null;
  _gradIdentity = 0;

  /** @param {number} handle @param {symbol} key */
  constructor(handle, key) {
    if (key !== KEY) throw typeError("write torch.tensor(data) to make a tensor", "Tensor");
    this._handle = handle;
  }

  get handle() {
    if (this._handle === 0) restore(this);
    return this._handle;
  }

  /** dtype, requires_grad, is_leaf, dimensions, sizes. */
  _describe() {
    checked(engine.native.describe(this.handle));
    return wire.numbers(16);
  }

  /** @returns {Size} */
  get shape() {
    const info = this._describe();
    const size = new Size();
    for (let d = 0; d < info[3]; d++) size.push(info[4 + d]);
    return size;
  }
  /** Sizes, or the size of one dimension. @param {number} [dim] @returns {any} */
  size(dim) {
    return dim === undefined ? this.shape : /** @type {any} */ (this)._size_dim(dim);
  }
  dim() {
    return this._describe()[3];
  }
  get ndim() {
    return this.dim();
  }
  numel() {
    return this.shape.numel();
  }
  /** Number of rows, as Python's len(). */
  get length() {
    if (this.dim() === 0) throw typeError("len() of a 0-d tensor", "len");
    return this._describe()[4];
  }
  get dtype() {
    return DTYPES[this._describe()[0]];
  }
  get device() {
    return "cpu";
  }
  get requires_grad() {
    return this._describe()[1] === 1;
  }
  set requires_grad(value) {
    /** @type {any} */ (this).requires_grad_(value);
  }
  get is_leaf() {
    return this._describe()[2] === 1;
  }
  /** The node that made this tensor: an object with its name, or null for leaves. */
  get grad_fn() {
    return checked(engine.native.grad_fn_name(this.handle)) ? nodeOf(this, []) : null;
  }

  /**
   * The accumulated gradient, null before backward(). The same object while it is the same tensor.
   * @returns {any}
   */
  get grad() {
    const identity = checked(engine.native.grad_identity(this.handle));
    if (!identity) return (this._grad = null);
    if (!this._grad || this._gradIdentity !== identity || this._grad._handle === 0) {
      this._grad = /** @type {any} */ (this)._get_grad();
      this._gradIdentity = identity;
    }
    return this._grad;
  }
  set grad(value) {
    /** @type {any} */ (this)._set_grad(value);
  }
  /** The same data outside of the graph. */
  get data() {
    return /** @type {any} */ (this).detach();
  }
  set data(value) {
    if (!(value instanceof Tensor)) {
      throw typeError(`Variable data has to be a tensor, but got ${typeName(value)}`, "data");
    }
    if (String(value.shape) !== String(this.shape) || value.dtype !== this.dtype) {
      throw new TorchError(
        `data can only be replaced by a tensor of the same shape and dtype: ${this.shape} ` +
          `${this.dtype}, not ${value.shape} ${value.dtype}`,
        { op: "data", shapes: [[...this.shape], [...value.shape]] },
      );
    }
    /** @type {any} */ (this.data).copy_(/** @type {any} */ (value).detach());
  }

  /** Copies the elements into a typed array, row-major (Uint8Array for bool, Float32Array for 16-bit floats). */
  typed_array() {
    if (!this.dtype.is_half) return this._bits();
    return /** @type {any} */ (this).detach().to(float32)._bits();
  }

  /** The elements as they are stored. */
  _bits() {
    const { array, bytes } = this.dtype;
    const length = this.numel();
    const address = checked(engine.native.data_address(this.handle)) >>> 0;
    const { buffer } = engine.native.HEAPU8;
    return new array(buffer.slice(address, address + length * bytes));
  }

  /** Nested arrays of numbers (booleans for bool); a number for a 0-dim tensor. @returns {any} */
  tolist() {
    const { code } = this.dtype;
    const values = this.typed_array();
    const convert =
      code === 0
        ? (/** @type {number} */ v) => v !== 0
        : (/** @type {number | bigint} */ v) => Number(v);
    const shape = this.shape;
    let at = 0;
    /** @param {number} d @returns {any} */
    const build = (d) =>
      d === shape.length
        ? convert(values[at++])
        : Array.from({ length: shape[d] }, () => build(d + 1));
    return build(0);
  }
  /** JSON.stringify writes the numbers. */
  toJSON() {
    return this.tolist();
  }

  /** @returns {Iterator<Tensor>} */
  [Symbol.iterator]() {
    if (this.dim() === 0) throw typeError("iteration over a 0-d tensor", "iter");
    return /** @type {any} */ (this).unbind(0)[Symbol.iterator]();
  }

  toString() {
    return /** @type {any} */ (this)._repr();
  }
  [Symbol.for("nodejs.util.inspect.custom")]() {
    return this.toString();
  }
  /** JavaScript has no operators for tensors; saying so beats computing NaN. @param {string} hint */
  [Symbol.toPrimitive](hint) {
    if (hint === "string") return this.toString();
    throw new TorchError(
      "JavaScript's operators do not work on tensors: write a.add(b), a.sub(b), a.mul(b), a.div(b), " +
        "a.lt(b), ...; a.item() gives the number; in text write `${a}`",
      { kind: "TypeError", op: "Tensor" },
    );
  }
}
nameClass(Tensor, "Tensor");
explainBrackets(Tensor);

/** A node of the graph, by the way to it from a tensor above. @param {any} tensor @param {number[]} path @returns {any} */
function nodeOf(tensor, path) {
  const [name, , ...next] = tensor._graph_node(path).split("\n");
  const toString = () => `<${name}>`;
  return {
    name: () => (/^(AccumulateGrad|CopySlices)$/.test(name) ? `torch::autograd::${name}` : name),
    /** Pairs of a node, or null, and which of its outputs it is. */
    get next_functions() {
      return next.map((/** @type {string} */ line, /** @type {number} */ i) =>
        line ? [nodeOf(tensor, [...path, i]), Number(line.split(" ")[1])] : [null, 0],
      );
    },
    /** The leaf of an AccumulateGrad. */
    get variable() {
      return tensor._graph_variable(path);
    },
    toString,
    [Symbol.for("nodejs.util.inspect.custom")]: toString,
  };
}

/** A tensor that modules list among their parameters. */
export class Parameter extends Tensor {
  /** @override */
  toString() {
    return `Parameter containing:\n${super.toString()}`;
  }
}
nameClass(Parameter, "Parameter");

/**
 * The JavaScript object for a handle the engine has just given.
 * @param {number} handle
 * @param {Tensor | null} source the tensor it shares its storage with
 * @param {boolean} [alias] whether it shares nothing else: detach()
 */
export function wrap(handle, source, alias = false) {
  const tensor = new Tensor(handle, KEY);
  if (source) {
    tensor._alias = alias;
    tensor._base = source._base && (alias || !source._alias) ? source._base : source;
    // An alias needs the storage only: that of the first base.
    if (alias) tensor._base = tensor._base._base ?? tensor._base;
  }
  adopt(tensor);
  return tensor;
}

/**
 * A number by which the engine calls fn with tensors and takes its results, tensors or null.
 * @param {(tensors: (Tensor | null)[]) => (Tensor | null)[]} fn
 * @param {(id: number) => void} [released]
 * @returns {number}
 */
export function tensorCallback(fn, released) {
  return keepCallback((count) => {
    const handles = [...wire.numbers(count).subarray(0, count)];
    const results = fn(handles.map((handle) => (handle ? wrap(handle, null) : null)));
    const before = hold(results.filter((tensor) => tensor !== null));
    const buffer = wire.numbers(results.length);
    results.forEach((tensor, i) => {
      buffer[i] = tensor?.handle ?? 0;
    });
    letGo(before);
    return results.length;
  }, released);
}

/** A parameter object for a handle; it lives as long as the program keeps it. @param {number} handle */
export function wrapParameter(handle) {
  const parameter = new Parameter(handle, KEY);
  leave(parameter);
  return parameter;
}

/** The same tensor for long use, such as a running mean: it stays in the engine. @param {Tensor} tensor */
export function keep(tensor) {
  const kept = new Tensor(giveAway(tensor), KEY);
  leave(kept);
  return kept;
}

/** Gives a leaf another dtype without making another object of it. @param {any} tensor @param {any} dtype */
export function changeDtype(tensor, dtype) {
  const changed = tensor.detach().to(dtype).requires_grad_(tensor.requires_grad);
  release(tensor);
  tensor._handle = giveAway(changed);
  tensor._grad = null;
  leave(tensor);
}

/** The tensor types of old, by which PyTorch's messages still go. @param {unknown} value */
export function legacyName(value) {
  if (!(value instanceof Tensor)) return typeName(value);
  return `torch.${value.dtype.legacy}Tensor`;
}

/**
 * A tensor from numbers in row-major order.
 * @param {ArrayLike<number | bigint | boolean>} values
 * @param {number[]} sizes
 * @param {import("./dtype.js").DType} dtype
 * @returns {Tensor}
 */
export function fromValues(values, sizes, dtype) {
  if (dtype.is_half && !(values instanceof Uint16Array)) {
    return /** @type {any} */ (fromValues(values, sizes, float32)).to(dtype);
  }
  // Else memory would show that nobody has written.
  if (values.length !== sizes.reduce((product, n) => product * n, 1))
    throw new Error(`${values.length} values for sizes ${sizes}`);
  if (!ArrayBuffer.isView(values) && dtype !== bool) checkRange(values, dtype);
  const handle = createTensor(dtype.code, sizes, (address) => {
    const target = new dtype.array(engine.native.HEAPU8.buffer, address, values.length);
    if (dtype === int64) {
      for (let i = 0; i < values.length; i++) target[i] = toBigInt(values[i]);
    } else if (dtype === bool) {
      for (let i = 0; i < values.length; i++) target[i] = Number(values[i]) === 0 ? 0 : 1;
    } else if (values instanceof Float32Array || values instanceof Float64Array) {
      target.set(values);
    } else {
      for (let i = 0; i < values.length; i++) target[i] = Number(values[i]);
    }
  });
  return wrap(handle, null);
}

/**
 * Numbers that their dtype does not hold are an error; negative ones wrap where it has no sign.
 * @param {ArrayLike<any>} values @param {import("./dtype.js").DType} dtype
 */
function checkRange(values, { name, array, limit, is_floating_point }) {
  const least = array === Uint8Array ? 1 - limit : -limit;
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    const large = typeof value === "bigint";
    if (is_floating_point) {
      if (large && !Number.isFinite(Number(value)))
        throw overflow("int too large to convert to float", "OverflowError");
    } else if (large && limit === 2 ** 63) {
      if (BigInt.asIntN(64, value) !== value)
        throw overflow("Overflow when unpacking long long", "ValueError");
    } else {
      const number = Math.trunc(Number(value));
      if (!(number < limit && number >= least))
        throw overflow(
          `value cannot be converted to type ${name} without overflow`,
          "RuntimeError",
        );
    }
  }
}

/** @param {string} message @param {string} kind */
const overflow = (message, kind) => new TorchError(message, { kind, op: "tensor" });

/** What no integer is becomes the least, as the processor has it. @param {number | bigint | boolean} value */
function toBigInt(value) {
  if (typeof value === "bigint") return value;
  const whole = Math.trunc(Number(value));
  return BigInt(Math.abs(whole) < 2 ** 63 ? whole : -(2 ** 63));
}
