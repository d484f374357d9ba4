/**
 * The graph of the last backward(), for a picture of it: what src/autograd/graph.hpp has recorded.
 *
 * @typedef {import("../worker/protocol.js").Graph} Graph
 * @typedef {{ name: string, line?: number }} Label a variable and the line that made it
 */
import { DTYPES } from "./dtype.js";
import { checked, engine } from "./engine.js";
import * as wire from "./wire.js";

/**
 * `seen` is called after each backward() that came to its end, `changes` before an array of NumPy's is changed in place,
 * where somebody wants to know.
 *
 * @type {{ seen: () => void, changes: ((array: import("./tensor.js").Tensor) => void) | null }}
 */
export const watch = { seen() {}, changes: null };

/** How much is recorded (src/autograd/graph.hpp). */
export const RECORD = { off: 0, basic: 1, steps: 2, all: 3 };

/** Graphs that the engine keeps beside the last. */
export const SLOTS = 8;

/** @param {number} level one of RECORD; off forgets what was recorded too */
export function recordGraphs(level) {
  engine.native.record_graphs(level);
}

/** Exchanges the last graph with one of those kept beside it. @param {number} slot from 1 */
export function storeGraph(slot) {
  engine.native.store_graph(slot);
}

/** A tensor goes by this label from now on. @param {import("./tensor.js").Tensor} tensor @param {number} label */
export function labelTensor(tensor, label) {
  tensor._label = label;
  if (tensor._handle) checked(engine.native._gradlet_label_tensor(tensor._handle, label));
}

/** The same in the graph that is kept. @param {import("./tensor.js").Tensor} tensor @param {number} label */
export function labelInGraph(tensor, label) {
  if (tensor._handle) checked(engine.native.label_in_graph(tensor._handle, label));
}

const KINDS = /** @type {const} */ (["leaf", "constant", "op", "output"]);
const CUTS = /** @type {const} */ ([null, "detach", "no_grad", "no_grad"]);

/**
 * @param {(label: number) => Label | undefined} labelOf
 * @param {number} [slot] 0 is the last
 * @returns {Graph}
 */
export function readGraph(labelOf, slot = 0) {
  const { native } = engine;
  const ops = native.graph_ops(slot).split("\n");
  const count = checked(native.read_graph(slot));
  const buffer = wire.numbers(count);
  let at = 0;
  const next = () => buffer[at++];
  const list = (/** @type {number} */ length) => Array.from({ length }, next);
  /** The norm of the sample that was read last, null where it is not known. @type {number | null} */
  let norm = null;
  const sample = () => {
    norm = null;
    const length = next();
    if (length < 0) return null;
    const numbers = list(length);
    const size = next();
    norm = Number.isNaN(size) ? null : size;
    return numbers;
  };
  const withNorm = () => {
    const numbers = sample();
    return numbers && { numbers, norm };
  };
  const total = next();
  const all = Array.from({ length: next() }, (_, id) => {
    const kind = KINDS[next()];
    const dtype = DTYPES[next()].name;
    const label = labelOf(next());
    const cut = CUTS[next()];
    const shape = list(next());
    /** @type {Graph["nodes"][number]} */
    const node = { id, kind, dtype, shape, value: sample() };
    if (norm !== null) node.valueNorm = norm;
    node.grad = sample();
    if (norm !== null) node.gradNorm = norm;
    const sum = sample();
    if (kind === "leaf") node.sum = sum;
    if (kind === "leaf" && norm !== null) node.sumNorm = norm;
    if (kind === "constant" && cut) node.cut = cut;
    if (kind === "op") node.op = ops[id];
    if (label) node.name = label.name;
    if (label?.line) node.line = label.line;
    return node;
  });
  const edges = Array.from({ length: next() }, () => ({ from: next(), to: next(), input: next() }));
  // Of an operation with several results those that were used.
  const used = new Set(edges.map(({ from }) => from));
  const nodes = all.filter(({ id, kind }) => kind !== "op" || used.has(id));
  const kept = new Set(nodes.map(({ id }) => id));
  /** @type {Graph["steps"]} */
  const steps = [];
  while (at < count) {
    let node = next();
    // Of a node with several results its first that was used.
    while (!kept.has(node)) node++;
    const freed = next() === 1;
    const inputs = Array.from({ length: next() }, () => ({
      given: withNorm(),
      summed: withNorm(),
      local: sample(),
    }));
    steps.push({ node, freed, inputs });
  }
  const read = { total, nodes, edges: edges.filter(({ to }) => kept.has(to)), steps };
  return { ...read, line: null, call: 0, calls: 0 };
}
