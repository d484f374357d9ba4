/** The program's model, layer by layer: weights and gradients as the film has them, and how they flow. */
import { html, nothing, svg } from "lit";
import { exactText, indicesOf, tell } from "../cell_formula.js";
import { colorOf, gradient, inkOn, paint } from "../heatmap.js";
import { extent } from "../film.js";
import { factsOf, gradientScale, headline, percent, USUAL } from "../film_facts.js";
import { partsOf } from "../network.js";
import { planeOf } from "../pca.js";
import { layoutOf } from "../tiles.js";
import { shortNumber } from "../series.js";
import { Pane } from "./pane.js";

/** @typedef {import("../film.js").View} View */
/** @typedef {import("../network.js").Layer} Layer */
/** @typedef {{ numbers: Float32Array, tensor: View["tensor"], largest: number, view?: View }} Picture */

/** Numbers that are written into their cells. */
const WRITTEN = 12;

/** Nodes of a graph that tells how layers follow each other. */
const MOST_NODES = 200;

/** Decades of the gauge. */
const GAUGE = { low: 1e-8, high: 1 };

const times = " × ";

/** @param {number} n */
const grouped = (n) => n.toLocaleString("en").replaceAll(",", "\u202f");

/** Where a change lies on the gauge, in percent. @param {number} change */
const placeOf = (change) => {
  const part = Math.log(change / GAUGE.low) / Math.log(GAUGE.high / GAUGE.low);
  return Math.min(100, Math.max(0, 100 * part)).toFixed(1);
};

/** @param {number[]} shape */
const shapeText = (shape) => (shape.length ? shape.join(times) : "1");

export class NetworkPane extends Pane {
  static properties = {
    ...Pane.properties,
    reading: { state: true },
    wanted: { state: true },
    picked: { state: true },
  };

  constructor() {
    super();
    /** What is said of the cell under the pointer. */
    this.reading = "";
    /** Whether it is open, once the reader has said so. @type {boolean | null} */
    this.wanted = null;
    /** The number whose formula is told. @type {{ name: string, row: number, column: number } | null} */
    this.picked = null;
    /** By the canvas's number. @type {Picture[]} */
    this.pictures = [];
  }

  get showsFilm() {
    return true;
  }

  get open() {
    return this.wanted ?? this.cell.shows("network");
  }

  render() {
    const { film, results } = this.live;
    const views = film.views();
    this.pictures = [];
    if (views.length === 0) return nothing;
    const { graph } = results;
    // A large graph says less of the model than its modules do.
    const parts = partsOf(views, graph && graph.total <= MOST_NODES ? graph : null);
    const layers = parts.filter(({ kind }) => kind === "layer").length;
    const all = views.reduce((sum, { tensor }) => sum + numel(tensor.shape), 0);
    const words = layers === 1 ? "networkOne" : "network";
    return html`<details
      class="card network"
      part="network"
      ?open=${this.open}
      @toggle=${(/** @type {any} */ { target }) => {
        if (target.open !== this.open) this.wanted = target.open;
      }}
    >
      <summary>${this.say(words, { layers, n: grouped(all) })}</summary>
      ${this.open ? this.picture(parts, views) : nothing}
    </details>`;
  }

  /** @param {import("../network.js").Part[]} parts @param {View[]} views */
  picture(parts, views) {
    const { film } = this.live;
    const scales = { weights: film.largest, grads: gradientScale(views) };
    const fact = headline(film, views);
    return html`
      ${
        fact
          ? html`<p class="headline ${fact.bad ? "bad" : ""}" part="network-fact">
              ${this.say(fact.word, fact.values)}
            </p>`
          : nothing
      }
      <ol class="parts">
        ${parts.map((part) =>
          part.kind === "layer"
            ? this.layer(part, views, scales)
            : html`<li class="between">
                <code
                  >${part.kind === "data" ? part.name || this.say("networkData") : part.op}</code
                >
                ${part.shape.length ? html`<span>${shapeText(part.shape)}</span>` : nothing}
              </li>`,
        )}
      </ol>
      <div class="scales">
        ${this.scale("networkScaleWeights", scales.weights)}
        ${this.scale("networkScaleGrads", scales.grads)}
        <span class="gauge-key"><i></i>${this.say("networkGauge")}</span>
      </div>
      ${this.activations()}
      <p class="reading" aria-live="off">${this.reading || this.say("networkHint")}</p>
    `;
  }

