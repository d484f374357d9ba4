/**
 * A Python float with a whole value. JavaScript's 2 is one number; PyTorch tells 2 from 2.0 in dtypes and
 * promotion, so the Python front end hands such floats over in a box.
 */
export class Float {
  /** @param {number} value */
  constructor(value) {
    this.value = value;
  }
  valueOf() {
    return this.value;
  }
  toString() {
    return pythonFloat(this.value);
  }
}

/** A float as Python's repr() has it. @param {number} value */
export function pythonFloat(value) {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-4 || size >= 1e16)) {
    const [mantissa, exponent] = value.toExponential().split("e");
    return `${mantissa}e${exponent[0]}${exponent.slice(1).padStart(2, "0")}`;
  }
  const text = Object.is(value, -0) ? "-0" : String(value);
  return Number.isInteger(value) ? `${text}.0` : text;
}

/** A float as the facade takes it. @param {number} value */
export const box = (value) => (Number.isInteger(value) ? new Float(value) : value);

/** The number in the box, anything else as it is. @param {any} value */
export const unbox = (value) => (value instanceof Float ? value.value : value);
