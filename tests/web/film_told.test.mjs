/** What is told of the film's numbers: how a step changed one, and the activations between data and loss. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { exactText, indicesOf, tell } from "../../web/src/live/cell_formula.js";
import { checkFilm } from "../../web/src/live/film_message.js";
import { rateOf } from "../../web/src/worker/film_change.js";
import { PYTHON, record } from "./film_run.mjs";
import { runInWorker } from "./worker_run.mjs";

test("a number's formula: the step that changed it, and the sum that its gradient is", async () => {
  const { film, graph } = await record("py", PYTHON);
  film.seek(3);
  const [w1, w2] = film.views();
  assert.deepEqual(
    [w1, w2].map(({ rate }) => Number(rate.toPrecision(6))),
    [1e-4, 1e-4],
  );
  const told = tell(film, w1, 2, 31, graph);
  assert.equal(told.at, "w1[2, 58]");
  assert.equal(told.rate, 1e-4);
  assert.equal(told.after, Math.fround(told.value - Math.fround(1e-4) * told.grad));
  assert.equal(told.after, film.views(film.frames[4])[0].values[2 * 32 + 31]);
  assert.equal(told.sum, "Σ x[k, 2] · ∂L/∂(x @ w1)[k, 58], k = 0 … 7");
  assert.equal(tell(film, w2, 0, 1, graph).sum, "Σ a[k, 0] · ∂L/∂(a @ w2)[k, 1], k = 0 … 7");
  // Far from the next kept step the rate tells it.
  film.seek(20);
  assert.notEqual(film.frames[21].step, film.frames[20].step + 1);
  const late = tell(film, film.views()[0], 0, 0, graph);
  assert.equal(late.after, Math.fround(late.value - 1e-4 * late.grad));
});

test("nn.Linear's gradient as a sum, and a step that is no plain one", async () => {
  const { film, graph } = await record(
    "py",
    `import torch
torch.manual_seed(0)
model = torch.nn.Linear(5, 3)
x = torch.randn(7, 5)
optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
for t in range(20):
    out = model(x)
    loss = out.pow(2).sum()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
`,
  );
  film.seek(2);
  const [weight] = film.views();
  const told = tell(film, weight, 2, 4, graph);
  assert.equal(told.rate, null);
  assert.equal(told.after, film.views(film.frames[3])[0].values[14]);
  assert.equal(told.sum, "Σ x[k, 4] · ∂L/∂out[k, 2], k = 0 … 6");
  film.seek(15);
  assert.equal(tell(film, film.views()[0], 0, 0, graph).after, null);
});

test("a rate is told where it is certain", () => {
  const floats = (/** @type {number[]} */ ...list) => Float32Array.from(list);
  const before = floats(1, -2, 0.5);
  const grads = floats(0.5, 1, -3);
  const moved = (/** @type {number} */ rate) => before.map((w, i) => w - rate * grads[i]);
  assert.equal(rateOf(before, grads, moved(0.1)), 0.1);
  assert.equal(rateOf(before, grads, moved(-0.25)), -0.25);
  assert.ok(Number.isNaN(rateOf(before, grads, moved(1e-9))), "below what is rounded away");
  assert.ok(Number.isNaN(rateOf(before, grads, floats(1, -2.1, 0.5))), "another step");
  assert.ok(Number.isNaN(rateOf(before, floats(0, 0, 0), before)), "no gradient");
  assert.deepEqual([0.1, -0, 1e-7, 123456.7, 2 ** -24, NaN].map(exactText), [
    "0.1",
    "0",
    "1e−7",
    "123456.7",
    "5.9604645e−8",
    "NaN",
  ]);
});

const HIDDEN_PY = `import torch
import torch.nn as nn
torch.manual_seed(0)
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.a = nn.Linear(4, 6)
        self.act = nn.ReLU()
        self.b = nn.Linear(6, 2)
    def forward(self, x):
        return self.b(self.act(self.a(x)))
net = Net()
with torch.no_grad():
    net.a.bias[2] = -100
x = torch.randn(5, 4)
w = torch.randn(4, 3, requires_grad=True)
for t in range(30):
    with torch.no_grad():
        unseen = net(x)
    out = net(x)
    h_relu = (x @ w).relu()
    loss = out.pow(2).sum() + h_relu.sum()
    loss.backward()
print(out.norm().item(), h_relu[4, 2].item())
`;
const HIDDEN_JS = `import { load } from "gradlet";
const torch = await load();
torch.manual_seed(0);
class Net extends torch.nn.Module {
  constructor() {
    super();
    this.a = new torch.nn.Linear(4, 6);
    this.act = new torch.nn.ReLU();
    this.b = new torch.nn.Linear(6, 2);
  }
  forward(x) {
    return this.b(this.act(this.a(x)));
  }
}
const net = new Net();
torch.no_grad(() => net.a.bias.at(2).fill_(-100));
const x = torch.randn(5, 4);
const w = torch.randn(4, 3, { requires_grad: true });
for (let t = 0; t < 30; t++) {
  const unseen = torch.no_grad(() => net(x));
  const out = net(x);
  const h_relu = x.mm(w).relu();
  const loss = out.pow(2).sum().add(h_relu.sum());
  loss.backward();
  if (t === 29) console.log(out.norm().item(), h_relu.at(4, 2).item());
}
`;