  /** What modules gave and variables held, as the program made them. */
  activations() {
    const hidden = this.live.film.hidden();
    if (hidden.length === 0) return nothing;
    return html`<section class="hidden-ones" part="network-activations">
      <p class="layer-title">${this.say("networkHidden")}</p>
      <ul>
        ${hidden.map((one) => this.activation(one))}
      </ul>
    </section>`;
  }

  /** @param {import("../film.js").Hidden} hidden */
  activation({ tensor, norm, values, zeroColumns }) {
    const { name, shape, rows, line } = tensor;
    const largest = extent(values);
    const [own, of] = name.split(" = ");
    const label = this.say("networkImage", {
      what: this.say("networkActivation"),
      name,
      shape: shapeText(shape),
      norm: shortNumber(norm),
      largest: shortNumber(largest),
    });
    const index = this.pictures.push({ numbers: values, tensor, largest }) - 1;
    const { width, height, kernels } = layoutOf(tensor);
    const silent = shape.length === 2 && shape[0] > 1 && zeroColumns > 0;
    return html`<li
      @pointerenter=${() => this.live.point(line)}
      @pointerleave=${() => this.live.point(null)}
    >
      <p class="layer-title">
        <code>${own}</code>${of ? html` <span>= ${of}</span>` : nothing}
        <span class="count">${shapeText(shape)}</span>
      </p>
      <figure>
        <canvas
          class=${kernels ? "kernels" : rows === 1 ? "flat" : ""}
          role="img"
          aria-label=${label}
          data-picture=${index}
          style="aspect-ratio: ${rows === 1 && !kernels ? "auto" : `${width} / ${height}`}"
          @pointermove=${this.readCell}
          @pointerdown=${this.readCell}
          @pointerleave=${() => (this.reading = "")}
        ></canvas>
        <figcaption>
          ${this.say("networkUpTo", { n: shortNumber(largest) })}
          <span>‖·‖ ${shortNumber(norm)}</span>
        </figcaption>
      </figure>
      ${
        silent
          ? html`<p class="fact ${zeroColumns > shape[1] / 2 ? "bad" : ""}">
              ${this.say("factSilent", { n: zeroColumns, units: shape[1], rows: shape[0] })}
            </p>`
          : nothing
      }
    </li>`;
  }

  /** Of the number that was clicked. @param {View} view */
  formula(view) {
    const { picked } = this;
    if (picked?.name !== view.tensor.name) return nothing;
    const { row, column } = picked;
    if (row >= view.tensor.rows || column >= view.tensor.columns) return nothing;
    const { film, results } = this.live;
    const { at, value, grad, rate, after, sum } = tell(film, view, row, column, results.graph);
    const step =
      rate !== null && after !== null
        ? html`<p>
            ${this.say("networkPlain")}
            <code
              >${at} = ${exactText(value)} − ${exactText(rate)} · ${signed(grad)} =
              ${exactText(after)}</code
            >
          </p>`
        : after !== null
          ? html`<p>
              ${this.say("networkMoved")} <code>${exactText(value)} → ${exactText(after)}</code>
            </p>`
          : html`<p>${this.say("networkUnknown")}</p>`;
    return html`<div class="formula" part="network-formula" aria-live="polite">
      <p><code>${at} = ${exactText(value)}</code></p>
      <p><code>${at.replace("[", ".grad[")} = ${exactText(grad)}</code></p>
      ${step}
      ${
        sum
          ? html`<p>
              ${this.say("networkSum")}
              <code>${at.replace("[", ".grad[")} = ${sum} = ${exactText(grad)}</code>
            </p>`
          : nothing
      }
    </div>`;
  }

  /** @param {import("../i18n.js").Word} word @param {number} largest */
  scale(word, largest) {
    return html`<span class="scale">
      <span>${this.say(word)}</span>
      <span class="scale-ends"
        >−${shortNumber(largest)}<i style="background: ${gradient(this.cell.dark)}"></i
        >${shortNumber(largest)}</span
      >
    </span>`;
  }

  /** @param {Layer} layer @param {View[]} views @param {{ weights: number, grads: number }} scales */
  layer(layer, views, scales) {
    const line = layer.views.find(({ tensor }) => tensor.line)?.tensor.line ?? null;
    const facts = factsOf(layer, views);
    return html`<li
      class="layer"
      data-line=${line ?? nothing}
      @pointerenter=${() => this.live.point(line)}
      @pointerleave=${() => this.live.point(null)}
    >
      <p class="layer-title">
        <code>${layer.name || "?"}</code>
        ${layer.op ? html`<span>${layer.op}</span>` : nothing}
        <span class="count"
          >${this.say("networkParameters", { n: grouped(layer.parameters) })}</span
        >
      </p>
      ${layer.views.map((view) => this.tensor(view, layer, scales))}
      ${facts.map(
        ({ word, values, bad }) =>
          html`<p class="fact ${bad ? "bad" : ""}">${this.say(word, values)}</p>`,
      )}
    </li>`;
  }

