#!/usr/bin/env node
/**
 * Writes what follows from the binding tables: the types of the operations, layers and optimizers
 * (web/types/{tensor,torch,nn}_ops.d.ts and their like) and the op matrix (docs/ops.md).
 *
 *     node scripts/types.mjs [--check]     --check: only tell whether they are up to date
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { layerRows, opRows, optimizerRows } from "./lib/binding_rows.mjs";
import { opMatrix } from "./lib/op_matrix.mjs";
import { nameIn, PLACE } from "../web/src/torch/schema.js";

const ROOT = fileURLToPath(new URL("../", import.meta.url));

/** @typedef {import("./lib/binding_rows.mjs").Row} Row */
/** @typedef {Row["parameters"][number]} Parameter */

/** Arguments for which text has few meanings. @type {Record<string, string>} */
const WORDS = {
  reduction: '"mean" | "sum" | "none"',
  rounding_mode: '"trunc" | "floor"',
};

/** @type {Record<string, string>} */
const TYPES = {
  Tensor: "Tensor",
  "Tensor[]": "readonly Tensor[]",
  "Tensor[1]": "Tensor | readonly Tensor[]",
  int: "number",
  float: "number",
  Scalar: "number | boolean",
  "Scalar|str": "number | boolean | string",
  bool: "boolean",
  str: "string",
  dtype: "DType",
  Generator: "Generator",
  "int[]": "readonly number[]",
  "float[]": "readonly number[]",
  "int[1]": "number | readonly number[]",
  "int[2]": "number | readonly number[]",
  "int[3]": "number | readonly number[]",
  "int[4]": "number | readonly number[]",
  "int[6]": "number | readonly number[]",
  "int|int[]": "number | readonly number[]",
  "float|float[]": "number | readonly number[]",
  "int|int[1]": "number | readonly number[]",
  "int|int[2]": "number | readonly number[]",
  "int|int[3]": "number | readonly number[]",
  "int[1]|str": "number | readonly number[] | string",
  "int[2]|str": "number | readonly number[] | string",
  "int[3]|str": "number | readonly number[] | string",
  "Index[]": "readonly Index[]",
  Packed: "Tensor | PackedSequence",
};
/** @type {Record<string, string>} */
const RESULTS = {
  Tensor: "Tensor",
  "Tensor[]": "Tensor[]",
  "Tensor | Tensor[]": "any",
  None: "void",
  bool: "boolean",
  int: "number",
  float: "number",
  str: "string",
  "int[]": "number[]",
  Scalar: "T",
  dtype: "DType",
  "(Tensor, Tensor)": "[Tensor, Tensor]",
  "(Tensor, Tensor, Tensor)": "[Tensor, Tensor, Tensor]",
  "(Tensor, Tensor[])": "[Tensor, Tensor[]]",
};

/** @param {Record<string, string>} table @param {string} type @param {Row} row */
function look(table, type, row) {
  if (type in table) return table[type];
  throw new Error(
    `types: no TypeScript for '${type}' of ${row.schema}: add it to scripts/types.mjs`,
  );
}

/**
 * @param {Parameter} parameter @param {Row} row
 * @param {boolean} spread whether it may also be one number where a list is meant
 */
function typeOf(parameter, row, spread) {
  const { name, type } = parameter;
  const nullable = type.endsWith("?");
  const base = nullable ? type.slice(0, -1) : type;
  let text = look(TYPES, base, row);
  if (base === "str" && name in WORDS) text = WORDS[name];
  if (base === "int[]" && spread) text = `number | ${text}`;
  const receiver = parameter === row.parameters[0] && name === "self";
  // Of several overloads the one is taken whose arguments are tensors.
  const single = !row.overload && !row.name.endsWith("_as");
  if (parameter.number && !receiver && single) {
    text = "Tensor | number | boolean";
  }
  if (name === "params" && parameter === row.parameters[0]) text = "Parameters";
  return nullable ? `${text} | null` : text;
}

/** @param {Row} row */
function resultOf(row) {
  if (!row.results.length) return look(RESULTS, row.returns, row);
  const tuple = `[${row.results.map((name) => `${name}: Tensor`).join(", ")}]`;
  return `${tuple} & { ${row.results.map((name) => `${name}: Tensor`).join("; ")} }`;
}

