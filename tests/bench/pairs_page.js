/**
 * In the page of `scripts/bench ops` and `models`: prepares one row of a table for each library and times it.
 * A library's module gives `create()`, whose result gives `prepare(index, half)`: `run(count)`, `values()`,
 * `close()`, perhaps `loop(count)` and `bytes`; null where it lacks the thing.
 */

/** @type {Map<string, Promise<any>>} */
const libraries = new Map();
const library = (name) => {
  if (!libraries.has(name)) {
    libraries.set(
      name,
      import(`/${name}.js`).then((module) => module.create()),
    );
  }
  return libraries.get(name);
};

/** Mean absolute value, which no order and no sign of a vector changes much. */
function summary(values) {
  let sum = 0;
  for (const value of values) sum += Math.abs(Number(value));
  return sum / values.length;
}

/** @type {Record<string, any>} */
let prepared = {};

globalThis.pairs = {
  /**
   * Bytes of the result and summaries of what came out, or null where there is no such thing. slot: where it is
   * kept, so that one library may hold several.
   */
  async prepare(name, index, half, slot) {
    const ready = await (await library(name)).prepare(index, half);
    if (!ready) return null;
    prepared[slot] = ready;
    return { bytes: ready.bytes, values: (await ready.values()).map(summary) };
  },

  /** Milliseconds of so many calls. @param {"run" | "loop"} way */
  async time(slot, way, count) {
    const begin = performance.now();
    await prepared[slot][way](count);
    return performance.now() - begin;
  },

  close() {
    for (const ready of Object.values(prepared)) ready.close();
    prepared = {};
  },
};
