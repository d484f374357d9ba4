/**
 * The graph a worker has posted, checked: a program may forge messages, so nothing of one is believed.
 *
 * @typedef {import("../worker/protocol.js").Graph} Graph
 * @typedef {import("../worker/protocol.js").GraphNode} GraphNode
 * @typedef {import("../worker/protocol.js").GraphSample} GraphSample
 * @typedef {import("../worker/protocol.js").GraphStep} GraphStep
 */
import { isCount } from "./counts.js";

/** More than a pass over 3000 nodes gives, with its constants. */
export const MAX_NODES = 9000;
export const MAX_EDGES = 24_000;
const MAX_NUMBERS = 16;
const MAX_DIMS = 8;
const MAX_NAME = 40;
const MAX_TOTAL = 1e9;

const MAX_INPUTS = 1000;
const NORMS = /** @type {const} */ (["valueNorm", "gradNorm", "sumNorm"]);
const CUTS = ["detach", "no_grad"];
const KINDS = ["leaf", "constant", "op", "output"];
const DTYPES = "bool int64 float32 float64 uint8 int8 int16 int32 float16 bfloat16".split(" ");

/** @param {unknown} value @returns {number | null} */
const lineOf = (value) => (isCount(value, 1e6) && value > 0 ? value : null);

/** @param {unknown} value */
const textOf = (value) => {
  if (typeof value !== "string" || !value) return undefined;
  return value.length > MAX_NAME ? `${value.slice(0, MAX_NAME - 1)}…` : value;
};

/**
 * Numbers, NaN and infinities among them; null for none, undefined for what is refused.
 *
 * @param {unknown} value
 */
function numbersOf(value) {
  if (value === null || value === undefined) return null;
  if (!Array.isArray(value) || value.length > MAX_NUMBERS) return undefined;
  const numbers = Array.from(value);
  return numbers.every((item) => typeof item === "number") ? numbers : undefined;
}

/** @param {unknown} value @returns {number | null} */
const normOf = (value) => (typeof value === "number" && value >= 0 ? value : null);

/** null for none, undefined for what is refused. @param {any} raw @returns {GraphSample | null | undefined} */
function sampleOf(raw) {
  if (raw === null || raw === undefined) return null;
  const numbers = numbersOf(raw.numbers);
  return numbers ? { numbers, norm: normOf(raw.norm) } : undefined;
}

/** @param {any} raw @param {Set<number>} ids @returns {GraphStep | null} */
function stepOf(raw, ids) {
  if (typeof raw !== "object" || raw === null) return null;
  const { node, freed, inputs: rawInputs } = raw;
  if (!ids.has(node) || !Array.isArray(rawInputs) || rawInputs.length > MAX_INPUTS) return null;
  const inputs = [];
  for (const item of Array.from(rawInputs)) {
    const given = sampleOf(item?.given);
    const summed = sampleOf(item?.summed);
    const local = numbersOf(item?.local);
    if (given === undefined || summed === undefined || local === undefined) return null;
    inputs.push({ given, summed, local });
  }
  return { node, freed: freed === true, inputs };
}

/** @param {any} raw @returns {GraphNode | null} */
function nodeOf(raw) {
  if (typeof raw !== "object" || raw === null) return null;
  const { id, kind, dtype, shape } = raw;
  if (!isCount(id, MAX_NODES * 10) || !KINDS.includes(kind) || !DTYPES.includes(dtype)) return null;
  if (!Array.isArray(shape) || shape.length > MAX_DIMS) return null;
  if (!Array.from(shape).every((size) => isCount(size, Number.MAX_SAFE_INTEGER))) return null;
  const [value, grad, sum] = [raw.value, raw.grad, raw.sum].map(numbersOf);
  if (value === undefined || grad === undefined || sum === undefined) return null;
  /** @type {GraphNode} */
  const node = { id, kind, dtype, shape: [...shape], value, grad };
  const [name, op, line] = [textOf(raw.name), textOf(raw.op), lineOf(raw.line)];
  for (const key of NORMS) {
    const norm = normOf(raw[key]);
    if (norm !== null) node[key] = norm;
  }
  if (kind === "constant" && CUTS.includes(raw.cut)) node.cut = raw.cut;
  if (name) node.name = name;
  if (kind === "op") node.op = op ?? "";
  if (kind === "leaf") node.sum = sum;
  if (line) node.line = line;
  return node;
}

/** Whether the edges make no circle. @param {GraphNode[]} nodes @param {Graph["edges"]} edges */
function acyclic(nodes, edges) {
  const open = new Map(nodes.map(({ id }) => [id, 0]));
  /** @type {Map<number, number[]>} */
  const after = new Map(nodes.map(({ id }) => [id, []]));
  for (const { from, to } of edges) {
    open.set(to, (open.get(to) ?? 0) + 1);
    after.get(from)?.push(to);
  }
  const ready = nodes.map(({ id }) => id).filter((id) => open.get(id) === 0);
  for (let i = 0; i < ready.length; i++) {
    for (const to of after.get(ready[i]) ?? []) {
      const left = (open.get(to) ?? 0) - 1;
      open.set(to, left);
      if (left === 0) ready.push(to);
    }
  }
  return ready.length === nodes.length;
}

/**
 * @param {unknown} raw what came under `graph`
 * @returns {Graph | null} a copy with what is known alone, or null for what no worker of ours sends
 */
export function checkGraph(raw) {
  if (typeof raw !== "object" || raw === null) return null;
  const told = /** @type {any} */ (raw);
  const { total, nodes: rawNodes, edges: rawEdges, line } = told;
  if (!isCount(total, MAX_TOTAL) || !Array.isArray(rawNodes) || !Array.isArray(rawEdges)) {
    return null;
  }
  if (rawNodes.length > MAX_NODES || rawEdges.length > MAX_EDGES) return null;
  const nodes = [];
  const ids = new Set();
  for (const item of Array.from(rawNodes)) {
    const node = nodeOf(item);
    if (!node || ids.has(node.id)) return null;
    ids.add(node.id);
    nodes.push(node);
  }
  const rawSteps = Array.isArray(told.steps) ? Array.from(told.steps) : [];
  if (rawSteps.length > MAX_NODES) return null;
  const edges = [];
  for (const item of Array.from(rawEdges)) {
    const { from, to, input } = item ?? {};
    if (!ids.has(from) || !ids.has(to) || !isCount(input, MAX_EDGES)) return null;
    edges.push({ from, to, input });
  }
  if (!acyclic(nodes, edges)) return null;
  const steps = [];
  let inputs = 0;
  for (const item of rawSteps) {
    const step = stepOf(item, ids);
    inputs += step?.inputs.length ?? 0;
    if (!step || inputs > MAX_EDGES) return null;
    steps.push(step);
  }
  const calls = isCount(told.calls, MAX_TOTAL) ? told.calls : 1;
  const call = isCount(told.call, calls) ? told.call : calls;
  return { total, nodes, edges, steps, line: lineOf(line), call, calls };
}
