/** The picture of the graph: what the worker captures of a program, and what the page takes of a message. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { foldGraph } from "../../web/src/live/graph_fold.js";
import { layoutGraph } from "../../web/src/live/graph_layout.js";
import { checkGraph, MAX_EDGES, MAX_NODES } from "../../web/src/live/graph_message.js";
import { GRAPH_WORDS, sentence, shortNumber, signOf } from "../../web/src/live/graph_text.js";
import { compileProgram } from "../../web/src/live/program.js";
import { graphsOf, runInWorker } from "./worker_run.mjs";

const JS = 'import { load } from "gradlet";\nconst torch = await load();\n';
const LEAVES_JS = `${JS}const x = torch.tensor(1, { requires_grad: true });
const w = torch.tensor(2, { requires_grad: true });
const b = torch.tensor(3, { requires_grad: true });
`;
const LEAVES_PY = `import torch

x = torch.tensor(1., requires_grad=True)
w = torch.tensor(2., requires_grad=True)
b = torch.tensor(3., requires_grad=True)
`;

const last = async (/** @type {"js" | "py"} */ code, /** @type {string} */ source) =>
  (await graphsOf(code, source)).at(-1);
/** @param {any} graph @param {string} name */
const named = (graph, name) => graph.nodes.filter((node) => node.name === name).at(-1);
/** Without the lines, which differ between two programs. @param {any} graph */
const shape = ({ nodes, edges, total, steps }) => ({
  total,
  edges,
  steps,
  nodes: nodes.map(({ line: _, ...node }) => node),
});

test("w * x * x + b in JavaScript and Python: the same graph, and dy/dx is 4", async () => {
  const js = await last("js", `${LEAVES_JS}const y = w.mul(x).mul(x).add(b);\ny.backward();\n`);
  const py = await last("py", `${LEAVES_PY}y = w * x * x + b\ny.backward()\n`);
  assert.deepEqual(shape(js), shape(py));
  assert.deepEqual(named(py, "x").grad, [4]);
  assert.deepEqual(named(py, "w").grad, [1]);
  assert.deepEqual(named(py, "b").grad, [1]);
  assert.deepEqual(named(py, "y").value, [5]);
  assert.equal(py.nodes.filter(({ op }) => op === "MulBackward0").length, 2);
  assert.deepEqual([js.line, named(js, "w").line, named(js, "y").line], [7, 4, 6]);
  assert.deepEqual([py.line, named(py, "w").line, named(py, "y").line], [7, 4, 6]);
  assert.deepEqual(checkGraph(py), py);
});

test("rung 3 as it stands, and every rung's graph is taken by the page", async () => {
  for (const file of ["3-autograd.js", "3-autograd.py"]) {
    const code = file.endsWith("js") ? "js" : "py";
    const text = readFileSync(new URL(`../../web/lessons/${file}`, import.meta.url), "utf8");
    const graph = await last(code, text);
    assert.equal(
      sentence(graph, GRAPH_WORDS.en),
      "y = AddBackward0(MulBackward0(w, x), b); b: value 3, gradient 1; " +
        "w: value 2, gradient 1; x: value 1, gradient 2; y: value 5, gradient 1",
    );
  }
});

test("a loop posts its first graph, a few a second, and the very last", async () => {
  const steps = 40;
  const programs = {
    js: `${JS}const w = torch.tensor(1, { requires_grad: true });
for (let t = 0; t < ${steps}; t++) {
  const loss = w.mul(t);
  loss.backward();
}
`,
    py: `import torch
w = torch.tensor(1., requires_grad=True)
for t in range(${steps}):
    loss = w * t
    loss.backward()
`,
  };
  for (const code of /** @type {const} */ (["js", "py"])) {
    const graphs = await graphsOf(code, programs[code]);
    assert.ok(graphs.length >= 2 && graphs.length < steps / 2, `${graphs.length} graphs`);
    assert.deepEqual(named(graphs[0], "w").grad, [0]);
    assert.deepEqual(named(graphs.at(-1), "w").grad, [steps - 1]);
    assert.deepEqual(named(graphs.at(-1), "w").sum, [(steps * (steps - 1)) / 2]);
    assert.deepEqual(named(graphs.at(-1), "loss").value, [steps - 1]);
  }
});

