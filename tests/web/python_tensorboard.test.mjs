/** TensorBoard's writer draws in the page: scalars as curves, images as figures. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { start, transformPython } from "../../web/dist/python_node.js";

/** @type {[number | undefined, string[], number[]][]} */
const points = [];
/** @type {string[]} */
const said = [];
/** @type {any[]} */
const figures = [];
const python = await start({
  print: (text) => said.push(text),
  warn: (text) => said.push(text),
  draw: (figure) => figures.push(figure),
  plot: (step, names, values) => points.push([step, names, values]),
});

/** @param {string} program */
function run(program) {
  for (const list of [points, said, figures]) list.length = 0;
  const done = /** @type {any} */ (
    transformPython(`import torch\nfrom torch.utils.tensorboard import SummaryWriter\n${program}`)
  );
  return python.run(done.text)?.message ?? null;
}

test("scalars are points of the chart, with their steps or counted", () => {
  const program = `
with SummaryWriter("runs/a") as writer:
    for step in range(2):
        writer.add_scalar("Loss/train", torch.tensor(0.5, requires_grad=True), 10 * step)
        writer.add_scalars("norms", {"w": 1, "b": 2.5})
print(writer.log_dir, SummaryWriter(comment="-lr").get_logdir())`;
  assert.equal(run(program), null);
  const named = (/** @type {number} */ step, /** @type {string} */ name, /** @type {number} */ y) => [step, [name], [y]]; // prettier-ignore
  assert.deepEqual(points, [
    named(0, "Loss/train", 0.5),
    named(0, "norms/w", 1),
    named(0, "norms/b", 2.5),
    named(10, "Loss/train", 0.5),
    named(1, "norms/w", 1),
    named(1, "norms/b", 2.5),
  ]);
  assert.deepEqual(said, ["runs/a runs/gradlet-lr"]);
});

test("images and figures are drawn under their tags", () => {
  const program = `
import matplotlib.pyplot as plt
writer = SummaryWriter()
writer.add_image("one", torch.tensor([[[0.0, 1.0]]]), 3)
writer.add_image("rows", torch.zeros(2, 3), dataformats="HW")
writer.add_images("grid", torch.zeros(2, 1, 4, 4))
fig = plt.figure()
plt.plot([1, 2])
writer.add_figure("mine", fig, global_step=1)`;
  assert.equal(run(program), null);
  assert.deepEqual(
    figures.map(({ title, series }) => [title, series[0].kind]),
    [
      ["one, step 3", "image"],
      ["rows", "image"],
      ["grid", "image"],
      ["mine, step 1", "line"],
    ],
  );
  assert.deepEqual(figures[0].series[0].y, [[0, 1]]);
  const wrong = `SummaryWriter().add_image("x", torch.zeros(2, 3))`;
  assert.equal(run(wrong), "add_image: an image of 2 dimensions is not CHW");
});

test("what draws nothing says so once, what is unknown is an error", () => {
  const program = `
writer = SummaryWriter()
for _ in range(3): writer.add_histogram("w", torch.zeros(3), 1)
writer.flush()
writer.close()`;
  assert.equal(run(program), null);
  assert.equal(said.length, 1);
  assert.match(said[0], /^UserWarning: SummaryWriter\.add_histogram draws nothing in gradlet/);
  assert.match(String(run("SummaryWriter().add_nothing")), /no attribute 'add_nothing'/);
});
