/** Names that are nearly another name. */
import { API } from "./api_names.js";

/** @typedef {"py" | "js"} Code */

/** So far a name of this length may be from what was meant. @param {number} length */
function allowed(length) {
  if (length < 3) return 0;
  return length < 6 ? 1 : 2;
}

/**
 * The name that a misspelt one is most like, or null. Of names equally like it the first counts.
 *
 * @param {string} name
 * @param {Iterable<string>} names
 */
export function nearest(name, names) {
  let best = null;
  let least = Infinity;
  for (const other of names) {
    if (other === name) continue;
    const distance = editDistance(name.toLowerCase(), other.toLowerCase());
    if (distance > allowed(Math.min(name.length, other.length))) continue;
    // Capitals tell equals apart, then whether both begin alike.
    const exact = editDistance(name, other);
    const order = distance + exact / 100 + (name[0] === other[0] ? 0 : 0.5);
    if (order < least) [best, least] = [other, order];
  }
  return best;
}

/**
 * w1, where somebody wrote grad_w1 or w1_grad for w1.grad.
 *
 * @param {string} name
 * @param {Set<string>} names
 */
export function gradientOf(name, names) {
  const of = /^(?:grad_(.+)|(.+)_grad)$/.exec(name);
  const owner = of?.[1] ?? of?.[2];
  return owner && names.has(owner) ? owner : null;
}

/**
 * What a place has: "torch.nn", "Tensor", "numpy.random"; [] for one we know nothing of.
 *
 * @param {Code} code
 * @param {string} place
 */
export function namesOf(code, place) {
  const places = API[code];
  return Object.hasOwn(places, place) ? places[place].split(" ") : [];
}

/**
 * The module that has a name which was looked for in another, or null: nn.relu is torch.relu.
 *
 * @param {Code} code
 * @param {string} place where it was looked for
 * @param {string} name
 */
export function elsewhere(code, place, name) {
  const family = place.split(".")[0];
  const order = ["torch.nn", "torch", "torch.nn.functional", "torch.optim", "torch.nn.init"];
  for (const other of [...order, "numpy", "numpy.random"]) {
    if (other !== place && other.startsWith(family) && namesOf(code, other).includes(name)) {
      return other;
    }
  }
  return null;
}

/**
 * How many letters to leave out, put in, change, or swap with their neighbour.
 *
 * @param {string} a
 * @param {string} b
 */
export function editDistance(a, b) {
  /** @type {number[]} */
  let before = [];
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, row[j] + 1, next[j - 1] + 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        next[j] = Math.min(next[j], before[j - 2] + 1);
      }
    }
    [before, row] = [row, next];
  }
  return row[b.length];
}
