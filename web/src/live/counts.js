/**
 * A whole number within bounds, as what a worker says is checked.
 *
 * @param {unknown} value @param {number} most @param {number} [least] @returns {value is number}
 */
export const isCount = (value, most, least = 0) =>
  typeof value === "number" && Number.isInteger(value) && value >= least && value <= most;
