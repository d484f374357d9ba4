import { bool, DType, dtypeOf, float32, float64, int64, DTYPES } from "./dtype.js";
import { engine } from "./engine.js";
import { TorchError, typeError, typeName } from "./errors.js";
import { box, Float } from "./float.js";
import { checkDevice } from "./functions.js";
import { fromValues, Tensor } from "./tensor.js";

/** A number of the list. @param {any} value @returns {number | boolean | bigint | Float} */
function element(value) {
  if (["number", "boolean", "bigint"].includes(typeof value) || value instanceof Float)
    return value;
  if (value instanceof Tensor) {
    if (value.numel() === 1) {
      const number = /** @type {any} */ (value).item();
      return value.dtype.is_floating_point ? box(number) : number;
    }
    throw new TorchError(
      "only one element tensors can be converted to Python scalars (torch.stack joins tensors)",
      { kind: "ValueError", op: "tensor", shapes: [[...value.shape]] },
    );
  }
  if (value === null || value === undefined) {
    throw new TorchError(`Could not infer dtype of ${typeName(value)}`, { op: "tensor" });
  }
  throw isSequence(value)
    ? typeError(`must be real number, not ${typeName(value)}`, "tensor")
    : typeError(`new(): invalid data type '${typeName(value)}'`, "tensor");
}

const MAX_NESTING = 128;

/**
 * Shape and flat values of nested arrays, and the dtype of the typed arrays among them. Throws as
 * PyTorch does where they are ragged.
 * @param {any} data
 */
export function flatten(data) {
  /** @type {number[]} */
  const sizes = [];
  for (let level = data; isSequence(level); level = level[0]) {
    sizes.push(level.length);
    if (level.length === 0) break;
    // As in PyTorch; a list may also contain itself.
    if (sizes.length > MAX_NESTING) {
      throw new TorchError(`too many dimensions '${typeName(level)}'`, {
        kind: "ValueError",
        op: "tensor",
      });
    }
  }
  /** @type {any[]} */
  const values = [];
  /** @type {DType | null} */
  let floats = null;
  /** @param {any} level @param {number} d */
  const visit = (level, d) => {
    if (d === sizes.length) {
      if (level instanceof Tensor) {
        if (level.dtype === float64) floats = float64;
        else if (level.dtype === float32) floats ??= float32;
      }
      values.push(element(level));
      return;
    }
    if (!isSequence(level)) throw typeError("not a sequence", "tensor");
    if (level instanceof Float64Array) floats = float64;
    else if (level instanceof Float32Array) floats ??= float32;
    if (level.length !== sizes[d]) {
      throw new TorchError(
        `expected sequence of length ${sizes[d]} at dim ${d} (got ${level.length})`,
        { kind: "ValueError", op: "tensor" },
      );
    }
    for (const item of level) visit(item, d + 1);
  };
  visit(data, 0);
  return { sizes, values, floats };
}

/** @param {any} value @returns {boolean} */
const isTyped = (value) => ArrayBuffer.isView(value) && !(value instanceof DataView);
/** @param {any} value @returns {boolean} */
const isSequence = (value) => Array.isArray(value) || isTyped(value);

const defaultDtype = () => DTYPES[engine.native.default_dtype()];

/**
 * dtype of literals: bool, int64 for whole numbers (as they read in Python), else the default. A tensor
 * that is to require grad is never integral: `torch.tensor(1, {requires_grad: true})` means 1.
 * Whole numbers too large to be exact, such as 1e20, are no integers either.
 * @param {any[]} values @param {boolean} floating
 */
function inferDtype(values, floating) {
  if (values.length && values.every((v) => typeof v === "boolean")) return bool;
  const whole =
    values.length &&
    values.every((v) => Number.isSafeInteger(v) || ["boolean", "bigint"].includes(typeof v));
  return whole && !floating ? int64 : defaultDtype();
}

/**
 * torch.tensor: a new tensor from numbers, nested arrays, typed arrays or a tensor (copied).
 * https://pytorch.org/docs/stable/generated/torch.tensor.html
 * @param {any} data
 * @param {{dtype?: DType | null, requires_grad?: boolean, device?: any}} [options]
 * @param {any[]} more
 * @returns {Tensor}
 */
export function tensor(data, options = {}, ...more) {
  if (more.length || typeof options !== "object" || options instanceof DType) {
    throw typeError(
      `tensor() takes 1 positional argument but ${2 + more.length} were given`,
      "tensor",
    );
  }
  const { dtype, requires_grad = false, device, ...unknown } = options ?? {};
  const [extra] = Object.keys(unknown);
  if (extra) throw typeError(`tensor() got an unexpected keyword argument '${extra}'`, "tensor");
  checkDevice(device);
  if (dtype != null && !(dtype instanceof DType)) {
    throw typeError(
      `tensor(): argument 'dtype' must be torch.dtype, not ${typeName(dtype)}`,
      "tensor",
    );
  }
  if (data === undefined) {
    throw typeError('tensor() missing 1 required positional arguments: "data"', "tensor");
  }
  /** @type {any} */
  let result;
  const source = data?._tensor ?? data; // an array of torch.numpy
  if (source instanceof Tensor) {
    result = shared(source).clone();
    if (dtype) result = result.to(dtype);
  } else if (isTyped(source)) {
    const own = dtypeOf(source) ?? int64;
    result = fromValues(source, [source.length], dtype ?? own);
  } else {
    const { sizes, values, floats } = flatten(source);
    result = fromValues(values, sizes, dtype ?? floats ?? inferDtype(values, requires_grad));
  }
  if (requires_grad) result.requires_grad_(true);
  return result;
}

/** An array's tensor, which shares its memory. @param {any} source @returns {any} */
export function shared(source) {
  if (source.stride().every((/** @type {number} */ step) => step >= 0)) return source.detach();
  throw new TorchError(
    "At least one stride in the given numpy array is negative, and tensors with negative strides are not " +
      "currently supported. (You can probably work around this by making a copy of your array  with array.copy().) ",
    { kind: "ValueError", op: "tensor" },
  );
}

/** The list of an index, x.at([0, 2]). @param {any} list @returns {Tensor} */
export function indexTensor(list) {
  const { sizes, values } = flatten(list);
  return fromValues(values, sizes, values.length ? inferDtype(values, false) : int64);
}
