/** Figures as matplotlib's pyplot describes them, drawn as SVG in the page's own colours. */
import { safeColor } from "./colors.js";
import { power, tick } from "./series.js";

/**
 * @typedef {object} FigureSeries
 * @property {"line" | "scatter" | "hist" | "bar" | "image" | "text" | "area"} kind
 * @property {(number | string | null)[]} x of hist: the edges of the bins; of bar: the middles or words
 * @property {any[]} y of an image: rows of numbers, or of red, green and blue
 * @property {string | null} [label]
 * @property {string | (number | string)[] | null} [color] of scatter also one for each point
 * @property {string | null} [style] "-", "--", ":" or "-."
 * @property {string | null} [cmap]
 * @property {number | null} [vmin]
 * @property {number | null} [vmax]
 * @property {string} [text] at the first point
 * @property {string} [align] of the text to its point: left, center or right
 * @property {number} [alpha] of an area
 * @property {any[]} [stops] colors between which an image's go
 *
 * @typedef {object} Figure
 * @property {string} [title]
 * @property {string} [xlabel]
 * @property {string} [ylabel]
 * @property {"linear" | "log"} [xscale]
 * @property {"linear" | "log"} [yscale]
 * @property {(number | null)[]} [xlim]
 * @property {(number | null)[]} [ylim]
 * @property {FigureSeries[]} series
 *
 * @typedef {{ low: number, high: number, log: boolean, at: (v: number) => number, ticks: number[] }} Axis
 * @typedef {{ x: (number | null)[], y: (number | null)[] }} Points
 */

const WIDTH = 330;
const HEIGHT = 222;
const BOX = { left: 48, right: 322, top: 24, bottom: 184 };
/** Points drawn of one series, and cells along a side of an image. */
const MAX_POINTS = 3000;
const MAX_CELLS = 64;
/** Width of a bar; its neighbour is at a distance of 1. */
const BAR = 0.8;

/** @type {Record<string, string>} */
const NAMED = { black: "currentcolor", k: "currentcolor", r: "red", g: "green", b: "blue" };
/** @type {Record<string, string>} */
const DASHES = { "--": "6 4", ":": "1 4", "-.": "6 3 1 3" };

/**
 * @param {string} name
 * @param {Record<string, string | number>} attributes
 * @param {(Node | string)[]} children
 */
function svg(name, attributes, ...children) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) {
    // A style attribute is what a strict Content-Security-Policy refuses; this is not.
    if (key === "style") element.style.cssText = String(value);
    else element.setAttribute(key, String(value));
  }
  element.append(...children);
  return element;
}

/** @param {Figure} figure */
export function drawFigure(figure) {
  const series = (figure.series ?? []).filter(Boolean);
  const box = document.createElement("figure");
  const words = [figure.title, figure.xlabel, figure.ylabel, ...series.map(({ label }) => label)];
  const root = svg("svg", {
    viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
    role: "img",
    "aria-label": words.filter(Boolean).join(", ") || "matplotlib",
  });
  const image = series.find(({ kind }) => kind === "image");
  if (image) root.append(...drawImage(image));
  else root.append(...drawAxes(figure, series));
  if (figure.title) root.append(text(figure.title, (BOX.left + BOX.right) / 2, 15, "title"));
  box.append(root);
  const labelled = series.filter(({ label }) => label && !label.startsWith("_"));
  if (labelled.length) box.append(legend(series, labelled));
  return box;
}

/**
 * @param {Figure} figure
 * @param {FigureSeries[]} series
 */
