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
    return Number.isInteger(this.value) ? `${this.value}.0` : String(this.value);
  }
}

/** A float as the facade takes it. @param {number} value */
export const box = (value) => (Number.isInteger(value) ? new Float(value) : value);

/** The number in the box, anything else as it is. @param {any} value */
export const unbox = (value) => (value instanceof Float ? value.value : value);