test("the last graph is there when the program fails afterwards", async () => {
  const messages = await runInWorker("py", `${LEAVES_PY}y = w * x\ny.backward()\ny.backward()\n`);
  assert.deepEqual(
    messages
      .slice(-3)
      .map(({ type }) => type)
      .includes("error"),
    true,
  );
  const { graph } = messages.find(({ type }) => type === "graph");
  assert.deepEqual(named(graph, "x").grad, [2]);
});

test("of several backward() calls the line is the one that ran", async () => {
  const js = await last("js", `${LEAVES_JS}w.mul(x).backward();\nw.mul(b).backward();\n`);
  assert.equal(js.line, 7);
  const py = await last(
    "py",
    `${LEAVES_PY}(w * x).backward()\nfor v in [b]:\n    (w * v).backward()\n`,
  );
  assert.equal(py.line, 8);
});

test("parameters go by their module, lists by their place", async () => {
  const js = await last(
    "js",
    `${JS}const model = torch.nn.Sequential(torch.nn.Linear(2, 1));
const list = [torch.ones(1, { requires_grad: true })];
const h = model(torch.ones(1, 2)).mul(list[0]);
h.sum().backward();
`,
  );
  // A list without a call in it is looked at as well: torch.ones is one.
  for (const name of ["model.0.weight", "model.0.bias", "list[0]", "h"]) {
    assert.ok(named(js, name), name);
  }
  const py = await last(
    "py",
    `import torch
model = torch.nn.Sequential(torch.nn.Linear(2, 1))
params = [torch.ones(1, requires_grad=True)]
more = {"k": torch.ones(1, requires_grad=True)}
class Net:
    pass
net = Net()
net.w = torch.ones(1, requires_grad=True)
(model(torch.ones(1, 2)) * params[0] * more["k"] * net.w).sum().backward()
`,
  );
  for (const name of ["model.0.weight", "model.0.bias", "params[0]", "more['k']", "net.w"]) {
    assert.ok(named(py, name), name);
  }
});

test("detach cuts: what lies beyond is a constant; no_grad leaves no graph", async () => {
  const graph = await last("py", `${LEAVES_PY}h = (w * x).detach()\ny = h * b\ny.backward()\n`);
  assert.deepEqual(named(graph, "h").kind, "constant");
  assert.deepEqual(named(graph, "h").value, [2]);
  assert.equal(named(graph, "w"), undefined);
  const none = await graphsOf("py", `${LEAVES_PY}with torch.no_grad():\n    y = w * x\nprint(y)\n`);
  assert.deepEqual(none, []);
});

test("a graph of more than 3000 nodes is counted alone", async () => {
  const graph = await last(
    "py",
    `${LEAVES_PY}y = w\nfor i in range(3100):\n    y = y * x\ny.backward()\n`,
  );
  assert.deepEqual([graph.total, graph.nodes, graph.edges, graph.steps], [3102, [], [], []]);
  assert.ok(checkGraph(graph));
});

test("a program's names are told without moving a line or a column", () => {
  const source = `import { load } from "gradlet";
const torch = await load();
let y = torch.ones(2); y = y.mul(2)
const { a, b: [c, ...d] } = f() // comment
for (const v of [1]) if (v) y = y.add(v)
const n = 3;
y = y.sum()
{ const inner = y.mul(2)
}
function f() { return { a: 1, b: [] } }
y.backward()
`;
  const compiled = compileProgram(source);
  assert.ok(compiled.ok);
  const lines = compiled.text.split("\n").slice(1);
  const given = source.split("\n");
  given.slice(1).forEach((line, i) => {
    const code = line.split(" //")[0];
    assert.ok(lines[i + 1].startsWith(code), lines[i + 1]);
  });
  const { names, backward } = JSON.parse(/ProgramNames=(\{.*?\});/.exec(compiled.text)[1]);
  assert.deepEqual(
    names.map(([name, line]) => `${name}${line}`),
    ["inner8", "torch2", "y3", "a4", "c4", "d4", "y7"],
  );
  assert.deepEqual(backward, [11]);
});

