/** The decision map: what the worker records of a model of two inputs, and what the page makes of it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { cellAt, classOf, factsOf, Maps, shareOf } from "../../web/src/live/map.js";
import { checkMap } from "../../web/src/live/map_message.js";
import { findData } from "../../web/src/worker/map.js";
import { isPure } from "../../web/src/worker/pure.js";
import { program } from "../../web/src/playground/program.js";
import { readSettings } from "../../web/src/playground/settings.js";
import { filmOf, messagesOf } from "./film_run.mjs";

/** @param {"js" | "py"} code @param {string} source @param {boolean} [map] */
async function record(code, source, map = true) {
  const { messages, lines } = await messagesOf(code, source, { map });
  const maps = messages.filter(({ type }) => type === "map").map((message) => checkMap(message));
  assert.ok(maps.every((one) => one !== null));
  return {
    maps: /** @type {import("../../web/src/live/map.js").MapMessage[]} */ (maps),
    lines,
  };
}

/** A program in Python. @param {{ model: string, loss?: string, labels?: string, before?: string, steps?: number }} parts */
const python = ({
  model,
  loss = "nn.BCEWithLogitsLoss()",
  labels = ".float().unsqueeze(1)",
  before = "",
  steps = 30,
}) => `
import torch
from torch import nn
torch.manual_seed(1)
x = torch.rand(60, 2) * 2 - 1
y = (x[:, 0] * x[:, 1] < 0)${labels}
noise = torch.rand(60)
${before}
model = ${model}
optimizer = torch.optim.Adam(model.parameters(), lr=0.05)
criterion = ${loss}
for t in range(${steps}):
    loss = criterion(model(x), y)
    print(t, loss.item())
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print("grid", model(torch.tensor([[0.5, 0.25], [0.25, 0.5]])).detach().flatten().tolist(), model.training)
`;

const MLP = "nn.Sequential(nn.Linear(2, 8), nn.Tanh(), nn.Linear(8, 1))";

test("a model of two inputs is asked at each kept step, and the map has its numbers", async () => {
  const { maps, lines } = await record("py", python({ model: MLP }));
  assert.ok(maps.length > 12);
  assert.deepEqual(
    maps.slice(0, 3).map(({ step }) => step),
    [0, 1, 2],
  );
  const [first] = maps;
  assert.deepEqual([first.classes, first.points.length / 4], [1, 60]);
  const seen = new Set(Array.from(first.points).filter((_, i) => i % 4 === 2));
  assert.deepEqual([...seen].sort(), [0, 1], "y was taken, not noise");
  assert.match(String(lines.at(-1)), /True$/, "the model trains on");
  // The loss of the points as the map has them is the loss that was printed.
  let sum = 0;
  for (let i = 0; i < first.points.length; i += 4) {
    const [label, logit] = first.points.subarray(i + 2, i + 4);
    sum += Math.log1p(Math.exp(-logit)) + (1 - label) * logit;
  }
  assert.ok(Math.abs(sum / 60 - Number(String(lines[0]).split(" ")[1])) < 1e-5);
});

test("points that the program keeps for testing are marked, in both languages", async () => {
  const before = "x_train, x_test = x[:40], x[40:]";
  const { maps } = await record("py", python({ model: MLP, before, steps: 14 }));
  const expected = Array.from({ length: 60 }, (_, i) => Number(i >= 40));
  assert.ok(maps.length > 10);
  for (const { tests } of maps) assert.deepEqual([...(tests ?? [])], expected);
  const facts = factsOf(maps[maps.length - 1], true);
  assert.equal(facts.tests?.known, 20);
  const wrong = facts.wrong.filter((one, i) => one && i >= 40).length;
  assert.equal(facts.tests?.right, 20 - wrong);
  const settings = readSettings("data:moons,train:30,epochs:1").settings;
  const js = await record("js", program(settings, "js", "en"));
  assert.equal(js.maps[0].tests?.filter(Boolean).length, 210);
  // All of them, or none, is nothing to tell apart.
  for (const none of ["", "x_test = x + 0", "x_test = torch.rand(30, 2)", "latest = x[:9]"]) {
    const { maps: plain } = await record("py", python({ model: MLP, before: none, steps: 2 }));
    assert.equal(plain[0].tests, undefined, none);
  }
});

