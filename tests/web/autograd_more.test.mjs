/** Functions with a backward of one's own, the graph's nodes, hooks after accumulation and anomalies in JavaScript. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "../../web/dist/gradlet.js";

const torch = await load();

/** What fn says with console.warn. @param {() => void} fn */
function warnings(fn) {
  const { warn } = console;
  /** @type {string[]} */
  const said = [];
  console.warn = (text) => said.push(String(text));
  try {
    fn();
  } finally {
    console.warn = warn;
  }
  return said;
}

class Cube extends torch.autograd.Function {
  static forward(ctx, x, scale) {
    ctx.save_for_backward(x);
    ctx.scale = scale;
    return x.pow(3).mul(scale);
  }
  static backward(ctx, grad) {
    const [x] = ctx.saved_tensors;
    return [
      x
        .pow(2)
        .mul(3 * ctx.scale)
        .mul(grad),
      null,
    ];
  }
}

test("a function's own backward is called", () => {
  const x = torch.tensor([1, 2], { dtype: torch.float64, requires_grad: true });
  const y = Cube.apply(x, 2);
  assert.equal(String(y.grad_fn), "<CubeBackward>");
  y.sum().backward();
  assert.deepEqual(x.grad.tolist(), [6, 24]);
  assert.ok(torch.autograd.gradcheck((t) => Cube.apply(t, 2), [x]));
  assert.equal(Cube.apply(x.detach(), 2).requires_grad, false);
});

test("a backward with too few gradients says so", () => {
  class Short extends torch.autograd.Function {
    static forward(ctx, a, b) {
      return a.mul(b);
    }
    static backward(ctx, grad) {
      return grad;
    }
  }
  const x = torch.ones(2, { requires_grad: true });
  assert.throws(
    () => Short.apply(x, x).sum().backward(),
    /function ShortBackward returned an incorrect number of gradients \(expected 2, got 1\)/,
  );
});

test("the nodes of the graph can be walked", () => {
  const x = torch.ones(2, { requires_grad: true });
  const { grad_fn } = x.mul(2).sum();
  assert.equal(grad_fn.name(), "SumBackward0");
  const [[mul, number]] = grad_fn.next_functions;
  assert.equal(mul.name(), "MulBackward0");
  assert.equal(number, 0);
  const [[leaf]] = mul.next_functions;
  assert.equal(leaf.name(), "torch::autograd::AccumulateGrad");
  assert.deepEqual(leaf.variable.tolist(), [1, 1]);
  assert.deepEqual(leaf.next_functions, []);
});

test("a hook after accumulation sees the leaf's gradient", () => {
  const x = torch.ones(2, { requires_grad: true });
  const seen = [];
  const handle = x.register_post_accumulate_grad_hook((leaf) => seen.push(leaf.grad.tolist()));
  x.mul(2).sum().backward();
  x.mul(2).sum().backward();
  handle.remove();
  x.mul(2).sum().backward();
  assert.deepEqual(seen, [
    [2, 2],
    [4, 4],
  ]);
  assert.deepEqual(x.grad.tolist(), [6, 6]);
  assert.throws(
    () => x.mul(2).register_post_accumulate_grad_hook(() => {}),
    /cannot be registered on non-leaf tensors/,
  );
});

test("an anomaly names the operation and the line of the forward pass", () => {
  const x = torch.zeros(2, { requires_grad: true });
  const said = warnings(() => {
    assert.throws(
      () => torch.autograd.detect_anomaly(() => x.sqrt().mul(0).sum().backward()),
      /Function 'SqrtBackward0' returned nan values in its 0th output\./,
    );
  });
  assert.match(
    said.join("\n"),
    /Error detected in SqrtBackward0.*\n.*autograd_more\.test\.mjs:\d+/,
  );
  // Off again.
  x.sqrt().mul(0).sum().backward();
});

test("out= takes the result, older names of a reduction are known, softmax chooses a dimension", () => {
  const x = torch.ones(2);
  const out = torch.zeros(2);
  assert.equal(torch.add(x, 1, { out }), out);
  assert.deepEqual(out.tolist(), [2, 2]);
  const empty = torch.zeros(0);
  torch.cat([x, x], { out: empty });
  assert.deepEqual(empty.tolist(), [1, 1, 1, 1]);
  const [values, indices] = [torch.zeros(2), torch.zeros(2, { dtype: torch.int64 })];
  torch.sort(torch.tensor([2, 1]), { out: [values, indices] });
  assert.deepEqual(
    [values.tolist(), indices.tolist()],
    [
      [1, 2],
      [1, 0],
    ],
  );
  assert.throws(
    () => torch.add(x, 1, { out: torch.zeros(2, { dtype: torch.int64 }) }),
    /result type Float can't be cast to the desired output type Long/,
  );
  assert.throws(
    () => torch.exp(torch.ones(2, { requires_grad: true }), { out }),
    /exp\(\): functions with out=... arguments don't support automatic differentiation/,
  );
  assert.throws(() => torch.exp(x, { out: 3 }), /exp\(\): argument 'out' must be Tensor, not int/);
  const { functional: F } = torch.nn;
  const said = warnings(() => {
    assert.equal(F.mse_loss(x, x.mul(3), { size_average: false }).item(), 8);
    assert.deepEqual(new torch.nn.MSELoss({ reduce: false }).forward(x, x).tolist(), [0, 0]);
    assert.deepEqual(F.softmax(torch.zeros(2, 2)).tolist(), [
      [0.5, 0.5],
      [0.5, 0.5],
    ]);
    F.softmax(torch.zeros(2, 2));
  });
  assert.equal(said.length, 3);
  assert.match(said[0], /please use reduction='sum' instead/);
  assert.match(said[2], /Implicit dimension choice for softmax/);
});

test("a number stands for an operand beside a tensor only", () => {
  const x = torch.ones(2);
  assert.deepEqual(torch.pow(2, x).tolist(), [2, 2]);
  assert.deepEqual(torch.eq(x, 1).tolist(), [true, true]);
  for (const refused of [
    () => torch.eq(1, 2),
    () => torch.pow(2, 3),
    () => torch.maximum(x, 2),
    () => torch.hypot(x, 2),
    () => x.logical_and(1),
  ]) {
    assert.throws(refused, (error) => error.kind === "TypeError");
  }
});

test("options of printing", () => {
  const x = torch.tensor([1.23456, 12345]);
  torch.set_printoptions({ precision: 2, sci_mode: false });
  assert.equal(String(x), "tensor([    1.23, 12345.00])");
  torch.set_printoptions({ profile: "default" });
  assert.equal(String(x), "tensor([1.2346e+00, 1.2345e+04])");
});
