/** Memory stays flat in synchronous loops, and what the program still holds keeps its values. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { close, collect, nn, np, optim, torch } from "./helpers.mjs";

const MB = 2 ** 20;
const sizes = [8, 6, 5, 2];

/** A small rung 2; visit is called at the same place of each step. */
function rung2(steps, visit) {
  const [n, d_in, h, d_out] = sizes;
  torch.manual_seed(0);
  const x = torch.randn(n, d_in);
  const y = torch.randn(n, d_out);
  const w1 = torch.randn(d_in, h, { requires_grad: true });
  const w2 = torch.randn(h, d_out, { requires_grad: true });
  for (let step = 0; step < steps; step++) {
    const y_pred = x.mm(w1).clamp({ min: 0 }).mm(w2);
    const loss = y_pred.sub(y).pow(2).sum();
    loss.backward();
    torch.no_grad(() => {
      w1.sub_(w1.grad.mul(1e-4));
      w2.sub_(w2.grad.mul(1e-4));
      w1.grad.zero_();
      w2.grad.zero_();
    });
    visit(step, loss, y_pred);
  }
}

test("100,000 synchronous steps hold the very same bytes and tensors at the same place", () => {
  let first = torch.memory();
  let resident = 0;
  rung2(100_000, (step, loss) => {
    if (step === 10) first = torch.memory();
    if (step === 20_000) resident = process.memoryUsage().rss;
    if (step <= 10 || step % 500) return;
    const { tensors, bytes, nodes } = torch.memory();
    assert.deepEqual([tensors, bytes, nodes], [first.tensors, first.bytes, first.nodes]);
    assert.ok(Number.isFinite(loss.item()));
  });
  // Node's own heap breathes; a leak of one small tensor a step would be more than this.
  const growth = process.memoryUsage().rss - resident;
  assert.ok(growth < 24 * MB, `${growth / MB} MB more`);
  assert.equal(torch.memory().heap, first.heap);
});

/** Runs a loop without backward and gives the most bytes and tensors it held. */
function most(steps, body) {
  collect();
  let [bytes, tensors] = [0, 0];
  for (let step = 0; step < steps; step++) {
    body(step);
    if (step % 10) continue;
    const now = torch.memory();
    bytes = Math.max(bytes, now.bytes);
    tensors = Math.max(tensors, now.tensors);
  }
  return { bytes, tensors };
}

test("loops without backward stay bounded", () => {
  const x = torch.randn(100, 100);
  const model = nn.Sequential(nn.Linear(100, 50), nn.ReLU(), nn.Linear(50, 1));
  const array = np.random.randn(100, 100);
  const mask = x.gt(0);
  for (const [what, body] of Object.entries({
    arithmetic: () => x.mul(2).add(1),
    "evaluation under no_grad": () => torch.no_grad(() => model(x).mean().item()),
    views: () => x.at("10:20").T.reshape(-1).at(5),
    detach: () => x.detach().clone(),
    comparison: () => x.at(mask).sum(),
    "new data": () => torch.tensor(new Float32Array(1000)),
    iteration: () => [...x].length,
    NumPy: () => array.dot(array.T).sub(array).sum(),
    "in place": () => x.add_(0.5),
    state_dict: () => model.load_state_dict(model.state_dict()),
  })) {
    const { bytes, tensors } = most(20_000, body);
    // Collected at 4096 young tensors or 64 MB; by far less than the 20,000 steps make.
    assert.ok(bytes < 90 * MB && tensors < 9000, `${what}: ${bytes / MB} MB, ${tensors} tensors`);
  }
});

test("graphs that are never used are freed when the program yields", async () => {
  const model = nn.Sequential(nn.Linear(100, 50), nn.ReLU(), nn.Linear(50, 1));
  const x = torch.randn(100, 100);
  setFlagsFromString("--expose-gc");
  const gc = runInNewContext("gc");
  const settled = async () => {
    for (let i = 0; i < 8; i++) {
      collect();
      gc();
      await new Promise((done) => setTimeout(done, 5));
    }
    return torch.memory();
  };
  model(x);
  const before = await settled();
  for (let i = 0; i < 200; i++) model(x).mean().item();
  assert.ok(torch.memory().nodes > 1000);
  const after = await settled();
  assert.deepEqual([after.nodes, after.bytes], [before.nodes, before.bytes]);
});

