/** The graphs that the program's backward() calls walked, each to be stepped through as the engine went. */
import { html, nothing } from "lit";
import { foldGraph } from "../graph_fold.js";
import { stepPanel } from "../graph_panel.js";
import { makeSteps, stateAt } from "../graph_steps.js";
import { drawGraph, GRAPH_WORDS, markStep } from "../graph.js";
import { inSteps } from "../turns.js";
import { Pane } from "./pane.js";

/** @typedef {import("../../worker/protocol.js").Graph} Graph */
/** @typedef {import("../graph_fold.js").Range} Range */

/** Nodes beyond which the graph is shown only when asked for. */
const SMALL = 12;

const ICONS = {
  first: "M3 3h2v10H3zM14 3v10L6 8z",
  back: "M12 3v10L4 8z",
  on: "M4 3v10l8-5z",
  last: "M11 3h2v10h-2zM2 3v10l8-5z",
};

export class GraphPane extends Pane {
  static properties = {
    ...Pane.properties,
    wide: { state: true },
    at: { state: true },
    range: { state: true },
  };

  constructor() {
    super();
    this.wide = 0;
    /** The line that was chosen, and which of its calls. @type {{ line: number | null, which: "first" | "last" } | null} */
    this.chosen = null;
    /** @type {Graph | null} */
    this.graph = null;
    /** @type {import("../graph_steps.js").Step[]} */
    this.steps = [];
    this.at = 0;
    /** The boxes that are open, one in the other. @type {Range[]} */
    this.range = [];
    /** @type {import("../graph_fold.js").Folded | null} */
    this.folded = null;
    /** @type {SVGElement | null} */
    this.drawn = null;
    /** What is being drawn. @type {ReturnType<typeof drawGraph> | null} */
    this.drawing = null;
    this.key = "";
    /** The run's newest graph that has been shown. @type {Graph | null} */
    this.seen = null;
    this.sizes = new ResizeObserver(
      ([{ contentRect }]) => (this.wide = Math.round(contentRect.width)),
    );
  }

  connectedCallback() {
    super.connectedCallback();
    this.sizes.observe(this.cell);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.sizes.disconnect();
  }

  get open() {
    return this.live.graphOpen ?? this.cell.shows("graph");
  }

  render() {
    const { live } = this;
    const { graphs } = live.results;
    const newest = live.results.graph;
    this.seen = live.busy ? null : newest;
    if (!newest || live.busy || !(newest.nodes.length || newest.total)) return nothing;
    const { chosen } = this;
    const graph = (chosen ? graphs.of(chosen.line, chosen.which) : graphs.main) ?? newest;
    // Beside a curve it is there for who asks.
    const folded =
      newest.nodes.length > SMALL || live.results.curve.length > 1 || !newest.nodes.length;
    if (!folded) return html`<div class="card graph" part="graph">${this.picture(graph)}</div>`;
    return html`<details
      class="card graph"
      part="graph"
      ?open=${this.open}
      @toggle=${(/** @type {any} */ { target }) => {
        if (target.open !== this.open) live.graphOpen = target.open;
        this.requestUpdate();
      }}
    >
      <summary>${this.say("graph", { n: graph.nodes.length || graph.total })}</summary>
      ${this.open ? this.picture(graph) : nothing}
    </details>`;
  }

  /** Another graph, or the same anew. @param {Graph} graph */
  take(graph) {
    this.graph = graph;
    this.steps = makeSteps(graph);
    this.at = this.steps.length - 1;
    this.range = [];
    this.drawn = null;
  }

  /** Drawn anew only for another graph, box, language or width. @param {Graph} graph */
  draw(graph) {
    const column = this.cell.layout === "side" && this.wide >= 760 ? this.wide / 2 : this.wide;
    const width = Math.max(280, Math.min(700, column - 30));
    const range = this.range.at(-1) ?? null;
    const key = `${this.cell.words}${width} ${range?.from} ${range?.to}`;
    if (graph !== this.graph) this.take(graph);
    else if (key === this.key) return;
    this.key = `${this.cell.words}${width} ${this.range.at(-1)?.from} ${this.range.at(-1)?.to}`;
    this.folded = foldGraph(graph, this.range.at(-1) ?? null);
    this.drawing?.return(/** @type {any} */ (null));
    const drawing = drawGraph(graph, this.folded, GRAPH_WORDS[this.cell.words], { width });
    this.drawing = drawing;
    inSteps(this, drawing, (drawn) => {
      // Another has been begun in the meantime.
      if (this.drawing !== drawing) return;
      this.drawing = null;
      this.show(drawn);
      this.requestUpdate();
    });
  }

