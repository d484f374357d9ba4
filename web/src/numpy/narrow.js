/** Integers of few bits, several to a draw, as NumPy cuts them (random/src/distributions/distributions.c). */
import { DTYPES } from "../torch/dtype.js";
import { npError } from "./values.js";

/** Bits by the dtype's code. @type {Record<number, number>} */
const BITS = { 0: 1, 4: 8, 5: 8, 6: 16 };

/** Whether a dtype's numbers can be drawn: bool and the integers. @param {number} code */
export const integral = (code) => [0, 1, 4, 5, 6, 7].includes(code);

/**
 * What draws integers of a dtype, or null for one of 32 bits, whose draws are not cut.
 *
 * @param {number} code
 * @param {bigint} low
 * @param {bigint} last
 * @param {() => number} word 32 bits
 * @param {boolean} [masked] NumPy's older way, by masking; else Lemire's
 * @returns {(() => number) | null}
 */
export function narrow(code, low, last, word, masked = false) {
  const { name } = DTYPES[code];
  const limit = code === 0 ? 2 : DTYPES[code].limit;
  const least = BigInt(code === 0 || code === 4 ? 0 : -limit);
  if (low < least || low >= BigInt(limit))
    throw npError("ValueError", `low is out of bounds for ${name}`);
  if (last < least || last >= BigInt(limit))
    throw npError("ValueError", `high is out of bounds for ${name}`);
  const bits = BITS[code];
  if (!bits) return null;
  const [start, most, top] = [Number(low), Number(last - low), (1 << bits) - 1];
  if (most === 0) return () => start;
  let [left, rest] = [0, 0];
  const next = () => {
    rest = left ? rest >>> bits : word();
    left = left ? left - 1 : 32 / bits - 1;
    return (rest & top) >>> 0;
  };
  if (most === top) return () => start + next();
  const mask = 0xffffffff >>> Math.clz32(most);
  const size = most + 1;
  const enough = (top - most) % size;
  return () => {
    for (;;) {
      const value = next();
      if (masked && (value & mask) <= most) return start + (value & mask);
      const product = value * size;
      if (!masked && (product & top) >= enough) return start + (product >>> bits);
    }
  };
}
