/** Making tensors: literals, typed arrays, dtypes, and what is refused. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { np, refuses, torch } from "./helpers.mjs";

const dtype = (/** @type {any} */ data, /** @type {any} */ options) =>
  torch.tensor(data, options).dtype;

test("whole numbers are int64, as they read in Python", () => {
  assert.equal(dtype(1), torch.int64);
  assert.equal(dtype([1, 2.0]), torch.int64); // JavaScript cannot tell 2.0 from 2
  assert.equal(dtype([[1], [2]]), torch.int64);
  assert.equal(dtype(7n), torch.int64);
});

test("a fraction, NaN or infinity makes float32", () => {
  for (const data of [1.5, [1, 2.5], NaN, [1, NaN], [Infinity, 1], []]) {
    assert.equal(dtype(data), torch.float32);
  }
});

test("a whole number too large to be exact is a float, not garbage", () => {
  assert.equal(String(torch.tensor(1e20)), "tensor(1.0000e+20)");
  assert.equal(dtype(2 ** 53), torch.float32);
  assert.equal(dtype(2 ** 53 - 1), torch.int64);
  assert.equal(torch.tensor(2 ** 53 - 1).item(), 2 ** 53 - 1);
});

test("with requires_grad whole numbers are float32", () => {
  const w = torch.tensor([1, 2], { requires_grad: true });
  assert.equal(w.dtype, torch.float32);
  assert.equal(w.requires_grad, true);
  assert.equal(w.is_leaf, true);
});

test("booleans are bool, and numbers among them win", () => {
  assert.equal(dtype([true, false]), torch.bool);
  assert.equal(dtype([true, 2]), torch.int64);
  assert.equal(dtype([true, 2.5]), torch.float32);
  assert.deepEqual(torch.tensor([true, 2]).tolist(), [1, 2]);
});

test("dtype overrides what the data would give", () => {
  assert.equal(dtype([1, 2], { dtype: torch.float64 }), torch.float64);
  assert.deepEqual(torch.tensor([1.7, -1.7], { dtype: torch.int64 }).tolist(), [1, -1]);
  assert.deepEqual(torch.tensor([0, 2], { dtype: torch.bool }).tolist(), [false, true]);
  assert.equal(dtype([1], { dtype: null }), torch.int64);
});

test("the aliases of the dtypes are the dtypes", () => {
  assert.equal(torch.float, torch.float32);
  assert.equal(torch.double, torch.float64);
  assert.equal(torch.long, torch.int64);
  assert.equal(String(torch.float), "torch.float32");
});

test("typed arrays keep their kind, also inside a list", () => {
  assert.equal(dtype(new Float32Array([1, 2])), torch.float32);
  assert.equal(dtype(new Float64Array([1, 2])), torch.float64);
  for (const [array, kind] of [
    [new BigInt64Array([1n]), torch.int64],
    [new Uint8Array([1]), torch.uint8],
    [new Int8Array([1]), torch.int8],
    [new Int16Array([1]), torch.int16],
    [new Int32Array([1]), torch.int32],
    [new Uint32Array([1]), torch.int64],
  ]) {
    assert.equal(dtype(array), kind);
    assert.deepEqual(torch.tensor(array).tolist(), [1]);
  }
  const rows = torch.tensor([new Float32Array([1, 2]), new Float32Array([3, 4])]);
  assert.equal(rows.dtype, torch.float32);
  assert.deepEqual([...rows.shape], [2, 2]);
  assert.equal(dtype([new Float32Array([1]), new Float64Array([1])]), torch.float64);
});

test("a tensor or array as data is copied", () => {
  const a = torch.ones(2, { requires_grad: true });
  const b = torch.tensor(a);
  b.fill_(5);
  assert.deepEqual(a.tolist(), [1, 1]);
  assert.equal(b.requires_grad, false);
  assert.equal(dtype(a, { dtype: torch.int64 }), torch.int64);
  const array = np.array([1.5, 2]);
  torch.tensor(array).fill_(0);
  assert.deepEqual(array.tolist(), [1.5, 2]);
});

test("from_numpy and numpy() share memory", () => {
  const array = np.array([1.5, 2]);
  torch.from_numpy(array).mul_(2);
  assert.deepEqual(array.tolist(), [3, 4]);
  const t = torch.zeros(2);
  t.numpy().iadd(1);
  assert.deepEqual(t.tolist(), [1, 1]);
  refuses(() => torch.ones(1, { requires_grad: true }).numpy(), {
    message:
      "Can't call numpy() on Tensor that requires grad. Use tensor.detach().numpy() instead.",
  });
  refuses(() => torch.from_numpy([1]), {
    kind: "TypeError",
    message: "expected np.ndarray (got list)",
  });
});

test("a list of one-element tensors is a list of their numbers", () => {
  assert.deepEqual(torch.tensor([torch.tensor(1), torch.tensor([2])]).tolist(), [1, 2]);
  refuses(() => torch.tensor([torch.ones(2), torch.ones(2)]), {
    kind: "ValueError",
    message: /^only one element tensors can be converted to Python scalars/,
  });
});

test("empty lists make empty tensors", () => {
  assert.deepEqual([...torch.tensor([]).shape], [0]);
  assert.deepEqual([...torch.tensor([[], []]).shape], [2, 0]);
  assert.equal(String(torch.tensor([])), "tensor([])");
});

