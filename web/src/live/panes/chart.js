/** The curve of the run, beside the recorded one and earlier ones that are kept. */
import { html, nothing } from "lit";
import { mayDownload, saveBlob } from "../../share/browser.js";
import { Chart } from "../chart.js";
import { csvOf, rowsOf, svgOf } from "../chart_save.js";
import { shortNumber } from "../series.js";
import { inTurn } from "../turns.js";
import { Pane } from "./pane.js";

/** Rows of the table for who does not see the chart. */
const ROWS = 40;

const FORMATS = /** @type {const} */ (["CSV", "PNG", "SVG"]);

export class ChartPane extends Pane {
  static properties = {
    ...Pane.properties,
    keep: { state: true },
    log: { state: true },
    zoomed: { state: true },
    more: { state: true },
  };

  constructor() {
    super();
    /** Whether the curve so far stays when a new run begins. */
    this.keep = recallKeep();
    this.log = false;
    this.zoomed = false;
    /** Whether the row of rarer controls is open. */
    this.more = false;
    /** What stands for the limit and is no number. */
    this.typed = "";
    this.badLimit = false;
    /** @type {number | null} */
    this.pinned = null;
    /** @type {Chart | null} */
    this.chart = null;
    this.opened = -1;
    this.look = "";
    /** The content that is shown, and its language. */
    this.key = "";
    /** @type {import("../../cell/content.js").Code} */
    this.code = "py";
  }

  /** @override @param {import("../results.js").Results} before */
  started(before) {
    this.pinned = null;
    this.chart?.start(
      this.keep ? before.curve : null,
      this.say("runNumber", { n: this.live.runs - 1 }),
    );
  }

  get showsFilm() {
    return true;
  }

  get empty() {
    const { curve } = this.live.results;
    return curve.length === 0 && this.live.expected.points.length === 0 && !this.chart?.kept.length;
  }

  render() {
    const { live, cell } = this;
    const { results } = live;
    if (this.empty) {
      const quiet =
        cell.layout !== "side" && !(cell.state === "finished" && results.lines.count > 3);
      if (quiet || results.graph || results.figures.length) return nothing;
      return html`<p class="card rule" part="chart-rule">${this.say("curveRule")}</p>`;
    }
    return html`<div class="card chart" part="chart">
      <div class="bar">
        <span class="title">${cell.labels?.split(/[,;]\s*/)[0] ?? this.say("chart")}</span>
        <label class="check"
          ><input type="checkbox" part="keep" .checked=${this.keep} @change=${this.setKeep} />
          <span>${this.say("keep")}</span></label
        >
        <div class="switch" role="group" aria-label=${this.say("chartZoom")}>
          ${this.zoomButton("+", "chartCloser", () => this.chart?.zoom(0.5))}
          ${this.zoomButton("−", "chartFurther", () => this.chart?.zoom(2), !this.zoomed)}
        </div>
        <button
          type="button"
          class="quiet"
          part="chart-more"
          title=${this.say("chartMore")}
          aria-label=${this.say("chartMore")}
          aria-expanded=${String(this.more)}
          @click=${() => (this.more = !this.more)}
        >
          ⋯
        </button>
        <div class="switch" role="group" aria-label=${this.say("axisScale")}>
          ${
            /** @type {const} */ (["log", "lin"]).map(
              (scale) =>
                html`<button
                  type="button"
                  data-scale=${scale}
                  aria-pressed=${String(this.log === (scale === "log"))}
                  @click=${() => this.chart?.setScale(scale)}
                >
                  ${this.say(scale)}
                </button>`,
            )
          }
        </div>
      </div>
      ${this.more ? this.aim() : nothing}
      <div class="plot" role="img" aria-label=${this.description()}></div>
      ${this.table()}
      <div class="legend" part="legend"></div>
    </div>`;
  }

  /** Smoothing, where to stop, files. */
  aim() {
    const { live } = this;
    return html`<div class="aim" part="chart-aim">
      <label
        >${this.say("smoothing")}
        <input
          type="range"
          part="smoothing"
          min="0"
          max="0.99"
          step="0.01"
          .value=${String(live.smoothing)}
          @input=${(/** @type {any} */ { target }) => {
            live.smoothing = Number(target.value);
            this.requestUpdate();
          }}
        /><output>${live.smoothing}</output></label
      >
      <label title=${this.say("stopAtHelp")}
        >${this.say("stopAt")}
        <input
          type="text"
          inputmode="decimal"
          part="stop-at"
          aria-description=${this.say("stopAtHelp")}
          aria-invalid=${String(this.badLimit)}
          .value=${live.limit === null ? this.typed : String(live.limit)}
          @change=${this.setLimit}
      /></label>
      ${
        mayDownload()
          ? html`<select
              part="chart-save"
              aria-label=${this.say("chartSave")}
              @change=${(/** @type {any} */ { target }) => {
                void this.save(FORMATS[target.selectedIndex - 1]);
                target.selectedIndex = 0;
              }}
            >
              <option>${this.say("chartSaveShort")}</option>
              ${FORMATS.map((format) => html`<option>${format}</option>`)}
            </select>`
          : nothing
      }
    </div>`;
  }

  /** @param {Event} event */
  setLimit({ target }) {
    const text = /** @type {HTMLInputElement} */ (target).value.trim();
    const value = Number(text.replace(",", ".").replace("−", "-"));
    this.badLimit = !Number.isFinite(value);
    this.typed = this.badLimit ? text : "";
    this.live.limit = text === "" || this.badLimit ? null : value;
    this.requestUpdate();
  }