  /** @param {View} view @param {Layer} layer @param {{ weights: number, grads: number }} scales */
  tensor(view, layer, scales) {
    const { tensor, norm, gradNorm, change } = view;
    const { name, shape, rows, columns } = tensor;
    const own = name === layer.name ? "" : name.slice(layer.name.length + 1);
    const [allRows, allColumns] =
      shape.length < 2 ? [1, numel(shape)] : [shape[0], numel(shape.slice(1))];
    const part = rows < allRows || columns < allColumns;
    const known = !Number.isNaN(change);
    const pace = known
      ? this.say("networkChange", { percent: percent(change) })
      : this.say("networkChangeUnknown");
    return html`<div class="tensor">
      <div class="tensor-words">
        ${own ? html`<code>${own}</code>` : nothing}
        <span>${shapeText(shape)}</span>
        <span
          class="gauge"
          role="img"
          aria-label=${pace}
          style="--low: ${placeOf(USUAL.low)}%; --high: ${placeOf(USUAL.high)}%"
          >${known ? html`<i style="left: ${placeOf(change)}%"></i>` : nothing}</span
        >
        <span class="pace">${pace}</span>
        ${
          part
            ? html`<span class="shown"
                >${this.say("networkShownPart", { rows, columns, allRows, allColumns })}</span
              >`
            : nothing
        }
      </div>
      ${this.cells(view, view.values, "networkWeights", norm, scales.weights)}
      ${this.cells(view, view.grads, "networkGradient", gradNorm, scales.grads)}
      ${layer.op === "embedding" && rows > 2 && columns > 1 ? this.plane(view) : nothing}
      ${this.formula(view)}
    </div>`;
  }

  /**
   * @param {View} view
   * @param {Float32Array} numbers
   * @param {import("../i18n.js").Word} word
   * @param {number} norm
   * @param {number} largest
   */
  cells(view, numbers, word, norm, largest) {
    const { name, shape, rows, columns } = view.tensor;
    const what = this.say(word);
    const values = { what, name: name || "?", shape: shapeText(shape), norm: shortNumber(norm) };
    const label = this.say("networkImage", { ...values, largest: shortNumber(largest) });
    const written = numbers.length <= WRITTEN && columns <= 4;
    const index = this.pictures.push({ numbers, tensor: view.tensor, largest, view }) - 1;
    const { width, height, kernels } = layoutOf(view.tensor);
    return html`<figure>
      ${
        written
          ? html`<div class="written" role="img" aria-label=${label} style="--columns: ${columns}">
              ${Array.from(numbers, (number, i) => {
                const color = colorOf(number, largest, this.cell.dark);
                const row = Math.floor(i / columns);
                const chosen = this.isPicked(view, row, i % columns) ? "picked" : nothing;
                return html`<span
                  class=${chosen}
                  style="background: rgb(${color}); color: ${inkOn(color)}"
                  @click=${() => this.pick(view, row, i % columns)}
                  >${shortNumber(number)}</span
                >`;
              })}
            </div>`
          : html`<div class="picture">
              <canvas
                class=${rows === 1 ? "flat" : kernels ? "kernels" : ""}
                role="img"
                tabindex="0"
                aria-label=${label}
                title=${this.say("networkCell", { name: name || "?" })}
                @click=${this.pickCell}
                @keydown=${this.pickBeside}
                data-picture=${index}
                style="aspect-ratio: ${rows === 1 ? "auto" : `${width} / ${height}`}"
                @pointermove=${this.readCell}
                @pointerdown=${this.readCell}
                @pointerleave=${() => (this.reading = "")}
              ></canvas
              >${this.mark(view)}
            </div>`
      }
      <figcaption>${what} <span>‖·‖ ${shortNumber(norm)}</span></figcaption>
    </figure>`;
  }

  /** The rows of an embedding as points of the plane in which they differ most. @param {View} view */
  plane({ tensor, values }) {
    const { rows, columns, name } = tensor;
    const { points, part } = planeOf(values, rows, columns);
    const reach = Math.max(1e-30, ...points.flat().map(Math.abs));
    const at = (/** @type {number} */ along, /** @type {number} */ size) =>
      (size / 2 + (along / reach) * (size / 2 - 12)).toFixed(1);
    const label = this.say("networkPlane", { name, percent: percent(part) });
    return html`<figure class="plane" part="network-plane">
      <svg viewBox="0 0 320 200" role="img" aria-label=${label}>
        ${points.map(
          ([x, y], i) =>
            svg`<text x=${at(x, 320)} y=${at(-y, 200)}>${indicesOf(tensor, i, 0)[0]}</text>`,
        )}
      </svg>
      <figcaption>${label}</figcaption>
    </figure>`;
  }

