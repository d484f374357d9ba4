/**
 * The program's model as layers, one after the other: from the names of its trained tensors, and from the graph
 * of a backward() what happens between them. Knows no page.
 */

/** @typedef {import("./film.js").View} View */
/** @typedef {import("../worker/protocol.js").Graph} Graph */
/** @typedef {import("../worker/protocol.js").GraphNode} GraphNode */
/**
 * @typedef {object} Layer
 * @property {"layer"} kind
 * @property {string} name of the module or the variable, "" for none
 * @property {string} op what takes the tensor in, "" where that is not known
 * @property {View[]} views
 * @property {number} parameters
 * @property {"rows" | "columns" | null} units which of the first matrix's are its outputs
 *
 * @typedef {{ kind: "op", op: string, shape: number[] }} Between
 * @typedef {{ kind: "data", name: string, shape: number[] }} Data
 * @typedef {Layer | Between | Data} Part
 */

/** What only turns or copies. */
const TURNS =
  /^(?:T|Transpose|Permute|View|UnsafeView|Reshape|Expand|Clone|Alias|ToCopy|Unsqueeze|Squeeze)Backward\d*$/;

/** @param {string} op "MmBackward0" */
export const plainOp = (op) =>
  op
    .replace(/Backward\d*$/, "")
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .toLowerCase();

/** @param {number[]} shape */
export const numelOf = (shape) => shape.reduce((product, size) => product * size, 1);

/** "model.0.weight" is of "model.0"; a variable stands for itself. @param {string} name */
function moduleOf(name) {
  const dot = name.lastIndexOf(".");
  return dot > 0 && !name.endsWith("]") ? name.slice(0, dot) : name;
}

/** The tensors by the module they belong to, in order. @param {View[]} views @returns {Layer[]} */
function layersOf(views) {
  /** @type {Map<string, Layer>} */
  const layers = new Map();
  views.forEach((view, i) => {
    const name = moduleOf(view.tensor.name);
    const key = name || `#${i}`;
    const layer = layers.get(key);
    if (layer) {
      layer.views.push(view);
      layer.parameters += numelOf(view.tensor.shape);
    } else {
      const parameters = numelOf(view.tensor.shape);
      layers.set(key, { kind: "layer", name, op: "", views: [view], parameters, units: null });
    }
  });
  for (const layer of layers.values()) {
    const of = layer.views.find(({ tensor }) => tensor.shape.length >= 2)?.tensor;
    if (of) layer.units = of.name.includes(".") && /weight/.test(of.name) ? "rows" : "columns";
  }
  return [...layers.values()];
}

/** The graph's nodes so that each comes after what it takes. @param {Graph} graph */
function inOrder({ nodes, edges }) {
  /** @type {Map<number, number[]>} */
  const after = new Map(nodes.map(({ id }) => [id, []]));
  const open = new Map(nodes.map(({ id }) => [id, 0]));
  for (const { from, to } of edges) {
    after.get(from)?.push(to);
    open.set(to, (open.get(to) ?? 0) + 1);
  }
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const ready = nodes.filter(({ id }) => open.get(id) === 0).map(({ id }) => id);
  /** @type {GraphNode[]} */
  const order = [];
  for (let i = 0; i < ready.length; i++) {
    order.push(/** @type {GraphNode} */ (byId.get(ready[i])));
    for (const to of after.get(ready[i]) ?? []) {
      const left = (open.get(to) ?? 0) - 1;
      open.set(to, left);
      if (left === 0) ready.push(to);
    }
  }
  return order;
}

/**
 * @param {View[]} views of a frame
 * @param {Graph | null} graph
 * @returns {Part[]}
 */
export function partsOf(views, graph) {
  const layers = layersOf(views);
  const known = graph?.nodes.some(({ kind, name }) => kind === "leaf" && name) ?? false;
  if (!graph || !known) return layers;
  const byName = new Map(
    layers.flatMap((layer) => layer.views.map(({ tensor }) => [tensor.name, layer])),
  );
  /** What a node carries on: a tensor's layer, through what only turns it. @type {Map<number, Layer>} */
  const carried = new Map();
  /** Operations that come from the data rather than from weights alone. @type {Set<number>} */
  const flows = new Set();
  /** @type {Part[]} */
  const parts = [];
  const sources = new Map(graph.nodes.map(({ id }) => [id, /** @type {number[]} */ ([])]));
  for (const { from, to } of graph.edges) sources.get(to)?.push(from);
  const byId = new Map(graph.nodes.map((node) => [node.id, node]));
  /** @type {Set<Layer>} */
  const placed = new Set();
  for (const node of inOrder(graph)) {
    const from = sources.get(node.id) ?? [];
    if (node.kind === "leaf") {
      const layer = byName.get(node.name ?? "");
      if (layer) carried.set(node.id, layer);
      continue;
    }
    if (node.kind !== "op") continue;
    const op = node.op ?? "";
    const of = from.map((id) => carried.get(id)).filter((layer) => layer !== undefined);
    if (TURNS.test(op)) {
      if (of.length === 1 && from.length === 1) carried.set(node.id, of[0]);
      else if (from.some((id) => flows.has(id))) flows.add(node.id);
      continue;
    }
    flows.add(node.id);
    const fresh = [...new Set(of)].filter((layer) => !placed.has(layer));
    if (fresh.length === 0) {
      // A bias that is added to what its own matrix gave is not a layer of its own.
      parts.push({ kind: "op", op: plainOp(op), shape: node.shape });
      continue;
    }
    if (parts.length === 0) {
      const data = from.map((id) => byId.get(id)).find((one) => one?.kind === "constant");
      if (data) parts.push({ kind: "data", name: data.name ?? "", shape: data.shape });
    }
    for (const layer of fresh) {
      placed.add(layer);
      layer.op = plainOp(op);
      const turned = from.some((id) => byId.get(id)?.kind === "op" && carried.get(id) === layer);
      if (layer.units && /^(mm|matmul|addmm|bmm|linear|dot|mv)$/.test(layer.op)) {
        layer.units = turned || layer.op === "linear" ? "rows" : "columns";
      }
      parts.push(layer);
    }
  }
  for (const layer of layers) if (!placed.has(layer)) parts.push(layer);
  return parts;
}
