/** What lib/numpy and lib/random call: functions by place and name, with the names of their parameters. */
import { box, Float } from "../torch/float.js";
import { arrayFunctions } from "./numpy/arrays.js";
import { creationFunctions } from "./numpy/creation.js";
import { get, set } from "./numpy/indexing.js";
import { mathFunctions } from "./numpy/math.js";
import { MT19937 } from "./numpy/mt19937.js";
import { linalgFunctions, randomFunctions } from "./numpy/random.js";
import { reductionFunctions } from "./numpy/reductions.js";
import { sortingFunctions } from "./numpy/sorting.js";
import { setTorch } from "./numpy/values.js";

/**
 * @param {any} torch
 * @param {(fn: (...args: any[]) => any) => (...args: any[]) => any} guard
 */
export function numpyBridge(torch, guard) {
  /** @type {((...args: any[]) => any)[]} */
  const functions = [];
  /** @type {string[]} */
  const lines = [];

  /** Made when numpy is imported. */
  function load() {
    setTorch(torch);
    const places = {
      f: {
        ...mathFunctions(),
        ...reductionFunctions(),
        ...creationFunctions(),
        ...arrayFunctions(),
        ...sortingFunctions(),
      },
      r: randomFunctions(),
      l: linalgFunctions(),
    };
    for (const [place, rows] of Object.entries(places)) {
      for (const [name, [parameters, fn]] of Object.entries(rows)) {
        lines.push(`${place} ${name} ${functions.length} ${parameters}`);
        functions.push(guard(fn));
      }
    }
    functions.push(guard(get), guard(set));
    lines.push(
      `_ get ${functions.length - 2} a,index`,
      `_ set ${functions.length - 1} a,index,value`,
    );
  }

  return {
    /** place, name, number and names of the parameters; a line each */
    np_table() {
      if (!lines.length) load();
      return lines.join("\n");
    },
    np: (/** @type {number} */ number) => functions[number],
    mt_new: () => new MT19937(),
    /** @param {MT19937} twister @param {number[]} halves of 16 bits, lowest first */
    mt_seed(twister, halves) {
      const words = [];
      for (let i = 0; i < halves.length; i += 2) words.push(halves[i] + halves[i + 1] * 65536);
      twister.seed(words);
    },
    /** @param {MT19937} twister @param {number} count at most 32; a float, which holds them */
    mt_bits: (twister, count) => new Float(twister.bits(count)),
    mt_random: (/** @type {MT19937} */ twister) => box(twister.random()),
  };
}
