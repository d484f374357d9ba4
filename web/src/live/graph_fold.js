/**
 * Large graphs, folded: operations in the order in which they ran, cut into stretches that go on alike. Such a
 * stretch is one box, which opens into a picture of its own; as stretches of one order they make no circle. Knows
 * no page.
 */
import { signOf } from "./graph_text.js";

/** @typedef {import("../worker/protocol.js").Graph} Graph */
/** @typedef {import("../worker/protocol.js").GraphNode} GraphNode */
/**
 * A stretch of the operations, from one to before another, as a box.
 *
 * @typedef {object} Fold
 * @property {number} id negative, as nodes' are not
 * @property {number} from
 * @property {number} to
 * @property {string} name of a module, "" for none
 * @property {number[]} turns how often it repeats: which ones of how many
 * @property {string} what its operations, the first few
 * @property {number[]} shape of its last
 * @property {"before" | "after" | null} side of the open one, where it lies outside
 *
 * @typedef {{ from: number, to: number }} Range
 * @typedef {{ nodes: GraphNode[], edges: Graph["edges"], folds: Fold[], of: Map<number, number> }} Folded `of`: the
 *   box in which a node is not to be seen
 */

/** More nodes than these are folded. */
export const MAX_DRAWN = 60;
/** Operations of a stretch that is not folded further. */
const FEW = 24;
/** Boxes side by side. */
const MOST = 16;
/** Operations of what repeats. */
const LONGEST = 600;
/** Leaves and constants beside boxes. */
const BESIDE = 16;
/** Boxes to which a leaf is drawn. */
const SHARED = 3;

/** @param {string} name "model.0.weight" */
const moduleOf = (name) => {
  const dot = name.lastIndexOf(".");
  return dot > 0 ? name.slice(0, dot) : "";
};

/** The operations in the order in which they ran. @param {Graph} graph @returns {GraphNode[]} */
export function operations({ nodes, edges, steps }) {
  const ops = new Map(nodes.flatMap((node) => (node.kind === "op" ? [[node.id, node]] : [])));
  if (steps.length) {
    const order = steps.flatMap(({ node }) => ops.get(node) ?? []).reverse();
    const seen = new Set(order);
    return [...order, ...[...ops.values()].filter((node) => !seen.has(node))];
  }
  const open = new Map([...ops.keys()].map((id) => [id, 0]));
  /** @type {Map<number, number[]>} */
  const after = new Map();
  for (const { from, to } of edges) {
    if (!ops.has(from) || !ops.has(to)) continue;
    open.set(to, (open.get(to) ?? 0) + 1);
    after.set(from, [...(after.get(from) ?? []), to]);
  }
  const order = [...ops.keys()].filter((id) => open.get(id) === 0);
  for (let i = 0; i < order.length; i++) {
    for (const id of after.get(order[i]) ?? []) {
      const left = (open.get(id) ?? 0) - 1;
      open.set(id, left);
      if (left === 0) order.push(id);
    }
  }
  return order.map((id) => /** @type {GraphNode} */ (ops.get(id)));
}

/** The module whose weights an operation takes, also through what turns them. @param {Graph} graph @returns {Map<number, string>} */
function modules({ nodes, edges }) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  /** @type {Map<number, number[]>} */
  const inputs = new Map();
  for (const { from, to } of edges) inputs.set(to, [...(inputs.get(to) ?? []), from]);
  /** @type {Map<number, string>} */
  const found = new Map();
  /** @param {number} id @param {number} depth @returns {string} */
  const look = (id, depth) => {
    const node = byId.get(id);
    if (node?.kind === "leaf") return moduleOf(node.name ?? "");
    const list = inputs.get(id) ?? [];
    if (node?.kind !== "op" || depth === 0 || list.length !== 1) return "";
    return look(list[0], depth - 1);
  };
  for (const { id, kind } of nodes) {
    if (kind !== "op") continue;
    for (const from of inputs.get(id) ?? []) {
      const name = look(from, 2);
      if (name) found.set(id, name);
    }
  }
  return found;
}

/**
 * What repeats most: where it begins, how long it is, how often it comes.
 *
 * @param {string[]} marks
 * @returns {{ start: number, period: number, times: number } | null}
 */
export function repetition(marks) {
  let best = null;
  let covered = 0;
  const longest = Math.min(LONGEST, Math.floor(marks.length / 3));
  for (let period = 1; period <= longest; period++) {
    let run = 0;
    for (let i = 0; i + period <= marks.length; i++) {
      const same = i + period < marks.length && marks[i] === marks[i + period];
      if (same) run++;
      if (same && i + period + 1 < marks.length) continue;
      const times = Math.floor(run / period) + 1;
      if (times >= 3 && times * period > covered) {
        covered = times * period;
        best = { start: i + (same ? 1 : 0) - run, period, times };
      }
      run = 0;
    }
  }
  return best && covered >= marks.length / 2 ? best : null;
}

/** @param {GraphNode[]} ops */
function summary(ops) {
  const signs = [...new Set(ops.map(({ op }) => signOf(op ?? "")))];
  return signs.slice(0, 4).join(" ") + (signs.length > 4 ? " …" : "");
}

/**
 * A stretch, cut into shorter ones.
 *
 * @param {GraphNode[]} ops all
 * @param {Range} range
 * @param {Map<number, string>} owners
 * @returns {Omit<Fold, "id">[]}
 */
