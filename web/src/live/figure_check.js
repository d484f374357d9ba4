/** Figures as programs hand them over, made into what figure.js may draw: known fields, bounded. */
import { safeColor } from "./colors.js";

/** @typedef {import("./figure.js").Figure} Figure */
/** @typedef {import("./figure.js").FigureSeries} FigureSeries */

const MAX_SERIES = 100;
/** Values kept of one series, and of all: more is thinned out evenly. */
const MAX_VALUES = 6000;
const MAX_ALL = 120_000;
const MAX_PIXELS = 400_000;
const MAX_SIDE = 256;
const WORDS = 200;

/** Diagrams of a figure, and pictures of an animation. */
const MAX_AXES = 64;
const MAX_FRAMES = 40;

const KINDS = new Set(
  ["line", "scatter", "hist", "bar", "barh", "image", "text", "area", "faces"], // prettier-ignore
);
const STYLES = new Set(["-", "--", ":", "-."]);

/** @param {unknown} value */
const number = (value) => (typeof value === "number" && Number.isFinite(value) ? value : null);

/** @param {unknown} value */
const words = (value) => (typeof value === "string" ? value.slice(0, WORDS) : undefined);

/** @param {unknown} value */
const place = (value) => (typeof value === "string" ? value.slice(0, 40) : number(value));

/** @param {unknown} value */
const list = (value) => (Array.isArray(value) ? value : []);

/**
 * Every so manieth item, so that at most `most` are left.
 *
 * @param {any[]} items
 * @param {number} step
 * @param {number} most
 */
function thin(items, step, most) {
  const kept = [];
  for (let i = 0; i < items.length && kept.length < most; i += step) kept.push(items[i]);
  return kept;
}

/**
 * @param {any} raw
 * @returns {Figure | null}
 */
export function checkFigure(raw) {
  const left = { count: MAX_ALL, pixels: MAX_PIXELS };
  const place = Number.isInteger(raw?.number) ? { number: raw.number } : {};
  if (Array.isArray(raw?.frames) && raw.frames.length) {
    const frames = raw.frames
      .slice(0, MAX_FRAMES)
      .map((/** @type {any} */ one) => checkOne(one, left));
    const kept = frames.filter(Boolean);
    return kept.length ? { ...place, series: [], frames: kept } : null;
  }
  const checked = checkOne(raw, left);
  return checked && { ...checked, ...place };
}

/**
 * @param {any} raw
 * @param {{ count: number, pixels: number }} left what may still come
 * @returns {Figure | null}
 */
function checkOne(raw, left) {
  if (!Array.isArray(raw?.axes)) return checkAxes(raw, left);
  const axes = raw.axes.slice(0, MAX_AXES).flatMap((/** @type {any} */ one) => {
    const checked = checkAxes(one, left);
    const at = list(one?.at).map((v) =>
      Math.min(MAX_AXES, Math.max(0, Math.floor(number(v) ?? 0))),
    );
    return checked ? [{ ...checked, at: at.length === 4 ? at : [0, 0, 1, 1] }] : [];
  });
  const columns = Math.max(1, Math.min(MAX_AXES, Math.floor(number(raw.columns) ?? 1)));
  return { title: words(raw.title), columns, axes, series: [] };
}

/**
 * @param {any} raw
 * @param {{ count: number, pixels: number }} left
 * @returns {import("./figure.js").Axes | null}
 */
function checkAxes(raw, left) {
  if (typeof raw !== "object" || raw === null || !Array.isArray(raw.series)) return null;
  /** @type {FigureSeries[]} */
  const series = [];
  for (const one of raw.series.slice(0, MAX_SERIES)) {
    const checked = checkSeries(one);
    if (!checked) continue;
    const { kind, x, y } = checked;
    if (kind === "image") left.pixels -= y.length * list(y[0]).length;
    else left.count -= x.length + y.length;
    if (left.count < 0 || left.pixels < 0) break;
    series.push(checked);
  }
  return {
    title: words(raw.title),
    xlabel: words(raw.xlabel),
    ylabel: words(raw.ylabel),
    xscale: scale(raw.xscale),
    yscale: scale(raw.yscale),
    xlim: limits(raw.xlim),
    ylim: limits(raw.ylim),
    xticks: ticks(raw.xticks),
    yticks: ticks(raw.yticks),
    off: raw.off === true,
    equal: raw.equal === true,
    xflip: raw.xflip === true,
    yflip: raw.yflip === true,
    bar: raw.bar ? colorBar(raw.bar) : undefined,
    second: raw.second
      ? {
          label: words(raw.second.label),
          scale: scale(raw.second.scale),
          lim: limits(raw.second.lim),
        }
      : undefined,
    series,
  };
}

