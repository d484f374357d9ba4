/** torch.finfo and torch.iinfo. https://pytorch.org/docs/stable/type_info.html */
import { DType, DTYPES } from "./dtype.js";
import { engine } from "./engine.js";
import { nameClass, typeError, typeName } from "./errors.js";
import { pythonFloat } from "./float.js";

/** The step at 1, the least normal number, the largest, decimal digits' worth. @type {Record<string, number[]>} */
const FORMATS = {
  float16: [0.0009765625, 6.103515625e-5, 65504, 1e-3],
  bfloat16: [0.0078125, 1.1754943508222875e-38, 3.3895313892515355e38, 1e-2],
  float32: [1.1920928955078125e-7, 1.1754943508222875e-38, 3.4028234663852886e38, 1e-6],
  float64: [Number.EPSILON, 2.2250738585072014e-308, Number.MAX_VALUE, 1e-15],
};

/** C's %g, which rounds ties down here, as JavaScript does not. @param {number | bigint} value */
const short = (value) =>
  pythonFloat(Number((Number(value) * 0.999999999999).toPrecision(6))).replace(/\.0$/, "");

/** @param {any} dtype @param {boolean} floats @param {string} name */
function checkDtype(dtype, floats, name) {
  if (!(dtype instanceof DType)) {
    throw typeError(
      `${name}(): argument 'type' (position 1) must be torch.dtype, not ${typeName(dtype)}`,
      name,
    );
  }
  if (dtype.is_floating_point !== floats) {
    throw typeError(
      floats
        ? "torch.finfo() requires a floating point input type. Use torch.iinfo to handle 'torch.finfo'"
        : "torch.iinfo() requires an integer input type. Use torch.finfo to handle 'torch.iinfo'",
      name,
    );
  }
}

/** What a type of floating-point numbers holds. */
class FloatInfo {
  /** @param {DType} dtype */
  constructor(dtype) {
    const [eps, tiny, max, resolution] = FORMATS[dtype.name];
    this.bits = 8 * dtype.bytes;
    this.max = max;
    this.min = -max;
    this.eps = eps;
    this.tiny = tiny;
    this.smallest_normal = tiny;
    this.resolution = resolution;
    this.dtype = dtype.name;
  }
  toString() {
    const { resolution, min, max, eps, tiny, dtype } = this;
    return (
      `finfo(resolution=${short(resolution)}, min=${short(min)}, max=${short(max)}, eps=${short(eps)}, ` +
      `smallest_normal=${short(tiny)}, tiny=${short(tiny)}, dtype=${dtype})`
    );
  }
}
nameClass(FloatInfo, "torch.finfo");

/** What a type of integers holds; the bounds of int64 are bigints. */
class IntegerInfo {
  /** @param {DType} dtype */
  constructor(dtype) {
    const { bytes, array, name } = dtype;
    const signed = array !== Uint8Array;
    const limit = 1n << BigInt(8 * bytes - (signed ? 1 : 0));
    const plain = (/** @type {bigint} */ value) => (bytes < 8 ? Number(value) : value);
    this.bits = 8 * bytes;
    this.min = plain(signed ? -limit : 0n);
    this.max = plain(limit - 1n);
    this.dtype = name;
  }
  toString() {
    return `iinfo(min=${short(this.min)}, max=${short(this.max)}, dtype=${this.dtype})`;
  }
}
nameClass(IntegerInfo, "torch.iinfo");

/** @param {DType} [type] */
export function finfo(type = DTYPES[engine.native.default_dtype()]) {
  checkDtype(type, true, "finfo");
  return new FloatInfo(type);
}

/** @param {DType} type */
export function iinfo(type) {
  checkDtype(type, false, "iinfo");
  return new IntegerInfo(type);
}
