import { nameClass } from "./errors.js";

/** torch.float32 and its like. */
export class DType {
  /**
   * @param {string} name
   * @param {number} code the C++ enumerator
   * @param {any} array typed array of the elements; of the bits for 16-bit floats
   * @param {string} legacy PyTorch's older name, as in FloatTensor
   * @param {boolean} floating
   * @param {number} [limit] of integers: the least that is too large
   */
  constructor(name, code, array, legacy, floating, limit = Infinity) {
    this.name = name;
    this.code = code;
    this.array = array;
    this.bytes = array.BYTES_PER_ELEMENT;
    this.legacy = legacy;
    this.is_floating_point = floating;
    this.limit = limit;
    Object.freeze(this);
  }
  /** Whether the elements are kept as bits that JavaScript has no number for. */
  get is_half() {
    return this.is_floating_point && this.bytes === 2;
  }
  toString() {
    return `torch.${this.name}`;
  }
  [Symbol.for("nodejs.util.inspect.custom")]() {
    return this.toString();
  }
}
nameClass(DType, "torch.dtype");

/** By C++ enumerator; those after float64 only store: what is computed with them is wider. */
export const DTYPES = [
  new DType("bool", 0, Uint8Array, "Bool", false),
  new DType("int64", 1, BigInt64Array, "Long", false, 2 ** 63),
  new DType("float32", 2, Float32Array, "Float", true),
  new DType("float64", 3, Float64Array, "Double", true),
  new DType("uint8", 4, Uint8Array, "Byte", false, 256),
  new DType("int8", 5, Int8Array, "Char", false, 128),
  new DType("int16", 6, Int16Array, "Short", false, 32768),
  new DType("int32", 7, Int32Array, "Int", false, 2147483648),
  new DType("float16", 8, Uint16Array, "Half", true),
  new DType("bfloat16", 9, Uint16Array, "BFloat16", true),
];

export const [bool, int64, float32, float64, uint8, int8, int16, int32, float16, bfloat16] = DTYPES;

/** Every name under which torch offers them. */
export const DTYPE_NAMES = {
  bool,
  int64,
  long: int64,
  float32,
  float: float32,
  float64,
  double: float64,
  uint8,
  int8,
  int16,
  short: int16,
  int32,
  int: int32,
  float16,
  half: float16,
  bfloat16,
};

/** The dtype of a typed array's elements, null for those PyTorch has none for. @param {any} values */
export const dtypeOf = (values) =>
  DTYPES.find(
    ({ array, is_half }) => !is_half && array !== Uint8Array && values instanceof array,
  ) ?? (values instanceof Uint8Array || values instanceof Uint8ClampedArray ? uint8 : null);
