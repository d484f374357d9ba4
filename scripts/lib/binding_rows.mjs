/**
 * Reads the tables (src/bindings/ops.cpp, src/nn/layers.cpp, src/optim/optimizers.cpp) and what the headers
 * and the op test table say about each row. Needs no build.
 */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseSignature } from "../../web/src/torch/schema.js";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const read = (path) => readFileSync(ROOT + path, "utf8");
const list = (folder, pattern) =>
  readdirSync(ROOT + folder)
    .filter((name) => pattern.test(name))
    .sort()
    .map((name) => `${folder}/${name}`);

/**
 * @typedef {import("../../web/src/torch/schema.js").Signature & {doc: string,
 *   differentiable: boolean | null, attributes: string[], tensors: string[], inputs: string[]}} Row
 *   doc: the comment above the C++ declaration, "" without one; tensors (parameters and buffers), inputs,
 *   attributes (settings that are no tensors): a layer's
 */

/** Rows of one table, with the C++ function or class bound to each. @param {string} path */
function rowsOf(path) {
  const text = read(path)
    .replace(/\/\/[^\n"]*$/gm, "")
    .replace(/"\s*\n\s*"/g, "");
  const found = [...text.matchAll(/\bop\(([^"]*),\s*"([^"]*)",\s*"([^"]*)"\)/g)];
  const written = [...text.matchAll(/^\s*op\(/gm)].length;
  if (!found.length || found.length !== written) {
    throw new Error(`${path}: ${written} rows are written, ${found.length} could be read`);
  }
  return found.map(([, target, schema, places], row) => ({
    ...parseSignature(`${places}\t${schema}`, row),
    target: target.replace(/\s+/g, ""),
  }));
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

/** @returns {Row[]} */
export function opRows() {
  const docs = functionDocs([...list("src/ops", /\.hpp$/), "src/autograd/backward.hpp"]);
  const initDocs = functionDocs(["src/nn/init.hpp"]);
  const tested = differentiableOps();
  const seen = new Map();
  return rowsOf("src/bindings/ops.cpp").map(({ target, ...row }) => {
    const from = target.includes("nn::init::") ? initDocs : docs;
    const bound = /&(?:\w+::)*(\w+)/.exec(target)?.[1] ?? "";
    const name = from.has(bound) ? bound : row.name;
    const at = seen.get(name) ?? 0;
    seen.set(name, at + 1);
    const texts = from.get(name) ?? [];
    const given = row.parameters.some(({ type }) => /^Tensor/.test(type));
    const gives = /Tensor/.test(row.returns) && !/[ig_]/.test(row.places);
    const differentiable =
      given && gives ? (tested.get(bound) ?? tested.get(row.name) ?? null) : null;
    return {
      ...row,
      doc: texts[at] ?? texts[0] ?? "",
      differentiable,
      attributes: [],
      tensors: [],
      inputs: [],
    };
  });
}

/**
 * Rows `kind<targets>("signature", "text", …)` of a source file, with what a comment above them says.
 * @param {string} path @param {string} kind
 */
function typedRows(path, kind) {
  const text = read(path);
  const joined = text.replace(/"\s*\n\s*"/g, "");
  const row = new RegExp(
    `((?:^ *///[^\\n]*\\n)*) *\\b${kind}<([^>]*)>\\(\\s*"([^"]*)",\\s*"([^"]*)"`,
    "gm",
  );
  const found = [...joined.matchAll(row)].filter(([, , , schema]) => schema.includes("("));
  const written = [...joined.matchAll(new RegExp(`^ +${kind}<`, "gm"))].length;
  if (!found.length || found.length !== written) {
    throw new Error(`${path}: ${written} rows are written, ${found.length} could be read`);
  }
  return found.map(([, comment, targets, schema, places], number) => ({
    ...parseSignature(`${places}\t${schema}`, number),
    targets: targets.split(",").map((target) => target.trim().replace("&", "")),
    comment: paragraph(comment),
    text,
  }));
}

/** @returns {Row[]} */
export function layerRows() {
  const ops = opRows();
  return typedRows("src/nn/layers.cpp", "layer").map(({ targets, comment, text, ...row }) => {
    const [, op, list] = /^(\w+)\((.*)\)$/.exec(row.places) ?? ["", "", ""];
    const inputs = list.split(";")[0].match(/\w+/g) ?? [];
    // What it starts with: a function that registers each tensor by name.
    const begin = targets[1];
    const [, doc, body] = begin
      ? new RegExp(`((?:^///[^\\n]*\\n)*)^Start ${begin}\\(([^]*?)^\\}`, "m").exec(text)
      : ["", "", ""];
    const tensors = [...body.matchAll(/start\.(parameter|buffer)\(\s*"(\w+)"/g)];
    return {
      ...row,
      doc: comment || paragraph(doc) || (ops.find(({ name }) => name === op)?.doc ?? ""),
      differentiable: null,
      inputs,
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
        doc: comment || paragraph(above?.[1] ?? ""),
        differentiable: null,
        attributes: [],
        tensors: [],
        inputs: [],
      };
    },
  );
}
