/**
 * Runs the lessons' programs and keeps the losses they print, to the last bit. The same file runs in
 * Node and in a page.
 */

/** Name, as in ladder.expected, and file of the rungs that are compared. */
export const RUNGS = {
  numpy: "1-numpy.js",
  tensor: "2-tensor.js",
  optim: "5-optim.js",
};

/** The bits of a double, in hexadecimal. @param {number} value */
function bits(value) {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  return view.getBigUint64(0).toString(16).padStart(16, "0");
}

/**
 * @param {(file: string) => Promise<unknown>} run imports a lesson's program
 * @returns {Promise<Record<string, string[]>>}
 */
export async function losses(run) {
  const { log } = console;
  /** @type {Record<string, string[]>} */
  const all = {};
  try {
    for (const [rung, file] of Object.entries(RUNGS)) {
      /** @type {string[]} */
      const list = (all[rung] = []);
      console.log = (_, loss) => list.push(bits(loss));
      await run(file);
    }
  } finally {
    console.log = log;
  }
  return all;
}
