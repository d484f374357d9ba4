/** Of a program that trains without autograd: the arrays that it changes by their gradients. Knows no page. */
import { readTraining } from "./training.js";

/** @typedef {import("../worker/protocol.js").ByHand} ByHand */

/** Weights of such a program. */
const MOST = 32;

/**
 * `w1 -= learning_rate * grad_w1`: w1, its line, and the names of which one may be its gradient. Told of those that
 * are changed in place.
 *
 * @param {string} source
 * @param {"py" | "js"} code
 * @returns {ByHand[]} none for a program that uses autograd, or does not train
 */
export function weightsByHand(source, code) {
  if (/\.backward\(/.test(source)) return [];
  const training = readTraining(source, code);
  if (!training?.byHand) return [];
  /** @type {Map<string, ByHand>} */
  const weights = new Map();
  for (const { type, path, sign, text, line } of training.updates) {
    const weight = type === "call" ? path.replace(/\.i(?:sub|add)$/, "") : path;
    const inPlace = type === "call" ? weight !== path : sign === "-=" || sign === "+=";
    if (!inPlace || !/^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(weight) || weights.has(weight)) continue;
    const names = (text.match(/(?<![.\p{L}\p{N}_$])[\p{L}_$][\p{L}\p{N}_$]*/gu) ?? []).filter(
      (name) => name !== weight,
    );
    if (names.length) weights.set(weight, { weight, line, names });
  }
  return [...weights.values()].slice(0, MOST);
}