  /** @param {View} view @param {number} row @param {number} column */
  pick(view, row, column) {
    const { name } = view.tensor;
    this.picked = this.isPicked(view, row, column) ? null : { name, row, column };
  }

  /** @param {View} view @param {number} row @param {number} column */
  isPicked({ tensor }, row, column) {
    const { picked } = this;
    return picked?.name === tensor.name && picked.row === row && picked.column === column;
  }

  /** A frame around the number that is told of. @param {View} view */
  mark({ tensor }) {
    const { picked } = this;
    const { name, rows, columns } = tensor;
    if (!picked || picked.name !== name || picked.row >= rows || picked.column >= columns) {
      return nothing;
    }
    const { width, height, at } = layoutOf(tensor);
    const [x, y] = at(picked.row, picked.column);
    const part = (/** @type {number} */ pixel, /** @type {number} */ all) =>
      `${(100 * pixel) / all}%`;
    return html`<i
      class="picked"
      style="left: ${part(x, width)}; top: ${part(y, height)};
        width: ${part(1, width)}; height: ${part(1, height)}"
    ></i>`;
  }

  /** @param {MouseEvent} event */
  pickCell(event) {
    const found = this.cellAt(event);
    if (found?.view) this.pick(found.view, found.row, found.column);
  }

  /** The arrow keys, from the number that is told of. @param {KeyboardEvent} event */
  pickBeside(event) {
    const canvas = /** @type {HTMLCanvasElement} */ (event.currentTarget);
    const { tensor } = this.pictures[Number(canvas.dataset.picture)];
    const { name, rows, columns } = tensor;
    /** @type {Record<string, [number, number]>} */
    const ways = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };
    const way = ways[event.key];
    if (!way) return;
    event.preventDefault();
    const here = this.picked?.name === name ? this.picked : { row: 0, column: 0 };
    const inside = (/** @type {number} */ at, /** @type {number} */ all) =>
      Math.min(all - 1, Math.max(0, at));
    const start = this.picked?.name === name;
    this.picked = {
      name,
      row: start ? inside(here.row + way[0], rows) : 0,
      column: start ? inside(here.column + way[1], columns) : 0,
    };
  }

  /** What is under the pointer; null between kernels. @param {PointerEvent | MouseEvent} event */
  cellAt(event) {
    const canvas = /** @type {HTMLCanvasElement} */ (event.currentTarget);
    const picture = this.pictures[Number(canvas.dataset.picture)];
    const layout = layoutOf(picture.tensor);
    const { left, top, width, height } = canvas.getBoundingClientRect();
    const at = (/** @type {number} */ part, /** @type {number} */ count) =>
      Math.min(count - 1, Math.max(0, Math.floor(part * count)));
    const cell = layout.cell(
      at((event.clientX - left) / width, layout.width),
      at((event.clientY - top) / height, layout.height),
    );
    return cell && { ...picture, row: cell[0], column: cell[1] };
  }

  /** @param {PointerEvent} event */
  readCell(event) {
    const found = this.cellAt(event);
    if (!found) return void (this.reading = "");
    const { numbers, tensor, view, row, column } = found;
    const i = row * tensor.columns + column;
    const index = indicesOf(tensor, row, column);
    const at = `${tensor.name.split(" = ")[0] || "?"}${index.length ? `[${index.join(", ")}]` : ""}`;
    this.reading = view
      ? this.say("networkPoint", {
          at,
          value: shortNumber(view.values[i]),
          grad: shortNumber(view.grads[i]),
        })
      : `${at}: ${shortNumber(numbers[i])}`;
  }

  updated() {
    const { dark } = this.cell;
    for (const canvas of this.querySelectorAll("canvas")) {
      const { numbers, tensor, largest } = this.pictures[Number(canvas.dataset.picture)];
      const { rows, columns } = tensor;
      paint(canvas, numbers, { rows, columns, largest, dark, layout: layoutOf(tensor) });
    }
  }
}

/** A factor with its sign. @param {number} value */
const signed = (value) => (value < 0 ? `(${exactText(value)})` : exactText(value));

/** @param {number[]} shape */
const numel = (shape) => shape.reduce((product, size) => product * size, 1);
