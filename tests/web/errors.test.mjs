/** TorchError: what it carries, and that nothing is left behind by calls that fail. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { inspect } from "node:util";
import { load, TorchError } from "../../web/dist/gradlet.js";
import { nn, np, optim, refuses, torch } from "./helpers.mjs";

test("an error is a JavaScript Error with PyTorch's message, operation, shapes and kind", () => {
  const error = refuses(() => torch.ones(2, 3).mm(torch.ones(2, 3)), {
    kind: "RuntimeError",
    op: "mm",
    message: "mat1 and mat2 shapes cannot be multiplied (2x3 and 2x3)",
    shapes: [
      [2, 3],
      [2, 3],
    ],
  });
  assert.equal(error instanceof Error, true);
  assert.equal(error instanceof TorchError, true);
  assert.equal(error instanceof torch.TorchError, true);
  assert.match(error.stack, /^TorchError: mat1 and mat2.*\n.*errors\.test\.mjs|errors\.test\.mjs/s);
  assert.match(inspect(error), /TorchError: mat1 and mat2/);
});

test("sizes that do not broadcast give PyTorch's sentence", () => {
  refuses(() => torch.ones(3).add(torch.ones(4)), {
    op: "add",
    message:
      "The size of tensor a (3) must match the size of tensor b (4) at non-singleton dimension 0",
    shapes: [[3], [4]],
  });
});

test("a dimension out of range gives the range", () => {
  refuses(() => torch.ones(2).sum(3), {
    kind: "IndexError",
    message: "Dimension out of range (expected to be in range of [-1, 0], but got 3)",
  });
});

test("the engine goes on after an error", () => {
  refuses(() => torch.ones(2).mm(torch.ones(2)));
  assert.equal(torch.ones(2).sum().item(), 2);
});

test("load() twice gives the same object", async () => {
  assert.equal(await load(), torch);
  assert.equal(await load({}), torch);
});

/** Every kind of failing call; none may leave a tensor, a node or a handle behind. */
const failing = {
  "an operator's shapes": () => torch.ones(2).add(torch.ones(3)),
  "a matrix product": () => torch.ones(2, 3).mm(torch.ones(2, 3)),
  "an argument's type": () => torch.ones(2).add("x"),
  "a missing argument": () => torch.ones(2).add(),
  "an index": () => torch.ones(2).at(5),
  "an assignment": () => torch.ones(2).set(0, torch.ones(3)),
  "a list": () => torch.tensor([[1], [2, 3]]),
  "an integer leaf": () => torch.tensor([1], { dtype: torch.int64, requires_grad: true }),
  "a Parameter": () => nn.Parameter(torch.tensor([1])),
  "backward without graph": () => torch.ones(1).backward(),
  "backward of a vector": () => torch.ones(2, { requires_grad: true }).mul(2).backward(),
  "a layer's sizes": () => nn.Linear(2, -3),
  "a layer's input": () => nn.Linear(2, 3)(torch.ones(5)),
  "a loss": () => nn.MSELoss()(torch.ones(3), torch.ones(2)),
  "an optimizer": () => optim.Adam(nn.Linear(1, 1).parameters(), { betas: [2, 2] }),
  "an optimizer's group": () => optim.SGD([torch.ones(1).mul(2)], { lr: -1 }),
  "a state": () => nn.Linear(1, 1).load_state_dict({ weight: torch.ones(9) }),
  no_grad: () => torch.no_grad(() => torch.ones(2).mm(torch.ones(3))),
  "NumPy's shapes": () => np.ones(2).dot(np.ones(3)),
  "NumPy's seed": () => np.random.seed(-1),
  memory: () => torch.zeros(1e6, 1e6),
};

/** One that records a graph, which is never used: the collector of JavaScript decides about it. */
const vectorBackward = () => torch.ones(2, { requires_grad: true }).mul(2).backward();

/** Tensors that only the collector of JavaScript can tell from those in use. */
async function settle() {
  for (let i = 0; i < 8; i++) {
    torch.tensor(1, { requires_grad: true }).mul(1).backward();
    globalThis.gc?.();
    await new Promise((done) => setTimeout(done, 5));
  }
}

test("300 failing calls of each kind leave nothing behind", async () => {
  const { setFlagsFromString } = await import("node:v8");
  const { runInNewContext } = await import("node:vm");
  setFlagsFromString("--expose-gc");
  globalThis.gc = runInNewContext("gc");
  for (const [what, call] of [...Object.entries(failing), ["a graph", vectorBackward]]) {
    refuses(call);
    await settle();
    const before = torch.memory();
    for (let i = 0; i < 300; i++) {
      assert.throws(call);
      // Graphs that are never used wait for their number to double before they are looked at again.
      if (call === vectorBackward && i % 100 === 99) await settle();
    }
    await settle();
    const after = torch.memory();
    for (const key of ["tensors", "bytes", "nodes"]) {
      // The last backward of settle() leaves its own few in either case.
      assert.equal(after[key], before[key], `${what}: ${key}`);
    }
  }
});

test("what is too large is an OutOfMemoryError, and the program goes on", () => {
  const keep = torch.arange(1000);
  const error = refuses(() => torch.zeros(50_000, 50_000), {
    kind: "OutOfMemoryError",
  });
  assert.match(error.message, /can't allocate memory/);
  refuses(() => torch.zeros(2 ** 31, 2 ** 31), {
    message: "Storage size calculation overflowed with sizes=[2147483648, 2147483648]",
  });
  refuses(() => torch.ones(30_000, 1).mul(torch.ones(1, 60_000)), {
    kind: "OutOfMemoryError",
  });
  assert.equal(keep.sum().item(), 499_500);
  assert.equal(torch.ones(1000, 1000).sum().item(), 1e6);
});
