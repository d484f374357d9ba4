/** In the page: prepares one row for each library and times it. */
import { TABLE } from "./table.js";

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

/** Mean and mean absolute value, which no order and no sign of a vector changes much. */
function summary(values) {
  let sum = 0;
  for (const value of values) sum += Math.abs(Number(value));
  return sum / values.length;
}

/** @type {Record<string, any>} */
let prepared = {};

globalThis.ops = {
  /** Bytes of the result and summaries of it and of the gradients, or null where there is no such operation. */
  async prepare(name, index, half) {
    const row = TABLE[index];
    const ready = await (await library(name)).prepare(row, half);
    if (!ready) return null;
    prepared[name] = ready;
    return { bytes: ready.bytes, values: row.random ? [] : (await ready.values()).map(summary) };
  },

  /** Milliseconds of so many calls. @param {"run" | "loop"} way */
  async time(name, way, count) {
    const begin = performance.now();
    await prepared[name][way](count);
    return performance.now() - begin;
  },

  close() {
    for (const ready of Object.values(prepared)) ready.close();
    prepared = {};
  },
};
