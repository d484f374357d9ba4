/** The network of the playground as units and links, at the step of the film; a click sets a weight by hand. */
import { html, LitElement, nothing, svg } from "lit";
import { extent } from "../live/film.js";
import { colorOf, gradient, paint } from "../live/heatmap.js";
import { shortNumber } from "../live/series.js";
import { FEATURE_NAMES } from "./form.js";
import { UNIT_SIDE } from "../worker/protocol.js";
import { moduleName, placeOf, tensorName } from "./program.js";
import { initialSettings, isPlain, samePlace, sizesOf } from "./settings.js";
import { translate } from "./words.js";

/** @typedef {import("./playground.js").PlaygroundElement} Playground */
/** @typedef {import("./settings.js").Edit} Edit */
/** @typedef {Omit<Edit, "value">} At */
/** @typedef {import("../live/film.js").View} View */

/** Of the picture, in its own units. */
const ACROSS = 130;
const DOWN = 44;
const UNIT = 15;

/** The thickest line, and one that is not known. */
const THICK = 7;
const THIN = 1;

export class DrawingElement extends LitElement {
  static properties = {
    board: { attribute: false },
    settings: { attribute: false },
    dark: { attribute: false },
    words: { attribute: false },
    rests: { attribute: false },
    at: { state: true },
  };

  constructor() {
    super();
    /** @type {Playground} */
    this.board = /** @type {any} */ (null);
    this.settings = initialSettings();
    this.dark = false;
    /** @type {import("../cell/words.js").Lang} */
    this.words = "en";
    /** Whether nothing can be set. */
    this.rests = false;
    /** What the units of each column say. @type {(Float32Array | null)[]} */
    this.said = [];
    /** The weight that is chosen. @type {At} */
    this.at = { layer: 0, unit: 0, input: 0 };
  }

  /** In its owner's styles. */
  createRenderRoot() {
    return this;
  }

  /** @param {import("./words.js").Word} word @param {Record<string, string | number>} [values] */
  say(word, values) {
    return translate(this.words, word, values);
  }

  /** The trained tensors at a frame of the film, by name; the one that is shown, or the first. */
  tensors(first = false) {
    const film = this.board.cell.live?.film;
    /** @type {Map<string, View>} */
    const found = new Map();
    if (!film || this.rests) return found;
    const frame = first ? film.frames[0] : film.frame;
    for (const view of film.views(frame ?? null)) found.set(view.tensor.name, view);
    return found;
  }

  /** What each unit of a column says over the plane, or null where that is not known. @param {number} column @returns {Float32Array | null} */
  saidBy(column) {
    const { live } = this.board.cell;
    if (!live || this.rests) return null;
    const { maps, film } = live.results;
    const map = maps.at(film.frame && !film.follows ? film.frame.step : null);
    const name = moduleName(this.settings, column);
    const units = map?.units.find((one) => one.name === name);
    return units?.count === sizesOf(this.settings)[column] ? units.cells : null;
  }

  /** A weight, or NaN where it is not known. @param {Map<string, View>} tensors @param {At} at */
  valueOf(tensors, { layer, unit, input }) {
    const name = tensorName(this.settings, layer, input < 0 ? "bias" : "weight");
    const view = tensors.get(name);
    const sizes = sizesOf(this.settings);
    const shape = input < 0 ? [sizes[layer + 1]] : [sizes[layer + 1], sizes[layer]];
    // The film may be of another network.
    if (view?.tensor.shape.join() !== shape.join()) return NaN;
    return view.values[input < 0 ? unit : unit * shape[1] + input];
  }

  /** @param {At} at */
  isSet(at) {
    return this.settings.edits.find((one) => samePlace(one, at));
  }

  /** As the program writes it. @param {At} at */
  nameOf({ layer, unit, input }) {
    const place = placeOf(this.settings, layer);
    return `model[${place}].${input < 0 ? `bias[${unit}]` : `weight[${unit}, ${input}]`}`;
  }

  /** Inside of the network that is there now. @returns {At} */
  get chosen() {
    const sizes = sizesOf(this.settings);
    const layer = Math.min(this.at.layer, sizes.length - 2);
    const unit = Math.min(this.at.unit, sizes[layer + 1] - 1);
    return { layer, unit, input: Math.min(this.at.input, sizes[layer] - 1) };
  }

  render() {
    return html`${this.picture()} ${this.editor()}`;
  }

