/** Files of torch.save: real PyTorch's are read here, and ours are those it has read (make_saved.py). */
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { load } from "../../web/dist/gradlet.js";
import { TorchError } from "../../web/src/torch/errors.js";
import { readPickle } from "../../web/src/torch/files/pickle.js";
import { readZip } from "../../web/src/torch/files/zip.js";

const torch = /** @type {any} */ (await load());
const folder = new URL("saved/", import.meta.url);

/** What make_saved.py expects in ours.pt. */
function ours() {
  const float = torch.tensor(
    [
      [1.5, -2],
      [0, 3],
    ],
    { dtype: torch.float32 },
  );
  const model = new torch.nn.Linear(2, 1);
  const state = { weight: torch.tensor([[1.5, 2.5]]), bias: torch.tensor([0.25]) };
  model.load_state_dict(state);
  return torch.save({
    float,
    turned: torch
      .tensor(
        [
          [1, 2],
          [0, 3],
        ],
        { dtype: torch.float32 },
      )
      .t(),
    long: torch.tensor([1, -5]),
    bool: torch.tensor([true, false]),
    double: torch.tensor(0.1, { dtype: torch.float64 }),
    empty: torch.zeros(0, 2),
    grad: torch.ones(2, { requires_grad: true }),
    parameter: new torch.nn.Parameter(torch.ones(2)),
    plain: [null, true, 1, 300, 70000, -1, 2 ** 40, 0.5, "Grüße", [1, { a: 2 }]],
    map: new Map(
      /** @type {[any, any][]} */ ([
        [1, "one"],
        ["two", 2],
      ]),
    ),
    model: model.state_dict(),
  });
}

test("what torch.save writes is the file that real PyTorch has read", () => {
  const path = new URL("ours.pt", folder);
  if (process.env.GRADLET_WRITE) writeFileSync(path, ours());
  assert.deepEqual(ours(), new Uint8Array(readFileSync(path)));
});

test("real PyTorch's file is read", () => {
  const found = torch.load(new Uint8Array(readFileSync(new URL("real.pt", folder))));
  assert.deepEqual(Object.keys(found.model), ["weight", "bias"]);
  assert.equal(found.optimizer.param_groups[0].lr, 0.01);
  assert.deepEqual(found.optimizer.param_groups[0].params, [0, 1]);
  assert.equal(found.optimizer.state.get(0).step.item(), 1);
  assert.deepEqual(found.view.tolist(), [
    [1, 5, 9],
    [2, 6, 10],
    [3, 7, 11],
  ]);
  assert.deepEqual(found.same.tolist(), [2, 3, 4]);
  assert.deepEqual(found.long.tolist(), [1, -(2 ** 40)]);
  assert.equal(String(found.bool), "tensor([ True, False])");
  assert.equal(found.double.item(), 0.1);
  assert.equal(String(found.empty.shape), "torch.Size([0, 2])");
  assert.equal(found.grad.requires_grad, true);
  assert.ok(found.parameter instanceof torch.nn.Parameter);
  assert.deepEqual(
    found.ordered,
    new Map(
      /** @type {[any, any][]} */ ([
        [1, "one"],
        ["two", 2],
      ]),
    ),
  );
  const big = -(2n ** 70n);
  const plain = [null, true, 1, 300, 70000, -1, 2 ** 40, big, 2, "Grüße", [1, 2], []];
  assert.deepEqual(found.plain, plain);
  assert.equal(found.dtype, torch.float64);
});

/** The builders of readPickle, without an engine. @param {Uint8Array} bytes */
const readBare = (bytes) =>
  readPickle(
    bytes,
    { "torch._utils._rebuild_tensor_v2": () => 0, "torch._utils._rebuild_parameter": () => 0 },
    () => 0,
  );

test("a damaged file is refused", () => {
  const good = ours();
  assert.throws(() => torch.load(new Uint8Array(10)), /failed finding central directory/);
  for (let i = 0; i < good.length; i += 5) {
    const bad = good.slice();
    bad[i] ^= 0x55;
    try {
      torch.load(bad);
    } catch (error) {
      assert.ok(error instanceof torch.TorchError, `${i}: ${/** @type {any} */ (error).stack}`);
    }
  }
});

test("a damaged pickle ends in an error of ours or in other values", () => {
  const good = readZip(ours()).get("archive/data.pkl");
  for (let i = 0; i < good.length; i++) {
    for (const flip of [0x55, 0x01, 0x80]) {
      const bad = good.slice();
      bad[i] ^= flip;
      try {
        readBare(bad);
      } catch (error) {
        assert.ok(error instanceof TorchError, `${i}: ${/** @type {any} */ (error).stack}`);
      }
    }
  }
});

test("a pickle that names a function is refused", () => {
  const bytes = new TextEncoder().encode("cos\nsystem\n(X\x02\0\0\0lstR.");
  assert.throws(() => readBare(bytes), /Unsupported global: GLOBAL os\.system/);
});
