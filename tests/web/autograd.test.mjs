/** Gradients: accumulation, identity, graphs used twice, and recording switched off. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { close, collect, refuses, torch } from "./helpers.mjs";

const leaf = (/** @type {any} */ data) => torch.tensor(data, { requires_grad: true });

test("the chain rule on scalars", () => {
  const [x, w, b] = [leaf(1), leaf(2), leaf(3)];
  w.mul(x).add(b).backward();
  assert.deepEqual([w.grad.item(), x.grad.item(), b.grad.item()], [1, 2, 1]);
});

test("gradients add up until they are zeroed", () => {
  const x = leaf([1, 2]);
  for (const expected of [
    [2, 4],
    [4, 8],
  ]) {
    x.pow(2).sum().backward();
    assert.deepEqual(x.grad.tolist(), expected);
  }
  x.grad.zero_();
  x.sum().backward();
  assert.deepEqual(x.grad.tolist(), [1, 1]);
});

test("grad is null before backward, then one and the same object, also across steps", () => {
  const x = leaf([1, 2]);
  assert.equal(x.grad, null);
  x.sum().backward();
  const { grad } = x;
  assert.equal(x.grad, grad);
  x.sum().backward();
  assert.equal(x.grad, grad);
  assert.deepEqual(grad.tolist(), [2, 2]);
  collect();
  collect();
  assert.equal(x.grad, grad);
  x.grad = null;
  assert.equal(x.grad, null);
  x.sum().backward();
  assert.notEqual(x.grad, grad);
  assert.deepEqual(grad.tolist(), [2, 2]);
});

test("grad can be assigned, and only with a tensor of the same size", () => {
  const x = leaf([1, 2]);
  const g = torch.tensor([5.5, 6]);
  x.grad = g;
  assert.deepEqual(x.grad.tolist(), [5.5, 6]);
  x.grad.mul_(2);
  assert.deepEqual(g.tolist(), [11, 12]);
  refuses(
    () => {
      x.grad = torch.ones(3);
    },
    { message: /^attempting to assign a gradient of size '\[3\]' to a tensor of size '\[2\]'\./ },
  );
});

test("a second backward through the same graph is refused with PyTorch's advice", () => {
  const x = leaf(3);
  const y = x.mul(x);
  y.backward();
  refuses(() => y.backward(), {
    kind: "RuntimeError",
    op: "backward",
    message: /^Trying to backward through the graph a second time .*Specify retain_graph=True/,
  });
  assert.equal(x.grad.item(), 6);
});

test("with retain_graph a graph can be used again", () => {
  const x = leaf(3);
  const y = x.mul(x);
  y.backward({ retain_graph: true });
  y.backward({ retain_graph: true });
  y.backward();
  assert.equal(x.grad.item(), 18);
  refuses(() => y.backward(), { message: /a second time/ });
});

test("backward wants a scalar or a gradient of the same shape", () => {
  const y = leaf([1, 2]).mul(3);
  refuses(() => y.backward(), {
    message: "grad can be implicitly created only for scalar outputs",
  });
  refuses(() => y.backward(torch.ones(3)), {
    message: /^Mismatch in shape: grad_output\[0\]/,
  });
  refuses(() => torch.ones(1).backward(), {
    message: "element 0 of tensors does not require grad and does not have a grad_fn",
  });
  const x = leaf([1, 2]);
  x.mul(3).backward(torch.tensor([1, 10]));
  assert.deepEqual(x.grad.tolist(), [3, 30]);
});

test("no_grad records nothing and gives back what its function returns", () => {
  const x = leaf(1);
  const y = torch.no_grad(() => x.mul(2));
  assert.equal(y.requires_grad, false);
  assert.equal(torch.is_grad_enabled(), true);
  assert.equal(x.mul(2).requires_grad, true);
});

test("no_grad ends where its function throws", () => {
  assert.throws(
    () =>
      torch.no_grad(() => {
        throw new Error("mine");
      }),
    /^Error: mine$/,
  );
  assert.equal(torch.is_grad_enabled(), true);
  refuses(() => torch.no_grad(() => torch.ones(2).mm(torch.ones(3))));
  assert.equal(torch.is_grad_enabled(), true);
});

test("no_grad of an async function lasts until its promise settles", async () => {
  const x = leaf(1);
  const promise = torch.no_grad(async () => {
    await null;
    assert.equal(torch.is_grad_enabled(), false);
    return x.mul(2);
  });
  assert.equal((await promise).requires_grad, false);
  assert.equal(torch.is_grad_enabled(), true);
  await assert.rejects(
    torch.no_grad(async () => {
      await null;
      throw new Error("late");
    }),
    /late/,
  );
  assert.equal(torch.is_grad_enabled(), true);
});

test("no_grad and enable_grad nest", () => {
  torch.no_grad(() => {
    torch.enable_grad(() => {
      assert.equal(torch.is_grad_enabled(), true);
    });
    assert.equal(torch.is_grad_enabled(), false);
  });
});

test("no_grad without a function says how to write it", () => {
  refuses(() => torch.no_grad(), {
    kind: "TypeError",
    message: "no_grad() takes a function: torch.no_grad(() => { ... })",
  });
});

