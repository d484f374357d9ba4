/** The keyword `out`: a result goes into a tensor that is there. */
import { engine } from "./engine.js";
import { TorchError, typeError, typeName } from "./errors.js";
import { giveAway, leave, release } from "./memory.js";
import { legacyName, Tensor } from "./tensor.js";

/** bool < int < float: a result is never cast down. @param {Tensor} tensor */
const rank = ({ dtype }) => (dtype.is_floating_point ? 2 : dtype.code === 0 ? 0 : 1);

/** "Float" @param {Tensor} tensor */
const kind = (tensor) => legacyName(tensor).replace(/torch\.|Tensor/g, "");

/**
 * @param {string} name @param {any} out @param {any} result a tensor, or a list where out is one
 * @returns {any} out
 */
export function intoOut(name, out, result) {
  if (Array.isArray(result)) {
    if (Array.isArray(out) && out.length === result.length) {
      return out.map((one, i) => intoOut(name, one, result[i]));
    }
    throw typeError(
      `${name}(): argument 'out' must be tuple of Tensors, not ${typeName(out)}`,
      name,
    );
  }
  if (!(out instanceof Tensor)) {
    throw typeError(`${name}(): argument 'out' must be Tensor, not ${typeName(out)}`, name);
  }
  if (engine.native.grad_enabled() && (result.requires_grad || out.requires_grad)) {
    throw new TorchError(
      `${name}(): functions with out=... arguments don't support automatic differentiation, but one ` +
        "of the arguments requires grad.",
      { op: name },
    );
  }
  if (rank(result) > rank(out)) {
    throw new TorchError(
      `result type ${kind(result)} can't be cast to the desired output type ${kind(out)}`,
      { op: name },
    );
  }
  const target = /** @type {any} */ (out);
  if (String(out.shape) === String(result.shape)) return target.copy_(result);
  if (out.numel() > 0) {
    const sizes = [out, result].map(({ shape }) => `[${[...shape].join(", ")}]`);
    console.warn(
      "UserWarning: An output with one or more elements was resized since it had shape " +
        `${sizes[0]}, which does not match the required output shape ${sizes[1]}. This behavior is ` +
        "deprecated, and in a future PyTorch release outputs will not be resized unless they have " +
        "zero elements. You can explicitly reuse an out tensor t by resizing it, inplace, to zero " +
        "elements with t.resize_(0).",
    );
  }
  const changed = result.to(out.dtype).clone();
  release(target);
  target._handle = giveAway(changed);
  leave(target);
  return target;
}