test("reading the loss after backward holds nothing either", () => {
  let [total, first] = [0, torch.memory()];
  rung2(5000, (step, loss) => {
    total += loss.item();
    if (step === 20) first = torch.memory();
    if (step > 20) assert.equal(torch.memory().tensors, first.tensors);
  });
  assert.ok(total > 0);
});

test("results that are views of something unseen are freed in the loop", () => {
  const x = torch.randn(10, 10);
  const w = torch.randn(10, { requires_grad: true });
  const layer = nn.Linear(10, 3);
  let first = torch.memory();
  for (let step = 0; step < 3000; step++) {
    x.T.reshape(-1).at(5);
    layer(x.at(0)).add(x.matmul(w).at("0:3")).sum().backward();
    if (step === 20) first = torch.memory();
  }
  const { tensors, bytes } = torch.memory();
  assert.deepEqual([tensors, bytes], [first.tensors, first.bytes]);
});

test("losses kept as tensors in an array keep their values", () => {
  const [kept, numbers, predictions] = [[], [], []];
  rung2(2000, (step, loss, y_pred) => {
    kept.push(loss);
    numbers.push(loss.item());
    if (step === 5) predictions.push(y_pred, y_pred.tolist());
  });
  assert.deepEqual(
    kept.map((loss) => loss.item()),
    numbers,
  );
  assert.deepEqual(predictions[0].tolist(), predictions[1]);
  assert.equal(kept[0].requires_grad, true);
  assert.equal(kept[0].grad_fn.name(), "SumBackward0");
  assert.deepEqual([...kept[0].shape], []);
});

test("every dtype and an empty tensor come back as they were", () => {
  const all = [
    torch.tensor([true, false, true]),
    torch.tensor([2 ** 53 - 1, -(2 ** 53 - 1)]),
    torch.tensor([1.5, NaN, -Infinity, -0]),
    torch.tensor([0.1, 1e300], { dtype: torch.float64 }),
    torch.tensor([]),
    torch.tensor(7),
    torch.randn(50, 50),
    torch.zeros(2, 0, 3),
  ];
  const text = all.map(String);
  const lists = all.map((t) => t.tolist());
  collect();
  assert.deepEqual(all.map(String), text);
  assert.deepEqual(
    all.map((t) => t.tolist()),
    lists,
  );
});

test("large tensors come back to the bit, NaN and minus one included", () => {
  torch.manual_seed(0);
  const all = [];
  for (const n of [33, 34, 16_000, 16_002, 700_000]) {
    const whole = torch.randint(-5, 5, [n]); // minus one has the bits of a NaN
    const fractions = torch.randn(n);
    const holes = fractions.clone();
    holes.set([n - 1], NaN);
    holes.set([n >> 1], -0);
    const doubles = torch.randn(n, { dtype: torch.float64 });
    all.push(whole, whole.gt(0), torch.zeros(n), fractions, holes, holes.div(0), doubles);
  }
  const lists = all.map((t) => t.tolist());
  collect();
  all.forEach((t, i) => assert.ok(isSame(t.tolist(), lists[i]), `tensor ${i}`));
});

/** @param {any[]} a @param {any[]} b */
function isSame(a, b) {
  return a.length === b.length && a.every((value, i) => Object.is(value, b[i]));
}

test("large temporaries do not pile up in a synchronous loop", () => {
  const w = torch.zeros(1000, 100, { requires_grad: true });
  const first = { bytes: 0, rss: 0 };
  for (let step = 0; step < 3000; step++) {
    w.pow(2).sum().backward();
    torch.no_grad(() => w.sub_(w.grad.mul(1e-3)));
    if (step === 1000) first.rss = process.memoryUsage().rss;
    if (step === 10) first.bytes = torch.memory().bytes;
  }
  assert.equal(torch.memory().bytes, first.bytes);
  const growth = process.memoryUsage().rss - first.rss;
  assert.ok(growth < 100 * MB, `${growth / MB} MB more`); // of 800 MB
});