function cut(ops, { from, to }, owners) {
  const inside = ops.slice(from, to);
  /** @param {number} start @param {number} end @param {string} name @param {number[]} turns */
  const fold = (start, end, name = "", turns = []) => {
    const own = ops.slice(start, end);
    return {
      from: start,
      to: end,
      name,
      turns,
      what: summary(own),
      shape: own.at(-1)?.shape ?? [],
      side: null,
    };
  };
  const marks = inside.map(({ id, op, shape }) => `${op} ${shape} ${owners.get(id) ?? ""}`);
  const again = repetition(marks);
  if (again) {
    const { start, period, times } = again;
    const end = start + period * times;
    // Many turns are boxes of several.
    const by = Math.ceil(times / MOST);
    const folds = start > 0 ? [fold(from, from + start)] : [];
    for (let turn = 0; turn < times; turn += by) {
      const last = Math.min(times, turn + by);
      folds.push(
        fold(from + start + turn * period, from + start + last * period, "", [
          turn + 1,
          last,
          times,
        ]),
      );
    }
    if (end < inside.length) folds.push(fold(from + end, to));
    return folds;
  }
  /** Where another module begins. @type {{ at: number, name: string }[]} */
  const starts = [];
  inside.forEach(({ id }, i) => {
    const name = owners.get(id) ?? "";
    if (name && name !== starts.at(-1)?.name) starts.push({ at: from + i, name });
  });
  if (starts.length > 1 && starts.length <= MOST) {
    const folds = starts.map(({ at, name }, i) => fold(at, starts[i + 1]?.at ?? to, name));
    return starts[0].at > from ? [fold(from, starts[0].at), ...folds] : folds;
  }
  const size = Math.ceil(inside.length / Math.min(MOST, Math.ceil(inside.length / 8)));
  return inside.flatMap((_, i) =>
    i % size === 0 ? [fold(from + i, Math.min(to, from + i + size))] : [],
  );
}

/**
 * What is drawn of a graph, or of one of its boxes.
 *
 * @param {Graph} graph
 * @param {Range | null} range of operations; null for all
 * @returns {Folded}
 */
export function foldGraph(graph, range) {
  const { nodes, edges } = graph;
  if (nodes.length <= MAX_DRAWN) return { nodes, edges, folds: [], of: new Map() };
  const ops = operations(graph);
  const { from, to } = range ?? { from: 0, to: ops.length };
  const owners = modules(graph);
  const parts = to - from <= FEW ? [] : cut(ops, { from, to }, owners);
  const folds = [
    ...(from > 0 ? [outside(ops, 0, from, "before")] : []),
    ...parts.filter((part) => part.to - part.from > 1),
    ...(to < ops.length ? [outside(ops, to, ops.length, "after")] : []),
  ].map((part, i) => ({ ...part, id: -1 - i }));
  /** @type {Map<number, number>} */
  const of = new Map();
  for (const fold of folds) for (const { id } of ops.slice(fold.from, fold.to)) of.set(id, fold.id);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const hidden = placeLeaves(graph, of);
  /** @param {number} id */
  const seen = (id) => of.get(id) ?? id;
  const beyond = new Set(folds.flatMap(({ id, side }) => (side ? id : [])));
  const leaves = new Set(
    nodes.flatMap(({ id, kind }) => (kind === "leaf" || kind === "constant" ? id : [])),
  );
  /** @type {Map<string, Graph["edges"][number]>} */
  const joined = new Map();
  for (const edge of edges) {
    const [start, end] = [seen(edge.from), seen(edge.to)];
    // What lies in a box is not drawn from there, nor a weight into what is not open.
    const aside = hidden.has(edge.from) || (beyond.has(end) && leaves.has(edge.from));
    if (start !== end && !aside) joined.set(`${start} ${end}`, { ...edge, from: start, to: end });
  }
  const kept = nodes.filter(({ id }) => !of.has(id));
  const used = new Set([...joined.values()].flatMap((edge) => [edge.from, edge.to]));
  return {
    nodes: kept.filter(({ id }) => used.has(id) && byId.has(id)),
    edges: [...joined.values()].sort((a, b) => a.input - b.input),
    folds: folds.filter(({ id }) => used.has(id)),
    of,
  };
}

/** What lies before or after the open stretch. @param {GraphNode[]} ops @param {number} from @param {number} to @param {"before" | "after"} side @returns {Omit<Fold, "id">} */
function outside(ops, from, to, side) {
  const what = summary(ops.slice(from, to));
  return { from, to, name: "", turns: [], what, shape: ops[to - 1]?.shape ?? [], side };
}

/**
 * Leaves and constants lie in the box of those that use them; of many the first, and what leads from there to the
 * others is not drawn.
 *
 * @param {Graph} graph
 * @param {Map<number, number>} of
 * @returns {Set<number>} those that lie in a box
 */
function placeLeaves({ nodes, edges }, of) {
  /** @type {Map<number, Set<number>>} */
  const users = new Map();
  for (const { from, to } of edges) {
    users.set(from, (users.get(from) ?? new Set()).add(of.get(to) ?? to));
  }
  /** @type {Set<number>} */
  const inside = new Set();
  let left = BESIDE;
  for (const { id, kind } of nodes) {
    if (kind === "op" || kind === "output") continue;
    const list = [...(users.get(id) ?? [])];
    const boxes = list.filter((user) => user < 0);
    if (boxes.length === 0) continue;
    // A weight between a few boxes, or one that is used here too, is drawn.
    const drawn = boxes.length < list.length || (list.length > 1 && list.length <= SHARED);
    if (drawn && left-- > 0) continue;
    of.set(id, Math.max(...boxes));
    inside.add(id);
  }
  return inside;
}