test("the units of each layer have a map of their own, after their activation", async () => {
  const model = "nn.Sequential(nn.Linear(2, 3), nn.Tanh(), nn.Linear(3, 3), nn.Linear(3, 1))";
  const grid = "print('at', model[:2](torch.tensor([[u, v]])).flatten().tolist())";
  const source = python({ model, steps: 13 });
  const { maps } = await record("py", source);
  const [first] = maps;
  assert.deepEqual(
    first.units.map(({ name, count }) => [name, count]),
    [
      ["model.1", 3],
      ["model.2", 3],
      ["model.3", 1],
    ],
  );
  // The last layer's unit is the map, seen coarser.
  const last = first.units[2].cells;
  assert.deepEqual([last[0], last[1], last[16]], [first.cells[0], first.cells[2], first.cells[64]]);
  // A unit at the first cell's middle, by a program that asks the model itself.
  const [left, right, low, high] = first.box;
  const middle = [left + (right - left) / 64, high - (high - low) / 64];
  const asked = grid.replace("u, v", middle.map(Math.fround).join(", "));
  const { lines } = await record("py", source.replace("optimizer =", `${asked}\noptimizer =`));
  const said = JSON.parse(String(lines[0]).replace("at ", ""));
  said.forEach((/** @type {number} */ value, /** @type {number} */ i) => {
    assert.ok(Math.abs(first.units[0].cells[256 * i] - value) < 1e-5);
  });
  // What the film notes of the step is not what the map was told.
  assert.equal(
    filmOf((await messagesOf("py", source, { map: true })).messages).hidden()[0].tensor.shape[0],
    60,
  );
});

test("several outputs are classes with their probability", async () => {
  const model = "nn.Sequential(nn.Linear(2, 16), nn.ReLU(), nn.Linear(16, 2))";
  const { maps } = await record(
    "py",
    python({ model, loss: "nn.CrossEntropyLoss()", labels: ".long()" }),
  );
  const last = maps[maps.length - 1];
  assert.equal(last.classes, 2);
  for (const value of last.cells) {
    assert.ok(value >= 0 && value < 2 && shareOf(value) >= 0.49, String(value));
  }
  const facts = factsOf(last, false);
  assert.equal(facts.known, 60);
  assert.ok(facts.right > 30);
});

test("JavaScript's models are asked too, and give the same map", async () => {
  const source = `import { load } from "gradlet";
const torch = await load();
const { nn } = torch;
torch.manual_seed(1);
const x = torch.rand(60, 2).mul(2).sub(1);
const y = x.at(":", 0).mul(x.at(":", 1)).lt(0).float().unsqueeze(1);
torch.rand(60);
class Net extends nn.Module {
  constructor() {
    super();
    this.one = nn.Linear(2, 8);
    this.two = nn.Linear(8, 1);
  }
  forward(x) {
    const h = this.one(x).tanh();
    return this.two(h);
  }
}
const model = new Net();
const optimizer = new torch.optim.Adam(model.parameters(), { lr: 0.05 });
const criterion = nn.BCEWithLogitsLoss();
for (let t = 0; t < 30; t++) {
  const loss = criterion(model(x), y);
  console.log(t, loss.item());
  optimizer.zero_grad();
  loss.backward();
  optimizer.step();
}
`;
  const [js, py] = [await record("js", source), await record("py", python({ model: MLP }))];
  assert.deepEqual(
    js.maps.map(({ step }) => step),
    py.maps.map(({ step }) => step),
  );
  assert.deepEqual(js.maps.at(-1)?.cells, py.maps.at(-1)?.cells);
});

