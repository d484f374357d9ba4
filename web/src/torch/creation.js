import { bool, DType, float32, float64, int64, DTYPES } from "./dtype.js";
import { engine } from "./engine.js";
import { TorchError, typeError, typeName } from "./errors.js";
import { fromValues, Tensor } from "./tensor.js";

/**
 * Shape and flat values of nested arrays. Throws as PyTorch does where they are ragged.
 * @param {any} data
 */
export function flatten(data) {
  /** @type {number[]} */
  const sizes = [];
  for (let level = data; isSequence(level); level = level[0]) {
    sizes.push(level.length);
    if (level.length === 0) break;
  }
  /** @type {any[]} */
  const values = [];
  /** @param {any} level @param {number} d */
  const visit = (level, d) => {
    if (d === sizes.length) {
      const value = level instanceof Tensor ? level.tolist() : level;
      if (!["number", "boolean", "bigint"].includes(typeof value)) {
        throw isSequence(value)
          ? new TorchError(`expected sequence of length ${sizes.at(-1)} at dim ${d}`, {
              kind: "ValueError",
              op: "tensor",
            })
          : typeError(`new(): invalid data type '${typeName(value)}'`, "tensor");
      }
      values.push(value);
      return;
    }
    if (!isSequence(level)) {
      throw typeError(`expected a list at dim ${d}, got ${typeName(level)}`, "tensor");
    }
    if (level.length !== sizes[d]) {
      throw new TorchError(
        `expected sequence of length ${sizes[d]} at dim ${d} (got ${level.length})`,
        { kind: "ValueError", op: "tensor" },
      );
    }
    for (const item of level) visit(item, d + 1);
  };
  visit(data, 0);
  return { sizes, values };
}

/** @param {any} value @returns {boolean} */
const isSequence = (value) => Array.isArray(value) || ArrayBuffer.isView(value);

const defaultDtype = () => DTYPES[engine.native.default_dtype()];

/**
 * dtype of literals: bool, int64 for whole numbers (as they read in Python), else the default. A tensor
 * that is to require grad is never integral: `torch.tensor(1, {requires_grad: true})` means 1.
 * @param {any} data @param {any[]} values @param {boolean} floating
 */
function inferDtype(data, values, floating) {
  if (data instanceof Float32Array) return float32;
  if (data instanceof Float64Array) return float64;
  if (ArrayBuffer.isView(data)) return int64;
  if (values.length && values.every((v) => typeof v === "boolean")) return bool;
  const whole = values.length && values.every((v) => typeof v !== "number" || Number.isInteger(v));
  return whole && !floating ? int64 : defaultDtype();
}

/**
 * torch.tensor: a new tensor from numbers, nested arrays, typed arrays or a tensor (copied).
 * https://pytorch.org/docs/stable/generated/torch.tensor.html
 * @param {any} data
 * @param {{dtype?: DType, requires_grad?: boolean, device?: string}} [options]
 * @returns {Tensor}
 */
export function tensor(data, { dtype, requires_grad = false, device: _, ...unknown } = {}) {
  const [extra] = Object.keys(unknown);
  if (extra) throw typeError(`tensor() got an unexpected keyword argument '${extra}'`, "tensor");
  if (dtype !== undefined && !(dtype instanceof DType)) {
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
  if (data instanceof Tensor) {
    result = /** @type {any} */ (data).detach().clone();
    if (dtype) result = result.to(dtype);
  } else if (ArrayBuffer.isView(data)) {
    const values = /** @type {any} */ (data);
    result = fromValues(values, [values.length], dtype ?? inferDtype(data, [], false));
  } else {
    const { sizes, values } = flatten(data);
    result = fromValues(values, sizes, dtype ?? inferDtype(data, values, requires_grad));
  }
  if (requires_grad) result.requires_grad_(true);
  return result;
}
