/** Errors of shapes, from the page's own workers: what is drawn of them. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { makeChecker } from "../../web/src/live/messages.js";
import { readShapeError } from "../../web/src/live/shape_error.js";
import { runInWorker } from "./worker_run.mjs";

/** @param {"js" | "py"} code @param {string} source what fails in its last line */
async function drawn(code, source) {
  const messages = await runInWorker(code, source);
  const checker = makeChecker(() => 0);
  checker.check({ type: "ready" });
  checker.begin();
  const checked = /** @type {any} */ (checker.check(messages.at(-1)));
  assert.equal(checked?.type, "error");
  const { message, shapes, line } = checked.error;
  const read = readShapeError(message, shapes, source.split("\n")[line - 1]);
  if (!read) return message;
  const { rule, a, b } = read;
  const box = (/** @type {any} */ { name, dims, bad }) =>
    `${name}[${dims.map((/** @type {any} */ size, /** @type {number} */ i) => (bad.includes(i) ? `!${size}` : String(size)))}]`;
  return `${rule} ${box(a)} ${box(b)}`;
}

const PYTHON = {
  "torch.ones(64, 1000) @ torch.ones(100, 10)": "product [64,!1000] [!100,10]",
  "x @ w": "product x[2,!3] w[!4,5]",
  "x.mm(w)": "product x[2,!3] w[!4,5]",
  "torch.matmul(x, w)": "product x[2,!3] w[!4,5]",
  "torch.nn.Linear(4, 1)(x)": "product [2,!3] [!4,1]",
  "x.mv(torch.ones(2))": "product [2,!3] [!2]",
  "torch.bmm(torch.ones(2, 3, 4), torch.ones(2, 5, 6))": "product [2,3,!4] [2,!5,6]",
  "torch.bmm(torch.ones(2, 3, 4), torch.ones(3, 4, 6))": "equal [!2,3,4] [!3,4,6]",
  "x + w": "broadcast x[!2,!3] w[!4,!5]",
  "x * torch.ones(4)": "broadcast [2,!3] [!4]",
  "torch.ones(7, 2, 3) - torch.ones(4, 1)": "broadcast [7,!2,3] [!4,1]",
  "x.expand(2, 4)": "broadcast [2,!4] [2,!3]",
  "torch.cat([x, torch.ones(2, 4)])": "equal [2,!3] [2,!4]",
  "torch.cat([x, torch.ones(3, 4, 1)], 1)": /Tensors must have same number of dimensions/,
  "torch.stack([x, w])": "equal [!2,!3] [!4,!5]",
  "x.view(4, 2)": "count [!6] [!4,!2]",
  "x.reshape(-1, 4)": "count [!6] [!-1,!4]",
  "torch.nn.Conv2d(3, 2, 3)(torch.ones(1, 1, 5, 5))": "equal [1,!1,5,5] [2,!3,3,3]",
  "torch.nn.functional.binary_cross_entropy(torch.rand(3, 1), torch.rand(3))": "equal [3,!1] [3]",
  "torch.nn.functional.binary_cross_entropy_with_logits(torch.rand(2), torch.rand(3))":
    "equal [!2] [!3]",
  "torch.nn.functional.cross_entropy(torch.rand(3, 5), torch.tensor([1, 2]))": "equal [!3,5] [!2]",
  "x[torch.tensor([True, False, True])]": "equal [!2,3] [!3]",
  "np.ones((2, 3)) @ np.ones((2, 3))": "product [null,!3] [!2,null]",
  "np.ones((2, 3)).dot(np.ones((2, 3)))": "product [2,!3] [!2,3]",
  "np.ones((2, 3)) + np.ones(4)": "broadcast [2,!3] [!4]",
  "np.ones((2, 3)).reshape(4, 2)": "count [!6] [!4,!2]",
  "torch.ones(2)[5]": /out of bounds/,
};

test("Python's errors of shapes are understood", async () => {
  const head = "import torch\nimport numpy as np\nx = torch.ones(2, 3)\nw = torch.ones(4, 5)\n";
  for (const [line, expected] of Object.entries(PYTHON)) {
    const said = await drawn("py", head + line);
    if (typeof expected === "string") assert.equal(said, expected, line);
    else assert.match(said, expected, line);
  }
});

test("JavaScript's, too", async () => {
  const head =
    'import { load } from "gradlet";\nconst torch = await load();\nconst x = torch.ones(2, 3);\nconst w = torch.ones(4, 5);\n';
  assert.equal(await drawn("js", `${head}x.mm(w);`), "product x[2,!3] w[!4,5]");
  assert.equal(await drawn("js", `${head}x.add(w); // x.mm(w)`), "broadcast x[!2,!3] w[!4,!5]");
  assert.equal(
    await drawn("js", `${head}torch.numpy.ones([2, 3]).add(torch.numpy.ones(4));`),
    "broadcast [2,!3] [!4]",
  );
});

test("sizes that a message alone tells", () => {
  const message =
    "The size of tensor a (3) must match the size of tensor b (4) at non-singleton dimension 1";
  assert.deepEqual(readShapeError(message), {
    rule: "broadcast",
    a: { name: "", dims: [null, 3], bad: [1] },
    b: { name: "", dims: [null, 4], bad: [1] },
  });
  assert.equal(readShapeError("name 'x' is not defined"), null);
});

test("forged shapes are dropped, the error stays", () => {
  const error = { name: "E", message: "m", line: 1, column: null, stack: "", hint: "" };
  for (const shapes of [3, [3], [[-1]], [["2"]], Array(9).fill([1]), [Array(9).fill(1)], [[2.5]]]) {
    const checker = makeChecker(() => 0);
    checker.check({ type: "ready" });
    checker.begin();
    const checked = /** @type {any} */ (
      checker.check({ type: "error", error: { ...error, shapes }, ms: 1, fatal: true })
    );
    assert.deepEqual(checked.error, error);
  }
});