test("a model whose own module makes features of two inputs has a map, one of other inputs none", async () => {
  const before = `
class Features(nn.Module):
    def forward(self, x):
        a, b = x.unbind(dim=1)
        return torch.stack([a, b, a * b], dim=1)`;
  const py = await record(
    "py",
    python({ model: "nn.Sequential(Features(), nn.Linear(3, 1))", before }),
  );
  assert.ok(py.maps.length > 12);
  const js = await record(
    "js",
    `import { load } from "gradlet";
const torch = await load();
const { nn } = torch;
torch.manual_seed(1);
const x = torch.rand(60, 2).mul(2).sub(1);
const y = x.at(":", 0).mul(x.at(":", 1)).lt(0).float().unsqueeze(1);
torch.rand(60);
class Features extends nn.Module {
  forward(x) {
    const [a, b] = x.unbind(1);
    return torch.stack([a, b, a.mul(b)], 1);
  }
}
const model = nn.Sequential(new Features(), nn.Linear(3, 1));
const optimizer = torch.optim.Adam(model.parameters(), { lr: 0.05 });
const criterion = nn.BCEWithLogitsLoss();
for (let t = 0; t < 30; t++) {
  const loss = criterion(model(x), y);
  console.log(t, loss.item());
  optimizer.zero_grad();
  loss.backward();
  optimizer.step();
}
`,
  );
  assert.deepEqual(js.maps.at(-1)?.cells, py.maps.at(-1)?.cells);
  assert.deepEqual(js.maps.at(-1)?.units, py.maps.at(-1)?.units);
  assert.deepEqual(
    js.maps.at(-1)?.units.map(({ name, count }) => [name, count]),
    [
      ["model.0", 3],
      ["model.1", 1],
    ],
  );
  // Points of two numbers beside a model of three: it is asked once, refuses, and nothing is printed of it.
  const other = python({
    model: "Three()",
    before: `
class Three(nn.Module):
    def __init__(self):
        super().__init__()
        self.layer = nn.Linear(3, 1)
    def forward(self, x):
        return self.layer(x)
z = torch.rand(60, 3)`,
  })
    .replace("criterion(model(x), y)", "criterion(model(z), y)")
    .replace(/print\("grid".*\n/, "");
  const [asked, not] = [await record("py", other), await record("py", other, false)];
  assert.equal(asked.maps.length, 0);
  assert.deepEqual(asked.lines, not.lines);
});

/** Programs that would notice that their model is asked once more. */
const NOTICED = {
  "a counter of its own": `
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layer = nn.Linear(2, 1)
        self.calls = 0
    def forward(self, x):
        self.calls += 1
        return self.layer(x)`,
  "a list of its own": `
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layer = nn.Linear(2, 1)
        self.seen = []
    def forward(self, x):
        self.seen.append(x.shape[0])
        self.calls = len(self.seen)
        return self.layer(x)`,
  "a global counter": `
calls = 0
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layer = nn.Linear(2, 1)
    def forward(self, x):
        global calls
        calls += 1
        return self.layer(x)`,
};

for (const [name, before] of Object.entries(NOTICED)) {
  test(`a forward() that keeps something is left alone: ${name}`, async () => {
    const source = `${python({ model: "Net()", before, steps: 20 })}\nprint("calls", calls if "calls" in globals() else model.calls)`;
    const [asked, not] = [await record("py", source), await record("py", source, false)];
    assert.deepEqual(asked.lines, not.lines);
    assert.equal(asked.lines.at(-1), "calls 21");
    assert.equal(asked.maps.length, 0);
  });
}

test("dropout, batch norm, prints and random numbers of a model are as without a map", async () => {
  const before = `
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.one = nn.Linear(2, 8)
        self.norm = nn.BatchNorm1d(8)
        self.drop = nn.Dropout(0.5)
        self.two = nn.Linear(8, 1)
    def forward(self, x):
        print("forward", x.shape)
        h = self.drop(self.norm(self.one(x)))
        return self.two(h + 0 * torch.randn_like(h))`;
  const source = `${python({ model: "Net()", before, steps: 20 })}\nprint(torch.rand(2), model.norm.running_mean)`;
  const [asked, not] = [await record("py", source), await record("py", source, false)];
  assert.ok(asked.maps.length > 10);
  assert.deepEqual(asked.lines, not.lines);
});

test("forward hooks, other inputs and programs without points have no map", async () => {
  const hook = `acts = {}
def keep(module, inputs, output):
    acts["h"] = output`;
  const hooked = python({ model: MLP, before: hook }).replace(
    "optimizer =",
    "model[0].register_forward_hook(keep)\noptimizer =",
  );
  const shape = `${hooked}\nprint(acts["h"].shape)`;
  const { maps, lines } = await record("py", shape);
  assert.equal(maps.length, 0);
  assert.equal(lines.at(-1), "torch.Size([2, 8])");
  const wide = python({ model: "nn.Sequential(nn.Linear(3, 1))" })
    .replace("torch.rand(60, 2)", "torch.rand(60, 3)")
    .replace("[0.5, 0.25], [0.25, 0.5]", "[0.5, 0.25, 1.0]");
  assert.equal((await record("py", wide)).maps.length, 0);
});

test("a forward() is pure as far as its text tells", () => {
  const pure = [
    "forward(x) { return this.fc(x); }",
    "forward(x) { const h = this.a(x).relu(); return this.b(h); }",
    "forward(x) { let h = x; for (const one of this.all) h = one(h); return h; }",
    "forward(x) { x = this.a(x); if (x.shape[0] === 2 || x >= 3) return x; return this.b(x); }",
    "(x) => x.mul(2)",
    "forward(x) { const [a, b] = x.unbind(1); const { c, d: e } = this.two(a); return c.mul(e).mul(b); }",
  ];
  const kept = [
    "forward(x) { this.calls++; return this.fc(x); }",
    "forward(x) { this.last = x; return this.fc(x); }",
    "forward(x) { calls += 1; return this.fc(x); }",
    "forward(x) { total = x; return this.fc(x); }",
    "forward(x) { seen.push(x); return this.fc(x); }",
    "forward(x) { seen[0] = x; return this.fc(x); }",
    "forward(x) { x.add_(1); return this.fc(x); }",
    "forward(x) { ++this.calls; return this.fc(x); }",
    "forward(x) { ++calls; return this.fc(x); }",
    "forward(x) { for (const [i, one] of this.all) { seen[i] = one; } return x; }",
    "forward(x) { [last] = x.unbind(0); return this.fc(x); }",
  ];
  for (const text of pure) assert.ok(isPure(text), text);
  for (const text of kept) assert.ok(!isPure(text), text);
});

test("points and labels are found among the variables", () => {
  /** @param {number[]} shape @param {boolean} [floats] */
  const tensor = (shape, floats = true) => ({
    shape,
    dtype: { is_floating_point: floats },
    requires_grad: false,
  });
  const x = tensor([100, 2]);
  const y = tensor([100], false);
  const found = findData([
    ["batch", tensor([32, 2])],
    ["x", x],
    ["mask", tensor([100], false)],
    ["y", y],
    ["w", { ...tensor([500, 2]), requires_grad: true }],
  ]);
  assert.deepEqual(found?.names, ["x", "y"]);
  assert.equal(found?.points, x);
  assert.equal(found?.labels, y);
  assert.deepEqual(findData([["x", x]])?.names, ["x"]);
  assert.equal(findData([["x", tensor([100, 3])]]), null);
});

/** @param {number} step @param {Partial<import("../../web/src/live/map.js").MapMessage>} [more] */
const mapAt = (step, more = {}) => ({
  type: /** @type {const} */ ("map"),
  step,
  side: 2,
  classes: 1,
  box: [0, 4, 0, 2],
  cells: Float32Array.of(-1, 0.25, 0.5, 2),
  points: Float32Array.of(1, 1, 0, 0.2, 3, 1, 1, 0.4, 3, 1, 1, 0.9),
  units: [{ name: "model.1", count: 2, cells: new Float32Array(512) }],
  ...more,
});

test("the page finds the map of a step and what is right on it", () => {
  const maps = new Maps();
  for (const step of [0, 2, 8]) maps.add(mapAt(step));
  assert.deepEqual(
    [maps.at(null), maps.at(1), maps.at(8), maps.at(100)].map((one) => one?.step),
    [8, 0, 8, 8],
  );
  maps.keep(new Set([2]));
  assert.deepEqual(
    maps.all.map(({ step }) => step),
    [2, 8],
  );
  const map = mapAt(0);
  const half = factsOf(map, false);
  assert.deepEqual([half.kind, half.threshold, half.right, half.known], ["sides", 0.5, 2, 3]);
  assert.deepEqual(half.wrong, [false, true, false]);
  assert.deepEqual([factsOf(map, true).threshold, factsOf(map, true).right], [0, 2]);
  const numbers = factsOf(mapAt(0, { points: Float32Array.of(1, 1, NaN, 0.2) }), false);
  assert.deepEqual([numbers.kind, numbers.known, numbers.largest], ["number", 0, 2]);
  assert.deepEqual(cellAt(map, 0.9, 0.1), { x: 3, y: 1.5, value: 0.25 });
  assert.deepEqual([classOf(2.75), shareOf(2.75)], [2, 0.75]);
});

test("a forged map is dropped", () => {
  const good = mapAt(3);
  assert.deepEqual(checkMap(good), good);
  const forged = [
    { step: -1 },
    { side: 1000 },
    { classes: 0 },
    { classes: 1e9 },
    { box: [0, 0, 0, 1] },
    { box: "0123" },
    { box: [0, NaN, 0, 1] },
    { cells: [1, 2, 3, 4] },
    { cells: new Float32Array(5) },
    { points: new Float32Array(3) },
    { points: new Float32Array(1e6) },
    { tests: [1] },
    { tests: new Uint8Array(99) },
    { units: undefined },
    { units: [null] },
    { units: [{ ...good.units[0], count: 3 }] },
    { units: [{ ...good.units[0], cells: [0] }] },
    { units: [{ ...good.units[0], name: "x".repeat(1000) }] },
    { units: [{ name: "model.1", count: 65, cells: new Float32Array(65 * 256) }] },
    { units: Array(33).fill(good.units[0]) },
  ];
  for (const part of forged)
    assert.equal(checkMap({ ...good, ...part }), null, JSON.stringify(part));
});
