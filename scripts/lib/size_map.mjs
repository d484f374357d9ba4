/**
 * Where the core's bytes are: of the wasm by family, from the function names of build/wasm/gradlet_map.wasm
 * (scripts/build map), of the facade by folder, from esbuild's own count (web/build/weights.json). A family's
 * gzipped size is its share when its parts are compressed alone.
 */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { ROOT } from "../checks/tree.mjs";

const MAP = `${ROOT}build/wasm/gradlet_map.wasm`;
const WASM = `${ROOT}web/build/gradlet_wasm.wasm`;
const FACADE = `${ROOT}web/dist/gradlet_separate.js`;
const WEIGHTS = `${ROOT}web/build/weights.json`;

/** @typedef {{name: string, body: Buffer}} Function_ */
/** @typedef {{functions: Function_[], data: Buffer}} Module_ */
/** @typedef {{what: string, raw: number, gzipped: number}} Line */

/** @param {Buffer | Buffer[]} bytes */
const gzipped = (bytes) =>
  gzipSync(Array.isArray(bytes) ? Buffer.concat(bytes) : bytes, { level: 9 }).length;

/** A walk over a wasm file's bytes. https://webassembly.github.io/spec/core/binary */
class Reader {
  /** @param {Buffer} bytes */
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
  }
  byte() {
    return this.bytes[this.at++];
  }
  /** An unsigned LEB128. */
  number() {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = this.byte();
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  }
  /** What follows its own length. */
  bytesOf() {
    const length = this.number();
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }
  string() {
    return this.bytesOf().toString("utf8");
  }
  /** @template T @param {() => T} one @returns {T[]} */
  vector(one) {
    return Array.from({ length: this.number() }, one);
  }
}

const SECTION = { custom: 0, code: 10, data: 11 };

/** @param {Buffer} bytes a wasm file with names @returns {Module_} */
function parse(bytes) {
  // The engine itself knows how many functions are imported, whose numbers come first.
  const imports = WebAssembly.Module.imports(new WebAssembly.Module(bytes));
  const imported = imports.filter(({ kind }) => kind === "function").length;
  const names = new Map();
  /** @type {Buffer[]} */
  let bodies = [];
  /** @type {Buffer} */
  let data = Buffer.alloc(0);
  const file = new Reader(bytes);
  for (file.at = 8; file.at < bytes.length;) {
    const id = file.byte();
    const content = file.bytesOf();
    const section = new Reader(content);
    if (id === SECTION.code) bodies = section.vector(() => section.bytesOf());
    if (id === SECTION.data) data = content;
    if (id !== SECTION.custom || section.string() !== "name") continue;
    while (section.at < content.length) {
      const ofFunctions = section.byte() === 1;
      const part = new Reader(section.bytesOf());
      if (ofFunctions) part.vector(() => names.set(part.number(), part.string()));
    }
  }
  const mangled = bodies.map((_, i) => names.get(i + imported) ?? "");
  const plain = execFileSync("c++filt", { input: mangled.join("\n"), encoding: "utf8" }).split(
    "\n",
  );
  return { functions: bodies.map((body, i) => ({ name: plain[i], body })), data };
}

const FAMILIES = ["kernels", "ops", "nn", "optim", "bindings"];
const GRAPH = "tensors, autograd";
const RUNTIME = "C++ runtime";

/** The folder of src a function is from. @param {string} name demangled */
export function familyOf(name) {
  const [, space] = /\bgradlet::(kernels|math|ops|nn|optim|bindings)::/.exec(name) ?? [];
  if (space) return space === "math" ? "kernels" : space;
  if (/\bgradlet_\w+$/.test(name)) return "bindings";
  return name.includes("gradlet::") ? GRAPH : RUNTIME;
}

/** @param {Map<string, number>} sums @param {string} key @param {number} more */
const add = (sums, key, more) => sums.set(key, (sums.get(key) ?? 0) + more);

/**
 * Lines of parts that together have `total` gzipped bytes.
 *
 * @param {[string, Buffer[]][]} parts @param {number} total @returns {Line[]}
 */
function shares(parts, total) {
  const alone = parts.map(([, pieces]) => gzipped(pieces));
  const scale = total / alone.reduce((a, b) => a + b, 0);
  return parts.map(([what, pieces], i) => ({
    what,
    raw: pieces.reduce((bytes, piece) => bytes + piece.length, 0),
    gzipped: alone[i] * scale,
  }));
}

