/**
 * The binding tables, as the built engine tells them, and what the headers and the op test table say about
 * each row.
 */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { runInThisContext } from "node:vm";
import { layerCall, parseSignature, parseTable, PLACE } from "../../web/src/torch/schema.js";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const read = (/** @type {string} */ path) => readFileSync(ROOT + path, "utf8");
const list = (/** @type {string} */ folder, /** @type {RegExp} */ pattern) =>
  readdirSync(ROOT + folder)
    .filter((name) => pattern.test(name))
    .sort()
    .map((name) => `${folder}/${name}`);

/**
 * @typedef {import("../../web/src/torch/schema.js").Signature & {doc: string, bound: string,
 *   differentiable: boolean | null, attributes: string[], tensors: string[],
 *   inputs: {name: string, type: string, optional: boolean}[], gives: string}} Row
 *   bound: the C++ function or row; doc: the comment above the C++ declaration, "" without one; tensors
 *   (parameters and buffers), inputs, what it gives, attributes (settings that are no tensors): a layer's
 */

/** The engine's own tables, as it says when it runs: a text each. */
async function engineTables() {
  const glue = `(require, __filename) => {${read("web/build/gradlet_wasm.js")}\nreturn createGradlet;}`;
  const module = await WebAssembly.compile(readFileSync(`${ROOT}web/build/gradlet_wasm.wasm`));
  const native = await runInThisContext(glue)(null, "")({
    instantiateWasm(/** @type {WebAssembly.Imports} */ imports, /** @type {Function} */ done) {
      WebAssembly.instantiate(module, imports).then((instance) => done(instance, module));
      return {};
    },
  });
  return {
    ops: native.op_table(),
    layers: native.layer_table(),
    optimizers: native.optimizer_table(),
  };
}
const TABLES = await engineTables();