/** base, view of it, view of the view; brought back in the given order. */
for (const order of ["base first", "view first", "view of the view first"]) {
  test(`views alias their base after coming back, ${order}`, () => {
    const base = torch.arange(6).reshape(2, 3).clone();
    const view = base.at(1);
    const last = view.at("1:");
    const turned = base.T;
    collect();
    if (order === "view first") view.add_(0);
    if (order === "view of the view first") last.add_(0);
    base.set([1, 2], 50);
    assert.deepEqual(last.tolist(), [4, 50]);
    last.fill_(9);
    assert.deepEqual(base.tolist(), [
      [0, 1, 2],
      [3, 9, 9],
    ]);
    assert.deepEqual(view.tolist(), [3, 9, 9]);
    assert.deepEqual(turned.at(2).tolist(), [2, 9]);
    collect();
    view.zero_();
    assert.deepEqual(base.tolist(), [
      [0, 1, 2],
      [0, 0, 0],
    ]);
    assert.deepEqual(turned.tolist(), [
      [0, 0],
      [1, 0],
      [2, 0],
    ]);
  });
}

test("a view outlives the name of its base", () => {
  const row = torch.arange(6).reshape(2, 3).clone().at(1);
  const rows = [...torch.arange(4).reshape(2, 2).clone()];
  collect();
  assert.deepEqual(row.tolist(), [3, 4, 5]);
  rows[0].fill_(8);
  assert.deepEqual(rows[1].tolist(), [2, 3]);
});

test("detach of a leaf and the leaf share memory after a collection", () => {
  const w = torch.tensor([1.5, 2], { requires_grad: true });
  const d = w.detach();
  collect();
  d.fill_(4);
  assert.deepEqual(w.tolist(), [4, 4]);
  torch.no_grad(() => w.add_(1));
  assert.deepEqual(d.tolist(), [5, 5]);
});

test("a pinned base sees what is written through a view that came back", () => {
  const w = torch.zeros(2, 2, { requires_grad: true });
  const row = torch.no_grad(() => w.at(0));
  collect();
  torch.no_grad(() => row.fill_(3));
  assert.deepEqual(w.tolist(), [
    [3, 3],
    [0, 0],
  ]);
});

test("gradients keep identity and values across collections", () => {
  const w = torch.tensor([1, 2], { requires_grad: true });
  w.mul(3).sum().backward();
  const { grad } = w;
  const view = grad.at(0);
  collect();
  collect();
  assert.equal(w.grad, grad);
  grad.mul_(2);
  assert.equal(view.item(), 6);
  w.sum().backward();
  assert.deepEqual(grad.tolist(), [7, 7]);
});

test("a graph kept for a second backward is still whole after a collection", () => {
  const x = torch.tensor([1, 2], { requires_grad: true });
  const h = x.exp();
  const y = h.mul(x).sum();
  collect();
  y.backward({ retain_graph: true });
  collect();
  const once = x.grad.tolist();
  y.backward();
  // Relative 1e-6: float32.
  close(
    x.grad.tolist(),
    once.map((v) => 2 * v),
    1e-6,
  );
  assert.equal(h.grad_fn.name(), "ExpBackward0");
});

test("a value kept from before can be used in a new graph", () => {
  const w = torch.tensor([2, 3], { requires_grad: true });
  const target = torch.tensor([1.5, 1]);
  const hidden = w.detach().mul(2);
  for (let step = 0; step < 50; step++) {
    w.mul(hidden).sub(target).pow(2).sum().backward();
    if (step < 49) w.grad.zero_();
  }
  close(w.grad.tolist(), [2 * (8 - 1.5) * 4, 2 * (18 - 1) * 6], 1e-6);
});

test("backward a second time is still refused after the tensor was moved out", () => {
  const x = torch.tensor([1, 2], { requires_grad: true });
  const y = x.exp().sum();
  y.backward();
  collect();
  assert.equal(y.requires_grad, true);
  assert.throws(() => y.backward(), /a second time/);
  assert.throws(() => y.mul(2).backward(), /a second time/);
  assert.deepEqual(x.grad.tolist().length, 2);
});

test("optimizers and models live as long as they are held", () => {
  const model = nn.Sequential(nn.Linear(3, 3), nn.Tanh(), nn.Linear(3, 1));
  const adam = optim.Adam(model.parameters(), { lr: 0.01 });
  const x = torch.randn(4, 3);
  let before = torch.memory();
  for (let step = 0; step < 2000; step++) {
    adam.zero_grad();
    model(x).pow(2).mean().backward();
    adam.step();
    if (step === 10) before = torch.memory();
  }
  const { tensors, bytes } = torch.memory();
  assert.deepEqual([tensors, bytes], [before.tensors, before.bytes]);
});
