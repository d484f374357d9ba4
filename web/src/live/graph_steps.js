/**
 * A backward pass node by node, in the order in which the engine went: what arrived, the local derivative, what was
 * passed on. All numbers are the engine's; here they are only put together. Knows no page.
 */

/** @typedef {import("../worker/protocol.js").Graph} Graph */
/** @typedef {import("../worker/protocol.js").GraphNode} GraphNode */
/** @typedef {import("../worker/protocol.js").GraphSample} GraphSample */
/**
 * Numbers of a tensor: all, or the first few, and the norm where that is known.
 *
 * @typedef {{ numbers: number[] | null, norm: number | null, shape: number[] }} Amount
 *
 * @typedef {object} Term what a node does for one of its inputs
 * @property {GraphNode} node the input
 * @property {GraphNode | null} of what it only turns, where it has no name of its own
 * @property {boolean} stops no gradient flows there
 * @property {number[] | null} local the derivative, as numbers
 * @property {string} rule the derivative, as PyTorch computes it; "" where that is not told
 * @property {boolean} copy it is handed on as it is, or only moved
 * @property {Amount | null} given product of local derivative and what arrived
 * @property {Amount | null} summed the same summed to the input's shape, where that is another
 *
 * @typedef {object} Step
 * @property {"start" | "op" | "leaf" | "end"} kind
 * @property {GraphNode | null} node
 * @property {Amount | null} arrived the gradient at the node
 * @property {Amount[]} parts what it is the sum of, if of several
 * @property {Term[]} terms of an operation
 * @property {Amount | null} before a leaf's .grad
 * @property {Amount | null} after
 * @property {boolean} freed
 */

/** Operations that work on each element alone, so that the gradient for ones is the derivative of each. */
const EACH =
  /^(?:Add|Sub|Rsub|Mul|Div|Neg|Pow|Exp|Exp2|Expm1|Log|Log2|Log10|Log1P|Sqrt|Rsqrt|Abs|Sin|Cos|Tan|Asin|Acos|Atan|Sinh|Cosh|Tanh|Sigmoid|LogSigmoid|Relu|LeakyRelu|Elu|Gelu|Silu|Softplus|Hardtanh|Clamp|ClampMin|ClampMax|Square|Reciprocal|Erf|Sign|Where|Maximum|Minimum|Clone|ToCopy|Lerp|Addcmul|Addcdiv|Atan2|Dropout|NativeDropout|MaskedFill)Backward\d*$/;

/** What only hands on or moves elements. */
const MOVES =
  /^(?:T|Transpose|Permute|View|UnsafeView|Reshape|ReshapeAlias|Squeeze|Unsqueeze|Clone|Alias|ToCopy|Expand|Add|AsStrided|Movedim)Backward\d*$/;

/** G is what arrived; a, b are the inputs (tools/autograd/derivatives.yaml of PyTorch). @type {Record<string, string[]>} */
const RULES = {
  Mm: ["G @ bᵀ", "aᵀ @ G"],
  Bmm: ["G @ bᵀ", "aᵀ @ G"],
  Mv: ["G ⊗ b", "aᵀ @ G"],
  Dot: ["G · b", "G · a"],
  Addmm: ["Σ G", "G @ cᵀ", "bᵀ @ G"],
  Linear: ["G @ W", "Gᵀ @ a", "Σ G"],
  T: ["Gᵀ"],
  Transpose: ["Gᵀ"],
  Sum: ["G"],
  Mean: ["G ÷ n"],
  Add: ["G", "G"],
  Sub: ["G", "−G"],
  Neg: ["−G"],
  Mul: ["G · b", "G · a"],
  Div: ["G ÷ b", "−G · a ÷ b²"],
  Pow: ["n · aⁿ⁻¹ · G"],
  Exp: ["y · G"],
  Log: ["G ÷ a"],
  Tanh: ["(1 − y²) · G"],
  Sigmoid: ["y · (1 − y) · G"],
  Relu: ["a > 0 ? G : 0"],
  Softmax: ["y · (G − Σ y · G)"],
  LogSoftmax: ["G − eʸ · Σ G"],
  MseLoss: ["2 (a − b) · G", "2 (b − a) · G"],
};