/** Name of the C++ function behind each signature, as src/bindings/ops_*.cpp write it. */
function boundFunctions() {
  const found = new Map();
  for (const path of list("src/bindings", /^ops_\w+\.cpp$/)) {
    const text = read(path)
      .replace(/\/\/[^\n"]*$/gm, "")
      .replace(/"\s*\n\s*"/g, "");
    for (const [, target, schema] of text.matchAll(/\bop\(([^"]*?),\s*"([^"]*)"/g)) {
      found.set(schema, target.replace(/\s+/g, ""));
    }
  }
  return found;
}

/** A `///` comment as one paragraph. @param {string} comment */
const paragraph = (comment) =>
  comment
    .split("\n")
    .map((line) => line.replace(/^\s*\/\/\/ ?/, "").trim())
    .join(" ")
    .trim();

/**
 * Comments by name of the function declared below; several for overloads, "" for those without one.
 * @param {string[]} paths @returns {Map<string, string[]>}
 */
function functionDocs(paths) {
  const docs = new Map();
  const declaration =
    /((?:^\/\/\/[^\n]*\n)*)^(?:inline )?(?:const )?(?:Tensor|void|bool|double|Scalar|std::[^\n(]*)&? (\w+)\(/gm;
  for (const path of paths) {
    for (const [, comment, name] of read(path).matchAll(declaration)) {
      docs.set(name, [...(docs.get(name) ?? []), paragraph(comment)]);
    }
  }
  return docs;
}

/** What the op test table says: name to whether gradients flow, which gradcheck then tests. */
function differentiableOps() {
  const names = new Map();
  for (const path of list("tests/native", /^op_table\w*\.(cpp|inc)$/)) {
    const starts = [...read(path).matchAll(/^\s*\{"(\w+)",/gm)];
    starts.forEach(({ index, 1: name }, i) => {
      const row = read(path).slice(index, starts[i + 1]?.index);
      names.set(name, !/\.differentiable = false/.test(row));
    });
  }
  return names;
}

/** Nothing to differentiate, or not there. */
const UNGRADED = [PLACE.init, PLACE.autograd, PLACE.internal];

/** @returns {Row[]} */
export function opRows() {
  const docs = functionDocs([...list("src/ops", /\.hpp$/), "src/autograd/backward.hpp"]);
  const initDocs = functionDocs(["src/nn/init.hpp"]);
  const tested = differentiableOps();
  const targets = boundFunctions();
  const seen = new Map();
  const rows = parseTable(TABLES.ops);
  const schemas = new Map(rows.filter(({ row }) => row >= 0).map((row) => [row.row, row]));
  return rows.map((row) => {
    const plain = (row.row < 0 ? schemas.get(~row.row) : undefined) ?? row;
    const target = targets.get(plain.schema.replace(", bool inplace=False", "")) ?? "";
    const from = target.includes("nn::init::") ? initDocs : docs;
    const bound =
      /&(?:\w+::)*(\w+)(?:, (?:true|false))?/.exec(target.replace("&written<", ""))?.[1] ?? "";
    const name = from.has(bound) ? bound : plain.name;
    const at = seen.get(name) ?? 0;
    if (row.row >= 0) seen.set(name, at + 1);
    const texts = from.get(name) ?? [];
    const given = row.parameters.some(({ type }) => /^Tensor/.test(type));
    const gives =
      /Tensor/.test(row.returns) && row.places.some((place) => !UNGRADED.includes(place));
    const differentiable =
      given && gives ? (tested.get(bound) ?? tested.get(row.name) ?? null) : null;
    return {
      ...row,
      bound,
      doc: row.row < 0 ? "" : (texts[at] ?? texts[0] ?? ""),
      differentiable,
      attributes: [],
      tensors: [],
      inputs: [],
      gives: "",
    };
  });
}

/**
 * Rows `kind<targets>("signature", "text", …)` of a source file, with what a comment above them says.
 * @param {string | string[]} path @param {"layer" | "optimizer"} kind
 */
function typedRows(path, kind) {
  const text = [path].flat().map(read).join("\n");
  const joined = text.replace(/"\s*\n\s*"/g, "");
  const row = new RegExp(
    `((?:^ *///[^\\n]*\\n)*) *\\b${kind}<((?:[^<>]|<\\d>)*)>\\(\\s*"([^"]*)",\\s*"([^"]*)"`,
    "gm",
  );
  const found = [...joined.matchAll(row)].filter(([, , , schema]) => schema.includes("("));
  const written = [...joined.matchAll(new RegExp(`^ +${kind}<`, "gm"))].length;
  const known = parseTable(kind === "layer" ? TABLES.layers : TABLES.optimizers).map(
    (row) => row.schema,
  );
  if (found.length !== written || found.some(([, , , schema], i) => schema !== known[i])) {
    throw new Error(
      `${path}: ${written} rows are written, ${found.length} could be read, the engine has ${known.length}`,
    );
  }
  return found.map(([, comment, targets, schema, places], number) => ({
    ...parseSignature(`${places}\t${schema}`, number),
    targets: targets.split(",").map((target) => target.trim().replace(/&|<\d>/g, "")),
    comment: paragraph(comment),
    text,
  }));
}

/** The tables of the layers, in the engine's order. */
const LAYERS = ["", "_window", "_norm", "_plain", "_loss"].map(
  (part) => `src/nn/layers${part}.cpp`,
);

/** @returns {Row[]} */
export function layerRows() {
  const ops = opRows();
  return typedRows(LAYERS, "layer").map(({ targets, comment, text, ...row }) => {
    const { op, inputs, returns } = layerCall(row.head);
    // What it starts with: a function that registers each tensor by name.
    const begin = targets[1];
    const started = new RegExp(`((?:^///[^\\n]*\\n)*)^Start ${begin}\\(([^]*?)^\\}`, "m");
    const [, doc, body] = (begin && started.exec(text)) || ["", "", ""];
    const tensors = [...body.matchAll(/start\.(parameter|buffer)\(\s*"(\w+)"/g)];
    return {
      ...row,
      bound: row.name,
      doc: comment || paragraph(doc) || (ops.find(({ name }) => name === op)?.doc ?? ""),
      differentiable: null,
      inputs,
      gives: returns,
      tensors: tensors.map(([, kind, name]) => `${kind} ${name}`),
      attributes: row.parameters
        .filter(({ name, type }) => !type.startsWith("Tensor") && !body.includes(`("${name}"`))
        .map(({ name }) => name),
    };
  });
}

/** @returns {Row[]} */
export function optimizerRows() {
  return typedRows("src/optim/optimizers.cpp", "optimizer").map(
    ({ targets, comment, text, ...row }) => {
      const above = new RegExp(`((?:^///[^\\n]*\\n)*)^struct ${targets[0]} \\{`, "m").exec(text);
      return {
        ...row,
        bound: row.name,
        doc: comment || paragraph(above?.[1] ?? ""),
        differentiable: null,
        attributes: [],
        tensors: [],
        inputs: [],
        gives: "",
      };
    },
  );
}
