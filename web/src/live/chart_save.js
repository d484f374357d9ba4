/** The curves as files: numbers with all their digits, and a drawing. Knows no page. */
import { power, shortNumber, tick } from "./series.js";

/** @typedef {import("./series.js").Curve} Curve */
/** @typedef {{ name: string, color: string, dashed: boolean, faint: boolean, x: number[], values: number[] }} Line */

/** A text in a table of commas. @param {string} text */
const quoted = (text) => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/**
 * A row for each x, a column for each line; nothing where a line has no point.
 *
 * @param {Line[]} lines
 * @param {string} step the name of x
 */
export function csvOf(lines, step) {
  const xs = [...new Set(lines.flatMap(({ x }) => x))].sort((a, b) => a - b);
  const maps = lines.map(({ x, values }) => new Map(x.map((at, i) => [at, values[i]])));
  const rows = xs.map((x) => [x, ...maps.map((map) => map.get(x) ?? "")].join(","));
  return `${[step, ...lines.map(({ name }) => name)].map(quoted).join(",")}\n${rows.join("\n")}\n`;
}

/** Rows of a table for who does not see the chart: evenly chosen, the last among them. @param {Line} line @param {number} most @returns {[number, number][]} */
export function rowsOf({ x, values }, most) {
  const every = Math.max(1, Math.ceil((x.length - 1) / (most - 1)));
  const chosen = x.flatMap((_, i) => (i % every === 0 || i === x.length - 1 ? i : []));
  return chosen.map((i) => [x[i], values[i]]);
}

const WIDTH = 720;
const HEIGHT = 420;
const LEFT = 64;
const RIGHT = 18;
const TOP = 18;
const BOTTOM = 34;
/** From a line of the legend to the next. */
const LINE = 20;

/** @param {string} text */
const escaped = (text) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** Round numbers between two. @param {number} min @param {number} max @param {number} count */
export function rounds(min, max, count) {
  const rough = (max - min) / count || 1;
  const power10 = 10 ** Math.floor(Math.log10(rough));
  const size = [1, 2, 5, 10].map((n) => n * power10).find((n) => n >= rough) ?? rough;
  const ticks = [];
  for (let at = Math.ceil(min / size) * size; at <= max + size * 1e-6; at += size) ticks.push(at);
  return { ticks, size };
}

/**
 * @param {Line[]} lines
 * @param {{ log: boolean, step: string, ink: string, grid: string, paper: string, from?: number, to?: number }} look
 *   from, to: of x, where only a part is seen
 */
export function svgOf(lines, { log, step, ink, grid, paper, from = -Infinity, to = Infinity }) {
  const seen = lines.map((line) => ({
    ...line,
    points: line.x.flatMap((x, i) => {
      const value = line.values[i];
      const drawn = Number.isFinite(value) && (!log || value > 0) && x >= from && x <= to;
      return drawn ? [[x, log ? Math.log10(value) : value]] : [];
    }),
  }));
  const points = seen.flatMap((line) => line.points);
  const ends = (/** @type {number} */ of) =>
    points.reduce(
      ([min, max], point) => [Math.min(min, point[of]), Math.max(max, point[of])],
      [Infinity, -Infinity],
    );
  let [left, right] = points.length ? ends(0) : [0, 1];
  let [low, high] = points.length ? ends(1) : [0, 1];
  if (right === left) [left, right] = [left - 1, right + 1];
  if (high === low) [low, high] = [low - 1, high + 1];
  if (log) [low, high] = [Math.floor(low), Math.ceil(high)];
  const bottom = HEIGHT - BOTTOM;
  const atX = (/** @type {number} */ x) =>
    (LEFT + ((x - left) / (right - left)) * (WIDTH - LEFT - RIGHT)).toFixed(1);
  const atY = (/** @type {number} */ y) =>
    (bottom - ((y - low) / (high - low)) * (bottom - TOP)).toFixed(1);
  const texts = [];
  const grids = [];
  const decades = Math.max(1, Math.ceil((high - low) / 8));
  const levels = log
    ? Array.from({ length: Math.floor((high - low) / decades) + 1 }, (_, i) => low + i * decades)
    : rounds(low, high, 6).ticks;
  for (const y of levels) {
    const text = log ? power(10 ** y) : tick(y);
    grids.push(`M${LEFT} ${atY(y)}H${WIDTH - RIGHT}`);
    texts.push(`<text x="${LEFT - 8}" y="${Number(atY(y)) + 4}" text-anchor="end">${text}</text>`);
  }
  for (const x of rounds(left, right, 7).ticks) {
    grids.push(`M${atX(x)} ${TOP}V${bottom}`);
    texts.push(`<text x="${atX(x)}" y="${bottom + 20}" text-anchor="middle">${tick(x)}</text>`);
  }
  const paths = seen.map(({ points: own, color, dashed, faint }) => {
    const d = own.map(([x, y], i) => `${i ? "L" : "M"}${atX(x)} ${atY(y)}`).join("");
    const dash = dashed ? ' stroke-dasharray="5 4"' : "";
    const pale = faint ? ' stroke-width="1" opacity="0.3"' : "";
    return `<path d="${d}" stroke="${escaped(color)}"${dash}${pale}/>`;
  });
  const legend = lines.map(({ name, color, values }, i) => {
    const y = HEIGHT + 8 + i * LINE;
    const last = shortNumber(values.at(-1));
    return (
      `<path d="M${LEFT} ${y}h18" stroke="${escaped(color)}" stroke-width="3"/>` +
      `<text x="${LEFT + 26}" y="${y + 4}">${escaped(name)} ${last}</text>`
    );
  });
  const height = HEIGHT + 8 + lines.length * LINE;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" ` +
    `font-family="system-ui, sans-serif" font-size="13" fill="${escaped(ink)}">` +
    `<rect width="100%" height="100%" fill="${escaped(paper)}"/>` +
    `<path d="${grids.join("")}" stroke="${escaped(grid)}" fill="none"/>${texts.join("")}` +
    `<text x="${WIDTH - RIGHT}" y="${bottom - 6}" text-anchor="end">${escaped(step)}</text>` +
    `<g fill="none" stroke-width="2" stroke-linejoin="round">${paths.join("")}</g>${legend.join("")}</svg>\n`
  );
}