/** Functions that make tensors take more options than their rows say. @param {Row} row */
const creates = ({ parameters, returns }) =>
  returns === "Tensor" &&
  parameters.some((p) => p.name === "dtype" && p.keywordOnly) &&
  !parameters.some((p) => p.name === "keepdim");

/**
 * The ways to call a row: positional arguments as far as one likes, the others in a last object, and
 * the numbers of a last list one by one.
 * @param {Row} row @param {boolean} method whether the first argument stands before the dot
 * @param {number} [least] so many arguments are always positional
 * @param {string} [out] type of the keyword out, where there is one
 * @returns {string[]} "(x: number, options?: {…})"
 */
function calls(row, method, least = method ? 0 : 1, out = "") {
  const given = method ? row.parameters.slice(1) : row.parameters;
  const positional = given.filter((p) => !p.keywordOnly);
  const name = (/** @type {Parameter} */ p) =>
    !method && p === row.parameters[0] && p.name === "self" ? "input" : p.name;
  const option = (/** @type {Parameter} */ p) =>
    `${name(p)}${p.optional ? "?" : ""}: ${typeOf(p, row, true)}`;
  const made = creates(row);
  const keywords = given.filter((p) => p.keywordOnly && !(made && p.name === "dtype"));
  const object = (/** @type {Parameter[]} */ options) =>
    [
      ...(options.length ? [`{ ${options.map(option).join("; ")} }`] : []),
      ...(made ? ["CreationOptions"] : []),
      ...(out ? [`{ out?: ${out} }`] : []),
    ].join(" & ");
  const rest = object(keywords) ? [`options?: ${object(keywords)}`] : [];
  const last = positional.at(-1);

  const argument = (/** @type {Parameter} */ p, /** @type {boolean} */ mark) =>
    `${asParameter(name(p))}${mark && p.optional ? "?" : ""}: ${typeOf(p, row, p !== last)}`;
  // One that may be null, but not missing, stands before those that must be given.
  const needed = positional.findLastIndex((p) => !p.optional);
  const found = [`(${[...positional.map((p, i) => argument(p, i > needed)), ...rest].join(", ")})`];
  if (last && row.variadic) {
    const before = positional.slice(0, -1).map((p) => argument(p, false));
    const numbers = `...${last.name}: ${last.type.replace("int", "number")}`;
    found.unshift(`(${[...before, numbers].join(", ")})`);
    if (rest.length) {
      const list = [...before, numbers, `options: ${object(keywords)}`];
      found.push(`(...args: [${list.join(", ")}])`);
    }
  }
  for (let count = positional.length - 1; count >= least; count--) {
    const options = object([...positional.slice(count), ...keywords]);
    const before = positional.slice(0, count).map((p) => argument(p, false));
    found.push(`(${[...before, `options: ${options}`].join(", ")})`);
  }
  return found;
}

/** @param {string} text @param {string} [link] unless the text has it */
function comment(text, link = "") {
  const body = [text, text.includes(link) ? "" : link].filter(Boolean).join(" ");
  return body && `/** ${body.replaceAll("*/", "* /")} */`;
}

/** The page of PyTorch's documentation about a function. @param {string} name */
const page = (name) => `https://pytorch.org/docs/stable/generated/${name}.html`;
const INIT_PAGE = "https://pytorch.org/docs/stable/nn.init.html";

/** @param {Row} row @param {Row[]} rows */
function description(row, rows) {
  if (row.doc) return row.doc;
  const base = row.name.slice(0, -1);
  const inPlace = row.name.endsWith("_") && row.parameters[0]?.name === "self";
  return inPlace && (row.row < 0 || rows.some(({ name }) => name === base))
    ? `${base}(), in place.`
    : "";
}

/**
 * An interface of the rows bound in one place.
 * @param {Row[]} rows @param {string} place
 * @param {{name: string, doc: string, link: (name: string) => string, skip?: string[]}} about
 */