  picture() {
    const sizes = sizesOf(this.settings);
    const most = Math.max(...sizes);
    const width = ACROSS * (sizes.length - 1) + 140;
    const height = DOWN * most + 16;
    const tensors = this.tensors();
    const largest = largestOf(tensors);
    const x = (/** @type {number} */ column) => 82 + ACROSS * column;
    const y = (/** @type {number} */ column, /** @type {number} */ unit) =>
      height / 2 + DOWN * (unit - (sizes[column] - 1) / 2);
    const { chosen } = this;
    /** @type {unknown[]} */
    const links = [];
    /** @type {unknown[]} */
    const units = [];
    /** @type {unknown[]} */
    const pictures = [];
    this.said = sizes.map((_, column) => this.saidBy(column));
    sizes.forEach((size, column) => {
      for (let unit = 0; unit < size; unit++) {
        for (let input = 0; column > 0 && input < sizes[column - 1]; input++) {
          const at = { layer: column - 1, unit, input };
          const [x1, y1] = [x(column - 1) + UNIT, y(column - 1, input)];
          const [x2, y2] = [x(column) - UNIT, y(column, unit)];
          const middle = (x1 + x2) / 2;
          const way = `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`;
          links.push(this.link(way, at, this.valueOf(tensors, at), largest, chosen));
        }
        const place =
          `left: ${(100 * (x(column) - UNIT)) / width}%; top: ${(100 * (y(column, unit) - UNIT)) / height}%;` +
          `width: ${(200 * UNIT) / width}%; height: ${(200 * UNIT) / height}%`;
        if (this.said[column]) {
          pictures.push(
            html`<canvas style=${place} data-column=${column} data-unit=${unit}></canvas>`,
          );
        } else if (column === 0 && isPlain(this.settings)) {
          const way = gradient(this.dark).replace("to right", unit ? "to top" : "to right");
          pictures.push(html`<i style="${place}; background: ${way}"></i>`);
        }
        units.push(this.unit(x(column), y(column, unit), column, unit, tensors, largest));
      }
    });
    return html`<div
      class="network-picture"
      role="group"
      tabindex="0"
      aria-label=${this.say("network")}
    >
      <div
        class="plan"
        style="aspect-ratio: ${width} / ${height}; max-width: ${width}px; min-width: ${48 * sizes.length}px"
      >
        <svg
          viewBox="0 0 ${width} ${height}"
          role="img"
          aria-label=${this.say("drawing", { sizes: sizes.join(", ") })}
        >
          ${links} ${units}
        </svg>
        ${pictures}
      </div>
    </div>`;
  }

  updated() {
    const size = UNIT_SIDE * UNIT_SIDE;
    for (const canvas of this.querySelectorAll("canvas")) {
      const { column, unit } = canvas.dataset;
      const start = Number(unit) * size;
      const numbers = this.said[Number(column)]?.subarray(start, start + size);
      if (!numbers) continue;
      const as = { rows: UNIT_SIDE, columns: UNIT_SIDE, dark: this.dark };
      paint(canvas, numbers, { ...as, largest: extent(numbers) });
    }
  }

  /** @param {string} way @param {At} at @param {number} value @param {number} largest @param {At} chosen */
  link(way, at, value, largest, chosen) {
    const known = Number.isFinite(value) && largest > 0;
    const thick = known ? 0.6 + THICK * Math.min(1, Math.abs(value) / largest) : THIN;
    const color = known ? `rgb(${colorOf(value, largest, this.dark)})` : "var(--line)";
    const marks = `${samePlace(at, chosen) ? "chosen " : ""}${this.isSet(at) ? "set" : ""}`;
    return svg`<path class="link ${marks}" d=${way} stroke=${color} stroke-width=${thick.toFixed(1)} />
      <path class="hit" d=${way} @click=${() => this.choose(at)}><title>${this.nameOf(at)}${known ? ` = ${shortNumber(value)}` : ""}</title></path>`;
  }

  /**
   * @param {number} x
   * @param {number} y
   * @param {number} column
   * @param {number} unit
   * @param {Map<string, View>} tensors
   * @param {number} largest
   */
  unit(x, y, column, unit, tensors, largest) {
    const { features } = this.settings;
    if (column === 0) {
      return svg`${box(x, y, "unit data")}
        <text x=${x - UNIT - 8} y=${y + 5} text-anchor="end">${FEATURE_NAMES[features[unit]]}</text>`;
    }
    const at = { layer: column - 1, unit, input: -1 };
    const value = this.valueOf(tensors, at);
    const known = Number.isFinite(value) && largest > 0;
    const color = known ? `rgb(${colorOf(value, largest, this.dark)})` : "var(--ink-soft)";
    const marks = `${samePlace(at, this.chosen) ? "chosen " : ""}${this.isSet(at) ? "set" : ""}`;
    const title = `${this.nameOf(at)}${known ? ` = ${shortNumber(value)}` : ""}`;
    return box(x, y, `unit ${marks}`, { color, title, choose: () => this.choose(at) });
  }