/** @param {string} op */
const plain = (op) => op.replace(/Backward\d*$/, "");

/** @param {number[]} shape */
const numel = (shape) => shape.reduce((product, size) => product * size, 1);

/** @param {GraphSample | null | undefined} sample @param {number[]} shape @returns {Amount | null} */
const amountOf = (sample, shape) =>
  sample ? { numbers: sample.numbers, norm: sample.norm, shape } : null;

/** @param {GraphNode} node @returns {Amount | null} */
const arrivedAt = ({ grad, gradNorm, shape }) =>
  grad ? { numbers: grad, norm: gradNorm ?? null, shape } : null;

/** Whether what was given is the derivative times what arrived, element by element. @param {number[]} local @param {number[]} grad @param {number[] | undefined} given */
function fits(local, grad, given) {
  if (!given || local.length !== grad.length || given.length !== grad.length) return false;
  return local.every((slope, i) => {
    const product = slope * grad[i];
    if (Number.isNaN(product)) return true;
    return Math.abs(product - given[i]) <= 1e-5 * Math.max(Math.abs(product), Math.abs(given[i]));
  });
}

/** @param {GraphNode} node @param {GraphNode} source @param {number} input @param {number[] | undefined} given */
function ruleOf({ op = "", shape, grad }, source, input, given) {
  const rule = RULES[plain(op)]?.[input] ?? "";
  // With add(alpha=2) it is another.
  if (/^−?G$/.test(rule) && given?.length && grad?.length && same(shape, source.shape)) {
    const sign = rule === "G" ? 1 : -1;
    if (sign * given[0] !== grad[0]) return "";
  }
  return rule && EACH.test(op) && numel(source.shape) < numel(shape) ? `Σ ${rule}` : rule;
}

/** @param {number[]} a @param {number[]} b */
const same = (a, b) => a.length === b.length && a.every((size, i) => size === b[i]);

/** Whether both begin with the same numbers. @param {number[] | undefined} a @param {number[] | null | undefined} b */
const begins = (a, b) => !!a?.length && !!b?.length && Object.is(a[0], b[0]);

