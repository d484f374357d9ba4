import { DTYPES, int64 } from "./dtype.js";
import { checked, engine } from "./engine.js";
import { TorchError } from "./errors.js";
import { adopt, createTensor, restore, tenure } from "./memory.js";

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

/**
 * A tensor: a name for one in the engine. The operations are added to the prototype from the binding
 * table (see functions.js).
 * https://pytorch.org/docs/stable/tensors.html
 */
export class Tensor {
  /** @param {number} handle */
  constructor(handle) {
    /** Handle of the engine; 0 while the data is kept on this side (see memory.js). */
    this._handle = handle;
    /** @type {import("./memory.js").Stored | null} */
    this._stored = null;
    /** The tensor whose storage this one shares. @type {Tensor | null} */
    this._base = null;
    this._age = 0;
    /** The wrapper last given for .grad, and which tensor it was. @type {Tensor | null} */
    this._grad = null;
    this._gradIdentity = 0;
  }

  get handle() {
    if (this._handle === 0) restore(this);
    return this._handle;
  }

  /** dtype, requires_grad, is_leaf, dimensions, sizes. */
  _describe() {
    checked(engine.native.describe(this.handle));
    return engine.buffer(16);
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
    if (this.dim() === 0) throw new TorchError("len() of a 0-d tensor", { kind: "TypeError" });
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
    const name = checked(engine.native.grad_fn_name(this.handle));
    return name ? { name: () => name, toString: () => `<${name}>` } : null;
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

  /** Copies the elements into a typed array, row-major (Uint8Array for bool). */
  typed_array() {
    const { array, bytes } = this.dtype;
    const length = this.numel();
    const address = checked(engine.native.data_address(this.handle));
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

  /** x.at(0, '1:3', '...', null, mask): what Python writes x[0, 1:3, ..., None, mask]. @param {any[]} items */
  at(...items) {
    return /** @type {any} */ (this).index(items);
  }

  /** x.set([0, '1:3'], value): what Python writes x[0, 1:3] = value. @param {any} items @param {any} value */
  set(items, value) {
    /** @type {any} */ (this).index_put_(Array.isArray(items) ? items : [items], value);
  }

  /** @returns {Iterator<Tensor>} */
  [Symbol.iterator]() {
    if (this.dim() === 0)
      throw new TorchError("iteration over a 0-d tensor", { kind: "TypeError" });
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
      { kind: "TypeError" },
    );
  }
}

/** A tensor that modules list among their parameters. */
export class Parameter extends Tensor {
  /** @override */
  toString() {
    return `Parameter containing:\n${super.toString()}`;
  }
}

/**
 * The JavaScript object for a handle the engine has just given.
 * @param {number} handle
 * @param {Tensor | null} source the tensor it shares its storage with
 */
export function wrap(handle, source) {
  const tensor = new Tensor(handle);
  if (source) tensor._base = source._base ?? source;
  adopt(tensor);
  return tensor;
}

/** A parameter object for a handle; it lives as long as the program keeps it. @param {number} handle */
export function wrapParameter(handle) {
  const parameter = new Parameter(handle);
  tenure(parameter);
  return parameter;
}

/**
 * A tensor from numbers in row-major order.
 * @param {ArrayLike<number | bigint | boolean>} values
 * @param {number[]} sizes
 * @param {import("./dtype.js").DType} dtype
 */
export function fromValues(values, sizes, dtype) {
  const handle = createTensor(dtype.code, sizes, (address) => {
    const target = new dtype.array(engine.native.HEAPU8.buffer, address, values.length);
    if (dtype === int64) {
      for (let i = 0; i < values.length; i++) target[i] = toBigInt(values[i]);
    } else {
      for (let i = 0; i < values.length; i++) target[i] = Number(values[i]);
    }
  });
  return wrap(handle, null);
}

/** @param {number | bigint | boolean} value */
function toBigInt(value) {
  return typeof value === "number" ? BigInt(Math.trunc(value) || 0) : BigInt(value);
}
