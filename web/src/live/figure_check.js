/** Figures as programs hand them over, made into what figure.js may draw: known fields, bounded. */
import { safeColor } from "./colors.js";

/** @typedef {import("./figure.js").Figure} Figure */
/** @typedef {import("./figure.js").FigureSeries} FigureSeries */

const MAX_SERIES = 100;
/** Values kept of one series, and of all: more is thinned out evenly. */
const MAX_VALUES = 6000;
const MAX_ALL = 120_000;
const MAX_SIDE = 256;
const WORDS = 200;

const KINDS = new Set(["line", "scatter", "hist", "bar", "image", "text", "area"]);
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
  if (typeof raw !== "object" || raw === null || !Array.isArray(raw.series)) return null;
  /** @type {FigureSeries[]} */
  const series = [];
  let count = 0;
  for (const one of raw.series.slice(0, MAX_SERIES)) {
    const checked = checkSeries(one);
    if (!checked) continue;
    count += checked.x.length + checked.y.length * (checked.kind === "image" ? MAX_SIDE : 1);
    if (count > MAX_ALL) break;
    series.push(checked);
  }
  return {
    title: words(raw.title),
    xlabel: words(raw.xlabel),
    ylabel: words(raw.ylabel),
    xscale: raw.xscale === "log" ? "log" : "linear",
    yscale: raw.yscale === "log" ? "log" : "linear",
    xlim: limits(raw.xlim),
    ylim: limits(raw.ylim),
    series,
  };
}

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
    alpha: Math.min(1, Math.max(0, number(raw.alpha) ?? 1)),
    stops: list(raw.stops)
      .slice(0, 16)
      .map((stop) => cell(list(stop))),
  };
  if (kind === "image") {
    const step = Math.ceil(Math.max(y.length, list(y[0]).length) / MAX_SIDE) || 1;
    series.y = thin(y, step, MAX_SIDE).map((row) => thin(list(row), step, MAX_SIDE).map(cell));
    return series;
  }
  const bars = kind === "hist" || kind === "bar";
  const step = bars ? 1 : Math.ceil(Math.min(x.length, y.length) / MAX_VALUES) || 1;
  series.x = thin(x, step, MAX_VALUES).map(place);
  series.y = thin(y, step, MAX_VALUES).map(place);
  if (kind === "scatter" && Array.isArray(raw.color) && raw.color.length) {
    const paints = raw.color.length < x.length ? raw.color : thin(raw.color, step, MAX_VALUES);
    series.color = paints
      .slice(0, MAX_VALUES)
      .map((/** @type {unknown} */ paint) => number(paint) ?? safeColor(paint) ?? "");
  }
  return series;
}

/** A number, or red, green and blue. @param {unknown} raw */
function cell(raw) {
  return Array.isArray(raw) ? raw.slice(0, 3).map((part) => number(part) ?? 0) : number(raw);
}
