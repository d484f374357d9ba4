/** How JavaScript's arguments become PyTorch's: positions, numbers one by one, the options object. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { np, refuses, torch } from "./helpers.mjs";

const a = torch.tensor([
  [1, 2],
  [3, 4],
]);

test("sizes come as a list, one by one, or by name", () => {
  for (const t of [torch.zeros(2, 3), torch.zeros([2, 3]), torch.zeros({ size: [2, 3] })]) {
    assert.deepEqual([...t.shape], [2, 3]);
  }
  assert.deepEqual([...torch.zeros(torch.ones(4, 5).shape).shape], [4, 5]);
  assert.deepEqual([...torch.zeros([]).shape], []);
  assert.deepEqual(a.reshape(4).tolist(), a.reshape([4]).tolist());
  assert.deepEqual([...a.permute(1, 0).shape], [2, 2]);
  assert.deepEqual([...torch.ones(3).expand(2, -1).shape], [2, 3]);
});

test("options come last, in an object", () => {
  const t = torch.randn(2, 3, { dtype: torch.float64, requires_grad: true });
  assert.equal(t.dtype, torch.float64);
  assert.equal(t.requires_grad, true);
  assert.deepEqual(a.sum({ dim: 0 }).tolist(), [4, 6]);
  assert.deepEqual(a.sum(0, { keepdim: true }).tolist(), [[4, 6]]);
  assert.deepEqual(torch.add({ input: a, other: 1, alpha: 2 }).tolist(), a.add(2).tolist());
  assert.deepEqual(a.clamp({ max: 2 }).tolist(), [
    [1, 2],
    [2, 2],
  ]);
});

test("NumPy's names for dim and keepdim are understood, as in PyTorch", () => {
  assert.deepEqual(a.sum({ axis: 0, keepdims: true }).tolist(), [[4, 6]]);
  assert.deepEqual([...torch.cat([a, a], { axis: 1 }).shape], [2, 4]);
});

test("null and undefined leave an optional argument out", () => {
  assert.equal(a.sum(null).item(), 10);
  assert.equal(a.sum({ dim: undefined }).item(), 10);
  assert.deepEqual(a.clamp(null, 2).tolist(), a.clamp({ max: 2 }).tolist());
  assert.equal(torch.zeros(1, { dtype: null }).dtype, torch.float32);
});

test("an unknown option is an error, with its name", () => {
  for (const [call, key] of [
    [() => a.sum({ dims: 0 }), "dims"],
    [() => torch.zeros(2, { require_grad: true }), "require_grad"],
    [() => a.add(1, { beta: 2 }), "beta"],
    [() => a.add(1, { out: a }), "out"],
    [() => a.mean({ requires_grad: true }), "requires_grad"],
  ]) {
    refuses(/** @type {any} */ (call), {
      kind: "TypeError",
      message: new RegExp(`got an unexpected keyword argument '${key}'$`),
    });
  }
});

test("a missing argument is named", () => {
  refuses(() => a.add(), {
    kind: "TypeError",
    op: "add",
    message: 'add() missing 1 required positional arguments: "other"',
  });
  refuses(() => torch.linspace(0), {
    message: 'linspace() missing 2 required positional argument: "end", "steps"',
  });
  refuses(() => torch.zeros(), {
    message: 'zeros() missing 1 required positional arguments: "size"',
  });
  refuses(() => a.reshape(), {
    message: 'reshape() missing 1 required positional arguments: "shape"',
  });
  refuses(() => torch.manual_seed(), {
    message: /missing 1 required .*"seed"$/,
  });
});

test("too many arguments are counted without the tensor whose method it is", () => {
  refuses(() => a.mm(a, a), {
    message: "mm() takes 1 positional argument but 2 were given",
  });
  refuses(() => torch.mm(a, a, a), {
    message: "mm() takes 2 positional arguments but 3 were given",
  });
  refuses(() => a.relu(1), { message: "relu() takes no arguments (1 given)" });
  refuses(() => torch.full(2, 3, 7), {
    message: /^full\(\) takes 2 positional arguments/,
  });
});

test("an argument given twice is refused", () => {
  refuses(() => a.sum(0, { dim: 1 }), {
    message: "sum() got multiple values for argument 'dim'",
  });
});

test("an argument of another type is named, with its position as in Python", () => {
  const message = (/** @type {number} */ position, /** @type {string} */ type) =>
    `add(): argument 'other' (position ${position}) must be Tensor, not ${type}`;
  refuses(() => a.add("x"), { kind: "TypeError", message: message(1, "str") });
  refuses(() => torch.add(a, "x"), { message: message(2, "str") });
  refuses(() => a.add([1, 2]), { message: message(1, "list") });
  refuses(() => a.add(null), { message: message(1, "NoneType") });
  refuses(() => a.add({ foo: 1 }), {
    message: /unexpected keyword argument 'foo'/,
  });
  refuses(() => a.add(() => 1), { kind: "TypeError", message: /function/ });
  refuses(() => a.add(new Date()), { kind: "TypeError", message: /Date/ });
  refuses(() => a.add(np.ones(2)), { kind: "TypeError", message: /ndarray/ });
});

