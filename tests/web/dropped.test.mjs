/**
 * What a program has dropped goes in the middle of synchronous code, though no finalizer runs there; what it
 * still has keeps its values.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { collect, nn, torch } from "./helpers.mjs";

const MB = 2 ** 20;
const STEPS = 20_000;
/** By far less than the steps of a test make. */
const MOST = 45_000;

const w = torch.randn(3, { requires_grad: true });
const linear = nn.Linear(3, 2);
const attempt = (/** @type {() => void} */ body) => {
  try {
    body();
  } catch {
    // as a program does that goes on
  }
};

for (const [what, body] of Object.entries({
  retain_graph: () => w.mul(2).pow(2).sum().backward({ retain_graph: true }),
  "an exception before backward": () =>
    attempt(() => {
      w.mul(2).pow(2).sum();
      throw new Error("before backward");
    }),
  "a hook that throws": () =>
    attempt(() => {
      const h = w.mul(2);
      h.register_hook(() => {
        throw new Error("in a hook");
      });
      h.pow(2).sum().backward();
    }),
  "double backward": () => {
    const [slope] = torch.autograd.grad(w.pow(3).sum(), [w], { create_graph: true });
    slope.pow(2).sum().backward();
  },
  "evaluation without no_grad": () => linear(torch.ones(4, 3)).mean().item(),
  "a sum run backward": () => w.sum().backward(),
  "a layer made in each step": () => nn.Linear(3, 2)(torch.ones(4, 3)).sum().backward(),
})) {
  test(`${what}: a synchronous loop does not grow`, () => {
    let [tensors, nodes] = [0, 0];
    for (let step = 0; step < STEPS; step++) {
      body();
      if (step % 100) continue;
      const now = torch.memory();
      tensors = Math.max(tensors, now.tensors);
      nodes = Math.max(nodes, now.nodes);
    }
    assert.ok(tensors < MOST && nodes < MOST, `${tensors} tensors, ${nodes} nodes`);
  });
}

test("large results are not copied, and go while the loop runs", () => {
  const a = torch.ones(MB / 4);
  let most = 0;
  for (let step = 0; step < 3000; step++) {
    a.add(1);
    most = Math.max(most, torch.memory().bytes);
  }
  assert.ok(most < 900 * MB, `${most / MB} of 3000 MB`);
});

test("views of large results do not keep them", () => {
  const a = torch.ones(MB / 4);
  let most = 0;
  for (let step = 0; step < 2000; step++) {
    a.add(1).reshape(-1, 2).at(0);
    most = Math.max(most, torch.memory().bytes);
  }
  assert.ok(most < 900 * MB, `${most / MB} of 2000 MB`);
});

test("of large results those that are kept keep their values", () => {
  const a = torch.zeros(MB / 4);
  const kept = [];
  for (let step = 0; step < 2000; step++) {
    const result = a.add(step);
    if (step % 50 === 0) kept.push(result);
  }
  assert.deepEqual(
    kept.map((t) => [t.at(0).item(), t.at(-1).item(), t.shape[0]]),
    kept.map((_, i) => [50 * i, 50 * i, MB / 4]),
  );
});

test("graphs that are kept can be run backward after many others were dropped", () => {
  const leaf = torch.ones(2, { requires_grad: true });
  const kept = [];
  for (let step = 0; step < STEPS; step++) {
    const loss = leaf.mul(step).pow(2).sum();
    if (step % 1000 === 0) kept.push(loss);
  }
  for (const [i, loss] of kept.entries()) {
    leaf.grad = null;
    loss.backward();
    assert.deepEqual(leaf.grad.tolist(), [2e6 * i * i, 2e6 * i * i]);
  }
});

test("several results come whole though there is a collection between them", () => {
  const x = torch.tensor([
    [1, 5, 2],
    [7, 3, 4],
  ]);
  for (const before of [0, 1]) {
    collect();
    for (let i = 0; i < before; i++) x.clone();
    for (let step = 0; step < 5000; step++) {
      const [values, indices] = x.max(1);
      if (step % 4096 > 2046 && step % 4096 < 2050) {
        assert.deepEqual(
          [values.tolist(), indices.tolist()],
          [
            [5, 7],
            [1, 0],
          ],
        );
      }
    }
  }
});