/** A good message, to be spoilt. */
const good = () => ({
  total: 2,
  line: 3,
  call: 2,
  calls: 5,
  steps: [
    {
      node: 1,
      freed: true,
      inputs: [{ given: { numbers: [1], norm: 2 }, summed: null, local: [NaN] }],
    },
  ],
  nodes: [
    {
      id: 0,
      kind: "leaf",
      name: "w",
      shape: [],
      dtype: "float32",
      value: [2],
      grad: [1],
      sum: [1],
    },
    {
      id: 1,
      kind: "op",
      op: "NegBackward0",
      shape: [],
      dtype: "float32",
      value: [NaN],
      grad: null,
    },
    {
      id: 2,
      kind: "output",
      shape: [2],
      dtype: "float32",
      value: [Infinity, -0],
      grad: null,
    },
  ],
  edges: [
    { from: 0, to: 1, input: 0 },
    { from: 1, to: 2, input: 0 },
  ],
});

/** @param {any} graph */
const many = ({ steps: [step] }) => ({
  ...step,
  inputs: Array(1000).fill(step.inputs[0]),
});

test("the page takes a graph, and nothing that is none", () => {
  assert.deepEqual(checkGraph(good()), good());
  /** @type {[string, (graph: any) => void][]} */
  const spoilt = [
    ["too many nodes", (g) => (g.nodes = Array(MAX_NODES + 1).fill(g.nodes[0]))],
    ["too many edges", (g) => (g.edges = Array(MAX_EDGES + 1).fill(g.edges[0]))],
    ["an id twice", (g) => (g.nodes[1].id = 0)],
    ["an id that is no number", (g) => (g.nodes[1].id = "1")],
    ["an unknown kind", (g) => (g.nodes[0].kind = "__proto__")],
    ["an unknown dtype", (g) => (g.nodes[0].dtype = "<b>")],
    ["too many sizes", (g) => (g.nodes[0].shape = Array(9).fill(1))],
    ["a negative size", (g) => (g.nodes[0].shape = [-1])],
    ["a hole for a size", (g) => (g.nodes[0].shape = Array(1))],
    ["too many numbers", (g) => (g.nodes[0].value = Array(17).fill(1))],
    ["text for a number", (g) => (g.nodes[0].grad = ["1"])],
    ["a hole for a number", (g) => (g.nodes[0].grad = Array(2))],
    ["an edge from nowhere", (g) => (g.edges[0].from = 9)],
    ["an edge that is none", (g) => (g.edges[0] = null)],
    ["a circle", (g) => g.edges.push({ from: 1, to: 0, input: 0 })],
    ["an edge to itself", (g) => g.edges.push({ from: 1, to: 1, input: 0 })],
    ["no nodes", (g) => (g.nodes = null)],
    ["a node that is none", (g) => (g.nodes[0] = null)],
    ["no total", (g) => delete g.total],
    ["too many steps", (g) => (g.steps = Array(MAX_NODES + 1).fill(g.steps[0]))],
    ["too many inputs", (g) => (g.steps[0].inputs = Array(1001).fill(g.steps[0].inputs[0]))],
    ["too many inputs of all", (g) => (g.steps = Array(30).fill(many(g)))],
    ["a step of no node", (g) => (g.steps[0].node = 9)],
    ["a step that is none", (g) => (g.steps[0] = null)],
    ["inputs that are none", (g) => (g.steps[0].inputs = "x")],
    ["text in a step", (g) => (g.steps[0].inputs[0].given.numbers = ["1"])],
    ["too many numbers in a step", (g) => (g.steps[0].inputs[0].local = Array(17).fill(1))],
  ];
  for (const [what, spoil] of spoilt) {
    const graph = good();
    spoil(graph);
    assert.equal(checkGraph(graph), null, what);
  }
  for (const raw of [null, undefined, 1, "", [], {}]) assert.equal(checkGraph(raw), null);
});

test("what else a message carries is left behind, and long names are cut", () => {
  const raw = /** @type {any} */ (good());
  raw.extra = 1;
  raw.line = -1;
  Object.assign(raw.nodes[0], {
    style: "x",
    name: "w".repeat(1000),
    line: 1.5,
  });
  raw.nodes[1].op = 7;
  const graph = /** @type {any} */ (checkGraph(raw));
  assert.deepEqual(Object.keys(graph), [
    "total",
    "nodes",
    "edges",
    "steps",
    "line",
    "call",
    "calls",
  ]);
  assert.equal(graph.line, null);
  assert.equal(graph.nodes[0].name.length, 40);
  assert.ok(!("style" in graph.nodes[0]) && !("line" in graph.nodes[0]));
  assert.equal(graph.nodes[1].op, "");
});

