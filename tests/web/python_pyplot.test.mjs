/** What matplotlib.pyplot sends to the page. */
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { start, transformPython } from "../../web/dist/python_node.js";

/** @type {any[]} */
const figures = [];
const python = await start({ print: () => {}, draw: (figure) => figures.push(figure) });

/** @param {string} program @returns {any[]} the figures it has drawn */
function drawn(program) {
  const transformed = /** @type {any} */ (transformPython(program));
  assert.equal(python.run(transformed.text), null);
  return figures;
}

beforeEach(() => {
  figures.length = 0;
});

test("lines with labels and scales, at the program's end without show()", () => {
  const [figure] = drawn(`
import matplotlib.pyplot as plt
plt.plot([3, 2, 1], label="loss")
plt.plot([0, 2], [1.5, float("nan")], "r--")
plt.yscale("log")
plt.title("Loss")
plt.xlabel("step")
plt.legend()
plt.grid(True)
`);
  assert.equal(figure.title, "Loss");
  assert.equal(figure.xlabel, "step");
  assert.equal(figure.ylabel, "");
  assert.equal(figure.xscale, "linear");
  assert.equal(figure.yscale, "log");
  assert.equal(figure.legend, true);
  assert.equal(figure.grid, true);
  const [loss, dashed] = figure.series;
  assert.deepEqual([loss.kind, loss.x, loss.y, loss.label], ["line", [0, 1, 2], [3, 2, 1], "loss"]);
  assert.deepEqual(
    [dashed.x, dashed.y],
    [
      [0, 2],
      [1.5, null],
    ],
  );
  assert.deepEqual([dashed.color, dashed.style], ["red", "--"]);
});

test("tensors and arrays are plotted as their numbers, gradients or not", () => {
  const [figure] = drawn(`
import matplotlib.pyplot as plt, numpy as np, torch
plt.scatter(np.arange(2), torch.ones(2, requires_grad=True) * 2, color="C1")
plt.plot(torch.tensor([1.0, 2.0]), np.array([[1, 2], [3, 4]]))
plt.plot([1, 2], [3, 4], "bo")
plt.show()
`);
  const kinds = figure.series.map((/** @type {any} */ { kind, y }) => [kind, y]);
  assert.deepEqual(kinds, [
    ["scatter", [2, 2]],
    ["line", [1, 3]],
    ["line", [2, 4]],
    ["scatter", [3, 4]],
  ]);
  assert.equal(figure.series[0].color, "C1");
});

test("subplots are figures of their own; images, histograms and bars", () => {
  const [image, histogram, bars] = drawn(`
import matplotlib.pyplot as plt
fig, axes = plt.subplots(1, 2)
axes[0].imshow([[1, 0], [0, 1]], cmap="gray")
axes[0].set_title("image")
axes[1].hist([1, 2, 2, 3], bins=2)
plt.show()
plt.figure()
plt.bar(["a", "b"], [1, 2])
plt.axhline(1.5, ls=":")
`);
  assert.deepEqual([image.title, image.series[0].kind], ["image", "image"]);
  assert.deepEqual(image.series[0].y, [[1, 0], [0, 1]]); // prettier-ignore
  assert.deepEqual([histogram.series[0].x, histogram.series[0].y], [[1, 2, 3], [1, 3]]); // prettier-ignore
  assert.deepEqual(bars.series[0].x, ["a", "b"]);
  assert.equal(bars.series[1].style, ":");
});

test("what cannot be is refused in words", () => {
  const refused = (/** @type {string} */ program) => {
    const failure = python.run(/** @type {any} */ (transformPython(program)).text);
    return `${failure?.name}: ${failure?.message}`;
  };
  assert.equal(
    refused("import matplotlib.pyplot as plt\nplt.savefig('a.png')"),
    "NotImplementedError: plt.savefig is not in gradlet; plt.show() draws the figure on the page",
  );
  assert.match(
    refused("import matplotlib.pyplot as plt\nplt.plot([1, 2], [1, 2, 3])"),
    /^ValueError: x and y must have same first dimension/,
  );
  assert.match(
    refused("import matplotlib.pyplot as plt\nplt.contourf([1])"),
    /^AttributeError: matplotlib.pyplot.contourf is not in gradlet/,
  );
});