function interfaceOf(rows, place, { name, doc, link, skip = [] }) {
  const lines = [`/** ${doc} */`, "// prettier-ignore", `export interface ${name} {`];
  let previous = "";
  for (const row of rows) {
    if (!row.places.includes(place) || skip.includes(row.name)) continue;
    const shown = nameIn(row.name, place);
    const text = description(row, rows);
    const note = comment(text, previous === row.name && !text ? "" : link(shown));
    previous = row.name;
    if (text) lines.push(`  ${note}`);
    if (place === PLACE.property) {
      lines.push(`  readonly ${shown}: ${resultOf(row)};`);
      continue;
    }
    const generic = row.returns === "Scalar" ? "<T extends number | boolean = number>" : "";
    const method = place === PLACE.method;
    const result = method && row.name.endsWith("_") && row.returns === "Tensor" ? "this" : null;
    const writes = [PLACE.torch, PLACE.linalg, PLACE.special].includes(place);
    const several = row.returns.startsWith("(Tensor");
    const out = !writes
      ? ""
      : several
        ? "readonly Tensor[]"
        : row.returns === "Tensor"
          ? "Tensor"
          : "";
    calls(row, method, undefined, out).forEach((call, i) => {
      const before = i === 0 && note && !text ? `${note} ` : "";
      lines.push(`  ${before}${shown}${generic}${call}: ${result ?? resultOf(row)};`);
    });
  }
  return [...lines, "}", ""].join("\n");
}

/** Not a word of JavaScript. @param {string} name */
const asParameter = (name) => name.replace(/^var$/, "variance");

/** @param {Row} row */
function layerTypes(row) {
  const { name, attributes, tensors, parameters } = row;
  const inputs = row.inputs
    .map(({ name, type, optional: may }) => {
      const input = asParameter(name);
      const given = look(TYPES, type, row);
      return may ? `${input}?: ${given} | null` : `${input}: ${given}`;
    })
    .join(", ");
  const result = look(RESULTS, row.gives, row);
  /** A bool setting takes some away. @param {string} name */
  const optional = (name) =>
    parameters.some((p) => p.name === name) ||
    parameters.some((p) => /^(affine|track)/.test(p.name));
  const held = tensors.map((entry) => entry.split(" "));
  const shown = calls(row, false, 0);
  return [
    comment(row.doc, page(`torch.nn.${name}`)),
    "// prettier-ignore",
    `export interface ${name} extends ModuleBase {`,
    `  (${inputs}): ${result};`,
    `  forward(${inputs}): ${result};`,
    ...held.map(
      ([kind, tensor]) =>
        `  ${tensor}: ${kind === "buffer" ? "Tensor" : "Parameter"}${optional(tensor) ? " | null" : ""};`,
    ),
    ...parameters
      .filter(({ name: setting }) => attributes.includes(setting))
      .map((p) => {
        const none = p.optional && p.default === undefined ? " | null" : "";
        return `  ${p.name}: ${typeOf(p, row, false).replace("readonly ", "")}${none};`;
      }),
    "}",
    "// prettier-ignore",
    `export interface ${name}Class {`,
    ...shown.flatMap((call) => [`  new ${call}: ${name};`, `  ${call}: ${name};`]),
    `  readonly prototype: ${name};`,
    "}",
    "",
  ].join("\n");
}

/** @param {Row} row */
function optimizerTypes(row) {
  const { name } = row;
  const options = row.parameters.slice(1).map((p) => `${p.name}: ${typeOf(p, row, false)}`);
  return [
    comment(row.doc, page(`torch.optim.${name}`)),
    "// prettier-ignore",
    `export interface ${name} extends Optimizer {`,
    "  /** Reading and writing the options of a group acts on the optimizer. */",
    `  param_groups: { params: Tensor[]; ${options.join("; ").replaceAll("readonly ", "")} }[];`,
    "}",
    "// prettier-ignore",
    `export interface ${name}Class {`,
    ...calls(row, false).map((call) => `  new ${call}: ${name};\n  ${call}: ${name};`),
    `  readonly prototype: ${name};`,
    "}",
    "",
  ].join("\n");
}

/** @param {string} name @param {string} doc @param {Row[]} rows */
const classTable = (name, doc, rows) =>
  [
    `/** ${doc} */`,
    `export interface ${name} {`,
    ...rows.map((row) => `  readonly ${row.name}: ${row.name}Class;`),
    "}",
    "",
  ].join("\n");

const HEAD =
  "// Written by scripts/types.mjs from the binding tables in src/bindings. Do not edit.\n";

