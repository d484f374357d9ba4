/**
 * NumPy by tables, for both languages: in each place the names, with the names of their parameters, the
 * function that takes them in this order, and what becomes of a list it answers.
 *
 * Parameters are written "a,axis,keepdims"; "?" in front says that none is needed, "2" that the first two are, "*"
 * that the first takes all positional arguments. Arguments are tensors, numbers, booleans, strings, null (None), undefined (not
 * given) and lists of them; a dtype is its number. A list that is answered is a tuple in Python, a list where
 * the row says "list", a named tuple where it says "Name:field,field"; "dtype" says that a dtype's number is,
 * "plain" that numbers are Python's own and no scalars of NumPy's, "object" and "objects" that they are the
 * front end's to wrap.
 *
 * Names that begin with an underscore are not the program's: what is a method only, and in-place operators.
 *
 * @typedef {[parameters: string, fn: (...args: any[]) => any, result?: string]} Row
 * @typedef {Record<string, Row>} Rows
 */
import { arrayFunctions } from "./arrays.js";
import { bytesFunctions } from "./bytes.js";
import { creationFunctions } from "./creation.js";
import { derivedFunctions } from "./derived.js";
import { generatorFunctions } from "./generator.js";
import { linalgFunctions } from "./linalg.js";
import { mathFunctions } from "./math.js";
import { moreFunctions } from "./more.js";
import { randomFunctions } from "./random.js";
import { reductionFunctions } from "./reductions.js";
import { sortingFunctions } from "./sorting.js";
import { testingFunctions } from "./testing.js";
import { TorchError, typeName } from "../torch/errors.js";
import { npError, setTorch } from "./values.js";

/** Second names, and NumPy 2's for Python's and the array API's. */
const ALIASES =
  "absolute:abs amax:max amin:min around:round true_divide:divide mod:remainder pow:power conj:positive " +
  "acos:arccos acosh:arccosh asin:arcsin asinh:arcsinh atan:arctan atanh:arctanh atan2:arctan2 " +
  "bitwise_not:invert bitwise_invert:invert concat:concatenate permute_dims:transpose " +
  "asanyarray:asarray ascontiguousarray:asarray";

/** Functions that are also methods, a first underscore aside. */
export const METHODS =
  "sum prod mean std var min max argmin argmax any all cumsum cumprod dot round clip copy ravel swapaxes " +
  "squeeze repeat nonzero argsort take searchsorted trace diagonal astype _flatten _fill _sort";

/** Python's operators: __add__ and so on. */
export const OPERATORS = {
  add: "add",
  sub: "subtract",
  mul: "multiply",
  truediv: "divide",
  floordiv: "floor_divide",
  mod: "remainder",
  pow: "power",
  matmul: "matmul",
  and: "bitwise_and",
  or: "bitwise_or",
  xor: "bitwise_xor",
  lshift: "left_shift",
  rshift: "right_shift",
  lt: "less",
  le: "less_equal",
  gt: "greater",
  ge: "greater_equal",
  eq: "equal",
  ne: "not_equal",
};
export const UNARY_OPERATORS = { neg: "negative", abs: "abs", invert: "invert" };

/**
 * A row with out= writes there what it gives.
 * @param {Row} row @param {Rows} numpy @returns {Row}
 */
function writing([parameters, fn, result], numpy) {
  const at = parameters.split(",").indexOf("out");
  if (at < 0) return result ? [parameters, fn, result] : [parameters, fn];
  return [
    parameters,
    (...args) => {
      const value = fn(...args);
      if (args[at] == null) return value;
      numpy.copyto[1](args[at], value, "unsafe");
      return args[at];
    },
  ];
}

/** What stands for a Python object that can only be refused (`thing` of python/bridge.js). @param {any} value */
const isThing = (value) =>
  typeof value === "object" && value !== null && Object.hasOwn(value, "constructor");
/** What no row takes, or few. */
const ODD = [
  isThing,
  (/** @type {any} */ value) => /^(function|symbol|bigint)$/.test(typeof value),
  (/** @type {any} */ value) => typeof value === "string",
  (/** @type {any} */ value) => value === null,
];

/** @param {string} name @param {string[]} names @param {any[]} args @param {number} at the wrong argument, or -1 */
function refusal(name, names, args, at) {
  if (at < 0) return npError("TypeError", `${name}(): the arguments do not fit together`);
  if (typeof args[at] === "bigint") {
    return npError("OverflowError", "Python int too large to convert to C long");
  }
  return npError("TypeError", `${name}(): argument '${names[at]}' cannot be ${typeName(args[at])}`);
}

/**
 * A row whose mistakes are told in words that name function and argument, whatever is handed to it.
 * @param {string} name @param {Row} row @returns {Row}
 */
function naming(name, [parameters, fn, ...more]) {
  const names = parameters.replace(/^[?*\d]/, "").split(",");
  const called = name.replace(/^_i?/, "");
  return [
    parameters,
    (...args) => {
      // The elements of the first are looked at where an array is made of it.
      const wrong = args.findIndex((arg, i) => i > 0 && isThing(arg));
      if (wrong > 0) throw refusal(called, names, args, wrong);
      try {
        return fn(...args);
      } catch (error) {
        // Memory and stack have words of their own.
        if (
          error instanceof TorchError ||
          !(error instanceof TypeError || error instanceof SyntaxError)
        )
          throw error;
        const odd = ODD.map((is) => args.findIndex(is)).find((at) => at >= 0);
        throw refusal(called, names, args, odd ?? -1);
      }
    },
    ...more,
  ];
}

/** @type {Record<string, Rows> | null} */
let made = null;

/** @param {any} torch the facade @returns {Record<string, Rows>} by place: numpy, random, generator, linalg, testing */
export function numpyTable(torch) {
  if (made) return made;
  setTorch(torch);
  /** @type {Rows} */
  const numpy = {
    ...mathFunctions(),
    ...reductionFunctions(),
    ...creationFunctions(),
    ...arrayFunctions(),
    ...sortingFunctions(),
    ...bytesFunctions(),
  };
  const linalg = linalgFunctions();
  Object.assign(numpy, derivedFunctions(numpy, linalg), moreFunctions(numpy));
  for (const pair of ALIASES.split(" ")) {
    const [alias, name] = pair.split(":");
    numpy[alias] = numpy[name];
  }
  for (const [name, row] of Object.entries(numpy)) numpy[name] = writing(row, numpy);
  const places = {
    numpy,
    random: randomFunctions(),
    generator: generatorFunctions(),
    linalg,
    testing: testingFunctions(numpy),
  };
  for (const rows of Object.values(places)) {
    for (const [name, row] of Object.entries(rows)) rows[name] = naming(name, row);
  }
  return (made = places);
}
