/** The film of a run: what the worker records, what the page takes, and what it is told of it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { extent, Film } from "../../web/src/live/film.js";
import { factsOf, headline, percent, roughly } from "../../web/src/live/film_facts.js";
import { checkFilm } from "../../web/src/live/film_message.js";
import { FILM_WORDS } from "../../web/src/live/film_words.js";
import { colorOf, shade } from "../../web/src/live/heatmap.js";
import { partsOf } from "../../web/src/live/network.js";
import { FILM_BLOCK, FILM_FRAMES, FILM_HEAD } from "../../web/src/worker/protocol.js";
import { record, PYTHON } from "./film_run.mjs";
import { runInWorker } from "./worker_run.mjs";

const JAVASCRIPT = `import { load } from "gradlet";
const torch = await load();
torch.manual_seed(0);
const x = torch.randn(8, 30);
const w1 = torch.randn(30, 60, { requires_grad: true });
const w2 = torch.randn(60, 2, { requires_grad: true });
for (let t = 0; t < 200; t++) {
  const loss = x.mm(w1).clamp({ min: 0 }).mm(w2).pow(2).sum();
  console.log(t, loss.item());
  loss.backward();
  torch.no_grad(() => {
    w1.sub_(w1.grad, { alpha: 1e-4 });
    w2.sub_(w2.grad, { alpha: 1e-4 });
    w1.grad.zero_();
    w2.grad.zero_();
  });
}
`;

test("a loop records by itself: names, lines, norms, the step's change, the place in chart and prints", async () => {
  const { film, lines } = await record("py", PYTHON);
  const [w1, w2] = film.tensors;
  assert.deepEqual([w1.name, w1.line, w1.shape, w1.dtype], ["w1", 4, [30, 60], "float32"]);
  assert.deepEqual([w2.name, w2.line, w2.shape], ["w2", 5, [60, 2]]);
  // The first, then as many of every second, of every fourth.
  const kept = [];
  for (let step = 0; step < 200; step += 2 ** Math.floor(kept.length / FILM_BLOCK)) kept.push(step);
  assert.deepEqual(
    film.frames.map(({ step }) => step),
    kept,
  );
  assert.deepEqual([kept.length, kept.at(-1), film.every], [49, 195, 16]);
  for (const frame of film.frames) assert.equal(frame.x, frame.step);
  // One line a step, and one more after the fourth.
  for (const { step, lines: count } of film.frames)
    assert.equal(count, step + 1 + (step > 3 ? 1 : 0));
  const short = await record("py", PYTHON.replace("200", "10"));
  const early = short.film.frames[3];
  const [norm, grad] =
    lines
      .find((line) => line.startsWith("norms"))
      ?.split(" ")
      .slice(1) ?? [];
  const [view] = short.film.views(early);
  assert.ok(Math.abs(view.norm / Number(norm) - 1) < 1e-6);
  assert.ok(Math.abs(view.gradNorm / Number(grad) - 1) < 1e-6);
  // Of what is shown; all of 30 rows and 32 of 60 columns are.
  assert.ok(Math.abs(view.change / ((1e-4 * view.gradNorm) / view.norm) - 1) < 0.3);
});

test("the same run gives the same film, in both languages, to the bit", async () => {
  const [first, second, other] = [
    await record("py", PYTHON),
    await record("py", PYTHON),
    await record("js", JAVASCRIPT),
  ].map(({ film }) => film);
  const bits = (/** @type {Film} */ film) => film.frames.map(({ step, data }) => [step, [...data]]);
  assert.deepEqual(bits(first), bits(second));
  assert.deepEqual(bits(first), bits(other));
  assert.deepEqual(
    other.tensors.map(({ name, line }) => [name, line]),
    [
      ["w1", 5],
      ["w2", 6],
    ],
  );
});

test("modules: names of parameters, layers in the order of the graph, what lies between them", async () => {
  const { film, graph } = await record(
    "py",
    `import torch
import torch.nn as nn
model = nn.Sequential(nn.Linear(20, 50), nn.ReLU(), nn.Linear(50, 3))
x, y = torch.randn(8, 20), torch.randn(8, 3)
optimizer = torch.optim.SGD(model.parameters(), lr=0.01)
for t in range(20):
    loss = nn.MSELoss()(model(x), y)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    for param in model.parameters():
        pass
`,
  );
  assert.deepEqual(
    film.views().map(({ tensor }) => tensor.name),
    ["model.0.weight", "model.0.bias", "model.2.weight", "model.2.bias"],
  );
  const parts = partsOf(film.views(), graph);
  assert.deepEqual(
    parts.map((part) => (part.kind === "layer" ? `${part.name} ${part.parameters}` : part.kind)),
    ["data", "model.0 1050", "op", "model.2 153", "op"],
  );
  assert.equal(/** @type {any} */ (parts[2]).op, "relu");
  assert.deepEqual(/** @type {any} */ (parts[2]).shape, [8, 50]);
  assert.equal(/** @type {any} */ (parts[1]).units, "rows");
  // Without a graph the layers are there, in the program's order.
  assert.deepEqual(
    partsOf(film.views(), null).map((part) => /** @type {any} */ (part).name),
    ["model.0", "model.2"],
  );
});

