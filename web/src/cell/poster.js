/**
 * What a cell shows before it is touched, as HTML text: the same in the element, on paper, without
 * JavaScript and baked by scripts/poster.
 */
import { withComments } from "./comments.js";
import { escapeHTML } from "./escape.js";
import { highlighted } from "./highlight.js";
import { say } from "./words.js";

/** @typedef {import("./content.js").Content} Content */
/** @typedef {import("./content.js").Code} Code */
/** @typedef {import("./words.js").Lang} Lang */

export const WIDTH = 440;
export const HEIGHT = 170;
export const BOX = { left: 46, right: 432, top: 12, bottom: 144 };

/** Four digits at most: 2.94e7, 0.0123. @param {number} value */
export function few(value) {
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e5 || size < 1e-3)) return value.toExponential(1).replace("e+", "e");
  return String(Number(value.toPrecision(3)));
}

/** Where the curve lies in the box, on a logarithmic axis where it spans decades. @param {[number, number][]} points */
export function curveScale(points) {
  const finite = points.filter(([x, y]) => Number.isFinite(x) && Number.isFinite(y));
  const [xs, ys] = [finite.map(([x]) => x), finite.map(([, y]) => y)];
  const log = Math.min(...ys) > 0 && Math.max(...ys) / Math.min(...ys) > 10;
  /** @param {number} y */
  const scaled = (y) => (log ? Math.log10(y) : y);
  const x = axis(Math.min(...xs), Math.max(...xs), BOX.left, BOX.right);
  const y = axis(Math.min(...ys.map(scaled)), Math.max(...ys.map(scaled)), BOX.bottom, BOX.top);
  const path = finite
    .map((point, i) => `${i ? "L" : "M"}${x.at(point[0])} ${y.at(scaled(point[1]))}`)
    .join("");
  /** @param {number} step @param {number} value */
  const place = (step, value) => ({ x: x.at(step), y: y.at(scaled(value)) });
  return { x, y, log, path, place, ys };
}

/**
 * The recorded curve. Colours are attributes, so that it has them without a style sheet.
 *
 * @param {[number, number][]} points
 * @param {Lang} lang
 */
export function curveSVG(points, lang) {
  if (!points.some(([x, y]) => Number.isFinite(x) && Number.isFinite(y))) return "";
  const { x, y, log, path, ys } = curveScale(points);
  const grid = y.ticks.map(
    (v) =>
      `<path class="grid" stroke="currentColor" stroke-opacity=".12" d="M${BOX.left} ${y.at(v)}H${BOX.right}"/>` +
      label(BOX.left - 6, Number(y.at(v)) + 4, log ? few(10 ** v) : few(v), "end"),
  );
  const steps = x.ticks.map((v) => label(Number(x.at(v)), HEIGHT - 8, few(v), "middle"));
  const words = say(lang, "recordedCurve", {
    n: ys.length,
    first: few(ys[0]),
    last: few(ys[ys.length - 1]),
  });
  return (
    `<svg class="poster-curve" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escapeHTML(words)}">` +
    grid.join("") +
    steps.join("") +
    `<path class="curve" fill="none" stroke="#9a8f7c" stroke-width="2" stroke-linejoin="round" d="${path}"/></svg>`
  );
}

/**
 * @param {number} x
 * @param {number} y
 * @param {string} text
 * @param {"end" | "middle"} anchor
 */
function label(x, y, text, anchor) {
  return `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="${anchor}" font-size="11" fill="currentColor" fill-opacity=".7">${text}</text>`;
}

/**
 * @param {number} low
 * @param {number} high
 * @param {number} from
 * @param {number} to
 */
function axis(low, high, from, to) {
  if (!(high > low)) [low, high] = [low - 0.5, high + 0.5];
  const span = high - low;
  let step = 10 ** Math.floor(Math.log10(span / 4));
  for (const factor of [2, 2.5, 2]) if (span / step > 5) step *= factor;
  const ticks = [];
  for (let k = Math.ceil(low / step - 1e-9); k * step <= high + step * 1e-9; k++) {
    ticks.push(Number((k * step).toPrecision(10)));
  }
  return {
    ticks,
    /** @param {number} v */
    at: (v) => (from + ((v - low) / span) * (to - from)).toFixed(1),
  };
}

/** @param {string} source @param {Code} code */
export function codeHTML(source, code) {
  return `<pre class="listing"><code class="language-${code === "py" ? "python" : "javascript"}">${highlighted(source, code)}\n</code></pre>`;
}

/**
 * What the recording holds.
 *
 * @param {Pick<Content, "points" | "prints" | "reference">} content
 * @param {Lang} lang
 */
export function recordedHTML({ points, prints, reference }, lang) {
  if (points.length) return curveSVG(points, lang);
  if (!prints.length) return "";
  const title =
    reference && reference !== "recorded"
      ? say(lang, "prints", { ref: reference })
      : say(lang, "recorded");
  return `<p class="recorded">${escapeHTML(title)}:</p><pre class="prints">${escapeHTML(prints.join("\n"))}\n</pre>`;
}

/**
 * The whole poster, for a page that is made beforehand.
 *
 * @param {Content} content
 * @param {Code} code
 * @param {Lang} lang
 */
export function posterHTML(content, code, lang) {
  const source = withComments(content.sources[code] ?? "", content.comments, lang);
  return `<figure class="gradlet-poster">${codeHTML(source, code)}${recordedHTML(content, lang)}</figure>`;
}
