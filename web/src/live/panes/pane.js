/** A part of a live cell: renders from the cell's state into its own element, styled by the cell. */
import { LitElement } from "lit";
import { inTurn, unwatch, watch } from "../turns.js";

/** @typedef {import("../live.js").Live} Live */

export class Pane extends LitElement {
  static properties = { live: { attribute: false } };

  constructor() {
    super();
    /** @type {Live} */
    this.live = /** @type {any} */ (undefined);
    /** When it has last rendered, and whether it is to. */
    this.renderedAt = 0;
    this.stale = false;
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.live.panes.add(this);
    watch(this);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.live.panes.delete(this);
    unwatch(this);
  }

  /** Renders anew when its turn has come; what the reader does to it shows at once, as requestUpdate() has it. */
  refresh() {
    if (this.stale) return;
    this.stale = true;
    void inTurn(this, () => {
      this.stale = false;
      this.requestUpdate();
      this.performUpdate();
    });
  }

  /** A cell's first touch makes all of them: each in its turn, while the poster still stands. @override */
  scheduleUpdate() {
    return this.live.built ? super.scheduleUpdate() : inTurn(this, () => super.scheduleUpdate());
  }

  /** @override */
  performUpdate() {
    super.performUpdate();
    this.renderedAt = performance.now();
    this.live.buildOn();
  }

  /** A run has begun; `before` is what the one before gave. @param {import("../results.js").Results} _before */
  started(_before) {}

  /** The editor's to take. */
  focusEditor() {}

  /** The editor's too: a line that another pane speaks of. @param {number | null} _line */
  pointed(_line) {}

  /** Whether what it shows depends on where the film stands. */
  get showsFilm() {
    return false;
  }

  get cell() {
    return this.live.cell;
  }

  /** @type {Live["say"]} */
  say(word, values) {
    return this.live.say(word, values);
  }
}

/** @param {string} name @param {typeof Pane} pane */
export function define(name, pane) {
  if (!customElements.get(name)) customElements.define(name, pane);
}
