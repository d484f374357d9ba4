/** The seed in a program's text. */

const SEED = /\b(manual_seed|random\.seed)\(\d*\)/g;

/** @param {string} source */
export function hasSeed(source) {
  return source.search(SEED) >= 0;
}

/**
 * The program with another seed in it.
 *
 * @param {string} source
 * @param {number} seed
 */
export function withSeed(source, seed) {
  return source.replace(SEED, `$1(${seed})`);
}

/** The seed the program begins with, or null. @param {string} source */
export function seedOf(source) {
  const found = /\b(?:manual_seed|random\.seed)\((\d*)\)/.exec(source);
  return found ? Number(found[1] || 0) : null;
}
