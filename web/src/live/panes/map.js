/** The decision map: what the model says over the plane of its two inputs, at the step where the film stands. */
import { html, nothing } from "lit";
import { classColor, colorOf } from "../heatmap.js";
import { cellAt, classOf, factsOf, shareOf } from "../map.js";
import { shortNumber } from "../series.js";
import { paintUnits, saidBy, unitRows } from "./map_units.js";
import { Pane } from "./pane.js";

/** Pixels of the picture's side, before the screen's own ratio. */
const SIDE = 360;
const DOT = 4;

/** Losses that take the output as a logit. */
const LOGITS = /WithLogits|SoftMargin/i;

export class MapPane extends Pane {
  static properties = {
    ...Pane.properties,
    reading: { state: true },
    wanted: { state: true },
    pointedUnit: { state: true },
    chosenUnit: { state: true },
  };

  constructor() {
    super();
    /** What is said of the place under the pointer. */
    this.reading = "";
    /** Whether it is open, once the reader has said so. @type {boolean | null} */
    this.wanted = null;
    /** The unit under the pointer, and the one that stays in the large picture. @type {import("./map_units.js").Unit | null} */
    this.pointedUnit = null;
    /** @type {import("./map_units.js").Unit | null} */
    this.chosenUnit = null;
  }

  get showsFilm() {
    return true;
  }

  get map() {
    const { maps, film } = this.live.results;
    return maps.at(film.frame && !film.follows ? film.frame.step : null);
  }

  /** The unit that the large picture shows in the model's place. */
  get unit() {
    return this.pointedUnit ?? this.chosenUnit;
  }

  get facts() {
    const { graph } = this.live.results;
    const logits = graph?.nodes.some(({ op }) => LOGITS.test(op ?? "")) ?? false;
    return this.map && factsOf(this.map, logits);
  }

  render() {
    const { map, facts } = this;
    if (!map || !facts) return nothing;
    const open = this.wanted ?? true;
    const { known: all, right: n } = facts;
    const said = this.say(all ? "mapRight" : "mapColours", { step: map.step, n, all });
    return html`<details
      class="card map"
      part="map"
      ?open=${open}
      @toggle=${(/** @type {any} */ { target }) => {
        if (target.open !== open) this.wanted = target.open;
      }}
    >
      <summary>${this.say("map")}</summary>
      ${
        open
          ? html`<div class="map-box">
              <canvas
                part="map-picture"
                role="img"
                aria-label="${this.say("map")}. ${said}"
                @pointermove=${this.hovered}
                @pointerleave=${() => (this.reading = "")}
              ></canvas>
              <p class="map-words">
                <b part="map-fact">${said}</b>
                ${
                  map.tests
                    ? html`<span part="map-tests"
                        >${
                          facts.tests
                            ? this.say("mapTests", { n: facts.tests.right, all: facts.tests.known })
                            : this.say("mapTestsOnly")
                        }</span
                      >`
                    : nothing
                }
                <span>${this.reading || this.hint(map)}</span>
              </p>
              ${map.units.length ? unitRows(this, map) : nothing}
            </div>`
          : nothing
      }
    </details>`;
  }

  /** What the picture shows. @param {import("../../worker/protocol.js").MapMessage} map */
  hint(map) {
    const said = saidBy(map, this.unit);
    if (!said || !this.unit) return this.say("mapHint");
    const [low, high] = [Math.min(...said.cells), Math.max(...said.cells)].map(shortNumber);
    const { name, index: n } = this.unit;
    return `${this.say("mapUnit", { n, name })}: ${this.say("mapUnitSays", { low, high })}`;
  }

  /** @param {PointerEvent} event */
  hovered({ offsetX, offsetY, target }) {
    const { map, facts } = this;
    const { clientWidth, clientHeight } = /** @type {HTMLCanvasElement} */ (target);
    if (!map || !facts || !clientWidth) return;
    const said = saidBy(map, this.unit);
    const { x, y, value } = cellAt(
      { ...map, ...said },
      offsetX / clientWidth,
      offsetY / clientHeight,
    );
    const at = { x: shortNumber(x), y: shortNumber(y) };
    const percent = `${Math.round(100 * shareOf(value))} %`;
    this.reading =
      facts.kind === "classes" && !said
        ? this.say("mapClassAt", { ...at, name: classOf(value), percent })
        : this.say("mapValueAt", { ...at, value: shortNumber(value) });
  }

  updated() {
    const canvas = this.querySelector("canvas");
    if (canvas) this.paint(canvas);
    if (canvas && this.map) paintUnits(this, this.map, this.cell.dark);
  }

  /** @param {HTMLCanvasElement} canvas */
  paint(canvas) {
    const { map, facts } = this;
    const context = canvas.getContext("2d");
    if (!map || !facts || !context) return;
    const ratio = Math.min(3, devicePixelRatio || 1);
    const size = Math.round(SIDE * ratio);
    if (canvas.width !== size) canvas.width = canvas.height = size;
    const dark = this.cell.dark;
    const said = saidBy(map, this.unit);
    /** @param {number} value */
    const color = (value) => {
      if (said) return colorOf(value * 0.5, said.largest, dark);
      return facts.kind === "classes"
        ? classColor(classOf(value), confidence(value, map.classes), dark)
        : colorOf((value - facts.threshold) * 0.5, facts.largest, dark);
    };
    const { side, cells } = said ?? map;
    const small = document.createElement("canvas");
    small.width = small.height = side;
    const picture = /** @type {CanvasRenderingContext2D} */ (small.getContext("2d"));
    const image = picture.createImageData(side, side);
    cells.forEach((value, i) => {
      image.data.set(color(value), 4 * i);
      image.data[4 * i + 3] = 255;
    });
    picture.putImageData(image, 0, 0);
    context.imageSmoothingEnabled = true;
    context.drawImage(small, 0, 0, size, size);
    const [left, right, low, high] = map.box;
    for (let i = 0; i < map.points.length; i += 4) {
      const [x, y, label] = map.points.subarray(i, i + 3);
      const across = ((x - left) / (right - left)) * size;
      const down = ((high - y) / (high - low)) * size;
      context.beginPath();
      // A square of the same area.
      const half = (DOT * ratio * Math.sqrt(Math.PI)) / 2;
      if (map.tests?.[i / 4]) context.rect(across - half, down - half, 2 * half, 2 * half);
      else context.arc(across, down, DOT * ratio, 0, 2 * Math.PI);
      context.fillStyle = `rgb(${this.dotColor(facts, label, dark)})`;
      context.fill();
      context.lineWidth = ratio * (facts.wrong[i / 4] ? 2.5 : 1);
      const ink = dark ? "255,255,255" : "20,20,24";
      const rim = dark ? "20,20,24" : "255,255,255";
      context.strokeStyle = facts.wrong[i / 4] ? `rgb(${ink})` : `rgb(${rim})`;
      context.stroke();
    }
  }

  /** @param {import("../map.js").MapFacts} facts @param {number} label @param {boolean} dark */
  dotColor({ kind, largest, middle, threshold }, label, dark) {
    if (Number.isNaN(label)) return dark ? "200,200,205" : "90,90,96";
    if (kind === "classes") return classColor(label, 1, dark);
    if (kind === "number") return colorOf(label - threshold, largest, dark);
    return colorOf(label > middle ? 1 : -1, 1, dark);
  }
}

/** From no more than chance, 0, to certain, of a cell. @param {number} value @param {number} classes */
function confidence(value, classes) {
  const chance = 1 / classes;
  return 0.12 + 0.5 * Math.max(0, (shareOf(value) - chance) / (1 - chance));
}