function drawAxes(figure, series) {
  const bars = series.some(({ kind }) => kind === "hist" || kind === "bar");
  const words = /** @type {string[]} */ (
    series.flatMap(({ x }) => x ?? []).filter((v) => typeof v === "string")
  );
  const points = series.map((one) => numbers(one, words));
  const wide = series.some(({ kind }) => kind === "bar") ? BAR / 2 : 0;
  const [low, high, ...rest] = extent(points.map(({ x }) => x));
  const across = low === undefined ? [] : [low - wide, high + wide, ...rest];
  const x = axis(across, figure.xlim, figure.xscale === "log", BOX.left, BOX.right);
  const heights = extent(points.map(({ y }) => y)).concat(bars ? [0] : []);
  const y = axis(heights, figure.ylim, figure.yscale === "log", BOX.bottom, BOX.top);
  if (words.length) x.ticks = words.map((_, i) => i).slice(0, 20);
  const clip = `clip-${Math.random().toString(36).slice(2)}`;
  const frame = {
    x: BOX.left,
    y: BOX.top,
    width: BOX.right - BOX.left,
    height: BOX.bottom - BOX.top,
  };
  const plot = svg("g", { "clip-path": `url(#${clip})` });
  series.forEach((one, i) => plot.append(...drawSeries(one, points[i], i, x, y)));
  /** @param {number} v */
  const name = (v) => (words.length ? words[v].slice(0, 12) : x.log ? power(v) : tick(v));
  const middle = (BOX.top + BOX.bottom) / 2;
  return [
    svg("clipPath", { id: clip }, svg("rect", frame)),
    ...x.ticks.map((v) =>
      svg("path", { class: "grid", d: `M${x.at(v).toFixed(1)} ${BOX.top}V${BOX.bottom}` }),
    ),
    ...y.ticks.map((v) =>
      svg("path", { class: "grid", d: `M${BOX.left} ${y.at(v).toFixed(1)}H${BOX.right}` }),
    ),
    plot,
    ...x.ticks.map((v) => text(name(v), x.at(v), BOX.bottom + 14, "tick")),
    ...y.ticks.map((v) => text(y.log ? power(v) : tick(v), BOX.left - 6, y.at(v) + 4, "tick y")),
    text(figure.xlabel ?? "", (BOX.left + BOX.right) / 2, HEIGHT - 6, "label"),
    svg(
      "text",
      { class: "label", transform: `translate(11 ${middle}) rotate(-90)` },
      figure.ylabel ?? "",
    ),
  ];
}

/**
 * A series as numbers, words by their places among all words.
 *
 * @param {FigureSeries} series
 * @param {string[]} words
 * @returns {Points}
 */
function numbers({ x, y }, words) {
  /** @param {any} value */
  const number = (value) => {
    if (typeof value === "string") return words.indexOf(value);
    return typeof value === "number" && Number.isFinite(value) ? value : null;
  };
  return { x: (x ?? []).map(number), y: (y ?? []).map(number) };
}

/**
 * @param {string} words
 * @param {number} x
 * @param {number} y
 * @param {string} kind
 */
function text(words, x, y, kind) {
  return svg("text", { x: x.toFixed(1), y: y.toFixed(1), class: kind }, words);
}

/**
 * The ends of all values, and the smallest that a logarithmic axis can show.
 *
 * @param {(number | null)[][]} lists
 * @returns {number[]} empty where there are no values
 */
function extent(lists) {
  let [low, high, positive] = [Infinity, -Infinity, Infinity];
  for (const list of lists) {
    for (const value of list) {
      if (value === null) continue;
      low = Math.min(low, value);
      high = Math.max(high, value);
      if (value > 0) positive = Math.min(positive, value);
    }
  }
  return low <= high ? [low, high, positive] : [];
}

/**
 * @param {number[]} values
 * @param {(number | null)[] | undefined} limits
 * @param {boolean} wantsLog
 * @param {number} from where the axis begins
 * @param {number} to
 * @returns {Axis}
 */
