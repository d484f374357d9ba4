/** torch.numpy from JavaScript: keywords of reductions, eigenvalues, narrow integers. Python's are in tests/parity. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "../../web/dist/gradlet.js";

const torch = await load();
const np = torch.numpy;
const a = np.arange(6).reshape(2, 3);

test("out= is written and given back, where= and initial= choose, dtype= decides", () => {
  const out = np.zeros(3);
  assert.equal(np.sum(a, { axis: 0, out }), out);
  assert.deepEqual(out.tolist(), [3, 5, 7]);
  np.mean(a, { axis: 0, out });
  assert.deepEqual(out.tolist(), [1.5, 2.5, 3.5]);
  assert.equal(np.sum(a, { where: np.greater(a, 2), initial: 10 }), 22);
  assert.equal(np.max(a, { where: np.less(a, 3), initial: -1 }), 2);
  assert.throws(() => np.max(a, { where: np.less(a, 3) }), /does not have an identity/);
  assert.equal(np.mean(a, { axis: 0, dtype: "float32" }).dtype, "float32");
  assert.equal(np.cumsum(a, { dtype: "float32" }).dtype, "float32");
});

test("what is infinite, complex eigenvalues and unknown methods are refused in words", () => {
  assert.throws(
    () =>
      np.linalg.eig([
        [0, 1],
        [-1, 0],
      ]),
    /complex eigenvalues are not in gradlet/,
  );
  assert.throws(
    () =>
      np.linalg.eig([
        [0, Infinity],
        [1, 0],
      ]),
    /must not contain infs or NaNs/,
  );
  assert.throws(() => np.linalg.eig([[1, 2, 3]]), /must be square/);
  assert.throws(() => np.quantile([1, 2], 0.5, { method: "inverted_cdf" }), /is not in gradlet/);
  assert.throws(() => np.histogram([1, 2], "auto"), /is not in gradlet/);
});

test("the real eigenvalues of many matrices belong to their vectors", () => {
  np.random.seed(0);
  for (let n = 1; n < 12; n++) {
    // Similar to a diagonal matrix.
    const s = np.random.randn(n, n);
    const d = np.diag(np.subtract(np.random.permutation(n), 3));
    const m = np.matmul(np.matmul(s, d), np.linalg.inv(s));
    const [values, vectors] = np.linalg.eig(m);
    const sorted = np.sort(values);
    assert.ok(np.allclose(sorted, np.sort(np.diag(d)), 1e-5, 1e-5), `${n}: ${sorted}`);
    const off = np.subtract(np.matmul(m, vectors), np.multiply(vectors, values));
    assert.ok(np.max(np.abs(off)) < 1e-6, `${n}`);
  }
});

test("integers of few bits", () => {
  const rng = np.random.default_rng(0);
  const drawn = rng.integers(0, 10, 5, { dtype: "uint8" });
  assert.deepEqual([drawn.dtype, drawn.tolist()], ["uint8", [3, 5, 7, 8, 8]]);
  assert.throws(
    () => rng.integers(0, 257, 5, { dtype: "uint8" }),
    /high is out of bounds for uint8/,
  );
  assert.throws(() => rng.integers(0, 2, 5, { dtype: "float32" }), /Unsupported dtype/);
});