test("a misspelt property, which is undefined, does not pass for an argument", () => {
  const model = /** @type {any} */ ({ weight: a });
  refuses(() => a.add(model.wieght), {
    message: "add(): argument 'other' (position 1) must be Tensor, not undefined",
  });
  refuses(() => torch.mm(a, model.wieght), {
    message: /argument 'mat2' .* not undefined$/,
  });
});

test("sizes that are no whole numbers are named with their place", () => {
  const message = "zeros(): argument 'size' (position 1) must be tuple of ints, not float";
  refuses(() => torch.zeros(2.5), { message });
  refuses(() => torch.zeros(2, "3"), {
    message:
      "zeros(): argument 'size' failed to unpack the object at pos 2 with error \"type must be tuple of ints,but got str\"",
  });
  refuses(() => torch.zeros(2, torch.int64), {
    message: /at pos 2 with error "type must be tuple of ints,but got torch.dtype"$/,
  });
  refuses(() => torch.zeros([2, NaN]), {
    message: /at pos 2 with error "type must be tuple of ints,but got float"$/,
  });
  refuses(() => torch.zeros(-1), {
    message: "zeros: Dimension size must be non-negative.",
  });
});

test("a whole number is no bool: sum(0, 1) does not mean two dimensions", () => {
  refuses(() => a.sum(0, 1), {
    message: "sum(): argument 'keepdim' (position 2) must be bool, not int",
  });
});

test("cat and stack want one list", () => {
  refuses(() => torch.cat(a, a), {
    kind: "TypeError",
    message: /^cat\(\): argument 'tensors'/,
  });
  refuses(() => torch.stack(a), {
    message: "stack(): argument 'tensors' (position 1) must be tuple of Tensors, not Tensor",
  });
  refuses(() => torch.cat([a, 1]), { kind: "TypeError" });
  refuses(() => torch.cat([]), {
    kind: "ValueError",
    message: "torch.cat(): expected a non-empty list of Tensors",
  });
  assert.deepEqual([...torch.stack(new Set([a, a.clone()])).shape], [2, 2, 2]);
});

test("max and min take nothing, a dimension, or another tensor", () => {
  assert.equal(a.max().item(), 4);
  assert.deepEqual(a.max(1).values.tolist(), [2, 4]);
  assert.deepEqual(a.max({ dim: 0 }).indices.tolist(), [1, 1]);
  assert.deepEqual(a.max(0, true).values.tolist(), [[3, 4]]);
  assert.deepEqual(torch.max(a, torch.tensor(2)).tolist(), [
    [2, 2],
    [3, 4],
  ]);
  assert.deepEqual(torch.min(a, 1)[0].tolist(), [1, 3]);
  refuses(() => a.max(0, 1), {
    kind: "TypeError",
    op: "max",
    message: "max(): argument 'keepdim' (position 2) must be bool, not int",
  });
  refuses(() => a.max("x"), {
    kind: "TypeError",
    op: "max",
    message:
      "max() received an invalid combination of arguments - got (str), but expected one of:\n" +
      " * ()\n * (int dim, bool keepdim)\n * (Tensor other)",
  });
  refuses(() => torch.max(a, 1.5), { message: /got \(Tensor, float\)/ });
  refuses(() => torch.max(a, { dmi: 1 }), {
    message: /got \(Tensor, dmi=int\)/,
  });
});

test("arange takes an end, or start, end and step", () => {
  assert.deepEqual(torch.arange(3).tolist(), [0, 1, 2]);
  assert.deepEqual(torch.arange(1, 3).tolist(), [1, 2]);
  assert.deepEqual(torch.arange(5, 0, -2).tolist(), [5, 3, 1]);
  assert.deepEqual(torch.arange({ start: 1, end: 4, step: 2 }).tolist(), [1, 3]);
  refuses(() => torch.arange(), {
    message: /invalid combination of arguments - got \(\)/,
  });
  refuses(() => torch.arange("5"), {
    message: "arange(): argument 'end' (position 1) must be Number, not str",
  });
  refuses(() => torch.arange(1, 2, 0), { message: "step must be nonzero" });
});

