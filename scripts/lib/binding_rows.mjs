/**
 * Reads the binding tables (src/bindings/{ops,layers,optimizers}.cpp) and what the headers and the op
 * test table say about each row. Needs no build.
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
 *   doc: the comment above the C++ declaration, "" without one; attributes, tensors, inputs: a layer's
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

/** @returns {Row[]} */
export function layerRows() {
  const ops = opRows();
  const classes = classesOf("src/nn/layers.hpp");
  const code = read("src/nn/layers.cpp");
  return rowsOf("src/bindings/layers.cpp").map(({ target: _, ...row }) => {
    const { doc, body } = classes.get(row.name) ?? { doc: "", body: "" };
    const members = body.split("private:")[0].matchAll(/^ {2}Tensor ([\w, ]+);/gm);
    const attributes = new RegExp(`${row.name}::attributes\\(\\) const \\{([^]*?)^\\}`, "m");
    const names = attributes.exec(code)?.[1].matchAll(/\{"(\w+)"/g) ?? [];
    const op = ops.find(({ name }) => name === row.places);
    const settings = row.parameters.map((parameter) => parameter.name);
    const inputs = (op?.parameters ?? [])
      .filter((parameter) => !parameter.optional && !settings.includes(parameter.name))
      .map((parameter) => (parameter.name === "self" ? "input" : parameter.name));
    return {
      ...row,
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
  return rowsOf("src/bindings/optimizers.cpp").map(({ target: _, ...row }) => ({
    ...row,
    doc: classes.get(row.name)?.doc ?? "",
    differentiable: null,
    attributes: [],
    tensors: [],
    inputs: [],
  }));
}