test("ragged lists are refused with the length that was expected", () => {
  refuses(() => torch.tensor([[1, 2], [3]]), {
    kind: "ValueError",
    op: "tensor",
    message: "expected sequence of length 2 at dim 1 (got 1)",
  });
  refuses(() => torch.tensor([[1, 2], 3]), {
    kind: "TypeError",
    message: "not a sequence",
  });
  refuses(() => torch.tensor([1, [2]]), {
    kind: "TypeError",
    message: "must be real number, not list",
  });
});

test("what is no number is refused by name", () => {
  refuses(() => torch.tensor("abc"), {
    message: "new(): invalid data type 'str'",
  });
  refuses(() => torch.tensor([1, "2"]), {
    message: "new(): invalid data type 'str'",
  });
  refuses(() => torch.tensor({ a: 1 }), {
    message: "new(): invalid data type 'dict'",
  });
  refuses(() => torch.tensor(null), {
    message: "Could not infer dtype of NoneType",
  });
  refuses(() => torch.tensor([1, undefined]), {
    message: "Could not infer dtype of undefined",
  });
  refuses(() => torch.tensor(new DataView(new ArrayBuffer(8))), {
    kind: "TypeError",
  });
  refuses(() => torch.tensor(), {
    message: 'tensor() missing 1 required positional arguments: "data"',
  });
});

test("torch.tensor takes its options by name only", () => {
  refuses(() => torch.tensor([1, 2], torch.float32), {
    message: "tensor() takes 1 positional argument but 2 were given",
  });
  refuses(() => torch.tensor(1, 2, 3), {
    message: "tensor() takes 1 positional argument but 3 were given",
  });
  refuses(() => torch.tensor([1], { require_grad: true }), {
    message: "tensor() got an unexpected keyword argument 'require_grad'",
  });
  refuses(() => torch.tensor([1], { dtype: "float32" }), {
    message: "tensor(): argument 'dtype' must be torch.dtype, not str",
  });
});

test("only floating point tensors can require grad", () => {
  const message = "only Tensors of floating point dtype can require gradients";
  refuses(() => torch.tensor([1], { dtype: torch.int64, requires_grad: true }), { message });
  refuses(() => torch.arange(3).requires_grad_(), { message });
  refuses(() => torch.zeros(2, { dtype: torch.bool, requires_grad: true }), {
    message,
  });
});

test("torch.Tensor is PyTorch's old constructor, with and without new", () => {
  assert.equal(String(torch.Tensor([1, 2])), "tensor([1., 2.])");
  assert.equal(String(new torch.Tensor([1, 2])), "tensor([1., 2.])");
  assert.deepEqual([...new torch.Tensor(2, 3).shape], [2, 3]);
  assert.equal(torch.Tensor([1]) instanceof torch.Tensor, true);
  assert.equal(torch.ones(1) instanceof torch.Tensor, true);
  refuses(() => new (torch.ones(1).constructor)(1), { kind: "TypeError" });
});

test("full and arange take their dtype from the numbers", () => {
  assert.equal(torch.full([2], 1).dtype, torch.int64);
  assert.equal(torch.full([2], 1.5).dtype, torch.float32);
  assert.equal(torch.full([2], true).dtype, torch.bool);
  assert.equal(torch.arange(3).dtype, torch.int64);
  assert.equal(torch.arange(0, 1, 0.5).dtype, torch.float32);
  assert.equal(torch.arange(3, { dtype: torch.float64 }).dtype, torch.float64);
});

test("the default dtype can be changed and rules literals", () => {
  torch.set_default_dtype(torch.float64);
  try {
    assert.equal(dtype(1.5), torch.float64);
    assert.equal(torch.zeros(1).dtype, torch.float64);
    assert.equal(torch.get_default_dtype(), torch.float64);
  } finally {
    torch.set_default_dtype(torch.float32);
  }
});

test("the only device is the CPU, and asking for another says so", () => {
  assert.equal(torch.cuda.is_available(), false);
  assert.equal(torch.zeros(1, { device: "cpu" }).device, "cpu");
  const a = torch.ones(1);
  assert.equal(a.to(torch.device("cpu")), a);
  for (const ask of [
    () => a.to("cuda"),
    () => torch.zeros(1, { device: "cuda:0" }),
    () => torch.tensor(1, { device: "cuda" }),
    () => torch.device("cuda"),
  ]) {
    refuses(ask, {
      kind: "AssertionError",
      message: "Torch not compiled with CUDA enabled",
    });
  }
});

test("tolist and typed_array give copies in row-major order", () => {
  const a = torch.arange(6).reshape(2, 3);
  assert.deepEqual(a.T.tolist(), [
    [0, 3],
    [1, 4],
    [2, 5],
  ]);
  assert.deepEqual(a.T.typed_array(), BigInt64Array.of(0n, 3n, 1n, 4n, 2n, 5n));
  const floats = torch.ones(2).typed_array();
  floats[0] = 9;
  assert.deepEqual(floats, Float32Array.of(9, 1));
  assert.deepEqual(a.at(1).float().typed_array(), Float32Array.of(3, 4, 5));
  assert.deepEqual(torch.tensor([true]).typed_array(), Uint8Array.of(1));
  assert.equal(torch.tensor(2.5).tolist(), 2.5);
  assert.deepEqual(torch.tensor([[]]).tolist(), [[]]);
  assert.deepEqual(torch.tensor([true, false]).tolist(), [true, false]);
});

test("JSON.stringify writes the numbers", () => {
  assert.equal(JSON.stringify({ loss: torch.tensor([1.5, 2]) }), '{"loss":[1.5,2]}');
  assert.equal(JSON.stringify(torch.ones(2, 3).shape), "[2,3]");
});
