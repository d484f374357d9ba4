/**
 * The graph of the last backward(), for a picture of it: what src/autograd/graph.hpp has recorded.
 *
 * @typedef {import("../worker/protocol.js").Graph} Graph
 * @typedef {{ name: string, line?: number }} Label a variable and the line that made it
 */
import { DTYPES } from "./dtype.js";
import { checked, engine } from "./engine.js";
import * as wire from "./wire.js";

/** Called after each backward() that came to its end. @type {{ seen: () => void }} */
export const watch = { seen() {} };

/** Forgets what was recorded too. @param {boolean} enabled */
export function recordGraphs(enabled) {
  engine.native.record_graphs(enabled);
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

/**
 * @param {(label: number) => Label | undefined} labelOf
 * @returns {Graph}
 */
export function readGraph(labelOf) {
  const { native } = engine;
  const ops = native.graph_ops().split("\n");
  const count = checked(native.read_graph());
  const buffer = wire.numbers(count);
  let at = 0;
  const next = () => buffer[at++];
  const list = (/** @type {number} */ length) => Array.from({ length }, next);
  const sample = () => {
    const length = next();
    return length < 0 ? null : list(length);
  };
  const total = next();
  const all = Array.from({ length: next() }, (_, id) => {
    const kind = KINDS[next()];
    const dtype = DTYPES[next()].name;
    const label = labelOf(next());
    const shape = list(next());
    /** @type {Graph["nodes"][number]} */
    const node = { id, kind, dtype, shape, value: sample(), grad: sample() };
    const sum = sample();
    if (kind === "leaf") node.sum = sum;
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
  return { total, nodes, edges: edges.filter(({ to }) => kept.has(to)), line: null };
}
