/** What a variable held at the end of the run, as a small table or a heatmap. */
import { extent } from "./film.js";
import { colorOf, inkOn, paint } from "./heatmap.js";
import { shortNumber } from "./series.js";

/** @typedef {import("../worker/protocol.js").Value} Value */
/** @typedef {import("./help_card.js").Say} Say */

/** Numbers that are written out: beyond that colours alone. */
const WRITTEN = { numbers: 48, columns: 8 };

/** Parameters of a model that are listed. */
const LISTED = 12;

const times = " × ";

/** @param {string} tag @param {string} name @param {string} [text] */
function element(tag, name, text = "") {
  const made = document.createElement(tag);
  made.className = name;
  made.textContent = text;
  return made;
}

/** @param {number} value */
const numberText = (value) => (Number.isNaN(value) ? "nan" : shortNumber(value));

/** @param {Value} value */
const shapeText = ({ shape = [] }) => (shape.length ? shape.join(times) : "()");

/** @param {Value} value @param {boolean} dark */
function table({ rows = 0, columns = 0, numbers = new Float64Array() }, dark) {
  const made = element("table", "cm-value-table");
  const largest = extent(Float32Array.from(numbers));
  for (let row = 0; row < rows; row++) {
    const line = element("tr", "");
    for (let column = 0; column < columns; column++) {
      const number = numbers[row * columns + column];
      const cell = element("td", "", numberText(number));
      const color = colorOf(number, largest, dark);
      cell.style.background = `rgb(${color})`;
      cell.style.color = inkOn(color);
      line.append(cell);
    }
    made.append(line);
  }
  return made;
}

/** @param {Value} value @param {boolean} dark @param {string} label */
function heatmap({ rows = 0, columns = 0, numbers = new Float64Array() }, dark, label) {
  const canvas = /** @type {HTMLCanvasElement} */ (element("canvas", "cm-value-map"));
  canvas.setAttribute("role", "img");
  canvas.setAttribute("aria-label", label);
  canvas.style.aspectRatio = rows === 1 ? `${columns} / 2` : `${columns} / ${rows}`;
  const shown = Float32Array.from(numbers);
  paint(canvas, shown, { rows, columns, largest: extent(shown), dark });
  return canvas;
}

/** @param {Value} value @param {Say} say @param {boolean} dark */
function body(value, say, dark) {
  const { shape = [], rows = 0, columns = 0, bounds = [], numbers } = value;
  const size = shape.reduce((product, one) => product * one, 1);
  const parts = [];
  const [least, mean, largest] = bounds.map(numberText);
  const facts = say("valueBounds", { least, mean, largest });
  if (size === 1) parts.push(element("div", "cm-value-one", numberText(numbers?.[0] ?? NaN)));
  else if (size) {
    const whole = rows * columns === size;
    if (
      bounds.every((bound) => !Number.isNaN(bound)) ||
      bounds.some((bound) => Number.isFinite(bound))
    ) {
      parts.push(element("div", "cm-help-text", facts));
    } else if (size <= 4e6) parts.push(element("div", "cm-help-lacks", facts));
    const written = whole && columns <= WRITTEN.columns && size <= WRITTEN.numbers;
    const label = `${value.name}: ${shapeText(value)}. ${facts}`;
    parts.push(written ? table(value, dark) : heatmap(value, dark, label));
    if (!whole) parts.push(element("div", "cm-value-note", say("valuePart", { rows, columns })));
  }
  return parts;
}

/**
 * @param {Map<string, Value>} values of the last run
 * @param {string} name a variable, or what is in one: model.fc1.weight
 * @param {Say} say
 * @param {boolean} dark
 * @returns {HTMLElement | null}
 */
export function valueCard(values, name, say, dark) {
  const value = values.get(name);
  const card = element("div", "cm-help cm-value");
  const head = (/** @type {Value} */ one) =>
    element("code", "cm-help-signature", `${one.name}: ${one.kind} ${shapeText(one)} ${one.dtype}`);
  if (value?.text !== undefined) {
    const text = /^(list|tuple|dict|set)$/.test(value.kind)
      ? say("valueLength", { kind: value.kind, n: value.text.replace("len ", "") })
      : value.text;
    card.append(element("code", "cm-help-signature", `${name}: ${value.kind}`));
    card.append(element("div", "cm-value-one", text));
  } else if (value) card.append(head(value), ...body(value, say, dark));
  else {
    const parts = [...values.values()].filter(
      (one) => one.shape && one.name.startsWith(`${name}.`),
    );
    if (!parts.length) return null;
    const count = parts.reduce((sum, { shape = [] }) => sum + shape.reduce((p, n) => p * n, 1), 0);
    card.append(element("div", "cm-help-text", say("valueModule", { name, n: count })));
    for (const one of parts.slice(0, LISTED)) {
      card.append(element("code", "cm-help-signature", `${one.name}  ${shapeText(one)}`));
    }
    if (parts.length > LISTED) card.append(element("div", "cm-value-note", "…"));
  }
  card.append(element("div", "cm-value-note", say("valueWhen")));
  return card;
}