test("activations: what modules give and variables hold, in both languages, with what the program prints", async () => {
  for (const [code, source, lines] of /** @type {const} */ ([
    ["py", HIDDEN_PY, [20, 21]],
    ["js", HIDDEN_JS, [21, 22]],
  ])) {
    const { film, lines: printed } = await record(code, source);
    const [norm, corner] = printed[0].split(" ").map(Number);
    for (const at of [0, 5, film.length - 1]) {
      const hidden = film.hidden(film.frames[at]);
      assert.deepEqual(
        hidden.map(({ tensor }) => [tensor.name, tensor.shape.join()]),
        [
          ["net.a", "5,6"],
          ["net.act", "5,6"],
          ["out = net = net.b", "5,2"],
          ["h_relu", "5,3"],
        ],
        code,
      );
      const [, act, out, h] = hidden;
      assert.deepEqual([out.tensor.line, h.tensor.line], lines);
      assert.ok(act.zeroColumns >= 1, "the unit without a chance is dead");
      assert.ok([0, 1, 2, 3, 4].every((row) => act.values[6 * row + 2] === 0));
      assert.ok(Math.abs(out.norm - norm) < 1e-6 * norm, `${out.norm} ${norm}`);
      assert.equal(h.values[14], Math.fround(corner));
    }
    assert.equal(film.views().length, 5, "they are no weights");
  }
});

test("with nobody looking at the film nothing is noted, and modules are called as ever", async () => {
  const messages = await runInWorker(
    "js",
    `import { load } from "gradlet";
const torch = await load();
const call = torch.nn.Module.prototype.__call__;
const w = torch.ones(2, { requires_grad: true });
for (let t = 0; t < 3; t++) w.mul(2).sum().backward();
console.log(call === torch.nn.Module.prototype.__call__, call.length);
`,
    { film: false },
  );
  const { lines } = messages.find(({ type }) => type === "print");
  assert.equal(lines[0].text, "true 0");
  assert.ok(!messages.some(({ type }) => type === "film"));
});

test("what a convolution gave is kept as maps of its first input, the same in both languages", async () => {
  const python = `import torch
torch.manual_seed(0)
x = torch.randn(5, 1, 40, 6)
conv = torch.nn.Conv2d(1, 6, 3)
for t in range(3):
    out = conv(x)
    loss = out.pow(2).mean()
    loss.backward()
    if t == 0:
        print(out[0, 2, 19, 3].item())
`;
  const javascript = `import { load } from "gradlet";
const torch = await load();
torch.manual_seed(0);
const x = torch.randn(5, 1, 40, 6);
const conv = torch.nn.Conv2d(1, 6, 3);
for (let t = 0; t < 3; t++) {
  const out = conv(x);
  const loss = out.pow(2).mean();
  loss.backward();
}
`;
  const { film, lines } = await record("py", python);
  const other = (await record("js", javascript)).film;
  film.seek(0);
  const [hidden] = film.hidden();
  const { shape, rows, columns, maps } = hidden.tensor;
  assert.deepEqual([shape, rows, columns, maps], [[5, 6, 38, 4], 4, 64, [16, 4]]);
  // Row 8 of 16 shows row 19 of 38.
  assert.deepEqual(indicesOf(hidden.tensor, 2, 8 * 4 + 3), [0, 2, 19, 3]);
  assert.equal(hidden.values[2 * columns + 8 * 4 + 3], Math.fround(Number(lines[0])));
  other.seek(0);
  assert.deepEqual([...other.hidden()[0].values], [...hidden.values]);
});

test("maps that no worker of ours sends are refused", () => {
  const tensor = { name: "a", line: 1, shape: [1, 1, 4, 4], dtype: "float32", hidden: true };
  const film = (/** @type {any} */ more, /** @type {number} */ size) => ({
    tensors: [{ ...tensor, rows: 1, ...more }],
    frames: [{ step: 0, x: 0, lines: 0, data: new Float32Array(3 + size) }],
  });
  assert.ok(checkFilm(film({ columns: 16, maps: [4, 4] }, 16)));
  for (const maps of [[4, 5], [4], [0, 16], [-4, -4], "44", null, [16, NaN]])
    assert.equal(checkFilm(film({ columns: 16, maps }, 16)), null, String(maps));
});

test("a parameter goes by its module's name, also where a list holds it", async () => {
  const { film } = await record(
    "py",
    `import torch
from torch import nn
emb, lin = nn.Embedding(6, 3), nn.Linear(3, 2)
params = list(emb.parameters()) + list(lin.parameters())
opt = torch.optim.SGD(params, lr=0.1)
for t in range(3):
    loss = lin(emb(torch.arange(6))).pow(2).sum()
    opt.zero_grad()
    loss.backward()
    opt.step()
`,
  );
  assert.deepEqual(
    film.views().map(({ tensor }) => tensor.name),
    ["emb.weight", "lin.weight", "lin.bias"],
  );
});
