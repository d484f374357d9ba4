/** A backward pass, node by node: what the worker records of it, and what the page makes of that. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { foldGraph, MAX_DRAWN, operations, repetition } from "../../web/src/live/graph_fold.js";
import { checkGraph } from "../../web/src/live/graph_message.js";
import { makeSteps, stateAt } from "../../web/src/live/graph_steps.js";
import { amountText, GRAPH_WORDS, nodeName } from "../../web/src/live/graph_text.js";
import { Graphs } from "../../web/src/live/graphs.js";
import { GRAPH_CALLS } from "../../web/src/worker/protocol.js";
import { graphsOf, runInWorker } from "./worker_run.mjs";

const JS = 'import { load } from "gradlet";\nconst torch = await load();\n';
const LEAVES = `import torch
x = torch.tensor(1., requires_grad=True)
w = torch.tensor(2., requires_grad=True)
b = torch.tensor(3., requires_grad=True)
`;

/** @param {string} source @param {{ graph?: boolean }} [options] */
const last = async (source, options) => (await graphsOf("py", source, options)).at(-1);

/** Each step in a line. @param {any} graph */
function told(graph) {
  const name = (/** @type {any} */ node) => nodeName(node, GRAPH_WORDS.en);
  return makeSteps(graph).map(({ kind, node, arrived, parts, terms, before, after, freed }) => {
    const sum = parts.length ? ` (${parts.map(amountText).join(" + ")})` : "";
    const given = terms.map((term) => {
      if (term.stops) return `${name(term.node)} ${term.node.cut ?? "stops"}`;
      const local = term.local ? term.local.join() : term.rule;
      const summed = term.summed ? ` -> ${amountText(term.summed)}` : "";
      return `${name(term.node)}: ${local} gives ${amountText(term.given)}${summed}`;
    });
    const grad = after
      ? `${before ? amountText(before) : "None"} becomes ${amountText(after)}`
      : "";
    const at = arrived ? ` ${amountText(arrived)}` : "";
    const rest = [grad, ...given, freed ? "freed" : ""].filter(Boolean).join("; ");
    return `${kind} ${node ? name(node) : ""}${at}${sum}${rest && `: ${rest}`}`.trim();
  });
}

test("each node: local derivative, upstream, what is passed on, what is added to .grad", async () => {
  const graph = await last(`${LEAVES}h = w * x
y = h * x + b
y.backward()
`);
  assert.deepEqual(told(graph), [
    "start y 1",
    "op y 1: ×: 1 gives 1; b: 1 gives 1",
    "leaf b 1: None becomes 1",
    "op × 1: h: 1 gives 1; x: 2 gives 2; freed",
    "op h 1: w: 1 gives 1; x: 2 gives 2; freed",
    "leaf w 1: None becomes 1",
    "leaf x 4 (2 + 2): None becomes 4",
    "end",
  ]);
  assert.deepEqual(checkGraph(graph), graph);
  // Before a node's turn its gradient is still to come.
  const steps = makeSteps(graph);
  const at = (/** @type {number} */ i) => stateAt(graph, steps, i);
  const id = (/** @type {string} */ name) =>
    graph.nodes.find((/** @type {any} */ node) => node.name === name).id;
  assert.equal(at(3).known.has(id("x")), false);
  assert.equal(at(4).known.has(id("x")), true);
  assert.equal(at(3).flows.length, 2);
  assert.equal(at(7).ended, true);
});

test("JavaScript gives the same steps", async () => {
  const source = `${JS}const x = torch.tensor(1, { requires_grad: true });
const w = torch.tensor(2, { requires_grad: true });
const y = w.mul(x).exp().sub(w);
y.backward();
`;
  const [graph] = await graphsOf("js", source);
  const same = await last(`${LEAVES}y = (w * x).exp() - w\ny.backward()\n`);
  assert.deepEqual(graph.steps, same.steps);
  const text = told(graph).join("\n");
  assert.match(text, /op eˣ 1: ×: 7\.389\d* gives 7\.389; freed/);
  assert.match(text, /op y 1: eˣ: 1 gives 1; w: -1 gives −1/);
});