function axis(values, limits, wantsLog, from, to) {
  const finite = values.filter(Number.isFinite);
  const log = wantsLog && finite.some((value) => value > 0);
  const usable = log ? finite.filter((value) => value > 0) : finite;
  let low = limits?.[0] ?? Math.min(...usable, usable.length ? Infinity : 0);
  let high = limits?.[1] ?? Math.max(...usable, usable.length ? -Infinity : 1);
  if (log) [low, high] = [Math.log10(low), Math.log10(high)];
  if (!(high > low)) [low, high] = [low - 0.5, low + 0.5];
  const margin = limits ? 0 : (high - low) * 0.04;
  [low, high] = [low - margin, high + margin];
  /** @param {number} v */
  const scaled = (v) => (log ? Math.log10(v) : v);
  return {
    low,
    high,
    log,
    at: (v) => from + ((scaled(v) - low) / (high - low)) * (to - from),
    ticks: ticks(low, high, log),
  };
}

/**
 * @param {number} low
 * @param {number} high
 * @param {boolean} log
 */
function ticks(low, high, log) {
  const span = high - low;
  let step = 10 ** Math.floor(Math.log10(span / 5));
  for (const factor of [2, 2.5, 2]) if (span / step > 6) step *= factor;
  if (log) step = Math.max(1, Math.ceil(step));
  const list = [];
  for (let k = Math.ceil(low / step); k * step <= high && list.length < 12; k++) {
    list.push(log ? 10 ** (k * step) : Number((k * step).toPrecision(12)));
  }
  return list;
}

/**
 * A color as matplotlib names it, or the next of the page's own.
 *
 * @param {unknown} wanted
 * @param {number} i
 */
function color(wanted, i) {
  const plain = typeof wanted === "string" ? wanted.replace(/^tab:/, "") : "";
  const name = NAMED[plain] ?? plain;
  const cycle = /^C(\d)$/.exec(name);
  if (!cycle && safeColor(name) && CSS.supports("color", name)) return name;
  return `var(--curve-${((cycle ? Number(cycle[1]) : i) % 4) + 1})`;
}

/**
 * @param {FigureSeries} series
 * @param {Points} points
 * @param {number} index
 * @param {Axis} x
 * @param {Axis} y
 * @returns {Node[]}
 */
function drawSeries(series, points, index, x, y) {
  const { kind, color: wanted, style } = series;
  const paint = color(wanted, index);
  const paints = `stroke:${paint};fill:${paint}`;
  if (kind === "hist" || kind === "bar") return drawBars(kind, points, paints, x, y);
  if (kind === "text") return drawWords(series, points, x, y);
  const count = Math.min(points.x.length, points.y.length);
  const every = Math.ceil(count / MAX_POINTS) || 1;
  const paintOf = kind === "scatter" && Array.isArray(wanted) ? paintEach(wanted) : () => paint;
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
    return [...dots].map(([own, path]) =>
      svg("path", { class: "dots", style: `stroke:${own}`, d: path }),
    );
  }
  if (kind === "area") {
    const fill = `fill:${paint};stroke:${paint};stroke-width:0.5;opacity:${series.alpha ?? 1}`;
    return [svg("path", { class: "area-of-figure", style: fill, d })];
  }
  const dash = DASHES[style ?? ""] ?? "none";
  return [svg("path", { class: "curve", style: `${paints};stroke-dasharray:${dash}`, d })];
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
  const element = text(words, place[0], place[1], "label");
  const anchor = { center: "middle", right: "end" }[align ?? ""] ?? "start";
  element.style.cssText = `text-anchor:${anchor}${wanted ? `;fill:${color(wanted, 0)}` : ""}`;
  return [element];
}

/**
 * The color of each point: words as they are, whole numbers as classes, others by size.
 *
 * @param {(number | string)[]} wanted
 * @returns {(i: number) => string}
 */
function paintEach(wanted) {
  const values = /** @type {number[]} */ (wanted.filter((value) => typeof value === "number"));
  const [low, high] = extent([values]);
  const classes = values.every((value) => Number.isInteger(value)) && high - low < 4;
  return (i) => {
    const value = wanted[i % wanted.length];
    if (typeof value !== "number") return color(value, 0);
    return classes ? color(null, value - low) : shade((value - low) / (high - low));
  };
}

