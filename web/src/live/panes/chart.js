/** The curve of the run, beside the recorded one and earlier ones that are kept. */
import { html, nothing } from "lit";
import { Chart } from "../chart.js";
import { shortNumber } from "../series.js";
import { Pane } from "./pane.js";

export class ChartPane extends Pane {
  static properties = { ...Pane.properties, keep: { state: true }, log: { state: true } };

  constructor() {
    super();
    /** Whether the curve so far stays when a new run begins. */
    this.keep = recallKeep();
    this.log = false;
    /** @type {Chart | null} */
    this.chart = null;
    this.opened = -1;
    this.look = "";
  }

  /** @override @param {import("../results.js").Results} before */
  started(before) {
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
      <div class="plot" role="img" aria-label=${this.description()}></div>
      <div class="legend" part="legend"></div>
    </div>`;
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
        if (live.film.length < 2) return;
        live.film.seekX(x);
        live.filmMoved();
      },
    );
    this.chart.attach(plot, /** @type {HTMLElement} */ (this.querySelector(".legend")));
    if (this.opened !== live.opening) {
      this.opened = live.opening;
      this.chart.reset();
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
      });
    }
    this.chart.show(live.results.curve, live.expected.points, live.runs > 0 ? cell.labels : null);
    const { film } = live;
    const x = film.back && !cell.hides("film") ? film.xAt(film.at) : NaN;
    this.chart.stand(Number.isFinite(x) ? x : null);
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
