/** What the drawing of figures shares: elements, colors, axes. */
import { safeColor } from "./colors.js";

/**
 * @typedef {{ low: number, high: number, log: boolean, at: (v: number) => number, ticks: number[] }} Axis
 * @typedef {{ left: number, right: number, top: number, bottom: number }} Box
 */

/** @type {Record<string, string>} */
const NAMED = { black: "currentcolor", k: "currentcolor", r: "red", g: "green", b: "blue" };

/** After the page's own four colors. */
const MORE = ["#9467bd", "#a8705a", "#d175b6", "#8a8a8a", "#a3a326", "#2fa8b8"];

/**
 * @param {string} name
 * @param {Record<string, string | number>} attributes
 * @param {(Node | string)[]} children
 */
export function svg(name, attributes, ...children) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) {
    // A style attribute is what a strict Content-Security-Policy refuses; this is not.
    if (key === "style") element.style.cssText = String(value);
    else element.setAttribute(key, String(value));
  }
  element.append(...children);
  return element;
}

/**
 * @param {string} words
 * @param {number} x
 * @param {number} y
 * @param {string} kind
 */
export function text(words, x, y, kind) {
  return svg("text", { x: x.toFixed(1), y: y.toFixed(1), class: kind }, words);
}

/**
 * A color as matplotlib names it, or the next one.
 *
 * @param {unknown} wanted
 * @param {number} i
 */
export function color(wanted, i) {
  const plain = typeof wanted === "string" ? wanted.replace(/^tab:/, "") : "";
  const name = NAMED[plain] ?? plain;
  const cycle = /^C(\d)$/.exec(name);
  if (!cycle && safeColor(name) && CSS.supports("color", name)) return name;
  const place = (cycle ? Number(cycle[1]) : i) % 10;
  return place < 4 ? `var(--curve-${place + 1})` : MORE[place - 4];
}

/**
 * The ends of all values, and the smallest that a logarithmic axis can show.
 *
 * @param {(number | null)[][]} lists
 * @returns {number[]} empty where there are no values
 */
export function extent(lists) {
  let [low, high, positive] = [Infinity, -Infinity, Infinity];
  for (const list of lists) {
    for (const value of list) {
      if (value === null || !Number.isFinite(value)) continue;
      low = Math.min(low, value);
      high = Math.max(high, value);
      if (value > 0) positive = Math.min(positive, value);
    }
  }
  return low <= high ? [low, high, positive] : [];
}

/**
 * @param {number[]} values
 * @param {object} wanted
 * @param {(number | null)[]} [wanted.limits]
 * @param {boolean} [wanted.log]
 * @param {boolean} [wanted.tight] without a margin
 * @param {boolean} [wanted.flip]
 * @param {number} from where the axis begins
 * @param {number} to
 * @returns {Axis}
 */
export function axis(values, { limits, log: wantsLog, tight, flip }, from, to) {
  const finite = values.filter(Number.isFinite);
  const log = Boolean(wantsLog) && finite.some((value) => value > 0);
  const usable = log ? finite.filter((value) => value > 0) : finite;
  let low = limits?.[0] ?? Math.min(...usable, usable.length ? Infinity : 0);
  let high = limits?.[1] ?? Math.max(...usable, usable.length ? -Infinity : 1);
  if (limits && low > high) [low, high, flip] = [high, low, !flip];
  if (log) [low, high] = [Math.log10(low), Math.log10(high)];
  if (!(high > low)) [low, high] = [low - 0.5, low + 0.5];
  const margin = limits || tight ? 0 : (high - low) * 0.04;
  [low, high] = [low - margin, high + margin];
  if (flip) [from, to] = [to, from];
  /** @param {number} v */
  const scaled = (v) => (log ? Math.log10(v) : v);
  return {
    low,
    high,
    log,
    at: (v) => from + ((scaled(v) - low) / (high - low)) * (to - from),
    ticks: ticks(low, high, log, Math.abs(to - from) < 120 ? 3 : 6),
  };
}

/**
 * @param {number} low
 * @param {number} high
 * @param {boolean} log
 * @param {number} most
 */
function ticks(low, high, log, most) {
  const span = high - low;
  let step = 10 ** Math.floor(Math.log10(span / 5));
  for (const factor of [2, 2.5, 2]) if (span / step > most) step *= factor;
  if (log) step = Math.max(1, Math.ceil(step));
  const list = [];
  for (let k = Math.ceil(low / step); k * step <= high && list.length < 12; k++) {
    list.push(log ? 10 ** (k * step) : Number((k * step).toPrecision(12)));
  }
  return list;
}

const VIRIDIS = [
  [68, 1, 84],
  [59, 82, 139],
  [33, 145, 140],
  [94, 201, 98],
  [253, 231, 37],
];

/**
 * Red, green and blue between colors that follow one another.
 *
 * @param {number} part
 * @param {any[]} [wanted]
 * @returns {number[]}
 */
export function mixed(part, wanted) {
  const stops = wanted && wanted.length > 1 ? wanted : VIRIDIS;
  const place = Math.min(0.9999, Math.max(0, part || 0)) * (stops.length - 1);
  const [a, b] = [stops[Math.floor(place)], stops[Math.floor(place) + 1]];
  return a.map((/** @type {number} */ v, /** @type {number} */ i) =>
    Math.round(v + (b[i] - v) * (place % 1)),
  );
}

/** @param {number} part @param {any[]} [wanted] */
export const shade = (part, wanted) => `rgb(${mixed(part, wanted).join(" ")})`;