  /** @param {SVGElement} drawn */
  show(drawn) {
    this.drawn = drawn;
    drawn.addEventListener("click", (event) => this.clicked(event));
    for (const group of drawn.querySelectorAll("[data-line]")) {
      const line = Number(/** @type {SVGElement} */ (group).dataset.line);
      group.addEventListener("pointerenter", () => this.live.point(line));
      group.addEventListener("pointerleave", () => this.live.point(null));
    }
  }

  /** @param {Graph} graph */
  picture(graph) {
    if (!graph.nodes.length) return html`<p class="graph-note">${this.say("graphLarge")}</p>`;
    this.draw(graph);
    const words = GRAPH_WORDS[this.cell.words];
    const say = this.say.bind(this);
    return html`${this.choice()}
      ${
        this.range.length
          ? html`<p class="graph-trail">
              <button type="button" @click=${() => (this.range = [])}>
                ${this.say("graphWhole")}
              </button>
              ${
                this.range.length > 1
                  ? html`<button
                      type="button"
                      @click=${() => (this.range = this.range.slice(0, -1))}
                    >
                      ${this.say("graphUp")}
                    </button>`
                  : nothing
              }
            </p>`
          : nothing
      }
      <div
        class="graph-box"
        tabindex="0"
        role="group"
        aria-label=${this.say("graph", { n: graph.nodes.length })}
      >
        ${this.drawn}
      </div>
      ${this.bar()}
      <div class="graph-step" part="graph-step" aria-live="polite">
        ${stepPanel(this.steps, this.at, graph, { say, words })}
      </div>
      <p class="legend">
        <span class="legend-item"><i></i>${this.say("graphForward")}</span>
        <span class="legend-item legend-live-2"><i></i>${this.say("graphBackward")}</span>
        ${
          this.steps.some(({ freed }) => freed)
            ? html`<span class="legend-item legend-saved"><i></i>${this.say("graphSaved")}</span>
                <span class="legend-item legend-freed"><i></i>${this.say("graphFreed")}</span>`
            : nothing
        }
      </p>`;
  }

  /** Which backward(), where there are several. */
  choice() {
    const { all, places } = this.live.results.graphs;
    if (all.length < 2) return nothing;
    return html`<p class="graph-choice">
      <select
        part="graph-choice"
        aria-label=${this.say("graphWhich")}
        @change=${(/** @type {any} */ { target }) => this.choose(all[target.selectedIndex])}
      >
        ${all.map((graph) => {
          const { line, call, calls: n } = graph;
          const calls = Math.max(n, places.find((place) => place.line === line)?.calls ?? 1);
          const word = calls === 1 ? "graphCallOne" : line ? "graphCallOf" : "graphCallPlain";
          return html`<option ?selected=${graph === this.graph}>
            ${this.say(word, { line: line ?? "?", n: call, all: calls })}
          </option>`;
        })}
      </select>
    </p>`;
  }

  /** @param {Graph} graph */
  choose(graph) {
    const { line } = graph;
    const which = this.live.results.graphs.of(line, "last") === graph ? "last" : "first";
    this.chosen = { line, which };
    this.requestUpdate();
  }

