/** On a narrow page the map is out of sight where the controls are: a small one stays at the window's edge. */
import { html, LitElement, nothing } from "lit";

/** @typedef {import("./playground.js").PlaygroundElement} Playground */

/** Pixels of its side, before the screen's own ratio. */
const SIDE = 88;

export class MiniElement extends LitElement {
  static properties = {
    board: { attribute: false },
    label: { type: String },
    away: { state: true },
  };

  constructor() {
    super();
    /** @type {Playground} */
    this.board = /** @type {any} */ (null);
    this.label = "";
    /** Whether the map is there and out of sight. */
    this.away = false;
    /** The map's canvas, another one after each run. @type {HTMLCanvasElement | null} */
    this.map = null;
    this.frame = 0;
    this.observer = new IntersectionObserver((entries) => {
      const { target, isIntersecting } = entries[entries.length - 1];
      // One that is gone says nothing.
      if (target.isConnected) this.away = !isIntersecting;
    });
  }

  /** In its owner's styles. */
  createRenderRoot() {
    return this;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.observer.disconnect();
    this.map = null;
  }

  /** The map may be another one, or show another step. */
  look() {
    this.frame ||= requestAnimationFrame(() => {
      this.frame = 0;
      /** @type {HTMLCanvasElement | null | undefined} */
      const map = this.board.cell.shadowRoot?.querySelector("[part=map-picture]");
      if (!map) return;
      if (map !== this.map) {
        this.observer.disconnect();
        this.observer.observe((this.map = map));
      }
      this.paint();
    });
  }

  paint() {
    const canvas = this.querySelector("canvas");
    if (!canvas || !this.map?.width) return;
    const size = Math.round(SIDE * Math.min(3, devicePixelRatio || 1));
    if (canvas.width !== size) canvas.width = canvas.height = size;
    canvas.getContext("2d")?.drawImage(this.map, 0, 0, size, size);
  }

  updated() {
    this.paint();
  }

  render() {
    if (!this.away) return nothing;
    return html`<button
      type="button"
      aria-label=${this.label}
      title=${this.label}
      @click=${() => this.goThere()}
    >
      <canvas></canvas>
    </button>`;
  }

  goThere() {
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.board.cell.scrollIntoView({ behavior: still ? "auto" : "smooth" });
  }
}
