/** Pictures of the batch with what the model says of them: recorded by the worker, checked by the page. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { checkSamples } from "../../web/src/live/samples_message.js";
import { filmOf, messagesOf } from "./film_run.mjs";

const read = (/** @type {string} */ name) =>
  readFileSync(new URL(`../../web/${name}`, import.meta.url), "utf8");

/** @param {"js" | "py"} code @param {string} source @param {any} [options] */
async function record(code, source, options) {
  const { messages, lines } = await messagesOf(code, source, options);
  const samples = messages.filter(({ type }) => type === "samples").map(checkSamples);
  assert.ok(samples.every((one) => one !== null));
  return {
    samples: /** @type {import("../../web/src/worker/protocol.js").SamplesMessage[]} */ (samples),
    film: filmOf(messages),
    lines,
  };
}

/** A program that prints what the page is to show. @param {string} model @param {string} step */
const python = (model, step) => `import torch
from torch import nn
torch.manual_seed(0)
x = torch.rand(40, 1, 6, 5)
y = (x.mean((1, 2, 3)) * 100).long() % 3
model = ${model}
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
for t in range(6):
    ${step}
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    if t == 3:
        p = out.detach().softmax(1)
        print([round(v, 4) for v in p.max(1).values[:10].tolist()], p.argmax(1)[:10].tolist(), y[:10].tolist(), (p.argmax(1) == y).sum().item())
`;
const NET = "nn.Sequential(nn.Flatten(), nn.Linear(30, 3))";

for (const [what, step] of [
  ["a loss function", "out = model(x)\n    loss = nn.functional.cross_entropy(out, y)"],
  ["a loss module", "out = model(x)\n    loss = nn.CrossEntropyLoss()(out, y)"],
]) {
  test(`the model's own outputs, their probabilities and the labels, with ${what}`, async () => {
    const { samples, film, lines } = await record("py", python(NET, step));
    assert.deepEqual(
      samples.map(({ step }) => step),
      film.frames.map(({ step }) => step),
    );
    const { said, batch, pictures, high, wide, channels } = samples[3];
    const shown = Array.from(said ?? []);
    const part = (/** @type {number} */ k) => shown.filter((_, i) => i % 3 === k);
    const right = lines[0].split(" ").at(-1);
    assert.equal(
      `[${part(1).map((p) => Number(p.toFixed(4)))}]|[${part(0)}]|[${part(2)}]`.replaceAll(
        ",",
        ", ",
      ),
      lines[0].replaceAll("] [", "]|[").replace(/ \d+$/, ""),
    );
    assert.deepEqual(batch, { count: 40, right: Number(right) });
    assert.deepEqual([channels, high, wide, pictures.length], [1, 6, 5, 300]);
    assert.deepEqual([Math.min(...pictures), Math.max(...pictures)], [0, 255]);
  });
}

test("the course's network, in both languages, is told right more and more", async () => {
  for (const code of /** @type {const} */ (["py", "js"])) {
    const { samples, film } = await record(code, read(`course/cnn/program.${code}`));
    assert.ok(samples.length >= film.length);
    const rights = samples.map(({ batch }) => batch?.right ?? NaN);
    assert.ok(rights[0] < 60 && /** @type {number} */ (rights.at(-1)) > 240, rights.join());
  }
});

test("batches that a loop goes through in a function, in JavaScript", async () => {
  const { samples } = await record(
    "js",
    `import { load } from "gradlet";
const torch = await load();
const { nn } = torch;
function train(model, loader) {
  const optimizer = torch.optim.SGD(model.parameters(), { lr: 0.1 });
  for (const [images, targets] of loader) {
    const loss = nn.functional.cross_entropy(model(images), targets);
    optimizer.zero_grad();
    loss.backward();
    optimizer.step();
  }
}
const batch = () => [torch.rand(16, 3, 8, 8), torch.randint(0, 4, [16])];
train(nn.Sequential(nn.Flatten(), nn.Linear(192, 4)), [batch(), batch(), batch(), batch()]);
`,
  );
  assert.ok(samples.length >= 3);
  assert.equal(samples[0].channels, 3);
  assert.equal(samples[0].batch?.count, 16);
});

test("a model that gives pictures back: both, and their errors", async () => {
  const model =
    "nn.Sequential(nn.Flatten(), nn.Linear(30, 4), nn.Linear(4, 30), nn.Unflatten(1, (1, 6, 5)))";
  const step =
    "out = model(x)\n    loss = ((out - x) ** 2).mean()\n    if t == 3: print([round(v, 4) for v in ((out - x) ** 2).mean((1, 2, 3))[:10].tolist()])";
  const { samples, lines } = await record(
    "py",
    python(model, step).replace(/ {4}if t == 3:\n[^]*$/, ""),
  );
  const { back, said } = samples[3];
  assert.equal(said, undefined);
  assert.equal(back?.pictures.length, 300);
  const errors = Array.from(back?.errors ?? [], (one) => Number(one.toFixed(4)));
  assert.equal(`[${errors.join(", ")}]`, lines[0]);
});

test("numbers that are no pictures, and a page that does not ask, have none; no bit is different", async () => {
  const plain = python(
    "nn.Linear(30, 3)",
    "out = model(x)\n    loss = nn.CrossEntropyLoss()(out, y)",
  )
    .replace("x = torch.rand(40, 1, 6, 5)", "x = torch.randn(40, 30)")
    .replace("(1, 2, 3)", "1");
  assert.equal((await record("py", plain)).samples.length, 0);
  const source = `${python(NET, "out = model(x)\n    loss = nn.CrossEntropyLoss()(out, y)")}\nprint(loss.item(), torch.rand(1))`;
  const on = await record("py", source);
  const off = await record("py", source, { samples: false });
  assert.equal(off.samples.length, 0);
  assert.deepEqual(on.lines, off.lines);
});

test("what no worker of ours sends is refused", () => {
  const good = {
    step: 1,
    channels: 1,
    high: 2,
    wide: 2,
    pictures: new Uint8Array(8),
    said: new Float32Array(6),
    batch: { count: 9, right: 3 },
  };
  assert.ok(checkSamples(good));
  for (const bad of [
    { step: -1 },
    { channels: 2 },
    { high: 33 },
    { pictures: new Uint8Array(7) },
    { pictures: [0, 0, 0, 0] },
    { pictures: new Uint8Array(44), said: new Float32Array(33) },
    { said: new Float32Array(5) },
    { said: undefined },
    { batch: { count: 2, right: 3 } },
    { back: { pictures: new Uint8Array(4), errors: new Float32Array(2) } },
    { back: { pictures: new Uint8Array(8), errors: new Float32Array(1) } },
    { back: null },
  ]) {
    assert.equal(checkSamples({ ...good, ...bad }), null, JSON.stringify(bad));
  }
});
