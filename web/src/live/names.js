/** Names that are nearly another name. */

/**
 * The name that a misspelt one is most like, or null.
 *
 * @param {string} name
 * @param {Iterable<string>} names
 */
export function nearest(name, names) {
  let best = null;
  let least = Math.min(3, Math.ceil(name.length / 3) + 1);
  for (const other of names) {
    const distance = editDistance(name.toLowerCase(), other.toLowerCase());
    if (distance < least) [best, least] = [other, distance];
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
 * @param {string} a
 * @param {string} b
 */
function editDistance(a, b) {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, row[j] + 1, next[j - 1] + 1));
    }
    row = next;
  }
  return row[b.length];
}
