/** What lib/numpy and lib/random call: the tables of NumPy, row by row. */
import { box, Float, unbox } from "../torch/float.js";
import { get, set } from "../numpy/indexing.js";
import { shortest16, shortest32 } from "../numpy/print.js";
import { text } from "../numpy/sorting.js";
import { METHODS, numpyTable, OPERATORS, UNARY_OPERATORS } from "../numpy/table.js";
import { codeOf, commonCode, Small } from "../numpy/values.js";
import { Tensor } from "../torch/tensor.js";
import { MT19937 } from "./mt19937.js";

/** An int that a number of JavaScript holds is one. @param {any} value @returns {any} */
function plain(value) {
  if (Array.isArray(value)) return value.some(isLarge) ? value.map(plain) : value;
  return typeof value === "bigint" && Number.isSafeInteger(Number(value)) ? Number(value) : value;
}
/** @param {any} item */
const isLarge = (item) => typeof item === "bigint" || Array.isArray(item);

/** What computes in float64 whatever it is given. */
const WIDE = ["corrcoef"];

/** Whether arrays meet in float32. @param {any[]} args */
function isSingle([first, second]) {
  const arrays = Array.isArray(first) ? first : [first, second];
  const codes = arrays.filter((arg) => arg instanceof Tensor).map(codeOf);
  return codes.includes(2) && commonCode(codes) === 2;
}

/**
 * @param {any} torch
 * @param {(fn: (...args: any[]) => any) => (...args: any[]) => any} guard
 */
export function numpyBridge(torch, guard) {
  /** @type {((...args: any[]) => any)[]} */
  const functions = [];
  /** @type {string[]} */
  const lines = [];

  /** Large integers cross as text, and so do float32s, with an f, and numbers that say their dtype. @param {(...args: any[]) => any} fn @param {string} parameters */
  const crossing = (fn, parameters, wide = false) => {
    const at = parameters.split(",").indexOf("dtype");
    return guard((...args) => {
      const result = fn(...args.map(plain));
      if (typeof result === "bigint") return String(result);
      if (result instanceof Small) return `#${result.code} ${result.exact}`;
      // A whole float comes in a box.
      const float =
        typeof result === "number" ? !Number.isInteger(result) : result instanceof Float;
      const asked = args[at];
      const single = typeof asked === "number" ? asked === 2 : !wide && isSingle(args);
      return float && single ? `f${Math.fround(Number(result))}` : result;
    });
  };

  /** Made when numpy is imported. */
  function load() {
    const own = /** @type {import("../numpy/table.js").Rows} */ ({
      get: ["a,index", get],
      set: ["a,index,value", set],
      text: ["a,full", text],
    });
    for (const [place, rows] of Object.entries({ ...numpyTable(torch), own })) {
      for (const [name, [parameters, fn, result]] of Object.entries(rows)) {
        lines.push(`${place} ${name} ${functions.length} ${parameters} ${result ?? "-"}`);
        functions.push(crossing(fn, parameters, WIDE.includes(name)));
      }
    }
    for (const name of METHODS.split(" ")) lines.push(`method ${name}`);
    for (const [kind, names] of Object.entries({ operator: OPERATORS, unary: UNARY_OPERATORS })) {
      for (const [name, row] of Object.entries(names)) lines.push(`${kind} ${name} ${row}`);
    }
  }

  return {
    /** place, name, number, parameters, result; then methods and operators; a line each */
    np_table() {
      if (!lines.length) load();
      return lines.join("\n");
    },
    np: (/** @type {number} */ number) => functions[number],
    /** The shortest decimal that rounds to this float32 or float16, as text. @param {any} value @param {number} code */
    np_shortest: (value, code) =>
      String((code === 8 ? shortest16 : shortest32)(Number(unbox(value)))),
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
