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
  assert.equal(inspect(a()), "array([[1, 2],\n       [3, 4]])");
  assert.match(inspect(np.arange(2000)), /1999\], shape=\(2000,\)\)$/);
  assert.equal(inspect(np.zeros([0, 3])), "array([], shape=(0, 3), dtype=float64)");
  assert.equal(np.array_repr(np.ones(2, { dtype: np.float32 })), "array([1., 1.], dtype=float32)");
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
  assert.deepEqual(a().sum({ axis: 1, keepdims: true }).tolist(), [[3], [7]]);
  assert.equal(np.prod([2 ** 20, 2 ** 20]), 2 ** 40);
  refuses(() => a().sum(1, true), {
    kind: "TypeError",
    message: "Cannot interpret 'True' as a data type",
  });
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
      message: /^unsupported operand type\(s\) for \+: 'int' and '/,
    });
  }
  refuses(() => a().isub(0.5), {
    kind: "UFuncTypeError",
    message:
      "Cannot cast ufunc 'subtract' output from dtype('float64') to dtype('int64') with casting rule 'same_kind'",
  });
  refuses(() => np.add(1), {
    message: "add() takes from 2 to 2 positional arguments but 1 was given",
  });
  refuses(() => np.sum(), {
    message: "sum() missing 1 required positional argument: 'a'",
  });
  refuses(() => np.sum(a(), { axes: 1 }), {
    message: "sum() got an unexpected keyword argument 'axes'",
  });
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
  for (const seed of [-1, 2 ** 32]) {
    refuses(() => np.random.seed(seed), { kind: "ValueError" });
  }
  for (const seed of [1.5, "0"]) refuses(() => np.random.seed(seed), { kind: "TypeError" });
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
  refuses(() => np.random.normal(0, -1), {
    kind: "ValueError",
    message: "scale < 0",
  });
});

test("torch and NumPy have random streams of their own", () => {
  torch.manual_seed(0);
  const expected = torch.randn(3).tolist();
  torch.manual_seed(0);
  np.random.randn(5);
  assert.deepEqual(torch.randn(3).tolist(), expected);
});

/** Arguments for what does not take an array or two. @type {Record<string, any[]>} */
const ARGUMENTS = {
  isin: [[1, 2], [2]],
  rot90: [[[1, 2]]],
  digitize: [
    [1, 2],
    [0, 3],
  ],
  copyto: [np.zeros(2), 1],
  apply_along_axis: [(/** @type {any} */ row) => row.sum(), 0, [[1, 2]]],
  arange: [3],
  array_split: [[1, 2, 3], 2],
  bincount: [[1, 2, 2]],
  broadcast_to: [
    [1, 2],
    [2, 2],
  ],
  c_: [
    [1, 2],
    [3, 4],
  ],
  cross: [
    [1, 0, 0],
    [0, 1, 0],
  ],
  diag: [[1, 2]],
  einsum: ["ij,j->i", [[1, 2]], [1, 2]],
  expand_dims: [[1, 2], 0],
  eye: [2],
  fliplr: [np.eye(2)],
  roll: [[1, 2], 1],
  fill_diagonal: [np.zeros([2, 2]), 1],
  finfo: ["float32"],
  iinfo: ["int32"],
  issubdtype: ["uint8", "integer"],
  full: [2, 1.5],
  full_like: [[1, 2], 3],
  gradient: [[1, 2, 4]],
  histogram: [[1, 2, 2], 2],
  hsplit: [[1, 2], 2],
  identity: [2],
  insert: [[1, 2], 1, 9],
  interp: [0.5, [0, 1], [2, 4]],
  linspace: [0, 1, 3],
  logspace: [0, 2, 3],
  moveaxis: [np.zeros([2, 3]), 0, 1],
  ndarray: [],
  percentile: [[1, 2], 50],
  permute_dims: [[[1, 2]]],
  polyfit: [[0, 1, 2], [1, 3, 5], 1],
  quantile: [[1, 2], 0.5],
  reshape: [
    [1, 2],
    [2, 1],
  ],
  split: [[1, 2], 2],
  swapaxes: [np.zeros([2, 3]), 0, 1],
  take: [[1, 2], 0],
  astype: [[1, 2], "float32"],
  tensordot: [np.ones([2, 2]), np.ones([2, 2]), 1],
  tile: [[1, 2], 2],
  trace: [np.eye(2)],
  unravel_index: [5, [2, 3]],
  vectorize: [(/** @type {number} */ x) => x + 1],
  vsplit: [np.eye(2), 2],
  zeros: [2],
  ones: [2],
  empty: [2],
  delete: [[1, 2], 0],
  diagonal: [np.eye(2)],
};

test("every function of the tables runs, and says its parameters", () => {
  /** @type {string[]} */
  const failed = [];
  for (const [name, fn] of Object.entries(np)) {
    if (typeof fn !== "function" || name === "ndarray") continue;
    const two = ["x1,x2", "a,b"].some((list) => fn.parameters?.startsWith(list));
    const whole = /bitwise|logical|invert/.test(name);
    const value = whole ? [true, false] : [1, 2];
    const args =
      ARGUMENTS[name] ??
      (name.endsWith("stack") || /^concat/.test(name)
        ? [[value, value]]
        : two ||
            [
              "append",
              "array_equal",
              "isclose",
              "allclose",
              "searchsorted",
              "polyval",
              "repeat",
            ].includes(name)
          ? [value, value]
          : /^set/.test(name)
            ? []
            : [value]);
    try {
      fn(...args);
    } catch (error) {
      failed.push(`${name}: ${error}`);
    }
  }
  assert.deepEqual(failed, []);
});