  /** To step through: buttons, a slider, keys. */
  bar() {
    const last = this.steps.length - 1;
    const where = this.say("graphStep", { n: this.at + 1, all: last + 1 });
    return html`<div
      class="film-row graph-row"
      role="group"
      aria-label=${this.say("graphSteps")}
      @keydown=${this.typed}
    >
      ${this.button("first", "graphFirst", 0)} ${this.button("back", "graphBack", this.at - 1)}
      ${this.button("on", "graphOn", this.at === last ? 0 : this.at + 1)}
      ${this.button("last", "graphLast", last)}
      <input
        type="range"
        part="graph-scrub"
        min="0"
        max=${last}
        step="1"
        .value=${String(this.at)}
        aria-label=${this.say("graphScrub")}
        aria-valuetext=${where}
        style="--done: ${((100 * this.at) / Math.max(1, last)).toFixed(2)}%"
        @input=${(/** @type {any} */ { target }) => this.go(Number(target.value))}
      />
      <span class="graph-where" part="graph-where">${where}</span>
      ${
        this.boxOf(this.at)
          ? html`<button
              type="button"
              part="graph-inside"
              @click=${() => this.enter(this.boxOf(this.at))}
            >
              ${this.say("graphInside")}
            </button>`
          : nothing
      }
    </div>`;
  }

  /**
   * @param {keyof typeof ICONS} icon
   * @param {import("../i18n.js").Word} word
   * @param {number} to
   */
  button(icon, word, to) {
    const off = to < 0 || to === this.at;
    return html`<button
      type="button"
      class="film-button"
      part="graph-${icon}"
      title=${this.say(word)}
      aria-label=${this.say(word)}
      ?disabled=${off}
      @click=${() => this.go(to)}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true"><path d=${ICONS[icon]} /></svg>
    </button>`;
  }

  /** @param {number} to */
  go(to) {
    this.at = Math.min(Math.max(0, to), this.steps.length - 1);
    const { node } = this.steps[this.at];
    this.live.point(node?.line ?? null);
    // An open box that the step has left gives way to the one it is in.
    while (this.range.length && node?.kind === "op" && this.isOutside(node.id)) {
      this.range = this.range.slice(0, -1);
      this.folded = foldGraph(/** @type {Graph} */ (this.graph), this.range.at(-1) ?? null);
    }
  }

  /** Whether a node is in one of the boxes for what lies before and after the open one. @param {number} id */
  isOutside(id) {
    const box = this.folded?.folds.find((fold) => fold.id === this.folded?.of.get(id));
    return !!box?.side;
  }

  /** The box in which the step's node is. @param {number} at */
  boxOf(at) {
    const { node } = this.steps[at];
    const id = node && this.folded?.of.get(node.id);
    return this.folded?.folds.find((fold) => fold.id === id) ?? null;
  }

  /** @param {Range | null} box */
  enter(box) {
    if (!box) return;
    const inside = this.range.filter(({ from, to }) => from <= box.from && to >= box.to);
    this.range = [...inside, { from: box.from, to: box.to }];
  }

  /** A node is gone to, a box is opened. @param {Event} event */
  clicked({ target }) {
    const group = /** @type {Element} */ (target).closest(".node");
    const id = Number(/** @type {SVGElement | null} */ (group)?.dataset.id ?? NaN);
    if (id < 0) return this.enter(this.folded?.folds.find((fold) => fold.id === id) ?? null);
    const at = this.steps.findIndex(({ node }) => node?.id === id);
    if (at >= 0) this.go(at);
  }

  /** @param {KeyboardEvent} event */
  typed(event) {
    const by = { ",": -1, ".": 1 }[event.key];
    if (!by || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    this.go(this.at + by);
  }

  updated() {
    if (!this.drawn?.isConnected || !this.folded || !this.graph) return;
    markStep(this.drawn, this.folded, stateAt(this.graph, this.steps, this.at));
    this.scrollToNode();
  }

  /** Brings the step's node into view in a picture that scrolls, without moving the page. */
  scrollToNode() {
    const box = /** @type {HTMLElement | null} */ (this.querySelector(".graph-box"));
    const now = box?.querySelector(".node.now");
    if (!box || !now) return;
    const { left, right, width, top, bottom, height } = now.getBoundingClientRect();
    const place = box.getBoundingClientRect();
    if (left < place.left || right > place.right) {
      box.scrollLeft += left - place.left - (place.width - width) / 2;
    }
    if (top < place.top || bottom > place.bottom) {
      box.scrollTop += top - place.top - (place.height - height) / 2;
    }
  }
}
