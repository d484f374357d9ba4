/** The graph that the program's last backward() walked, where it is small. */
import { html, nothing } from "lit";
import { drawGraph, GRAPH_WORDS } from "../graph.js";
import { Pane } from "./pane.js";

/** Nodes beyond which the graph is shown only when asked for. */
const SMALL = 12;

export class GraphPane extends Pane {
  static properties = { ...Pane.properties, wide: { state: true } };

  constructor() {
    super();
    this.wide = 0;
    /** @type {SVGElement | null} */
    this.drawn = null;
    this.key = "";
    /** @type {unknown} */
    this.graph = null;
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

  render() {
    const { live, cell } = this;
    const { graph } = live.results;
    if (!graph?.nodes.length || live.busy) return nothing;
    // Beside a curve it is there for who asks.
    const folded = graph.nodes.length > SMALL || live.results.curve.length > 1;
    if (!folded) return html`<div class="card graph" part="graph">${this.picture(graph)}</div>`;
    return html`<details
      class="card graph"
      part="graph"
      ?open=${cell.shows("graph")}
      @toggle=${() => this.requestUpdate()}
    >
      <summary>${this.say("graph", { n: graph.nodes.length })}</summary>
      ${this.querySelector("details")?.open ? this.picture(graph) : nothing}
      <span hidden>${cell.dark}</span>
    </details>`;
  }

  /** Drawn anew only for another graph, language or width. @param {import("../../worker/protocol.js").Graph} graph */
  picture(graph) {
    const column = this.cell.layout === "side" && this.wide >= 760 ? this.wide / 2 : this.wide;
    const width = Math.max(280, Math.min(700, column - 30));
    const key = `${this.cell.words}${width}`;
    if (graph !== this.graph || key !== this.key) {
      this.graph = graph;
      this.key = key;
      this.drawn = drawGraph(graph, GRAPH_WORDS[this.cell.words], { width });
    }
    return html`<div
        class="graph-box"
        tabindex="0"
        role="group"
        aria-label=${this.say("graph", { n: graph.nodes.length })}
      >
        ${this.drawn}
      </div>
      <p class="legend">
        <span class="legend-item"><i></i>${this.say("graphForward")}</span>
        <span class="legend-item legend-live-2"><i></i>${this.say("graphBackward")}</span>
      </p>`;
  }
}