test("Python's numpy has no function that JavaScript's has not", async () => {
  const { API } = await import("../../web/src/live/api_names.js");
  const lacking = (/** @type {string} */ place) => {
    const ours = new Set(API.js[place].split(" "));
    return API.py[place].split(" ").filter((name) => !ours.has(name));
  };
  // dtypes as classes, what Python's statements need, and its own modules
  const python =
    /^(dtype|floating|generic|integer|number|long|longlong|errstate|seterr|exceptions|euler_gamma|numpy)$/;
  assert.deepEqual(
    lacking("numpy").filter((name) => !python.test(name)),
    [],
  );
  for (const place of ["numpy.random", "numpy.linalg", "numpy.testing"]) {
    assert.deepEqual(
      lacking(place).filter(
        (name) => !/^(LinAlgError|PCG64|SeedSequence|numpy|assert_|assert_raises)$/.test(name),
      ),
      [],
      place,
    );
  }
});

test("numbers of the functions that are made of others", () => {
  const x = [-1e200, -30, -0.5, -1e-9, 0, 1e-9, 0.3, 2, 1e8, 1e200];
  const close = (/** @type {any} */ actual, /** @type {number[]} */ expected) =>
    np.testing.assert_allclose(actual, expected, { rtol: 4e-16 });
  close(np.arcsinh(x), x.map(Math.asinh));
  close(np.cbrt(x), x.map(Math.cbrt));
  close(np.arccosh([1, 1.5, 30, 1e200]), [1, 1.5, 30, 1e200].map(Math.acosh));
  close(np.arctanh([-0.99, -1e-9, 0, 0.5]), [-0.99, -1e-9, 0, 0.5].map(Math.atanh));
  assert.deepEqual(np.exp2([-2, 0.5, 10]).tolist(), [0.25, Math.SQRT2, 1024]);
  assert.equal(np.degrees(Math.PI), 180);
  assert.equal(np.arctan2(-1, -1), -2.356194490192345);
  assert.ok(Object.is(np.cbrt([-0, 0.5]).tolist()[0], -0));
  assert.equal(np.array([1e200]).add(1e200).item(), 2e200);
});

test("streams of np.random of their own", () => {
  const one = new np.random.RandomState(3);
  const two = np.random.RandomState(3);
  np.random.seed(0);
  assert.deepEqual(one.rand(3).tolist(), two.random({ size: 3 }).tolist());
  const state = np.random.get_state();
  const first = np.random.randn();
  assert.equal(first, 1.764052345967664);
  np.random.set_state(state);
  assert.equal(np.random.randn(), first);
});

test("results with names, lists and typed arrays", () => {
  const { eigenvalues, eigenvectors } = np.linalg.eigh([
    [2, 0],
    [0, 1],
  ]);
  assert.deepEqual(eigenvalues.tolist(), [1, 2]);
  assert.deepEqual(eigenvectors.shape, [2, 2]);
  assert.deepEqual(np.split(np.arange(4), 2).map(String), ["[0 1]", "[2 3]"]);
  assert.equal(np.array(Float64Array.of(1, 2)).dtype, "float64");
  assert.equal(np.array([Float32Array.of(1, 2), Float32Array.of(3, 4)]).dtype, "float32");
  assert.equal(np.result_type("float32", [1]), "float64");
  assert.deepEqual(np.r_("0:3", 5).tolist(), [0, 1, 2, 5]);
  assert.deepEqual(
    np
      .vectorize((x, y) => x * y)([1, 2], 3)
      .tolist(),
    [3, 6],
  );
  assert.deepEqual(np.array([1, 2, 3]).at("::-1").tolist(), [3, 2, 1]);
});

test("default_rng: NumPy's newer generator", () => {
  const rng = np.random.default_rng(42);
  assert.equal(String(rng), "Generator(PCG64)");
  assert.equal(rng.random(), 0.7739560485559633);
  assert.deepEqual(rng.random(2).tolist(), [0.4388784397520523, 0.8585979199113825]);
  const { state } = rng.bit_generator;
  const first = rng.standard_normal({ size: 2 }).tolist();
  rng.bit_generator.state = state;
  assert.deepEqual(rng.standard_normal(2).tolist(), first);
  assert.deepEqual(
    np.random.default_rng(42).integers(0, 10, { size: 5 }).tolist(),
    [0, 7, 6, 4, 4],
  );
  const list = ["a", "b", "c", "d"];
  np.random.default_rng(0).shuffle(list);
  assert.deepEqual([...list].sort(), ["a", "b", "c", "d"]);
  assert.ok(list.includes(rng.choice(list)));
  assert.equal(np.random.default_rng(7).spawn(2)[1].random(), 0.4805820057358118);
  assert.notEqual(np.random.default_rng().random(), np.random.default_rng().random());
});

test("in place: whole numbers, bits", () => {
  assert.equal(String(np.array([1, 2, 3]).imod(2)), "[1 0 1]");
  assert.equal(String(np.array([1, 2, 3]).ipow(2)), "[1 4 9]");
  const a = np.array([6, 7, 8]);
  assert.equal(a.iand(6).ior(1).ixor([1, 2, 3]), a);
  assert.equal(String(a), "[6 5 2]");
  assert.equal(String(np.array([true, false]).ior([false, true])), "[ True  True]");
});
