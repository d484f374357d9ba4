/** torch.numpy as a program meets it. What it prints is compared with NumPy's in tests/parity. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { inspect } from "node:util";
import { np, refuses, torch } from "./helpers.mjs";

const a = () =>
  np.array([
    [1, 2],
    [3, 4],
  ]);

test("arrays print as NumPy's str, and console.log as its repr", () => {
  assert.equal(String(a()), "[[1 2]\n [3 4]]");
  assert.equal(inspect(a()), "array([[1 2]\n       [3 4]])");
  assert.equal(String(np.array([1.5, 2])), "[1.5 2. ]");
  assert.equal(String(np.array([true, false])), "[ True False]");
});

test("dtypes are NumPy's: int64, float64, bool", () => {
  assert.equal(a().dtype, "int64");
  assert.equal(np.array([1.5]).dtype, "float64");
  assert.equal(np.array([true]).dtype, "bool");
  assert.equal(np.array([1e20]).dtype, "float64");
  assert.equal(np.zeros([2]).dtype, "float64");
  assert.equal(np.zeros([2], { dtype: "int64" }).dtype, "int64");
  assert.equal(np.array([1, 2], { dtype: "float64" }).dtype, "float64");
  assert.equal(a().astype("float64").dtype, "float64");
  assert.equal(a().div(2).dtype, "float64");
  assert.equal(a().mul(1.5).dtype, "float64");
  assert.equal(a().mul(2).dtype, "int64");
});

test("full reductions and single elements are numbers", () => {
  assert.equal(a().sum(), 10);
  assert.equal(a().mean(), 2.5);
  assert.equal(a().max(), 4);
  assert.equal(a().at(1, 0), 3);
  assert.equal(np.dot([1, 2], [3, 4]), 11);
  assert.deepEqual(a().sum({ axis: 0 }).tolist(), [4, 6]);
  assert.deepEqual(a().sum(1, true).tolist(), [[3], [7]]);
  assert.deepEqual(a().argmax({ axis: 1 }).tolist(), [1, 1]);
});

test("in-place methods change the array and give it back", () => {
  const x = np.array([1.5, 2]);
  assert.equal(x.isub(0.5), x);
  x.iadd(1).imul(2).idiv(4);
  assert.deepEqual(x.tolist(), [1, 1.25]);
});

test("at and set take integers, slices, lists and masks; copy is a copy", () => {
  const x = a();
  const y = x.copy();
  x.set(x.gt(2), 0);
  x.set([0, 1], 9);
  assert.deepEqual(x.tolist(), [
    [1, 9],
    [0, 0],
  ]);
  assert.deepEqual(y.at(":", 1).tolist(), [2, 4]);
  assert.deepEqual(y.at([1, 0], [0, 0]).tolist(), [3, 1]);
  assert.deepEqual(y.at(y.ge(2)).tolist(), [2, 3, 4]);
  y.T.set(0, 7); // a view
  assert.deepEqual(y.at(":", 0).tolist(), [7, 7]);
});

test("shape, ndim, size, length and iteration", () => {
  assert.deepEqual(a().shape, [2, 2]);
  assert.deepEqual([a().ndim, a().size, a().length], [2, 4, 2]);
  assert.deepEqual(
    [...a()].map((row) => row.tolist()),
    [
      [1, 2],
      [3, 4],
    ],
  );
  assert.deepEqual(a().reshape(4).shape, [4]);
  assert.equal(JSON.stringify(a()), "[[1,2],[3,4]]");
});

test("shapes that do not fit give NumPy's message", () => {
  refuses(() => a().add(np.ones(3)), {
    kind: "ValueError",
    message: "operands could not be broadcast together with shapes (2,2) (3,) ",
  });
  refuses(() => a().dot(np.ones(3)), {
    kind: "ValueError",
    message: "shapes (2,2) and (3,) not aligned: 2 (dim 1) != 3 (dim 0)",
  });
  refuses(() => a().at(5), { kind: "IndexError" });
});

test("what is no operand is refused", () => {
  for (const other of ["x", null, undefined, {}, torch.ones(2)]) {
    refuses(() => a().add(other), {
      kind: "TypeError",
      message: /^unsupported operand type: '/,
    });
  }
  refuses(() => /** @type {any} */ (a()) + 1, {
    kind: "TypeError",
    message: /write a\.add\(b\)/,
  });
  refuses(() => /** @type {any} */ (a())[0], { message: /write x\.at\(0\)/ });
  refuses(() => np.array([[1, 2], [3]]), { kind: "ValueError" });
  refuses(() => np.array("abc"), { kind: "TypeError" });
});

test("sizes are lists: np.zeros(2, 3) is refused as in NumPy", () => {
  refuses(() => np.zeros(2, 3), {
    kind: "TypeError",
    message: "Cannot interpret '3' as a data type",
  });
  refuses(() => np.zeros(-1), {
    kind: "ValueError",
    message: "negative dimensions are not allowed",
  });
  refuses(() => np.random.randn(2.5), {
    message: "'float' object cannot be interpreted as an integer",
  });
  refuses(() => np.random.rand(-1), {
    message: "negative dimensions are not allowed",
  });
});

test("np.random without sizes gives numbers, and the seed is checked", () => {
  np.random.seed(0);
  assert.equal(np.random.randn(), 1.764052345967664);
  assert.equal(typeof np.random.rand(), "number");
  assert.deepEqual(np.random.randint(0, 10, [2, 3]).shape, [2, 3]);
  assert.deepEqual(np.random.randint(10, { size: 4 }).shape, [4]);
  assert.equal(typeof np.random.randint(10), "number");
  for (const seed of [-1, 2 ** 32, 1.5, "0"]) {
    refuses(() => np.random.seed(/** @type {any} */ (seed)), {
      kind: "ValueError",
    });
  }
  refuses(() => np.random.randint(5, 5), {
    kind: "ValueError",
    message: "low >= high",
  });
  refuses(() => np.random.randint(5, { sizes: 1 }), { message: /'sizes'$/ });
});

test("np.random shuffles, chooses and says what cannot be", () => {
  np.random.seed(42);
  assert.deepEqual(np.random.permutation(5).tolist(), [1, 4, 2, 0, 3]);
  const list = ["a", "b", "c"];
  np.random.shuffle(list);
  assert.deepEqual([...list].sort(), ["a", "b", "c"]);
  assert.equal(typeof np.random.choice(3), "number");
  assert.deepEqual(np.random.normal({ size: [2, 3] }).shape, [2, 3]);
  const says = {
    "Cannot take a larger sample than population when 'replace=False'": [2, 3, false],
    "'a' and 'p' must have same size": [2, 3, { p: [1] }],
    "probabilities do not sum to 1": [2, 3, { p: [0.5, 0.6] }],
    "probabilities are not non-negative": [2, 3, { p: [1.5, -0.5] }],
    "Fewer non-zero entries in p than size": [2, { size: 2, replace: false, p: [1, 0] }],
    "a must be 1-dimensional": [np.ones([2, 2])],
    "a must be greater than 0 unless no samples are taken": [0],
  };
  for (const [message, args] of Object.entries(says)) {
    refuses(() => np.random.choice(...args), { kind: "ValueError", message });
  }
  refuses(() => np.random.normal(0, -1), { kind: "ValueError", message: "scale < 0" });
});

test("torch and NumPy have random streams of their own", () => {
  torch.manual_seed(0);
  const expected = torch.randn(3).tolist();
  torch.manual_seed(0);
  np.random.randn(5);
  assert.deepEqual(torch.randn(3).tolist(), expected);
});