  /** @param {string} sign @param {import("../i18n.js").Word} word @param {() => void} act */
  zoomButton(sign, word, act, off = false) {
    return html`<button
      type="button"
      part=${word === "chartCloser" ? "chart-closer" : "chart-further"}
      title=${this.say(word)}
      aria-label=${this.say(word)}
      ?disabled=${off}
      @click=${act}
    >
      ${sign}
    </button>`;
  }

  /** The same in numbers, once the run is over. */
  table() {
    const { busy, results } = this.live;
    if (busy || results.curve.length === 0 || !this.chart) return nothing;
    return html`<div class="visually-hidden">
      ${this.chart.lines().map(
        (line) =>
          html`<table>
            <caption>
              ${line.name}
            </caption>
            <tbody>
              ${rowsOf(line, ROWS).map(
                ([x, value]) =>
                  html`<tr>
                    <th scope="row">${this.say("step")} ${x}</th>
                    <td>${shortNumber(value)}</td>
                  </tr>`,
              )}
            </tbody>
          </table>`,
      )}
    </div>`;
  }

  /** @param {typeof FORMATS[number]} format */
  async save(format) {
    const { chart } = this;
    if (!chart?.plot) return;
    const lines = chart.lines();
    const step = this.say("step");
    if (format === "CSV") {
      return saveBlob("curve.csv", new Blob([csvOf(lines, step)], { type: "text/csv" }));
    }
    const style = getComputedStyle(chart.plot);
    const color = (/** @type {string} */ name) => style.getPropertyValue(name).trim();
    const [from, to] = chart.part ?? [-Infinity, Infinity];
    const look = { ink: color("--ink"), grid: color("--grid"), paper: color("--card") };
    const svg = svgOf(lines, { log: chart.log ?? false, step, ...look, from, to });
    const drawing = new Blob([svg], { type: "image/svg+xml" });
    if (format === "SVG") return saveBlob("curve.svg", drawing);
    const image = new Image();
    // A policy may forbid blob: and data: is what figures use too.
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = 2 * image.naturalWidth;
    canvas.height = 2 * image.naturalHeight;
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    canvas.toBlob((made) => made && saveBlob("curve.png", made), "image/png");
  }

  description() {
    const { last, seen } = this.live.results.curve;
    return last
      ? this.say("chartLabel", { n: seen, step: last[0], value: shortNumber(last[1]) })
      : this.say("chartLabelEmpty");
  }

  updated() {
    const { live, cell } = this;
    const plot = /** @type {HTMLElement | null} */ (this.querySelector(".plot"));
    if (!plot) {
      this.chart?.close();
      return;
    }
    this.chart ??= new Chart(
      (log) => (this.log = log),
      (x) => {
        if (live.film.length < 2) return this.pin(x);
        live.film.seekX(x);
        live.filmMoved();
      },
      () => (this.zoomed = this.chart?.part !== null),
      (draw) => void inTurn(this, draw),
    );
    this.chart.attach(plot, /** @type {HTMLElement} */ (this.querySelector(".legend")));
    if (this.opened !== live.opening) {
      this.opened = live.opening;
      const key = cell.content?.key ?? "";
      const other = key === this.key && this.code !== cell.code;
      const name = this.code === "py" ? "Python" : "JavaScript";
      this.chart.reset(this.keep && other ? name : null);
      [this.key, this.code] = [key, cell.code];
    }
    const look = `${cell.dark}${cell.words}${cell.labels}`;
    if (look !== this.look) {
      this.look = look;
      this.chart.restyle({
        run: this.say("thisRun"),
        expected: this.say(
          live.expected.reference === "recorded" ? "recordedPrints" : "pytorchPrints",
        ),
        step: this.say("step"),
        forget: this.say("forgetCurve"),
        rename: this.say("renameCurve"),
        same: this.say("sameCurve"),
        difference: this.say("curveDifference"),
        smooth: this.say("smooth"),
      });
    }
    this.chart.show(live.results.curve, live.expected.points, live.runs > 0 ? cell.labels : null);
    this.chart.setAim(live.smoothing, live.limit);
    const { film } = live;
    const x = film.back && !cell.hides("film") ? film.xAt(film.at) : NaN;
    this.chart.stand(Number.isFinite(x) ? x : film.length < 2 ? this.pinned : null);
  }

  /** Where there is no film the numbers of a place stay in the legend until it is clicked again. @param {number} x */
  pin(x) {
    const { curve } = this.live.results;
    const at = curve.x.reduce(
      (a, b) => (Math.abs(b - x) < Math.abs(a - x) ? b : a),
      curve.x[0] ?? x,
    );
    this.pinned = this.pinned === at ? null : at;
    this.requestUpdate();
  }

  /** @param {Event} event */
  setKeep(event) {
    this.keep = /** @type {HTMLInputElement} */ (event.target).checked;
    try {
      localStorage.setItem("gradlet.keep", String(this.keep));
    } catch {
      // a sandboxed frame, or no room
    }
    if (!this.keep) this.chart?.dropKept();
  }
}

function recallKeep() {
  try {
    return localStorage.getItem("gradlet.keep") === "true";
  } catch {
    return false;
  }
}
