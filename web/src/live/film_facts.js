/** What is said of a frame of the film: how the gradients flow, and how far a step goes. Knows no page. */
import { extent } from "./film.js";

/** @typedef {import("./film.js").Film} Film */
/** @typedef {import("./film.js").View} View */
/** @typedef {import("./network.js").Layer} Layer */
/** @typedef {import("./film_words.js").FilmWord} FilmWord */
/** @typedef {{ word: FilmWord, values: Record<string, string | number>, bad: boolean }} Fact */

/** A step changes the weights by about a thousandth of their size where training goes well. */
export const USUAL = { low: 3e-4, high: 0.03 };

/** Gradients so much smaller than the largest of the layers, relative to their weights, have vanished. */
const VANISHED = 1e-3;

/** So much smaller than they were they have little left to say. */
const SETTLED = 0.01;

/** @param {View} view */
const relative = ({ gradNorm, norm }) => (norm > 0 ? gradNorm / norm : gradNorm);

/** Matrices, and where there is none, all. @param {View[]} views */
function weighty(views) {
  const some = views.filter(({ tensor }) => tensor.shape.length >= 2);
  return some.length ? some : views;
}

/** A number for a sentence: two digits, thousands apart. @param {number} n */
export function roughly(n) {
  if (!Number.isFinite(n)) return n > 0 ? "∞" : "–";
  if (n >= 1e7 || (n > 0 && n < 1e-3)) return n.toExponential(0).replace("e+", "e");
  const rounded = Number(n.toPrecision(2));
  return rounded >= 1e4 ? rounded.toLocaleString("en").replaceAll(",", "\u202f") : String(rounded);
}

/** A part as a percentage. @param {number} part */
export function percent(part) {
  const hundred = part * 100;
  if (!(hundred < 1e6)) return "∞\u00a0%";
  if (hundred > 0 && hundred < 1e-6) return `${hundred.toExponential(0).replace("e+", "e")}\u00a0%`;
  const digits = Math.min(8, Math.max(0, 1 - Math.floor(Math.log10(hundred || 1))));
  return `${Number(hundred.toPrecision(2)).toFixed(digits)}\u00a0%`;
}

/** How far a step goes: the middle of the matrices' changes, NaN where none is known. @param {View[]} views */
export function paceOf(views) {
  const changes = weighty(views)
    .map(({ change }) => change)
    .filter((change) => !Number.isNaN(change))
    .sort((a, b) => a - b);
  return changes.length ? changes[changes.length >> 1] : NaN;
}

/** The largest norm of all gradients so far. @param {Film} film */
function largestGradient(film) {
  let largest = 0;
  for (const frame of film.frames.slice(0, film.at + 1)) {
    const squares = film.views(frame).reduce((sum, { gradNorm }) => sum + gradNorm ** 2, 0);
    if (squares > largest && squares < Infinity) largest = squares;
  }
  return Math.sqrt(largest);
}

/**
 * One sentence for the frame.
 *
 * @param {Film} film
 * @param {View[]} views
 * @returns {Fact | null}
 */
export function headline(film, views) {
  const broken = views.find(({ norm, gradNorm }) => !Number.isFinite(norm + gradNorm));
  if (broken) return { word: "factBroken", values: { name: broken.tensor.name || "?" }, bad: true };
  const gradient = Math.hypot(...views.map(({ gradNorm }) => gradNorm));
  if (views.length && gradient === 0) return { word: "factNone", values: {}, bad: true };
  const pace = paceOf(views);
  if (Number.isNaN(pace)) return null;
  const values = { percent: percent(pace), steps: roughly(1 / pace) };
  if (pace === 0) return { word: "factStill", values, bad: true };
  if (pace > USUAL.high) return { word: "factLarge", values, bad: pace > 0.3 };
  if (pace >= USUAL.low) return { word: "factUsual", values, bad: false };
  const before = largestGradient(film);
  if (gradient < SETTLED * before) {
    const times = roughly(before / gradient);
    return { word: "factSettled", values: { ...values, times }, bad: false };
  }
  const factor = 10 ** Math.round(Math.log10(1e-3 / pace));
  return { word: "factSlow", values: { ...values, factor: roughly(factor) }, bad: true };
}

/**
 * What stands out in one layer.
 *
 * @param {Layer} layer
 * @param {View[]} all of the frame
 * @returns {Fact[]}
 */
export function factsOf(layer, all) {
  /** @type {Fact[]} */
  const facts = [];
  const strongest = weighty(all).reduce(
    (best, view) => (relative(view) > relative(best) ? view : best),
    weighty(all)[0],
  );
  for (const view of weighty(layer.views)) {
    const name =
      layer.views.length > 1
        ? view.tensor.name.slice(view.tensor.name.lastIndexOf(".") + 1)
        : view.tensor.name;
    if (!Number.isFinite(view.norm + view.gradNorm)) {
      facts.push({ word: "factBrokenHere", values: { name }, bad: true });
    } else if (view.gradNorm === 0) {
      facts.push({ word: "factNoneHere", values: { name }, bad: true });
    } else if (relative(view) < VANISHED * relative(strongest) && view.tensor.shape.length >= 2) {
      const times = roughly(relative(strongest) / relative(view));
      const other = strongest.tensor.name || "?";
      facts.push({ word: "factVanishes", values: { times, other }, bad: true });
    }
    const dead = layer.units === "rows" ? view.zeroRows : view.zeroColumns;
    const { shape } = view.tensor;
    const units = layer.units === "rows" ? shape[0] : shape.slice(1).reduce((a, b) => a * b, 1);
    if (layer.units && dead > 0 && dead < units) {
      facts.push({ word: "factDead", values: { n: dead, units }, bad: dead > units / 2 });
    }
  }
  return facts;
}

/** The scale of the gradients that a frame shows. @param {View[]} views */
export const gradientScale = (views) =>
  views.reduce((most, { grads }) => Math.max(most, extent(grads)), 0);