test("randint takes high, or low and high, and always a list of sizes", () => {
  torch.manual_seed(0);
  const high = torch.randint(10, [5]).tolist();
  torch.manual_seed(0);
  assert.deepEqual(torch.randint(0, 10, [5]).tolist(), high);
  assert.deepEqual([...torch.randint(5, 10, [2, 3]).shape], [2, 3]);
  assert.ok(
    torch
      .randint(5, 7, [100])
      .tolist()
      .every((/** @type {number} */ v) => v === 5 || v === 6),
  );
  refuses(() => torch.randint(0, 10), {
    kind: "TypeError",
    message: "randint(): argument 'size' (position 2) must be tuple of ints, not int",
  });
  refuses(() => torch.randint(10, 0, [2]), {
    message: "random_ expects 'from' to be less than 'to', but got from=10 >= to=0",
  });
});

test("autograd.grad takes tensors or lists, and grad_outputs by position too", () => {
  const x = torch.tensor([1, 2], { requires_grad: true });
  const [g] = torch.autograd.grad(x.pow(2), x, torch.tensor([1, 10]));
  assert.deepEqual(g.tolist(), [2, 40]);
  const [h] = torch.autograd.grad([x.mul(3)], [x], {
    grad_outputs: torch.ones(2),
  });
  assert.deepEqual(h.tolist(), [3, 3]);
  refuses(() => torch.autograd.grad(x.sum()), {
    message: /missing 1 required .*"inputs"/,
  });
});

test("to() takes a dtype, a tensor, a device, options, or nothing to do", () => {
  assert.equal(a.to(torch.float64).dtype, torch.float64);
  assert.equal(a.to(torch.ones(1)).dtype, torch.float32);
  assert.equal(a.to({ dtype: torch.bool }).dtype, torch.bool);
  assert.equal(a.to("cpu", torch.float32).dtype, torch.float32);
  assert.equal(a.to("cpu"), a);
  assert.equal(a.to(null), a);
  assert.equal(a.float().dtype, torch.float32);
  assert.equal(a.double().dtype, torch.float64);
  assert.equal(a.bool().long().dtype, torch.int64);
});

test("names that gradlet does not have are said to be missing", () => {
  for (const [get, path] of [
    [() => torch.lobpcg, "torch.lobpcg"],
    [() => torch.nn.AdaptiveLogSoftmaxWithLoss, "torch.nn.AdaptiveLogSoftmaxWithLoss"],
    [() => torch.nn.functional.fractional_max_pool2d, "torch.nn.functional.fractional_max_pool2d"],
    [() => torch.nn.init.twist_, "torch.nn.init.twist_"],
    [() => torch.nn.utils.prune, "torch.nn.utils.prune"],
    [() => torch.optim.Muon, "torch.optim.Muon"],
    [() => torch.linalg.eig, "torch.linalg.eig"],
    [() => torch.autograd.functional, "torch.autograd.functional"],
    [() => torch.numpy.fft, "torch.numpy.fft"],
    [() => torch.numpy.random.gamma, "torch.numpy.random.gamma"],
  ]) {
    refuses(/** @type {any} */ (get), {
      kind: "AttributeError",
      message: `${path} is not in gradlet`,
    });
  }
});

test("a decomposition gives its parts by name", () => {
  const a = torch.ones(2, 2).add(torch.eye(2));
  const { eigenvalues, eigenvectors } = torch.linalg.eigh(a);
  assert.ok(torch.allclose(eigenvalues, torch.tensor([1, 3]).float()));
  assert.ok(torch.allclose(eigenvectors.mul(eigenvalues).mm(eigenvectors.T), a));
  const [u, s, vh] = torch.linalg.svd(a);
  assert.ok(torch.allclose(u.mul(s).mm(vh), a));
  assert.match(String(torch.linalg.qr(a)), /^torch\.return_types\.linalg_qr\(\nQ=tensor/);
});

test("a whole number beyond 2^53 is a float", () => {
  const x = torch.tensor([1, Infinity], { dtype: torch.float64 });
  assert.deepEqual(torch.gt(x, 1e150).tolist(), [false, true]);
  assert.deepEqual(x.clamp({ max: 1e30 }).tolist(), [1, 1e30]);
  assert.deepEqual(torch.full([1], 1e30).tolist(), [Math.fround(1e30)]);
});

test("lists in lists without end, and arguments of the wrong kind, are clear errors", () => {
  const endless = /** @type {any[]} */ ([]);
  endless.push(endless);
  refuses(() => torch.tensor(endless), {
    kind: "ValueError",
    message: /too many dimensions 'list'/,
  });
  refuses(() => torch.ones(2).index(1), { kind: "TypeError", message: /^index\(\): .*not int/ });
  const layer = torch.nn.Linear(2, 2);
  refuses(() => layer.apply(), { kind: "TypeError", message: /^apply\(\): argument 'fn'/ });
  const sgd = torch.optim.SGD(layer.parameters(), { lr: 0.1 });
  refuses(() => sgd.step(1), { kind: "TypeError", message: /^step\(\): argument 'closure'/ });
  refuses(() => torch.randperm(1e11), { kind: "OutOfMemoryError" });
});