test("what is not wanted is not recorded; a program without backward has no film; two nets are both in it", async () => {
  const off = await runInWorker("py", PYTHON, { film: false });
  assert.equal(off.filter(({ type }) => type === "film").length, 0);
  const none = await record("py", "print(1)");
  assert.equal(none.film.length, 0);
  const { film } = await record(
    "py",
    `import torch
a = torch.ones(3, requires_grad=True)
b = torch.ones(2, 2, dtype=torch.float64, requires_grad=True)
for t in range(6):
    ((a if t % 2 == 0 else b) ** 2).sum().backward()
`,
  );
  assert.deepEqual(
    film.tensors.map(({ name, dtype }) => `${name} ${dtype}`),
    ["a float32", "b float64"],
  );
  assert.equal(film.length, 6);
  assert.equal(film.frames[0].tensors.length, 1);
  assert.deepEqual([...film.views(film.frames[5])[1].grads], [6, 6, 6, 6]);
});

const TENSOR = {
  name: "w",
  line: 2,
  shape: [2, 2],
  dtype: "float32",
  rows: 2,
  columns: 2,
};
const SIZE = FILM_HEAD + 8;

/** @param {number} step @param {number} [x] @param {number[]} [head] */
const frame = (step, x = step, head = [2, 1, 0.001, 0, 0]) => {
  const data = new Float32Array(SIZE);
  data.set(head);
  data.set([1, -1, 1, -1, 0.5, 0.5, -0.5, 0.5], FILM_HEAD);
  return { step, x, lines: step + 1, data };
};

/** @param {any[]} frames @returns {any} */
const message = (frames) => ({ type: "film", tensors: [TENSOR], frames });

test("what a worker of ours does not send is refused", () => {
  assert.ok(checkFilm(message([frame(0), frame(1)])));
  const wrong = [
    message([frame(1), frame(0)]),
    message([{ ...frame(0), data: new Float32Array(SIZE - 1) }]),
    message([{ ...frame(0), data: Array.from({ length: SIZE }, () => 0) }]),
    message([{ ...frame(0), x: "1" }]),
    message([{ ...frame(0), lines: -1 }]),
    message([null]),
    message(Array.from({ length: 33 }, (_, i) => frame(i))),
    { ...message([]), tensors: Array.from({ length: 81 }, () => TENSOR) },
    { ...message([]), tensors: [{ ...TENSOR, rows: 1e6 }] },
    { ...message([]), tensors: [{ ...TENSOR, shape: [1.5] }] },
    { ...message([]), tensors: [{ ...TENSOR, name: 3 }] },
    { ...message([]), tensors: [{ ...TENSOR, dtype: "<b>" }] },
    { ...message([]), frames: "no" },
  ];
  for (const one of wrong) assert.equal(checkFilm(one), null, JSON.stringify(one).slice(0, 120));
  const long = checkFilm({
    ...message([]),
    tensors: [{ ...TENSOR, name: "n".repeat(5000), more: 1 }],
  });
  assert.equal(long?.tensors[0].name.length, 100);
  assert.ok(long && !("more" in long.tensors[0]));
});

test("a film keeps its place, takes no old frames, and never has too many", () => {
  const film = new Film();
  film.add(message([0, 1, 2, 3].map((step) => frame(step))));
  assert.deepEqual([film.length, film.at, film.back], [4, 3, false]);
  film.seek(2);
  film.add(message([frame(5), frame(7)]));
  film.add(message([frame(6)]));
  assert.deepEqual(
    film.frames.map(({ step }) => step),
    [0, 1, 2, 3, 5, 7],
  );
  assert.deepEqual([film.frame?.step, film.back, film.every], [2, true, 1]);
  film.seek(5);
  assert.equal(film.every, 2);
  const flooded = new Film();
  for (let i = 0; i < 300; i++) flooded.add(message([frame(i)]));
  flooded.seek(100);
  const before = flooded.frame?.step ?? 0;
  for (let i = 300; i < 5000; i++) flooded.add(message([frame(i)]));
  assert.ok(flooded.length <= FILM_FRAMES);
  // Its place is that of the frame before, if its own went.
  const { step = 0 } = flooded.frame ?? {};
  assert.ok(step <= before && step > before - 2 * flooded.every, `${step} of ${before}`);
});

