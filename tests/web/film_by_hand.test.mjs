/** The film of a program that trains without autograd: arrays changed in place by their gradients. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { weightsByHand } from "../../web/src/live/by_hand.js";
import { messagesOf, filmOf, record } from "./film_run.mjs";

/** @param {string} file */
const lesson = (file) =>
  readFileSync(new URL(`../../web/lessons/${file}`, import.meta.url), "utf8");

test("NumPy's rung is recorded in both languages: names, gradients, rate, the same bits", async () => {
  const film = (await record("py", lesson("1-numpy.py"))).film;
  const other = (await record("js", lesson("1-numpy.js"))).film;
  assert.equal(film.length, 64);
  const [w1, w2] = film.tensors;
  assert.deepEqual([w1.name, w1.line, w1.shape, w1.dtype], ["w1", 31, [1000, 100], "float64"]);
  assert.deepEqual([w2.name, w2.line, w2.shape], ["w2", 32, [100, 10]]);
  for (const { step, x, lines } of film.frames) assert.deepEqual([x, lines], [step, step + 1]);
  film.seek(3);
  const [first, second] = film.views();
  assert.deepEqual(
    [first, second].map(({ rate }) => Number(rate.toPrecision(6))),
    [1e-6, 1e-6],
  );
  // Of what is shown, a part of all.
  const moved = (1e-6 * second.gradNorm) / second.norm;
  assert.ok(Math.abs(second.change / moved - 1) < 0.3);
  const bits = (/** @type {typeof film} */ one) =>
    one.frames.map(({ step, data }) => [step, [...data]]);
  assert.deepEqual(bits(film), bits(other));
});

test("the numbers are the program's own, and which array is a gradient is seen by its shape", async () => {
  const source = `import numpy as np
np.random.seed(1)
X, W, b = np.random.randn(9, 4), np.random.randn(4, 2), np.zeros(2)
lr = np.ones((4, 1)) * 0.1
for t in range(20):
    out = X @ W + b
    dW, db = X.T @ out / 9, out.mean(0)
    if t == 3:
        print(np.linalg.norm(W), np.linalg.norm(dW), np.linalg.norm(db))
    W -= lr * dW
    b -= 0.1 * db
    print(t, (out ** 2).mean())
`;
  const { film, lines } = await record("py", source);
  film.seek(3);
  const [W, b] = film.views();
  const norms =
    lines
      .find((line) => line.split(" ").length === 3)
      ?.split(" ")
      .map(Number) ?? [];
  [W.norm, W.gradNorm, b.gradNorm].forEach((norm, i) =>
    assert.ok(Math.abs(norm / norms[i] - 1) < 1e-6, `${norm} ${norms[i]}`),
  );
  assert.deepEqual([W.tensor.name, b.tensor.name, b.tensor.rows], ["W", "b", 1]);
});

test("what is no training by hand is left alone", async () => {
  const none = [
    ["py", "w -= 1\n"],
    ["py", "for t in range(9):\n    x -= y\n    print(x)\n"],
    ["py", "for t in range(9):\n    loss.backward()\n    w1 -= lr * grad_w1\n"],
    ["py", "for t in range(9):\n    p.w -= lr * grad\n    print(t)\n"],
    ["js", "for (;;) { x.isub(y); console.log(x); }"],
  ];
  for (const [code, source] of none)
    assert.deepEqual(weightsByHand(source, /** @type {"py"} */ (code)), [], source);
  const one = weightsByHand("for t in range(9):\n    w -= lr * grad_w\n    print(t)\n", "py");
  assert.deepEqual(one, [{ weight: "w", line: 2, names: ["lr", "grad_w"] }]);
  // Numbers are no arrays: the program runs, and has no film.
  const { messages, lines } = await messagesOf(
    "py",
    "w, grad_w = 5.0, 0\nfor t in range(3):\n    grad_w = 2 * w\n    w -= 0.1 * grad_w\n    print(t, w)\n",
  );
  assert.equal(lines.length, 3);
  assert.equal(filmOf(messages).length, 0);
});