  /** @param {At} at */
  choose(at) {
    this.at = at;
    void this.updateComplete.then(() => {
      const field = /** @type {HTMLInputElement} */ (this.querySelector("[name=weight]"));
      field.focus({ preventScroll: true });
      field.select();
    });
  }

  /** The chosen weight, and those that are set. */
  editor() {
    const { chosen, settings } = this;
    const sizes = sizesOf(settings);
    const start = this.isSet(chosen)?.value ?? this.valueOf(this.tensors(true), chosen);
    const now = this.valueOf(this.tensors(), chosen);
    const layerName = (/** @type {number} */ layer) =>
      layer === sizes.length - 2 ? this.say("output") : this.say("layer", { n: layer + 1 });
    const inputName = (/** @type {number} */ input) =>
      chosen.layer === 0 ? FEATURE_NAMES[settings.features[input]] : String(input + 1);
    return html`<form
      class="by-hand"
      aria-label=${this.say("weight")}
      @submit=${(/** @type {SubmitEvent} */ event) => this.submit(event)}
    >
      <fieldset ?disabled=${this.rests}>
        <h3>${this.say("weight")}</h3>
        <p class="hint">${this.say("drawingHint")}</p>
        <div class="choice">
          ${this.pick(
            "layer",
            sizes.slice(1).map((_, layer) => [layer, layerName(layer)]),
            chosen.layer,
          )}
          ${this.pick(
            "unit",
            counted(sizes[chosen.layer + 1]).map((unit) => [unit, String(unit + 1)]),
            chosen.unit,
          )}
          ${this.pick(
            "input",
            [
              ...counted(sizes[chosen.layer]).map(
                (input) => /** @type {[number, string]} */ ([input, inputName(input)]),
              ),
              [-1, this.say("bias")],
            ],
            chosen.input,
          )}
          <label
            ><span>${this.say("value")}</span>
            <input
              type="number"
              name="weight"
              step="any"
              inputmode="decimal"
              required
              min="-1000000"
              max="1000000"
              .value=${Number.isFinite(start) ? String(Number(start.toPrecision(4))) : ""}
          /></label>
          <button>${this.say("set")}</button>
        </div>
        ${Number.isFinite(now) ? html`<p class="hint">${this.say("now", { value: shortNumber(now) })}</p>` : nothing}
        ${
          settings.edits.length
            ? html`<ul class="edits">
                ${settings.edits.map((edit) => {
                  const what = this.nameOf(edit);
                  return html`<li>
                    <code>${what} = ${edit.value}</code>
                    <button
                      type="button"
                      class="quiet"
                      aria-label=${this.say("unset", { what })}
                      title=${this.say("unset", { what })}
                      @click=${() => this.board.setWeight(edit, null)}
                    >
                      ✕
                    </button>
                  </li>`;
                })}
              </ul>`
            : nothing
        }
      </fieldset>
    </form>`;
  }

  /** @param {"layer" | "unit" | "input"} key @param {[number, string][]} choices @param {number} now */
  pick(key, choices, now) {
    return html`<label
      ><span>${this.say(key === "input" ? "from" : key === "unit" ? "unit" : "layerOf")}</span>
      <select
        name=${key}
        @change=${(/** @type {any} */ { target }) =>
          (this.at = { ...this.chosen, [key]: choices[target.selectedIndex][0] })}
      >
        ${choices.map(([value, name]) => html`<option ?selected=${value === now}>${name}</option>`)}
      </select></label
    >`;
  }

  /** @param {SubmitEvent} event */
  submit(event) {
    event.preventDefault();
    const field = /** @type {HTMLInputElement} */ (this.querySelector("[name=weight]"));
    const value = field.valueAsNumber;
    if (Number.isNaN(value)) return;
    // As many digits as float32 has.
    this.board.setWeight(this.chosen, Math.abs(value) < 1e-9 ? 0 : Number(value.toPrecision(7)));
  }
}

/**
 * A unit's frame, whose colour is its bias.
 *
 * @param {number} x
 * @param {number} y
 * @param {string} marks
 * @param {{ color?: string, title?: string, choose?: () => void }} [more]
 */
const box = (x, y, marks, { color = "var(--ink-soft)", title = "", choose } = {}) =>
  svg`<rect class=${marks} x=${x - UNIT} y=${y - UNIT} width=${2 * UNIT} height=${2 * UNIT} rx="5" stroke=${color} @click=${choose}>
    <title>${title}</title></rect>`;

/** @param {number} count */
const counted = (count) => Array.from({ length: count }, (_, i) => i);

/** @param {Map<string, View>} tensors */
function largestOf(tensors) {
  let largest = 0;
  for (const { values } of tensors.values()) {
    for (const value of values) largest = Math.max(largest, Math.abs(value) || 0);
  }
  return largest;
}
