/**
 * Writes web/lessons/recordings.json: what the rungs' pages show before anything has run, some frames of the film of the
 * rung's Python program, seed 0, in 15 shades. Build the page first.
 *
 *     node tests/web/make_recordings.mjs
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { lessons } from "../../web/lessons/index.js";
import { extent } from "../../web/src/live/film.js";
import { shade } from "../../web/src/live/heatmap.js";
import { partsOf } from "../../web/src/live/network.js";
import { record } from "./film_run.mjs";

/** @typedef {import("../../web/src/recording/recording.js").Recording} Recording */
/** @typedef {import("../../web/src/live/film.js").View} View */

const FILE = new URL("../../web/lessons/recordings.json", import.meta.url);

/** Rows and columns of a picture, and frames. */
const SIDE = 16;
const FRAMES = 32;

/** Evenly by the loss's logarithm, which is how the chart shows it. @param {number[]} losses @returns {number[]} */
function chosen(losses) {
  const at = [0];
  const span = Math.log(losses[0]) - Math.log(losses[losses.length - 1]);
  let due = 1;
  for (let i = 1; i < losses.length - 1; i++) {
    if (Math.log(losses[0]) - Math.log(losses[i]) < (due * span) / (FRAMES - 1)) continue;
    at.push(i);
    while (Math.log(losses[0]) - Math.log(losses[i]) >= (due * span) / (FRAMES - 1)) due++;
  }
  return [...at, losses.length - 1];
}

/** Every so-manyth of a picture's rows and columns. @param {number} size */
function picked(size) {
  const count = Math.min(size, SIDE);
  return Array.from({ length: count }, (_, i) => Math.floor((i * size) / count));
}

/**
 * Two shades to a byte, from 1 for the scale's lower end to 15 for its upper.
 *
 * @param {View} view
 * @param {Float32Array} numbers
 * @param {number} largest
 */
function packed({ tensor }, numbers, largest) {
  const shades = picked(tensor.rows).flatMap((row) =>
    picked(tensor.columns).map(
      (column) => 8 + Math.round(7 * shade(numbers[row * tensor.columns + column], largest)),
    ),
  );
  if (shades.length % 2) shades.push(0);
  const bytes = shades.flatMap((high, i) => (i % 2 ? [] : [16 * high + shades[i + 1]]));
  return Buffer.from(bytes).toString("base64");
}

/** @param {import("../../web/lessons/index.js").Lesson} lesson @returns {Promise<Recording>} */
export async function recordingOf({ python }) {
  const source = readFileSync(new URL(`../../web/lessons/${python}`, import.meta.url), "utf8");
  const { film, graph, lines } = await record("py", source);
  const losses = new Map(
    lines.flatMap((line) => {
      const [, step, loss] = /^(\d+) ([-+\d.e]+)$/.exec(line) ?? [];
      return step ? [[Number(step), Number(loss)]] : [];
    }),
  );
  const told = film.frames.filter(({ step }) => losses.has(step));
  const frames = chosen(told.map(({ step }) => Number(losses.get(step)))).map((i) => told[i]);
  const weights = film.largest;
  const matrices = film.tensors.flatMap((one, i) =>
    one.shape.length > 1 && !one.hidden ? [i] : [],
  );
  return {
    tensors: matrices.map((i) => {
      const { name, shape, rows, columns } = film.tensors[i];
      return {
        name,
        shape,
        rows: Math.min(rows, SIDE),
        columns: Math.min(columns, SIDE),
      };
    }),
    parts: partsOf(film.views(frames[0]), graph).flatMap((part) =>
      part.kind === "op" ? [part.op] : [],
    ),
    frames: frames.map((frame) => {
      const views = film.views(frame);
      const norm = Math.hypot(...views.map(({ gradNorm }) => gradNorm));
      return {
        step: frame.step,
        loss: Number(losses.get(frame.step)),
        norm: Number(norm.toPrecision(4)),
        weights: matrices.map((i) => packed(views[i], views[i].values, weights)),
        grads: matrices.map((i) => packed(views[i], views[i].grads, extent(views[i].grads))),
      };
    }),
  };
}

/** All that train: a rung of a single step has nothing to play. */
export const recorded = lessons.filter(({ points }) => points.length > 0);

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  /** @type {Record<string, Recording>} */
  const recordings = {};
  for (const lesson of recorded) recordings[lesson.id] = await recordingOf(lesson);
  writeFileSync(FILE, `${JSON.stringify(recordings)}\n`);
  console.log(fileURLToPath(FILE));
}
