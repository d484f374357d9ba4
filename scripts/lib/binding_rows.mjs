/**
 * The binding tables, as the built engine tells them, and what the headers and the op test table say about
 * each row.
 */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { runInThisContext } from "node:vm";
import { parseTable, PLACE } from "../../web/src/torch/schema.js";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const read = (path) => readFileSync(ROOT + path, "utf8");
const list = (folder, pattern) =>
  readdirSync(ROOT + folder)
    .filter((name) => pattern.test(name))
    .sort()
    .map((name) => `${folder}/${name}`);

/**
 * @typedef {import("../../web/src/torch/schema.js").Signature & {doc: string, bound: string,
 *   differentiable: boolean | null, attributes: string[], tensors: string[], inputs: string[]}} Row
 *   bound: the C++ function or class; doc: the comment above the C++ declaration, "" without one; attributes, tensors, inputs: a layer's
 */

/** The engine's own tables, as it says when it runs: a text each. */
async function engineTables() {
  const glue = `(require, __filename) => {${read("web/build/gradlet_wasm.js")}\nreturn createGradlet;}`;
  const module = await WebAssembly.compile(readFileSync(`${ROOT}web/build/gradlet_wasm.wasm`));
  const native = await runInThisContext(glue)(null, "")({
    instantiateWasm(imports, done) {
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

/** Comment and body of each class of a header. @param {string} path */
function classesOf(path) {
  const pattern = /((?:^\/\/\/[^\n]*\n)*)^class (\w+)[^\n{]*\{([^]*?)^\};/gm;
  return new Map(
    [...read(path).matchAll(pattern)].map(([, comment, name, body]) => [
      name,
      { doc: paragraph(comment), body },
    ]),
  );
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
    const plain = row.row < 0 ? schemas.get(~row.row) : row;
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
    };
  });
}

/** @returns {Row[]} */
export function layerRows() {
  const ops = opRows();
  const classes = classesOf("src/nn/layers.hpp");
  const code = read("src/nn/layers.cpp");
  return parseTable(TABLES.layers).map((row) => {
    const { doc, body } = classes.get(row.name) ?? { doc: "", body: "" };
    const members = body.split("private:")[0].matchAll(/^ {2}Tensor ([\w, ]+);/gm);
    const attributes = new RegExp(`${row.name}::attributes\\(\\) const \\{([^]*?)^\\}`, "m");
    const names = attributes.exec(code)?.[1].matchAll(/\{"(\w+)"/g) ?? [];
    const op = ops.find(({ name }) => name === row.places[0]);
    const settings = row.parameters.map((parameter) => parameter.name);
    const inputs = (op?.parameters ?? [])
      .filter((parameter) => !parameter.optional && !settings.includes(parameter.name))
      .map((parameter) => (parameter.name === "self" ? "input" : parameter.name));
    return {
      ...row,
      bound: row.name,
      doc: doc || (op?.doc ?? ""),
      inputs: op ? inputs : ["input"],
      differentiable: null,
      tensors: [...members].flatMap(([, text]) => text.split(",").map((name) => name.trim())),
      attributes: [...names].map(([, name]) => name),
    };
  });
}

/** @returns {Row[]} */
export function optimizerRows() {
  const classes = classesOf("src/optim/optimizers.hpp");
  return parseTable(TABLES.optimizers).map((row) => ({
    ...row,
    bound: row.name,
    doc: classes.get(row.name)?.doc ?? "",
    differentiable: null,
    attributes: [],
    tensors: [],
    inputs: [],
  }));
}