test("playing: to the end, again and again, by its speed; following a run that goes on", () => {
  const film = new Film();
  film.add(message(Array.from({ length: 10 }, (_, i) => frame(i))));
  film.play();
  assert.deepEqual([film.at, film.playing], [0, true]);
  film.speed = 10;
  assert.equal(film.tick(-200, false), false, "never before the start");
  assert.deepEqual([film.at, film.due], [0, 0]);
  assert.equal(film.tick(50, false), false);
  assert.equal(film.tick(60, false), true);
  assert.equal(film.at, 1);
  film.tick(200, false);
  assert.equal(film.at, 3);
  film.tick(5000, false);
  assert.deepEqual([film.at, film.playing, film.back], [9, false, false]);
  film.loops = true;
  film.play();
  film.tick(5000, false);
  assert.deepEqual([film.at, film.playing], [9, true]);
  film.tick(100, false);
  assert.equal(film.at, 0);
  film.move(1);
  assert.deepEqual([film.at, film.playing], [1, false]);
  film.move(-5);
  assert.equal(film.at, 0);
  film.seek(9);
  film.add(message([frame(10)]));
  assert.equal(film.at, 10, "at the end it follows");
  film.pause();
  film.add(message([frame(11)]));
  assert.equal(film.at, 10, "paused it does not");
});

test("the chart's place: the x of the step, between rare points by the way", () => {
  const film = new Film();
  film.add(message([frame(0, NaN), frame(10, 9), frame(20, 9), frame(30, 29), frame(40, 29)]));
  assert.ok(Number.isNaN(film.xAt(0)));
  assert.equal(film.xAt(1), 9);
  assert.equal(film.xAt(2), 19);
  assert.equal(film.xAt(3), 29);
  film.seekX(18);
  assert.equal(film.at, 2);
});

test("what is said: slow, settled, usual, large, still, none, broken; vanished flow, dead units", () => {
  /** @param {number[]} head @param {number[]} [before] */
  const said = (head, before) => {
    const film = new Film();
    film.add(message([frame(0, 0, before ?? head), frame(1, 1, head)]));
    return headline(film, film.views())?.word;
  };
  assert.equal(said([5.8, 600, 1e-4, 0, 0]), "factSlow");
  assert.equal(said([5.8, 1, 1e-7, 0, 0], [5.8, 600, 1e-3, 0, 0]), "factSettled");
  // Larger ones that come later are no measure.
  const film = new Film();
  film.add(message([frame(0, 0, [5.8, 1, 1e-7, 0, 0]), frame(1, 1, [5.8, 600, 1e-3, 0, 0])]));
  film.seek(0);
  assert.equal(headline(film, film.views())?.word, "factSlow");
  assert.equal(said([5.8, 600, 1e-3, 0, 0]), "factUsual");
  assert.equal(said([5.8, 600, 0.2, 0, 0]), "factLarge");
  assert.equal(said([5.8, 600, 0, 0, 0]), "factStill");
  assert.equal(said([5.8, 0, 1e-3, 0, 0]), "factNone");
  assert.equal(said([NaN, 1, 1e-3, 0, 0]), "factBroken");
  assert.equal(said([5, 1, NaN, 0, 0]), undefined);

  /** @param {string} name @param {number} gradNorm @param {number} [zeroColumns] @returns {import("../../web/src/live/film.js").View} */
  const view = (name, gradNorm, zeroColumns = 0) => ({
    tensor: { ...TENSOR, name },
    ...{ norm: 1, gradNorm, change: 1e-3, zeroRows: 0, zeroColumns },
    values: new Float32Array(4),
    grads: new Float32Array(4),
  });
  const views = [view("w1", 1e-6), view("w2", 1), view("w3", 0.5, 1)];
  const layers = /** @type {import("../../web/src/live/network.js").Layer[]} */ (
    partsOf(views, null)
  );
  const words = layers.map((layer) => factsOf(layer, views).map(({ word }) => word));
  assert.deepEqual(words, [["factVanishes"], [], ["factDead"]]);
  const values = factsOf(layers[0], views)[0].values;
  assert.equal(values.other, "w2");
  for (const { en, zh } of Object.values(FILM_WORDS)) {
    const fields = (/** @type {string} */ text) => (text.match(/\{\w+\}/g) ?? []).sort();
    assert.deepEqual(fields(zh), fields(en), en);
  }
});

test("numbers and colours", () => {
  assert.equal(percent(0.0000123), "0.0012\u00a0%");
  assert.equal(percent(0.025), "2.5\u00a0%");
  assert.equal(percent(1e-10), "1e-8\u00a0%");
  assert.equal(roughly(9213), "9200");
  assert.equal(roughly(123456), "120\u202f000");
  assert.equal(roughly(Infinity), "∞");
  assert.equal(extent(new Float32Array([1, -3, NaN, Infinity])), 3);
  assert.deepEqual([shade(1, 1), shade(-1, 1), shade(0, 1), shade(0.25, 1)], [1, -1, 0, 0.5]);
  assert.deepEqual(colorOf(0, 1, false), [247, 246, 243]);
  assert.notDeepEqual(colorOf(1, 1, true), colorOf(-1, 1, true));
  assert.deepEqual(colorOf(NaN, 1, false), [20, 20, 24]);
});