/**
 * @param {"hist" | "bar"} kind
 * @param {Points} points
 * @param {string} style
 * @param {Axis} x
 * @param {Axis} y
 */
function drawBars(kind, points, style, x, y) {
  const base = y.log ? BOX.bottom : y.at(0);
  return points.y.slice(0, MAX_POINTS).map((height, i) => {
    const middle = Number(points.x[i]);
    const edges =
      kind === "hist" ? [middle, Number(points.x[i + 1])] : [middle - BAR / 2, middle + BAR / 2];
    const [left, right] = edges.map(x.at);
    const top = height === null || (y.log && height <= 0) ? base : y.at(height);
    return svg("rect", {
      class: "bar-of-figure",
      style,
      x: Math.min(left, right).toFixed(1),
      y: Math.min(top, base).toFixed(1),
      width: Math.max(0.5, Math.abs(right - left) - 0.6).toFixed(1),
      height: Math.abs(base - top).toFixed(1),
    });
  });
}

/**
 * An image as cells; a large one is thinned out.
 *
 * @param {FigureSeries} image
 */
function drawImage({ y: rows, cmap, vmin, vmax, stops }) {
  const columns = rows[0]?.length ?? 0;
  const step = Math.ceil(Math.max(rows.length, columns) / MAX_CELLS) || 1;
  const [high, wide] = [Math.ceil(rows.length / step), Math.ceil(columns / step)];
  const size = Math.min((BOX.right - BOX.left) / wide, (HEIGHT - 10 - BOX.top) / high);
  const left = (BOX.left + BOX.right - size * wide) / 2;
  const [least, most] = extent(rows.map((row) => row.flat()));
  const [low, top] = [vmin ?? least, vmax ?? most];
  const grey = /^(gr[ae]y|binary)/i.test(cmap ?? "");
  const cells = [];
  for (let r = 0; r < high; r++) {
    for (let c = 0; c < wide; c++) {
      const value = rows[r * step]?.[c * step];
      const part = top > low ? (value - low) / (top - low) : 0;
      let fill =
        grey && !stops?.length
          ? `rgb(${Array(3)
              .fill(Math.round(255 * part))
              .join(" ")})`
          : shade(part, stops);
      if (Array.isArray(value)) {
        const scale = most > 1 ? 1 : 255;
        fill = `rgb(${value
          .slice(0, 3)
          .map((v) => Math.round(v * scale))
          .join(" ")})`;
      }
      cells.push(
        svg("rect", {
          x: (left + c * size).toFixed(2),
          y: (BOX.top + r * size).toFixed(2),
          width: (size + 0.3).toFixed(2),
          height: (size + 0.3).toFixed(2),
          style: `fill:${fill}`,
        }),
      );
    }
  }
  return cells;
}

const VIRIDIS = [
  [68, 1, 84],
  [59, 82, 139],
  [33, 145, 140],
  [94, 201, 98],
  [253, 231, 37],
];

/** Between colors that follow one another. @param {number} part @param {any[]} [wanted] */
function shade(part, wanted) {
  const stops = wanted && wanted.length > 1 ? wanted : VIRIDIS;
  const place = Math.min(0.9999, Math.max(0, part || 0)) * (stops.length - 1);
  const [a, b] = [stops[Math.floor(place)], stops[Math.floor(place) + 1]];
  const mixed = a.map((/** @type {number} */ v, /** @type {number} */ i) =>
    Math.round(v + (b[i] - v) * (place % 1)),
  );
  return `rgb(${mixed.join(" ")})`;
}

/**
 * @param {FigureSeries[]} all
 * @param {FigureSeries[]} labelled
 */
function legend(all, labelled) {
  const caption = document.createElement("figcaption");
  for (const one of labelled) {
    const item = document.createElement("span");
    const mark = document.createElement("i");
    mark.style.background = color(one.color, all.indexOf(one));
    item.append(mark, one.label ?? "");
    caption.append(item);
  }
  return caption;
}
