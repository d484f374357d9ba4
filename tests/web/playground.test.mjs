/** The playground: its settings in an address, and the programs it writes, which both languages run alike. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { checkMap } from "../../web/src/live/map_message.js";
import { factsOf } from "../../web/src/live/map.js";
import { program, tensorName } from "../../web/src/playground/program.js";
import {
  DATA,
  FEATURES,
  fitted,
  initialSettings,
  OPTIMIZERS,
  readSettings,
  sizesOf,
  withEdit,
  writeSettings,
} from "../../web/src/playground/settings.js";
import { STARTS } from "../../web/src/playground/starts.js";
import { filmOf, messagesOf } from "./film_run.mjs";

/** @param {string} text */
const read = (text) => {
  const { settings, bad } = readSettings(text);
  assert.deepEqual(bad, []);
  return settings;
};

test("settings come back from an address, and only what differs stands there", () => {
  assert.equal(writeSettings(initialSettings()), "");
  const text =
    "data:spiral,noise:0,train:50,batch:30,features:x1_x2_sin1,layers:8_8_2,activation:relu," +
    "optimizer:momentum,lr:0.003,penalty:l2,strength:0.01,epochs:200,seed:7,edits:0_1_2_-0.5~3_0_b_1e-7";
  assert.equal(writeSettings(read(text)), text);
  assert.deepEqual(read("layers:").layers, []);
  assert.equal(writeSettings(read("layers:")), "layers:");
});

test("what is no setting is left out and told", () => {
  const wrong = [
    "data:cube",
    "noise:-1",
    "noise:1e9",
    "noise:",
    "train:5",
    "batch:0",
    "batch:1.5",
    "features:",
    "features:x1_x9",
    "features:x1_x1",
    "layers:9",
    "layers:0",
    "layers:1_1_1_1_1_1_1",
    "lr:NaN",
    "lr:0",
    "lr:Infinity",
    "epochs:1001",
    "seed:4294967296",
    "edits:0_0_0",
    "edits:0_0_0_x",
    "edits:9_0_0_1",
    "edits:0_0_0_1_1",
    "edits:",
    "__proto__:1",
    "data",
    "toString:x",
  ];
  const { settings, bad } = readSettings(wrong.join(","));
  assert.deepEqual(settings, initialSettings());
  assert.deepEqual(bad, wrong);
});

test("weights of units that are gone go too", () => {
  const settings = read("layers:3_2,edits:0_2_1_5~0_2_b_5~1_0_2_5~2_0_1_5");
  assert.equal(settings.edits.length, 4);
  assert.deepEqual(
    fitted({ ...settings, layers: [2, 2] }).edits.map(({ layer, unit }) => [layer, unit]),
    [[2, 0]],
  );
  assert.deepEqual(fitted({ ...settings, layers: [] }).edits, []);
  const at = { layer: 0, unit: 2, input: 1 };
  assert.equal(withEdit(settings.edits, at, 7)[1].value, 7);
  assert.equal(withEdit(settings.edits, at, null).length, 3);
});

/** @param {string} text @param {"py" | "js"} code @param {"en" | "zh"} [lang] */
async function run(text, code, lang = "en") {
  const { messages, lines } = await messagesOf(code, program(read(text), code, lang), {
    map: true,
    film: true,
  });
  const maps = messages.filter(({ type }) => type === "map").map((message) => checkMap(message));
  return { lines, map: maps.at(-1), film: filmOf(messages), messages };
}

/** What the form can say, each at least once. */
const CASES = [
  ...DATA.map((data) => `data:${data},epochs:3`),
  ...OPTIMIZERS.map((optimizer) => `optimizer:${optimizer},epochs:3,penalty:l2,activation:relu`),
  `features:${FEATURES.join("_")},penalty:l1,strength:0.01,activation:gelu,epochs:3`,
  "features:x1x2,layers:,noise:0,epochs:3",
  "layers:8_7_6_5_4_3,activation:leaky,batch:60,train:90,epochs:3,edits:0_1_1_0.5~3_0_b_-2~6_0_2_1",
  "layers:2,activation:linear,seed:11,epochs:3,batch:1,train:10",
  "activation:sigmoid,features:x1_x2_sin1,edits:0_0_2_3,epochs:3",
];

for (const text of CASES) {
  test(`both languages print the same, and the plane is drawn: ${text}`, async () => {
    const settings = read(text);
    const [py, js] = [await run(text, "py"), await run(text, "js", "zh")];
    assert.equal(py.lines.length, 3);
    const numbers = (/** @type {string[]} */ lines) => lines.map((line) => line.match(/[\d.]+/g));
    assert.deepEqual(numbers(js.lines), numbers(py.lines));
    assert.ok(py.map && js.map);
    assert.deepEqual(js.map.cells, py.map.cells);
    assert.equal(py.map.points.length / 4, 300);
    // Two curves, by their names.
    const points = py.messages.filter(({ type }) => type === "point");
    assert.equal(points[0].series, 2, JSON.stringify(points[0]));
    // The drawing finds its weights by these names.
    const names = new Map(py.film.views().map(({ tensor }) => [tensor.name, tensor.shape]));
    sizesOf(settings)
      .slice(1)
      .forEach((size, layer) => {
        const shape = [size, sizesOf(settings)[layer]];
        assert.deepEqual(names.get(tensorName(settings, layer, "weight")), shape);
        assert.deepEqual(names.get(tensorName(settings, layer, "bias")), [size]);
      });
    for (const { layer, unit, input, value } of settings.edits) {
      const name = tensorName(settings, layer, input < 0 ? "bias" : "weight");
      const first = py.film.views(py.film.frames[0]).find(({ tensor }) => tensor.name === name);
      assert.equal(first?.values[input < 0 ? unit : unit * first.tensor.columns + input], value);
    }
  });
}

for (const { id, settings, title, about, right, wrong } of STARTS) {
  test(`the start "${id}" shows what it says`, async () => {
    assert.equal(writeSettings(read(settings)), settings, "so that the page knows it again");
    for (const words of [title, about]) {
      assert.match(words.zh, /\p{Script=Han}/u);
      assert.doesNotMatch(words.en, /\p{Script=Han}/u);
    }
    const { map } = await run(settings, "js");
    assert.ok(map);
    const facts = factsOf(map, true);
    const share = facts.right / facts.known;
    if (right) assert.ok(share >= right, `${share}`);
    if (wrong) assert.ok(share <= wrong, `${share}`);
  });
}
