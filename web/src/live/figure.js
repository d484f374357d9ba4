/** Figures as matplotlib's pyplot describes them, drawn in the page's own colours: SVG, and canvas for images. */
import { drawAxes } from "./figure_axes.js";
import { color } from "./figure_parts.js";

/**
 * @typedef {object} FigureSeries
 * @property {"line" | "scatter" | "hist" | "bar" | "barh" | "image" | "text" | "area" | "faces"} kind
 * @property {(number | string | null)[]} x of hist: the edges of the bins; of bar: the middles or words; of an
 *   image: nothing, or left, right, bottom and top
 * @property {any[]} y of an image: rows of numbers, or of red, green and blue
 * @property {string | null} [label]
 * @property {string | (number | string)[] | null} [color] of scatter and bars also one for each point, of faces
 *   for each face
 * @property {string | null} [style] "-", "--", ":" or "-."
 * @property {string | null} [cmap]
 * @property {number | null} [vmin]
 * @property {number | null} [vmax]
 * @property {string} [text] at the first point
 * @property {string} [align] of the text to its point: left, center or right; of an image right: row 0 below
 * @property {number} [alpha]
 * @property {any[]} [stops] colors between which an image's go
 * @property {number} [width] of a line, or of a dot
 * @property {number} [size] of a bar, in the axis' unit
 * @property {number[]} [base] where bars begin
 * @property {boolean} [twin] whether it belongs to the scale on the right
 *
 * @typedef {{ at: number[], names?: string[] }} Ticks
 * @typedef {{ low: number, high: number, stops: any[], label?: string }} ColorBar
 *
 * @typedef {object} Axes
 * @property {string} [title]
 * @property {string} [xlabel]
 * @property {string} [ylabel]
 * @property {"linear" | "log"} [xscale]
 * @property {"linear" | "log"} [yscale]
 * @property {(number | null)[]} [xlim]
 * @property {(number | null)[]} [ylim]
 * @property {Ticks} [xticks]
 * @property {Ticks} [yticks]
 * @property {boolean} [off] no axes
 * @property {boolean} [equal] a step across is as long as a step up
 * @property {boolean} [xflip]
 * @property {boolean} [yflip]
 * @property {ColorBar} [bar]
 * @property {{ label?: string, scale?: "linear" | "log", lim?: (number | null)[] }} [second] the scale on the right
 * @property {number[]} [at] row, column, rows and columns it takes
 * @property {FigureSeries[]} series
 *
 * Of several diagrams `axes` has each, in `columns`; `frames` are those of an animation. A figure takes the place of
 * an earlier one of its number.
 * @typedef {Axes & { number?: number, rows?: number, columns?: number, axes?: Axes[], frames?: Figure[] }} Figure
 */

/** Coordinates across a diagram that has the figure to itself, and across all that stand side by side. */
const WIDTH = 330;
const ALL = 640;

/** @param {Figure} figure @returns {HTMLElement} */
export function drawFigure(figure) {
  if (figure.frames) return drawFrames(figure.frames);
  const box = document.createElement("figure");
  const { axes, columns = 1 } = figure;
  if (!axes) {
    box.append(drawAxes(figure, WIDTH));
    const caption = legend(figure);
    if (caption) box.append(caption);
    return box;
  }
  box.className = "several";
  if (figure.title) {
    const title = document.createElement("div");
    title.className = "title";
    title.textContent = figure.title;
    box.append(title);
  }
  const field = document.createElement("div");
  field.className = columns > 3 ? "field small" : "field";
  field.style.gridTemplateColumns = `repeat(${columns}, minmax(0, 1fr))`;
  field.style.setProperty("--columns", String(columns));
  for (const one of axes) {
    const [row, column, rows, wide] = one.at ?? [0, 0, 1, 1];
    const cell = document.createElement("div");
    cell.style.gridArea = `${row + 1} / ${column + 1} / span ${rows} / span ${wide}`;
    cell.append(drawAxes(one, Math.max(96, Math.min(WIDTH, (ALL * wide) / columns))));
    const caption = legend(one);
    if (caption) cell.append(caption);
    field.append(cell);
  }
  box.append(field);
  return box;
}

/** An animation: its pictures under a slider. @param {Figure[]} frames */
function drawFrames(frames) {
  const box = document.createElement("figure");
  box.className = "frames";
  const slider = document.createElement("input");
  slider.type = "range";
  slider.max = String(frames.length - 1);
  slider.value = slider.max;
  slider.setAttribute("aria-label", "frame");
  const picture = document.createElement("div");
  const show = () => picture.replaceChildren(drawFigure(frames[Number(slider.value)]));
  slider.addEventListener("input", show);
  show();
  box.append(picture, slider);
  return box;
}

/** @param {Axes} axes */
function legend({ series: all }) {
  const labelled = all.filter(({ label }) => label && !label.startsWith("_"));
  if (!labelled.length) return null;
  const caption = document.createElement("figcaption");
  const order = [...all.filter(({ twin }) => !twin), ...all.filter(({ twin }) => twin)];
  for (const one of labelled) {
    const item = document.createElement("span");
    const mark = document.createElement("i");
    const paint = Array.isArray(one.color) ? one.color[0] : one.color;
    mark.style.background = color(paint, order.indexOf(one));
    item.append(mark, one.label ?? "");
    caption.append(item);
  }
  return caption;
}
