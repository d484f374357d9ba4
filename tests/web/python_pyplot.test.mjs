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

test("subplots are one figure; images, histograms and bars", () => {
  const [{ columns, axes }, bars] = drawn(`
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
  const [image, histogram] = axes;
  assert.deepEqual([columns, image.at, histogram.at], [2, [0, 0, 1, 1], [0, 1, 1, 1]]); // prettier-ignore
  assert.deepEqual([image.title, image.series[0].kind], ["image", "image"]);
  assert.deepEqual(image.series[0].y, [[1, 0], [0, 1]]); // prettier-ignore
  assert.deepEqual([histogram.series[0].x, histogram.series[0].y], [[1, 2, 3], [1, 3]]); // prettier-ignore
  assert.deepEqual(bars.series[0].x, ["a", "b"]);
  assert.equal(bars.series[1].style, ":");
});

test("a mask is an image of zeros and ones, large or small", () => {
  const images = drawn(`
import torch, matplotlib.pyplot as plt
for mask in (torch.eye(2) > 0, torch.eye(20) > 0, [[True, False]]):
    plt.imshow(mask)
    plt.show()
`).map((figure) => figure.series[0].y);
  assert.deepEqual(images[0], [[1, 0], [0, 1]]); // prettier-ignore
  assert.deepEqual(images[2], [[1, 0]]);
  assert.deepEqual(images[1].flat().filter(Boolean).length, 20);
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
    refused("import matplotlib.pyplot as plt\nplt.streamplot([1])"),
    /^AttributeError: matplotlib.pyplot.streamplot is not in gradlet/,
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
  const [
    {
      axes: [image, lines],
    },
  ] = drawn(`
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
plt.savefig("a.svg")
assert open("a.svg").read().startswith("<svg")
`);
  const [series] = checkFigure(image)?.series ?? [];
  assert.deepEqual(series.stops?.[0], [103, 0, 31]);
  assert.deepEqual(lines.series[0].y, [3, 4, 5]);
});

test("grids, mosaics and places of diagrams", () => {
  const [spans, mosaic, square] = drawn(`
import matplotlib.pyplot as plt
from matplotlib.gridspec import GridSpec
fig = plt.figure(figsize=(6, 3))
gs = GridSpec(2, 3, figure=fig)
fig.add_subplot(gs[0, :]).plot([1, 2])
fig.add_subplot(gs[1, :2]).plot([1, 2])
fig.add_subplot(gs[-1, -1]).plot([1, 2])
fig.suptitle("all")
fig, axd = plt.subplot_mosaic("AB;CC")
axd["C"].plot([1])
fig, axs = plt.subplots(2, 2, sharex=True)
assert axs.shape == (2, 2) and axs[:, 0].shape == (2,) and axs[0].shape == (2,) and len(axs.flat) == 4
for ax in axs.ravel():
    ax.plot([1, 2])
axs[1, 1].axis("off")
plt.subplot(2, 2, 1)
assert plt.gca() is axs[0, 0] and len(fig.axes) == 4
`);
  assert.equal(spans.title, "all");
  assert.deepEqual(
    spans.axes.map((/** @type {any} */ { at }) => at),
    [[0, 0, 1, 3], [1, 0, 1, 2], [1, 2, 1, 1]], // prettier-ignore
  );
  assert.deepEqual(
    mosaic.axes.map((/** @type {any} */ { at }) => at),
    [[0, 0, 1, 1], [0, 1, 1, 1], [1, 0, 1, 2]], // prettier-ignore
  );
  assert.equal(checkFigure(square)?.axes?.[3].off, true);
});

test("bars of colors, a second scale, errors, bars that lie, spans, ticks", () => {
  const [one, two] = drawn(`
import matplotlib.pyplot as plt
fig, ax = plt.subplots()
im = ax.imshow([[0, 2], [4, 8]], cmap="gray", vmax=10)
bar = fig.colorbar(im, ax=ax, label="size")
ax.set_xticks([0, 1], labels=["a", "b"])
for i in range(2):
    ax.text(i, i, str(i), ha="center", va="center", color="w")
fig, ax = plt.subplots()
(line,) = ax.plot([1, 2, 3], "o-", label="left", lw=2)
ax2 = ax.twinx()
ax2.plot([10, 20, 30], color="r", label="right")
ax2.set_ylabel("second")
ax.errorbar([0, 1], [1, 2], yerr=[0.1, 0.2], fmt="s")
bars = ax.barh([0, 1], [3, 4], left=1)
ax.axvspan(0, 1, alpha=0.3)
ax.axhline(2)
ax.invert_yaxis()
assert len(bars) == 2 and line.get_color() == "C0" and bars[1].get_width() == 0.8
assert plt.ylim()[0] < 0 and ax.get_legend_handles_labels()[1] == ["left", "right"]
`);
  const image = /** @type {any} */ (checkFigure(one));
  assert.deepEqual(image.bar, { low: 0, high: 10, stops: [[0, 0, 0], [255, 255, 255]], label: "size" }); // prettier-ignore
  assert.deepEqual(image.xticks, { at: [0, 1], names: ["a", "b"] });
  assert.deepEqual([image.equal, image.series.length], [true, 3]);
  const lines = /** @type {any} */ (checkFigure(two));
  assert.deepEqual([lines.second.label, lines.yflip], ["second", true]);
  const found = lines.series.map((/** @type {any} */ { kind, twin, color }) => [kind, twin, color]);
  assert.deepEqual(found, [
    ["line", false, "C0"],
    ["scatter", false, "C0"],
    ["line", true, "red"],
    ["scatter", false, "C1"],
    ["line", false, "C1"],
    ["barh", false, "C0"],
    ["area", false, "C1"],
    ["line", false, "C2"],
  ]);
  assert.deepEqual(lines.series[4].y, [0.9, 1.1, null, 1.8, 2.2, null]);
  assert.deepEqual([lines.series[5].base, lines.series[5].size], [[1], 0.8]);
});

test("three dimensions are projected, far faces first", () => {
  const [figure] = drawn(`
import numpy as np
import matplotlib.pyplot as plt
ax = plt.figure().add_subplot(111, projection="3d")
x, y = np.meshgrid(np.linspace(-1, 1, 5), np.linspace(-1, 1, 4))
surface = ax.plot_surface(x, y, x * y, cmap="gray")
ax.scatter([0, 1], [0, 1], [0, 1], c="r", label="points")
ax.plot([0, 1], [0, 1], [0, 1])
ax.set_zlabel("height")
plt.colorbar(surface)
`);
  const { off, equal, series, bar } = /** @type {any} */ (checkFigure(figure));
  assert.deepEqual([off, equal, bar.stops.length], [true, true, 2]);
  const faces = series.find((/** @type {any} */ { kind }) => kind === "faces");
  assert.deepEqual([faces.x.length, faces.color.length], [3 * 4 * 5, 12]); // prettier-ignore
  assert.ok(series.some((/** @type {any} */ one) => one.text === "height"));
  assert.ok(series.some((/** @type {any} */ one) => one.label === "points" && one.x.length === 2));
});

test("an animation is its pictures; a figure that a loop renews keeps its place", () => {
  const [animation, first, last, ...more] = drawn(`
import matplotlib.pyplot as plt
from matplotlib.animation import FuncAnimation
from IPython.display import display, clear_output
fig, ax = plt.subplots()
(line,) = ax.plot([0, 1], [0, 0])
def update(k):
    line.set_data([0, 1], [0, k])
    return line,
ani = FuncAnimation(fig, update, frames=100)
plt.show()
fig, ax = plt.subplots()
for i in range(50):
    ax.cla()
    ax.plot([0, i])
    display(fig)
    clear_output(wait=True)
`);
  const { frames } = /** @type {any} */ (checkFigure(animation));
  assert.deepEqual([frames.length, frames[0].series[0].y, frames.at(-1).series[0].y], [34, [0, 0], [0, 99]]); // prettier-ignore
  assert.deepEqual([first.number === last.number, first.number > 0], [true, true]);
  assert.deepEqual((more.at(-1) ?? last).series[0].y, [0, 49]);
});

test("histograms in two directions, pies, patches, formatters, box plots", () => {
  const [figure] = drawn(`
import numpy as np
import matplotlib.pyplot as plt
from matplotlib.patches import Rectangle, Circle
from matplotlib.ticker import PercentFormatter, MaxNLocator
fig, axs = plt.subplots(2, 2)
axs[0, 0].hist2d([0, 1, 1], [0, 1, 1], bins=2)
axs[0, 1].pie([1, 3], labels=["a", "b"], autopct="%.0f%%")
axs[1, 0].add_patch(Rectangle((0, 0), 1, 2, fill=False, edgecolor="r"))
axs[1, 0].add_patch(Circle((0, 0), 1, color="b", alpha=0.5))
axs[1, 0].yaxis.set_major_formatter(PercentFormatter(1.0))
axs[1, 0].xaxis.set_major_locator(MaxNLocator(3, integer=True))
made = axs[1, 1].boxplot([[1, 2, 3, 9], [2, 3, 4]], tick_labels=["x", "y"])
assert "medians" in made
counts, edges, patches = plt.hist([1, 2, 2, 3], bins=[0, 2, 4], density=True)
assert abs(counts.sum() - 0.5) < 1e-9 and len(patches) == 2
with plt.rc_context({"image.cmap": "gray"}):
    assert plt.rcParams["image.cmap"] == "gray"
plt.style.use("ggplot")
`);
  const [counts, pie, shapes, boxes] = /** @type {any} */ (checkFigure(figure)).axes;
  assert.deepEqual(counts.series[0].y, [[1, 0], [0, 2]]); // prettier-ignore
  const words = pie.series.filter((/** @type {any} */ { kind }) => kind === "text");
  assert.deepEqual(
    words.map((/** @type {any} */ { text }) => text),
    ["a", "25%", "b", "75%"],
  );
  assert.deepEqual(
    shapes.series.map((/** @type {any} */ { kind, color }) => [kind, color]),
    [["line", "red"], ["area", "blue"]], // prettier-ignore
  );
  assert.match(shapes.yticks.names[0], /^-?\d+%$/);
  assert.ok(shapes.xticks.at.every((/** @type {number} */ v) => Number.isInteger(v)));
  assert.deepEqual(boxes.xticks, { at: [1, 2], names: ["x", "y"] });
});

test("weights of a histogram, limits from arrays, legends of one's own, norms", () => {
  const [figure] = drawn(`
import numpy as np
import matplotlib.pyplot as plt
import matplotlib.patches as mpatches
from matplotlib.colors import ListedColormap, LogNorm, Normalize
from matplotlib.lines import Line2D
x = np.linspace(0, 1, 5)
counts, edges, _ = plt.hist([0.1, 0.2, 1.0], bins=[0, 0.5, 1], weights=[1, 2, 4])
assert counts.tolist() == [3.0, 4.0]
plt.xlim(x.min(), x.max())
plt.legend(handles=[mpatches.Patch(color="r", label="patch"), Line2D([0], [0], color="b", label="line")])
ax = plt.gca()
ax.axes.get_xaxis().set_visible(False)
ax.xaxis.set_major_locator(plt.MultipleLocator(0.5))
assert abs(LogNorm(1, 100)(10.0) - 0.5) < 1e-9 and Normalize(0, 2)(1) == 0.5
`);
  const { xlim, series } = /** @type {any} */ (checkFigure(figure));
  assert.deepEqual(xlim, [0, 1]);
  assert.deepEqual(
    series.map((/** @type {any} */ { label, color }) => [label, color]),
    [[null, "C0"], ["patch", "red"], ["line", "blue"]], // prettier-ignore
  );
});