/** What a row's own functions are called: the op, the layer's op, the optimizer's struct. */
const ROWS = {
  op: /^(?!.*gradlet::(?:kernels|nn|optim|bindings)::).*?\bgradlet::ops::(?!\(anonymous)(\w+)\(/,
  layer:
    /\bgradlet::nn::\(anonymous namespace\)::(?:Run|Begin)<&\(?gradlet::(?:\w+::)*(?:\(anonymous namespace\)::)?(\w+)/,
  optimizer:
    /\bgradlet::optim::\(anonymous namespace\)::(?:\w+<gradlet::optim::\(anonymous namespace\)::)?([A-Z]\w+)\b/,
};

/** The median of what the rows of a table have in code of their own. @param {Function_[]} functions @param {RegExp} row */
export function typical(functions, row) {
  const sums = new Map();
  for (const { name, body } of functions) {
    const [, key] = row.exec(name) ?? [];
    if (key) add(sums, key, body.length);
  }
  const sizes = [...sums.values()].sort((a, b) => a - b);
  return { rows: sizes.length, median: sizes[sizes.length >> 1] ?? 0 };
}

/** @param {Module_} module @param {number} total */
function wasmLines({ functions, data }, total) {
  /** @type {Map<string, Buffer[]>} */
  const parts = new Map([...FAMILIES, GRAPH, RUNTIME].map((family) => [family, []]));
  for (const { name, body } of functions) parts.get(familyOf(name))?.push(body);
  return shares([...parts, ["tables and texts", [data]]], total);
}

/** @param {Record<string, number>} inputs @param {number} total @returns {Line[]} */
function facadeLines(inputs, total) {
  const folders = new Map();
  for (const [path, bytes] of Object.entries(inputs)) {
    const [, folder] = /^src\/(\w+)\//.exec(path) ?? [];
    add(folders, folder ?? (path.startsWith("src/") ? "src" : "Emscripten's glue"), bytes);
  }
  const raw = [...folders.values()].reduce((a, b) => a + b, 0);
  return [...folders].map(([what, bytes]) => ({
    what,
    raw: bytes,
    gzipped: (bytes / raw) * total,
  }));
}

/** @param {Line[]} lines */
const table = (lines) =>
  lines
    .map(({ what, raw, gzipped: small }) => {
      const numbers = [raw, small].map((n) => `${(n / 1000).toFixed(1)} KB`.padStart(9));
      return `  ${what.padEnd(20)}${numbers[0]}${numbers[1]} gzipped`;
    })
    .join("\n");

/** Functions by their names, whose family and row are known. */
export function selfTest() {
  const closure = "gradlet::ClosureNode<gradlet::ops::exp(gradlet::Tensor const&)::$_1>::apply()";
  const loop =
    "void gradlet::kernels::for_each_row<2, gradlet::ops::exp(gradlet::Tensor const&)>()";
  const layer =
    "gradlet::nn::(anonymous namespace)::Run<&(gradlet::ops::exp(gradlet::Tensor const&))>";
  const names = [closure, "gradlet::ops::exp(gradlet::Tensor const&)", loop, layer, "strtod"];
  const families = ["ops", "ops", "kernels", "nn", RUNTIME];
  const functions = names.map((name) => ({ name, body: Buffer.alloc(10) }));
  const { rows, median } = typical(functions, ROWS.op);
  const of = typical(functions, ROWS.layer);
  return (
    names.every((name, i) => familyOf(name) === families[i]) &&
    [rows, median, of.rows, of.median].join() === "1,20,1,10"
  );
}

/** The map as text; without names, what to build for the rest. */
export function sizeMap() {
  const js = gzipped(readFileSync(FACADE));
  const inputs = JSON.parse(readFileSync(WEIGHTS, "utf8"))["gradlet_separate.js"];
  const facade = `JavaScript:\n${table(facadeLines(inputs, js))}`;
  if (!existsSync(MAP)) return `${facade}\n(scripts/build map: the same of the wasm)`;
  const module = parse(readFileSync(MAP));
  const total = gzipped(readFileSync(WASM));
  const code = module.functions.reduce((bytes, { body }) => bytes + body.length, 0);
  const scale = total / (code + module.data.length);
  const rows = Object.entries(ROWS).map(([what, row]) => {
    const { rows: count, median } = typical(module.functions, row);
    return `  a new ${what}: ${median} bytes of code, ${Math.round(median * scale)} gzipped (median of ${count})`;
  });
  return [`wasm:\n${table(wasmLines(module, total))}`, facade, "what is added:", ...rows].join(
    "\n",
  );
}