/** @param {Graph} graph */
export function makeSteps(graph) {
  const { nodes, edges } = graph;
  const byId = new Map(nodes.map((node) => [node.id, node]));
  /** @type {Map<number, Graph["edges"]>} */
  const inputs = new Map();
  /** @type {Map<number, Graph["edges"]>} */
  const outputs = new Map();
  for (const edge of edges) {
    inputs.set(edge.to, [...(inputs.get(edge.to) ?? []), edge]);
    outputs.set(edge.from, [...(outputs.get(edge.from) ?? []), edge]);
  }
  const recorded = new Map(graph.steps.map((step) => [step.node, step]));
  const sources = new Map(
    [...inputs].map(([id, list]) => [id, list.toSorted((a, b) => a.input - b.input)]),
  );

  /** What a node has got through an edge. @param {Graph["edges"][number]} edge @returns {Amount | null} */
  const through = ({ from, to, input }) => {
    const node = /** @type {GraphNode} */ (byId.get(from));
    if (byId.get(to)?.kind === "output") return arrivedAt(/** @type {any} */ (byId.get(to)));
    const one = recorded.get(to)?.inputs[input];
    return amountOf(one?.summed ?? one?.given, node.shape);
  };

  /** @param {GraphNode} node @returns {Term[]} */
  const termsOf = (node) => {
    const op = node.op ?? "";
    const step = recorded.get(node.id);
    return (sources.get(node.id) ?? []).map(({ from, input }) => {
      const source = /** @type {GraphNode} */ (byId.get(from));
      const stops = source.kind === "constant";
      const one = step?.inputs[input];
      const summed = amountOf(one?.summed, source.shape);
      let given = amountOf(one?.given, summed ? node.shape : source.shape);
      // What alone flows to an input is what has arrived there.
      if (!given && !stops && outputs.get(from)?.length === 1) given = arrivedAt(source);
      const local = one?.local ?? null;
      const scalar = numel(node.shape) === 1;
      const known =
        local && (scalar || (EACH.test(op) && fits(local, node.grad ?? [], one?.given?.numbers)));
      const rule = known ? "" : ruleOf(node, source, input, one?.given?.numbers);
      const copy = !known && !rule && MOVES.test(op) && begins(one?.given?.numbers, node.grad);
      const behind = sources.get(from) ?? [];
      const turns = !source.name && behind.length === 1 && MOVES.test(source.op ?? "");
      const of = turns ? (byId.get(behind[0].from) ?? null) : null;
      return { node: source, of, stops, local: known ? local : null, rule, copy, given, summed };
    });
  };

  /** @param {Step["kind"]} kind @param {GraphNode | null} node @returns {Step} */
  const make = (kind, node) => {
    const got = node && kind !== "start" ? (outputs.get(node.id) ?? []).map(through) : [];
    const leaf = kind === "leaf" && node ? node : null;
    const parts = got.length > 1 && got.every((part) => part !== null) ? got : [];
    const before = leaf && recorded.get(leaf.id)?.inputs[0];
    return {
      kind,
      node,
      arrived: node && arrivedAt(node),
      parts: /** @type {Amount[]} */ (parts),
      terms: kind === "op" && node ? termsOf(node) : [],
      before: leaf && amountOf(before?.given, leaf.shape),
      after:
        leaf && leaf.sum
          ? { numbers: leaf.sum, norm: leaf.sumNorm ?? null, shape: leaf.shape }
          : null,
      freed: (node && recorded.get(node.id)?.freed) ?? false,
    };
  };

  const results = nodes.filter(({ kind }) => kind === "output");
  const order = graph.steps.length ? graph.steps.map(({ node }) => node) : backwards(graph);
  return [
    ...results.map((node) => make("start", node)),
    ...order.flatMap((id) => {
      const node = byId.get(id);
      if (!node || (node.kind !== "op" && node.kind !== "leaf")) return [];
      return [make(node.kind, node)];
    }),
    make("end", null),
  ];
}

/** Users before what they use: an order in which the pass may have gone, where it was not recorded. @param {Graph} graph */
function backwards({ nodes, edges }) {
  const open = new Map(nodes.map(({ id }) => [id, 0]));
  /** @type {Map<number, number[]>} */
  const before = new Map();
  for (const { from, to } of edges) {
    open.set(from, (open.get(from) ?? 0) + 1);
    before.set(to, [...(before.get(to) ?? []), from]);
  }
  const ready = nodes.map(({ id }) => id).filter((id) => open.get(id) === 0);
  for (let i = 0; i < ready.length; i++) {
    for (const id of before.get(ready[i]) ?? []) {
      const left = (open.get(id) ?? 0) - 1;
      open.set(id, left);
      if (left === 0) ready.push(id);
    }
  }
  return ready;
}

/**
 * What the picture shows at a step.
 *
 * @param {Graph} graph
 * @param {Step[]} steps
 * @param {number} at
 */
export function stateAt(graph, steps, at) {
  /** @type {Map<number, number>} */
  const turn = new Map();
  steps.forEach(({ node }, i) => {
    if (node) turn.set(node.id, i);
  });
  const done = new Set(steps.slice(0, at).flatMap(({ node }) => (node ? [node.id] : [])));
  const { node, kind } = steps[at];
  const constants = new Set(graph.nodes.flatMap((one) => (one.kind === "constant" ? one.id : [])));
  /** Nodes whose gradient is complete: all that use them have run. @type {Set<number>} */
  const known = new Set(graph.nodes.map(({ id }) => id));
  for (const { from, to } of graph.edges) if ((turn.get(to) ?? 0) > at) known.delete(from);
  const flows =
    kind === "end" || kind === "leaf" || !node
      ? []
      : graph.edges.filter(({ from, to }) => to === node.id && !constants.has(from));
  return { now: node?.id ?? null, done, known, flows, ended: kind === "end" };
}