test("signs and numbers", () => {
  assert.deepEqual(
    ["MulBackward0", "LogSoftmaxBackward0", "MeanBackward1", "MyFunctionBackward", ""].map(signOf),
    ["×", "log_softmax", "mean", "my_function", "?"],
  );
  assert.deepEqual([0, -0, 1.23456, -2, 1e-7, 123456, NaN, -Infinity].map(shortNumber), [
    "0",
    "0",
    "1.235",
    "−2",
    "1e−7",
    "1.23e5",
    "nan",
    "−inf",
  ]);
});

test("places do not overlap, inputs come first, and more than 60 nodes are folded", () => {
  const count = 70;
  const nodes = Array.from({ length: count }, (_, id) => ({
    id,
    kind: /** @type {const} */ (id === 0 ? "leaf" : id === count - 1 ? "output" : "op"),
    op: "NegBackward0",
    shape: [],
    dtype: "float32",
    value: [id],
    grad: [1],
  }));
  const edges = nodes.slice(1).map(({ id }) => ({ from: id - 1, to: id, input: 0 }));
  const graph = {
    total: count,
    nodes,
    edges,
    steps: [],
    line: null,
    call: 1,
    calls: 1,
  };
  const folded = foldGraph(graph, null);
  for (const direction of /** @type {const} */ (["LR", "TB"])) {
    const tries = layoutGraph(folded, direction, GRAPH_WORDS.en);
    let step = tries.next();
    while (!step.done) step = tries.next();
    const { places, paths, width, height } = step.value;
    assert.ok(places.length < 20 && places.some(({ below }) => below === "1–5 / 68"), "boxes");
    assert.equal(paths.length, places.length - 1);
    for (const [i, a] of places.entries()) {
      assert.ok(a.x - a.width / 2 >= 0 && a.x + a.width / 2 <= width);
      assert.ok(a.y - a.height / 2 >= 0 && a.y + a.height / 2 <= height);
      for (const b of places.slice(i + 1)) {
        const apart =
          Math.abs(a.x - b.x) >= (a.width + b.width) / 2 ||
          Math.abs(a.y - b.y) >= (a.height + b.height) / 2;
        assert.ok(apart, `${a.text} on ${b.text}`);
      }
    }
    const along = (/** @type {number} */ id) => {
      const place = places.find(
        ({ node, fold }) => (node?.id ?? fold) === (folded.of.get(id) ?? id),
      );
      return place && (direction === "LR" ? place.x : place.y);
    };
    assert.ok(Number(along(count - 2)) < Number(along(count - 1)));
  }
});

test("memory stays flat while graphs are recorded", async () => {
  const steps = 6000;
  const programs = {
    js: `${JS}const w = torch.randn(4, 4, { requires_grad: true });
for (let t = 0; t < ${steps}; t++) {
  const h = torch.ones(2, 4).mm(w).relu();
  const loss = h.pow(2).sum();
  loss.backward();
  w.grad.zero_();
  const { tensors, bytes, nodes } = torch.memory();
  if (t % 1000 === 999) console.log(\`at \${tensors} \${bytes} \${nodes}\`);
}
`,
    py: `import torch
w = torch.randn(4, 4, requires_grad=True)
for t in range(${steps}):
    h = torch.ones(2, 4).mm(w).relu()
    loss = (h ** 2).sum()
    loss.backward()
    w.grad.zero_()
    if t % 1000 == 999:
        m = torch.memory()
        print("at", m["tensors"], m["bytes"], m["nodes"])
`,
  };
  for (const code of /** @type {const} */ (["js", "py"])) {
    const messages = await runInWorker(code, programs[code]);
    const rows = messages
      .flatMap(({ type, lines }) => (type === "print" ? lines : []))
      .map(({ text }) => text.split(" ").slice(1).map(Number));
    assert.equal(rows.length, steps / 1000);
    // Python's collector comes when it comes: after 2000 tensors, of which each step makes five.
    const most = code === "py" ? [2500, 100_000, 2500] : rows[0].map((value) => 1.2 * value + 3000);
    for (const row of rows) {
      row.forEach((value, i) => assert.ok(value <= most[i], `${row} after ${rows[0]}`));
    }
  }
});
