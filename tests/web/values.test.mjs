/** What a program's variables hold at its end, as its worker tells the editor. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { makeChecker } from "../../web/src/live/messages.js";
import { checkValues } from "../../web/src/live/values_message.js";
import { VALUE_SIDE, VALUES } from "../../web/src/worker/protocol.js";
import { runInWorker } from "./worker_run.mjs";

/** @param {"js" | "py"} code @param {string} source */
async function valuesOf(code, source) {
  const messages = await runInWorker(code, source, { values: true });
  const told = messages.filter(({ type }) => type === "values");
  assert.equal(told.length, 1);
  const checked = checkValues(told[0]);
  assert.ok(checked, "the page refuses what its own worker says");
  assert.ok(messages.indexOf(told[0]) < messages.findIndex(({ type }) => /done|error/.test(type)));
  return new Map(checked.values.map((value) => [value.name, value]));
}

/** @param {import("../../web/src/worker/protocol.js").Value | undefined} value */
const plain = (value) =>
  value && { ...value, ...(value.numbers ? { numbers: [...value.numbers] } : {}) };

test("Python's globals: tensors, arrays, a model's parameters, plain values", async () => {
  const values = await valuesOf(
    "py",
    `import torch, torch.nn as nn, numpy as np
x = torch.tensor([[1., -2.], [3., 4.]], requires_grad=True)
n = torch.arange(5)
yes = torch.tensor([True, False])
a = np.array([1.5, 2.5])
half = torch.ones(3, dtype=torch.float16)
big = torch.arange(1000000.).reshape(1000, 1000)
none = torch.zeros(0, 3)
broken = torch.tensor([1., float("nan")])
model = nn.Sequential(nn.Linear(2, 3), nn.ReLU())
lr, name, losses, on = 1e-3, "adam", [1, 2, 3], True
损失 = torch.tensor(0.5)
def f():
    local = torch.ones(3)
    return local
`,
  );
  assert.deepEqual(plain(values.get("x")), {
    name: "x",
    kind: "Tensor",
    dtype: "float32",
    shape: [2, 2],
    rows: 2,
    columns: 2,
    numbers: [1, -2, 3, 4],
    bounds: [-2, 1.5, 4],
  });
  assert.deepEqual(plain(values.get("n"))?.numbers, [0, 1, 2, 3, 4]);
  assert.equal(values.get("n")?.dtype, "int64");
  assert.deepEqual(values.get("yes")?.bounds, [0, 0.5, 1]);
  assert.equal(values.get("a")?.kind, "ndarray");
  assert.deepEqual(plain(values.get("a"))?.numbers, [1.5, 2.5]);
  assert.equal(values.get("half")?.dtype, "float16");
  const big = values.get("big");
  assert.deepEqual([big?.rows, big?.columns, big?.shape], [VALUE_SIDE, VALUE_SIDE, [1000, 1000]]);
  assert.deepEqual(big?.bounds, [0, 499999.5, 999999]);
  assert.deepEqual(values.get("none")?.bounds, [NaN, NaN, NaN]);
  assert.deepEqual(values.get("broken")?.bounds, [NaN, NaN, NaN]);
  assert.deepEqual(values.get("model.0.weight")?.shape, [3, 2]);
  assert.deepEqual(values.get("lr"), { name: "lr", kind: "float", text: "0.001" });
  assert.equal(values.get("name")?.text, "'adam'");
  assert.equal(values.get("losses")?.text, "len 3");
  assert.equal(values.get("on")?.text, "True");
  assert.deepEqual(values.get("损失")?.shape, []);
  assert.equal(values.has("local"), false);
  assert.equal(values.has("torch"), false);
});

test("JavaScript's variables, the last of each", async () => {
  const values = await valuesOf(
    "js",
    `import { load } from "gradlet";
const torch = await load();
const np = torch.numpy;
const model = torch.nn.Linear(2, 3);
const a = np.zeros([2]);
let last = 0;
const odd = (() => ({ get _tensor() { throw new Error("asked"); } }))();
for (let t = 0; t < 3; t++) {
  const x = torch.full([2], t * 1.5);
  last = x.sum().item();
}
`,
  );
  assert.deepEqual(plain(values.get("x"))?.numbers, [3, 3]);
  assert.equal(values.get("last")?.text, "6");
  assert.equal(values.get("a")?.kind, "ndarray");
  assert.deepEqual(values.get("model.weight")?.shape, [3, 2]);
});

test("after an error, too; and it changes neither results nor random numbers", async () => {
  const values = await valuesOf("py", "import torch\nx = torch.ones(2)\ny = x @ torch.ones(3)\n");
  assert.deepEqual(plain(values.get("x"))?.numbers, [1, 1]);
  const unasked = await runInWorker("py", "import torch\nx = torch.ones(2)\n");
  assert.equal(
    unasked.some(({ type }) => type === "values"),
    false,
  );
});

test("no more variables than the page can hold, the program's own first", async () => {
  const values = await valuesOf(
    "py",
    "import torch, torch.nn as nn\nmodel = nn.Sequential(*[nn.Linear(1, 1) for _ in range(60)])\nfor i in range(50):\n" +
      "    globals()['x%d' % i] = torch.ones(1)\n",
  );
  assert.equal(values.size, VALUES);
  assert.ok(values.has("x49"));
});

test("forged values are dropped", () => {
  const good = {
    name: "x",
    kind: "Tensor",
    dtype: "float32",
    shape: [2],
    rows: 1,
    columns: 2,
    numbers: Float64Array.of(1, 2),
    bounds: [1, 1.5, 2],
  };
  const checker = makeChecker(() => 0);
  checker.check({ type: "ready" });
  assert.deepEqual(checker.check({ type: "values", values: [{ ...good, more: 1 }] }), {
    type: "values",
    values: [good],
  });
  for (const bad of [
    null,
    { ...good, name: 3 },
    { ...good, kind: "<b>" },
    { ...good, shape: [-1] },
    { ...good, rows: 100 },
    { ...good, numbers: [1, 2] },
    { ...good, numbers: new Float64Array(3) },
    { ...good, bounds: [1] },
    { ...good, dtype: "x y" },
    { ...good, bounds: [1, "2", 3] },
  ]) {
    assert.equal(checkValues({ values: [bad] }), null, JSON.stringify(bad));
  }
  assert.equal(checkValues({ values: 3 }), null);
  assert.equal(checkValues({ values: Array.from({ length: VALUES + 1 }, () => good) }), null);
});
