/** What matplotlib.pyplot sends to the page. */
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { start, transformPython } from "../../web/dist/python_node.js";
import { checkFigure } from "../../web/src/live/figure_check.js";

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
  assert.match(
    refused("import matplotlib.pyplot as plt\nplt.plot([1, 2], [1, 2, 3])"),
    /^ValueError: x and y must have same first dimension/,
  );
  assert.match(
    refused("import matplotlib.pyplot as plt\nplt.quiver([1])"),
    /^AttributeError: matplotlib.pyplot.quiver is not in gradlet/,
  );
});

test("contours, words and areas", () => {
  const [figure] = drawn(`
import numpy as np
import matplotlib.pyplot as plt
x, y = np.meshgrid(np.arange(3), np.arange(3))
plt.contourf(x, y, x, levels=[0, 1, 2], cmap="gray")
plt.contour(x, y, x + y, levels=[1.5], colors="k")
plt.text(1, 2, "here", ha="center", color="r")
plt.fill_between([0, 1], [1, 2], 0, alpha=0.2)
`);
  const kinds = figure.series.map((/** @type {any} */ { kind }) => kind);
  assert.deepEqual(kinds, ["area", "area", "line", "text", "area"]);
  const [dark, light, line, words, area] = checkFigure(figure)?.series ?? [];
  assert.deepEqual(dark.x.slice(0, 5), [0, 1, 1, 0, null]);
  assert.deepEqual([dark.color, light.color], ["#000000", "#ffffff"]);
  assert.deepEqual([line.x.slice(0, 2), line.y.slice(0, 2)], [[1, 0.5], [0.5, 1]]); // prettier-ignore
  assert.deepEqual([words.text, words.align, words.color], ["here", "center", "red"]);
  assert.deepEqual([area.x, area.y, area.alpha], [[0, 1, 1, 0], [1, 2, 0, 0], 0.2]); // prettier-ignore
});

test("colormaps, colors and the values that are returned", () => {
  const [image] = drawn(`
import matplotlib
import matplotlib.pyplot as plt
from matplotlib import cm, colors
fig, axes = plt.subplots(1, 2, squeeze=False)
assert axes.shape == (1, 2)
axes[0, 0].imshow([[0, 1]], cmap="RdBu")
axes[0, 0].spines["top"].set_visible(False)
(line,) = axes[0, 1].plot([1, 2])
line.set_data([0, 1, 2], [3, 4, 5])
assert plt.cm.gray(0.5) == (0.5, 0.5, 0.5, 1.0) == cm.gray(0.5)
assert colors.to_rgb("#ff0000") == (1.0, 0.0, 0.0) and colors.to_hex("g") == "#008000"
assert colors.ListedColormap(["r", "b"])(1) == (0.0, 0.0, 1.0, 1.0)
n, bins, patches = plt.hist([1, 2, 2], bins=2)
plt.savefig("a.png")
`);
  const [series] = checkFigure(image)?.series ?? [];
  assert.deepEqual(series.stops?.[0], [103, 0, 31]);
  assert.deepEqual(figures[1].series[0].y, [3, 4, 5]);
});