/** Path to text of every file that is written. */
function outputs() {
  const ops = opRows();
  const layers = layerRows();
  const optimizers = optimizerRows();
  const inPlace = interfaceOf(
    ops.filter(({ row }) => row < 0),
    PLACE.method,
    {
      name: "TensorInPlace",
      doc: "Methods of Tensor that write into it: the in-place forms of operations.",
      link: (name) => page(`torch.Tensor.${name}`),
    },
  );
  const plain = ops.filter(({ row }) => row >= 0);
  const tensor = interfaceOf(plain, PLACE.method, {
    name: "TensorOps extends TensorInPlace",
    doc: "Methods of Tensor.",
    link: (name) => page(`torch.Tensor.${name}`),
    skip: ["to"], // takes more than its row says: see tensor.d.ts
  });
  const attributes = interfaceOf(ops, PLACE.property, {
    name: "TensorAttributes",
    doc: "Attributes of Tensor that are operations.",
    link: () => "",
  });
  const torch = interfaceOf(ops, PLACE.torch, {
    name: "TorchOps",
    doc: "Functions of torch.",
    link: (name) => page(`torch.${name}`),
  });
  const linalg = interfaceOf(ops, PLACE.linalg, {
    name: "Linalg",
    doc: "torch.linalg",
    link: (name) => page(`torch.linalg.${name}`),
  });
  const special = interfaceOf(ops, PLACE.special, {
    name: "Special",
    doc: "torch.special",
    link: (name) => `https://pytorch.org/docs/stable/special.html#torch.special.${name}`,
  });
  const functional = interfaceOf(ops, PLACE.functional, {
    name: "Functional",
    doc: "torch.nn.functional",
    link: (name) => page(`torch.nn.functional.${name}`),
  });
  const init = interfaceOf(ops, PLACE.init, {
    name: "Init",
    doc: "torch.nn.init: fill a tensor in place, unrecorded.",
    link: (name) => `${INIT_PAGE}#torch.nn.init.${name}`,
  });
  const start = (/** @type {string} */ imports) => `${HEAD}${imports}\n\n`;
  return {
    "web/types/tensor_in_place.d.ts":
      start('import type { CreationOptions, Generator, Tensor } from "./tensor.js";') + inPlace,
    "web/types/tensor_ops.d.ts":
      start(
        'import type { CreationOptions, DType, Generator, Index, Tensor } from "./tensor.js";\n' +
          'import type { TensorInPlace } from "./tensor_in_place.js";',
      ) +
      tensor +
      "\n" +
      attributes,
    "web/types/torch_ops.d.ts":
      start(
        'import type { CreationOptions, DType, Generator, Index, Tensor } from "./tensor.js";',
      ) + [torch, linalg, special].join("\n"),
    "web/types/nn_ops.d.ts":
      start(
        'import type { Optimizer, Parameters } from "./nn.js";\n' +
          'import type { DType, Tensor } from "./tensor.js";',
      ) +
      [
        functional,
        init,
        ...optimizers.map(optimizerTypes),
        classTable("Optimizers", "The optimizers of torch.optim.", optimizers),
      ].join("\n"),
    "web/types/nn_layers.d.ts":
      start(
        'import type { ModuleBase, PackedSequence } from "./nn.js";\n' +
          'import type { Parameter, Tensor } from "./tensor.js";',
      ) +
      [
        ...layers.map(layerTypes),
        classTable("Layers", "The layers and losses of torch.nn.", layers),
      ].join("\n"),
    "docs/ops.md": opMatrix(ops, layers, optimizers),
  };
}

const stale = [];
for (const [path, text] of Object.entries(outputs())) {
  let before = "";
  try {
    before = readFileSync(ROOT + path, "utf8");
  } catch {
    // Not written yet.
  }
  if (before === text) continue;
  stale.push(path);
  if (!process.argv.includes("--check")) writeFileSync(ROOT + path, text);
}
if (process.argv.includes("--check")) {
  for (const path of stale) console.error(`types: ${path} is stale: run node scripts/types.mjs`);
  if (stale.length) process.exit(1);
  console.log("types: in order");
} else {
  console.log(stale.length ? `types: wrote ${stale.join(", ")}` : "types: nothing to do");
}