test("small tensors: element by element, summed where they were broadcast; products by their rule", async () => {
  const graph = await last(`import torch
w = torch.tensor([[1., 2.], [3., 4.]], requires_grad=True)
x = torch.tensor([[1., 0.], [0., 2.]])
c = torch.tensor(3., requires_grad=True)
y = (x @ w * c).relu().sum()
y.backward()
`);
  assert.deepEqual(told(graph), [
    "start y 1",
    "op y 1: relu: 1,1,1,1 gives [[1, 1], [1, 1]]",
    "op relu [[1, 1], [1, 1]]: ×: 1,1,1,1 gives [[1, 1], [1, 1]]; freed",
    "op × [[1, 1], [1, 1]]: @: 3,3,3,3 gives [[3, 3], [3, 3]]; " + "c: Σ G · a gives 17; freed",
    "leaf c 17: None becomes 17",
    "op @ [[3, 3], [3, 3]]: x stops; w: aᵀ @ G gives [[3, 3], [6, 6]]; freed",
    "leaf w [[3, 3], [6, 6]]: None becomes [[3, 3], [6, 6]]",
    "end",
  ]);
});

test("large tensors: shapes and norms", async () => {
  const graph = await last(`import torch
w = torch.ones(30, 20, requires_grad=True)
x = torch.full((10, 30), 2.)
y = (x @ w).sum()
y.backward()
`);
  const lines = told(graph);
  // 600 gradients of 20; 200 of 1.
  assert.ok(
    lines.includes("leaf w 30×20, ‖·‖ = 489.9: None becomes 30×20, ‖·‖ = 489.9"),
    `${lines}`,
  );
  assert.ok(
    lines.includes("op @ 10×20, ‖·‖ = 14.14: x stops; w: aᵀ @ G gives 30×20, ‖·‖ = 489.9; freed"),
    `${lines}`,
  );
});

test("what detach() and no_grad cut is told, also of what is made from it", async () => {
  const graph = await last(`${LEAVES}z = (w * 2).detach() + 1
with torch.no_grad():
    q = w * 5
data = torch.tensor(7.)
y = b * z + b * q + b * data
y.backward()
`);
  const cuts = Object.fromEntries(
    graph.nodes
      .filter((/** @type {any} */ { kind, name }) => kind === "constant" && name)
      .map((/** @type {any} */ { name, cut }) => [name, cut ?? null]),
  );
  assert.deepEqual(cuts, { z: "detach", q: "no_grad", data: null });
});

test("retain_graph frees nothing, the second pass adds to .grad and frees", async () => {
  const graphs = await graphsOf(
    "py",
    `${LEAVES}y = w * x\ny.backward(retain_graph=True)\ny.backward()\n`,
  );
  assert.deepEqual(
    graphs.map(({ steps }) => steps.some((/** @type {any} */ { freed }) => freed)),
    [false, true],
  );
  assert.ok(told(graphs[1]).includes("leaf w 1: 1 becomes 2"));
});

test("derivatives are asked for without touching a .grad, or the program's own backward", async () => {
  const source = `import torch
class Twice(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        return x * 2
    @staticmethod
    def backward(ctx, g):
        print("mine")
        return g * 2
w = torch.tensor([[1., 2.], [3., 4.]], requires_grad=True)
x = torch.tensor([[1., 2.], [3., 4.]])
for i in range(3):
    y = Twice.apply(x @ w).sum()
    y.backward()
    print(w.grad.flatten().tolist())
`;
  const messages = await runInWorker("py", source, { graph: true });
  const lines = messages.flatMap(({ type, lines: own }) => (type === "print" ? own : []));
  assert.deepEqual(
    lines.map(({ text }) => text),
    [8, 16, 24].flatMap((a) => ["mine", `[${a}.0, ${a}.0, ${1.5 * a}.0, ${1.5 * a}.0]`]),
  );
  const { graph } = messages.filter(({ type }) => type === "graph").at(-1);
  assert.ok(
    told(graph).includes(
      "leaf w [[8, 8], [12, 12]]: [[16, 16], [24, 24]] becomes [[24, 24], [36, 36]]",
    ),
  );
});

const LOOP = `import torch
w = torch.tensor(1., requires_grad=True)
v = torch.tensor(2., requires_grad=True)
for t in range(30):
    first = w * t
    first.backward()
    if t % 2 == 0:
        second = v * t
        second.backward()
`;

