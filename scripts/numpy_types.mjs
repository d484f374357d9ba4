#!/usr/bin/env node
/**
 * Writes web/types/numpy_functions.d.ts: torch.numpy's functions and its arrays' methods, from the parameters
 * that the built package itself tells. web/types/numpy.d.ts says more of some of them.
 *
 *     node scripts/numpy_types.mjs [--check]     --check: only tell whether it is up to date
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../", import.meta.url));
const FILE = "web/types/numpy_functions.d.ts";

const FLAGS =
  /^(keepdims|endpoint|retstep|return_\w+|equal_nan|rowvar|full_matrices|compute_uv|replace|copy|sparse)$/;
const ARRAYS = /^(x|x1|x2|a|b|a1|a2|m|v|y|arr|ary|condition|actual|desired|values|weights)$/;
/** @type {Record<string, string>} */
const TYPES = {
  axis: "Axis | null",
  dtype: "NumPyDType | null",
  out: "null",
  shape: "number | readonly number[]",
  size: "Size",
};

/** @param {string} name */
function typeOf(name) {
  if (FLAGS.test(name)) return "boolean";
  return TYPES[name] ?? (ARRAYS.test(name) ? "Operand" : "any");
}

/** @param {string} name @param {string} parameters as src/numpy/table.js writes them @param {boolean} method */
function declared(name, parameters, method) {
  const [, mark, list] = /^([?*]?)(.*)$/.exec(parameters);
  if (mark === "*") return `  ${name}(...args: any[]): any;\n`;
  const all = list.split(",");
  const least = mark ? 0 : /^x1,|^a,b$/.test(list) ? 2 : 1;
  const names = method ? all.slice(1) : all;
  const needed = method ? least - 1 : least;
  const given = names.map((n, i) => `${n}${i < needed ? "" : "?"}: ${typeOf(n)}`);
  let text = `  ${name}(${given.join(", ")}): any;`;
  for (let n = needed; n < Math.min(names.length, needed + 2); n++) {
    const first = names.slice(0, n).map((p) => `${p}: ${typeOf(p)}`);
    const options = names.slice(n).map((p) => `${p}?: ${typeOf(p)}`);
    text += ` ${name}(${[...first, `options: { ${options.join("; ")} }`].join(", ")}): any;`;
  }
  return `${text}\n`;
}

/** @param {string} type @param {any} owner @param {boolean} [method] */
function interfaceOf(type, owner, method = false) {
  const rows = Object.getOwnPropertyNames(owner)
    .map((name) => [name, Object.getOwnPropertyDescriptor(owner, name)?.value])
    .filter(([, value]) => typeof value === "function" && "parameters" in value)
    .map(([name, value]) => [name, value.parameters])
    .sort(([p], [q]) => (p < q ? -1 : 1));
  const lines = rows.map(([name, parameters]) => declared(name, parameters, method));
  return `// prettier-ignore\nexport interface ${type} {\n${lines.join("")}}\n`;
}

const { load } = await import(`${ROOT}web/dist/gradlet.js`);
const { numpy: np } = await load();
const text = [
  "// Written by scripts/numpy_types.mjs from the built package. Do not edit.\n" +
    'import type { Axis, NumPyDType, Operand, Size } from "./numpy.js";\n',
  interfaceOf("NumPyFunctions", np),
  interfaceOf("NumPyRandomFunctions", np.random),
  interfaceOf("NumPyGeneratorMethods", np.random.Generator.prototype, true),
  interfaceOf("NumPyLinalg", np.linalg),
  interfaceOf("NumPyTesting", np.testing),
  interfaceOf("NDArrayMethods", np.ndarray.prototype, true),
].join("\n");

let before = "";
try {
  before = readFileSync(ROOT + FILE, "utf8");
} catch {
  // Not written yet.
}
if (before === text) console.log("numpy_types: in order");
else if (process.argv.includes("--check")) {
  console.error(`numpy_types: ${FILE} is stale: run node scripts/numpy_types.mjs`);
  process.exit(1);
} else {
  writeFileSync(ROOT + FILE, text);
  console.log("numpy_types: written");
}