/** @param {unknown} raw @returns {"linear" | "log"} */
const scale = (raw) => (raw === "log" ? "log" : "linear");

/** @param {any} raw */
function ticks(raw) {
  if (!Array.isArray(raw?.at)) return undefined;
  const at = raw.at.slice(0, 100).map((/** @type {unknown} */ v) => number(v) ?? 0);
  const names = Array.isArray(raw.names)
    ? raw.names.slice(0, 100).map((/** @type {unknown} */ name) => words(name) ?? "")
    : undefined;
  return { at, names };
}

/** @param {any} raw */
function colorBar(raw) {
  const [low, high] = [number(raw.low) ?? 0, number(raw.high) ?? 1];
  return { low, high, stops: stops(raw.stops), label: words(raw.label) };
}

/** @param {unknown} raw */
const stops = (raw) =>
  list(raw)
    .slice(0, 16)
    .map((stop) => cell(list(stop)));

/** @param {unknown} raw */
function limits(raw) {
  return Array.isArray(raw) && raw.length === 2 ? raw.map(number) : undefined;
}

/**
 * @param {any} raw
 * @returns {FigureSeries | null}
 */
function checkSeries(raw) {
  if (typeof raw !== "object" || raw === null || !KINDS.has(raw.kind)) return null;
  const { kind } = raw;
  const [x, y] = [list(raw.x), list(raw.y)];
  /** @type {FigureSeries} */
  const series = {
    kind,
    x: [],
    y: [],
    label: words(raw.label) ?? null,
    color: safeColor(raw.color),
    style: STYLES.has(raw.style) ? raw.style : null,
    cmap: /^\w{1,30}$/.test(words(raw.cmap) ?? "") ? raw.cmap : null,
    vmin: number(raw.vmin),
    vmax: number(raw.vmax),
    text: words(raw.text),
    align: raw.align === "center" || raw.align === "right" ? raw.align : "left",
    alpha: number(raw.alpha) === null ? undefined : Math.min(1, Math.max(0, raw.alpha)),
    stops: stops(raw.stops),
    width: number(raw.width) === null ? undefined : Math.min(40, Math.max(0.3, raw.width)),
    size: number(raw.size) ?? undefined,
    base: Array.isArray(raw.base)
      ? raw.base.slice(0, MAX_VALUES).map((/** @type {unknown} */ v) => number(v) ?? 0)
      : undefined,
    twin: raw.twin === true,
  };
  if (kind === "image") {
    const rows = Array.isArray(raw.shape) ? folded(y, raw.shape) : y;
    const step = Math.ceil(Math.max(rows.length, list(rows[0]).length) / MAX_SIDE) || 1;
    series.x = x.length === 4 ? x.map((v) => number(v) ?? 0) : [];
    series.y = thin(rows, step, MAX_SIDE).map((row) => thin(list(row), step, MAX_SIDE).map(cell));
    return series;
  }
  const whole = kind === "hist" || kind === "bar" || kind === "barh" || kind === "faces";
  const step = whole ? 1 : Math.ceil(Math.min(x.length, y.length) / MAX_VALUES) || 1;
  series.x = thin(x, step, MAX_VALUES).map(place);
  series.y = thin(y, step, MAX_VALUES).map(place);
  if ((kind === "scatter" || whole) && Array.isArray(raw.color) && raw.color.length) {
    const paints = raw.color.length < x.length ? raw.color : thin(raw.color, step, MAX_VALUES);
    series.color = paints
      .slice(0, MAX_VALUES)
      .map((/** @type {unknown} */ paint) => number(paint) ?? safeColor(paint) ?? "");
  }
  return series;
}

/**
 * Rows of an image out of all its numbers.
 *
 * @param {any[]} all
 * @param {any[]} shape
 */
function folded(all, [, width, deep]) {
  const wide = Math.max(1, Math.min(MAX_SIDE, number(width) ?? 1));
  const parts = number(deep) === null ? 1 : Math.max(1, Math.min(4, deep));
  const cells =
    parts === 1
      ? all
      : Array.from({ length: Math.floor(all.length / parts) }, (_, i) =>
          all.slice(i * parts, i * parts + parts),
        );
  const rows = Math.min(MAX_SIDE, Math.floor(cells.length / wide));
  return Array.from({ length: rows }, (_, i) => cells.slice(i * wide, i * wide + wide));
}

/** A number, or red, green and blue. @param {unknown} raw */
function cell(raw) {
  return Array.isArray(raw) ? raw.slice(0, 3).map((part) => number(part) ?? 0) : number(raw);
}