test("of each line the first and the last call are there, with their numbers", async () => {
  const js = `${JS}const w = torch.tensor(1, { requires_grad: true });
const v = torch.tensor(2, { requires_grad: true });
for (let t = 0; t < 30; t++) {
  const first = w.mul(t);
  first.backward();
  if (t % 2 === 0) {
    const second = v.mul(t);
    second.backward();
  }
}
`;
  for (const [code, source, lines] of /** @type {const} */ ([
    ["py", LOOP, [6, 9]],
    ["js", js, [7, 10]],
  ])) {
    const graphs = new Graphs();
    for (const graph of await graphsOf(code, source)) {
      graphs.add(/** @type {any} */ (checkGraph(graph)));
    }
    assert.deepEqual(
      graphs.places.map(({ line, calls, first, last: end }) => [line, calls, first.call, end.call]),
      [
        [lines[0], 30, 1, 30],
        [lines[1], 15, 1, 15],
      ],
    );
    const value = (/** @type {any} */ graph) =>
      graph.nodes.find((/** @type {any} */ { kind }) => kind === "output").value[0];
    assert.deepEqual(graphs.all.map(value), [0, 29, 0, 56]);
    assert.equal(
      graphs.of(lines[1], "last")?.nodes.find(({ kind }) => kind === "output")?.name,
      "second",
    );
  }
});

test("with nobody looking only the first calls are recorded in full", async () => {
  const source = LOOP.replaceAll("if t % 2 == 0", "if False").replace(
    "30",
    String(GRAPH_CALLS + 20),
  );
  const [first, ...rest] = await graphsOf("py", source);
  assert.ok(first.steps.length > 0);
  assert.deepEqual(rest.at(-1).steps, []);
  // In an order that may have been, and with what is certain.
  assert.match(told(rest.at(-1))[1], /^op first 1: w: G · b gives 31; 31 stops$/);
  const open = await last(source, { graph: true });
  assert.ok(open.steps.length > 0);
  assert.equal(open.call, GRAPH_CALLS + 20);
});

const NETWORK = `import torch
import torch.nn as nn
torch.manual_seed(0)
cell = nn.RNNCell(3, 4)
head = nn.Linear(4, 1)
h = torch.zeros(1, 4)
for t in range(100):
    h = cell(torch.ones(1, 3), h) * 1.5
loss = head(h).sum()
loss.backward()
`;

test("a large graph is folded by what repeats, and opens down to each node", async () => {
  const graph = await last(NETWORK);
  assert.ok(graph.total > 200 && graph.nodes.length > 200, `${graph.total}`);
  assert.ok(checkGraph(graph));
  const all = operations(graph);
  const whole = foldGraph(graph, null);
  assert.ok(whole.nodes.length + whole.folds.length <= MAX_DRAWN);
  assert.ok(
    whole.folds.some(({ turns }) => turns[2] === 100 || turns[2] === 99),
    JSON.stringify(whole.folds),
  );
  // What is drawn makes no circle, and every operation can be reached.
  const reached = new Set();
  /** @param {import("../../web/src/live/graph_fold.js").Range | null} range @param {number} depth */
  const open = (range, depth) => {
    assert.ok(depth < 6, "too deep");
    const { nodes, edges, folds } = foldGraph(graph, range);
    assert.ok(nodes.length + folds.length <= 80, `${nodes.length} + ${folds.length}`);
    const ids = [...nodes, ...folds].map(({ id }) => ({
      ...graph.nodes[0],
      id,
    }));
    const raw = {
      total: 1,
      nodes: ids.map((one) => ({ ...one, id: one.id + 100 })),
      edges: [],
    };
    raw.edges = /** @type {any} */ (
      edges.map((edge) => ({
        ...edge,
        from: edge.from + 100,
        to: edge.to + 100,
      }))
    );
    assert.ok(checkGraph(raw), "a circle");
    for (const { id, kind } of nodes) if (kind === "op") reached.add(id);
    for (const fold of folds) {
      const { from, to } = range ?? { from: 0, to: all.length };
      if (fold.from >= from && fold.to <= to) open(fold, depth + 1);
    }
  };
  open(null, 0);
  assert.equal(reached.size, all.length);
});

test("what repeats is found", () => {
  assert.deepEqual(repetition([..."xabababy"]), {
    start: 1,
    period: 2,
    times: 3,
  });
  assert.deepEqual(repetition([..."aaaa"]), { start: 0, period: 1, times: 4 });
  assert.equal(repetition([..."abcdef"]), null);
  assert.equal(repetition([]), null);
});
