/** The series of a diagram. */
import { color, extent, shade, svg, text } from "./figure_parts.js";

/**
 * @typedef {import("./figure.js").FigureSeries} FigureSeries
 * @typedef {import("./figure_parts.js").Axis} Axis
 * @typedef {{ x: (number | null)[], y: (number | null)[] }} Points
 */

/** Points drawn of one series. */
const MAX_POINTS = 6000;
/** Width of a bar; its neighbour is at a distance of 1. */
export const BAR = 0.8;

/** @type {Record<string, string>} */
const DASHES = { "--": "6 4", ":": "1 4", "-.": "6 3 1 3" };

/**
 * A series as numbers, words by their places among all words.
 *
 * @param {FigureSeries} series
 * @param {string[]} words
 * @returns {Points}
 */
export function numbers({ x, y }, words) {
  /** @param {any} value */
  const number = (value) => {
    if (typeof value === "string") return words.indexOf(value);
    return typeof value === "number" && Number.isFinite(value) ? value : null;
  };
  return { x: (x ?? []).map(number), y: (y ?? []).map(number) };
}

/**
 * @param {FigureSeries} series
 * @param {Points} points
 * @param {number} index
 * @param {Axis} x
 * @param {Axis} y
 * @returns {Node[]}
 */
export function drawSeries(series, points, index, x, y) {
  const { kind, color: wanted, style } = series;
  const paint = color(wanted, index);
  const paints = `stroke:${paint};fill:${paint};opacity:${series.alpha ?? 1}`;
  if (kind === "hist" || kind === "bar" || kind === "barh") {
    return drawBars(series, points, paints, x, y);
  }
  if (kind === "text") return drawWords(series, points, x, y);
  if (kind === "faces") return drawFaces(series, points, x, y);
  const count = Math.min(points.x.length, points.y.length);
  const every = Math.ceil(count / MAX_POINTS) || 1;
  const paintOf =
    kind === "scatter" && Array.isArray(wanted) ? paintEach(wanted, series) : () => paint;
  /** @type {Map<string, string>} */
  const dots = new Map();
  let d = "";
  let pen = "M";
  for (let i = 0; i < count; i += every) {
    const [px, py] = [x.at(points.x[i] ?? NaN), y.at(points.y[i] ?? NaN)];
    if (!Number.isFinite(px) || !Number.isFinite(py)) {
      pen = "M"; // a gap
      continue;
    }
    const place = `${px.toFixed(1)} ${py.toFixed(1)}`;
    d += pen + place;
    pen = "L";
    if (kind === "scatter") dots.set(paintOf(i), `${dots.get(paintOf(i)) ?? ""}M${place}h0`);
  }
  if (kind === "scatter") {
    const size = series.width ? `;stroke-width:${series.width}` : "";
    const alpha = series.alpha === undefined ? "" : `;stroke-opacity:${series.alpha}`;
    return [...dots].map(([own, path]) =>
      svg("path", { class: "dots", style: `stroke:${own}${size}${alpha}`, d: path }),
    );
  }
  if (kind === "area") {
    const fill = `fill:${paint};stroke:${paint};stroke-width:0.5;opacity:${series.alpha ?? 1}`;
    return [svg("path", { class: "area-of-figure", style: fill, d })];
  }
  const dash = DASHES[style ?? ""] ?? "none";
  const width = series.width ? `;stroke-width:${series.width}` : "";
  return [svg("path", { class: "curve", style: `${paints};stroke-dasharray:${dash}${width}`, d })];
}

/**
 * @param {FigureSeries} series
 * @param {Points} points
 * @param {Axis} x
 * @param {Axis} y
 */
function drawWords({ text: words, align, color: wanted }, points, x, y) {
  const place = [x.at(points.x[0] ?? NaN), y.at(points.y[0] ?? NaN)];
  if (!words || !place.every(Number.isFinite)) return [];
  const element = text(words, place[0], place[1] + (align === "center" ? 4 : 0), "label");
  const anchor = { center: "middle", right: "end" }[align ?? ""] ?? "start";
  element.style.cssText = `text-anchor:${anchor}${wanted ? `;fill:${color(wanted, 0)}` : ""}`;
  return [element];
}

/**
 * Polygons with a gap after each, and a color for each.
 *
 * @param {FigureSeries} series
 * @param {Points} points
 * @param {Axis} x
 * @param {Axis} y
 */
function drawFaces({ color: wanted, alpha }, points, x, y) {
  const paints = Array.isArray(wanted) ? wanted : [wanted];
  /** @type {Node[]} */
  const faces = [];
  let d = "";
  points.x.forEach((value, i) => {
    const [px, py] = [x.at(value ?? NaN), y.at(points.y[i] ?? NaN)];
    if (Number.isFinite(px) && Number.isFinite(py)) {
      d += `${d ? "L" : "M"}${px.toFixed(1)} ${py.toFixed(1)}`;
      return;
    }
    const paint = color(paints[faces.length % paints.length], 0);
    const style = `fill:${paint};stroke:${paint};stroke-width:0.4;opacity:${alpha ?? 1}`;
    faces.push(svg("path", { class: "area-of-figure", style, d: `${d}Z` }));
    d = "";
  });
  return faces;
}

/**
 * The color of each point: words as they are, whole numbers as classes, others by size.
 *
 * @param {(number | string)[]} wanted
 * @param {FigureSeries} series
 * @returns {(i: number) => string}
 */
function paintEach(wanted, { vmin, vmax, stops }) {
  const values = /** @type {number[]} */ (wanted.filter((value) => typeof value === "number"));
  const [least, most] = extent([values]);
  const [low, high] = [vmin ?? least, vmax ?? most];
  const classes =
    !stops?.length && values.every((value) => Number.isInteger(value)) && high - low < 4;
  return (i) => {
    const value = wanted[i % wanted.length];
    if (typeof value !== "number") return color(value, 0);
    if (classes) return color(null, value - low);
    return shade(high > low ? (value - low) / (high - low) : 0, stops);
  };
}

/**
 * @param {FigureSeries} series
 * @param {Points} points
 * @param {string} style
 * @param {Axis} x
 * @param {Axis} y
 */
function drawBars({ kind, color: wanted, base, size }, points, style, x, y) {
  const flat = kind === "barh";
  const [along, up] = flat ? [y, x] : [x, y];
  const half = (size ?? BAR) / 2;
  return points.y.slice(0, MAX_POINTS).map((height, i) => {
    const middle = Number(points.x[i]);
    const edges =
      kind === "hist" ? [middle, Number(points.x[i + 1])] : [middle - half, middle + half];
    const [left, right] = edges.map(along.at);
    const foot = base?.[i % base.length] ?? 0;
    const floor = up.log && foot <= 0 ? up.at(10 ** up.low) : up.at(foot);
    const end = height === null ? NaN : up.at(foot + height);
    const top = Number.isFinite(end) ? end : floor;
    const [from, wide] = [Math.min(left, right), Math.max(0.5, Math.abs(right - left) - 0.6)];
    const [edge, tall] = [Math.min(top, floor), Math.abs(floor - top)];
    const own = Array.isArray(wanted) ? `fill:${color(wanted[i % wanted.length], 0)}` : style;
    const [bx, by, width, length] = flat ? [edge, from, tall, wide] : [from, edge, wide, tall];
    return svg("rect", {
      class: "bar-of-figure",
      style: own,
      x: bx.toFixed(1),
      y: by.toFixed(1),
      width: width.toFixed(1),
      height: length.toFixed(1),
    });
  });
}
