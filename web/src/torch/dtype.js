import { nameClass } from "./errors.js";

/** torch.float32 and its like. */
export class DType {
  /**
   * @param {string} name
   * @param {number} code the C++ enumerator
   * @param {number} bytes
   * @param {any} array typed array of the elements
   */
  constructor(name, code, bytes, array) {
    this.name = name;
    this.code = code;
    this.bytes = bytes;
    this.array = array;
    Object.freeze(this);
  }
  get is_floating_point() {
    return this.code >= 2;
  }
  toString() {
    return `torch.${this.name}`;
  }
  [Symbol.for("nodejs.util.inspect.custom")]() {
    return this.toString();
  }
}
nameClass(DType, "torch.dtype");

export const bool = new DType("bool", 0, 1, Uint8Array);
export const int64 = new DType("int64", 1, 8, BigInt64Array);
export const float32 = new DType("float32", 2, 4, Float32Array);
export const float64 = new DType("float64", 3, 8, Float64Array);

/** By C++ enumerator. */
export const DTYPES = [bool, int64, float32, float64];

/** Every name under which torch offers them. */
export const DTYPE_NAMES = {
  bool,
  int64,
  long: int64,
  float32,
  float: float32,
  float64,
  double: float64,
};