test("a leaf that requires grad changes only under no_grad", () => {
  const w = leaf([1, 2]);
  refuses(() => w.sub_(1), {
    message: "a leaf Variable that requires grad is being used in an in-place operation.",
  });
  torch.no_grad(() => w.sub_(1));
  assert.deepEqual(w.tolist(), [0, 1]);
  assert.equal(w.requires_grad, true);
});

test("data reads and writes the values outside of the graph", () => {
  const w = leaf([1, 2]);
  w.data.mul_(10);
  assert.deepEqual(w.tolist(), [10, 20]);
  w.data = w.data.sub(5);
  assert.deepEqual(w.tolist(), [5, 15]);
  assert.equal(w.requires_grad, true);
  assert.equal(w.data.requires_grad, false);
  refuses(
    () => {
      w.data = torch.ones(3);
    },
    {
      message: /^data can only be replaced by a tensor of the same shape and dtype/,
    },
  );
  refuses(
    () => {
      w.data = 5;
    },
    { message: "Variable data has to be a tensor, but got int" },
  );
});

test("a value changed after it was saved for backward is reported", () => {
  const x = leaf([1, 2]);
  const y = x.exp();
  y.add_(1);
  refuses(() => y.sum().backward(), {
    message: /one of the variables needed for gradient computation has been modified by an inplace/,
  });
});

test("detach cuts, and shares memory", () => {
  const x = leaf([1, 2]);
  const d = x.detach();
  assert.equal(d.requires_grad, false);
  d.fill_(7);
  assert.deepEqual(x.tolist(), [7, 7]);
  x.mul(x.detach()).sum().backward();
  assert.deepEqual(x.grad.tolist(), [7, 7]);
});

test("autograd.backward goes through the graph of several tensors once, for some inputs where asked", () => {
  const x = torch.ones(2, { requires_grad: true });
  const w = torch.ones(2, { requires_grad: true });
  let hooks = 0;
  x.register_hook(() => void hooks++);
  const y = x.mul(2);
  torch.autograd.backward([y.sum(), y.mul(w)], [torch.tensor(1), torch.ones(2)]);
  assert.deepEqual([x.grad.tolist(), w.grad.tolist(), hooks], [[4, 4], [2, 2], 1]);
  torch.autograd.backward(x.mul(w).sum(), { inputs: x });
  assert.deepEqual(
    [x.grad.tolist(), w.grad.tolist()],
    [
      [5, 5],
      [2, 2],
    ],
  );
  assert.throws(() => torch.autograd.backward(x.sum(), { inputs: [] }), {
    message: "`inputs` argument to `backward()` cannot be empty.",
  });
});

test("retain_grad keeps the gradient of what is no leaf", () => {
  const x = leaf(3);
  const y = x.mul(2);
  y.retain_grad();
  y.pow(2).backward();
  assert.equal(y.grad.item(), 12);
  assert.equal(x.grad.item(), 24);
  assert.equal(y.is_leaf, false);
});

test("autograd.grad gives gradients and leaves .grad alone", () => {
  const [x, y] = [leaf(2), leaf(3)];
  const [dx, dy] = torch.autograd.grad(x.mul(y), [x, y]);
  assert.deepEqual([dx.item(), dy.item()], [3, 2]);
  assert.equal(x.grad, null);
});

test("autograd.grad of an input that was not used", () => {
  const [x, y] = [leaf(2), leaf(3)];
  refuses(() => torch.autograd.grad(x.mul(2), y), {
    message: /Set allow_unused=True/,
  });
  const [g] = torch.autograd.grad(x.mul(2), y, { allow_unused: true });
  assert.equal(g, null);
});

test("second derivatives by create_graph", () => {
  const x = leaf(3);
  const [first] = torch.autograd.grad(x.pow(3), x, { create_graph: true });
  const [second] = torch.autograd.grad(first, x, { create_graph: true });
  const [third] = torch.autograd.grad(second, x);
  close([first.item(), second.item(), third.item()], [27, 18, 6], 0);
});

test("requires_grad of what was computed cannot be changed", () => {
  refuses(
    () => {
      leaf(1).mul(2).requires_grad = false;
    },
    { message: /^you can only change requires_grad flags of leaf variables\./ },
  );
  const x = leaf(1);
  x.requires_grad = false;
  assert.equal(x.mul(2).requires_grad, false);
});

test("a hook sees the gradient and may change it", () => {
  const x = torch.tensor([1, 2], { requires_grad: true });
  const y = x.mul(3);
  const seen = [];
  y.register_hook((grad) => void seen.push(grad.tolist()));
  const double = x.register_hook((grad) => grad.mul(2));
  y.sum().backward();
  assert.deepEqual(seen, [[1, 1]]);
  assert.deepEqual(x.grad.tolist(), [6, 6]);
  double.remove();
  x.grad = null;
  x.mul(3).sum().backward();
  assert.deepEqual(x.grad.tolist(), [3, 3]);
});

test("what a hook throws comes out of backward, and the engine goes on", () => {
  const x = torch.tensor([1, 2], { requires_grad: true });
  const y = x.mul(3);
  y.register_hook(() => {
    throw new RangeError("mine");
  });
  assert.throws(() => y.sum().backward(), { name: "RangeError", message: "mine" });
  x.mul(3).sum().backward();
  assert.deepEqual(x.grad.tolist(), [3, 3]);
  assert.throws(() => torch.ones(2).register_hook(() => null), {
    message: "cannot register a hook on a tensor that doesn't require gradient",
  });
});
